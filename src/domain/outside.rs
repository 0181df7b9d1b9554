//! Text that came from outside: it has no `Display`, so it can only leave through the door that
//! escapes it for where it goes. It is kept as it came and escaped once, on its way out.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Words that somebody else wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// Takes the words as they came.
    pub fn new(raw: impl Into<String>) -> Self {
        Self(raw.into())
    }

    /// The words as they came, to be kept or compared; never to be shown.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// Nothing to read in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// For a terminal or a pipe: control, bidirectional and invisible characters are shown, not
    /// sent; line ends and tabs stay.
    pub fn terminal(&self) -> String {
        self.visible(|c| matches!(c, '\n' | '\t'))
    }

    /// For one line of a terminal: line ends and tabs become spaces.
    pub fn line(&self) -> String {
        let trimmed = self.0.trim();
        if !trimmed.chars().any(is_shown) {
            return trimmed.to_owned();
        }
        let spaced: String = trimmed.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
        Self(spaced).visible(|_| false)
    }

    /// For a CSV cell: what a spreadsheet would run as a formula is quoted with `'`.
    pub fn csv(&self) -> Cow<'_, str> {
        match self.0.chars().next() {
            Some('=' | '+' | '-' | '@' | '\t' | '\r') => Cow::Owned(format!("'{}", self.0)),
            _ => Cow::Borrowed(&self.0),
        }
    }

    /// For a JSON string; the writer escapes what JSON needs.
    pub fn json(&self) -> &str {
        &self.0
    }

    /// For HTML text and attribute values.
    pub fn html(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        for c in self.visible(|c| matches!(c, '\n' | '\t')).chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                other => out.push(other),
            }
        }
        out
    }

    /// For a mail header or a calendar line: no line end can be smuggled in.
    pub fn header(&self) -> String {
        self.line()
    }

    /// For the name of a file in a folder of ours: the last part of the path, without what a shell
    /// or a file system could take for something else.
    pub fn file_name(&self) -> String {
        let composed: String = self.0.nfc().collect();
        let base = composed.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept: String = base
            .chars()
            .filter(|c| !c.is_control() && !is_invisible(*c))
            .map(|c| {
                if matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|') {
                    '_'
                } else {
                    c
                }
            })
            .collect();
        let mut name = kept
            .trim_matches([' ', '.'])
            .trim_start_matches(['.', '-'])
            .to_owned();
        let stem = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
        let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
            || (stem.len() == 4
                && (stem.starts_with("COM") || stem.starts_with("LPT"))
                && stem.ends_with(|c: char| c.is_ascii_digit()));
        if device {
            name.insert(0, '_');
        }
        while name.len() > 120 {
            // The extension is worth more than the end of the stem.
            let at = name
                .rfind('.')
                .filter(|dot| name.len() - dot <= 16)
                .unwrap_or(name.len());
            let Some((cut, _)) = name.get(..at).and_then(|stem| stem.char_indices().next_back()) else {
                name.clear();
                break;
            };
            name.remove(cut);
        }
        if name.is_empty() {
            "attachment".to_owned()
        } else {
            name
        }
    }

    /// Lower case, without accents: what names are compared and searched by.
    pub fn folded(&self) -> String {
        fold(&self.0)
    }

    fn visible(&self, keep: impl Fn(char) -> bool) -> String {
        if !self.0.chars().any(is_shown) {
            return self.0.clone();
        }
        let mut out = String::with_capacity(self.0.len());
        for c in self.0.replace("\r\n", "\n").chars() {
            if keep(c) || !is_shown(c) {
                out.push(c);
            } else if (c as u32) < 0x20 {
                // The control pictures of Unicode stand in the same order.
                out.push(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'));
            } else {
                out.push_str(&format!("<U+{:04X}>", c as u32));
            }
        }
        out
    }
}

/// Not sent as it is, but shown.
fn is_shown(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

/// Lower case, without accents, ligatures spelled out, spaces single.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        // Letter by letter: most of them have no accents to be taken off, and a whole register is folded
        // to look for one word.
        if letter.is_ascii() {
            put(&mut out, letter.to_ascii_lowercase());
        } else {
            decompose_compatible(letter, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(|part| put(&mut out, part));
                }
            });
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn put(out: &mut String, letter: char) {
    match letter {
        'œ' => out.push_str("oe"),
        'æ' => out.push_str("ae"),
        '’' => out.push('\''),
        space if space.is_whitespace() => {
            if !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
        }
        letter => out.push(letter),
    }
}

/// Characters that show nothing, or turn the direction of what follows.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}' | '\u{1160}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shown(raw: &str, terminal: &str, csv: &str) {
        assert_eq!(Text::new(raw).terminal(), terminal);
        assert_eq!(Text::new(raw).csv(), csv);
    }

    #[test]
    fn what_could_drive_a_terminal_or_a_spreadsheet_is_shown_instead() {
        shown(
            "Imprimante en panne",
            "Imprimante en panne",
            "Imprimante en panne",
        );
        shown("\u{1b}[2J", "␛[2J", "\u{1b}[2J");
        shown("abc\u{202e}txt.exe", "abc<U+202E>txt.exe", "abc\u{202e}txt.exe");
        shown("=1+1", "=1+1", "'=1+1");
        shown("-12", "-12", "'-12");
        shown("\u{9b}31m", "<U+009B>31m", "\u{9b}31m");
        shown("a\nb", "a\nb", "a\nb");
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(Text::new("a\r\nb\tc\n").line(), "a b c");
        assert_eq!(Text::new("x\r\nBcc: y").header(), "x Bcc: y");
    }

    #[test]
    fn a_file_name_never_leaves_its_folder() {
        #[track_caller]
        fn name(raw: &str, expected: &str) {
            assert_eq!(Text::new(raw).file_name(), expected);
        }
        name("../../etc/passwd", "passwd");
        name("..", "attachment");
        name("C:\\temp\\photo.png", "photo.png");
        name("-rf", "rf");
        name(".bashrc", "bashrc");
        name("con.txt", "_con.txt");
        name("a\u{202e}gpj.exe", "agpj.exe");
        assert!(Text::new("é".repeat(200) + ".png").file_name().len() <= 120);
        assert!(Text::new("é".repeat(200) + ".png").file_name().ends_with(".png"));
    }

    #[test]
    fn folding_makes_near_names_equal() {
        assert_eq!(fold("  Lycée   Élie-Cœur "), "lycee elie-coeur");
        assert_eq!(fold("L’École"), "l'ecole");
        assert_eq!(fold("E\u{301}cole ﬁn ½ \u{a0} "), "ecole fin 1⁄2");
    }
}

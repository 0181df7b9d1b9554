//! Colour, in two steps: a tone is marked by characters that take no place, so that everything can
//! be laid out by width, and the marks become colour, or nothing, at the end. What strangers wrote
//! cannot hold such marks: [`Text`](crate::domain::Text) shows them instead of sending them.

use anstyle::{AnsiColor, Style};

use crate::domain::Text;
use crate::domain::outside::is_invisible;

/// What a piece of text means to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// Names and headings.
    Strong,
    /// What is less looked at.
    Dim,
    Good,
    /// Soon, or out of the ordinary.
    Warn,
    /// Now.
    Alarm,
}

const END: char = '\u{206f}';

impl Tone {
    const MARKED: [Self; 5] = [Self::Strong, Self::Dim, Self::Good, Self::Warn, Self::Alarm];

    fn mark(self) -> Option<char> {
        match self {
            Self::Plain => None,
            Self::Strong => Some('\u{2061}'),
            Self::Dim => Some('\u{2062}'),
            Self::Good => Some('\u{2063}'),
            Self::Warn => Some('\u{2064}'),
            Self::Alarm => Some('\u{206a}'),
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Plain => Style::new(),
            Self::Strong => Style::new().bold(),
            Self::Dim => Style::new().dimmed(),
            Self::Good => AnsiColor::Green.on_default(),
            Self::Warn => AnsiColor::Yellow.on_default(),
            Self::Alarm => AnsiColor::Red.on_default().bold(),
        }
    }
}

/// Marks a text with a tone.
pub fn toned(tone: Tone, text: &str) -> String {
    match tone.mark() {
        Some(mark) if !text.is_empty() => format!("{mark}{text}{END}"),
        _ => text.to_owned(),
    }
}

/// Turns the marks into colour, or takes them away. A tone ends with its line.
pub fn finish(marked: &str, colour: bool) -> String {
    let mut out = String::with_capacity(marked.len());
    let mut open: Option<Style> = None;
    for c in marked.chars() {
        let tone = Tone::MARKED.into_iter().find(|tone| tone.mark() == Some(c));
        if let Some(tone) = tone {
            if colour {
                out.push_str(&tone.style().render().to_string());
                open = Some(tone.style());
            }
        } else if c == END {
            close(&mut out, &mut open);
        } else {
            // A cell that was wrapped ends where its column does.
            if matches!(c, '\n' | '┆' | '│') {
                close(&mut out, &mut open);
            }
            if (c.is_control() && !matches!(c, '\n' | '\t')) || is_invisible(c) {
                // Strangers' words were made visible before; this is for names that were not.
                out.push_str(&Text::new(c.to_string()).terminal());
            } else {
                out.push(c);
            }
        }
    }
    close(&mut out, &mut open);
    out
}

fn close(out: &mut String, open: &mut Option<Style>) {
    if let Some(style) = open.take() {
        out.push_str(&style.render_reset().to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr as _;

    #[test]
    fn marks_take_no_place_and_become_colour_or_nothing() {
        let marked = toned(Tone::Alarm, "bloquante");
        assert_eq!(marked.width(), "bloquante".width());
        assert_eq!(finish(&marked, false), "bloquante");
        assert_eq!(finish(&marked, true), "\u{1b}[1m\u{1b}[31mbloquante\u{1b}[0m");
        assert_eq!(toned(Tone::Plain, "x"), "x");
        assert_eq!(toned(Tone::Warn, ""), "");
        assert_eq!(finish("a\u{1b}\u{202e}b", false), "a␛<U+202E>b");
        let cut = finish(&toned(Tone::Dim, "a\nb"), true);
        assert_eq!(cut, "\u{1b}[2ma\u{1b}[0m\nb");
    }

    #[test]
    fn every_tone_has_its_own_mark() {
        for tone in Tone::MARKED {
            let mark = tone.mark().unwrap();
            assert_ne!(mark, END);
            assert_eq!(
                Tone::MARKED
                    .iter()
                    .filter(|other| other.mark() == Some(mark))
                    .count(),
                1
            );
            assert!(
                !crate::domain::Text::new(mark.to_string())
                    .terminal()
                    .contains(mark)
            );
        }
    }
}

//! A line that somebody types: what is in it and where the cursor stands. It knows no terminal, so
//! that every key can be tried by a test.

use dialoguer::console::{Key, measure_text_width};

/// What is typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    typed: Vec<char>,
    at: usize,
}

impl Line {
    /// These words, the cursor behind them.
    pub(super) fn of(words: &str) -> Self {
        let typed: Vec<char> = words.chars().filter(|c| !c.is_control()).collect();
        Self {
            at: typed.len(),
            typed,
        }
    }

    /// The words.
    pub(super) fn text(&self) -> String {
        self.typed.iter().collect()
    }

    /// Nothing was typed.
    pub(super) fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Does what a key of a shell's line does; whether the words are others than before.
    pub(super) fn edit(&mut self, key: &Key) -> bool {
        match key {
            Key::Char('\u{15}') => self.cut(0),
            Key::Char('\u{17}') => self.cut(self.word_before()),
            Key::Char('\u{b}') => {
                let cut = self.at < self.typed.len();
                self.typed.truncate(self.at);
                cut
            }
            Key::Char(c) if !c.is_control() => {
                self.typed.insert(self.at, *c);
                self.at += 1;
                true
            }
            Key::Backspace => self.cut(self.at.saturating_sub(1)),
            Key::Del if self.at < self.typed.len() => {
                self.typed.remove(self.at);
                true
            }
            Key::ArrowLeft => self.move_to(self.at.saturating_sub(1)),
            Key::ArrowRight => self.move_to(self.at + 1),
            Key::Home => self.move_to(0),
            Key::End => self.move_to(self.typed.len()),
            _ => false,
        }
    }

    /// The part that fits into so many columns, and how far into it the cursor stands.
    pub(super) fn window(&self, room: usize) -> (String, usize) {
        let width = |chars: &[char]| measure_text_width(&chars.iter().collect::<String>());
        let mut from = 0;
        while width(&self.typed[from..self.at]) > room {
            from += 1;
        }
        let mut to = self.at;
        while to < self.typed.len() && width(&self.typed[from..=to]) <= room {
            to += 1;
        }
        let shown = self.typed[from..to].iter().collect();
        (shown, width(&self.typed[from..self.at]))
    }

    /// Takes away what stands from there to the cursor.
    fn cut(&mut self, from: usize) -> bool {
        let cut = from < self.at;
        self.typed.drain(from..self.at);
        self.at = from;
        cut
    }

    fn move_to(&mut self, at: usize) -> bool {
        self.at = at.min(self.typed.len());
        false
    }

    fn word_before(&self) -> usize {
        let before = &self.typed[..self.at];
        let end = before.iter().rposition(|c| *c != ' ').map_or(0, |at| at + 1);
        before[..end]
            .iter()
            .rposition(|c| *c == ' ')
            .map_or(0, |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Line {
        let mut line = Line::default();
        for c in words.chars() {
            line.edit(&Key::Char(c));
        }
        assert_eq!(line, Line::of(words));
        line
    }

    #[track_caller]
    fn check(start: &str, keys: &[Key], expected: &str) {
        let mut line = typed(start);
        for key in keys {
            line.edit(key);
        }
        assert_eq!(line.text(), expected);
    }

    #[test]
    fn keys_do_what_they_do_in_a_shell() {
        check("", &[Key::Char('é'), Key::Char('a')], "éa");
        check("poste", &[Key::Backspace, Key::Backspace], "pos");
        check("poste", &[Key::ArrowLeft, Key::Char('x')], "postxe");
        check("poste", &[Key::Home, Key::Del, Key::Char('r')], "roste");
        check("salle B 12 ", &[Key::Char('\u{17}')], "salle B ");
        check("salle", &[Key::Char('\u{17}'), Key::Char('\u{17}')], "");
        check("salle B", &[Key::ArrowLeft, Key::Char('\u{15}')], "B");
        check("salle B", &[Key::Home, Key::Char('\u{b}')], "");
        check(
            "a",
            &[Key::Home, Key::ArrowLeft, Key::Backspace, Key::End, Key::Del],
            "a",
        );
        check(
            "a",
            &[Key::Tab, Key::Char('\u{4}'), Key::UnknownEscSeq(vec!['O'])],
            "a",
        );
        check("deux\nlignes", &[], "deuxlignes");
    }

    #[test]
    fn a_line_longer_than_the_terminal_is_seen_around_the_cursor() {
        let mut line = typed("0123456789");
        assert_eq!(line.window(4), ("6789".to_owned(), 4));
        assert_eq!(line.window(20), ("0123456789".to_owned(), 10));
        line.edit(&Key::Home);
        assert_eq!(line.window(4), ("0123".to_owned(), 0));
        assert_eq!(typed("日本語").window(4), ("本語".to_owned(), 4));
    }
}

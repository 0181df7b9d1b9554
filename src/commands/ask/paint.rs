//! The looks of a question. Colour never tells anything that a sign does not.

use anstyle::{AnsiColor, Style};

/// Whether there is colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    pub(super) on: bool,
}

impl Paint {
    pub(super) fn new(on: bool) -> Self {
        Self { on }
    }

    /// A question.
    pub(super) fn strong(self, words: &str) -> String {
        self.put(Style::new().bold(), words)
    }

    /// A word about the keys.
    pub(super) fn dim(self, words: &str) -> String {
        self.put(Style::new().dimmed(), words)
    }

    /// What Enter would take; it has a `>` before it, too.
    pub(super) fn chosen(self, words: &str) -> String {
        self.put(AnsiColor::Cyan.on_default(), words)
    }

    /// What is to be known; it has a `!` before it, too.
    pub(super) fn warn(self, words: &str) -> String {
        self.put(AnsiColor::Yellow.on_default(), words)
    }

    fn put(self, style: Style, words: &str) -> String {
        if self.on {
            format!("{style}{words}{style:#}")
        } else {
            words.to_owned()
        }
    }
}

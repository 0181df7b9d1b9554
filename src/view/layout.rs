//! Lines of a page: a heading with its value beside it, text wrapped by what the eye sees.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Look;
use super::paint::{Tone, finish, toned};
use crate::text::format;

/// The least room that is wrapped into; narrower, lines are left to the terminal.
const LEAST: usize = 20;

/// A page under way.
#[derive(Debug)]
pub struct Sheet {
    look: Look,
    on_paper: bool,
    text: String,
}

impl Sheet {
    pub fn new(look: Look) -> Self {
        Self {
            look,
            on_paper: false,
            text: String::new(),
        }
    }

    /// To be read on another day, and by somebody who types nothing.
    pub fn on_paper(look: Look) -> Self {
        Self {
            on_paper: true,
            ..Self::new(look)
        }
    }

    /// An instant as this page tells it: as people say it where somebody looks, else exactly.
    pub fn when(&self, instant: DateTime<Utc>, zone: Tz) -> String {
        match self.look.width {
            Some(_) if !self.on_paper => format::said(self.look.lang, instant, self.look.now, zone),
            Some(_) | None => format::instant(self.look.lang, instant, zone),
        }
    }

    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// An item of a list: one line, and where it is too long the rest further in.
    pub fn item(&mut self, tone: Tone, indent: usize, words: &str) {
        for (at, line) in wrap(words, self.room(indent + 2)).into_iter().enumerate() {
            let indent = if at == 0 { indent } else { indent + 2 };
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(&toned(tone, &line));
            self.text.push('\n');
        }
    }

    /// One line, wrapped where it is too long; what follows is indented like its beginning.
    pub fn line(&mut self, tone: Tone, indent: usize, words: &str) {
        for line in wrap(words, self.room(indent)) {
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(&toned(tone, &line));
            self.text.push('\n');
        }
    }

    /// A line that is already marked with tones, wrapped where it is too long.
    pub fn marked(&mut self, words: &str) {
        for line in wrap(words, self.room(0)) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    /// The title of a part of the page.
    pub fn title(&mut self, words: &str) {
        self.blank();
        self.line(Tone::Strong, 0, words);
    }

    /// Headings with their values, the values aligned. What is empty is left out.
    pub fn values(&mut self, values: &[(String, String)]) {
        let values: Vec<_> = values
            .iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .collect();
        let widest = values
            .iter()
            .map(|(heading, _)| heading.width())
            .max()
            .unwrap_or(0);
        for (heading, value) in values {
            let mut beside = format!(
                "{}{}",
                toned(Tone::Dim, heading),
                " ".repeat(widest - heading.width())
            );
            for line in wrap(value, self.room(widest + 2)) {
                self.text.push_str(&beside);
                self.text.push_str("  ");
                self.text.push_str(&line);
                self.text.push('\n');
                beside = " ".repeat(widest);
            }
        }
    }

    /// Somebody's words, behind a line at their left.
    pub fn words(&mut self, tone: Tone, indent: usize, words: &str) {
        let margin = format!("{}│ ", " ".repeat(indent));
        for line in wrap(words.trim_end(), self.room(indent + 2)) {
            self.text.push_str(&margin);
            self.text.push_str(&toned(tone, &line));
            self.text.push('\n');
        }
    }

    pub fn done(self) -> String {
        finish(&self.text, self.look.colour)
    }

    fn room(&self, indent: usize) -> Option<usize> {
        let width = usize::from(self.look.width?);
        Some(width.saturating_sub(indent)).filter(|room| *room >= LEAST)
    }
}

/// With a capital at its beginning.
pub fn capital(words: &str) -> String {
    let mut rest = words.chars();
    rest.next()
        .map(|first| first.to_uppercase().chain(rest).collect())
        .unwrap_or_default()
}

/// The lines of a text; where there is a width, none is wider, unless a word alone is.
pub fn wrap(text: &str, room: Option<usize>) -> Vec<String> {
    let Some(room) = room else {
        return text.split('\n').map(str::to_owned).collect();
    };
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            for piece in pieces(word, room) {
                let gap = usize::from(!line.is_empty());
                if line.width() + gap + piece.width() > room && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                } else if gap > 0 {
                    line.push(' ');
                }
                line.push_str(&piece);
            }
        }
        lines.push(line);
    }
    lines
}

/// A word, cut where it is wider than the room.
fn pieces(word: &str, room: usize) -> Vec<String> {
    if word.width() <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in word.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide > room {
            pieces.push(String::new());
            used = 0;
        }
        used += wide;
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_by_what_the_eye_sees() {
        #[track_caller]
        fn check(text: &str, room: Option<usize>, expected: &[&str]) {
            assert_eq!(wrap(text, room), expected);
        }
        check("un deux trois", None, &["un deux trois"]);
        check("un deux trois", Some(7), &["un deux", "trois"]);
        check("日本語 日本", Some(6), &["日本語", "日本"]);
        check("日本語日本", Some(6), &["日本語", "日本"]);
        check("a\n\nb", Some(10), &["a", "", "b"]);
        check("abcdefgh", Some(3), &["abc", "def", "gh"]);
        check("", Some(3), &[""]);
        check("  x", Some(10), &["x"]);
    }
}

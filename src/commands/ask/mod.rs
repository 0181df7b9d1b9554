//! Questions on the terminal: lists, lines, long texts, yes or no, on stderr, with no word of
//! another language in them.
//!
//! dialoguer lends its terminal and its editor. Its prompts are not used: they ask `y/n`, which is
//! no French, swallow Escape, and compare accents. What stands here instead redraws one line and
//! the list below it, and leaves the answer behind, so that the screen reads as a conversation.

mod kept;
mod line;
mod list;
mod long;
mod paint;
mod terminal;

use chrono::{DateTime, Utc};
use dialoguer::console::{Key, measure_text_width, strip_ansi_codes, truncate_str};

pub use self::kept::{Keeper, again, quoted, still_there};
use self::line::Line;
pub use self::list::Choice;
use self::list::List;
use self::long::beginning;
use self::paint::Paint;
use self::terminal::Held;
use super::session::{Enter, Session, colours};
use crate::domain::code::Lang;
use crate::error::Error;
use crate::text::asking;
use crate::view::Look;
use crate::view::layout::wrap;

/// What somebody says of what they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Agreed,
    Correct,
    Abandoned,
}

/// Somebody who can be asked, and the terminal where they sit. Dropped, the terminal is as it was.
#[derive(Debug)]
pub struct Asker {
    pub lang: Lang,
    paint: Paint,
    editor: Option<String>,
    held: Held,
}

impl Asker {
    /// Turns to whoever sits at the terminal.
    pub fn of(session: &Session<'_>) -> Result<Self, Error> {
        let env = session.env;
        let named = session.editor.as_deref().map(str::trim);
        Ok(Self {
            lang: session.lang,
            paint: Paint::new(colours(env, session.globals.color, env.stderr_is_terminal)),
            editor: named.filter(|editor| !editor.is_empty()).map(str::to_owned),
            held: Held::take()?,
        })
    }

    /// One out of a list; Enter takes the one at `start` at once. With it, what was typed where the
    /// choice is a way out and not what was searched for.
    fn choose(
        &mut self,
        question: &str,
        choices: &[Choice],
        start: usize,
    ) -> Result<(usize, Option<String>), Error> {
        let prompt = self.prompt(question);
        let mut list = List::new(choices, start);
        loop {
            self.draw_list(&prompt, &mut list)?;
            let key = self.key(&prompt, &list.line)?;
            match (key, list.chosen()) {
                (Key::Enter, Some(chosen)) => {
                    let label = choices.get(chosen).map(|choice| choice.label.as_str());
                    self.leave(&prompt, label.unwrap_or_default())?;
                    return Ok((chosen, list.beyond()));
                }
                (key, _) => list.press(&key),
            }
        }
    }

    /// One out of several values, each with the way it is offered.
    pub fn pick<T>(&mut self, question: &str, offers: Vec<(T, Choice)>, start: usize) -> Result<T, Error> {
        self.search(question, offers, start).map(|(value, _)| value)
    }

    /// The same, with what was typed where a way out was taken instead.
    pub fn search<T>(
        &mut self,
        question: &str,
        offers: Vec<(T, Choice)>,
        start: usize,
    ) -> Result<(T, Option<String>), Error> {
        let (values, choices): (Vec<T>, Vec<Choice>) = offers.into_iter().unzip();
        let (chosen, typed) = self.choose(question, &choices, start)?;
        let value = values.into_iter().nth(chosen).map(|value| (value, typed));
        value.ok_or_else(|| Error::Fault("a choice that was not offered".to_owned()))
    }

    /// One line, until it will do; `accept` says what would.
    pub fn line<T>(
        &mut self,
        question: &str,
        accept: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Error> {
        let prompt = self.prompt(question);
        self.read(&prompt, "", "", accept)
    }

    /// The same with words to start from, which can be changed.
    pub fn line_from<T>(
        &mut self,
        question: &str,
        start: &str,
        accept: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Error> {
        let prompt = self.prompt(question);
        self.read(&prompt, start, "", accept)
    }

    /// What is typed behind a prompt, until it will do. What will not is told, and makes room.
    fn read<T>(
        &mut self,
        prompt: &str,
        start: &str,
        hint: &str,
        accept: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Error> {
        let hint: Vec<String> = (!hint.is_empty())
            .then(|| self.paint.dim(hint))
            .into_iter()
            .collect();
        let mut line = Line::of(start);
        let mut below = hint.clone();
        loop {
            self.draw(prompt, &line, &below)?;
            match self.key(prompt, &line)? {
                Key::Enter => match accept(line.text().trim()) {
                    Ok(answer) => {
                        self.leave(prompt, line.text().trim())?;
                        return Ok(answer);
                    }
                    Err(words) => {
                        let words = asking::refused(self.lang, line.text().trim(), &words);
                        below = std::iter::once(self.paint.warn(&words))
                            .chain(hint.clone())
                            .collect();
                        line = Line::default();
                    }
                },
                key => {
                    if line.edit(&key) {
                        below = hint.clone();
                    }
                }
            }
        }
    }

    /// One line that is not blank.
    pub fn words(&mut self, question: &str) -> Result<String, Error> {
        self.words_from(question, "")
    }

    /// The same with words to start from.
    pub fn words_from(&mut self, question: &str, start: &str) -> Result<String, Error> {
        let needed = asking::needed(self.lang);
        self.line_from(question, start, |typed| match typed {
            "" => Err(needed.to_owned()),
            typed => Ok(typed.to_owned()),
        })
    }

    /// One line, or nothing.
    pub fn perhaps(&mut self, question: &str) -> Result<Option<String>, Error> {
        self.line(question, |typed| {
            Ok(Some(typed.to_owned()).filter(|typed| !typed.is_empty()))
        })
    }

    /// Yes or no. Not dialoguer's: it knows only `y` and `n`, and a French operator answers `o`.
    pub fn yes_or_no(&mut self, question: &str, enter: Enter) -> Result<bool, Error> {
        let mut prompt = format!("{} {} ", self.paint.strong(question), letters(self.lang, enter));
        if measure_text_width(&prompt) + 4 > self.columns() {
            // What is drawn again and again must fit on one line.
            self.write(&format!("{}\n", self.paint.strong(question)))?;
            prompt = format!("{} ", letters(self.lang, enter));
        }
        let wanted = asking::yes_or_no_needed(self.lang);
        self.read(&prompt, "", "", |typed| {
            understood(typed, enter).ok_or_else(|| wanted.to_owned())
        })
    }

    /// What is to become of what was shown.
    pub fn verdict(&mut self, question: &str) -> Result<Verdict, Error> {
        let letters = match self.lang {
            Lang::Fr => "[O/c/n]",
            Lang::En => "[Y/c/n]",
        };
        let prompt = format!("{} {letters} ", self.paint.strong(question));
        let wanted = asking::verdict_needed(self.lang);
        self.read(&prompt, "", asking::verdicts(self.lang), |typed| {
            judged(typed).ok_or_else(|| wanted.to_owned())
        })
    }

    /// What needs not be asked, as if it had been answered.
    pub fn known(&self, question: &str, answer: &str) -> Result<(), Error> {
        let told = self.told(&self.prompt(question), answer);
        self.write(&format!("{told}\n"))
    }

    /// A long text that needs not be asked, by its beginning.
    pub fn known_long(&self, question: &str, answer: &str) -> Result<(), Error> {
        self.known(question, &beginning(answer))
    }

    /// How something is laid out for whoever is asked.
    pub fn look(&self, now: DateTime<Utc>) -> Look {
        Look {
            lang: self.lang,
            width: u16::try_from(self.columns()).ok(),
            colour: self.paint.on,
            now,
        }
    }

    /// Something to know before going on.
    pub fn note(&self, words: &str) -> Result<(), Error> {
        let lines = self.wrapped(&format!("! {words}"));
        self.write(&format!("{}\n", self.paint.warn(&lines.join("\n  "))))
    }

    /// What would be done, one sentence.
    pub fn sentence(&self, words: &str) -> Result<(), Error> {
        self.write(&format!("{}\n", self.wrapped(words).join("\n  ")))
    }

    /// Something to read, as it is.
    pub fn show(&self, page: &str) -> Result<(), Error> {
        self.write(page)
    }

    /// A title, with an empty line before it.
    pub fn title(&self, words: &str) -> Result<(), Error> {
        self.write(&format!("\n{}\n", self.paint.strong(words)))
    }

    fn prompt(&self, question: &str) -> String {
        format!("{}{}", self.paint.strong(question), asking::colon(self.lang))
    }

    /// The next key; whoever gets out, ^D on an empty line included, leaves the screen in order.
    fn key(&mut self, prompt: &str, line: &Line) -> Result<Key, Error> {
        let key = match self.held.key() {
            Ok(Key::Char('\u{4}')) if line.is_empty() => Err(Error::Interrupted),
            key => key,
        };
        if key.is_err() {
            self.leave(prompt, &line.text())?;
        }
        key
    }

    fn draw_list(&mut self, prompt: &str, list: &mut List<'_>) -> Result<(), Error> {
        // The question, the keys below the list, and the line where the cursor ends.
        let room = usize::from(self.held.term.size().0).saturating_sub(3);
        let seen = list.seen(room);
        let mut below: Vec<String> = seen
            .rows
            .iter()
            .map(|(label, chosen)| match chosen {
                true => self.paint.chosen(&format!("> {label}")),
                false => format!("  {label}"),
            })
            .collect();
        if below.is_empty() {
            below.push(format!("  {}", asking::nothing_like_it(self.lang)));
        }
        below.push(
            self.paint
                .dim(&asking::keys(self.lang, seen.found, seen.of, seen.nearest)),
        );
        self.draw(prompt, &list.line, &below)
    }

    /// The line with what is typed so far, and what stands below it; the cursor where typing goes on.
    fn draw(&self, prompt: &str, line: &Line, below: &[String]) -> Result<(), Error> {
        let columns = self.columns();
        let asked = measure_text_width(prompt);
        let (shown, cursor) = line.window(columns.saturating_sub(asked + 1).max(8));
        let mut drawn = format!("\u{1b}[?25l\r\u{1b}[J{prompt}{shown}");
        for row in below {
            drawn.push('\n');
            drawn.push_str(&truncate_str(row, columns - 1, "…"));
        }
        if !below.is_empty() {
            drawn.push_str(&format!("\u{1b}[{}A", below.len()));
        }
        drawn.push_str(&format!("\r\u{1b}[{}C\u{1b}[?25h", (asked + cursor).max(1)));
        self.write(&drawn)
    }

    fn columns(&self) -> usize {
        usize::from(self.held.term.size().1).max(20)
    }

    /// Leaves the question with its answer behind.
    fn leave(&self, prompt: &str, answer: &str) -> Result<(), Error> {
        self.write(&format!("\r\u{1b}[J{}\n", self.told(prompt, answer)))
    }

    /// A question and its answer, no word cut at the edge of the terminal.
    fn told(&self, prompt: &str, answer: &str) -> String {
        let plain = strip_ansi_codes(prompt).into_owned();
        let told = self.wrapped(&format!("{plain}{answer}")).join("\n  ");
        match told.strip_prefix(plain.as_str()) {
            Some(rest) => format!("{prompt}{rest}"),
            None => format!("{prompt}{answer}"),
        }
    }

    /// Lines that fit the terminal, those after the first two further in.
    fn wrapped(&self, words: &str) -> Vec<String> {
        wrap(words, Some(self.columns().saturating_sub(2)))
    }

    fn write(&self, text: &str) -> Result<(), Error> {
        let written = self.held.term.write_str(text);
        written.map_err(|cause| Error::Io { path: None, cause })
    }
}

/// The letters to choose from; the capital one is what Enter means.
fn letters(lang: Lang, enter: Enter) -> &'static str {
    match (lang, enter) {
        (Lang::Fr, Enter::Yes) => "[O/n]",
        (Lang::Fr, Enter::No) => "[o/N]",
        (Lang::En, Enter::Yes) => "[Y/n]",
        (Lang::En, Enter::No) => "[y/N]",
    }
}

/// Both languages are understood in both: habits are older than settings.
fn understood(line: &str, enter: Enter) -> Option<bool> {
    match line.trim().to_lowercase().as_str() {
        "" => Some(enter == Enter::Yes),
        "o" | "oui" | "y" | "yes" => Some(true),
        "n" | "non" | "no" => Some(false),
        _ => None,
    }
}

/// What the letters mean, in both languages too.
fn judged(line: &str) -> Option<Verdict> {
    match line.trim().to_lowercase().as_str() {
        "c" | "corriger" | "correct" => Some(Verdict::Correct),
        _ => understood(line, Enter::Yes).map(|yes| if yes { Verdict::Agreed } else { Verdict::Abandoned }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_understood_in_both_languages() {
        #[track_caller]
        fn check(line: &str, expected: Option<bool>) {
            assert_eq!(understood(line, Enter::No), expected);
        }
        check("o\n", Some(true));
        check("OUI", Some(true));
        check("y", Some(true));
        check("n", Some(false));
        check("Non", Some(false));
        check("", Some(false));
        check("peut-être", None);
        assert_eq!(understood("\n", Enter::Yes), Some(true));
        assert_eq!(judged(""), Some(Verdict::Agreed));
        assert_eq!(judged("C"), Some(Verdict::Correct));
        assert_eq!(judged("non"), Some(Verdict::Abandoned));
        assert_eq!(judged("x"), None);
    }
}

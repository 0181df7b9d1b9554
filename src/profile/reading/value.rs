//! One value of a profile, and one word of it: what it is taken for, or what is wrong with it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::{Reading, Table};
use crate::domain::code::Code;
use crate::domain::desk::Label;
use crate::domain::notice::{Mistake, is_address};
use crate::error::{Noun, ProfileFault, ProfileProblem, Shape};
use crate::template;

/// The highest level of a team, or of what a request may reach.
const HIGHEST: u8 = 9;

/// One value.
#[derive(Clone)]
pub struct Value<'r> {
    reading: &'r Reading<'r>,
    span: Range<usize>,
    value: &'r DeValue<'r>,
}

/// A word of the profile, and where it stands.
#[derive(Clone)]
pub struct Word<'r> {
    reading: &'r Reading<'r>,
    pub(super) at: usize,
    pub text: String,
}

impl<'r> Value<'r> {
    pub(super) fn new(reading: &'r Reading<'r>, value: &'r Spanned<DeValue<'r>>) -> Self {
        Self {
            reading,
            span: value.span(),
            value: value.get_ref(),
        }
    }

    /// The line that it begins in.
    pub fn line(&self) -> usize {
        self.reading.line(self.span.start)
    }

    /// Notes what is wrong with the value.
    pub fn fault(&self, problem: ProfileProblem) {
        let found = match self.value {
            DeValue::String(text) => text.as_ref().to_owned(),
            _ => self.reading.excerpt(self.span.clone()),
        };
        self.reading.fault(self.span.start, found, problem);
    }

    pub fn is_no(&self, shape: Shape) {
        self.fault(ProfileProblem::WrongShape(shape));
    }

    /// The text as it stands there, if it is one: nothing is wrong with another value yet.
    pub fn as_text(&self) -> Option<&'r str> {
        self.value.as_str()
    }

    /// A day as it stands there, between quotes or not.
    pub fn as_day(&self) -> Option<String> {
        match self.value {
            DeValue::String(text) => Some(text.trim().to_owned()),
            DeValue::Datetime(day) => Some(day.to_string()),
            _ => None,
        }
    }

    /// The value is a table, or a list.
    pub fn is_nested(&self) -> bool {
        matches!(self.value, DeValue::Table(_) | DeValue::Array(_))
    }

    /// Words, at least one.
    pub fn text(&self) -> Option<Word<'r>> {
        self.text_or(Shape::Text)
    }

    fn text_or(&self, shape: Shape) -> Option<Word<'r>> {
        match self.value {
            DeValue::String(text) if text.trim().is_empty() => {
                self.fault(ProfileProblem::Empty);
                None
            }
            DeValue::String(text) => Some(Word {
                reading: self.reading,
                at: self.span.start,
                text: text.trim().to_owned(),
            }),
            _ => {
                self.is_no(shape);
                None
            }
        }
    }

    /// A whole number in the range.
    pub fn number(&self, from: u32, to: u32) -> Option<u32> {
        let DeValue::Integer(digits) = self.value else {
            self.is_no(Shape::Number);
            return None;
        };
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).ok();
        let number = number.and_then(|number| u32::try_from(number).ok());
        let inside = number.filter(|number| (from..=to).contains(number));
        if inside.is_none() {
            let (from, to) = (from.into(), to.into());
            self.fault(ProfileProblem::OutOfRange { from, to });
        }
        inside
    }

    /// A level, of a team or of a request.
    pub fn level(&self) -> Option<u8> {
        self.number(1, HIGHEST.into())
            .and_then(|level| u8::try_from(level).ok())
    }

    pub fn yes_no(&self) -> Option<bool> {
        let answer = self.value.as_bool();
        if answer.is_none() {
            self.is_no(Shape::YesNo);
        }
        answer
    }

    /// `name` is what the table is called where something is missing in it.
    pub fn table(&self, name: &str) -> Option<Table<'r>> {
        self.table_or(name, Shape::Table)
    }

    /// The same, where the key also takes something else.
    pub fn table_or(&self, name: &str, shape: Shape) -> Option<Table<'r>> {
        let entries = self.value.as_table();
        if entries.is_none() {
            self.is_no(shape);
        }
        Some(Table::new(
            self.reading,
            self.span.start,
            format!("[{name}]"),
            entries?,
        ))
    }

    /// A list of nothing but tables.
    pub fn tables(&self, name: &str) -> Vec<Table<'r>> {
        let tables = self.value.as_array().map(|items| {
            let tables = items.iter().map(|item| {
                let entries = item.get_ref().as_table()?;
                Some(Table::new(
                    self.reading,
                    item.span().start,
                    format!("[[{name}]]"),
                    entries,
                ))
            });
            tables.collect::<Option<Vec<_>>>()
        });
        tables.flatten().unwrap_or_else(|| {
            self.is_no(Shape::Tables);
            Vec::new()
        })
    }

    /// The items of a list, or the one value that stands for itself.
    pub fn items(&self) -> Vec<Value<'r>> {
        match self.value {
            DeValue::Array(items) if items.is_empty() => {
                self.fault(ProfileProblem::Empty);
                Vec::new()
            }
            DeValue::Array(items) => items.iter().map(|item| Value::new(self.reading, item)).collect(),
            _ => vec![self.clone()],
        }
    }

    /// One word or a list of words, none of them twice.
    pub fn words(&self) -> Vec<Word<'r>> {
        let mut words: Vec<Word<'r>> = Vec::new();
        for item in self.items() {
            let Some(word) = item.text_or(Shape::OneOrMany) else {
                continue;
            };
            match words.iter().find(|earlier| earlier.text == word.text) {
                Some(earlier) => {
                    let first = self.reading.line(earlier.at);
                    item.fault(ProfileProblem::Twice { first });
                }
                None => words.push(word),
            }
        }
        words
    }

    /// One code of a closed set, or a list of them.
    pub fn codes<C: Code>(&self) -> Vec<C> {
        self.words().iter().filter_map(Word::code).collect()
    }

    pub fn code<C: Code>(&self) -> Option<C> {
        self.text()?.code()
    }

    /// A letter's template: the line of its fault is that of the file.
    pub fn template(&self, names: &[&str]) -> Option<String> {
        let text = self.text()?.text;
        if let Err(mistake) = template::check(&text, names) {
            self.template_fault(mistake);
            return None;
        }
        Some(text)
    }

    fn template_fault(&self, mistake: Mistake) {
        let source = self.reading.text.get(self.span.clone()).unwrap_or_default();
        // Between three quotes the text begins on the next line; what it begins with is trimmed away.
        let inside = source.trim_start_matches(['"', '\'']);
        let quotes = source.len() - inside.len();
        let skipped = inside.len() - inside.trim_start().len();
        let before = source.get(..quotes + skipped).unwrap_or_default();
        let lines = before.matches('\n').count() + mistake.line.saturating_sub(1);
        let line = self.reading.line(self.span.start) + lines;
        let found = source.lines().nth(lines).unwrap_or_default().trim();
        self.reading.faults.borrow_mut().push(ProfileFault {
            line,
            found: found.chars().take(60).collect(),
            problem: ProfileProblem::Template(mistake.what),
        });
    }

    /// A mail address.
    pub fn mail(&self) -> Option<String> {
        let text = self.text()?.text;
        let right = is_address(&text);
        if !right {
            self.fault(ProfileProblem::Mail);
        }
        right.then_some(text)
    }

    /// One of the names that the profile defines.
    pub fn named(&self, noun: Noun, known: &[String]) -> Option<String> {
        self.text()?.named(noun, known)
    }

    /// Names that the profile defines: one, or a list of them.
    pub fn all_named(&self, noun: Noun, known: &[String]) -> Vec<String> {
        let words = self.words();
        words.iter().filter_map(|word| word.named(noun, known)).collect()
    }

    /// Words in both languages, or one text that serves for both.
    pub fn label(&self, name: &str) -> Label {
        match self.value {
            DeValue::Table(_) => self.table(name).map(Table::into_label).unwrap_or_default(),
            _ => {
                let text = self
                    .text_or(Shape::Label)
                    .map(|word| word.text)
                    .unwrap_or_default();
                Label {
                    fr: text.clone(),
                    en: text,
                }
            }
        }
    }
}

impl<'r> Word<'r> {
    pub(super) fn of(reading: &'r Reading<'r>, key: &Spanned<DeString<'_>>) -> Self {
        Self {
            reading,
            at: key.span().start,
            text: key.get_ref().as_ref().to_owned(),
        }
    }

    pub fn fault(&self, problem: ProfileProblem) {
        self.reading.fault(self.at, &self.text, problem);
    }

    /// The line that it stands in.
    pub fn line(&self) -> usize {
        self.reading.line(self.at)
    }

    /// The member of a closed set that is spelled so.
    pub fn code<C: Code>(&self) -> Option<C> {
        let code = C::parse(&self.text);
        if code.is_none() {
            let known = C::codes().iter().map(|code| code.replace('_', "-")).collect();
            self.fault(ProfileProblem::UnknownWord { known });
        }
        code
    }

    /// A name that the profile defines.
    pub fn named(&self, noun: Noun, known: &[String]) -> Option<String> {
        if !known.contains(&self.text) {
            let known = known.to_vec();
            self.fault(ProfileProblem::Unknown { noun, known });
            return None;
        }
        Some(self.text.clone())
    }

    /// A code of the profile's own, which can be typed on a command line as it is. It is kept even
    /// if it is wrong, so that what names it is not wrong as well.
    pub fn new_code(&self) -> String {
        let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
        let begins = self.text.starts_with(|first: char| first.is_ascii_alphanumeric());
        if !begins || !self.text.chars().all(fits) {
            self.fault(ProfileProblem::Code);
        }
        self.text.clone()
    }
}

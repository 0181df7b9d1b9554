//! One table of a profile, whose keys are asked for one by one.

use std::cell::RefCell;

use toml::de::DeTable;

use super::{Reading, Value, Word};
use crate::domain::code::Code;
use crate::domain::desk::Label;
use crate::error::ProfileProblem;

/// A table, and what it was asked for.
pub struct Table<'r> {
    reading: &'r Reading<'r>,
    at: usize,
    /// As it stands in the file: `[closure]`.
    name: String,
    entries: &'r DeTable<'r>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'r> Table<'r> {
    /// `name` is what it is called where it lacks something: `[closure]`.
    pub(super) fn new(reading: &'r Reading<'r>, at: usize, name: String, entries: &'r DeTable<'r>) -> Self {
        Self {
            reading,
            at,
            name,
            entries,
            asked: RefCell::default(),
        }
    }

    /// The key's value, where it stands.
    pub fn at(&self, key: &'static str) -> Option<Value<'r>> {
        self.asked.borrow_mut().push(key);
        let value = self.entries.get(key)?;
        Some(Value::new(self.reading, value))
    }

    pub fn line(&self) -> usize {
        self.reading.line(self.at)
    }

    /// The key is there, whatever its value.
    pub fn says(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The key's value; that it is not there is a fault.
    pub fn needed(&self, key: &'static str) -> Option<Value<'r>> {
        let value = self.at(key);
        if value.is_none() {
            self.lacks(key);
        }
        value
    }

    pub fn lacks(&self, key: &str) {
        let key = key.to_owned();
        self.reading
            .fault(self.at, &self.name, ProfileProblem::Lacking { key });
    }

    /// The key's table of named things, in the order of the file; none where it is not there.
    pub fn entries(&self, key: &'static str) -> Vec<(Word<'r>, Value<'r>)> {
        let table = self.at(key).and_then(|value| value.table(key));
        table.map(|table| table.all()).unwrap_or_default()
    }

    /// All that stands in it, in the order of the file.
    pub fn all(&self) -> Vec<(Word<'r>, Value<'r>)> {
        let mut entries: Vec<(Word<'r>, Value<'r>)> = self
            .entries
            .iter()
            .map(|(key, value)| (Word::of(self.reading, key), Value::new(self.reading, value)))
            .collect();
        entries.sort_by_key(|(word, _)| word.at);
        entries
    }

    /// The same, of which there must be one at least where the key is there.
    pub fn filled_entries(&self, key: &'static str) -> Vec<(Word<'r>, Value<'r>)> {
        if let Some(value) = self.entries.get(key)
            && value.get_ref().as_table().is_some_and(DeTable::is_empty)
        {
            let name = format!("[{key}]");
            self.reading
                .fault(value.span().start, name, ProfileProblem::Empty);
        }
        self.entries(key)
    }

    /// The same, and the key must be there.
    pub fn needed_entries(&self, key: &'static str) -> Vec<(Word<'r>, Value<'r>)> {
        if !self.says(key) {
            self.lacks(key);
        }
        self.filled_entries(key)
    }

    /// The key's tables, each after its `[[key]]`; none where there are none.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'r>> {
        self.at(key).map(|value| value.tables(key)).unwrap_or_default()
    }

    /// The key's codes; none where it is not there.
    pub fn codes<C: Code>(&self, key: &'static str) -> Vec<C> {
        self.at(key).map(|value| value.codes()).unwrap_or_default()
    }

    /// The key's table, where it stands.
    pub fn table(&self, key: &'static str) -> Option<Table<'r>> {
        self.at(key)?.table(key)
    }

    /// What the keys `fr` and `en` say, which are needed; nothing more is asked for.
    pub fn into_label(self) -> Label {
        let words = |key| self.needed(key).and_then(|value| value.text());
        let label = Label {
            fr: words("fr").map(|word| word.text).unwrap_or_default(),
            en: words("en").map(|word| word.text).unwrap_or_default(),
        };
        self.end();
        label
    }

    /// Nothing more is asked for: every key that was not is unknown.
    pub fn end(self) {
        let asked = self.asked.into_inner();
        for key in self.entries.keys() {
            if !asked.contains(&key.get_ref().as_ref()) {
                let known = asked.iter().map(|key| (*key).to_owned()).collect();
                Word::of(self.reading, key).fault(ProfileProblem::UnknownKey { known });
            }
        }
    }
}

//! What changed in the registers, the desks and the operators, and who changed it: whoever must
//! explain a decision later can see what was known when.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::Tx;
use super::columns;
use super::engine::params;
use crate::domain::register::Balance;
use crate::domain::ticket::By;
use crate::error::Error;

/// Fields that got another value: name, before, after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Changes(Map<String, Value>);

impl Changes {
    /// Notes the field if its value is another one.
    pub fn note(&mut self, field: &str, before: impl Into<Value>, after: impl Into<Value>) {
        let (before, after) = (before.into(), after.into());
        if before != after {
            self.0.insert(field.to_owned(), json!([before, after]));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Changes> for Value {
    fn from(changes: Changes) -> Self {
        Self::Object(changes.0)
    }
}

impl Tx<'_> {
    /// Writes down what a file brought into a register, if it brought anything.
    pub fn note_import(
        &self,
        noun: &'static str,
        file: &str,
        balance: Balance,
        at: DateTime<Utc>,
        by: &By,
    ) -> Result<(), Error> {
        if balance.created + balance.changed == 0 {
            return Ok(());
        }
        self.journal(at, by, noun, file, json!({ "imported": balance }))
    }

    /// Writes down a change; `noun` is what the command line calls it.
    pub(super) fn journal(
        &self,
        at: DateTime<Utc>,
        by: &By,
        noun: &'static str,
        object: &str,
        change: impl Into<Value>,
    ) -> Result<(), Error> {
        let mut change = change.into();
        if let (Some(fields), Some(behind)) = (change.as_object_mut(), &by.behind) {
            fields.insert("behind".to_owned(), json!(behind));
        }
        self.execute(
            "INSERT INTO journal (at, operator, noun, object, change) VALUES ($1, $2, $3, $4, $5)",
            params![
                columns::instant(at),
                by.operator.as_deref().unwrap_or_default(),
                noun,
                object,
                columns::json(&change)?
            ],
        )?;
        Ok(())
    }
}

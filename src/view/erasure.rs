//! What was forgotten, or would be.

use chrono::NaiveDate;
use serde::Serialize;

use super::Look;
use super::json::{SCHEMA, value};
use crate::domain::erasure::{Erased, Mentions};
use crate::text::erasure;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    pub dry_run: bool,
    /// The name that the person has from now on.
    pub person: Option<String>,
    pub closed_before: Option<NaiveDate>,
    pub erased: Erased,
    pub mentions: Mentions,
    /// Nothing of it stays in free pages nor in the log.
    pub purged: bool,
}

/// One count a line: on a terminal in words, elsewhere by its name.
pub fn table(forgotten: &Forgotten, look: Look) -> String {
    let lines = forgotten.erased.counts().map(|(what, count)| match look.width {
        Some(_) => format!("{}\n", erasure::counted_in(look.lang, what, count)),
        None => format!("{what}\t{count}\n"),
    });
    lines.concat()
}

pub fn json(forgotten: &Forgotten, look: Look) -> String {
    value(&ErasedJson::of(forgotten), look)
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ErasedJson<'a> {
    schema: u32,
    dry_run: bool,
    /// The name that the person has from now on.
    person: Option<&'a str>,
    closed_before: Option<NaiveDate>,
    erased: &'a Erased,
    /// Where others name the person: nothing of that is erased.
    mentions: &'a Mentions,
    purged: bool,
}

impl<'a> ErasedJson<'a> {
    fn of(forgotten: &'a Forgotten) -> Self {
        Self {
            schema: SCHEMA,
            dry_run: forgotten.dry_run,
            person: forgotten.person.as_deref(),
            closed_before: forgotten.closed_before,
            erased: &forgotten.erased,
            mentions: &forgotten.mentions,
            purged: forgotten.purged,
        }
    }
}

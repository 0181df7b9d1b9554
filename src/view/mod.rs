//! What things look like: values in, text out. Nothing here knows where the text goes; whoever
//! writes it does. Colour never tells anything that words do not.

pub mod card;
pub mod chart;
pub mod config;
pub mod deadline;
pub mod doctor;
pub mod erasure;
pub mod explain;
pub mod export;
pub mod found;
pub mod grid;
pub mod home;
#[cfg(test)]
mod hostile;
pub mod ics;
pub mod imports;
pub mod interventions;
pub mod json;
pub mod layout;
pub mod letters;
pub mod list;
pub mod outbox;
mod paint;
pub mod registers;
pub mod report;
mod timeline;
pub mod topic;
pub mod views;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::code::{Format, Lang};
use crate::text::listing::{Things, tally};
use grid::{Dialect, Grid};

/// For whose eyes it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub lang: Lang,
    /// Columns of the terminal; nothing where it is none: then nothing is cut, boxed or wrapped.
    pub width: Option<u16>,
    pub colour: bool,
    pub now: DateTime<Utc>,
}

/// A part of a whole, and which part it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub body: String,
    /// `1-20 sur 343 tickets`: below the table on a terminal, else on stderr.
    pub tally: String,
}

/// Which part of a whole a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// So many come before it.
    pub offset: u64,
    pub total: u64,
    pub of: Things,
}

/// A list in the format asked for. Only a table on a terminal has room for its tally on stdout.
pub fn listed<T: Serialize>(format: Format, grid: &Grid, items: Vec<T>, part: Part, look: Look) -> Page {
    let shown = items.len() as u64;
    Page {
        body: match format {
            Format::Csv => grid.csv(Dialect::Plain),
            Format::Json => json::value(&json::ListJson::new(part.total, items), look),
            Format::Ndjson => json::lines(&items),
            Format::Table | Format::Xlsx | Format::Ics | Format::Html => grid.shown(look),
        },
        tally: tally(look.lang, shown, part.offset, part.total, part.of),
    }
}

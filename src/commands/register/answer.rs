//! The answers of the registers' verbs, in every format: a list, or one thing.

use serde::Serialize;

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::domain::code::Format;
use crate::error::Error;
use crate::text::listing::{self, Things};
use crate::text::{self, door};
use crate::view;
use crate::view::grid::{Dialect, Grid};
use crate::view::json::{ListJson, line, value};

/// What every verb of a register answers in.
pub const FORMATS: [Format; 4] = [Format::Table, Format::Json, Format::Ndjson, Format::Csv];

/// How many a terminal shows when nobody says.
const PAGE: u32 = 20;

/// How many of how many a list shows, and of what.
#[derive(Debug, Clone, Copy)]
pub struct Tally {
    pub offset: u32,
    pub total: u64,
    pub things: Things,
}

impl Page {
    /// At most so many: what was asked for, else a page on a terminal and all of it elsewhere.
    pub fn most(&self, session: &Session<'_>) -> Option<u32> {
        self.limit
            .or_else(|| session.env.stdout_is_terminal.then_some(PAGE))
    }
}

/// Shows a list.
pub fn list<J: Serialize>(
    session: &Session<'_>,
    grid: &Grid,
    items: Vec<J>,
    tally: Tally,
) -> Result<(), Error> {
    let shown = items.len() as u64;
    match session.format_among(&FORMATS)? {
        Format::Json => session.print(&value(&ListJson::new(tally.total, items), session.look())),
        Format::Ndjson => {
            let mut out = session.out();
            out.with(|to| items.iter().try_for_each(|item| line(item, to)))?;
            out.finish()
        }
        Format::Csv => session.print(&grid.csv(Dialect::Plain)),
        Format::Table => session.page(&view::Page {
            body: grid.shown(session.look()),
            tally: listing::tally(
                session.lang,
                shown,
                u64::from(tally.offset),
                tally.total,
                tally.things,
            ),
        }),
    }
}

/// Shows one thing: the page for people, the row of a list for a spreadsheet.
pub fn one<J: Serialize>(
    session: &Session<'_>,
    page: impl FnOnce() -> String,
    grid: impl FnOnce() -> Grid,
    item: &J,
) -> Result<(), Error> {
    session.print(&match session.format_among(&FORMATS)? {
        Format::Table => page(),
        Format::Csv => grid().csv(Dialect::Plain),
        Format::Json => value(item, session.look()),
        Format::Ndjson => {
            let mut out = Vec::new();
            // Writing to memory cannot fail.
            let _ = line(item, &mut out);
            String::from_utf8_lossy(&out).into_owned()
        }
    })
}

/// What a change came to, beside the thing itself.
pub fn note_change(session: &Session<'_>, changed: bool, dry_run: bool) {
    if !changed {
        session.note(text::imports::nothing_changes(session.lang));
    } else if dry_run {
        session.note(door::nothing_written(session.lang));
    }
}

//! The answers of the registers' verbs, in every format: a list, or one thing.

use std::borrow::Cow;

use serde::Serialize;

use crate::commands::Session;
use crate::commands::shared::{Columns, Page};
use crate::domain::Code as _;
use crate::domain::code::Format;
use crate::error::{Error, Expected, Usage};
use crate::text::listing::Things;
use crate::text::{self, door};
use crate::view::grid::{Dialect, Grid, Headings};
use crate::view::json::{ListJson, line, value};
use crate::view::{self, Look};

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

/// Shows a list: the columns asked for, in the format asked for.
pub fn list<J: Serialize>(
    session: &Session<'_>,
    grid: &Grid,
    items: Vec<J>,
    tally: Tally,
    columns: &Columns,
    look: Look,
) -> Result<(), Error> {
    let format = session.format_among(&FORMATS)?;
    let grid = columns.of(grid, format)?;
    let headings = columns.headings();
    // A terminal is shown pages, and told where it is among them (A6).
    let told = match session.env.stdout_is_terminal {
        true => text::listing::part,
        false => text::listing::tally,
    };
    let page = |body| view::Page {
        body,
        tally: told(
            session.lang,
            items.len() as u64,
            u64::from(tally.offset),
            tally.total,
            tally.things,
        ),
    };
    match format {
        Format::Csv => session.print(&grid.spread(Dialect::Plain, headings)),
        Format::Json => session.print(&value(&ListJson::new(tally.total, items), look)),
        Format::Ndjson => {
            let mut out = session.out();
            out.with(|to| items.iter().try_for_each(|item| line(item, to)))?;
            out.finish()
        }
        _ => session.page(&page(grid.laid_out(look, headings))),
    }
}

impl Columns {
    /// Somebody chose columns, or wants no headings.
    pub fn are_told(&self) -> bool {
        self.no_headers || !self.columns.is_empty()
    }

    /// The columns asked for. JSON and a report's page have all that there is, always in the same
    /// shape: there is nothing to choose.
    pub fn of<'g>(&self, grid: &'g Grid, format: Format) -> Result<Cow<'g, Grid>, Error> {
        let asked = [
            ("--columns", !self.columns.is_empty()),
            ("--no-headers", self.no_headers),
        ];
        if !matches!(format, Format::Table | Format::Csv)
            && let Some((option, _)) = asked.iter().find(|(_, asked)| *asked)
        {
            let format = format!("--format {}", format.code());
            return Err(Error::Usage(Usage::Conflict((*option).to_owned(), format)));
        }
        if self.columns.is_empty() {
            return Ok(Cow::Borrowed(grid));
        }
        let chosen = grid.chosen(&self.columns).map_err(|unknown| {
            let known = grid.names().into_iter().map(str::to_owned);
            Error::bad_value("--columns", unknown, Expected::OneOf(known.collect()))
        })?;
        Ok(Cow::Owned(chosen))
    }

    pub fn headings(&self) -> Headings {
        if self.no_headers {
            Headings::Hidden
        } else {
            Headings::Shown
        }
    }
}

/// Shows one thing: the page for people, the row of a list for a spreadsheet.
pub fn one<J: Serialize>(
    session: &Session<'_>,
    page: impl FnOnce() -> String,
    grid: impl FnOnce() -> Grid,
    item: &J,
) -> Result<(), Error> {
    let format = session.format_among(&FORMATS)?;
    session.read(&match format {
        Format::Csv => grid().csv(Dialect::Plain),
        Format::Json => value(item, session.look()),
        Format::Ndjson => {
            let mut out = Vec::new();
            // Writing to memory cannot fail.
            let _ = line(item, &mut out);
            String::from_utf8_lossy(&out).into_owned()
        }
        _ => page(),
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

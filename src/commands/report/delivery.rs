//! What every report has in common: its period, and where it goes.

use std::io::Write as _;
use std::path::Path;

use chrono::Datelike as _;

use crate::commands::Session;
use crate::commands::shared::{Columns, Output};
use crate::domain::Code as _;
use crate::domain::code::Format;
use crate::domain::moment::Toward;
use crate::domain::report::Period;
use crate::error::{Error, Usage};
use crate::office::Office;
use crate::output::OutputFile;
use crate::view::Page;
use crate::view::grid::Dialect;
use crate::view::report::Report;

// Where a report goes, and which of its columns: no `///`, it would become the help of the reports.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Delivery {
    #[command(flatten)]
    pub output: Output,

    #[command(flatten)]
    pub columns: Columns,
}

/// The formats of every report.
pub const FORMATS: [Format; 4] = [Format::Table, Format::Json, Format::Csv, Format::Html];

/// A page is for a browser: on a terminal it goes to a file, unless it is told to go there.
pub fn not_to_a_screen(session: &Session<'_>, format: Format, to: &Delivery) -> Result<(), Error> {
    if format == Format::Html && to.output.output.is_none() && session.env.stdout_is_terminal {
        return Err(Error::Usage(Usage::NotForTerminal {
            format: format.code().to_owned(),
        }));
    }
    Ok(())
}

/// The days told; else from the first of the year to today.
pub fn period(
    session: &Session<'_>,
    office: &Office,
    since: Option<&str>,
    until: Option<&str>,
) -> Result<Period, Error> {
    let at = &office.counter;
    let zone = at.desk.time_zone;
    let day = |option: &str, typed: &str| session.day(option, typed, zone, Toward::Back);
    let until = until
        .map(|typed| day("--until", typed))
        .transpose()?
        .unwrap_or(at.desk.day(at.now));
    let new_year = until
        .with_day(1)
        .and_then(|day| day.with_month(1))
        .unwrap_or(until);
    let since = since
        .map(|typed| day("--since", typed))
        .transpose()?
        .unwrap_or(new_year);
    if since > until {
        let (from, until) = ("--since".to_owned(), "--until".to_owned());
        return Err(Error::Usage(Usage::Backwards { from, until }));
    }
    Ok(Period { since, until })
}

/// Lays the figures out as asked, and shows or writes them.
pub fn tell(
    session: &Session<'_>,
    office: &mut Office,
    to: &Delivery,
    format: Format,
    dialect: Dialect,
    figures: &impl Report,
) -> Result<(), Error> {
    let (desk, look) = (&office.counter.desk, session.look());
    let whole = figures.grid(desk, session.lang);
    let (grid, headings) = (to.columns.of(&whole, format)?, to.columns.headings());
    let page = match format {
        Format::Json => only(figures.json(look)),
        Format::Csv => only(grid.spread(dialect, headings)),
        Format::Html => only(figures.html(desk, look)?),
        _ if to.columns.are_told() => Page {
            body: grid.laid_out(look, headings),
            ..figures.table(desk, look)
        },
        _ => figures.table(desk, look),
    };
    deliver(session, office, &to.output, &page)
}

/// A page that is all data.
fn only(body: String) -> Page {
    Page {
        body,
        tally: String::new(),
    }
}

/// Shows the report, or writes it to a file that is never half of one.
fn deliver(session: &Session<'_>, office: &mut Office, to: &Output, page: &Page) -> Result<(), Error> {
    let Some(path) = to.output.as_deref().filter(|path| *path != Path::new("-")) else {
        return if page.tally.is_empty() {
            session.print(&page.body)
        } else {
            session.page(page)
        };
    };
    if office.store().owns(path) {
        let cause = std::io::ErrorKind::ResourceBusy.into();
        return Err(Error::CannotCreate {
            path: path.to_owned(),
            cause,
        });
    }
    let mut file = if to.force {
        OutputFile::replace(path)?
    } else {
        OutputFile::create(path)?
    };
    file.write_all(page.body.as_bytes()).map_err(|cause| Error::Io {
        path: Some(path.to_owned()),
        cause,
    })?;
    file.finish()?;
    if !page.tally.is_empty() {
        session.note(&page.tally);
    }
    Ok(())
}

//! `ticket export`: the tickets of a filter, all of them, for a spreadsheet or another program.

use std::io::Write;
use std::path::Path;

use crate::commands::Session;
use crate::commands::shared::Output;
use crate::commands::ticket::filter::Asked;
use crate::commands::ticket::filter::Filter;
use crate::commands::{Shown, unwritable};
use crate::domain::code::Format;
use crate::error::{Error, Usage};
use crate::office::Office;
use crate::output::Existing;
use crate::text;
use crate::view::export::{Export as Writing, Shape};
use crate::view::grid::Dialect;

const FORMATS: [Format; 5] = [
    Format::Table,
    Format::Csv,
    Format::Json,
    Format::Ndjson,
    Format::Xlsx,
];

/// Export tickets to a file or to stdout
#[derive(Debug, clap::Args)]
pub struct Export {
    #[command(flatten)]
    pub filter: Filter,

    /// CSV as a French Excel reads it: `;`, BOM, decimal comma, DD/MM/YYYY
    #[arg(long)]
    pub excel_fr: bool,

    /// All that happened and the attached files too, a ticket a line, for `ticket import`
    #[arg(long, conflicts_with = "excel_fr")]
    pub whole: bool,

    #[command(flatten)]
    pub output: Output,
}

impl Export {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = match self.whole {
            true if session.format() == Format::Table => Format::Ndjson,
            true => session.format_among(&[Format::Ndjson])?,
            false => session.format_among(&FORMATS)?,
        };
        let mut office = session.office()?;
        let asked = self.filter.asked_whole(session, &mut office)?;
        if self.whole && asked.as_of.is_some() {
            let (whole, past) = ("--whole".to_owned(), "--as-of".to_owned());
            return Err(Error::Usage(Usage::Conflict(whole, past)));
        }
        let whole = self.whole;
        let zone = office.counter.desk.time_zone;
        let now = asked.as_of.unwrap_or(session.env.now());
        let shape = match format {
            Format::Json => Shape::Json,
            Format::Ndjson => Shape::Ndjson,
            Format::Xlsx => Shape::Xlsx,
            _ if self.excel_fr => Shape::Csv(Dialect::ExcelFr),
            _ => Shape::Csv(Dialect::Plain),
        };
        let to_stdout = self
            .output
            .output
            .as_deref()
            .is_none_or(|path| path == Path::new("-"));
        if to_stdout {
            if format == Format::Xlsx {
                session.not_on_terminal(format)?;
            }
            let mut out = session.out();
            let mut outcome = Ok(0);
            let is_shown = session.env.stdout_is_terminal && matches!(shape, Shape::Csv(_));
            out.with(|to| {
                let mut shown = Shown::new(&mut *to);
                let to: &mut dyn Write = if is_shown { &mut shown } else { to };
                outcome = write_all(
                    &mut office,
                    &asked,
                    whole,
                    Writing::begin(to, shape, session.lang, zone, now)?,
                );
                Ok(())
            })?;
            outcome?;
            return out.finish();
        }
        let path = self.output.output.unwrap_or_default();
        let existing = match self.output.force {
            true => Existing::Replace,
            false => Existing::Refuse,
        };
        let mut file = session.output_file(&mut office, &path, existing)?;
        let broken = |cause| Error::Io {
            path: Some(path.clone()),
            cause,
        };
        let export = Writing::begin(&mut file, shape, session.lang, zone, now).map_err(broken)?;
        let count = write_all(&mut office, &asked, whole, export)?;
        file.finish()?;
        session.note(&text::door::exported(session.lang, count, &path));
        Ok(())
    }
}

/// Every ticket asked for, one after the other; says how many.
fn write_all<W: Write>(
    office: &mut Office,
    asked: &Asked,
    whole: bool,
    mut export: Writing<W>,
) -> Result<u64, Error> {
    if whole {
        office.archive(&asked.filter, |out| {
            export.whole(&out.listed, &out.archived).map_err(unwritable)
        })?;
        return export.finish().map_err(unwritable);
    }
    office.read(|tx, at| {
        if let Some(instant) = asked.as_of {
            for listed in tx.list_as_of(at.desk_id, &at.desk, &asked.filter, instant)?.0 {
                export.ticket(&listed).map_err(unwritable)?;
            }
            return Ok(());
        }
        tx.for_each_ticket(at.desk_id, &at.desk, &asked.filter, |listed| {
            export.ticket(&listed).map_err(unwritable)
        })
    })?;
    export.finish().map_err(unwritable)
}

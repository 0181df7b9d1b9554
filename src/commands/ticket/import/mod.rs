//! `ticket import`: tickets that are older than this database, out of another one of guichet's (with all
//! that happened to them), or out of a table of another tool (with what it tells). Which of the two a
//! file is, it says itself.

mod archive;
mod former;
mod known;

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::{Reading, Writing};
use crate::error::{Error, Usage};

/// Take in tickets: those that `ticket export --whole` wrote, or a CSV, XLSX or ODS of another tool's
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let mut source = session.source(&self.file)?;
        if !source.is_lines_of_json()? {
            return self.take_over(session, source);
        }
        if let Some(option) = self.told_of_tables() {
            let json = format!("{} (NDJSON)", self.file.display());
            return Err(Error::Usage(Usage::Conflict(option.to_owned(), json)));
        }
        self.take_in(session, source)
    }

    /// An option that says something of a table.
    fn told_of_tables(&self) -> Option<&'static str> {
        let reading = &self.reading;
        let told = [
            ("--map", !reading.map.is_empty()),
            ("--delimiter", reading.delimiter.is_some()),
            ("--encoding", reading.encoding.is_some()),
            ("--sheet", reading.sheet.is_some()),
            ("--date-format", reading.date_format.is_some()),
        ];
        told.into_iter().find(|(_, told)| *told).map(|(option, _)| option)
    }
}

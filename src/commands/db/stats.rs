//! `db stats`: rows, bytes, versions.

use crate::commands::Session;
use crate::domain::code::Format;
use crate::error::Error;
use crate::view;
use crate::view::json::OneJson;

/// How big the database is, and what is in it
#[derive(Debug, clap::Args)]
pub struct Stats {}

impl Stats {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let place = session.place()?;
        let mut counts = session.office_that_stands()?.read(|tx, _| tx.stats())?;
        let size = std::fs::metadata(&place.path).map_or(0, |file| file.len());
        counts.insert(0, ("bytes", i64::try_from(size).unwrap_or(i64::MAX)));
        match format {
            Format::Json => {
                let counts: std::collections::BTreeMap<_, _> = counts.into_iter().collect();
                session.print(&view::json::value(&OneJson::new(counts), session.look()))
            }
            _ => {
                let lines: Vec<String> = counts
                    .iter()
                    .map(|(what, count)| format!("{what}\t{count}\n"))
                    .collect();
                session.print(&lines.concat())
            }
        }
    }
}

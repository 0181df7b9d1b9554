//! `db check`: the proof that nothing was lost or altered.

use std::path::PathBuf;

use crate::commands::Session;
use crate::domain::code::Format;
use crate::error::{DatabaseFault, Error};
use crate::text;
use crate::view;
use crate::view::json::OneJson;

/// Check the database: pages, keys, events against rows, the chain, attachments
#[derive(Debug, clap::Args)]
pub struct Check {}

impl Check {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let path = session.place()?.path;
        let findings = session
            .office_that_stands()
            .and_then(|mut office| office.read(|tx, _| tx.check()));
        let findings = findings.map_err(|error| unreadable(path.clone(), error))?;
        match format {
            Format::Json => session.print(&view::json::value(&OneJson::new(&findings), session.look()))?,
            _ => {
                session.print(&format!("{}\n", text::health::looked_at(session.lang, &findings)))?;
            }
        }
        if findings.faults.is_empty() {
            return Ok(());
        }
        for fault in &findings.faults {
            session.warn(&text::health::fault(session.lang, fault));
        }
        let fault = DatabaseFault::Damaged(findings.faults.len().to_string());
        Err(Error::Database { path, fault })
    }
}

/// What cannot even be read to be checked was not written so.
fn unreadable(path: PathBuf, error: Error) -> Error {
    match error {
        Error::Fault(what) => Error::Database {
            path,
            fault: DatabaseFault::Damaged(what),
        },
        error => error,
    }
}

//! `db check`: the proof that nothing was lost or altered.

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
        let findings = session.office_that_stands()?.read(|tx, _| tx.check())?;
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
        Err(Error::Database {
            path: session.place()?.path,
            fault,
        })
    }
}

//! `db backup`: complete under load, verified before the name exists.

use std::path::PathBuf;

use crate::commands::Session;
use crate::error::Error;
use crate::output::Existing;
use crate::text;

/// Copy the database while it is in use; verified before it is named
#[derive(Debug, clap::Args)]
pub struct Backup {
    /// The copy
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Write over the file if it is there
    #[arg(long)]
    pub force: bool,
}

impl Backup {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let existing = if self.force {
            Existing::Replace
        } else {
            Existing::Refuse
        };
        session
            .office_that_stands()?
            .store()
            .backup(&self.file, existing)?;
        session.note(&text::health::backed_up(session.lang, &self.file));
        Ok(())
    }
}

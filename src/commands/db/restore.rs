//! `db restore`: the backup is verified first, and what it replaces is kept beside it.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::error::Error;

/// Put a backup in the place of the database
#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    #[command(flatten)]
    pub writing: Writing,
}

impl Restore {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("db restore"))
    }
}

//! `school import`: the official directories as they are, and the list of members; a later file
//! completes an earlier one.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::error::Error;

/// Import schools and agreements from CSV files
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The files, in order
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("school import"))
    }
}

//! `person import`: the staff directory; a person may have several functions at several schools.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::error::Error;

/// Import people and their functions from a CSV directory
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
        Err(session.unwritten("person import"))
    }
}

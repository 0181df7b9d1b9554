//! `inventory import`: equipment, by school and inventory number; a second run changes nothing.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::error::Error;

/// Import the inventory of schools from a CSV file
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The school, where the file has no column for it
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("inventory import"))
    }
}

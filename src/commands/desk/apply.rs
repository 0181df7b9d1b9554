//! `desk apply`: a profile becomes the desk; a mistake in it changes nothing.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::error::Error;

/// Apply a desk's profile: check it, keep the version, work by it from now on
#[derive(Debug, clap::Args)]
pub struct Apply {
    /// The profile, a TOML file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    #[command(flatten)]
    pub writing: Writing,
}

impl Apply {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("desk apply"))
    }
}

//! `desk check`: what would happen if this profile were applied.

use std::path::PathBuf;

use crate::commands::Session;
use crate::error::Error;

/// Check a profile: mistakes, rules never reached, tickets that would go elsewhere
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The profile; else the one the desk works by
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

impl Check {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("desk check"))
    }
}

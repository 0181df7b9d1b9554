//! `desk show`: what the desk works by today, or the profile itself.

use crate::commands::Session;
use crate::commands::words::number;
use crate::error::Error;

/// Show a desk: teams, categories, routes, versions
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The desk, by its code; else the one chosen by `--desk`
    #[arg(value_name = "CODE")]
    pub code: Option<String>,

    /// Print the profile as it was applied, in TOML
    #[arg(long)]
    pub profile: bool,

    /// Show this version instead of the newest
    #[arg(long, value_name = "N", value_parser = number(1..=u32::MAX))]
    pub profile_version: Option<u32>,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("desk show"))
    }
}

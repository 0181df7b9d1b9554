//! `home`: the first thing an operator looks at.

use crate::commands::Session;
use crate::error::Error;

/// The operator's page: whose turn it is, what is late, what comes today
#[derive(Debug, clap::Args)]
pub struct Home {
    /// As things stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub as_of: Option<String>,
}

impl Home {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("home"))
    }
}

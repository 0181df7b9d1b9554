//! `operator list`: who may act.

use crate::commands::Session;
use crate::error::Error;

/// List operators and their teams
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this team, by its code
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,

    /// With those who no longer act
    #[arg(long)]
    pub all: bool,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("operator list"))
    }
}

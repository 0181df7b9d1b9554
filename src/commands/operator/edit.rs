//! `operator edit`: an operator is never removed, because the history names them.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::error::Error;

/// Change an operator: name, teams, rights
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The operator, by login
    #[arg(value_name = "LOGIN")]
    pub login: String,

    /// First and last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: Option<String>,

    /// The mail address; empty to remove
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// Add to this team of the desk; may be repeated
    #[arg(long, value_name = "TEAM")]
    pub team: Vec<String>,

    /// Take out of this team; may be repeated
    #[arg(long, value_name = "TEAM")]
    pub remove_team: Vec<String>,

    /// Make an administrator
    #[arg(long)]
    pub admin: bool,

    /// No longer an administrator
    #[arg(long, conflicts_with = "admin")]
    pub no_admin: bool,

    /// May act again
    #[arg(long)]
    pub active: bool,

    /// May no longer act; the history keeps the name
    #[arg(long, conflicts_with = "active")]
    pub inactive: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("operator edit"))
    }
}

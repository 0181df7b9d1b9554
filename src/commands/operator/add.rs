//! `operator add`: whoever is not added cannot act.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::error::Error;

/// Let somebody work at the desk
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The login, the system user's or a name of its own
    #[arg(value_name = "LOGIN")]
    pub login: String,

    /// First and last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: String,

    /// The mail address
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// A team of the desk, by its code; may be repeated
    #[arg(long, value_name = "TEAM")]
    pub team: Vec<String>,

    /// An administrator: may act as another, and change desks and operators
    #[arg(long)]
    pub admin: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Add {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("operator add"))
    }
}

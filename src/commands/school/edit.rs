//! `school edit`: what no official file says.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::error::Error;

/// Change a school: membership, white list, how to reach it
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The school, by its UAI
    #[arg(value_name = "UAI")]
    pub uai: String,

    /// Its name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: Option<String>,

    /// Its telephone number; empty to remove
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// Its mail address; empty to remove
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// Its sector, by its code in the desk's profile; empty to remove
    #[arg(long, value_name = "SECTOR")]
    pub sector: Option<String>,

    /// The agreement that makes it a member, by its name or number
    #[arg(long, value_name = "NAME", value_parser = said())]
    pub agreement: Option<String>,

    /// The first day of the agreement: `2026-09-01`, `01/09/2026`, `today`
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, requires = "agreement")]
    pub starts: Option<String>,

    /// The last day of the agreement
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, requires = "agreement")]
    pub ends: Option<String>,

    /// Put this person on the white list of participants; may be repeated
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub allow: Vec<String>,

    /// Take this person off the white list; may be repeated
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub disallow: Vec<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("school edit"))
    }
}

//! `person show`: one person, whole.

use crate::commands::Session;
use crate::error::Error;

/// Show a person: functions, how to reach them, tickets
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The person, by login or mail address
    #[arg(value_name = "LOGIN|MAIL")]
    pub person: String,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("person show"))
    }
}

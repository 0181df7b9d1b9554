//! `school show`: one school, whole.

use crate::commands::Session;
use crate::error::Error;

/// Show a school: people, agreement, inventory, tickets
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The school, by its UAI
    #[arg(value_name = "UAI")]
    pub uai: String,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("school show"))
    }
}

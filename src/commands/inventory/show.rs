//! `inventory show`: one piece of equipment, whole.

use crate::commands::Session;
use crate::error::Error;

/// Show a piece of equipment and its tickets
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The inventory or serial number
    #[arg(value_name = "NUMBER")]
    pub number: String,

    /// The school, where several have that number
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("inventory show"))
    }
}

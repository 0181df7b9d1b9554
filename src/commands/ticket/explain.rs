//! `ticket explain`: why it went where it went.

use crate::commands::Session;
use crate::error::Error;

/// Explain every routing decision: rules tried, facts read, what would change it
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,
}

impl Explain {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("ticket explain"))
    }
}

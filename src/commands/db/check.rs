//! `db check`: the proof that nothing was lost or altered.

use crate::commands::Session;
use crate::error::Error;

/// Check the database: pages, keys, events against rows, the chain, attachments
#[derive(Debug, clap::Args)]
pub struct Check {}

impl Check {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("db check"))
    }
}

//! `desk list`: which desks share the database.

use crate::commands::Session;
use crate::error::Error;

/// List the desks of the database
#[derive(Debug, clap::Args)]
pub struct List {}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("desk list"))
    }
}

//! `db stats`: rows, bytes, versions.

use crate::commands::Session;
use crate::error::Error;

/// How big the database is, and what is in it
#[derive(Debug, clap::Args)]
pub struct Stats {}

impl Stats {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("db stats"))
    }
}

//! `ticket list`: whose turn is it.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::ticket::filter::Filter;
use crate::error::Error;

/// List tickets, by priority then age; says how many of how many
#[derive(Debug, clap::Args)]
pub struct List {
    #[command(flatten)]
    pub filter: Filter,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("ticket list"))
    }
}

//! `ticket export`: the tickets of a filter, all of them, for a spreadsheet or another program.

use crate::commands::Session;
use crate::commands::shared::Output;
use crate::commands::ticket::filter::Filter;
use crate::error::Error;

/// Export tickets to a file or to stdout
#[derive(Debug, clap::Args)]
pub struct Export {
    #[command(flatten)]
    pub filter: Filter,

    /// CSV as a French Excel reads it: `;`, BOM, decimal comma, DD/MM/YYYY
    #[arg(long)]
    pub excel_fr: bool,

    #[command(flatten)]
    pub output: Output,
}

impl Export {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("ticket export"))
    }
}

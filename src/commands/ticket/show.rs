//! `ticket show`: one ticket, whole.

use std::path::PathBuf;

use crate::commands::Session;
use crate::error::Error;

/// Show a ticket: its fields, comments, interventions, history
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// As it stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub as_of: Option<String>,

    /// With the desk's internal notes
    #[arg(long)]
    pub internal: bool,

    /// Save the attachments into this folder
    #[arg(long, value_name = "DIR")]
    pub save_attachments: Option<PathBuf>,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("ticket show"))
    }
}

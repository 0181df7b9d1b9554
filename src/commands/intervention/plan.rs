//! `intervention plan`: an appointment, with its calendar file.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::words::number;
use crate::commands::words::said;
use crate::error::Error;

/// Make an appointment at the school
#[derive(Debug, clap::Args)]
pub struct Plan {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// When: `2026-11-24T14:30` at the desk, or RFC 3339
    #[arg(long, value_name = "INSTANT")]
    pub at: String,

    /// Whom the technician meets at the school
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub with: String,

    /// The technician who goes there
    #[arg(long, value_name = "LOGIN")]
    pub by: String,

    /// How long, in minutes
    #[arg(long, value_name = "N", default_value = "60", value_parser = number(1..=1440))]
    pub minutes: u32,

    /// Who at the school agreed to pay, where the visit is billed
    #[arg(long, value_name = "NAME", value_parser = said())]
    pub agreed_by: Option<String>,

    /// Write the appointment to this calendar file (iCalendar)
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,

    /// Write over the calendar file if it is there
    #[arg(long, requires = "ics")]
    pub force: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Plan {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("intervention plan"))
    }
}

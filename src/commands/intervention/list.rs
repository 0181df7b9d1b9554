//! `intervention list`: what was done, and what is planned.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::words::word;
use crate::domain::code::Mode;
use crate::error::Error;

/// List interventions, planned and recorded
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this ticket only
    #[arg(value_name = "REF")]
    pub reference: Option<String>,

    /// At this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// By this operator
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,

    /// Carried out this way
    #[arg(long, value_name = "MODE", value_parser = word::<Mode>())]
    pub mode: Option<Mode>,

    /// Appointments that are still to come
    #[arg(long)]
    pub planned: bool,

    /// Billed ones only
    #[arg(long)]
    pub billed: bool,

    /// On this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,

    /// On this day or earlier
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub until: Option<String>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("intervention list"))
    }
}

//! `report billing`: what is sent to the accountant.

use crate::commands::Session;
use crate::commands::shared::Output;
use crate::error::Error;

/// Visits to bill, by school, exact to the cent
#[derive(Debug, clap::Args)]
pub struct Billing {
    /// From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`; else the first of the year
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,

    /// Up to this day; else today
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub until: Option<String>,

    /// Of this school only
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// CSV as a French Excel reads it: `;`, BOM, decimal comma, DD/MM/YYYY
    #[arg(long)]
    pub excel_fr: bool,

    #[command(flatten)]
    pub output: Output,
}

impl Billing {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("report billing"))
    }
}

//! `report activity`: counts for whoever answers for the desk.

use crate::commands::Session;
use crate::commands::shared::Output;
use crate::error::Error;

/// What came in, what was done, by whom, over a period
#[derive(Debug, clap::Args)]
pub struct Activity {
    /// From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`; else the first of the year
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,

    /// Up to this day; else today
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub until: Option<String>,

    /// Of this school only
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// Of this team only, by its code
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,

    #[command(flatten)]
    pub output: Output,
}

impl Activity {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("report activity"))
    }
}

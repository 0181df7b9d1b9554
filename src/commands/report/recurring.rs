//! `report recurring`: what comes back, for training and changed procedures (E9).

use crate::commands::Session;
use crate::commands::report::delivery::{Delivery, FORMATS, not_to_a_screen, period, tell};
use crate::commands::ticket::fields;
use crate::commands::words::number;
use crate::error::Error;
use crate::view::grid::Dialect;

/// Where nobody says: this day and the twenty-nine before it.
const MONTH: &str = "-29d";

/// What comes back, by school, category and equipment, against the period before
#[derive(Debug, clap::Args)]
pub struct Recurring {
    /// From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else thirty days in all
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub since: Option<String>,

    /// Up to this day; else today
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, requires = "since")]
    pub until: Option<String>,

    /// Of this school only
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// So many requests at least
    #[arg(long, value_name = "N", default_value = "2", value_parser = number(1..=1_000_000))]
    pub least: u32,

    #[command(flatten)]
    pub delivery: Delivery,
}

impl Recurring {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&FORMATS)?;
        not_to_a_screen(session, format, &self.delivery)?;
        let mut office = session.office()?;
        let since = self.since.as_deref().unwrap_or(MONTH);
        let period = period(session, &office, Some(since), self.until.as_deref())?;
        let recurring = office.read(|tx, at| {
            let school = fields::school_told(tx, self.school.as_deref())?;
            tx.recurring(at.desk_id, &at.desk, period, self.least, school.as_ref())
        })?;
        tell(
            session,
            &mut office,
            &self.delivery,
            format,
            Dialect::Plain,
            &recurring,
        )
    }
}

//! `report activity`: counts for whoever answers for the desk.

use crate::commands::Session;
use crate::commands::report::delivery::{Delivery, FORMATS, not_to_a_screen, period, tell};
use crate::commands::ticket::{doing, fields};
use crate::error::Error;
use crate::view::grid::Dialect;

/// What came in, what was done, by whom, over a period
#[derive(Debug, clap::Args)]
pub struct Activity {
    /// From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else the first of the year
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
    pub delivery: Delivery,
}

impl Activity {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&FORMATS)?;
        not_to_a_screen(session, format, &self.delivery)?;
        let mut office = session.office()?;
        let period = period(session, &office, self.since.as_deref(), self.until.as_deref())?;
        let activity = office.read(|tx, at| {
            let school = fields::school_told(tx, self.school.as_deref())?;
            let team = doing::team(at, self.team.as_ref())?;
            tx.activity(at.desk_id, &at.desk, period, school.as_ref(), team.as_deref())
        })?;
        tell(
            session,
            &mut office,
            &self.delivery,
            format,
            Dialect::Plain,
            &activity,
        )
    }
}

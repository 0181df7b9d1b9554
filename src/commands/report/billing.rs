//! `report billing`: what is sent to the accountant.

use crate::commands::Session;
use crate::commands::report::delivery::{Delivery, FORMATS, not_to_a_screen, period, tell};
use crate::commands::ticket::fields;
use crate::domain::code::Format;
use crate::error::Error;
use crate::view::grid::Dialect;

/// Visits to bill, by school, exact to the cent
#[derive(Debug, clap::Args)]
pub struct Billing {
    /// From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else the first of the year
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
    pub delivery: Delivery,
}

impl Billing {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = match session.format_among(&FORMATS)? {
            // Told to write for Excel, it writes for Excel.
            Format::Table if self.excel_fr => Format::Csv,
            format => format,
        };
        not_to_a_screen(session, format, &self.delivery)?;
        let mut office = session.office()?;
        let period = period(session, &office, self.since.as_deref(), self.until.as_deref())?;
        let billing = office.read(|tx, at| {
            let school = fields::school_told(tx, self.school.as_deref())?;
            tx.billing(at.desk_id, &at.desk, period, school.as_ref())
        })?;
        let dialect = if self.excel_fr {
            Dialect::ExcelFr
        } else {
            Dialect::Plain
        };
        tell(session, &mut office, &self.delivery, format, dialect, &billing)
    }
}

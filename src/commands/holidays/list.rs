//! `holidays list`: which zone has school holidays when.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Columns;
use crate::commands::words::word;
use crate::domain::calendar::Zone;
use crate::error::Error;
use crate::store::holidays::HolidayFilter;
use crate::text::listing::Things;
use crate::view::registers::holiday::{self, HolidayJson};

/// List the school holidays that are not over
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this zone only
    #[arg(long, value_name = "CODE", value_parser = word::<Zone>())]
    pub zone: Option<Zone>,

    /// Also those that are over
    #[arg(long)]
    pub past: bool,

    #[command(flatten)]
    pub columns: Columns,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office_of_all()?;
        let desk = &office.counter.desk;
        let (today, time_zone) = (desk.day(office.counter.now), desk.time_zone);
        let filter = HolidayFilter {
            zone: self.zone,
            since: (!self.past).then_some(today),
        };
        let found = office.read(|tx, _| tx.holidays(&filter))?;
        let items: Vec<HolidayJson<'_>> = found.iter().map(HolidayJson::new).collect();
        let tally = Tally {
            offset: 0,
            total: items.len() as u64,
            things: Things::Holidays,
        };
        let grid = holiday::grid(&found, time_zone, session.lang);
        answer::list(session, &grid, items, tally, &self.columns, session.look())
    }
}

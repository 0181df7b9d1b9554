//! `inventory list`: what the schools declared.

use chrono::{Days, NaiveDate};

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::words::{sort, word};
use crate::domain::code::{EquipmentOrder, Sort, Warranty};
use crate::error::Error;
use crate::store::inventory::EquipmentFilter;
use crate::text::listing::Things;
use crate::view::registers::equipment::{self, EquipmentJson};

/// List equipment
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// Holding these words: number, serial, model, place
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// By whether the warranty has ended
    #[arg(long, value_name = "STATE", value_parser = word::<Warranty>())]
    pub warranty: Option<Warranty>,

    /// Of schools whose inventory is out of date
    #[arg(long)]
    pub stale: bool,

    /// Sorted by this field, `:desc` for the other way round
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<EquipmentOrder>())]
    pub sort: Option<Sort<EquipmentOrder>>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let limit = self.page.most(session);
        let (found, total) = office.read(|tx, at| {
            let today = at.desk.day(at.now);
            let max_age = at.desk.inventory.max_age;
            let oldest = max_age.and_then(|days| today.checked_sub_days(Days::new(days.into())));
            let school = match &self.school {
                Some(given) => Some(tx.school_named(given)?.uai),
                None => None,
            };
            tx.equipment_list(&EquipmentFilter {
                school,
                text: self.text,
                warranty: self.warranty,
                inventory_before: self.stale.then(|| oldest.unwrap_or(NaiveDate::MIN)),
                sort: self.sort,
                limit,
                offset: self.page.offset,
                ..EquipmentFilter::on(today)
            })
        })?;
        let grid = equipment::grid(&found, &office.counter.desk, session.lang);
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::Equipment,
        };
        let (columns, look) = (&self.page.columns, session.look());
        answer::list(
            session,
            &grid,
            found.iter().map(EquipmentJson::new).collect(),
            tally,
            columns,
            look,
        )
    }
}

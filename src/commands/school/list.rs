//! `school list`: the schools, their membership and the age of their inventory.

use chrono::{Days, NaiveDate};

use crate::commands::Session;
use crate::commands::register;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::words::{sort, word};
use crate::domain::code::{SchoolOrder, SchoolType, Sort};
use crate::domain::desk::Desk;
use crate::error::Error;
use crate::store::schools::SchoolFilter;
use crate::text::listing::Things;
use crate::view::registers::school::{self, SchoolJson};

/// List schools
#[derive(Debug, clap::Args)]
pub struct List {
    /// Holding these words: UAI, name, town
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// Of this department, such as `38`
    #[arg(long, value_name = "NUMBER")]
    pub department: Option<String>,

    /// Of this type
    #[arg(long = "type", value_name = "TYPE", value_parser = word::<SchoolType>())]
    pub school_type: Option<SchoolType>,

    /// Of this sector, by its code
    #[arg(long, value_name = "SECTOR")]
    pub sector: Option<String>,

    /// Members only: their agreement is valid today
    #[arg(long)]
    pub members: bool,

    /// Members whose inventory is out of date, or soon will be
    #[arg(long)]
    pub stale: bool,

    /// Sorted by this field, `:desc` for the other way round
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<SchoolOrder>())]
    pub sort: Option<Sort<SchoolOrder>>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let desk = office.counter.desk.clone();
        let today = desk.day(office.counter.now);
        let filter = SchoolFilter {
            text: self.text,
            department: self.department.as_deref().map(department),
            school_type: self.school_type,
            sector: self
                .sector
                .map(|code| register::sector(&desk, &code))
                .transpose()?,
            members: self.members,
            inventory_before: self.stale.then(|| soon_stale(&desk, today)),
            sort: self.sort,
            limit: self.page.most(session),
            offset: self.page.offset,
            ..SchoolFilter::on(today)
        };
        let (schools, total) = office.read(|tx, _| tx.schools(&filter))?;
        let grid = school::grid(&schools, &desk, today, session.lang);
        let items = schools
            .iter()
            .map(|school| SchoolJson::new(school, &desk, today))
            .collect();
        let tally = Tally {
            offset: filter.offset,
            total,
            things: Things::Schools,
        };
        let (columns, look) = (&self.page.columns, session.look());
        answer::list(session, &grid, items, tally, columns, look)
    }
}

/// `38` for `038`, `2A` for `2a`.
pub fn department(given: &str) -> String {
    let given = given.trim().to_uppercase();
    match given.strip_prefix('0') {
        Some(short) if given.len() == 3 => short.to_owned(),
        _ => given,
    }
}

/// An inventory older than this day is out of date, or will be within the days of warning.
fn soon_stale(desk: &Desk, today: NaiveDate) -> NaiveDate {
    let rules = &desk.inventory;
    let days = |days: Option<u32>| Days::new(days.unwrap_or(0).into());
    match rules.max_age {
        Some(max) => today
            .checked_sub_days(days(Some(max)))
            .and_then(|oldest| oldest.checked_add_days(days(rules.warn)))
            .unwrap_or(today),
        // No inventory is ever too old: only those without any.
        None => NaiveDate::MIN,
    }
}

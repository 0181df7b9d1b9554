//! School holidays in a list: whose they are, from when until when.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use super::column;
use crate::domain::Text;
use crate::domain::calendar::{Population, SchoolHoliday, Zone};
use crate::domain::code::{Code as _, Lang};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::view::grid::{Cell, Fit, Grid};

/// A school holiday in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HolidayJson<'a> {
    pub zone: Zone,
    pub population: Population,
    pub name: &'a Text,
    pub starts_on: NaiveDate,
    /// The last day; school begins again the day after.
    pub ends_on: NaiveDate,
}

impl<'a> HolidayJson<'a> {
    pub fn new(holiday: &'a SchoolHoliday) -> Self {
        Self {
            zone: holiday.zone,
            population: holiday.population,
            name: &holiday.name,
            starts_on: holiday.starts_on,
            ends_on: holiday.ends_on,
        }
    }
}

/// The cells of a list of holidays.
pub fn grid(holidays: &[SchoolHoliday], zone: Tz, lang: Lang) -> Grid {
    let row = |holiday: &SchoolHoliday| {
        vec![
            Cell::word(holiday.zone.code(), holiday.zone.in_lang(lang)),
            Cell::Text(holiday.name.clone()),
            Cell::word(holiday.population.code(), holiday.population.in_lang(lang)),
            Cell::day(Some(holiday.starts_on)),
            Cell::day(Some(holiday.ends_on)),
        ]
    };
    Grid {
        columns: vec![
            column("zone", Heading::SchoolZone, Fit::Whole, lang),
            column("name", Heading::Name, Fit::Wrapped, lang),
            column("population", Heading::People, Fit::Wrapped, lang),
            column("starts_on", Heading::StartsOn, Fit::Whole, lang),
            column("ends_on", Heading::LastDay, Fit::Whole, lang),
        ],
        rows: holidays.iter().map(row).collect(),
        zone,
    }
}

//! School holidays, and the desks that close with their schools: a desk read here knows them already,
//! and whatever counts on its calendar counts them.

use super::Tx;
use super::columns::{self, Read as _};
use super::desks::AppliedDesk;
use super::engine::{Row, params};
use crate::domain::Code as _;
use crate::domain::calendar::{Population, SchoolHoliday, Timetable, Zone};
use crate::domain::register::Fate;
use crate::error::Error;
use chrono::NaiveDate;

/// Which holidays; a field left empty asks nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HolidayFilter {
    pub zone: Option<Zone>,
    /// Those that are not over on this day.
    pub since: Option<NaiveDate>,
}

impl Tx<'_> {
    /// Keeps a holiday. A zone has each once a school year: other days for it take the place of the old.
    pub fn keep_holiday(&self, holiday: &SchoolHoliday) -> Result<Fate, Error> {
        let (zone, population) = (holiday.zone.code(), holiday.population.code());
        let (year, folded) = (holiday.school_year(), holiday.folded());
        let known = self.query_one(
            "SELECT name FROM school_holiday
             WHERE zone = $1 AND population = $2 AND school_year = $3 AND folded = $4",
            params![zone, population, i64::from(year), &folded],
            |_| Ok(()),
        )?;
        let changed = self.execute(
            "INSERT INTO school_holiday (zone, population, school_year, folded, name, starts_on, ends_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (zone, population, school_year, folded)
             DO UPDATE SET starts_on = excluded.starts_on, ends_on = excluded.ends_on
             WHERE (school_holiday.starts_on, school_holiday.ends_on)
                <> (excluded.starts_on, excluded.ends_on)",
            params![
                zone,
                population,
                i64::from(year),
                &folded,
                holiday.name.raw(),
                columns::day(holiday.starts_on),
                columns::day(holiday.ends_on)
            ],
        )?;
        Ok(match (known, changed) {
            (None, _) => Fate::Created,
            (Some(()), 0) => Fate::Unchanged,
            (Some(()), _) => Fate::Changed,
        })
    }

    /// The holidays that the filter lets through, zone by zone in the order of time.
    pub fn holidays(&self, filter: &HolidayFilter) -> Result<Vec<SchoolHoliday>, Error> {
        self.query(
            "SELECT zone, population, name, starts_on, ends_on FROM school_holiday
             WHERE ($1 IS NULL OR zone = $1) AND ($2 IS NULL OR ends_on >= $2)
             ORDER BY zone, starts_on, ends_on, folded, population",
            params![filter.zone.map(Zone::code), filter.since.map(columns::day)],
            holiday,
        )
    }

    /// The desk with the holidays of its zone, if it closes with its schools.
    pub(super) fn with_holidays(&self, mut known: AppliedDesk) -> Result<AppliedDesk, Error> {
        self.close_with_schools(&mut known.desk.timetable)?;
        Ok(known)
    }

    pub(super) fn close_with_schools(&self, timetable: &mut Timetable) -> Result<(), Error> {
        let Some(zone) = timetable.school_holidays else {
            return Ok(());
        };
        let of_zone = HolidayFilter {
            zone: Some(zone),
            ..HolidayFilter::default()
        };
        let holidays = self.holidays(&of_zone)?.into_iter();
        let closing = holidays.filter(|holiday| holiday.population != Population::Teachers);
        timetable.closures.extend(closing.map(SchoolHoliday::closure));
        Ok(())
    }

    /// Counts the deadlines of the desks anew that close with their schools; says how many tickets are
    /// due at another time.
    pub fn renew_school_deadlines(&self) -> Result<u64, Error> {
        let mut changed = 0;
        for known in self.desks()? {
            if known.desk.timetable.school_holidays.is_some() {
                changed += self.renew_deadlines(known.id, &known.desk)?;
            }
        }
        Ok(changed)
    }
}

fn holiday(row: &Row<'_>) -> Result<SchoolHoliday, Error> {
    Ok(SchoolHoliday {
        zone: row.code("zone")?,
        population: row.code("population")?,
        name: row.words("name")?,
        starts_on: row.day("starts_on")?,
        ends_on: row.day("ends_on")?,
    })
}

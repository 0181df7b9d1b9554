//! School holidays as they are published: the ministry's CSV (`description`, `start_date`, `end_date`,
//! `zones`…), its calendars in ICS, and a plain list of a label, a first day and a last one.
//!
//! The ministry tells days as instants, and the end as the day on which school begins again; a plain
//! list tells the last day, as people do. The heading of the column says which it is.

mod ics;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::columns::{Column, Need, fields};
use super::reading::Reading;
use super::table::Table;
use super::{Options, Reader, Register, Source};
use crate::domain::Code as _;
use crate::domain::calendar::{Population, SchoolHoliday, Zone, last_before};
use crate::domain::outside::{Text, fold};
use crate::error::{DataProblem, Error};

fields! {
    /// What a row says of a holiday.
    Field {
        Name = "name",
        Population = "population",
        Starts = "starts",
        Ends = "ends",
        Resumes = "resumes",
        Zone = "zone",
        Line = "line",
    }
}

const COLUMNS: &[Column<Field>] = &[
    Column {
        field: Field::Name,
        headings: &[
            "description",
            "Vacances",
            "Libellé",
            "Nom",
            "label",
            "name",
            ics::NAME,
        ],
    },
    Column {
        field: Field::Population,
        headings: &["population"],
    },
    Column {
        field: Field::Starts,
        headings: &["start_date", "Début", "Premier jour", "start", ics::STARTS],
    },
    Column {
        field: Field::Ends,
        headings: &["Fin", "Dernier jour", "end"],
    },
    Column {
        field: Field::Resumes,
        headings: &["end_date", "Reprise", "Reprise des cours", ics::RESUMES],
    },
    Column {
        field: Field::Zone,
        headings: &["zones", "zone"],
    },
    Column {
        field: Field::Line,
        headings: &[ics::LINE],
    },
];

const NEEDS: &[Need<Field>] = &[&[Field::Name], &[Field::Starts], &[Field::Ends, Field::Resumes]];

/// A row: one holiday for each zone that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayLine {
    pub holidays: Vec<SchoolHoliday>,
}

/// The holidays of a file.
#[derive(Debug)]
pub struct Holidays {
    /// The zone of what names none.
    zone: Option<Zone>,
    /// What the rows above said, by what may be said once.
    seen: HashMap<Key, Said>,
}

/// What a zone has once: for whom, in which school year, and its folded name.
type Key = (Zone, Population, i32, String);

/// In which line it was said first, and its days.
type Said = (u64, NaiveDate, NaiveDate);

/// Opens a file of school holidays; `zone` is that of the lines which name none.
pub fn open(source: Source, options: &Options, zone: Option<Zone>) -> Result<Reader<Holidays>, Error> {
    let (source, options) = ics::as_rows(source, options)?;
    let table = Table::open(source, &options)?;
    let seen = HashMap::new();
    Reader::bind(table, &options, COLUMNS, NEEDS, Holidays { zone, seen })
}

impl Register for Holidays {
    type Line<'t> = HolidayLine;
    type Field = Field;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Field>) -> Option<HolidayLine> {
        // A calendar's event stands on a line of its own file.
        if let Some(line) = row.words(Field::Line).and_then(|line| line.parse().ok()) {
            row.line = line;
        }
        let said = row.needed(Field::Name).map(|cell| cell.raw().to_owned());
        let (name, zones_in_name) = named(said.as_deref().unwrap_or_default());
        let zones = self.zones(row, &zones_in_name)?;
        let population = population(row);
        let mut holidays = Vec::new();
        for zone in zones {
            holidays.extend(days(row, zone).map(|(starts_on, ends_on)| SchoolHoliday {
                zone,
                population,
                name: Text::from(name.as_str()),
                starts_on,
                ends_on,
            }));
        }
        for holiday in &holidays {
            self.once(row, holiday);
        }
        (!holidays.is_empty()).then_some(HolidayLine { holidays })
    }

    fn forget(&mut self) {
        self.seen.clear();
    }
}

impl Holidays {
    /// Those of the column, of the name, else the one that was told.
    fn zones(&self, row: &mut Reading<'_, '_, Field>, in_name: &[Zone]) -> Option<Vec<Zone>> {
        if let Some(words) = row.words(Field::Zone) {
            let found = zones(words);
            if found.is_none() {
                row.fault(
                    Field::Zone,
                    DataProblem::UnknownWord {
                        known: Zone::codes().into_iter().map(str::to_owned).collect(),
                    },
                );
            }
            return found;
        }
        if !in_name.is_empty() {
            return Some(in_name.to_vec());
        }
        if self.zone.is_none() {
            row.fault(Field::Zone, DataProblem::NoZone);
        }
        self.zone.map(|zone| vec![zone])
    }

    /// A zone has each holiday once a school year; the académies of a zone all say the same.
    fn once(&mut self, row: &mut Reading<'_, '_, Field>, holiday: &SchoolHoliday) {
        let key = (
            holiday.zone,
            holiday.population,
            holiday.school_year(),
            holiday.folded(),
        );
        let said = (row.line, holiday.starts_on, holiday.ends_on);
        let (first_line, starts_on, ends_on) = *self.seen.entry(key).or_insert(said);
        if (starts_on, ends_on) != (holiday.starts_on, holiday.ends_on) {
            row.fault(Field::Name, DataProblem::DuplicateKey { first_line });
        }
    }
}

/// `Zone A`, or several: `Zones A, B et C`, `Zone A/Zone B`.
fn zones(words: &str) -> Option<Vec<Zone>> {
    if let Some(zone) = Zone::read(words) {
        return Some(vec![zone]);
    }
    let words = words.trim_start_matches("Zones").replace(" et ", ",");
    let each = words.split([',', '/', ';', '|']).map(Zone::read);
    each.collect::<Option<Vec<Zone>>>()
        .filter(|found| !found.is_empty())
}

/// The name without the zone that calendars put behind it: `Vacances de Noël - Zone A`.
fn named(said: &str) -> (String, Vec<Zone>) {
    let said = said.trim();
    for sign in [" - ", " – ", " ("] {
        if let Some((name, zone)) = said.rsplit_once(sign)
            && let Some(found) = zones(zone.trim_end_matches(')'))
        {
            return (name.trim().to_owned(), found);
        }
    }
    (said.to_owned(), Vec::new())
}

fn population(row: &mut Reading<'_, '_, Field>) -> Population {
    match row.words(Field::Population).map(fold).as_deref() {
        Some("eleves") => Population::Pupils,
        Some("enseignants") => Population::Teachers,
        _ => Population::All,
    }
}

/// The first day and the last.
fn days(row: &mut Reading<'_, '_, Field>, zone: Zone) -> Option<(NaiveDate, NaiveDate)> {
    row.needed(Field::Starts);
    let starts_on = day(row, Field::Starts, zone);
    let end = match row.words(Field::Ends) {
        Some(_) => Field::Ends,
        None => Field::Resumes,
    };
    if row.words(end).is_none() {
        row.fault_of_any(&[Field::Resumes, Field::Ends], DataProblem::Blank);
        return None;
    }
    let told = day(row, end, zone);
    let (starts_on, told) = (starts_on?, told?);
    let ends_on = match end {
        Field::Resumes => last_before(told, starts_on),
        _ => told,
    };
    if ends_on < starts_on {
        row.fault(end, DataProblem::EndBeforeStart);
        return None;
    }
    Some((starts_on, ends_on))
}

/// A day, or the instant at which it begins.
fn day(row: &mut Reading<'_, '_, Field>, field: Field, zone: Zone) -> Option<NaiveDate> {
    let words = row.words(field)?;
    match DateTime::parse_from_rfc3339(words) {
        Ok(at) => Some(zone.day_of(at.with_timezone(&Utc))),
        Err(_) => row.day(field),
    }
}

#[cfg(test)]
mod tests;

//! The page of what is billed: by month, by school, line by line.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::{Sheet, school, series, shown_of};
use crate::domain::desk::Desk;
use crate::domain::report::{Billed, Billing};
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::format;
use crate::text::headings::Heading;
use crate::text::report::page::{self as words, Key, Part, Said, Title};
use crate::view::Look;
use crate::view::chart::{self, Bar, Columns, Ink, Measure};
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::registers::column;
use crate::view::report::billing::{billing_grid, sums};
use crate::view::report::groups::clamped;

/// How many schools the chart has at most.
const BARS: usize = 20;

/// The page.
pub fn billing(billing: &Billing, desk: &Desk, look: Look) -> Result<String, Error> {
    let over = words::over(look.lang, billing.period);
    let mut sheet = Sheet::new(Title::Billing, over, &billing.head, desk, look);
    figures(&mut sheet, billing);
    if billing.lines.is_empty() {
        sheet.section(Part::Lines, &[Said::Nothing]);
        return sheet.page();
    }
    months(&mut sheet, billing);
    schools(&mut sheet, billing);
    sheet.section(Part::Lines, &[]);
    let lines = billing_grid(billing, desk, look.lang);
    sheet.table(Part::Lines.in_lang(look.lang), &lines);
    sheet.page()
}

fn figures(sheet: &mut Sheet<'_>, billing: &Billing) {
    let lang = sheet.lang();
    let minutes: i64 = billing.lines.iter().map(|line| line.minutes).sum();
    let schools = billing.by_school().len() as u64;
    let told = [
        (Key::Amount, format::money(lang, billing.total())),
        (Key::Interventions, sheet.number(billing.lines.len() as u64)),
        (Key::Hours, format::minutes(lang, minutes)),
        (Key::Schools, sheet.number(schools)),
    ];
    for (key, value) in told {
        sheet.figure(key, value, String::new());
    }
}

fn months(sheet: &mut Sheet<'_>, billing: &Billing) {
    let lang = sheet.lang();
    let said = Said::Billed {
        visits: billing.lines.len() as u64,
        schools: billing.by_school().len() as u64,
        cents: billing.total(),
    };
    sheet.section(Part::Months, &[said]);
    let mut months: BTreeMap<NaiveDate, (u64, i64)> = months_of(billing)
        .into_iter()
        .map(|month| (month, (0, 0)))
        .collect();
    for line in &billing.lines {
        let month = first(sheet.desk.day(line.at));
        let sum = months.entry(month).or_default();
        sum.0 += 1;
        sum.1 += line.cents;
    }
    let mut years = BTreeSet::new();
    let points: Vec<chart::Column> = months
        .iter()
        .map(|(month, (_, cents))| chart::Column {
            label: words::month(lang, *month, true),
            tick: Some(words::month(lang, *month, years.insert(month.year()))),
            // A month of more credit than bills has no column; the table tells it.
            up: (*cents).max(0),
            down: 0,
        })
        .collect();
    let shown = |value: i64| format::money(lang, value);
    let tick = |value: i64| words::euros(lang, value / 100);
    let chart = Columns {
        up: series(Key::Amount.in_lang(lang), Ink::First),
        down: None,
        points: &points,
        measure: Measure::Cents,
        shown: &shown,
        tick: &tick,
    };
    let desc = sheet.said(&said);
    sheet.chart(Part::Months.in_lang(lang), &desc, |plate| {
        chart::columns(plate, &chart)
    });
    let row = |(month, (visits, cents)): (&NaiveDate, &(u64, i64))| {
        vec![
            Cell::word("", words::month(lang, *month, true)),
            Cell::Number(clamped(*visits)),
            Cell::Cents(*cents),
        ]
    };
    let grid = Grid {
        columns: vec![
            Column {
                code: "",
                heading: Key::Month.in_lang(lang),
                fit: Fit::Wrapped,
            },
            column("", Heading::Visits, Fit::Number, lang),
            column("", Heading::Amount, Fit::Number, lang),
        ],
        rows: months.iter().map(row).collect(),
        zone: sheet.desk.time_zone,
    };
    sheet.table(Part::Months.in_lang(lang), &grid);
}

/// Every month that the period touches.
fn months_of(billing: &Billing) -> Vec<NaiveDate> {
    let mut months = Vec::new();
    let mut month = first(billing.period.since);
    while month <= billing.period.until {
        months.push(month);
        match month.checked_add_months(chrono::Months::new(1)) {
            Some(next) => month = next,
            None => break,
        }
    }
    months
}

fn first(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn schools(sheet: &mut Sheet<'_>, billing: &Billing) {
    let lang = sheet.lang();
    let mut schools = billing.by_school();
    schools.sort_by_key(|(line, _, cents)| (std::cmp::Reverse(*cents), line.school));
    let name = |line: &Billed| school(line.school_name.as_ref(), line.school_city.as_ref(), lang);
    let most = schools.first().map(|(line, _, cents)| (name(line), *cents));
    let said = match &most {
        Some((name, cents)) => Said::BilledMost {
            name,
            cents: *cents,
            all: billing.total(),
        },
        None => Said::Nothing,
    };
    let mut says = vec![said];
    says.extend(shown_of(BARS, schools.len()));
    sheet.section(Part::Schools, &says);
    let rows: Vec<Bar> = schools
        .iter()
        .take(BARS)
        .map(|(line, _, cents)| Bar {
            label: name(line),
            values: vec![Some((*cents).max(0))],
        })
        .collect();
    let desc = sheet.said(&said);
    let drawn = [series(Key::Amount.in_lang(lang), Ink::First)];
    sheet.bars(
        Part::Schools.in_lang(lang),
        &desc,
        &drawn,
        &rows,
        Measure::Cents,
        false,
    );
    let grid = sums(billing, sheet.desk, lang);
    sheet.table(Part::Schools.in_lang(lang), &grid);
}

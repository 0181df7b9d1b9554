//! What comes back: a row a problem, with how often it came in the period before.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::groups::clamped;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::{Problem, Recurring};
use crate::domain::school::Uai;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::report as words;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::registers::column;
use crate::view::{Look, Page};

/// A row a problem.
pub fn recurring(recurring: &Recurring, desk: &Desk, look: Look) -> Page {
    Page {
        body: recurring_grid(recurring, desk, look.lang).shown(look),
        tally: words::recurring(look.lang, recurring),
    }
}

/// The cells.
pub fn recurring_grid(recurring: &Recurring, desk: &Desk, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let against = |number| match recurring.compared {
        true => Cell::Number(number),
        false => Cell::Nothing,
    };
    let row = |problem: &Problem| {
        vec![
            school(problem),
            Cell::word(&problem.category, names.category_path(&problem.category)),
            Cell::text(problem.equipment.as_ref()),
            Cell::Number(clamped(problem.tickets)),
            against(clamped(problem.before)),
            against(problem.change()),
            Cell::code(&problem.last),
            Cell::Instant(problem.last_at),
        ]
    };
    Grid {
        columns: vec![
            column("school", Heading::School, Fit::Named("school_name"), lang),
            column("category", Heading::Category, Fit::Wrapped, lang),
            column("equipment", Heading::Equipment, Fit::Wrapped, lang),
            column("tickets", Heading::Tickets, Fit::Count, lang),
            column("before", Heading::PeriodBefore, Fit::Count, lang),
            column("change", Heading::Change, Fit::Count, lang),
            column("last", Heading::Last, Fit::Whole, lang),
            column("last_at", Heading::LastAt, Fit::Wrapped, lang),
        ],
        rows: recurring.problems.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

fn school(problem: &Problem) -> Cell {
    match (problem.school, &problem.school_name) {
        (Some(uai), name) => Cell::Named {
            name: uai.to_string(),
            words: name.clone().unwrap_or_default(),
        },
        (None, _) => Cell::Nothing,
    }
}

/// Recurring problems in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RecurringJson<'a> {
    pub schema: u32,
    pub since: NaiveDate,
    pub until: NaiveDate,
    /// The period that it is held against.
    pub before_since: NaiveDate,
    pub before_until: NaiveDate,
    /// So many requests at least make a problem.
    pub least: u32,
    /// The hash of the last event that it was made from.
    pub head: &'a str,
    pub total: u64,
    pub items: Vec<ProblemJson<'a>>,
}

/// A school's requests of one category about one piece of equipment.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ProblemJson<'a> {
    pub school: Option<Uai>,
    pub school_name: Option<&'a Text>,
    pub category: &'a str,
    pub equipment: Option<&'a Text>,
    pub tickets: u64,
    /// In the period before; `null` where the desk had not begun by then.
    pub before: Option<u64>,
    /// How many more than before.
    pub change: Option<i64>,
    pub last: &'a str,
    pub last_at: DateTime<Utc>,
}

impl<'a> RecurringJson<'a> {
    pub fn new(recurring: &'a Recurring) -> Self {
        let item = |problem: &'a Problem| ProblemJson {
            school: problem.school,
            school_name: problem.school_name.as_ref(),
            category: &problem.category,
            equipment: problem.equipment.as_ref(),
            tickets: problem.tickets,
            before: recurring.compared.then_some(problem.before),
            change: recurring.compared.then(|| problem.change()),
            last: &problem.last,
            last_at: problem.last_at,
        };
        Self {
            schema: SCHEMA,
            since: recurring.period.since,
            until: recurring.period.until,
            before_since: recurring.before.since,
            before_until: recurring.before.until,
            least: recurring.least,
            head: &recurring.head,
            total: recurring.problems.len() as u64,
            items: recurring.problems.iter().map(item).collect(),
        }
    }
}

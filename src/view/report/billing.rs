//! What is sent to the accountant: a line an intervention, each school's sum, one total. The sums
//! are those of the value, never added up again here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, Mode};
use crate::domain::desk::Desk;
use crate::domain::report::{Billed, Billing};
use crate::domain::school::Uai;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::report as words;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::registers::column;
use crate::view::{Look, Page};

/// The lines, and on a terminal each school's sum below them.
pub fn billing(billing: &Billing, desk: &Desk, look: Look) -> Page {
    let mut body = billing_grid(billing, desk, look.lang).shown(look);
    if look.width.is_some() && !billing.lines.is_empty() {
        body.push_str(&sums(billing, desk, look.lang).shown(look));
    }
    let lines = billing.lines.len() as u64;
    Page {
        body,
        tally: words::billing(look.lang, lines, billing.total(), billing.period, &billing.head),
    }
}

/// The cells of the lines.
pub fn billing_grid(billing: &Billing, desk: &Desk, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let row = |line: &Billed| {
        vec![
            school(line),
            Cell::code(&line.reference),
            Cell::Instant(line.at),
            Cell::word(line.mode.code(), line.mode.in_lang(lang)),
            Cell::word(&line.team, names.team(&line.team)),
            Cell::code(&line.operator),
            Cell::Minutes(line.minutes),
            Cell::text(line.agreed_by.as_ref()),
            Cell::Cents(line.cents),
        ]
    };
    Grid {
        columns: vec![
            column("school", Heading::School, Fit::Named("school_name"), lang),
            column("reference", Heading::Reference, Fit::Whole, lang),
            column("at", Heading::At, Fit::Wrapped, lang),
            column("mode", Heading::Mode, Fit::Wrapped, lang),
            column("team", Heading::Team, Fit::Wrapped, lang),
            column("operator", Heading::Operator, Fit::Wrapped, lang),
            column("minutes", Heading::Minutes, Fit::Number, lang),
            column("agreed_by", Heading::AgreedBy, Fit::Wrapped, lang),
            column("amount", Heading::Amount, Fit::Number, lang),
        ],
        rows: billing.lines.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// Each school's sum, and the total.
pub(super) fn sums(billing: &Billing, desk: &Desk, lang: Lang) -> Grid {
    let mut rows: Vec<Vec<Cell>> = billing
        .by_school()
        .into_iter()
        .map(|(first, visits, cents)| {
            vec![
                school(first),
                Cell::Number(i64::try_from(visits).unwrap_or(i64::MAX)),
                Cell::Cents(cents),
            ]
        })
        .collect();
    rows.push(vec![
        Cell::code(Heading::Total.in_lang(lang)),
        Cell::Number(i64::try_from(billing.lines.len()).unwrap_or(i64::MAX)),
        Cell::Cents(billing.total()),
    ]);
    Grid {
        columns: vec![
            column("school", Heading::School, Fit::Named("school_name"), lang),
            column("interventions", Heading::Visits, Fit::Number, lang),
            column("amount", Heading::Amount, Fit::Number, lang),
        ],
        rows,
        zone: desk.time_zone,
    }
}

fn school(line: &Billed) -> Cell {
    match line.school {
        Some(uai) => Cell::Named {
            name: uai.to_string(),
            words: line.school_name.clone().unwrap_or_default(),
        },
        None => Cell::Nothing,
    }
}

/// A bill in JSON; amounts are whole cents.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BillingJson<'a> {
    pub schema: u32,
    pub since: NaiveDate,
    pub until: NaiveDate,
    pub total_cents: i64,
    /// The hash of the last event that it was made from.
    pub head: &'a str,
    pub schools: Vec<SumJson<'a>>,
    pub items: Vec<BilledJson<'a>>,
}

/// A school's sum.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SumJson<'a> {
    pub school: Option<Uai>,
    pub school_name: Option<&'a Text>,
    pub interventions: u64,
    pub amount_cents: i64,
}

/// One billed intervention.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BilledJson<'a> {
    pub school: Option<Uai>,
    pub school_name: Option<&'a Text>,
    pub school_city: Option<&'a Text>,
    pub reference: &'a str,
    pub subject: &'a Text,
    pub team: &'a str,
    pub operator: &'a str,
    pub mode: Mode,
    pub at: DateTime<Utc>,
    pub minutes: i64,
    pub agreed_by: Option<&'a Text>,
    pub amount_cents: i64,
}

impl<'a> BillingJson<'a> {
    pub fn new(billing: &'a Billing) -> Self {
        let sum = |(first, interventions, amount_cents): (&'a Billed, u64, i64)| SumJson {
            school: first.school,
            school_name: first.school_name.as_ref(),
            interventions,
            amount_cents,
        };
        Self {
            schema: SCHEMA,
            since: billing.period.since,
            until: billing.period.until,
            total_cents: billing.total(),
            head: &billing.head,
            schools: billing.by_school().into_iter().map(sum).collect(),
            items: billing.lines.iter().map(BilledJson::new).collect(),
        }
    }
}

impl<'a> BilledJson<'a> {
    fn new(line: &'a Billed) -> Self {
        Self {
            school: line.school,
            school_name: line.school_name.as_ref(),
            school_city: line.school_city.as_ref(),
            reference: &line.reference,
            subject: &line.subject,
            team: &line.team,
            operator: &line.operator,
            mode: line.mode,
            at: line.at,
            minutes: line.minutes,
            agreed_by: line.agreed_by.as_ref(),
            amount_cents: line.cents,
        }
    }
}

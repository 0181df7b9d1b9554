//! Interventions in a list: visits to come and work done.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::grid::{Cell, Fit, Grid};
use super::registers::column;
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, Mode};
use crate::domain::desk::Desk;
use crate::domain::dossier::Intervention;
use crate::domain::school::Uai;
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;

/// The cells of a list of interventions.
pub fn grid(interventions: &[Intervention], desk: &Desk, lang: Lang) -> Grid {
    let names = Names::new(lang, desk);
    let row = |one: &Intervention| {
        vec![
            Cell::code(&one.reference),
            Cell::Instant(one.at),
            Cell::word(one.mode.code(), one.mode.in_lang(lang)),
            one.minutes.map_or(Cell::Nothing, Cell::Minutes),
            Cell::code(&one.operator),
            Cell::word(&one.team, names.team(&one.team)),
            match one.school {
                Some(uai) => Cell::Named {
                    name: uai.to_string(),
                    words: one.school_name.clone().unwrap_or_default(),
                },
                None => Cell::Nothing,
            },
            Cell::Text(one.subject.clone()),
            Cell::Flag(one.planned),
            if one.billed && !one.planned {
                Cell::Cents(one.cents)
            } else {
                Cell::Nothing
            },
            Cell::Number(one.number.into()),
        ]
    };
    Grid {
        columns: vec![
            column("reference", Heading::Reference, Fit::Whole, lang),
            column("at", Heading::At, Fit::Wrapped, lang),
            column("mode", Heading::Mode, Fit::Wrapped, lang),
            column("minutes", Heading::Minutes, Fit::Number, lang),
            column("operator", Heading::Operator, Fit::Wrapped, lang),
            column("team", Heading::Team, Fit::Wrapped, lang),
            column("school", Heading::School, Fit::Named("school_name"), lang),
            column("subject", Heading::Subject, Fit::Wrapped, lang),
            column("planned", Heading::Planned, Fit::Wrapped, lang),
            column("amount", Heading::Amount, Fit::Number, lang),
            column("number", Heading::Number, Fit::Number, lang),
        ],
        rows: interventions.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// An intervention in JSON; the amount is in whole cents.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListedInterventionJson<'a> {
    pub reference: &'a str,
    /// The number of its event in the ticket.
    pub number: u32,
    pub subject: &'a Text,
    pub planned: bool,
    pub mode: Mode,
    pub at: DateTime<Utc>,
    pub minutes: Option<i64>,
    pub operator: &'a str,
    pub team: &'a str,
    pub school: Option<Uai>,
    pub school_name: Option<&'a Text>,
    pub school_city: Option<&'a Text>,
    pub with: Option<&'a str>,
    pub billed: bool,
    pub amount_cents: i64,
    pub agreed_by: Option<&'a Text>,
    pub report: Option<&'a Text>,
}

impl<'a> ListedInterventionJson<'a> {
    pub fn new(one: &'a Intervention) -> Self {
        Self {
            reference: &one.reference,
            number: one.number,
            subject: &one.subject,
            planned: one.planned,
            mode: one.mode,
            at: one.at,
            minutes: one.minutes,
            operator: &one.operator,
            team: &one.team,
            school: one.school,
            school_name: one.school_name.as_ref(),
            school_city: one.school_city.as_ref(),
            with: one.meet.as_deref(),
            billed: one.billed,
            amount_cents: one.cents,
            agreed_by: one.agreed_by.as_ref(),
            report: one.report.as_ref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Format;
    use crate::domain::testing::{at, desk, lycee};
    use crate::text::listing::Things;
    use crate::view::{Look, Part, listed};

    fn visits() -> Vec<Intervention> {
        let done = Intervention {
            reference: "CG-12".to_owned(),
            number: 5,
            subject: Text::from("Imprimante en panne"),
            planned: false,
            mode: Mode::Visit,
            at: at("2026-11-20T14:30:00Z"),
            minutes: Some(90),
            billed: true,
            cents: 12_775,
            operator: "pdurand".to_owned(),
            team: "maintenance".to_owned(),
            school: Some(lycee().uai),
            school_name: Some(lycee().name),
            school_city: None,
            meet: None,
            agreed_by: Some(Text::from("M. Petit")),
            report: Some(Text::from("Four changé")),
        };
        let planned = Intervention {
            planned: true,
            minutes: None,
            ..done.clone()
        };
        vec![done, planned]
    }

    fn shown(format: Format, width: Option<u16>) -> crate::view::Page {
        let look = Look {
            lang: Lang::Fr,
            width,
            colour: false,
            now: at("2026-11-22T08:00:00Z"),
        };
        let part = Part {
            offset: 0,
            total: 12,
            of: Things::Interventions,
        };
        let visits = visits();
        let items = visits.iter().map(ListedInterventionJson::new).collect();
        listed(format, &grid(&visits, &desk(), Lang::Fr), items, part, look)
    }

    #[test]
    fn what_is_planned_has_no_amount_yet() {
        let page = shown(Format::Table, Some(160));
        assert_eq!(page.tally, "1-2 sur 12 interventions");
        let rows: Vec<&str> = page.body.lines().filter(|line| line.contains("CG-12")).collect();
        assert!(
            rows[0].contains("127,75") && rows[0].contains("non"),
            "{}",
            page.body
        );
        assert!(
            !rows[1].contains("127,75") && rows[1].contains("oui"),
            "{}",
            page.body
        );
    }

    #[test]
    fn a_list_answers_in_every_format() {
        assert!(
            shown(Format::Csv, None)
                .body
                .starts_with("reference,at,mode,minutes,")
        );
        assert!(
            shown(Format::Table, None)
                .body
                .starts_with("reference\tat\tmode\tminutes\t")
        );
        let list: serde_json::Value = serde_json::from_str(&shown(Format::Json, None).body).unwrap();
        assert_eq!(list["total"], 12);
        assert_eq!(list["items"][1]["minutes"], serde_json::Value::Null);
        let lines = shown(Format::Ndjson, Some(80)).body;
        assert_eq!(lines.lines().count(), 2);
        let first: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
        assert_eq!(first, list["items"][0]);
    }
}

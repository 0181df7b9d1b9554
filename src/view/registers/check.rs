//! What a profile would change: what of it can never serve, and which open tickets its rules would
//! lead elsewhere.

use serde::Serialize;

use super::column;
use crate::domain::Text;
use crate::domain::code::{Lang, TicketColumn};
use crate::domain::desk::Desk;
use crate::domain::reach::{Idle, Why};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::text::{applying, idle};
use crate::view::Look;
use crate::view::grid::{Cell, Column, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::layout::Sheet;
use crate::view::paint::Tone;

/// A profile, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    pub desk: Desk,
    /// With the line of a rule in its file.
    pub idle: Vec<(Idle, Option<usize>)>,
    /// The open tickets of the desk, where there is one of its code.
    pub tickets: Option<Tickets>,
}

/// The tickets that a profile was held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tickets {
    pub open: u64,
    pub moved: Vec<Moved>,
}

/// A ticket that the rules would now lead elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub reference: String,
    pub subject: Text,
    pub team: String,
    /// Where the rules lead it today; nowhere where none holds.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What was found, in sentences, and the tickets below.
pub fn page(checked: &Checked, look: Look) -> String {
    let mut sheet = Sheet::new(look);
    let code = &checked.desk.code;
    sheet.line(
        Tone::Strong,
        0,
        &applying::sound(look.lang, code, checked.idle.len()),
    );
    for (idle, line) in &checked.idle {
        let said = idle::idle(look.lang, idle, *line);
        sheet.item(Tone::Warn, 2, &said.what);
        sheet.line(Tone::Plain, 4, &said.remedy);
    }
    let Some(tickets) = &checked.tickets else {
        return sheet.done();
    };
    let moved = applying::moved(look.lang, tickets.moved.len(), tickets.open);
    sheet.line(Tone::Strong, 0, &moved);
    let mut page = sheet.done();
    if !tickets.moved.is_empty() {
        page.push_str(&grid(checked, look.lang).shown(look));
    }
    page
}

/// The tickets that would go elsewhere.
pub fn grid(checked: &Checked, lang: Lang) -> Grid {
    let names = Names::new(lang, &checked.desk);
    let team = |code: &Option<String>| match code {
        Some(code) => Cell::word(code, names.team(code)),
        None => Cell::Nothing,
    };
    let of_ticket = |code, column: TicketColumn, fit| Column {
        code,
        heading: column.in_lang(lang),
        fit,
    };
    let moved = checked.tickets.iter().flat_map(|tickets| &tickets.moved);
    Grid {
        columns: vec![
            of_ticket("reference", TicketColumn::Reference, Fit::Whole),
            of_ticket("subject", TicketColumn::Subject, Fit::Wrapped),
            of_ticket("team", TicketColumn::Team, Fit::Wrapped),
            column("before", Heading::Before, Fit::Wrapped, lang),
            column("after", Heading::After, Fit::Wrapped, lang),
        ],
        rows: moved
            .map(|moved| {
                vec![
                    Cell::code(&moved.reference),
                    Cell::Text(moved.subject.clone()),
                    Cell::word(&moved.team, names.team(&moved.team)),
                    team(&moved.before),
                    team(&moved.after),
                ]
            })
            .collect(),
        zone: checked.desk.time_zone,
    }
}

/// A check in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CheckedJson<'a> {
    pub schema: u32,
    pub desk: &'a str,
    pub idle: Vec<IdleJson<'a>>,
    /// Null: there is no desk of that code yet.
    pub open: Option<u64>,
    pub moved: Vec<MovedJson<'a>>,
}

/// Something that can never serve.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IdleJson<'a> {
    pub code: &'static str,
    pub rule: Option<usize>,
    pub line: Option<usize>,
    pub team: &'a str,
    /// The rules that take everything.
    pub taken_by: &'a [usize],
}

/// A ticket that would go elsewhere.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MovedJson<'a> {
    pub reference: &'a str,
    pub subject: &'a Text,
    pub team: &'a str,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
}

impl<'a> CheckedJson<'a> {
    pub fn new(checked: &'a Checked) -> Self {
        let idle = checked.idle.iter();
        let moved = checked.tickets.iter().flat_map(|tickets| &tickets.moved);
        Self {
            schema: SCHEMA,
            desk: &checked.desk.code,
            idle: idle.map(|(idle, line)| IdleJson::new(idle, *line)).collect(),
            open: checked.tickets.as_ref().map(|tickets| tickets.open),
            moved: moved
                .map(|moved| MovedJson {
                    reference: &moved.reference,
                    subject: &moved.subject,
                    team: &moved.team,
                    before: moved.before.as_deref(),
                    after: moved.after.as_deref(),
                })
                .collect(),
        }
    }
}

impl<'a> IdleJson<'a> {
    fn new(idle: &'a Idle, line: Option<usize>) -> Self {
        match idle {
            Idle::Rule { rule, to, why } => Self {
                code: reason(why),
                rule: Some(*rule),
                line,
                team: to,
                taken_by: match why {
                    Why::Taken { by } => by,
                    Why::NobodyThere { .. } | Why::NoCategory | Why::NobodyAsks => &[],
                    Why::Back | Why::TooHigh { .. } => &[],
                },
            },
            Idle::Team { team } => Self {
                code: "lost_team",
                rule: None,
                line,
                team,
                taken_by: &[],
            },
        }
    }
}

fn reason(why: &Why) -> &'static str {
    match why {
        Why::NobodyThere { .. } => "nobody_there",
        Why::NoCategory => "no_category",
        Why::NobodyAsks => "nobody_asks",
        Why::Taken { .. } => "taken",
        Why::Back => "leads_back",
        Why::TooHigh { .. } => "too_high",
    }
}

/// A profile that was applied.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AppliedJson<'a> {
    pub schema: u32,
    pub desk: &'a str,
    pub version: u32,
    pub fate: crate::domain::register::Fate,
    pub dry_run: bool,
}

impl<'a> AppliedJson<'a> {
    pub fn new(desk: &'a str, version: u32, fate: crate::domain::register::Fate, dry_run: bool) -> Self {
        Self {
            schema: SCHEMA,
            desk,
            version,
            fate,
            dry_run,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, desk};
    use crate::view::json::value;

    fn checked() -> Checked {
        Checked {
            desk: desk(),
            idle: vec![(
                Idle::Rule {
                    rule: 3,
                    to: "maintenance".into(),
                    why: Why::Taken { by: vec![1] },
                },
                Some(40),
            )],
            tickets: Some(Tickets {
                open: 12,
                moved: vec![Moved {
                    reference: "CG-12".into(),
                    subject: "Imprimante en panne".into(),
                    team: "guichet".into(),
                    before: Some("maintenance".into()),
                    after: None,
                }],
            }),
        }
    }

    fn look(lang: Lang) -> Look {
        Look {
            lang,
            width: None,
            colour: false,
            now: at("2026-11-22T08:00:00Z"),
        }
    }

    #[test]
    fn what_never_serves_and_what_moves_is_told() {
        let shown = page(&checked(), look(Lang::En));
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(
            lines[0],
            "carmi-grenoble: no fault, but 1 part of it will never serve"
        );
        assert!(
            lines[1].starts_with("  rule 3 (line 40) to “maintenance” will never serve"),
            "{shown}"
        );
        assert_eq!(lines[3], "12 open tickets, of which 1 would go elsewhere");
        assert_eq!(lines[4], "reference\tsubject\tteam\tbefore\tafter");
        assert_eq!(lines[5], "CG-12\tImprimante en panne\tguichet\tmaintenance\t");
    }

    #[test]
    fn scripts_read_codes() {
        let shown = value(&CheckedJson::new(&checked()), look(Lang::Fr));
        let back: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(back["idle"][0]["code"], "taken");
        assert_eq!(back["idle"][0]["taken_by"][0], 1);
        assert_eq!(back["moved"][0]["after"], serde_json::Value::Null);
    }
}

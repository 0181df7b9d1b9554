//! The operator's page: whose turn it is, pile by pile.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::grid::{Cell, Column, Fit, Grid};
use super::json::{SCHEMA, TicketJson};
use super::layout::Sheet;
use super::paint::Tone;
use super::{Look, list};
use crate::domain::Text;
use crate::domain::code::{Code as _, TicketColumn};
use crate::domain::desk::Desk;
use crate::domain::home::{Home, Kept, Pile, Stale};
use crate::domain::school::Uai;
use crate::text::codes::Worded as _;
use crate::text::listing::{Things, tally};
use crate::text::{format, home as words, pages};

/// The page: tables on a terminal; elsewhere one line a ticket, the name of its pile first.
pub fn home(home: &Home, desk: &Desk, look: Look) -> String {
    match look.width {
        Some(_) => boxed(home, desk, look),
        None => piped(home, desk, look),
    }
}

fn boxed(home: &Home, desk: &Desk, look: Look) -> String {
    let mut sheet = Sheet::new(look);
    let name = desk.name.in_lang(look.lang);
    let now = format::instant(look.lang, look.now, desk.time_zone);
    sheet.line(Tone::Strong, 0, &format!("{} · {now}", Text::from(name).line()));
    let counts = words::counts(look.lang, home.incidents, home.services, home.to_validate.total);
    sheet.line(Tone::Plain, 0, &counts);
    let mut page = sheet.done();
    let mut anything = false;
    for kept in Kept::ALL {
        let pile = home.pile(*kept);
        if pile.tickets.is_empty() {
            continue;
        }
        anything = true;
        page.push_str(&heading(*kept, pile, look));
        page.push_str(&list::grid(&pile.tickets, desk, columns(*kept), look.lang).shown(look));
    }
    if !home.inventories.is_empty() {
        anything = true;
        page.push_str(&inventories(&home.inventories, look));
    }
    if !anything {
        page.push_str(&format!("\n{}\n", words::nothing(look.lang)));
    }
    page
}

fn heading(kept: Kept, pile: &Pile, look: Look) -> String {
    let mut sheet = Sheet::new(look);
    let shown = pile.tickets.len() as u64;
    let count = tally(look.lang, shown, 0, pile.total, Things::Tickets);
    sheet.line(
        Tone::Strong,
        0,
        &format!("{}{}{count}", kept.in_lang(look.lang), pages::colon(look.lang)),
    );
    format!("\n{}", sheet.done())
}

fn inventories(stale: &[Stale], look: Look) -> String {
    let mut sheet = Sheet::new(look);
    sheet.line(Tone::Strong, 0, words::inventories(look.lang));
    for school in stale {
        let city = school.city.as_ref().map(|city| format!(", {}", city.line()));
        let dated = format::day(look.lang, school.inventory_on);
        let ends = format::day(look.lang, school.ends_on);
        let told = format!(
            "{} {}{} · {}",
            school.uai,
            school.name.line(),
            city.unwrap_or_default(),
            pages::good_until(look.lang, &dated, &ends)
        );
        sheet.item(Tone::Plain, 2, &told);
    }
    format!("\n{}", sheet.done())
}

/// What of a pile's tickets matters.
fn columns(kept: Kept) -> &'static [TicketColumn] {
    use TicketColumn::{
        Age, Appointment, Assignee, DueAt, Equipment, Priority, Reference, Requester, School, Since, Status,
        Subject, Team, WaitingUntil,
    };
    match kept {
        Kept::Mine => &[Reference, Status, Priority, Age, School, Subject],
        Kept::Unassigned => &[Reference, Priority, Age, School, Subject, Team],
        Kept::AwaitingRequester | Kept::ToValidate => &[Reference, Since, Requester, Subject, Assignee],
        Kept::AwaitingAuthority => &[Reference, Since, WaitingUntil, School, Subject],
        Kept::AwaitingSupplier => &[Reference, Since, WaitingUntil, School, Equipment, Subject],
        Kept::AwaitingDate => &[Reference, WaitingUntil, School, Subject],
        Kept::VisitsToday => &[Appointment, Reference, School, Subject, Assignee],
        Kept::Overdue => &[Reference, DueAt, Priority, School, Subject, Assignee],
    }
}

/// What a pipe gets of every pile.
const PIPED: &[TicketColumn] = &[
    TicketColumn::Reference,
    TicketColumn::Status,
    TicketColumn::Priority,
    TicketColumn::Age,
    TicketColumn::Since,
    TicketColumn::DueAt,
    TicketColumn::WaitingUntil,
    TicketColumn::Appointment,
    TicketColumn::School,
    TicketColumn::Subject,
    TicketColumn::Team,
    TicketColumn::Assignee,
    TicketColumn::Requester,
];

fn piped(home: &Home, desk: &Desk, look: Look) -> String {
    let mut whole = list::grid(&[], desk, PIPED, look.lang);
    let pile = Column {
        code: "pile",
        heading: "pile",
        fit: Fit::Whole,
    };
    whole.columns.insert(0, pile);
    for kept in Kept::ALL {
        let Grid { rows, .. } = list::grid(&home.pile(*kept).tickets, desk, PIPED, look.lang);
        whole.rows.extend(rows.into_iter().map(|mut row| {
            row.insert(0, Cell::code(kept.code()));
            row
        }));
    }
    for stale in &home.inventories {
        let school = Cell::Named {
            name: stale.uai.to_string(),
            words: stale.name.clone(),
        };
        let mut row = vec![Cell::Nothing; whole.columns.len()];
        let place = |code: &str| whole.columns.iter().position(|column| column.code == code);
        let filled = [
            ("pile", Cell::code("inventory")),
            ("since", Cell::Day(stale.inventory_on)),
            ("waiting_until", Cell::Day(stale.ends_on)),
            ("school", school),
        ];
        for (code, cell) in filled {
            if let Some(slot) = place(code).and_then(|at| row.get_mut(at)) {
                *slot = cell;
            }
        }
        whole.rows.push(row);
    }
    whole.piped()
}

/// The page in JSON.
#[derive(Debug, Serialize)]
pub struct HomeJson<'a> {
    pub schema: u32,
    pub incidents: u64,
    pub services: u64,
    pub mine: PileJson<'a>,
    pub unassigned: PileJson<'a>,
    pub awaiting_requester: PileJson<'a>,
    pub awaiting_authority: PileJson<'a>,
    pub awaiting_supplier: PileJson<'a>,
    pub awaiting_date: PileJson<'a>,
    pub to_validate: PileJson<'a>,
    pub visits_today: PileJson<'a>,
    pub overdue: PileJson<'a>,
    pub inventories: Vec<StaleJson<'a>>,
}

/// A pile: how many, and the first of them.
#[derive(Debug, Serialize)]
pub struct PileJson<'a> {
    pub total: u64,
    pub items: Vec<TicketJson<'a>>,
}

/// A school whose inventory needs an update.
#[derive(Debug, Serialize)]
pub struct StaleJson<'a> {
    pub school: Uai,
    pub school_name: &'a Text,
    pub school_city: Option<&'a Text>,
    pub inventory_on: chrono::NaiveDate,
    pub inventory_ends_on: chrono::NaiveDate,
}

impl<'a> HomeJson<'a> {
    pub fn new(home: &'a Home, now: DateTime<Utc>) -> Self {
        let pile = |pile| PileJson::new(pile, now);
        Self {
            schema: SCHEMA,
            incidents: home.incidents,
            services: home.services,
            mine: pile(&home.mine),
            unassigned: pile(&home.unassigned),
            awaiting_requester: pile(&home.awaiting_requester),
            awaiting_authority: pile(&home.awaiting_authority),
            awaiting_supplier: pile(&home.awaiting_supplier),
            awaiting_date: pile(&home.awaiting_date),
            to_validate: pile(&home.to_validate),
            visits_today: pile(&home.visits_today),
            overdue: pile(&home.overdue),
            inventories: home.inventories.iter().map(StaleJson::new).collect(),
        }
    }
}

impl<'a> PileJson<'a> {
    fn new(pile: &'a Pile, now: DateTime<Utc>) -> Self {
        Self {
            total: pile.total,
            items: pile
                .tickets
                .iter()
                .map(|one| TicketJson::listed(one, now))
                .collect(),
        }
    }
}

impl<'a> StaleJson<'a> {
    fn new(stale: &'a Stale) -> Self {
        Self {
            school: stale.uai,
            school_name: &stale.name,
            school_city: stale.city.as_ref(),
            inventory_on: stale.inventory_on,
            inventory_ends_on: stale.ends_on,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Lang;
    use crate::domain::testing::{at, day, desk, listed, lycee, story};
    use crate::view::json::value;

    fn look(lang: Lang, width: Option<u16>) -> Look {
        Look {
            lang,
            width,
            colour: false,
            now: at("2026-11-22T08:00:00Z"),
        }
    }

    fn page() -> Home {
        let pile = |total| Pile {
            tickets: vec![listed(&story())],
            total,
        };
        Home {
            mine: pile(1),
            to_validate: pile(4),
            awaiting_supplier: pile(1),
            incidents: 12,
            services: 1,
            inventories: vec![Stale {
                uai: lycee().uai,
                name: lycee().name,
                city: lycee().city,
                inventory_on: day(2025, 12, 1),
                ends_on: day(2026, 12, 1),
            }],
            ..Home::default()
        }
    }

    #[track_caller]
    fn check(home: &Home, lang: Lang, width: Option<u16>, expected: &str) {
        let shown = super::home(home, &desk(), look(lang, width)).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(shown, expected);
    }

    #[test]
    fn an_operator_sees_pile_by_pile_whose_turn_it_is() {
        check(
            &page(),
            Lang::Fr,
            Some(100),
            "\
Guichet unique du CARMI · 22/11/2026 à 09:00
12 incidents ouverts · 1 demande de service · 4 clôtures à valider

Mes tickets : 1 ticket
┌───────────┬───────────┬──────────┬─────┬──────────────────────────────┬─────────────────────┐
│ Référence ┆ Statut    ┆ Priorité ┆ Âge ┆ Établissement                ┆ Objet               │
╞═══════════╪═══════════╪══════════╪═════╪══════════════════════════════╪═════════════════════╡
│ CG-12     ┆ À valider ┆ Majeure  ┆ 2 j ┆ 0383069E Lycée Camille Corot ┆ Imprimante en panne │
└───────────┴───────────┴──────────┴─────┴──────────────────────────────┴─────────────────────┘

En attente du fournisseur : 1 ticket
┌───────────┬────────┬─────────────────┬─────────────────────────┬───────────┬─────────────────────┐
│ Référence ┆ Depuis ┆ Attend jusqu’au ┆ Établissement           ┆ Matériel  ┆ Objet               │
╞═══════════╪════════╪═════════════════╪═════════════════════════╪═══════════╪═════════════════════╡
│ CG-12     ┆ 1 j    ┆                 ┆ 0383069E Lycée Camille  ┆ UC0000003 ┆ Imprimante en panne │
│           ┆        ┆                 ┆ Corot                   ┆           ┆                     │
└───────────┴────────┴─────────────────┴─────────────────────────┴───────────┴─────────────────────┘

Clôtures à valider : 1 sur 4 tickets
┌───────────┬────────┬───────────────┬─────────────────────┬─────────────┐
│ Référence ┆ Depuis ┆ Demandeur     ┆ Objet               ┆ Intervenant │
╞═══════════╪════════╪═══════════════╪═════════════════════╪═════════════╡
│ CG-12     ┆ 1 j    ┆ Claire Martin ┆ Imprimante en panne ┆ pdurand     │
└───────────┴────────┴───────────────┴─────────────────────┴─────────────┘

Inventaires à renouveler
  0383069E Lycée Camille Corot, Morestel · du 01/12/2025, à jour jusqu’au 01/12/2026
",
        );
        check(
            &page(),
            Lang::En,
            Some(100),
            "\
Single desk of the CARMI · 22 Nov 2026, 09:00
12 open incidents · 1 service request · 4 closures to be validated

My tickets: 1 ticket
┌───────────┬─────────────────┬──────────┬─────┬────────────────────────┬─────────────────────┐
│ Reference ┆ Status          ┆ Priority ┆ Age ┆ School                 ┆ Subject             │
╞═══════════╪═════════════════╪══════════╪═════╪════════════════════════╪═════════════════════╡
│ CG-12     ┆ To be validated ┆ Major    ┆ 2 d ┆ 0383069E Lycée Camille ┆ Imprimante en panne │
│           ┆                 ┆          ┆     ┆ Corot                  ┆                     │
└───────────┴─────────────────┴──────────┴─────┴────────────────────────┴─────────────────────┘

Waiting for the supplier: 1 ticket
┌───────────┬───────┬─────────────┬──────────────────────────────┬───────────┬─────────────────────┐
│ Reference ┆ Since ┆ Waits until ┆ School                       ┆ Equipment ┆ Subject             │
╞═══════════╪═══════╪═════════════╪══════════════════════════════╪═══════════╪═════════════════════╡
│ CG-12     ┆ 1 d   ┆             ┆ 0383069E Lycée Camille Corot ┆ UC0000003 ┆ Imprimante en panne │
└───────────┴───────┴─────────────┴──────────────────────────────┴───────────┴─────────────────────┘

Closures to be validated: 1 of 4 tickets
┌───────────┬───────┬───────────────┬─────────────────────┬──────────┐
│ Reference ┆ Since ┆ Requester     ┆ Subject             ┆ Assignee │
╞═══════════╪═══════╪═══════════════╪═════════════════════╪══════════╡
│ CG-12     ┆ 1 d   ┆ Claire Martin ┆ Imprimante en panne ┆ pdurand  │
└───────────┴───────┴───────────────┴─────────────────────┴──────────┘

Inventories to renew
  0383069E Lycée Camille Corot, Morestel · of 1 Dec 2025, up to date until 1 Dec 2026
",
        );
    }

    #[test]
    fn a_pipe_gets_a_line_a_ticket_with_its_pile() {
        check(
            &page(),
            Lang::Fr,
            None,
            "\
pile\treference\tstatus\tpriority\tage\tsince\tdue_at\twaiting_until\tappointment\tschool\tsubject\tteam\tassignee\trequester
mine\tCG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t2026-11-20T17:00:00Z\t\t\t\t0383069E Lycée Camille Corot\tImprimante en panne\tmaintenance\tpdurand\tcmartin
awaiting_supplier\tCG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t2026-11-20T17:00:00Z\t\t\t\t0383069E Lycée Camille Corot\tImprimante en panne\tmaintenance\tpdurand\tcmartin
to_validate\tCG-12\tresolved\tmajor\t2026-11-20T08:00:00Z\t2026-11-20T17:00:00Z\t\t\t\t0383069E Lycée Camille Corot\tImprimante en panne\tmaintenance\tpdurand\tcmartin
inventory\t\t\t\t\t2025-12-01\t\t2026-12-01\t\t0383069E Lycée Camille Corot\t\t\t\t
",
        );
    }

    #[test]
    fn an_empty_page_says_so() {
        check(
            &Home::default(),
            Lang::Fr,
            Some(80),
            "\
Guichet unique du CARMI · 22/11/2026 à 09:00
0 incident ouvert · 0 demande de service · 0 clôture à valider

Rien n’attend.
",
        );
    }

    #[test]
    fn the_page_reads_back_from_json() {
        let home = page();
        let back: serde_json::Value = serde_json::from_str(&value(
            &HomeJson::new(&home, at("2026-11-23T08:00:00Z")),
            look(Lang::Fr, None),
        ))
        .unwrap();
        assert_eq!(back["to_validate"]["total"], 4);
        assert_eq!(back["mine"]["items"][0]["reference"], "CG-12");
        assert_eq!(back["inventories"][0]["inventory_ends_on"], "2026-12-01");
        assert_eq!(back["overdue"]["total"], 0);
    }
}

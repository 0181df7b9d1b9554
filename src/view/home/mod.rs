//! The operator's page: whose turn it is, pile by pile.

#[cfg(test)]
mod tests;

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
    let counts = words::counts(look.lang, home);
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
        page.push_str(&list::grid(&pile.tickets, desk, columns(*kept), look).shown(look));
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
    let mut whole = list::grid(&[], desk, PIPED, look);
    let pile = Column {
        code: "pile",
        heading: "pile",
        fit: Fit::Whole,
    };
    whole.columns.insert(0, pile);
    for kept in Kept::ALL {
        let Grid { rows, .. } = list::grid(&home.pile(*kept).tickets, desk, PIPED, look);
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HomeJson<'a> {
    pub schema: u32,
    pub incidents: u64,
    pub services: u64,
    pub to_sort: u64,
    pub dead_mails: u64,
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PileJson<'a> {
    pub total: u64,
    pub items: Vec<TicketJson<'a>>,
}

/// A school whose inventory needs an update.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
            to_sort: home.to_sort,
            dead_mails: home.dead_mails,
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

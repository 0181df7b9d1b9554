//! Why a ticket is where it is: every decision with the rules tried, the facts read, the needs looked
//! into, and what would have led elsewhere.

use serde::Serialize;

use super::Look;
use super::json::{ByJson, SCHEMA};
use super::layout::{Sheet, capital};
use super::paint::Tone;
use crate::domain::code::Mode;
use crate::domain::decide::modes_open;
use crate::domain::dossier::Dossier;
use crate::domain::routing::{Asked, Trace, Tried};
use crate::domain::sharing::Share;
use crate::domain::ticket::{Change, Edit, Event, Handover};
use crate::domain::{Desk, Refusal, Text};
use crate::text::names::Names;
use crate::text::{self, format, history, pages, routing, sharing};

/// What `ticket escalate` would come to now.
#[derive(Debug, Clone, Copy)]
pub enum Outlook<'a> {
    Goes(&'a Handover),
    Refused(&'a Refusal),
}

/// Every decision that a ticket has been through, and what would come next.
pub fn explain(dossier: &Dossier, desk: &Desk, next: Option<Outlook<'_>>, look: Look) -> String {
    let names = Names::of(look.lang, desk, dossier);
    let ticket = &dossier.ticket;
    let mut sheet = Sheet::new(look);
    sheet.line(
        Tone::Strong,
        0,
        &format!("{}  {}", ticket.reference, ticket.subject.line()),
    );
    for event in &dossier.events {
        decision(&mut sheet, event, ticket.equipment.as_ref(), &names);
        if let Some((.., Some(share))) = event.arrival() {
            shared_out(&mut sheet, share, &names);
        }
    }
    if let Some(next) = next {
        sheet.title(routing::next(look.lang));
        let modes = modes_open(ticket, desk);
        if !modes.is_empty() {
            sheet.item(Tone::Plain, 2, &routing::modes(&ticket.team, &modes, &names));
        }
        outlook_into(&mut sheet, next, ticket.equipment.as_ref(), &names);
    }
    sheet.done()
}

/// The rules by which a rehearsed escalation comes to its end. What the end is, a sentence or an
/// error tells.
pub fn outlook(next: Outlook<'_>, equipment: Option<&Text>, names: &Names<'_>, look: Look) -> String {
    let mut sheet = Sheet::new(look);
    match next {
        Outlook::Goes(handover) => {
            went(&mut sheet, handover, equipment, names);
            if let Some(share) = &handover.shared {
                shared_out(&mut sheet, share, names);
            }
        }
        Outlook::Refused(refusal) => {
            if let Some(trace) = &refusal.trace {
                rules(&mut sheet, trace, equipment, names);
            }
        }
    }
    sheet.done()
}

fn outlook_into(sheet: &mut Sheet, next: Outlook<'_>, equipment: Option<&Text>, names: &Names<'_>) {
    match next {
        Outlook::Goes(handover) => {
            sheet.item(Tone::Good, 2, &routing::would_go(handover, names));
            if let Some(share) = &handover.shared {
                shared_out(sheet, share, names);
            }
            went(sheet, handover, equipment, names);
        }
        Outlook::Refused(refusal) => {
            let message = text::refusal::refusal(names.lang, refusal);
            sheet.item(Tone::Alarm, 2, &message.what);
            for line in message.details.iter().chain(&message.remedy) {
                sheet.item(Tone::Plain, 4, line);
            }
            if let Some(trace) = &refusal.trace {
                rules(sheet, trace, equipment, names);
            }
        }
    }
}

/// One event, if it decided where the ticket goes.
fn decision(sheet: &mut Sheet, event: &Event, equipment: Option<&Text>, names: &Names<'_>) {
    let when = format::instant(names.lang, event.at, names.desk.time_zone);
    let title = |sheet: &mut Sheet, what: &str| {
        sheet.title(&format!("{when}  {what}"));
        sheet.item(Tone::Dim, 2, &routing::decided(event, names));
        if let Some(words) = history::words(&event.change).filter(|_| event.number > 1) {
            sheet.words(Tone::Plain, 2, &words.terminal());
        }
    };
    match &event.change {
        Change::Opened(opening) => {
            let mut lines = routing::opened(opening, names).into_iter();
            title(sheet, &lines.next().unwrap_or_default());
            lines.for_each(|line| sheet.item(Tone::Plain, 2, &line));
        }
        Change::HandedOver(handover) => {
            let teams = (names.team(&handover.from), names.team(&handover.to));
            title(sheet, &format!("{} → {}", teams.0, teams.1));
            went(sheet, handover, equipment, names);
        }
        Change::Returned { from, to, .. } => title(sheet, &routing::returned(from, to, names)),
        Change::Edited {
            edits,
            moved: Some(handover),
            ..
        } => {
            let category = edits.iter().find_map(|edit| match edit {
                Edit::Category(code, _) => Some(code.as_str()),
                _ => None,
            });
            title(
                sheet,
                &routing::moved(handover, category.unwrap_or_default(), names),
            );
        }
        Change::Edited { moved: None, .. }
        | Change::Said { .. }
        | Change::Attached { .. }
        | Change::Taken { .. }
        | Change::Assigned { .. }
        | Change::Asked { .. }
        | Change::Held { .. }
        | Change::Planned(_)
        | Change::Recorded(_)
        | Change::CalledOff { .. }
        | Change::TakenBack { .. }
        | Change::Resolved { .. }
        | Change::Approved { .. }
        | Change::Refused { .. }
        | Change::Cancelled { .. }
        | Change::Rejected { .. }
        | Change::Reopened { .. }
        | Change::Expired
        | Change::Recalled
        | Change::Joined { .. }
        | Change::Left { .. }
        | Change::Linked { .. }
        | Change::Erased => {}
    }
}

/// Whom of the team it came to, and between whom that was decided.
fn shared_out(sheet: &mut Sheet, share: &Share, names: &Names<'_>) {
    sheet.item(Tone::Plain, 2, &sharing::chosen(share, names));
    for bearer in &share.among {
        sheet.item(Tone::Dim, 6, &sharing::bearer(bearer, names));
    }
}

fn went(sheet: &mut Sheet, handover: &Handover, equipment: Option<&Text>, names: &Names<'_>) {
    if handover.forced {
        sheet.item(Tone::Warn, 2, routing::forced(names.lang));
    }
    rules(sheet, &handover.trace, equipment, names);
}

/// The facts read, the rules tried, the needs of the one that held, what would have led elsewhere.
fn rules(sheet: &mut Sheet, trace: &Trace, equipment: Option<&Text>, names: &Names<'_>) {
    if !trace.facts.is_empty() {
        let facts: Vec<String> = trace
            .facts
            .iter()
            .map(|(asked, found)| routing::fact(*asked, found, names))
            .collect();
        let colon = pages::colon(names.lang);
        sheet.item(
            Tone::Plain,
            2,
            &format!("{}{colon}{}", routing::read(names.lang), facts.join(" · ")),
        );
    }
    for tried in &trace.tried {
        let (mark, tone) = match (tried.fired, tried.skipped) {
            (true, _) => ("✓", Tone::Good),
            (false, true) => ("↷", Tone::Warn),
            (false, false) => ("✗", Tone::Dim),
        };
        sheet.item(tone, 2, &format!("{mark} {}", routing::rule(tried, names)));
        for unmet in &tried.unmet {
            let found = trace.facts.iter().find(|(asked, _)| *asked == unmet.asked);
            let found = found.map_or(&[][..], |(_, found)| found);
            sheet.item(Tone::Dim, 6, &routing::unmet(unmet, found, names));
        }
        for finding in &tried.needs {
            let (mark, tone) = if finding.holds() {
                ("✓", Tone::Plain)
            } else {
                ("✗", Tone::Alarm)
            };
            let found = routing::finding(finding, equipment, names.lang);
            sheet.item(tone, 6, &format!("{mark} {found}"));
        }
    }
    if !trace.tried.iter().any(|tried| tried.fired) {
        sheet.item(Tone::Warn, 2, routing::no_rule(names.lang));
    }
    // A rule for other teams says nothing of what this one could have done.
    let open_to_it = |tried: &&Tried| tried.unmet.iter().all(|unmet| unmet.asked != Asked::From);
    for tried in trace
        .tried
        .iter()
        .filter(|tried| !tried.unmet.is_empty())
        .filter(open_to_it)
    {
        sheet.item(Tone::Plain, 2, &capital(&routing::otherwise(tried, names)));
    }
}

/// The same in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ExplainJson<'a> {
    pub schema: u32,
    pub reference: &'a str,
    pub team: &'a str,
    pub level: u8,
    /// Null: no limit.
    pub ceiling: Option<u8>,
    /// How the team that has it may intervene on it.
    pub modes: Vec<Mode>,
    pub decisions: Vec<DecisionJson<'a>>,
    /// Null where nobody asked.
    pub next: Option<NextJson<'a>>,
}

/// One decision.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecisionJson<'a> {
    pub number: u32,
    pub at: chrono::DateTime<chrono::Utc>,
    pub by: ByJson<'a>,
    pub profile: u32,
    pub from: Option<&'a str>,
    pub to: &'a str,
    pub level: u8,
    pub assignee: Option<&'a str>,
    /// Null where the team does not share its load out, or the sector had decided.
    pub shared: Option<&'a Share>,
    pub reason: Option<&'a Text>,
    pub forced: bool,
    /// Null where no rule was tried: an opening, a return.
    pub trace: Option<&'a Trace>,
}

/// What would come now.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NextJson<'a> {
    pub to: Option<&'a str>,
    pub level: Option<u8>,
    /// To whom of the team.
    pub assignee: Option<&'a str>,
    pub shared: Option<&'a Share>,
    /// The codes of the reasons against it.
    pub refused: Vec<&'static str>,
    pub trace: Option<&'a Trace>,
}

impl<'a> ExplainJson<'a> {
    pub fn new(dossier: &'a Dossier, desk: &Desk, next: Option<Outlook<'a>>) -> Self {
        let ticket = &dossier.ticket;
        Self {
            schema: SCHEMA,
            reference: &ticket.reference,
            team: &ticket.team,
            level: ticket.level,
            ceiling: Some(ticket.ceiling).filter(|ceiling| *ceiling < u8::MAX),
            modes: modes_open(ticket, desk),
            decisions: dossier.events.iter().filter_map(DecisionJson::of).collect(),
            next: next.map(NextJson::new),
        }
    }
}

impl<'a> NextJson<'a> {
    pub fn new(next: Outlook<'a>) -> Self {
        match next {
            Outlook::Goes(handover) => Self {
                to: Some(&handover.to),
                level: Some(handover.level),
                assignee: handover.assignee.as_deref(),
                shared: handover.shared.as_ref(),
                refused: Vec::new(),
                trace: Some(&handover.trace),
            },
            Outlook::Refused(refusal) => Self {
                to: None,
                level: None,
                assignee: None,
                shared: None,
                refused: refusal.reasons.iter().map(crate::domain::Reason::code).collect(),
                trace: refusal.trace.as_ref(),
            },
        }
    }
}

impl<'a> DecisionJson<'a> {
    fn of(event: &'a Event) -> Option<Self> {
        let (from, to, level) = match &event.change {
            Change::Opened(opening) => (None, &opening.team, opening.level),
            Change::HandedOver(handover) => (Some(&handover.from), &handover.to, handover.level),
            Change::Edited {
                moved: Some(handover),
                ..
            } => (Some(&handover.from), &handover.to, handover.level),
            Change::Returned { from, to, level, .. } => (Some(from), to, *level),
            _ => return None,
        };
        let handover = match &event.change {
            Change::HandedOver(handover) => Some(handover.as_ref()),
            Change::Edited { moved, .. } => moved.as_ref(),
            _ => None,
        };
        Some(Self {
            number: event.number,
            at: event.at,
            by: ByJson::new(&event.by),
            profile: event.profile,
            from: from.map(String::as_str),
            to,
            level,
            assignee: event.arrival().and_then(|(_, assignee, _)| assignee),
            shared: event.arrival().and_then(|(.., share)| share),
            reason: history::words(&event.change).filter(|_| from.is_some()),
            forced: handover.is_some_and(|handover| handover.forced),
            trace: handover
                .map(|handover| &handover.trace)
                .filter(|trace| !trace.tried.is_empty()),
        })
    }
}

#[cfg(test)]
mod tests;

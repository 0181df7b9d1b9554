//! A ticket as it travels from one database to another: all that happened to it, and its files.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::lifecycle;
use super::ticket::{self, Change, Edit, Event, File, Ticket};

/// A ticket with its whole history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    pub reference: String,
    /// First to last.
    pub events: Vec<Event>,
    pub files: Vec<File>,
}

/// Everybody and everything of the registers that a history names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    pub people: BTreeSet<String>,
    pub operators: BTreeSet<String>,
    pub teams: BTreeSet<String>,
    pub categories: BTreeSet<String>,
    pub schools: BTreeSet<super::Uai>,
}

impl Archived {
    /// The ticket that its events add up to; nothing where they are no history: not numbered one after the
    /// other, not by moves that are allowed, or not this ticket's.
    pub fn ticket(&self) -> Option<Ticket> {
        let numbered = self
            .events
            .iter()
            .zip(1_u32..)
            .all(|(event, number)| event.number == number);
        let moves = self.events.windows(2).all(|pair| {
            let [from, to] = pair else { return true };
            lifecycle::targets(from.status, to.verb).any(|status| status == to.status)
        });
        ticket::sum(&self.events).filter(|ticket| numbered && moves && ticket.reference == self.reference)
    }

    /// Whether its beginning was erased: then nothing tells any more what was asked, nor by whom.
    pub fn is_forgotten(&self) -> bool {
        self.events
            .first()
            .is_some_and(|opening| opening.change == Change::Erased)
    }

    /// The name of the first file of which the bytes are missing.
    pub fn lost_file(&self) -> Option<&str> {
        let attached = self.events.iter().filter_map(|event| match &event.change {
            Change::Attached { files } => Some(files),
            _ => None,
        });
        let mut attached = attached.flatten();
        let here = |sum: &String| self.files.iter().any(|file| file.sha256 == *sum);
        attached
            .find(|file| !here(&file.sha256))
            .map(|file| file.name.raw())
    }

    /// All that must be known where it arrives.
    pub fn named(&self) -> Named {
        let mut named = Named::default();
        for event in &self.events {
            named.people.extend(event.by.person.clone());
            named.operators.extend(event.by.operator.clone());
            named.operators.extend(event.by.behind.clone());
            named.of(&event.change);
        }
        named
    }
}

impl Named {
    /// Those whom one change names.
    pub fn in_change(change: &Change) -> Self {
        let mut named = Self::default();
        named.of(change);
        named
    }

    fn of(&mut self, change: &Change) {
        match change {
            Change::Opened(opening) => {
                self.teams.insert(opening.team.clone());
                self.categories.insert(opening.request.category.clone());
                self.people.insert(opening.request.requester.clone());
                self.people.extend(opening.request.beneficiary.clone());
                self.schools.extend(opening.request.school);
                self.operators.extend(opening.assignee.clone());
            }
            Change::Edited { edits, before, moved } => {
                for edit in edits.iter().chain(before) {
                    match edit {
                        Edit::Category(code, _) => self.categories.insert(code.clone()),
                        Edit::Beneficiary(Some(login)) => self.people.insert(login.clone()),
                        _ => false,
                    };
                }
                if let Some(handover) = moved {
                    self.teams.insert(handover.to.clone());
                    self.operators.extend(handover.assignee.clone());
                }
            }
            Change::HandedOver(handover) => {
                self.teams.insert(handover.to.clone());
                self.operators.extend(handover.assignee.clone());
            }
            Change::Returned { to, assignee, .. } => {
                self.teams.insert(to.clone());
                self.operators.extend(assignee.clone());
            }
            Change::Taken { by: login } | Change::Assigned { to: login } => {
                self.operators.insert(login.clone());
            }
            Change::Planned(visit) => {
                self.operators.insert(visit.by.clone());
                self.people.insert(visit.meet.clone());
            }
            Change::CalledOff { visit, .. } => {
                self.operators.insert(visit.by.clone());
                self.people.insert(visit.meet.clone());
            }
            Change::Recorded(work) | Change::TakenBack { work, .. } => {
                self.operators.insert(work.by.clone());
                self.teams.insert(work.team.clone());
            }
            Change::Joined { person } | Change::Left { person } => {
                self.people.insert(person.clone());
            }
            Change::Said { .. }
            | Change::Attached { .. }
            | Change::Asked { .. }
            | Change::Held { .. }
            | Change::Resolved { .. }
            | Change::Approved { .. }
            | Change::Refused { .. }
            | Change::Cancelled { .. }
            | Change::Rejected { .. }
            | Change::Reopened { .. }
            | Change::Expired
            | Change::Recalled
            | Change::Linked { .. }
            | Change::Erased => {}
        }
    }
}

/// The number that a reference holds by the desk's pattern of its day, and the counter that it
/// belongs to; a reference by another pattern belongs to none.
pub fn number(desk: &Desk, ticket: &Ticket) -> (i64, Option<String>) {
    let day = desk.day(ticket.created_at);
    let pattern = desk.references.of(ticket.kind);
    let mut last = 0;
    for digits in ticket.reference.split(|sign: char| !sign.is_ascii_digit()) {
        let Ok(number) = digits.parse::<i64>() else {
            continue;
        };
        if pattern.render(number, day) == ticket.reference {
            return (number, Some(pattern.scope(day)));
        }
        last = number;
    }
    (last, None)
}

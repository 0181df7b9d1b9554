//! A list of tickets that are named one by one: those that an operator keeps at hand, or saw last.
//! They are a handful, so each is read by its reference and asked in memory what a statement would
//! ask of a row.

use std::cmp::Ordering;

use super::Filter;
use crate::domain::code::TicketOrder;
use crate::domain::dossier::Listed;
use crate::domain::{Code as _, Desk};
use crate::error::Error;
use crate::store::Tx;

impl Tx<'_> {
    /// Those of the filter's own list that it lets through, in that list's order unless told otherwise.
    pub(super) fn list_among(
        &mut self,
        desk: i64,
        rules: &Desk,
        filter: &Filter,
        references: &[String],
    ) -> Result<Vec<Listed>, Error> {
        let mut found = Vec::new();
        for reference in references {
            let Some(kept) = self.ticket_by_reference(desk, reference)? else {
                continue;
            };
            let participants = match &filter.participant {
                Some(_) => self.participants(kept.id)?,
                None => Vec::new(),
            };
            let late = filter.overdue.is_none_or(|now| kept.due.is_overdue(now));
            if late && filter.holds(&kept.ticket, rules, &participants) {
                found.push(self.named(kept.ticket, kept.due)?);
            }
        }
        filter.arrange(&mut found, rules);
        Ok(found)
    }
}

impl Filter {
    /// Sorts as is asked for; what nobody asks for stays as it is.
    pub(super) fn arrange(&self, tickets: &mut [Listed], rules: &Desk) {
        let Some(sort) = self.sort else { return };
        tickets.sort_by(|one, other| {
            let order = compare(sort.by, sort.descending, one, other, rules);
            order.then_with(|| work(one, rules).cmp(&work(other, rules)))
        });
    }

    /// The part of them that is asked for.
    pub(super) fn page<T>(&self, tickets: Vec<T>) -> impl Iterator<Item = T> {
        let limit = self.limit.map_or(usize::MAX, |limit| limit as usize);
        tickets.into_iter().skip(self.offset as usize).take(limit)
    }
}

/// What is most pressing, then what came first.
fn work(listed: &Listed, rules: &Desk) -> (usize, chrono::DateTime<chrono::Utc>) {
    let ticket = &listed.ticket;
    (rules.rank(ticket.priority.as_deref()), ticket.created_at)
}

fn compare(by: TicketOrder, descending: bool, one: &Listed, other: &Listed, rules: &Desk) -> Ordering {
    let (a, b) = (&one.ticket, &other.ticket);
    let way = |order: Ordering| if descending { order.reverse() } else { order };
    match by {
        TicketOrder::Priority => way(work(one, rules).0.cmp(&work(other, rules).0)),
        TicketOrder::Age | TicketOrder::CreatedAt => way(a.created_at.cmp(&b.created_at)),
        TicketOrder::UpdatedAt => way(a.updated_at.cmp(&b.updated_at)),
        TicketOrder::StatusSince => way(a.status_since.cmp(&b.status_since)),
        TicketOrder::Reference => way(number(&a.reference).cmp(&number(&b.reference))),
        TicketOrder::Status => way(a.status.code().cmp(b.status.code())),
        TicketOrder::Team => way(a.team.cmp(&b.team)),
        TicketOrder::DueAt => last(one.due.resolve_at, other.due.resolve_at, way),
        TicketOrder::Urgency => last(a.urgency, b.urgency, way),
        TicketOrder::School => {
            let name = |listed: &Listed| listed.school_name.as_ref().map(crate::domain::Text::folded);
            last(name(one), name(other), way)
        }
        TicketOrder::Assignee => last(a.assignee.as_ref(), b.assignee.as_ref(), way),
    }
}

/// What is not known comes last, whichever way round.
fn last<T: Ord>(one: Option<T>, other: Option<T>, way: impl Fn(Ordering) -> Ordering) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => way(one.cmp(&other)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// The number at the end of a reference.
fn number(reference: &str) -> (Option<u64>, &str) {
    let start = reference.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    (
        reference.get(start..).and_then(|digits| digits.parse().ok()),
        reference,
    )
}

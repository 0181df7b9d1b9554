//! In English: whose turn it is on a ticket.

use chrono::NaiveDate;

use crate::domain::code::{Lang, Status, WaitingFor};
use crate::domain::ticket::Ticket;
use crate::text::format::day;
use crate::text::names::Names;

/// Who has to do something now. `until` is the last day to answer a closure.
pub fn turn(ticket: &Ticket, until: Option<NaiveDate>, names: &Names<'_>) -> String {
    let team = names.team(&ticket.team);
    match (ticket.status, &ticket.assignee) {
        (Status::New, None) => format!("the team {team}’s; nobody has taken it on yet"),
        (Status::InProgress, None) => format!("the team {team}’s; nobody is in charge of it"),
        (Status::New | Status::InProgress, Some(login)) => format!("{}’s ({team})", names.person(login)),
        (Status::WaitingRequester, _) => {
            format!(
                "the requester’s, {}, who has to answer",
                names.person(&ticket.requester)
            )
        }
        (Status::WaitingAuthority, _) => waiting(ticket.waiting_for, ticket.waiting_until),
        (Status::Resolved, _) => format!(
            "the requester’s, {}, who has to approve or refuse the closure{}",
            names.person(&ticket.requester),
            before(until)
        ),
        (Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired, _) => {
            "nobody’s; the ticket is over".to_owned()
        }
    }
}

fn waiting(waiting_for: Option<WaitingFor>, until: Option<NaiveDate>) -> String {
    match waiting_for {
        Some(WaitingFor::Supplier) => format!("the supplier’s{}", before(until)),
        Some(WaitingFor::Authority) | None => format!("the authority’s{}", before(until)),
        Some(WaitingFor::Date) => match until {
            Some(until) => format!("nobody’s before {}", day(Lang::En, until)),
            None => "nobody’s".to_owned(),
        },
    }
}

fn before(until: Option<NaiveDate>) -> String {
    until
        .map(|until| format!(", until {}", day(Lang::En, until)))
        .unwrap_or_default()
}

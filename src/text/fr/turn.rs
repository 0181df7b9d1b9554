//! In French: whose turn it is on a ticket.

use chrono::NaiveDate;

use crate::domain::code::{Lang, Status, WaitingFor};
use crate::domain::ticket::Ticket;
use crate::text::format::day;
use crate::text::names::Names;

/// Who has to do something now. `until` is the last day to answer a closure.
pub fn turn(ticket: &Ticket, until: Option<NaiveDate>, names: &Names<'_>) -> String {
    let team = names.team(&ticket.team);
    match (ticket.status, &ticket.assignee) {
        (Status::New, None) => format!("à l’équipe {team} ; personne ne l’a encore pris en charge"),
        (Status::InProgress, None) => format!("à l’équipe {team} ; personne n’en est chargé"),
        (Status::New | Status::InProgress, Some(login)) => format!("à {} ({team})", names.person(login)),
        (Status::WaitingRequester, _) => {
            format!(
                "au demandeur, {}, qui doit répondre",
                names.person(&ticket.requester)
            )
        }
        (Status::WaitingAuthority, _) => waiting(ticket.waiting_for, ticket.waiting_until),
        (Status::Resolved, _) => format!(
            "au demandeur, {}, qui doit approuver ou refuser la clôture{}",
            names.person(&ticket.requester),
            before(until)
        ),
        (Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired, _) => {
            "à personne ; le ticket est terminé".to_owned()
        }
    }
}

fn waiting(waiting_for: Option<WaitingFor>, until: Option<NaiveDate>) -> String {
    match waiting_for {
        Some(WaitingFor::Supplier) => format!("au fournisseur{}", before(until)),
        Some(WaitingFor::Authority) | None => format!("à l’autorité de rattachement{}", before(until)),
        Some(WaitingFor::Date) => match until {
            Some(until) => format!("à personne avant le {}", day(Lang::Fr, until)),
            None => "à personne".to_owned(),
        },
    }
}

fn before(until: Option<NaiveDate>) -> String {
    until
        .map(|until| format!(", jusqu’au {}", day(Lang::Fr, until)))
        .unwrap_or_default()
}

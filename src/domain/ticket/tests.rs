//! What a ticket is after this and that.

use super::*;
use crate::domain::testing::{draft, played};

fn said(text: &str) -> (Act, Option<&'static str>) {
    let (text, internal) = (Text::from(text), true);
    (Act::Comment { text, internal }, None)
}

fn after(acts: &[(Act, Option<&str>)]) -> (Ticket, Vec<Event>) {
    let dossier = played(&draft(), acts);
    (dossier.ticket, dossier.events)
}

#[test]
fn a_word_does_not_change_since_when_it_waits_but_another_to_wait_for_does() {
    let hold = |waiting_for| Act::Hold {
        waiting_for,
        until: None,
        reason: Text::from("pièce commandée"),
    };
    let acts = [
        (Act::Take, None),
        (hold(WaitingFor::Authority), None),
        said("rappelé"),
        (hold(WaitingFor::Supplier), None),
        said("rappelé encore"),
    ];
    let (ticket, events) = after(&acts[..3]);
    assert_eq!(ticket.status_since, events[2].at);
    assert_eq!(ticket.updated_at, events[3].at);
    let (ticket, events) = after(&acts);
    assert_eq!(ticket.status_since, events[4].at);
}

#[test]
fn a_solution_that_was_refused_is_none() {
    let acts = [
        (Act::Take, None),
        (
            Act::Resolve {
                solution: Text::from("Redémarré"),
                cause: Some("panne".to_owned()),
                subject_path: Some(Text::from("Matériel/Imprimante")),
                article: None,
                direct: false,
            },
            None,
        ),
        (
            Act::Refuse {
                reason: Text::from("La panne revient"),
            },
            Some("cmartin"),
        ),
    ];
    let (ticket, _) = after(&acts[..2]);
    assert_eq!(ticket.solution, Some(Text::from("Redémarré")));
    let (ticket, _) = after(&acts);
    assert_eq!((ticket.solution, ticket.cause), (None, None));
    assert_eq!(ticket.subject_path, Some(Text::from("Matériel/Imprimante")));
}

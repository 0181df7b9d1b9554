//! What happened to a ticket, in words; what people wrote stands apart from what we say of it.

use super::names::Names;
use super::{en, fr};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::ticket::{Change, Clock, Event};

/// Who did it and what it was: `Ada Lovelace a pris en charge le ticket`.
pub fn headline(event: &Event, names: &Names<'_>) -> String {
    let actor = names.actor(&event.by);
    let (nobody, clause) = match names.lang {
        Lang::Fr => (fr::history::NOBODY, fr::history::clause(&event.change, names)),
        Lang::En => (en::history::NOBODY, en::history::clause(&event.change, names)),
    };
    format!("{} {clause}", actor.as_deref().unwrap_or(nobody))
}

/// How far the event's instant can be believed, where not wholly.
pub fn clock(clock: Clock, lang: Lang) -> Option<&'static str> {
    match lang {
        Lang::Fr => fr::history::clock(clock),
        Lang::En => en::history::clock(clock),
    }
}

/// What somebody wrote with it.
pub fn words(change: &Change) -> Option<&Text> {
    let words = match change {
        Change::Opened(opening) => Some(&opening.request.description),
        Change::Said { text, .. } => Some(text),
        Change::Asked { question } => Some(question),
        Change::HandedOver(handover) => handover.reason.as_ref(),
        Change::Recorded(work) => Some(&work.report),
        Change::Resolved { solution, .. } => Some(solution),
        Change::Approved { comment } => comment.as_ref(),
        Change::Held { reason, .. }
        | Change::Returned { reason, .. }
        | Change::CalledOff { reason, .. }
        | Change::TakenBack { reason, .. }
        | Change::Refused { reason }
        | Change::Cancelled { reason, .. }
        | Change::Rejected { reason }
        | Change::Reopened { reason } => Some(reason),
        Change::Edited { .. }
        | Change::Attached { .. }
        | Change::Taken { .. }
        | Change::Assigned { .. }
        | Change::Planned(_)
        | Change::Expired
        | Change::Recalled
        | Change::Joined { .. }
        | Change::Left { .. }
        | Change::Linked { .. }
        | Change::Erased => None,
    };
    words.filter(|words| !words.is_blank())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ticket::{By, Edit};
    use crate::domain::{code::Kind, testing};

    #[track_caller]
    fn check(event: &Event, french: &str, english: &str) {
        let desk = testing::desk();
        let dossier = testing::story();
        let shown = |lang| {
            let names = Names::of(lang, &desk, &dossier);
            headline(event, &names).replace(['\u{a0}', '\u{202f}'], " ")
        };
        assert_eq!(shown(Lang::Fr), french);
        assert_eq!(shown(Lang::En), english);
    }

    #[test]
    fn a_tickets_life_reads_as_a_story() {
        let events = testing::story().events;
        check(
            &events[0],
            "Claire Martin (saisi par Paul Durand) a ouvert le ticket par téléphone, comme PRT, à l’équipe Guichet unique (niveau 1)",
            "Claire Martin (entered by Paul Durand) opened the ticket by telephone, as IT resource person, for Single desk (level 1)",
        );
        check(
            &events[1],
            "Paul Durand a pris en charge le ticket",
            "Paul Durand took on the ticket",
        );
        check(
            &events[2],
            "Paul Durand a laissé une note interne",
            "Paul Durand left an internal note",
        );
        check(
            &events[3],
            "Paul Durand a demandé un complément",
            "Paul Durand asked for more",
        );
        check(
            &events[4],
            "Claire Martin (saisi par Paul Durand) a écrit",
            "Claire Martin (entered by Paul Durand) wrote",
        );
        check(
            &events[5],
            "Paul Durand a mis le ticket en attente du fournisseur jusqu’au 01/12/2026",
            "Paul Durand put the ticket on hold for the supplier until 1 Dec 2026",
        );
        check(
            &events[6],
            "Paul Durand a transmis le ticket de l’équipe Guichet unique à l’équipe Maintenance (niveau 2), à Paul Durand",
            "Paul Durand escalated the ticket from Single desk to Maintenance (level 2), to Paul Durand",
        );
        check(
            &events[7],
            "Paul Durand a fixé un rendez-vous le 24/11/2026 à 14:30 (1 h), avec Claire Martin, par Paul Durand, facturé, accord : M. Petit",
            "Paul Durand made an appointment on 24 Nov 2026, 14:30 (1 h), with Claire Martin, by Paul Durand, billed, agreed by M. Petit",
        );
        check(
            &events[8],
            "Paul Durand a enregistré une intervention sur place de 1 h 30, le 20/11/2026 à 15:30 (Paul Durand, Maintenance), facturé 127,75 €, accord : M. Petit",
            "Paul Durand recorded an intervention on site of 1 h 30 min, on 20 Nov 2026, 15:30 (Paul Durand, Maintenance), billed €127.75, agreed by M. Petit",
        );
        check(
            &events[9],
            "Paul Durand a résolu le ticket (cause : Panne)",
            "Paul Durand resolved the ticket (cause: Breakdown)",
        );
    }

    #[test]
    fn time_alone_and_an_administrator_are_told_apart() {
        let mut event = testing::story().events.remove(9);
        event.change = Change::Expired;
        event.by = By::default();
        check(
            &event,
            "Le guichet a clôturé le ticket, la clôture étant restée sans réponse",
            "The desk closed the ticket, the closure having been left unanswered",
        );
        event.by = By {
            operator: Some("pdurand".to_owned()),
            behind: Some("root".to_owned()),
            person: None,
        };
        event.change = Change::Recalled;
        check(
            &event,
            "root (pour Paul Durand) a rappelé le ticket : le jour dit est venu",
            "root (on behalf of Paul Durand) recalled the ticket: its day has come",
        );
    }

    #[test]
    fn an_edit_tells_the_old_and_the_new_value() {
        let mut event = testing::story().events.remove(1);
        event.change = Change::Edited {
            edits: vec![
                Edit::Priority(Some("blocking".into())),
                Edit::Kind(Kind::Service),
                Edit::Urgency(None),
            ],
            before: vec![
                Edit::Priority(None),
                Edit::Kind(Kind::Incident),
                Edit::Urgency(Some(3)),
            ],
            moved: None,
        };
        check(
            &event,
            "Paul Durand a modifié la priorité (rien → Bloquante), le genre (incident → demande de service), l’urgence (3 - Faible → rien)",
            "Paul Durand changed the priority (nothing → Blocking), the kind (incident → service request), the urgency (3 - Low → nothing)",
        );
    }
}

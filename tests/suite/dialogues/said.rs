//! What is asked although it can be left out, and what is told before anybody asks.

use super::{Desk, speaks_only_english, speaks_only_french};

const TICKET: &str = "guichet ticket new --channel phone --school 0383069E --requester scapelle \
     --category imprimante --subject Bourrage --description 'Rien ne sort' --equipment UC0000002";

#[test]
fn handing_on_asks_for_a_reason_that_may_be_left_out_and_is_agreed_to() {
    let desk = Desk::speaking("fr");
    desk.done(TICKET);
    let mut entry = desk.asks("guichet ticket escalate CG-1");
    entry.until("Ticket\u{a0}: CG-1 · Bourrage");
    entry.answer("Motif (facultatif)", "");
    entry
        .until("Aperçu")
        .until("Maintenance")
        .until("[O/n] ")
        .press("o\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_french(&ended);
    assert_eq!(desk.ticket("CG-1")["team"], "maintenance");
    // Whoever gives the reason, or agrees beforehand, is asked nothing.
    for (number, more) in [(2, "--reason 'Rouleau usé'"), (3, "--yes")] {
        desk.done(TICKET);
        let ended = desk
            .asks(&format!("guichet ticket escalate {number} {more}"))
            .end();
        assert_eq!(ended.status, 0, "{}", ended.seen);
    }
}

#[test]
fn a_handing_on_that_is_not_agreed_to_is_none() {
    let desk = Desk::speaking("en");
    desk.done(TICKET);
    let mut entry = desk.asks("guichet ticket escalate CG-1");
    entry.answer("Reason (optional)", "Worn out");
    entry.until("[Y/n] ").press("n\r");
    let ended = entry.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    speaks_only_english(&ended);
    assert_eq!(desk.ticket("CG-1")["team"], "guichet");
}

#[test]
fn an_appointment_is_asked_for_its_moment_and_who_pays() {
    let desk = Desk::speaking("fr");
    desk.done(TICKET);
    desk.done("guichet ticket escalate CG-1");
    let mut entry = desk.asks("guichet intervention plan CG-1");
    entry
        .answer("Date et heure", "bientôt")
        .until("un moment s’écrit");
    entry.press("\u{15}demain 14h\r");
    entry.answer("Accord donné par", "Oumar Picard");
    entry.until("Aperçu").until("[O/n] ").press("\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    let visit = &desk.ticket("CG-1")["appointment"];
    assert_eq!(visit["at"], "2026-11-24T13:00:00Z");
    assert_eq!(visit["with"], "scapelle");
    assert_eq!(visit["agreed_by"], "Oumar Picard");
}

#[test]
fn whoever_serves_several_desks_chooses_one() {
    let desk = Desk::speaking("fr");
    desk.done(TICKET);
    desk.done("guichet desk apply examples/desks/esup-universite.toml");
    let mut entry = desk.asks("guichet ticket list --no-pager");
    entry.until("Guichet").choose("carmi", "carmi-grenoble");
    entry.until("Bourrage");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    assert!(ended.shows_the_cursor());
}

#[test]
fn a_call_on_a_sunday_is_told_when_somebody_answers_again() {
    let mut desk = Desk::speaking("fr");
    desk.setting.now = Some("2026-11-22T10:00:00+01:00".to_owned());
    let mut entry = desk.asks("guichet ticket new --channel phone");
    entry
        .until("le téléphone du guichet est fermé à cette heure")
        .until("23/11/2026");
    entry.until("Établissement").press("\u{1b}");
    assert_eq!(entry.end().status, 130);
}

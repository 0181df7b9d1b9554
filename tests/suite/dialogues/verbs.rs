//! Verbs that ask for what they lack: first what the rules decide on, then the words, which are
//! never lost.

use super::{Desk, speaks_only_english, speaks_only_french};
use crate::support::dialogue::{Dialogue, INTERRUPT};
use std::fs;

const TICKET: &str = "guichet ticket new --channel phone --school 0383069E --requester scapelle \
     --category imprimante --subject Bourrage --description 'Rien ne sort' --equipment UC0000002";

impl Desk {
    /// A desk with a ticket that is being worked on.
    fn at_work(lang: &str) -> Self {
        let desk = Self::speaking(lang);
        assert_eq!(desk.done(TICKET), "CG-1\n");
        desk.done("guichet ticket take CG-1");
        desk
    }

    /// A desk with a ticket whose closure waits for the requester.
    fn resolved(lang: &str) -> Self {
        let desk = Self::at_work(lang);
        desk.done("guichet ticket resolve CG-1 --solution 'Rouleau changé'");
        desk
    }
}

#[test]
fn a_solution_is_written_in_the_editor_and_its_cause_chosen() {
    let desk = Desk::at_work("fr");
    desk.editor("printf 'Rouleau changé.\\n' > \"$1\"");
    let mut entry = desk.asks("guichet ticket resolve CG-1");
    entry.until("Ticket\u{a0}: CG-1 · Bourrage · En cours");
    entry.until("Solution\u{a0}: Rouleau changé.");
    entry
        .until("Cause réelle")
        .until("> aucune")
        .choose("usu", "Usure");
    entry
        .until("Aperçu")
        .until("CG-1")
        .until("Enregistrer")
        .until("[O/n] ")
        .press("o\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_french(&ended);
    let ticket = desk.ticket("CG-1");
    assert_eq!(ticket["status"], "resolved");
    assert_eq!(ticket["solution"], "Rouleau changé.");
    assert_eq!(ticket["cause"], "usure");
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn a_refusal_of_closure_is_asked_for_its_reason_in_english() {
    let desk = Desk::resolved("en");
    let mut entry = desk.asks("guichet ticket refuse 1");
    entry.until("Ticket: CG-1 · Bourrage");
    // A blank is no reason.
    entry.answer("Reason: ", " ").until("an answer is needed");
    entry
        .press("Il bourre encore\r")
        .until("Preview")
        .until("Il bourre encore");
    entry.until("Record it?").until("[Y/n] ").press("\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_english(&ended);
    assert_eq!(desk.ticket("CG-1")["status"], "in_progress");
}

#[test]
fn an_approval_is_shown_with_whose_word_it_is_before_it_is_recorded() {
    for (lang, comment, who, letters) in [
        ("fr", "Commentaire (facultatif)", "Sara CAPELLE", "[O/n] "),
        ("en", "Comment (optional)", "Sara CAPELLE", "[Y/n] "),
    ] {
        let desk = Desk::resolved(lang);
        let mut entry = desk.asks("guichet ticket approve CG-1");
        entry.answer(comment, "").until(who).until(letters).press("n\r");
        let ended = entry.end();
        assert_eq!(ended.status, 130, "{}", ended.seen);
        assert_eq!(desk.ticket("CG-1")["status"], "resolved");
        let mut entry = desk.asks("guichet ticket approve CG-1");
        entry
            .answer(comment, "Merci")
            .until("│ Merci")
            .until(letters)
            .press("\r");
        assert_eq!(entry.end().status, 0);
        assert_eq!(desk.ticket("CG-1")["status"], "closed");
    }
}

#[test]
fn a_verb_that_the_rules_refuse_is_refused_before_anything_is_typed() {
    let desk = Desk::at_work("fr");
    let ended = desk.asks("guichet ticket refuse CG-1").end();
    assert_eq!(ended.status, 3, "{}", ended.seen);
    assert!(ended.seen.contains("son statut est"), "{}", ended.seen);
    assert!(!ended.seen.contains("Motif"), "{}", ended.seen);
    let ended = desk.asks("guichet ticket resolve CG-99").end();
    assert_eq!(ended.status, 4, "{}", ended.seen);
}

#[test]
fn words_that_were_not_agreed_to_are_kept_with_the_command_that_takes_them() {
    let desk = Desk::at_work("fr");
    let mut entry = desk.asks("guichet ticket resolve CG-1");
    entry.until("Cause réelle").choose("usu", "Usure");
    entry.until("[O/n] ").press("n\r").until("la saisie est gardée");
    let ended = entry.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    let file = desk.draft();
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        "Depuis lundi.\nRien ne sort.\n"
    );
    let go_on = format!("guichet ticket resolve CG-1 --cause usure --solution - < {file}");
    assert!(ended.seen.contains(&format!("\r\n{go_on}\r\n")), "{}", ended.seen);
    desk.done(&go_on);
    assert_eq!(desk.ticket("CG-1")["solution"], "Depuis lundi.\nRien ne sort.");
}

#[test]
fn an_interrupted_reason_changes_nothing() {
    let desk = Desk::resolved("fr");
    let mut entry = desk.asks("guichet ticket refuse CG-1");
    entry
        .until("Motif")
        .press("Encor")
        .press(INTERRUPT)
        .until("interrompu");
    let ended = entry.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    assert!(ended.shows_the_cursor());
    assert_eq!(desk.ticket("CG-1")["status"], "resolved");
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn a_billed_visit_says_its_price_and_asks_who_agreed() {
    let desk = Desk::at_work("fr");
    desk.done("guichet ticket escalate CG-1");
    let mut entry = desk.asks("guichet intervention record CG-1");
    entry.until("Mode").choose("dépl", "déplacement");
    entry
        .answer("Durée en minutes", "une heure")
        .until("«\u{a0}une heure\u{a0}»\u{a0}: il faut un nombre de minutes");
    // What was refused makes room for what is meant.
    entry.press("1h30\r");
    entry.until("est facturé à l’établissement").until("58,00");
    entry.answer("Accord donné par", "Oumar Picard");
    entry.until("Compte rendu").until("Depuis lundi.");
    entry.until("Aperçu").until("[O/n] ").press("\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    let ticket = desk.ticket("CG-1");
    let work = &ticket["interventions"][0];
    assert_eq!(work["mode"], "visit", "{ticket}");
    assert_eq!(work["minutes"], 90);
    assert_eq!(work["agreed_by"], "Oumar Picard");
}

#[test]
fn a_ticket_on_hold_says_for_what_until_when_and_why() {
    let desk = Desk::at_work("fr");
    let mut entry = desk.asks("guichet ticket hold CG-1");
    entry.until("En attente de").choose("date", "une date");
    entry.answer("Jusqu’au", "jamais").until("un jour s’écrit");
    entry.press("\u{15}+2w\r").answer("Motif", "La pièce arrive");
    entry.until("[O/n] ").press("o\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    assert_eq!(desk.ticket("CG-1")["waiting_until"], "2026-12-07");
}

#[test]
fn force_is_asked_for_its_reason() {
    let desk = Desk::speaking("fr");
    desk.done("guichet school import examples/schools/colleges-geolocalisation-2024.csv -q");
    desk.done("guichet school import examples/schools/adhesions-carmi.csv -q");
    desk.done("guichet person import examples/people/annuaire.csv -q --skip-invalid --rejects p2.csv");
    desk.done(
        "guichet inventory import examples/inventory/parc-isere-excel.csv -q --skip-invalid --rejects i2.csv",
    );
    desk.done(
        "guichet ticket new --channel phone --school 0380111P --requester mferrando --category ent \
         --subject ENT --description 'Page blanche'",
    );
    let mut entry = desk.asks("guichet ticket escalate CG-1 --force");
    entry
        .answer("Motif", "L’ANT est absent")
        .until("Pédagogie")
        .until("[O/n] ")
        .press("\r");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    assert_eq!(desk.ticket("CG-1")["team"], "pedagogie");
    let (status, _, err) = desk.runs("guichet ticket escalate CG-1 --force");
    assert_eq!(status, 2);
    assert!(err.contains("--reason"), "{err}");
}

#[test]
fn a_question_and_a_comment_are_written_in_the_editor() {
    let desk = Desk::at_work("en");
    let mut entry = desk.asks("guichet ticket ask CG-1");
    entry
        .until("Question to the requester: Depuis lundi.")
        .until("[Y/n] ")
        .press("\r");
    assert_eq!(entry.end().status, 0);
    assert_eq!(desk.ticket("CG-1")["status"], "waiting_requester");
    let mut entry = desk.asks("guichet ticket comment CG-1 --internal");
    entry.until("Comment: Depuis lundi.").until("[Y/n] ").press("n\r");
    let ended = entry.end();
    assert_eq!(ended.status, 130);
    assert!(
        ended.seen.contains("guichet ticket comment CG-1 --internal - < "),
        "{}",
        ended.seen
    );
}

#[test]
fn without_a_terminal_all_that_a_verb_lacks_is_named_at_once() {
    #[track_caller]
    fn check(desk: &Desk, line: &str, missing: &[&str]) {
        for line in [line.to_owned(), format!("{line} --no-input")] {
            let (status, out, err) = desk.runs(&line);
            assert_eq!((status, out.as_str()), (2, ""), "{line}: {err}");
            for option in missing {
                assert!(err.contains(option), "{line}: {option} in {err}");
            }
        }
        let ended = Dialogue::open(&desk.stage, &format!("{line} --no-input"), &desk.setting).end();
        assert_eq!(ended.status, 2, "{line}: {}", ended.seen);
        for option in missing {
            assert!(ended.seen.contains(option), "{line}: {option} in {}", ended.seen);
        }
    }
    let desk = Desk::speaking("en");
    check(&desk, "guichet ticket resolve CG-1", &["--solution"]);
    check(&desk, "guichet ticket refuse CG-1", &["--reason"]);
    check(&desk, "guichet ticket refuse", &["REF", "--reason"]);
    check(&desk, "guichet ticket reject CG-1", &["--reason"]);
    check(&desk, "guichet ticket cancel CG-1", &["--reason"]);
    check(&desk, "guichet ticket return CG-1", &["--reason"]);
    check(&desk, "guichet ticket reopen CG-1", &["--reason"]);
    check(&desk, "guichet ticket hold CG-1", &["--for", "--reason"]);
    check(
        &desk,
        "guichet ticket hold CG-1 --for date --reason x",
        &["--until"],
    );
    check(&desk, "guichet ticket ask CG-1", &["TEXT"]);
    check(&desk, "guichet ticket comment CG-1", &["TEXT"]);
    check(
        &desk,
        "guichet intervention record CG-1",
        &["--mode", "--minutes", "--report"],
    );
}

#[test]
fn where_no_ticket_is_named_one_that_is_open_is_chosen() {
    let desk = Desk::speaking("en");
    let ended = desk.asks("guichet ticket refuse").end();
    assert_eq!(ended.status, 2);
    assert!(ended.seen.contains("REF"), "{}", ended.seen);
    let desk = Desk::at_work("fr");
    desk.done(&TICKET.replace("Bourrage", "Encre"));
    let mut entry = desk.asks("guichet ticket show --no-pager");
    // One's own come first.
    entry.until("Ticket").until("> CG-1 · Bourrage · En cours");
    entry.choose("encre", "CG-2 · Encre").until("Rien ne sort");
    assert_eq!(entry.end().status, 0);
    let mut entry = desk.asks("guichet ticket take");
    entry.until("Ticket").choose("encre", "CG-2 · Encre");
    let ended = entry.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_french(&ended);
    assert_eq!(desk.ticket("CG-2")["status"], "in_progress");
    let mut entry = desk.asks("guichet ticket resolve --solution Fait");
    entry
        .until("Ticket")
        .choose("encre", "CG-2 · Encre")
        .until("CG-2");
    assert_eq!(entry.end().status, 0);
    assert_eq!(desk.ticket("CG-2")["status"], "resolved");
    assert_eq!(desk.runs("guichet ticket take").0, 2);
}

//! A call about what is there already (C10).

use super::{Desk, speaks_only_english, speaks_only_french};

const CALL: &str = "guichet ticket new --channel phone --school 0383069E --category ent --priority minor";

/// A desk where the ENT is down already.
fn desk(lang: &str) -> Desk {
    let desk = Desk::speaking(lang);
    desk.done(&format!(
        "{CALL} --requester scapelle --subject 'ENT inaccessible' --description 'Rien à l’écran'"
    ));
    desk
}

#[test]
fn the_call_is_added_to_the_ticket_that_is_there() {
    let desk = desk("fr");
    let mut call = desk.asks(&format!("{CALL} --requester scapelle"));
    call.answer("Objet", "l'ent est inaccessible");
    call.until("! un ticket semblable existe déjà");
    call.until("Même demande").choose("CG-1", "CG-1");
    // The ticket is shown before anything is decided.
    call.until("Rien à l’écran").until("Suite à donner");
    call.until("> ajouter cette demande à CG-1").press("\r");
    call.until("Description")
        .until("Depuis lundi. … (+1)")
        .until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_french(&ended);
    assert_eq!(desk.count(), 1);
    let comment = &desk.ticket("CG-1")["comments"][0];
    assert_eq!(comment["text"], "Depuis lundi.\nRien ne sort.", "{comment}");
    assert_eq!(comment["by"]["person"], "scapelle", "{comment}");
    assert_eq!(desk.drafts(), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn somebody_else_s_call_is_added_in_their_name() {
    let desk = desk("en");
    let mut call = desk.asks(&format!(
        "{CALL} --requester opicard --subject 'ENT inaccessible' --description 'Rien'"
    ));
    // All is told: what is there already is asked all the same.
    call.until("! a ticket like this one is there already");
    call.until("Same request").choose("CG-1", "CG-1");
    call.until("What then")
        .choose("comment", "add this request to CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_english(&ended);
    assert_eq!(desk.count(), 1);
    let comment = &desk.ticket("CG-1")["comments"][0];
    assert_eq!(comment["text"], "Oumar PICARD reports it too: Rien", "{comment}");
}

#[test]
fn the_operator_may_go_on_or_leave_it() {
    let desk = desk("fr");
    let told = format!("{CALL} --requester opicard --subject 'ENT inaccessible' --description Rien");
    let mut call = desk.asks(&told);
    call.until("Même demande").until("> non, ouvrir").press("\r");
    call.until("Aperçu").until("[O/c/n] ").press("\r").until("CG-2");
    assert_eq!(call.end().status, 0);
    assert_eq!(desk.count(), 2);

    let mut call = desk.asks(&told);
    call.until("! des tickets semblables existent déjà");
    call.until("Même demande").choose("CG-2", "CG-2");
    call.until("Suite à donner").choose("tenir", "s’en tenir à CG-2");
    call.until("rien n’a été écrit");
    assert_eq!(call.end().status, 0);
    assert_eq!(desk.count(), 2);
    assert!(desk.drafts().is_empty());
}

#[test]
fn an_answer_of_yes_to_everything_says_it_and_goes_on() {
    let desk = desk("fr");
    let mut call = desk.asks(&format!(
        "{CALL} --yes --requester opicard --subject 'ENT inaccessible' --description Rien"
    ));
    call.until("doublon possible").until("CG-1").until("CG-2");
    assert_eq!(call.end().status, 0);
    assert_eq!(desk.count(), 2);
}

#[test]
fn what_was_seen_before_is_offered_to_be_read_during_the_call() {
    let desk = Desk::speaking("fr");
    desk.done(
        "guichet article new --title 'ENT inaccessible' --symptom 'Rien à l’écran' \
         --solution 'Vider le cache du navigateur.' --category ent",
    );
    let mut call = desk.asks(&format!("{CALL} --requester scapelle"));
    call.answer("Objet", "L’ENT ne répond plus : inaccessible");
    call.until("! 1 article de la base de connaissances en parle");
    call.until("Lire un article").choose(
        "inacc",
        "article\u{a0}1 · ENT inaccessible · n’a encore résolu aucun ticket",
    );
    call.until("Vider le cache du navigateur.");
    call.until("Lire un article")
        .until("> non, continuer")
        .press("\r");
    call.until("Description").until("Depuis lundi. … (+1)");
    call.until("[O/c/n] ").press("\r").until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_french(&ended);
}

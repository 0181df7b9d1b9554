//! Long texts: in the editor that somebody named, else on a line; nothing that was typed is lost, and
//! an empty text abandons nothing.

use super::{Desk, opened, speaks_only_english, speaks_only_french};

const TOLD: &str = "--channel phone --school 0383069E --requester scapelle --category ent --subject ENT";

#[test]
fn where_no_editor_is_named_a_line_is_asked_for() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks(&format!("env -u GUICHET_EDITOR guichet ticket new {TOLD}"));
    call.until("Description\u{a0}: ")
        .until("Entrée valide\u{202f}; Tab\u{a0}: plusieurs lignes, dans l’éditeur (vi)");
    call.press("\r").until("il faut une réponse");
    call.press("Rien ne vient\r");
    let ended = opened(call);
    speaks_only_french(&ended);
    assert_eq!(desk.ticket("CG-1")["description"], "Rien ne vient");
}

#[test]
fn tab_takes_what_was_typed_along_into_an_editor_in_english() {
    let desk = Desk::speaking("en");
    // The editor that stands in for one that nobody named.
    desk.editor("printf 'and more\\n' >> \"$1\"");
    desk.done("sh -c 'mkdir bin && cp editor bin/vi'");
    let mut call = desk.asks(&format!(
        "sh -c 'unset GUICHET_EDITOR; PATH=$PWD/bin:$PATH guichet ticket new {TOLD}'"
    ));
    call.until("Enter ends it; Tab: several lines, in the editor (vi)");
    call.press("A blank page, \t")
        .until("Description: A blank page, and more");
    call.until("Priority").press("\r").until("[Y/c/n] ").press("\r");
    call.until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_english(&ended);
    assert_eq!(desk.ticket("CG-1")["description"], "A blank page, and more");
}

#[test]
fn an_editor_that_writes_nothing_leaves_a_line_to_write_on() {
    let desk = Desk::speaking("fr");
    for does in ["true", ": > \"$1\"", "printf '  \\n' > \"$1\""] {
        desk.editor(does);
        let mut call = desk.asks(&format!("guichet ticket new {TOLD}"));
        call.until("rien n’a été écrit dans l’éditeur")
            .press("Rien ne vient\r");
        call.until("Priorité").press("\u{1b}").until("--recover");
        let ended = call.end();
        assert_eq!(ended.status, 130, "{does}: {}", ended.seen);
    }
    assert_eq!(desk.count(), 0);
}

#[test]
fn an_editor_that_is_not_there_is_named_and_leaves_a_line_to_write_on() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks(&format!(
        "env GUICHET_EDITOR=nulle-part guichet ticket new {TOLD}"
    ));
    call.until("aucun éditeur «\u{a0}nulle-part\u{a0}» ici")
        .press("Rien ne vient\r")
        .until("Priorité")
        .press("\r");
    call.until("[O/c/n] ").press("\r").until("CG-1");
    assert_eq!(call.end().status, 0);
    assert_eq!(desk.ticket("CG-1")["description"], "Rien ne vient");
}

#[test]
fn the_end_of_the_input_leaves_the_screen_in_order() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks("guichet ticket new --channel phone");
    call.until("Établissement")
        .until("Échap abandonne")
        .press("\u{4}");
    let ended = call.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    // The list is wiped, and the message begins a line.
    assert!(
        ended
            .seen
            .contains("\u{1b}[JÉtablissement\u{a0}: \r\n\u{1b}[?25hguichet: interrompu"),
        "{:?}",
        ended.seen
    );
    let mut call =
        desk.asks("guichet ticket new --channel phone --school 0383069E --requester scapelle --category ent");
    call.until("Objet").press("\u{4}");
    let ended = call.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    assert!(
        ended
            .seen
            .contains("Objet\u{a0}: \r\n\u{1b}[?25hguichet: interrompu"),
        "{:?}",
        ended.seen
    );
}

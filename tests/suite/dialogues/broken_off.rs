//! An entry that comes to no end: the terminal is as it was, and nothing that was typed is lost.

use super::{Desk, opened};
use crate::support::dialogue::{DOWN, ESCAPE, INTERRUPT};
use rexpect::process::Signal;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;

#[test]
fn an_interrupted_call_gives_the_terminal_back_and_can_be_gone_on_with() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks(
        "sh -c 'stty -a > before; guichet ticket new --channel phone --school 0383069E; \
         status=$?; stty -a > after; exit $status'",
    );
    call.until("Demandeur")
        .press(DOWN)
        .until("> Oumar PICARD")
        .press("\r");
    call.until("Catégorie").press("mess").press(INTERRUPT);
    call.until("guichet: interrompu").until("rien n’a été écrit");
    call.until("la saisie est gardée")
        .until("guichet ticket new --recover ");
    let ended = call.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    assert!(ended.shows_the_cursor());
    let as_left = |name: &str| fs::read_to_string(desk.stage.folder().join(name)).unwrap();
    assert_eq!(as_left("before"), as_left("after"));

    let draft = desk.draft();
    assert!(
        ended.seen.contains(&format!("--recover {draft}")),
        "{}",
        ended.seen
    );
    let mode = fs::metadata(&draft).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    // What was answered is not asked again.
    let mut call = desk.asks(&format!("guichet ticket new --recover {draft}"));
    call.until("Demandeur\u{a0}: Oumar PICARD · gestionnaire");
    call.until("Catégorie").choose("mess", "Logiciel › Messagerie");
    call.answer("Objet", "Plus de courriel");
    opened(call);
    let ticket = desk.ticket("CG-1");
    assert_eq!(ticket["requester"], "opicard");
    assert_eq!(ticket["category"], "messagerie");
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn a_preview_that_is_not_agreed_to_can_be_mended_and_filed_without_a_terminal() {
    let desk = Desk::speaking("en");
    let mut call = desk.asks(
        "guichet ticket new --channel phone --school 0383069E --requester scapelle --category ent \
         --priority minor",
    );
    call.answer("Subject: ", "ENT");
    call.until("Open this ticket?").until("[Y/c/n] ").press("n\r");
    call.until("interrupted; nothing was written");
    // On a line of its own, to be pasted.
    call.until("what was typed is kept; to go on with it:\r\nguichet ticket new --recover ");
    assert_eq!(call.end().status, 130);
    assert_eq!(desk.count(), 0);
    let draft = desk.draft();
    let filed = desk.done(&format!(
        "guichet ticket new --recover {draft} --subject 'No page opens'"
    ));
    assert_eq!(filed, "CG-1\n");
    let ticket = desk.ticket("CG-1");
    assert_eq!(ticket["subject"], "No page opens");
    assert_eq!(ticket["description"], "Depuis lundi.\nRien ne sort.");
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn escape_at_any_question_ends_the_call() {
    let desk = Desk::speaking("fr");
    let questions: [(&str, &str); 3] = [
        ("", "Canal"),
        (
            "--channel phone --school 0383069E --requester scapelle --category ent",
            "Objet",
        ),
        (
            "--channel phone --school 0383069E --requester scapelle --category ent --subject ENT --priority minor",
            "[O/c/n]",
        ),
    ];
    for (told, question) in questions {
        let mut call = desk.asks(&format!("guichet ticket new {told}"));
        call.until(question).press(ESCAPE);
        call.until("interrompu");
        let ended = call.end();
        assert_eq!(ended.status, 130, "{question}: {}", ended.seen);
        assert!(ended.shows_the_cursor());
    }
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_signal_from_outside_ends_the_call_in_the_same_way() {
    let desk = Desk::speaking("fr");
    for signal in [Signal::SIGINT, Signal::SIGTERM] {
        let mut call = desk.asks("guichet ticket new --channel phone --school 0383069E");
        call.until("Demandeur")
            .press("\r")
            .until("Catégorie")
            .until("\u{1b}[?25h");
        // Whichever comes first, the signal or the wait for the key.
        call.signal(signal)
            .press("x")
            .until("interrompu")
            .until("--recover");
        let ended = call.end();
        assert_eq!(ended.status, 130, "{}", ended.seen);
        assert!(ended.shows_the_cursor());
    }
    assert_eq!(desk.drafts().len(), 2);
}

#[test]
fn the_last_draft_is_mentioned_and_gone_on_with_without_its_name() {
    for lang in ["fr", "en"] {
        let desk = Desk::speaking(lang);
        let (status, _, err) = desk.runs("guichet ticket new --recover");
        assert_eq!(status, 66, "{err}");
        let told = "guichet ticket new --channel phone --school 0383069E";
        let mut call = desk.asks(told);
        call.until("> Sara CAPELLE").press("\r");
        call.until("Cat").until("> ").press(ESCAPE).until("--recover ");
        assert_eq!(call.end().status, 130);
        let waits = match lang {
            "fr" => "un brouillon d’aujourd’hui attend\u{a0}: `guichet ticket new --recover`",
            _ => "a draft of today waits: `guichet ticket new --recover`",
        };
        let mut call = desk.asks(&format!("{told} --requester scapelle --category ent"));
        call.until(waits).press(ESCAPE);
        assert_eq!(call.end().status, 130);
        let mut call = desk.asks("guichet ticket new --recover");
        call.until("Sara CAPELLE").press(ESCAPE);
        assert_eq!(call.end().status, 130);
    }
}

//! Where nobody can answer, nothing is asked: everything that is missing is named at once.

use super::Desk;
use crate::support::dialogue::Dialogue;

const ALL_MISSING: &str = "guichet: le ticket ne peut pas être ouvert : il manque le demandeur (--requester), \
     le canal (--channel), l’objet (--subject), la catégorie (--category), l’établissement (--school), \
     la description (--description)";

fn plainly(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\r', "")
}

#[test]
fn without_a_terminal_all_that_is_missing_is_named() {
    let desk = Desk::speaking("fr");
    let (status, out, err) = desk.runs("guichet ticket new");
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(plainly(&err).starts_with(ALL_MISSING), "{err}");
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn on_a_terminal_nobody_is_asked_who_said_not_to_be() {
    let desk = Desk::speaking("fr");
    for line in [
        "guichet ticket new --no-input",
        "env GUICHET_NO_INPUT=1 guichet ticket new",
        "env CI=true guichet ticket new",
        "guichet ticket new < /dev/null",
        "guichet ticket new 2> err",
    ] {
        let ended = Dialogue::open(&desk.stage, line, &desk.setting).end();
        assert_eq!(ended.status, 2, "{line}: {}", ended.seen);
        if !line.ends_with("err") {
            assert!(
                plainly(&ended.seen).starts_with(ALL_MISSING),
                "{line}: {}",
                ended.seen
            );
        }
        assert!(!ended.seen.contains('\u{1b}'), "{line}: {}", ended.seen);
    }
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn where_nothing_is_missing_nothing_is_asked_even_on_a_terminal() {
    let desk = Desk::speaking("fr");
    let ended = desk
        .asks(
            "guichet ticket new --channel phone --school 0383069E --requester scapelle --category ent \
             --subject ENT --description 'Page blanche'",
        )
        .end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    assert!(ended.seen.starts_with("CG-1"), "{}", ended.seen);
}

#[test]
fn a_reference_is_all_that_goes_to_a_pipe() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks(
        "sh -c 'guichet ticket new --channel phone --school 0383069E --requester scapelle \
         --category ent --subject ENT --priority minor > out; cat out'",
    );
    call.until("[O/c/n] ").press("\r").until("CG-1\r\n");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    assert!(ended.seen.ends_with("CG-1\r\n"), "{}", ended.seen);
}

#[test]
fn a_file_that_is_no_draft_is_refused() {
    let desk = Desk::speaking("fr");
    let (status, _, err) = desk.runs("guichet ticket new --recover examples/people/annuaire.csv");
    assert_eq!(status, 65);
    assert!(err.contains("brouillon"), "{err}");
    let (status, _, err) = desk.runs("guichet ticket new --recover nulle-part.json");
    assert_eq!(status, 66, "{err}");
}

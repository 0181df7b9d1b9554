//! What turns out to be wrong at the preview is mended there: the answer is asked again, with those
//! that hang on it.

use super::{Desk, speaks_only_english, speaks_only_french};

const TOLD: &str = "--channel phone --school 0383069E --requester scapelle --category imprimante \
     --equipment UC0000003 --subject Bourage --description 'Rien ne sort' --priority minor";

impl Desk {
    /// A call that was broken off where all is answered, as its draft.
    fn with_a_draft(lang: &str, told: &str) -> (Self, String) {
        let desk = Self::speaking(lang);
        let mut call = desk.asks(&format!(
            "guichet ticket new {}",
            told.replace("--subject Bourage ", "")
        ));
        call.until(match lang {
            "fr" => "Objet",
            _ => "Subject",
        });
        call.press("Bourage\r");
        call.until("/c/n] ").press("n\r");
        assert_eq!(call.end().status, 130);
        let draft = desk.draft();
        (desk, draft)
    }
}

#[test]
fn a_wrong_subject_and_a_wrong_school_are_mended_at_the_preview_of_a_draft() {
    let (desk, draft) = Desk::with_a_draft("fr", TOLD);
    let mut call = desk.asks(&format!("guichet ticket new --recover {draft}"));
    call.until("[O/c/n] ").until("c corrige une réponse").press("c\r");
    call.until("Corriger")
        .until("Demandeur\u{a0}: Sara CAPELLE")
        .until("rien, revenir à l’aperçu");
    call.choose("objet", "Objet\u{a0}: Bourage");
    // The words are there to be changed.
    call.until("Objet\u{a0}: Bourage")
        .press("\u{17}Bourrage\r")
        .until("Aperçu")
        .until("Bourrage");
    call.until("[O/c/n] ").press("c\r");
    call.until("Corriger").choose(
        "etablissement",
        "Établissement\u{a0}: Lycée général et technologique",
    );
    call.until("Établissement")
        .choose("mounier", "Lycée polyvalent Emmanuel Mounier");
    // Whoever called is of another school, and so is the equipment.
    call.until("Demandeur").until("· PRT").press("\r");
    call.until("inventaire de l’établissement est vide");
    call.until("Aperçu")
        .until("Emmanuel Mounier")
        .until("[O/c/n] ")
        .press("o\r");
    call.until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_french(&ended);
    let ticket = desk.ticket("CG-1");
    assert_eq!(ticket["subject"], "Bourrage");
    assert_eq!(ticket["school"], "0380032D");
    assert_ne!(ticket["requester"], "scapelle");
    assert!(ticket["equipment"].is_null(), "{ticket}");
    assert_eq!(desk.drafts().len(), 0);
}

#[test]
fn a_letter_that_means_nothing_is_told_and_nothing_may_be_corrected_in_english() {
    let (desk, draft) = Desk::with_a_draft("en", TOLD);
    let mut call = desk.asks(&format!("guichet ticket new --recover {draft}"));
    call.until("[Y/c/n] ")
        .press("x\r")
        .until("“x”: answer y, c or n")
        .press("c\r");
    call.until("Correct")
        .choose("back", "nothing, back to the preview");
    call.until("Preview").until("[Y/c/n] ").press("c\r");
    call.until("Correct")
        .choose("description", "Description: Rien ne sort");
    call.until("Description: ").until("Depuis lundi. … (+1)");
    call.until("[Y/c/n] ").press("y\r").until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_english(&ended);
    assert_eq!(desk.ticket("CG-1")["description"], "Depuis lundi.\nRien ne sort.");
}

//! A telephone call taken down from its first question to its ticket.

use super::{Desk, opened, speaks_only_english, speaks_only_french};

#[test]
fn a_whole_call_is_taken_down_in_french() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks("guichet ticket new");
    call.until("Nouvelle demande · Guichet unique du CARMI de Grenoble");
    call.until("Canal").until("> téléphone").press("\r");
    // Accents and the order of the words do not matter.
    call.until("Établissement")
        .choose("morestel lycee", "Lycée général et technologique Camille Corot");
    // Those who may ask for most come first.
    call.until("Demandeur").until("> Sara CAPELLE · PRT").press("\r");
    call.until("Catégorie").choose("imprim", "Matériel › Imprimante");
    // Of what is there, printers come first.
    call.until("Matériel")
        .until("> aucun")
        .until("Imprimante")
        .choose(
            "latitude 121",
            "UC0000003 · salle\u{a0}121 · Portable Dell Latitude 3520",
        );
    call.until("! pour une transmission");
    call.answer("Objet", "Bourrage à chaque page");
    call.until("Description").until("Depuis lundi. … (+1)");
    call.until("Priorité")
        .until("> Mineure")
        .press("\u{1b}[A")
        .until("> Majeure")
        .press("\r");
    call.until("Aperçu").until("Bourrage à chaque page");
    call.until("Nouveau · Majeure · niveau 1 · Guichet unique");
    call.until("Rien ne sort.")
        .until("Ouvrir ce ticket")
        .until("[O/c/n] ")
        .press("peut-être\r")
        .until("«\u{a0}peut-être\u{a0}»\u{a0}: répondez")
        .press("o\r");
    call.until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    assert!(ended.shows_the_cursor());
    speaks_only_french(&ended);

    let ticket = desk.ticket("CG-1");
    assert_eq!(ticket["subject"], "Bourrage à chaque page");
    assert_eq!(ticket["description"], "Depuis lundi.\nRien ne sort.");
    assert_eq!(ticket["school"], "0383069E", "{ticket}");
    assert_eq!(ticket["requester"], "scapelle");
    assert_eq!(ticket["channel"], "phone");
    assert_eq!(ticket["category"], "imprimante");
    assert_eq!(ticket["equipment"], "UC0000003");
    assert_eq!(ticket["priority"], "major");
    // A filed ticket leaves no draft behind.
    assert_eq!(desk.drafts(), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn what_is_told_by_options_is_shown_and_not_asked_in_english() {
    let desk = Desk::speaking("en");
    let mut call = desk.asks(
        "guichet ticket new --channel phone --school 0383069E --requester opicard --category windows \
         --priority minor",
    );
    call.until("New request");
    call.until("Channel: telephone");
    call.until("School: Lycée général et technologique Camille Corot, Morestel (0383069E)");
    call.until("Requester: Oumar PICARD · bursar");
    call.until("Category: Software › Operating system › Windows");
    call.answer("Subject: ", "Updates fail");
    call.until("Description: ").until("Depuis lundi. … (+1)");
    call.until("Priority: Minor").until("Preview");
    call.until("Open this ticket?")
        .until("[Y/c/n] ")
        .press("\r")
        .until("CG-1");
    let ended = call.end();
    assert_eq!(ended.status, 0, "{}", ended.seen);
    speaks_only_english(&ended);
    assert_eq!(desk.ticket("CG-1")["requester"], "opicard");
}

#[test]
fn what_the_rules_say_is_said_as_soon_as_it_is_known() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks("guichet ticket new --channel phone --school 0383069E");
    // Somebody who may not ask is refused at once, and another can be named.
    call.until("Demandeur")
        .choose("pellerin", "Norah PELLERIN · correspondant ENT");
    call.until("! le ticket ne peut pas être ouvert")
        .until("cette fonction");
    call.until("Demandeur").choose("brun", "Léna BRUN · enseignant");
    call.until("! la demande (enseignant, par téléphone) reste au niveau 1");
    call.until("Catégorie").press("\u{1b}");
    let ended = call.end();
    assert_eq!(ended.status, 130, "{}", ended.seen);
    assert_eq!(desk.count(), 0);
}

#[test]
fn somebody_who_is_not_registered_at_the_school_is_found_by_name() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks("guichet ticket new --channel phone --school 0383069E");
    call.until("Demandeur")
        .choose("autre personne", "une autre personne…");
    // An empty name goes back to the list.
    call.answer("Nom, identifiant ou courriel (vide\u{a0}: retour)", "");
    call.until("Demandeur")
        .choose("autre personne", "une autre personne…");
    call.answer("Nom, identifiant ou courriel", "personne de tel");
    call.until("! personne de ce nom dans l’annuaire\u{a0}: «\u{a0}personne de tel\u{a0}»");
    call.until("> chercher un autre nom").press("\r");
    call.answer("Nom, identifiant ou courriel", "augustine delas");
    call.until("Augustine DELAS");
    call.until("! le ticket ne peut pas être ouvert")
        .until("n’a aucune fonction");
    call.until("Demandeur").press("\u{1b}");
    assert_eq!(call.end().status, 130);
}

#[test]
fn a_caller_whom_no_directory_brought_is_written_down_in_the_call() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks("guichet ticket new --channel phone --school 0383069E --category ent");
    // The way out stays whatever is typed, and what was typed is searched for everywhere.
    call.until("Demandeur")
        .press("dupond jean")
        .until("> une autre personne…")
        .press("\r");
    call.until("! personne de ce nom dans l’annuaire\u{a0}: «\u{a0}dupond jean\u{a0}»");
    call.until("Que faire").choose("créer", "créer cette personne");
    call.until("Nom\u{a0}: dupond").press("\u{15}Dupond\r");
    call.until("Prénom\u{a0}: jean").press("\u{15}Jean\r");
    call.until("Fonction dans l’établissement")
        .choose("intendant", "gestionnaire");
    call.answer("Téléphone (facultatif)", "0476000001");
    call.answer("Courriel (facultatif)", "sara.capelle")
        .until("un courriel s’écrit");
    call.press("sara.capelle@ac-test.example\r")
        .until("est déjà le courriel de scapelle");
    call.answer("Courriel (facultatif)", "");
    call.until("! Jean Dupond est dans l’annuaire\u{202f}; identifiant\u{a0}: jdupond");
    call.answer("Objet", "ENT");
    let ended = opened(call);
    speaks_only_french(&ended);
    assert_eq!(desk.ticket("CG-1")["requester"], "jdupond");
    let person = desk.done("guichet person show jdupond --format json");
    let person: serde_json::Value = serde_json::from_str(&person).unwrap();
    assert_eq!(person["phone"], "04 76 00 00 01", "{person}");
    assert_eq!(person["functions"][0]["function"], "bursar", "{person}");
    desk.done("guichet db check");
}

#[test]
fn nobody_is_added_in_a_rehearsal_in_english() {
    let desk = Desk::speaking("en");
    let mut call = desk.asks("guichet ticket new --dry-run --channel phone --school 0383069E");
    call.until("Requester").press("zzyzx\r");
    call.until("! nobody of that name in the directory: “zzyzx”");
    call.until("look for another name").until("go back to the list");
    call.press("\u{1b}");
    let ended = call.end();
    assert_eq!(ended.status, 130);
    assert!(!ended.seen.contains("add this person"), "{}", ended.seen);
    speaks_only_english(&ended);
}

#[test]
fn what_would_be_lacking_later_is_told_with_the_equipment_under_warranty() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks("guichet ticket new --channel phone --school 0383069E --requester scapelle");
    call.until("Catégorie")
        .choose("ordinateur portable", "Matériel › Ordinateur portable");
    call.until("Matériel").choose("UC0000003", "UC0000003");
    call.until("! pour une transmission")
        .until("est sous garantie jusqu’au");
    call.until("Objet").press("\u{3}");
    assert_eq!(call.end().status, 130);
}

#[test]
fn an_answer_of_yes_to_everything_shows_the_preview_and_asks_no_more() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks(
        "guichet ticket new --yes --channel phone --school 0383069E --requester scapelle --category ent \
         --description 'Page blanche' --priority minor",
    );
    call.answer("Objet", "ENT");
    call.until("Aperçu").until("Page blanche").until("CG-1");
    assert_eq!(call.end().status, 0);
}

#[test]
fn a_rehearsed_call_writes_nothing_and_keeps_its_draft() {
    let desk = Desk::speaking("fr");
    let mut call = desk.asks(
        "guichet ticket new --dry-run --channel phone --school 0383069E --requester scapelle \
         --category ent --description 'Page blanche' --priority minor",
    );
    call.answer("Objet", "ENT")
        .until("Aperçu")
        .until("rien n’a été écrit");
    assert_eq!(call.end().status, 0);
    assert_eq!(desk.count(), 0);
    assert_eq!(desk.drafts().len(), 1);
}

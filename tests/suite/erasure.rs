//! Personal data is forgotten: a mark stands wherever somebody's data can stand, and afterwards no byte of
//! it is in the files.

use std::fs;

use crate::at_work::{self, NOW, done, done_at, opening};
use crate::support::stage::{Setting, Stage};

/// What stands everywhere; no word of the program holds it.
const MARK: &str = "zyxwabq";
const LATER: &str = "2027-03-01T09:00:00Z";

/// How often the mark stands in the files of the database, in either case.
fn marks(stage: &Stage) -> usize {
    ["guichet.db", "guichet.db-wal", "guichet.db-shm"]
        .iter()
        .filter_map(|name| fs::read(stage.folder().join(name)).ok())
        .map(|bytes| {
            let bytes = bytes.to_ascii_lowercase();
            bytes
                .windows(MARK.len())
                .filter(|window| *window == MARK.as_bytes())
                .count()
        })
        .sum()
}

#[track_caller]
fn refused(stage: &Stage, line: &str, user: Option<&str>, status: i32) -> String {
    let setting = Setting {
        now: Some(LATER.to_owned()),
        user: user.map(str::to_owned),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let told = stage.transcript(&output).join("\n");
    assert_eq!(output.status.code(), Some(status), "{line}: {told}");
    told.replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn erased(stage: &Stage, options: &str) -> serde_json::Value {
    let line = format!("guichet db anonymise {options} --format json");
    serde_json::from_str(&done_at(stage, LATER, &line)).unwrap()
}

/// Somebody whose every field holds the mark, and tickets on which everything happened.
fn marked() -> Stage {
    let stage = at_work::desk();
    let directory = format!(
        "Nom;Prénom;Fonction;Matricule;Localisation;Entité;Courriel;Login;Téléphone\n\
         NOM{MARK};Prénom{MARK};PRT;m{MARK};bureau {MARK};0383069E;{MARK}@exemple.example;{MARK};{MARK}\n"
    );
    stage.write("annuaire.csv", directory.as_bytes()).unwrap();
    let letter = |id: &str, subject: &str| {
        format!(
            "From: Quelqu'un {MARK} <{MARK}@exemple.example>\r\nTo: support@carmi.example\r\nSubject: {subject} {MARK}\r\n\
             Message-ID: <{id}{MARK}@exemple.example>\r\n\r\nBonjour, {MARK} encore.\r\n"
        )
    };
    stage
        .write("lettre.eml", letter("a", "Panne").as_bytes())
        .unwrap();
    stage
        .write("reponse.eml", letter("b", "Re: CG-1").as_bytes())
        .unwrap();
    stage
        .write(&format!("photo-{MARK}.txt"), format!("bytes {MARK}").as_bytes())
        .unwrap();
    let open = |subject: &str| {
        opening(&format!("{subject} {MARK}"))
            .replace("scapelle", MARK)
            .replace("Plus rien ne sort", &format!("Plus rien {MARK}"))
    };
    for line in [
        "guichet person import annuaire.csv".to_owned(),
        format!("guichet person edit {MARK} --notice-mail notes-{MARK}@exemple.example"),
        format!(
            "{} --attach photo-{MARK}.txt --location 'salle {MARK}' --phone '{MARK}' --availability '{MARK}'",
            open("Copieur")
        ),
        format!("guichet ticket comment CG-1 'dedans {MARK}' --internal"),
        format!("guichet ticket ask CG-1 'laquelle {MARK} ?'"),
        format!("guichet ticket comment CG-1 'celle-ci {MARK}' --by {MARK}"),
        "guichet mail receive reponse.eml".to_owned(),
        format!("guichet ticket hold CG-1 --for supplier --reason 'pièce {MARK}'"),
        format!("guichet ticket edit CG-1 --subject 'Copieur du CDI {MARK}'"),
        format!("guichet intervention record CG-1 --mode phone --minutes 5 --report 'vu {MARK}'"),
        format!("guichet ticket resolve CG-1 --solution 'Remplacé {MARK}' --subject-path 'Matériel/{MARK}'"),
        format!("guichet ticket refuse CG-1 --reason 'non {MARK}'"),
        format!("guichet ticket resolve CG-1 --solution 'Encore {MARK}'"),
        format!("guichet ticket approve CG-1 --comment 'oui {MARK}'"),
        format!(
            "guichet article new --from CG-1 --title 'Titre {MARK}' --symptom '{MARK}' --solution '{MARK}'"
        ),
        format!("guichet article edit 1 --title 'Autre {MARK}'"),
        format!("guichet view add siens --requester {MARK}"),
        "guichet mail receive lettre.eml".to_owned(),
        // Elsewhere: a word on a ticket of somebody else's.
        opening("À d’autres"),
        format!("guichet ticket participant add CG-2 {MARK}"),
        format!("guichet ticket comment CG-2 'moi aussi {MARK}' --by {MARK}"),
        "guichet ticket bookmark CG-1".to_owned(),
    ] {
        done(&stage, &line);
    }
    stage
}

#[test]
fn no_byte_of_somebody_forgotten_stays_and_the_chain_holds() {
    let stage = marked();
    assert!(marks(&stage) > 30, "the harness marks nothing: {}", marks(&stage));
    // Whoever may not, whoever did not say so.
    refused(
        &stage,
        &format!("guichet db anonymise --person {MARK} --yes"),
        Some("nora"),
        77,
    );
    refused(&stage, &format!("guichet db anonymise --person {MARK}"), None, 2);
    refused(&stage, "guichet db anonymise --yes", None, 2);
    refused(&stage, "guichet db anonymise --person inconnu --yes", None, 4);
    let before = done_at(&stage, LATER, "guichet ticket list --format json");
    let rehearsed = erased(&stage, &format!("--person {MARK} --dry-run"));
    assert_eq!(
        done_at(&stage, LATER, "guichet ticket list --format json"),
        before
    );
    let told = erased(&stage, &format!("--person {MARK}@exemple.example --yes"));
    assert_eq!(told["erased"], rehearsed["erased"]);
    for (what, count) in [
        ("people", 1),
        ("tickets", 1),
        ("attachments", 1),
        ("articles", 1),
        ("views", 1),
    ] {
        assert_eq!(told["erased"][what], count, "{what}: {told}");
    }
    assert_eq!(told["purged"], true);
    assert_eq!(marks(&stage), 0);
    let checked = done_at(&stage, LATER, "guichet db check");
    assert!(checked.contains("tout est en ordre"), "{checked}");
    // What stays tells how much work it was, and of nobody.
    let nobody = told["person"].as_str().unwrap();
    let shown = done_at(&stage, LATER, "guichet ticket show CG-1 --internal --format json");
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(
        (&shown["requester"], &shown["subject"]),
        (&nobody.into(), &"—".into())
    );
    assert_eq!(shown["status"], "closed");
    assert!(done_at(&stage, LATER, "guichet ticket show CG-1").contains("effacé"));
    for line in [
        "guichet ticket explain CG-1",
        "guichet ticket show CG-2 --internal",
        "guichet ticket list --as-of 2026-12-01T00:00:00Z",
        "guichet report activity --since 2026-11-01 --until 2026-12-01",
        "guichet report delays --since 2026-11-01 --until 2026-12-01",
        "guichet article list",
        "guichet home",
        "guichet ticket export --whole",
        "guichet mail send --dry-run lettres",
        "guichet ticket comment CG-2 suite",
        "guichet db check",
    ] {
        done_at(&stage, LATER, line);
    }
    assert_eq!(
        done_at(&stage, LATER, &format!("guichet search {MARK} --format ndjson")),
        ""
    );
    assert_eq!(marks(&stage), 0);
}

#[test]
fn open_tickets_stop_it_unless_they_are_meant_too() {
    let stage = at_work::desk();
    done(&stage, &opening("Encore ouvert"));
    let told = refused(&stage, "guichet db anonymise --person scapelle --yes", None, 3);
    assert!(told.contains("scapelle a des tickets ouverts : CG-1"), "{told}");
    assert!(told.contains("--with-open"), "{told}");
    assert_eq!(
        erased(&stage, "--person scapelle --with-open --yes")["erased"]["tickets"],
        1
    );
    for line in [
        "guichet ticket take CG-1",
        "guichet ticket resolve CG-1 --solution Fait",
        "guichet db check",
    ] {
        done_at(&stage, LATER, line);
    }
}

#[test]
fn a_login_that_is_also_another_word_erases_nobody_else_s() {
    let stage = at_work::desk();
    // A channel, a category and a status may well be somebody's login.
    let directory = "Nom;Prénom;Fonction;Entité;Login\nMail;Jean;Enseignant;0383069E;phone\n";
    stage.write("annuaire.csv", directory.as_bytes()).unwrap();
    done(&stage, "guichet person import annuaire.csv");
    done(&stage, &opening("À quelqu’un d’autre"));
    done(&stage, "guichet view add appels --channel phone");
    let told = erased(&stage, "--person phone --yes");
    for what in ["tickets", "events", "views"] {
        assert_eq!(told["erased"][what], 0, "{what}: {told}");
    }
    assert!(done_at(&stage, LATER, "guichet ticket show CG-1").contains("Plus rien ne sort"));
}

#[test]
fn who_is_named_by_others_is_told_of() {
    let stage = at_work::desk();
    done(&stage, &opening("Vu avec Oumar Picard"));
    let told = erased(&stage, "--person opicard --dry-run");
    assert_eq!(told["mentions"]["tickets"], serde_json::json!(["CG-1"]));
    let told = done_at(&stage, LATER, "guichet db anonymise --person opicard --yes 2>&1");
    assert!(
        told.contains("encore nommé dans ce que d’autres ont écrit"),
        "{told}"
    );
    assert!(told.contains("sauvegardes"), "{told}");
    let told = done_at(
        &stage,
        LATER,
        "GUICHET_LANG=en guichet db anonymise --older-than 18m --dry-run 2>&1",
    );
    assert!(told.contains("backups"), "{told}");
}

#[test]
fn old_tickets_lose_their_words_and_young_ones_keep_them() {
    let stage = at_work::desk();
    for line in [
        opening(&format!("Vieux {MARK}")),
        "guichet ticket resolve CG-1 --solution Fait".to_owned(),
        "guichet ticket approve CG-1".to_owned(),
        opening("Ouvert"),
    ] {
        done(&stage, &line);
    }
    assert_eq!(erased(&stage, "--older-than 3y --yes")["erased"]["tickets"], 0);
    assert!(marks(&stage) > 0);
    assert_eq!(
        erased(&stage, "--closed-before 2026-11-24 --yes")["erased"]["tickets"],
        1
    );
    assert_eq!(marks(&stage), 0);
    assert_eq!(
        erased(&stage, "--closed-before 2026-11-24 --yes")["erased"]["tickets"],
        0
    );
    let list = done_at(&stage, LATER, "guichet ticket list --format csv");
    assert!(list.contains("Ouvert") && list.contains("CG-1"), "{list}");
    done_at(&stage, LATER, "guichet db check");
    refused(&stage, "guichet db anonymise --older-than bientôt --yes", None, 2);
    refused(
        &stage,
        "guichet db anonymise --closed-before 2026-11-24 --person scapelle --yes",
        None,
        2,
    );
}

#[test]
fn who_reads_meanwhile_keeps_the_log_and_it_is_said() {
    let stage = marked();
    let reader = rusqlite::Connection::open(stage.folder().join("guichet.db")).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM ticket")
        .unwrap();
    let line = format!("guichet db anonymise --person {MARK} --yes --format json 2>&1");
    let told = stage.run(
        &line,
        &Setting {
            now: Some(NOW.to_owned()),
            ..Setting::default()
        },
    );
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(
        told.contains("\"purged\":false") || told.contains("\"purged\": false"),
        "{told}"
    );
    assert!(told.contains("-wal"), "{told}");
    drop(reader);
    assert_eq!(erased(&stage, "--older-than 30y --yes")["purged"], true);
    assert_eq!(marks(&stage), 0);
}

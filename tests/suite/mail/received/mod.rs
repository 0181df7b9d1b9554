//! Mails from the mail server's hand to what becomes of them: the program is started once a mail, as
//! a mail server would, and hears 0 or 75.

mod approvals;
mod forged;
mod hostile;
mod procmail;
mod sorting;
mod threads;
mod trouble;

use std::fmt::Write as _;
use std::fs;
use std::process::Stdio;

use serde_json::Value;

use super::golden::messages;
use crate::at_work::{self, NOW};
use crate::support::stage::{Setting, Stage};
use crate::support::{repository, updating};

/// Some of the lycée of most tests, with the addresses that the made-up mails come from.
const PEOPLE: &str = "Nom;Prénom;Fonction;Localisation;Entité;Courriel;Login\n\
    PETIT;Claire;PRT;Lycée Camille Corot;0383069E;claire@college.example;cpetit\n\
    MARTIN;Gaëlle;Chef d'établissement;Lycée Camille Corot;0383069E;g.martin@college.example;gmartin\n\
    DURAND;Paul;PRT;Lycée Camille Corot;0383069E;paul.durand@lycee.example;pdurand\n\
    LEFEVRE;Chloé;Enseignant;Lycée Camille Corot;0383069E;chloe@lycee.example;clefevre\n\
    ROI;Henri;PRT;Lycée Camille Corot;0383069E;h@lycee.example;hroi\n\
    BLANC;André;PRT;Lycée Camille Corot;0383069E;andre@college.example;ablanc\n";

/// What makes the desk of the CARMI take mails, at an address and, until 2016, at another.
const TAKES_MAIL: &str = "sed '/^portal = /a mail = [{ address = \"ancien@carmi.example\", until = \"2016-11-28\" }, \
    { address = \"guichet@carmi.example\" }]\\n[mail]\\ncategory = \"conseil\"\\nanswers = ANSWERS' \
    examples/desks/carmi-grenoble.toml | sed '0,/^channels  = \\[\"phone\", \"portal\"\\]/s//channels = [\"phone\", \"portal\", \"mail\"]/' \
    > courriel.toml";

/// A desk that takes requests by mail, and answers too.
fn desk() -> Stage {
    desk_where_answers_are("true")
}

fn desk_where_answers_are(taken: &str) -> Stage {
    let stage = at_work::desk();
    stage.write("people.csv", PEOPLE.as_bytes()).unwrap();
    done(&stage, &TAKES_MAIL.replace("ANSWERS", taken));
    done(&stage, "guichet -q desk apply courriel.toml");
    done(&stage, "guichet -q person import people.csv");
    stage
}

#[track_caller]
fn done(stage: &Stage, line: &str) -> String {
    at_work::done(stage, line).replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn json(stage: &Stage, line: &str) -> Value {
    serde_json::from_str(&done(stage, &format!("{line} --format json"))).unwrap()
}

/// Hands in a mail, at an instant; what becomes of it in a line, without its end.
#[track_caller]
fn receive_at(stage: &Stage, now: &str, mail: &str) -> String {
    stage.write("mail.eml", mail.as_bytes()).unwrap();
    let told = at_work::done_at(stage, now, "guichet mail receive < mail.eml");
    told.trim_end().replace(['\u{a0}', '\u{202f}'], " ")
}

#[track_caller]
fn receive(stage: &Stage, mail: &str) -> String {
    receive_at(stage, NOW, mail)
}

/// A mail of Claire's to the desk; its Message-ID is its subject's sum, more or less.
fn mail(subject: &str, header: &str, text: &str) -> String {
    let id: u64 = subject.bytes().chain(text.bytes()).map(u64::from).sum();
    format!(
        "From: Claire Petit <claire@college.example>\nTo: guichet@carmi.example\nSubject: {subject}\n\
         Message-ID: <{id}@college.example>\nContent-Type: text/plain; charset=utf-8\n{header}\n{text}\n"
    )
}

/// The Message-ID of the first notice of this kind about a ticket.
fn notice(stage: &Stage, reference: &str, kind: &str) -> String {
    let list = json(stage, &format!("guichet mail list {reference}"));
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["kind"] == kind).unwrap();
    found["message_id"].as_str().unwrap().to_owned()
}

#[test]
fn each_of_the_chosen_mails_becomes_what_the_golden_says() {
    let stage = desk();
    let mut shown = String::new();
    let mut came = 0;
    for folder in ["messages", "made"] {
        for path in messages(folder) {
            let name = format!("{folder}/{}", path.file_name().unwrap().to_string_lossy());
            let line = format!("guichet mail receive fixtures/mail/{name}");
            writeln!(shown, "{name}: {}", done(&stage, &line).trim_end()).unwrap();
            came += 1;
        }
    }
    let golden = repository("tests/fixtures/mail/received.golden");
    if updating() {
        fs::write(&golden, &shown).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&golden).unwrap(),
        shown,
        "UPDATE=1 cargo test golden"
    );
    // What came is what is kept and what was there before.
    assert_eq!(balance(&stage).1, came);
    done(&stage, "guichet db check");
}

/// How many letters are kept, and how many were handed in.
fn balance(stage: &Stage) -> (i64, i64) {
    ask(
        stage,
        "SELECT count(*) || ' ' || coalesce(sum(copies), 0) FROM letter",
    )
    .split_once(' ')
    .map(|(kept, came)| (kept.parse().unwrap(), came.parse().unwrap()))
    .unwrap()
}

/// What the database answers in one word: for what no command shows, such as the code of a notice.
fn ask(stage: &Stage, sql: &str) -> String {
    let base = rusqlite::Connection::open(stage.folder().join("guichet.db")).unwrap();
    base.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_form_in_a_mail_becomes_a_ticket_with_its_fields_and_its_number_is_told() {
    let stage = desk();
    let told = done(
        &stage,
        "guichet mail receive fixtures/mail/made/request-by-form.eml",
    );
    assert_eq!(told.trim_end(), "courriel n° 1 : demande CG-1");
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["subject"], "Problème de réseau");
    assert_eq!(
        ticket["description"],
        "depuis lundi matin, aucun poste de la salle 204 ne trouve le serveur.\n\nLes autres salles vont bien."
    );
    assert_eq!(ticket["school"], "0383069E");
    assert_eq!(ticket["requester"], "gmartin");
    assert_eq!(
        (&ticket["channel"], &ticket["category"]),
        (&"mail".into(), &"conseil".into())
    );
    assert_eq!(ticket["events"][0]["by"]["operator"], Value::Null);
    assert_eq!(ticket["events"][0]["by"]["person"], "gmartin");
    notice(&stage, "CG-1", "received");
}

#[test]
fn the_same_mail_twice_is_one_and_another_body_is_another() {
    let stage = desk();
    let first = mail("Imprimante", "", "Elle est en panne.");
    assert_eq!(receive(&stage, &first), "courriel n° 1 : demande CG-1");
    assert_eq!(receive(&stage, &first), "courriel n° 1 : déjà reçu, demande CG-1");
    // By another way, with other stamps on it.
    let again = format!("Received: from mx2.example\nReturn-Path: <claire@college.example>\n{first}");
    assert_eq!(receive(&stage, &again), "courriel n° 1 : déjà reçu, demande CG-1");
    let other = first.replace("en panne", "réparée");
    assert_eq!(receive(&stage, &other), "courriel n° 2 : demande CG-2");
    assert_eq!(balance(&stage), (2, 4));
}

#[test]
fn an_answer_ends_the_wait_and_what_it_quotes_is_set_apart_and_kept() {
    let stage = desk();
    receive(&stage, &mail("Imprimante", "", "Elle est en panne."));
    done(&stage, "guichet ticket ask CG-1 'Laquelle ?'");
    let question = notice(&stage, "CG-1", "question");
    let answer = mail(
        "Re: Imprimante",
        &format!("In-Reply-To: {question}\n"),
        "Celle du CDI.\n\n-- \nClaire Petit\n\nLe 23 novembre 2026 à 10:00, Guichet <guichet@carmi.example> a écrit :\n> Laquelle ?\n",
    );
    assert_eq!(receive(&stage, &answer), "courriel n° 2 : réponse CG-1");
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["status"], "in_progress");
    assert_eq!(ticket["comments"][1]["text"], "Celle du CDI.");
    let letter = json(&stage, "guichet mail show 2");
    assert!(
        letter["content"]["quoted"]
            .as_str()
            .unwrap()
            .contains("> Laquelle ?")
    );
    assert!(
        letter["content"]["signature"]
            .as_str()
            .unwrap()
            .contains("Claire Petit")
    );
    assert_eq!(done(&stage, "guichet mail show 2 --raw"), answer);
}

#[test]
fn somebody_who_takes_part_comments_by_mail_with_a_file() {
    let stage = desk();
    receive(&stage, &mail("Imprimante", "", "Elle est en panne."));
    done(&stage, "guichet ticket participant add CG-1 pdurand");
    done(&stage, "guichet ticket ask CG-1 'Laquelle ?'");
    let comment = "From: paul.durand@lycee.example\nTo: guichet@carmi.example\nSubject: Re: [CG-1] Imprimante\n\
        Content-Type: multipart/mixed; boundary=b\n\n--b\n\nVoici la photo.\n--b\nContent-Type: image/png; name=photo.png\n\
        Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n";
    assert_eq!(receive(&stage, comment), "courriel n° 2 : réponse CG-1");
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["status"], "in_progress");
    assert_eq!(ticket["attachments"][0]["name"], "photo.png");
    assert_eq!(ticket["events"][3]["by"]["person"], "pdurand");
    // A file without a word is told by its name, and ends the wait too.
    done(&stage, "guichet ticket ask CG-1 'Et son numéro ?'");
    let file = comment
        .replace("Voici la photo.", "")
        .replace("photo.png", "numero.png");
    assert_eq!(receive(&stage, &file), "courriel n° 3 : réponse CG-1");
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["status"], "in_progress");
    // What comes to a ticket that is over is kept with it.
    done(&stage, "guichet ticket resolve CG-1 --solution 'Toner changé'");
    done(&stage, "guichet ticket approve CG-1");
    let late = comment.replace("Voici", "Revoici");
    assert_eq!(receive(&stage, &late), "courriel n° 4 : réponse CG-1");
    assert_eq!(json(&stage, "guichet ticket show CG-1")["status"], "closed");
}

#[test]
fn a_second_number_within_the_hour_is_told_when_the_hour_is_over() {
    let stage = desk();
    receive(&stage, &mail("Imprimante", "", "Elle est en panne."));
    receive(&stage, &mail("Écran", "", "Il est noir."));
    let next = |reference| {
        let list = json(&stage, &format!("guichet mail list {reference}"));
        let items = list["items"].as_array().unwrap().clone();
        let found = items.into_iter().find(|item| item["kind"] == "received").unwrap();
        found["next_at"].as_str().unwrap().to_owned()
    };
    assert_eq!(next("CG-1"), "2026-11-23T09:00:00Z");
    assert_eq!(next("CG-2"), "2026-11-23T10:00:00Z");
}

#[test]
fn whoever_was_stopped_after_keeping_a_mail_receives_it_once() {
    let stage = desk();
    let first = mail("Imprimante", "", "Elle est en panne.");
    stage.write("mail.eml", first.as_bytes()).unwrap();
    receive(&stage, &first);
    // As it stands between the two transactions: kept, and nobody read it.
    let forget = "UPDATE letter SET state = 'unread', ticket_id = NULL, desk_id = NULL, content = NULL";
    let base = rusqlite::Connection::open(stage.folder().join("guichet.db")).unwrap();
    base.execute(forget, []).unwrap();
    drop(base);
    // The mail server tries again: it is the same letter.
    assert_eq!(receive(&stage, &first), "courriel n° 1 : demande CG-2");
    assert_eq!(balance(&stage), (1, 1));
    // Or it never comes back: what time brings takes it up, once.
    let base = rusqlite::Connection::open(stage.folder().join("guichet.db")).unwrap();
    base.execute(forget, []).unwrap();
    drop(base);
    assert_eq!(done(&stage, "guichet run due"), "", "somebody may be at it");
    let later = at_work::done_at(&stage, "2026-11-23T09:10:00Z", "guichet run due").replace('\u{a0}', " ");
    assert_eq!(later, "courriel n° 1 : demande CG-3\n");
    assert_eq!(
        at_work::done_at(&stage, "2026-11-23T09:20:00Z", "guichet run due"),
        ""
    );
}

#[test]
fn eight_servers_that_hand_in_the_same_mail_open_one_ticket() {
    let stage = desk();
    stage
        .write(
            "mail.eml",
            mail("Imprimante", "", "Elle est en panne.").as_bytes(),
        )
        .unwrap();
    let setting = Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    };
    let started: Vec<_> = (0..8)
        .map(|_| {
            let mut shell = stage.command("guichet mail receive mail.eml", &setting);
            shell.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut one in started {
        assert!(one.wait().unwrap().success());
    }
    assert_eq!(json(&stage, "guichet ticket list")["total"], 1);
    assert_eq!(balance(&stage).0, 1);
    done(&stage, "guichet db check");
}

//! A sender's address is a claim, and a reference in a subject is one too: neither lets anybody act on
//! what is not theirs.

use super::*;

/// The ticket as it stands.
fn ticket(stage: &Stage) -> Value {
    json(stage, "guichet ticket show CG-1 --internal")
}

/// A mail that leaves the ticket as it is, and waits for a person.
#[track_caller]
fn changes_nothing(stage: &Stage, mail: &str, why: &str) {
    let before = ticket(stage);
    let told = receive(stage, mail);
    assert!(told.ends_with(&format!("à trier ({why})")), "{told}");
    assert_eq!(ticket(stage), before, "{told}");
}

/// Claire's ticket, with a question of the desk's in it.
fn asked() -> (Stage, String) {
    let stage = desk();
    done(&stage, "guichet operator edit nora --mail nora@carmi.example");
    receive(&stage, &mail("Imprimante", "", "Elle est en panne."));
    done(&stage, "guichet ticket ask CG-1 'Laquelle ?'");
    let question = notice(&stage, "CG-1", "question");
    (stage, question)
}

fn from(sender: &str, mail: &str) -> String {
    mail.replace("Claire Petit <claire@college.example>", sender)
}

#[test]
fn somebody_elses_ticket_takes_no_word_of_whoever_names_it() {
    let (stage, question) = asked();
    for header in [String::new(), format!("In-Reply-To: {question}\n")] {
        let answer = mail(
            "Re: [CG-1] Imprimante",
            &header,
            &format!("C’est réglé. {header}"),
        );
        let paul = "Paul Durand <paul.durand@lycee.example>";
        changes_nothing(
            &stage,
            &from(paul, &answer),
            "l’expéditeur n’est pas de ce ticket",
        );
        let stranger = "Claire Petit <claire@ailleurs.example>";
        changes_nothing(&stage, &from(stranger, &answer), "expéditeur inconnu");
    }
    // What waits is near the ticket that it names, for whoever sorts it.
    let waiting = json(&stage, "guichet mail list --to-sort");
    assert_eq!(waiting["total"], 4);
    assert_eq!(waiting["items"][0]["near"], "CG-1");
}

#[test]
fn a_mail_never_acts_as_an_operator_whoever_it_says_to_be_from() {
    let (stage, question) = asked();
    for words in ["Résolu", "/resolve", "guichet ticket resolve CG-1 --solution x"] {
        let order = mail("Re: [CG-1]", &format!("In-Reply-To: {question}\n"), words);
        changes_nothing(
            &stage,
            &from("Nora Amri <nora@carmi.example>", &order),
            "écrit par un opérateur, qui agit en ligne de commande",
        );
    }
    // A name is nobody's: it is Claire's address, and so it is her word and no more.
    let named = from(
        "Nora Amri <claire@college.example>",
        &mail("Re: [CG-1]", "", "Résolu, à clore."),
    );
    assert!(receive(&stage, &named).ends_with("réponse CG-1"));
    let now = ticket(&stage);
    assert_eq!(now["status"], "in_progress");
    let last = now["events"].as_array().unwrap().last().unwrap();
    assert_eq!(last["by"]["person"], "cpetit");
    assert_eq!(last["by"]["operator"], Value::Null);
}

#[test]
fn a_charset_that_nobody_knows_loses_no_byte() {
    let stage = desk();
    let strange = "From: claire@college.example\nTo: guichet@carmi.example\nSubject: =?x-martien?Q?=C9cran_noir?=\n\
        Content-Type: text/plain; charset=x-martien\n\nL'\u{e9}cran est noir.\n";
    let bytes: Vec<u8> = strange.chars().map(|sign| sign as u8).collect();
    stage.write("mail.eml", &bytes).unwrap();
    let told = done(&stage, "guichet mail receive mail.eml");
    assert_eq!(told.trim_end(), "courriel n° 1 : demande CG-1");
    let ticket = ticket(&stage);
    let said = format!("{} {}", ticket["subject"], ticket["description"]);
    assert!(
        said.contains("cran noir") && said.contains("cran est noir"),
        "{said}"
    );
    done(&stage, "guichet mail show 1 --raw > raw.eml");
    assert_eq!(fs::read(stage.folder().join("raw.eml")).unwrap(), bytes);
}

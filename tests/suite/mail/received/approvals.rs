//! Approving and refusing by mail, and desks that take no answers so.

use super::*;

/// A ticket of Claire's that was resolved, and the code that its notice carries.
fn to_validate() -> (Stage, String) {
    let stage = desk();
    receive(&stage, &mail("Imprimante", "", "Elle est en panne."));
    done(&stage, "guichet ticket resolve CG-1 --solution 'Toner changé'");
    let code = code(&stage);
    (stage, code)
}

fn code(stage: &Stage) -> String {
    ask(
        stage,
        "SELECT code FROM outbox WHERE code IS NOT NULL ORDER BY id DESC LIMIT 1",
    )
}

#[track_caller]
fn status(stage: &Stage, expected: &str) {
    assert_eq!(json(stage, "guichet ticket show CG-1")["status"], expected);
}

#[test]
fn the_notices_code_approves_once() {
    let (stage, code) = to_validate();
    let approval = mail("Re: [CG-1]", "", &format!("Approuver {code}\n\nMerci !"));
    assert_eq!(receive(&stage, &approval), "courriel n° 2 : validation CG-1");
    status(&stage, "closed");
    let twice = mail("Re: [CG-1]", "", &format!("approuver {}", code.to_uppercase()));
    assert_eq!(
        receive(&stage, &twice),
        "courriel n° 3 : à trier (code de validation déjà utilisé ou remplacé)"
    );
    status(&stage, "closed");
}

#[test]
fn a_refusal_says_why_and_the_ticket_goes_back_to_work() {
    let (stage, code) = to_validate();
    let bare = mail("Re: [CG-1]", "", &format!("Refuser {code}"));
    assert_eq!(
        receive(&stage, &bare),
        "courriel n° 2 : à trier (refus sans motif)"
    );
    status(&stage, "resolved");
    let refusal = mail(
        "Re: [CG-1]",
        "",
        &format!("Refuser {code}\nElle est de nouveau en panne."),
    );
    assert_eq!(receive(&stage, &refusal), "courriel n° 3 : validation CG-1");
    status(&stage, "in_progress");
    let ticket = json(&stage, "guichet ticket show CG-1");
    let last = ticket["events"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["by"]["person"], "cpetit");
    // The next notice has its own code, and the old one counts no longer.
    done(&stage, "guichet ticket resolve CG-1 --solution 'Tambour changé'");
    let old = mail("Re: [CG-1]", "", &format!("Approuver {code}"));
    assert_eq!(
        receive(&stage, &old),
        "courriel n° 4 : à trier (code de validation déjà utilisé ou remplacé)"
    );
    status(&stage, "resolved");
}

#[test]
fn nobody_approves_with_an_address_or_a_code_alone() {
    let (stage, code) = to_validate();
    let forged = |subject: &str, text: &str, from: &str| {
        mail(subject, "", text).replace("Claire Petit <claire@college.example>", from)
    };
    let others = forged(
        "Re: [CG-1]",
        &format!("Approuver {code}"),
        "paul.durand@lycee.example",
    );
    assert!(receive(&stage, &others).contains("à trier"));
    let strangers = forged("Re: [CG-1]", &format!("Approuver {code}"), "x@ailleurs.example");
    assert_eq!(
        receive(&stage, &strangers),
        "courriel n° 3 : à trier (expéditeur inconnu)"
    );
    let wrong = mail("Re: [CG-1]", "", "Approuver abcdefghijklmnop");
    assert_eq!(
        receive(&stage, &wrong),
        "courriel n° 4 : à trier (code de validation inconnu)"
    );
    // Without a code it is a word, and its writer learns how it is done.
    let bare = mail("Re: [CG-1]", "", "J’approuve.");
    assert_eq!(receive(&stage, &bare), "courriel n° 5 : réponse CG-1");
    assert_eq!(
        json(&stage, "guichet mail show 5")["told"],
        Value::Null,
        "within the hour of the number"
    );
    let later = mail("Re: [CG-1]", "", "Approuvé !");
    receive_at(&stage, "2026-11-23T11:00:00Z", &later);
    assert_eq!(json(&stage, "guichet mail show 6")["told"], "how_to_approve");
    status(&stage, "resolved");
}

#[test]
fn an_answer_comes_late_for_a_closure_that_expired() {
    let (stage, code) = to_validate();
    let late = "2027-02-01T09:00:00Z";
    at_work::done_at(&stage, late, "guichet run due");
    status(&stage, "expired");
    let refusal = mail("Re: [CG-1]", "", &format!("Refuser {code}\nToujours en panne."));
    let told = receive_at(&stage, late, &refusal);
    assert_eq!(told, "courriel n° 2 : validation CG-1");
    status(&stage, "in_progress");
}

#[test]
fn a_desk_that_takes_no_answers_turns_them_away_with_the_reason_and_keeps_them() {
    let stage = desk_where_answers_are("false");
    receive_at(
        &stage,
        "2026-11-23T07:00:00Z",
        &mail("Imprimante", "", "Elle est en panne."),
    );
    let answer = mail("Re: [CG-1] Imprimante", "", "C’est celle du CDI.");
    assert_eq!(
        receive(&stage, &answer),
        "courriel n° 2 : à trier (ce guichet ne prend pas de réponse par courriel)"
    );
    let letter = json(&stage, "guichet mail show 2");
    assert_eq!(
        (&letter["told"], &letter["near"]),
        (&"how_to_answer".into(), &"CG-1".into())
    );
    notice(&stage, "CG-1", "how_to_answer");
    // Nobody is told twice within the hour; an operator puts the answer where it belongs.
    receive(&stage, &mail("Re: [CG-1] Imprimante", "", "Alors ?"));
    assert_eq!(json(&stage, "guichet mail show 3")["told"], Value::Null);
    done(&stage, "guichet mail sort 2 --to CG-1");
    let ticket = json(&stage, "guichet ticket show CG-1");
    assert_eq!(ticket["comments"][0]["text"], "C’est celle du CDI.");
}

//! Approving and refusing: which words count, with which codes.

use super::*;

#[test]
fn approving_needs_its_word_and_its_code() {
    let mine = Known {
        thread: vec![lead("CG-12", true)],
        ballots: vec![ballot(CODE)],
        ..known()
    };
    let says =
        |answer: &str, expected: &str| check(&letter("Re: [CG-12] Imprimante", answer), &mine, expected);
    says(&format!("Approuver {CODE}"), "approve CG-12 by claire");
    says(
        &format!("APPROUVER {} !\n\nMerci", CODE.to_uppercase()),
        "approve CG-12 by claire: Merci",
    );
    says("J’approuve la clôture.", "approve CG-12 by claire");
    says(
        "Bonjour,\n\nApprouver\n\nParfait",
        "approve CG-12 by claire: Bonjour,   Parfait",
    );
    says("Approuver abcd-efgh-ijkl-mnop", "approve CG-12 by claire");
    says(
        &format!("Refuser {CODE} : toujours en panne"),
        "refuse CG-12 by claire: toujours en panne",
    );
    says(
        "Je refuse\nElle bourre encore.",
        "refuse CG-12 by claire: Elle bourre encore.",
    );
    says(
        &format!("Refuser {CODE}"),
        "sort refused_without_reason CG-12 + reason_needed",
    );
    says(
        &format!("Approuver {CODE}\nRefuser {CODE}"),
        "sort both_votes CG-12 + how_to_approve",
    );
    // A word like another.
    says("Merci, c’est parfait.", "answer CG-12 by claire");
    says("Elle\nrefuse d’imprimer", "answer CG-12 by claire");
    says("Refuse d’imprimer depuis hier", "answer CG-12 by claire");
    says("Je n’approuve pas", "answer CG-12 by claire");
    says(
        "Approuvé par le principal, mais en panne",
        "answer CG-12 by claire",
    );
    says("Approuver qrstuvwxyz234567", "sort wrong_code CG-12");
}

#[test]
fn the_subject_alone_may_carry_the_vote() {
    let coded = Known {
        ballots: vec![ballot(CODE)],
        ..known()
    };
    check(
        &letter(&format!("Approuver {CODE}"), ""),
        &coded,
        "approve CG-12 by claire",
    );
    check(
        &letter(&format!("Re: [CG-12] APPROUVER CG-12 {CODE}"), "Merci"),
        &coded,
        "approve CG-12 by claire: Merci",
    );
    check(
        &letter(&format!("TR : refuser {CODE}"), "En panne"),
        &coded,
        "refuse CG-12 by claire: En panne",
    );
}

#[test]
fn a_code_counts_once_for_one_person_on_a_ticket_that_awaits_it() {
    let with = |ballot: Ballot| Known {
        ballots: vec![ballot],
        ..known()
    };
    let approving = letter("Re:", &format!("Approuver {CODE}"));
    let good = ballot(CODE);
    check(&approving, &with(good.clone()), "approve CG-12 by claire");
    let spent = Ballot {
        spent: true,
        ..good.clone()
    };
    check(&approving, &with(spent), "sort code_spent CG-12");
    let anothers = Ballot {
        person: "paul".into(),
        ..good.clone()
    };
    check(&approving, &with(anothers), "sort code_of_another CG-12");
    for status in Status::ALL {
        let ballot = Ballot {
            status: *status,
            ..good.clone()
        };
        let expected = match status {
            Status::Resolved | Status::Expired => "approve CG-12 by claire",
            _ => "sort nothing_to_approve CG-12",
        };
        check(&approving, &with(ballot), expected);
    }
    check(&approving, &known(), "sort wrong_code");
}

#[test]
fn of_the_codes_that_a_mail_quotes_the_one_that_counts_is_meant() {
    let older = Ballot {
        spent: true,
        ..ballot(OLDER)
    };
    let elsewhere = Ballot {
        reference: "CG-99".into(),
        ..ballot("qrstuvwxyz234567")
    };
    let mine = Known {
        thread: vec![lead("CG-12", true)],
        ballots: vec![elsewhere.clone(), older.clone(), ballot(CODE)],
        ..known()
    };
    let approving = letter("Re:", "J’approuve");
    check(&approving, &mine, "approve CG-12 by claire");
    let old_alone = Known {
        ballots: vec![elsewhere.clone(), older],
        ..mine.clone()
    };
    check(&approving, &old_alone, "sort code_spent CG-12");
    let none = Known {
        ballots: vec![elsewhere],
        ..mine
    };
    check(&approving, &none, "answer CG-12 by claire + how_to_approve");
}

#[test]
fn a_vote_without_a_code_is_a_word_and_how_it_is_done_is_said_where_one_is_awaited() {
    let on = |status| Known {
        thread: vec![Lead {
            status,
            ..lead("CG-12", true)
        }],
        ..known()
    };
    let approving = letter("Re:", "Approuver");
    check(
        &approving,
        &on(Status::Resolved),
        "answer CG-12 by claire + how_to_approve",
    );
    check(&approving, &on(Status::InProgress), "answer CG-12 by claire");
    check(&approving, &known(), "new by claire");
    check(&letter("Re:", "Approuver\nRefuser"), &known(), "new by claire");
}

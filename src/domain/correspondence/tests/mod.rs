//! Tables: a letter, what is known of it, what it means; and what holds whatever is known.

mod anything;
mod reading;
mod votes;

use super::super::letter::{Address, Body, Head, Piece, Role, Unfit};
use super::super::outside::Text;
use super::super::testing::at;
use super::*;

const CODE: &str = "abcdefghijklmnop";
const OLDER: &str = "ponmlkjihgfedcba";

fn letter(subject: &str, answer: &str) -> Letter {
    Letter {
        head: Head {
            from: Some(Address {
                name: None,
                mail: Text::from("claire@college.example"),
            }),
            subject: Text::from(subject),
            ..Head::default()
        },
        body: Body::new(vec![
            Piece {
                role: Role::Answer,
                text: Text::from(answer),
            },
            Piece {
                role: Role::Quoted,
                text: Text::from("> Pour approuver, répondez APPROUVER\n> Refuser\n"),
            },
        ]),
        attachments: Vec::new(),
        flaws: Vec::new(),
    }
}

fn known() -> Known {
    Known {
        seen: false,
        sender: Sender::Person {
            login: "claire".into(),
            may_ask: true,
        },
        thread: Vec::new(),
        named: Vec::new(),
        ballots: Vec::new(),
        reached: Reached::Desk,
        takes_requests: true,
        takes_answers: true,
        told_at: None,
        now: at("2026-11-22T09:00:00Z"),
    }
}

fn lead(reference: &str, of_it: bool) -> Lead {
    Lead {
        reference: reference.into(),
        status: Status::Resolved,
        of_it,
    }
}

fn ballot(code: &str) -> Ballot {
    Ballot {
        code: code.into(),
        reference: "CG-12".into(),
        status: Status::Resolved,
        person: "claire".into(),
        spent: false,
    }
}

/// The verdict in one line: `answer CG-12`, `sort stranger CG-12`, and `+ advice`.
fn said(verdict: &Verdict) -> String {
    let meaning = match &verdict.meaning {
        Meaning::NewRequest { by } => format!("new by {by}"),
        Meaning::Answer { reference, by } => format!("answer {reference} by {by}"),
        Meaning::Approval {
            reference, by, vote, ..
        } => match vote {
            Vote::Approve { comment: None } => format!("approve {reference} by {by}"),
            Vote::Approve { comment: Some(text) } => format!("approve {reference} by {by}: {}", text.line()),
            Vote::Refuse { reason } => format!("refuse {reference} by {by}: {}", reason.line()),
        },
        Meaning::ToSort { why, near } => {
            format!("sort {} {}", why.code(), near.as_deref().unwrap_or_default())
        }
        Meaning::Duplicate => "duplicate".to_owned(),
        Meaning::Ignored(why) => format!("ignored {}", why.code()),
    };
    let advice = verdict.tell.map(|advice| format!(" + {}", advice.code()));
    meaning.trim_end().to_owned() + &advice.unwrap_or_default()
}

#[track_caller]
fn check(letter: &Letter, known: &Known, expected: &str) {
    assert_eq!(said(&decide(letter, known)), expected);
}

#[test]
fn a_mail_of_somebody_who_may_ask_is_a_request() {
    let letter = letter("Imprimante", "Elle est en panne.");
    check(&letter, &known(), "new by claire");
    let no_requests = Known {
        takes_requests: false,
        ..known()
    };
    check(&letter, &no_requests, "sort requests_not_taken + how_to_ask");
    let may_not = Known {
        sender: Sender::Person {
            login: "claire".into(),
            may_ask: false,
        },
        ..known()
    };
    check(&letter, &may_not, "sort may_not_ask + how_to_ask");
}

#[test]
fn nobody_that_is_known_opens_nothing_and_is_told_nothing() {
    let letter = letter("Imprimante", "Elle est en panne.");
    let of = |sender| Known { sender, ..known() };
    check(&letter, &of(Sender::Stranger), "sort stranger");
    check(&letter, &of(Sender::Operator), "sort operator");
    let on_a_ticket = Known {
        thread: vec![lead("CG-12", false)],
        takes_requests: false,
        ..of(Sender::Stranger)
    };
    check(&letter, &on_a_ticket, "sort stranger CG-12");
    let mut nameless = letter.clone();
    nameless.head.from = None;
    check(&nameless, &known(), "sort no_sender");
    nameless.head.from = Some(Address {
        name: Some(Text::from("Claire")),
        mail: Text::default(),
    });
    check(&nameless, &known(), "sort no_sender");
}

#[test]
fn a_lead_counts_only_from_somebody_of_that_ticket() {
    let letter = letter("Re: [CG-12]", "Toujours en panne.");
    let with = |thread: &[Lead], named: &[Lead]| Known {
        thread: thread.to_vec(),
        named: named.to_vec(),
        ..known()
    };
    let (mine, other, others) = (lead("CG-12", true), lead("CG-13", true), lead("CG-99", false));
    let all = [mine.clone(), other.clone(), others.clone()];
    let [mine, other, others] = &all;
    let one = std::slice::from_ref;
    check(&letter, &with(one(mine), &[]), "answer CG-12 by claire");
    check(&letter, &with(&[], one(mine)), "answer CG-12 by claire");
    check(&letter, &with(one(others), &[]), "sort not_of_ticket CG-99");
    check(&letter, &with(&[], one(others)), "sort not_of_ticket CG-99");
    // The nearest of a thread, of which the sender is.
    check(
        &letter,
        &with(&[other.clone(), mine.clone()], &[]),
        "answer CG-13 by claire",
    );
    check(
        &letter,
        &with(&[others.clone(), mine.clone()], &[]),
        "answer CG-12 by claire",
    );
    // The thread comes before the subject; somebody else's reference in it changes nothing.
    check(&letter, &with(one(mine), one(other)), "answer CG-12 by claire");
    check(&letter, &with(one(mine), one(others)), "answer CG-12 by claire");
    check(&letter, &with(one(others), one(mine)), "answer CG-12 by claire");
    check(
        &letter,
        &with(&[], &[others.clone(), mine.clone()]),
        "answer CG-12 by claire",
    );
    check(
        &letter,
        &with(&[], &[mine.clone(), other.clone()]),
        "sort several_tickets CG-12",
    );
}

#[test]
fn a_desk_that_takes_no_answers_turns_them_away_and_says_how() {
    let closed = |known: Known| Known {
        takes_answers: false,
        ..known
    };
    let mine = Known {
        thread: vec![lead("CG-12", true)],
        ballots: vec![ballot(CODE)],
        ..known()
    };
    check(
        &letter("Re:", "Toujours en panne."),
        &closed(mine.clone()),
        "sort answers_not_taken CG-12 + how_to_answer",
    );
    let approving = letter("Re:", &format!("Approuver {CODE}"));
    check(
        &approving,
        &closed(mine),
        "sort answers_not_taken CG-12 + how_to_answer",
    );
    let coded = Known {
        ballots: vec![ballot(CODE)],
        ..known()
    };
    check(
        &approving,
        &closed(coded),
        "sort answers_not_taken + how_to_answer",
    );
    // Somebody else's ticket says nothing to this sender.
    let others = Known {
        thread: vec![lead("CG-12", false)],
        ..known()
    };
    check(&letter("Re:", "x"), &closed(others), "sort not_of_ticket CG-12");
    check(&letter("Panne", "x"), &closed(known()), "new by claire");
}

#[test]
fn a_machine_is_never_answered_and_never_lost() {
    let mine = Known {
        thread: vec![lead("CG-12", true)],
        ballots: vec![ballot(CODE)],
        takes_answers: false,
        ..known()
    };
    let mut letter = letter("Re:", &format!("Approuver {CODE}"));
    for automatic in Automatic::ALL {
        letter.head.automatic = Some(*automatic);
        let expected = match automatic {
            Automatic::Ours => "ignored ours",
            Automatic::Replied => "ignored replied",
            Automatic::Bulk => "ignored bulk",
            Automatic::Bounce => "sort bounce CG-12",
            Automatic::Generated => "sort generated CG-12",
            Automatic::List => "sort list CG-12",
            Automatic::NoReply => "sort no_reply CG-12",
            Automatic::Suppressed => "sort suppressed CG-12",
        };
        check(&letter, &mine, expected);
    }
}

#[test]
fn nobody_is_told_anything_twice_within_an_hour() {
    let letter = letter("Imprimante", "Elle est en panne.");
    let told = |at| Known {
        takes_requests: false,
        told_at: Some(at),
        ..known()
    };
    let now = known().now;
    check(
        &letter,
        &told(now - TimeDelta::minutes(59)),
        "sort requests_not_taken",
    );
    check(&letter, &told(now), "sort requests_not_taken");
    check(
        &letter,
        &told(now + TimeDelta::days(1)),
        "sort requests_not_taken",
    );
    check(
        &letter,
        &told(now - TimeDelta::minutes(60)),
        "sort requests_not_taken + how_to_ask",
    );
}

#[test]
fn the_same_mail_twice_is_one_and_an_empty_one_says_nothing() {
    let seen = Known {
        seen: true,
        ..known()
    };
    check(&letter("Panne", "x"), &seen, "duplicate");
    let mut empty = letter("", "");
    empty.body = Body::default();
    check(&empty, &known(), "sort nothing_in_it");
    empty.head.subject = Text::from("Imprimante en panne");
    check(&empty, &known(), "new by claire");
}

#[test]
fn what_cannot_be_read_is_sorted_unless_it_is_our_own() {
    let of = |automatic| Unreadable {
        why: Unfit::TooLarge,
        head: Head {
            automatic,
            ..Head::default()
        },
    };
    let check = |automatic, seen, expected: &str| {
        assert_eq!(said(&unreadable(&of(automatic), seen)), expected);
    };
    check(None, false, "sort too_large");
    check(None, true, "duplicate");
    check(Some(Automatic::List), false, "sort too_large");
    check(Some(Automatic::Ours), false, "ignored ours");
}

#[test]
fn a_request_that_reaches_no_desk_or_an_old_address_is_sorted() {
    let letter = letter("Imprimante", "Elle est en panne.");
    let reached = |reached| Known { reached, ..known() };
    check(&letter, &reached(Reached::Nobody), "sort no_desk");
    check(
        &letter,
        &reached(Reached::OldAddress),
        "sort old_address + how_to_ask",
    );
    // An answer is of its ticket, whatever the address that it came to.
    let answer = Known {
        thread: vec![lead("CG-12", true)],
        ..reached(Reached::OldAddress)
    };
    check(&letter, &answer, "answer CG-12 by claire");
}

//! Everything that can be known of a letter, one with the other.

use super::*;

/// What must never happen does not.
#[test]
fn no_combination_lets_a_mail_do_more_than_its_sender_may() {
    let letters: Vec<Letter> = [
        "Panne",
        "Approuver",
        "Approuver abcdefghijklmnop",
        "Refuser abcdefghijklmnop : non",
        "Approuver\nRefuser",
    ]
    .into_iter()
    .flat_map(|answer| {
        let automatics = std::iter::once(None).chain(Automatic::ALL.iter().copied().map(Some));
        automatics.map(move |automatic| {
            let mut letter = letter("Re:", answer);
            letter.head.automatic = automatic;
            letter
        })
    })
    .collect();
    let person = |may_ask| Sender::Person {
        login: "claire".into(),
        may_ask,
    };
    let leads = [vec![], vec![lead("CG-12", true)], vec![lead("CG-99", false)]];
    let ballots = [
        vec![],
        vec![ballot(CODE)],
        vec![Ballot {
            spent: true,
            ..ballot(CODE)
        }],
        vec![Ballot {
            person: "paul".into(),
            ..ballot(CODE)
        }],
        vec![Ballot {
            status: Status::Closed,
            ..ballot(CODE)
        }],
    ];
    let mut tried = 0;
    for letter in &letters {
        for sender in [person(true), person(false), Sender::Operator, Sender::Stranger] {
            for thread in &leads {
                for named in &leads {
                    for ballots in &ballots {
                        for flags in 0..16_u8 {
                            let known = Known {
                                seen: flags & 1 > 0,
                                sender: sender.clone(),
                                thread: thread.clone(),
                                named: named.clone(),
                                ballots: ballots.clone(),
                                takes_requests: flags & 2 > 0,
                                takes_answers: flags & 4 > 0,
                                told_at: (flags & 8 > 0).then(|| known().now),
                                ..known()
                            };
                            holds(letter, &known);
                            tried += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(tried, 45 * 4 * 9 * 5 * 16);
}

#[track_caller]
fn holds(letter: &Letter, known: &Known) {
    let verdict = decide(letter, known);
    let case = || format!("{}\n{known:?}\n{:?}", said(&verdict), letter.head.automatic);
    let of_ticket = |reference: &str| {
        let mut leads = known.thread.iter().chain(&known.named);
        leads.any(|lead| lead.of_it && lead.reference == reference)
    };
    let acts = matches!(
        verdict.meaning,
        Meaning::NewRequest { .. } | Meaning::Answer { .. } | Meaning::Approval { .. }
    );
    let may_ask = matches!(known.sender, Sender::Person { may_ask: true, .. });
    let person = matches!(known.sender, Sender::Person { .. });
    let machine = letter.head.automatic.is_some();
    assert!(!(acts && (machine || !person || known.seen)), "{}", case());
    assert_eq!(verdict.meaning == Meaning::Duplicate, known.seen, "{}", case());
    if verdict.tell.is_some() {
        assert!(
            person && !machine && known.told_at.is_none() && !known.seen,
            "{}",
            case()
        );
    }
    match &verdict.meaning {
        Meaning::NewRequest { .. } => assert!(
            known.takes_requests && may_ask && known.thread.is_empty() && known.named.is_empty(),
            "{}",
            case()
        ),
        Meaning::Answer { reference, .. } => {
            assert!(known.takes_answers && of_ticket(reference), "{}", case());
        }
        Meaning::Approval {
            reference, by, code, ..
        } => {
            let proved = known.ballots.iter().any(|ballot| {
                ballot.code == *code
                    && ballot.reference == *reference
                    && ballot.person == *by
                    && !ballot.spent
                    && ballot.status == Status::Resolved
            });
            assert!(known.takes_answers && proved, "{}", case());
        }
        Meaning::ToSort { .. } | Meaning::Duplicate | Meaning::Ignored(_) => {}
    }
}

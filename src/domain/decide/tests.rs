//! What a desk lets its requesters do.

use super::*;
use crate::domain::testing;

/// What comes of a closure that this person declares, where the desk has this rule.
#[track_caller]
fn closes(
    by_requester: bool,
    mode: Closure,
    direct: bool,
    person: Option<&str>,
    expected: Result<Status, &str>,
) {
    let mut desk = testing::desk();
    desk.closure.mode = mode;
    desk.closure.by_requester = by_requester;
    let ticket = testing::played(&testing::draft(), &[]).ticket;
    let act = Act::Resolve {
        solution: Text::from("Le câble était débranché"),
        cause: None,
        subject_path: None,
        article: None,
        direct,
    };
    let decided = testing::at_desk(&desk, person, |facts| decide(&ticket, &act, facts));
    let found = decided
        .map(|event| event.status)
        .map_err(|refusal| refusal.reasons[0].code());
    assert_eq!(found, expected);
}

#[test]
fn the_requester_closes_at_once_where_the_desk_lets_them() {
    closes(
        true,
        Closure::Validation,
        false,
        Some("cmartin"),
        Ok(Status::Closed),
    );
    closes(true, Closure::Either, false, Some("cmartin"), Ok(Status::Closed));
    closes(true, Closure::Validation, false, None, Ok(Status::Resolved));
    let refused = Err("requester_may_not_close");
    closes(false, Closure::Validation, false, Some("cmartin"), refused);
    closes(false, Closure::Direct, false, Some("cmartin"), refused);
}

#[test]
fn nobody_else_closes_for_the_requester() {
    closes(
        true,
        Closure::Validation,
        false,
        Some("jleleu"),
        Err("not_of_ticket"),
    );
    closes(
        true,
        Closure::Validation,
        true,
        None,
        Err("direct_closure_not_offered"),
    );
}

/// Where an answer of the requester leads, at a desk where it ends these waits.
#[track_caller]
fn resumes(answer_ends: Wait, before: &[Act], expected: Status) {
    let desk = Desk {
        answer_ends,
        ..testing::desk()
    };
    let acts: Vec<(Act, Option<&str>)> = before.iter().map(|act| (act.clone(), None)).collect();
    let ticket = testing::played(&testing::draft(), &acts).ticket;
    let text = Text::from("Celui du bac.");
    let decided = testing::at_desk(&desk, Some("cmartin"), |facts| {
        decide(&ticket, &Act::Answer { text }, facts)
    });
    assert_eq!(decided.unwrap().status, expected);
}

#[test]
fn an_answer_ends_the_waits_that_the_desk_says() {
    let question = Text::from("Quel voyant ?");
    let ask = [Act::Ask { question }];
    let hold = [Act::Hold {
        waiting_for: WaitingFor::Authority,
        until: None,
        reason: Text::from("Relève de la collectivité"),
    }];
    for wait in [Wait::Requester, Wait::Any] {
        resumes(wait, &[], Status::New);
        resumes(wait, &[Act::Take], Status::InProgress);
        resumes(wait, &ask, Status::InProgress);
    }
    resumes(Wait::Requester, &hold, Status::WaitingAuthority);
    resumes(Wait::Any, &hold, Status::InProgress);
}

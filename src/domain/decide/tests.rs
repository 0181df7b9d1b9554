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

//! Deadlines of real days: what is due when, and why.

mod random;

use super::*;
use crate::domain::calendar::{Hours, Timetable, Weekday};
use crate::domain::code::{Code as _, Verb};
use crate::domain::ticket::{By, Clock, sum};
use crate::domain::{Text, testing};
use testing::at;

fn span(text: &str) -> Span {
    Span::parse(text).unwrap()
}

/// Monday to Friday, 8 to 12 and 13:30 to 17:30; closed on public holidays.
fn desk() -> Desk {
    let hours = ["08:00-12:00", "13:30-17:30"].map(|text| Hours::parse(text).unwrap());
    let mut desk = testing::desk();
    desk.timetable = Timetable {
        week: Weekday::ALL
            .iter()
            .take(5)
            .map(|day| (*day, hours.to_vec()))
            .collect(),
        ..Timetable::default()
    };
    desk.timetable.holidays.public = true;
    let target = |take_on, resolve| Target {
        take_on: Some(span(take_on)),
        resolve: Some(span(resolve)),
    };
    desk.targets = Targets {
        all: target("1h", "2d"),
        by_priority: [
            ("blocking".to_owned(), target("10min", "4h")),
            ("major".to_owned(), target("30min", "1d")),
        ]
        .into(),
    };
    desk
}

/// A life of a ticket of the major priority: when it was opened, and what happened when.
fn life(opened: &str, then: &[(&str, Status)]) -> Vec<Event> {
    let mut opening = testing::story().events.remove(0);
    opening.at = at(opened);
    let mut events = vec![opening];
    for (when, status) in then {
        let change = Change::Said {
            text: Text::from("…"),
            internal: true,
        };
        happens(&mut events, at(when), *status, change);
    }
    events
}

fn happens(events: &mut Vec<Event>, when: DateTime<Utc>, status: Status, change: Change) {
    events.push(Event {
        number: u32::try_from(events.len()).unwrap() + 1,
        at: when,
        clock: Clock::Real,
        verb: Verb::Comment,
        status,
        by: By::default(),
        profile: 1,
        change,
    });
}

fn to_priority(priority: &str) -> Change {
    Change::Edited {
        edits: vec![Edit::Priority(Some(priority.to_owned()))],
        before: vec![Edit::Priority(None)],
        moved: None,
    }
}

fn deadline(events: &[Event]) -> Deadline {
    Deadline::of(&desk(), &sum(events).unwrap(), events)
}

#[track_caller]
fn check(events: &[Event], take_on: &str, resolve: Option<&str>, overdue: Option<&str>) {
    let due = deadline(events).due;
    let told = |at: Option<DateTime<Utc>>| at.map(|at| at.format("%F %H:%M").to_string());
    assert_eq!(told(due.take_on_at).as_deref(), Some(take_on), "to be taken on");
    assert_eq!(told(due.resolve_at).as_deref(), resolve, "to be resolved");
    assert_eq!(told(due.overdue_at).as_deref(), overdue, "overdue");
}

const MONDAY: &str = "2026-11-23T07:00:00Z";

#[test]
fn a_new_ticket_is_due_to_be_taken_on_and_to_be_resolved() {
    check(
        &life(MONDAY, &[]),
        "2026-11-23 07:30",
        Some("2026-11-23 16:30"),
        Some("2026-11-23 07:30"),
    );
    // On Friday at a quarter past five in the afternoon.
    check(
        &life("2026-11-20T16:15:00Z", &[]),
        "2026-11-23 07:15",
        Some("2026-11-23 16:15"),
        Some("2026-11-23 07:15"),
    );
}

#[test]
fn a_ticket_that_was_taken_on_is_due_to_be_resolved() {
    check(
        &life(MONDAY, &[("2026-11-23T09:00:00Z", Status::InProgress)]),
        "2026-11-23 07:30",
        Some("2026-11-23 16:30"),
        Some("2026-11-23 16:30"),
    );
}

#[test]
fn the_clock_stands_still_while_the_ticket_waits() {
    for waits in [Status::WaitingRequester, Status::WaitingAuthority] {
        let asked = ("2026-11-23T09:00:00Z", waits);
        check(&life(MONDAY, &[asked]), "2026-11-23 07:30", None, None);
        // Two hours of eight were used, and the answer comes on the third day.
        let answered = ("2026-11-25T15:30:00Z", Status::InProgress);
        let due = Some("2026-11-26 13:30");
        check(&life(MONDAY, &[asked, answered]), "2026-11-23 07:30", due, due);
    }
}

#[test]
fn what_was_overdue_stays_so_while_it_waits() {
    let late = ("2026-11-24T09:00:00Z", Status::WaitingRequester);
    let due = Some("2026-11-23 16:30");
    check(&life(MONDAY, &[late]), "2026-11-23 07:30", due, due);
}

#[test]
fn what_is_resolved_is_overdue_no_more_and_keeps_what_it_was_held_against() {
    for status in [Status::Resolved, Status::Closed] {
        let early = ("2026-11-23T09:00:00Z", status);
        check(
            &life(MONDAY, &[early]),
            "2026-11-23 07:30",
            Some("2026-11-23 16:30"),
            None,
        );
        let late = ("2026-11-25T09:00:00Z", status);
        check(
            &life(MONDAY, &[late]),
            "2026-11-23 07:30",
            Some("2026-11-23 16:30"),
            None,
        );
    }
}

#[test]
fn a_refused_closure_goes_on_from_where_the_clock_stood() {
    let resolved = ("2026-11-23T09:00:00Z", Status::Resolved);
    let refused = ("2026-11-30T07:00:00Z", Status::InProgress);
    let due = Some("2026-11-30 14:30");
    check(&life(MONDAY, &[resolved, refused]), "2026-11-23 07:30", due, due);
}

#[test]
fn another_priority_has_another_target_from_the_opening_on() {
    let mut events = life(MONDAY, &[("2026-11-23T07:20:00Z", Status::InProgress)]);
    happens(
        &mut events,
        at("2026-11-23T09:00:00Z"),
        Status::InProgress,
        to_priority("blocking"),
    );
    // It was taken on as a major one.
    let due = Some("2026-11-23 11:00");
    check(&events, "2026-11-23 07:30", due, due);
    happens(
        &mut events,
        at("2026-11-23T10:00:00Z"),
        Status::InProgress,
        to_priority("minor"),
    );
    let due = Some("2026-11-24 16:30");
    check(&events, "2026-11-23 07:30", due, due);
}

#[test]
fn a_priority_that_is_told_before_it_is_taken_on_counts_for_that_too() {
    let mut events = life(MONDAY, &[]);
    let when = at("2026-11-23T07:05:00Z");
    happens(&mut events, when, Status::New, to_priority("blocking"));
    check(
        &events,
        "2026-11-23 07:10",
        Some("2026-11-23 11:00"),
        Some("2026-11-23 07:10"),
    );
    let deadline = deadline(&events);
    assert_eq!(deadline.take_on.unwrap().priority.as_deref(), Some("blocking"));
}

#[test]
fn closed_days_are_left_out() {
    // Tuesday 10 November 2026; the eleventh is a holiday.
    let due = Some("2026-11-12 15:00");
    check(
        &life(
            "2026-11-10T15:00:00Z",
            &[("2026-11-10T15:05:00Z", Status::InProgress)],
        ),
        "2026-11-10 15:30",
        due,
        due,
    );
}

#[test]
fn it_is_overdue_after_the_instant_and_not_at_it() {
    let due = deadline(&life(MONDAY, &[])).due;
    assert!(!due.is_overdue(at("2026-11-23T07:30:00Z")));
    assert!(due.is_overdue(at("2026-11-23T07:30:00.001Z")));
    assert!(!Due::default().is_overdue(at("2126-11-23T07:30:00Z")));
}

#[test]
fn a_desk_that_aims_at_nothing_has_nothing_due() {
    let events = life(MONDAY, &[]);
    let ticket = sum(&events).unwrap();
    assert_eq!(due(&testing::desk(), &ticket, &events), Due::default());
    // One that aims at taking on only.
    let mut desk = desk();
    desk.targets = Targets {
        all: Target {
            take_on: Some(span("10min")),
            resolve: None,
        },
        ..Targets::default()
    };
    let found = due(&desk, &ticket, &events);
    assert_eq!(found.overdue_at, Some(at("2026-11-23T07:10:00Z")));
    assert_eq!(found.resolve_at, None);
}

#[test]
fn an_explanation_lists_what_was_counted_and_what_was_not() {
    let events = life(
        MONDAY,
        &[
            ("2026-11-23T07:20:00Z", Status::InProgress),
            ("2026-11-23T08:00:00Z", Status::InProgress),
            ("2026-11-23T09:00:00Z", Status::WaitingRequester),
            ("2026-11-24T07:00:00Z", Status::InProgress),
        ],
    );
    let (desk, deadline) = (desk(), deadline(&events));
    let now = at("2026-11-24T08:00:00Z");
    let told: Vec<(Status, i64, bool)> = deadline
        .intervals
        .iter()
        .map(|it| {
            (
                it.status,
                it.open(desk.calendar(), now).num_minutes(),
                it.counts(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Status::New, 20, true),
            (Status::InProgress, 100, true),
            (Status::WaitingRequester, 360, false),
            (Status::InProgress, 60, true),
        ]
    );
    assert_eq!(deadline.counted(desk.calendar(), now), TimeDelta::minutes(180));
    assert_eq!(deadline.resolve.unwrap().time, TimeDelta::hours(8));
}

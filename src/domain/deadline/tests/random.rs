//! Deadlines of random lives, against a slow, obvious walk from minute to minute.

use std::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::sample::select;

use super::{at, desk, happens, life, to_priority};
use crate::domain::calendar::{Closure, Population, SchoolHoliday, Zone};
use crate::domain::code::{Status, Verb};
use crate::domain::deadline::{Deadline, Due, due};
use crate::domain::lifecycle;
use crate::domain::testing::day;
use crate::domain::ticket::{Change, Event, sum};

/// How far the slow walk goes.
const DAYS: i64 = 44;

/// A random life: minutes between what happens, which of the verbs that lead on, and a priority where
/// it is edited.
fn lives() -> impl Strategy<Value = Vec<Event>> {
    let step = (
        0..2_500_i64,
        any::<prop::sample::Index>(),
        select(&[None, None, Some("blocking"), Some("minor")][..]),
    );
    let start = select(
        &[
            "2026-03-26T06:00:00Z",
            "2026-10-23T05:30:00Z",
            "2026-11-09T10:00:00Z",
        ][..],
    );
    (start, prop::collection::vec(step, 0..7)).prop_map(|(start, steps)| {
        let mut events = life(start, &[]);
        let mut now = at(start);
        for (gap, index, priority) in steps {
            now += TimeDelta::minutes(gap);
            let status = events.last().unwrap().status;
            let verbs = lifecycle::verbs(status);
            match priority {
                Some(priority) if verbs.contains(&Verb::Edit) => {
                    happens(&mut events, now, status, to_priority(priority));
                }
                _ => {
                    let targets: Vec<Status> = verbs
                        .iter()
                        .flat_map(|verb| lifecycle::targets(status, *verb))
                        .collect();
                    happens(&mut events, now, *index.get(&targets), Change::Recalled);
                }
            }
        }
        events
    })
}

fn is_open(open: &[Range<DateTime<Utc>>], now: DateTime<Utc>) -> bool {
    let begun = open.partition_point(|opening| opening.start <= now);
    open[..begun].last().is_some_and(|opening| now < opening.end)
}

/// School holidays about the nights in which clocks are moved, or none.
fn vacation() -> impl Strategy<Value = Option<Closure>> {
    let base = select(vec![day(2026, 3, 23), day(2026, 10, 17)]);
    let vacation = (base, 0..14_i64, 0..16_i64).prop_map(|(base, after, length)| {
        let starts_on = base + TimeDelta::days(after);
        let holiday = SchoolHoliday {
            zone: Zone::A,
            population: Population::Pupils,
            name: "Vacances".into(),
            starts_on,
            ends_on: starts_on + TimeDelta::days(length),
        };
        holiday.closure()
    });
    prop::option::weighted(0.8, vacation)
}

/// The first minute at whose end so many open minutes were counted; `counts` says when the clock counts.
fn walked(
    open: &[Range<DateTime<Utc>>],
    from: DateTime<Utc>,
    minutes: i64,
    counts: impl Fn(DateTime<Utc>) -> bool,
) -> Option<DateTime<Utc>> {
    let mut left = minutes;
    for minute in 0..DAYS * 24 * 60 {
        let now = from + TimeDelta::minutes(minute);
        if is_open(open, now) && counts(now) {
            left -= 1;
            if left == 0 {
                return Some(now + TimeDelta::minutes(1));
            }
        }
    }
    None
}

/// What stands where at an instant, by looking through everything that happened.
fn status_at(events: &[Event], now: DateTime<Utc>) -> Status {
    events.iter().rev().find(|event| event.at <= now).unwrap().status
}

fn minutes_of(priority: Option<&str>) -> (i64, i64) {
    match priority {
        Some("blocking") => (10, 240),
        Some("major") => (30, 480),
        _ => (60, 960),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn deadlines_are_what_a_walk_from_minute_to_minute_finds(events in lives(), vacation in vacation()) {
        let mut desk = desk();
        desk.timetable.closures.extend(vacation);
        let ticket = sum(&events).unwrap();
        let created = ticket.created_at;
        let first = desk.day(created);
        let open: Vec<Range<DateTime<Utc>>> =
            (0..DAYS + 2).flat_map(|days| desk.calendar().openings(first + TimeDelta::days(days))).collect();
        let last = events.last().unwrap();
        let stays = events.iter().rev().take_while(|event| event.status == last.status);
        let since = stays.last().unwrap().at;
        let waits = matches!(last.status, Status::WaitingRequester | Status::WaitingAuthority);
        let working = |status| matches!(status, Status::New | Status::InProgress);

        let (_, minutes) = minutes_of(ticket.priority.as_deref());
        let resolve_at = walked(&open, created, minutes, |now| {
            if now >= since { !waits } else { working(status_at(&events, now)) }
        });
        let taken = events.iter().find(|event| event.status != Status::New);
        let before: Vec<Event> = events.iter().take_while(|event| event.status == Status::New).cloned().collect();
        let (minutes, _) = minutes_of(sum(&before).unwrap().priority.as_deref());
        let take_on_at = walked(&open, created, minutes, |_| true);
        let overdue_at = match last.status {
            Status::New => take_on_at.min(resolve_at),
            status if working(status) || waits => resolve_at,
            _ => None,
        };

        let found = Deadline::of(&desk, &ticket, &events);
        prop_assert_eq!(found.due, Due { take_on_at, resolve_at, overdue_at });
        prop_assert_eq!(taken.is_none(), found.intervals.len() == 1);
        // The intervals lie end to end, and what they count is what the walk counts.
        let now = last.at + TimeDelta::days(1);
        let mut end = Some(created);
        for interval in &found.intervals {
            prop_assert_eq!(Some(interval.from), end);
            end = interval.until;
        }
        prop_assert_eq!(end, None);
        let counted = (0..(now - created).num_minutes())
            .map(|minute| created + TimeDelta::minutes(minute))
            .filter(|now| working(status_at(&events, *now)) && is_open(&open, *now));
        prop_assert_eq!(found.counted(desk.calendar(), now).num_minutes(), i64::try_from(counted.count()).unwrap());
    }

    #[test]
    fn what_happens_to_other_fields_changes_no_deadline(events in lives()) {
        let desk = desk();
        let before = due(&desk, &sum(&events).unwrap(), &events);
        let mut after = events.clone();
        let last = events.last().unwrap();
        happens(&mut after, last.at + TimeDelta::minutes(90), last.status, Change::Attached { files: Vec::new() });
        prop_assert_eq!(due(&desk, &sum(&after).unwrap(), &after), before);
    }
}

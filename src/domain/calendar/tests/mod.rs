//! Opening time on real days.

mod random;

use chrono_tz::{Europe, Indian};

use super::*;
use crate::domain::Code as _;
use crate::domain::testing::{at, day};

const PARIS: Tz = Europe::Paris;

/// Monday to Friday with these hours, closed on public holidays.
fn weekdays(hours: &[&str]) -> Timetable {
    let hours: Vec<Hours> = hours.iter().map(|text| Hours::parse(text).unwrap()).collect();
    let days = Weekday::ALL.iter().take(5);
    Timetable {
        week: days.map(|day| (*day, hours.clone())).collect(),
        holidays: Holidays {
            public: true,
            ..Holidays::default()
        },
        closures: vec![Closure::parse("2026-12-28/2026-12-31").unwrap()],
        school_holidays: None,
    }
}

/// Open every day with these hours.
fn daily(hours: &[&str]) -> Timetable {
    let hours: Vec<Hours> = hours.iter().map(|text| Hours::parse(text).unwrap()).collect();
    Timetable {
        week: Weekday::ALL.iter().map(|day| (*day, hours.clone())).collect(),
        ..Timetable::default()
    }
}

#[track_caller]
fn open(timetable: &Timetable, zone: Tz, from: &str, until: &str, hours: i64, minutes: i64) {
    let calendar = Calendar::new(zone, timetable);
    let found = calendar.open_between(at(from), at(until));
    assert_eq!(found, TimeDelta::hours(hours) + TimeDelta::minutes(minutes));
}

#[test]
fn time_is_counted_while_it_is_open() {
    let desk = weekdays(&["08:00-12:00", "13:30-17:30"]);
    let check = |from, until, hours, minutes| open(&desk, PARIS, from, until, hours, minutes);
    // Monday 23 November 2026, an hour later in Paris.
    check("2026-11-23T07:00:00Z", "2026-11-23T16:30:00Z", 8, 0);
    check("2026-11-23T06:00:00Z", "2026-11-23T08:15:00Z", 1, 15);
    check("2026-11-23T10:30:00Z", "2026-11-23T13:00:00Z", 1, 0);
    // Over a week-end.
    check("2026-11-20T16:00:00Z", "2026-11-23T07:30:00Z", 1, 0);
    check("2026-11-21T00:00:00Z", "2026-11-22T23:00:00Z", 0, 0);
    // 11 November is closed.
    check("2026-11-10T16:00:00Z", "2026-11-12T07:30:00Z", 1, 0);
    // So is Christmas, a week-end follows, and then four days.
    check("2026-12-24T16:00:00Z", "2027-01-04T07:30:00Z", 1, 0);
    // Backwards there is nothing.
    check("2026-11-23T16:30:00Z", "2026-11-23T07:00:00Z", 0, 0);
}

#[test]
fn time_is_exact_to_the_second() {
    let desk = weekdays(&["08:00-12:00"]);
    let calendar = Calendar::new(PARIS, &desk);
    let from = at("2026-11-23T07:00:00.250Z");
    let until = at("2026-11-24T07:00:01Z");
    assert_eq!(
        calendar.open_between(from, until),
        TimeDelta::hours(4) + TimeDelta::milliseconds(750)
    );
}

#[test]
fn a_desk_without_hours_is_always_open() {
    let always = Timetable::default();
    open(
        &always,
        PARIS,
        "2026-03-28T11:00:00Z",
        "2026-03-30T11:00:00Z",
        48,
        0,
    );
    let calendar = Calendar::new(PARIS, &always);
    assert_eq!(
        calendar.working_days_after(day(2026, 12, 20), 14),
        Some(day(2027, 1, 3))
    );
}

#[test]
fn an_hour_that_is_skipped_is_no_opening_time() {
    // On 29 March 2026 the clock goes from 02:00 to 03:00.
    let nights = daily(&["01:30-03:30"]);
    open(
        &nights,
        PARIS,
        "2026-03-28T12:00:00Z",
        "2026-03-29T12:00:00Z",
        1,
        0,
    );
    open(
        &nights,
        PARIS,
        "2026-03-27T12:00:00Z",
        "2026-03-28T12:00:00Z",
        2,
        0,
    );
    // 02:15 does not exist: what begins then begins with the skipped hour's end.
    let calendar_of = |hours: &[&str]| daily(hours);
    let late = calendar_of(&["02:15-04:00"]);
    assert_eq!(
        Calendar::new(PARIS, &late).openings(day(2026, 3, 29)),
        [at("2026-03-29T01:00:00Z")..at("2026-03-29T02:00:00Z")]
    );
    let lost = calendar_of(&["02:00-03:00"]);
    assert_eq!(Calendar::new(PARIS, &lost).openings(day(2026, 3, 29)), []);
    let whole = calendar_of(&["00:00-24:00"]);
    assert_eq!(
        Calendar::new(PARIS, &whole).openings(day(2026, 3, 29)),
        [at("2026-03-28T23:00:00Z")..at("2026-03-29T22:00:00Z")]
    );
}

#[test]
fn an_hour_that_comes_twice_is_twice() {
    // On 25 October 2026 the clock goes from 03:00 back to 02:00.
    let nights = daily(&["01:30-03:30"]);
    open(
        &nights,
        PARIS,
        "2026-10-24T12:00:00Z",
        "2026-10-25T12:00:00Z",
        3,
        0,
    );
    // Open until 02:30, closed, and at 02:00 open again: so says the clock on the wall.
    let until = daily(&["01:30-02:30"]);
    assert_eq!(
        Calendar::new(PARIS, &until).openings(day(2026, 10, 25)),
        [
            at("2026-10-24T23:30:00Z")..at("2026-10-25T00:30:00Z"),
            at("2026-10-25T01:00:00Z")..at("2026-10-25T01:30:00Z")
        ]
    );
    let both = daily(&["02:00-03:00"]);
    open(&both, PARIS, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", 2, 0);
}

#[test]
fn the_same_hours_are_other_instants_overseas() {
    let desk = weekdays(&["08:00-12:00"]);
    let on = |zone| Calendar::new(zone, &desk).openings(day(2026, 7, 15));
    assert_eq!(
        on(PARIS),
        [at("2026-07-15T06:00:00Z")..at("2026-07-15T10:00:00Z")]
    );
    assert_eq!(
        on(Indian::Reunion),
        [at("2026-07-15T04:00:00Z")..at("2026-07-15T08:00:00Z")]
    );
    assert_eq!(
        on(chrono_tz::Pacific::Noumea),
        [at("2026-07-14T21:00:00Z")..at("2026-07-15T01:00:00Z")]
    );
}

#[test]
fn opening_time_is_used_up_at_an_instant() {
    let desk = weekdays(&["08:00-12:00", "13:30-17:30"]);
    #[track_caller]
    fn check(desk: &Timetable, from: &str, minutes: i64, expected: &str) {
        let calendar = Calendar::new(PARIS, desk);
        let found = calendar.used_up(at(from), TimeDelta::minutes(minutes));
        assert_eq!(found, Some(at(expected)), "{from} + {minutes}");
    }
    check(&desk, "2026-11-23T07:00:00Z", 10, "2026-11-23T07:10:00Z");
    // Used up as it closes, and not as it opens again.
    check(&desk, "2026-11-23T07:00:00Z", 240, "2026-11-23T11:00:00Z");
    check(&desk, "2026-11-23T07:00:00Z", 241, "2026-11-23T12:31:00Z");
    check(&desk, "2026-11-20T16:00:00Z", 60, "2026-11-23T07:30:00Z");
    check(&desk, "2026-11-21T09:00:00Z", 10, "2026-11-23T07:10:00Z");
    check(&desk, "2026-12-24T16:00:00Z", 60, "2027-01-04T07:30:00Z");
    check(&desk, "2026-11-21T09:00:00Z", 0, "2026-11-21T09:00:00Z");
    // Friday to Monday, and the clock was put forward between them.
    check(&desk, "2026-03-27T16:00:00Z", 60, "2026-03-30T06:30:00Z");
}

#[test]
fn a_desk_that_never_opens_again_uses_nothing_up() {
    let mut desk = weekdays(&["08:00-12:00"]);
    desk.closures = vec![Closure::parse("2026-01-01/2199-12-31").unwrap()];
    let calendar = Calendar::new(PARIS, &desk);
    let now = at("2026-11-23T07:00:00Z");
    assert_eq!(calendar.used_up(now, TimeDelta::minutes(1)), None);
    assert_eq!(calendar.next_opening(now), None);
    assert_eq!(calendar.working_days_after(day(2026, 11, 23), 1), None);
    assert!(!calendar.is_open(now));
}

#[test]
fn the_next_opening_may_be_now() {
    let desk = weekdays(&["08:00-12:00", "13:30-17:30"]);
    let calendar = Calendar::new(PARIS, &desk);
    let next = |text: &str| calendar.next_opening(at(text)).unwrap();
    assert_eq!(next("2026-11-23T07:00:00Z"), at("2026-11-23T07:00:00Z"));
    assert_eq!(next("2026-11-23T09:12:13Z"), at("2026-11-23T09:12:13Z"));
    assert_eq!(next("2026-11-23T11:00:00Z"), at("2026-11-23T12:30:00Z"));
    assert_eq!(next("2026-11-20T18:00:00Z"), at("2026-11-23T07:00:00Z"));
    assert!(calendar.is_open(at("2026-11-23T10:59:59Z")));
    assert!(!calendar.is_open(at("2026-11-23T11:00:00Z")));
}

#[test]
fn working_days_leave_out_what_is_closed() {
    let desk = weekdays(&["08:00-12:00"]);
    let calendar = Calendar::new(PARIS, &desk);
    let after = |from, n| calendar.working_days_after(from, n).unwrap();
    assert_eq!(after(day(2026, 11, 20), 1), day(2026, 11, 23));
    assert_eq!(after(day(2026, 11, 9), 2), day(2026, 11, 12));
    assert_eq!(after(day(2026, 11, 20), 14), day(2026, 12, 10));
    assert_eq!(after(day(2026, 12, 24), 1), day(2027, 1, 4));
    assert_eq!(after(day(2026, 11, 21), 0), day(2026, 11, 21));
    assert_eq!(after(day(2026, 5, 13), 1), day(2026, 5, 15));
}

#[test]
fn a_closed_day_says_why() {
    let desk = weekdays(&["08:00-12:00"]);
    let calendar = Calendar::new(PARIS, &desk);
    let why = |on| calendar.closed_on(on);
    assert_eq!(why(day(2026, 11, 23)), None);
    assert_eq!(why(day(2026, 11, 22)), Some(Closed::Weekday(Weekday::Sunday)));
    assert_eq!(why(day(2026, 5, 14)), Some(Closed::Holiday(Holiday::Ascension)));
    assert_eq!(why(day(2026, 12, 29)), Some(Closed::Closure(&desk.closures[0])));
}

#[test]
fn what_is_skipped_is_named_once_and_the_days_of_the_week_are_not() {
    let desk = weekdays(&["08:00-12:00"]);
    let skipped = |first, last| Calendar::new(PARIS, &desk).skipped(first, last);
    let christmas = (day(2026, 12, 25), Closed::Holiday(Holiday::Christmas));
    let closure = (day(2026, 12, 28), Closed::Closure(&desk.closures[0]));
    let new_year = (day(2027, 1, 1), Closed::Holiday(Holiday::NewYear));
    assert_eq!(
        skipped(day(2026, 12, 20), day(2027, 1, 4)),
        [christmas, closure, new_year]
    );
    // In its midst it is named too.
    let within = (day(2026, 12, 30), Closed::Closure(&desk.closures[0]));
    assert_eq!(skipped(day(2026, 12, 30), day(2026, 12, 31)), [within]);
    assert_eq!(skipped(day(2026, 11, 12), day(2026, 11, 30)), []);
    assert_eq!(skipped(day(2026, 12, 25), day(2026, 12, 24)), []);
}

#[test]
fn a_day_of_a_span_is_a_mean_day() {
    let desk = weekdays(&["08:00-12:00", "13:30-17:30"]);
    let calendar = Calendar::new(PARIS, &desk);
    let length = |text: &str| calendar.length(Span::parse(text).unwrap());
    assert_eq!(length("2d"), TimeDelta::hours(16));
    assert_eq!(length("1d 1h30"), TimeDelta::minutes(570));
    let always = Timetable::default();
    let always = Calendar::new(PARIS, &always);
    assert_eq!(
        always.length(Span { days: 2, minutes: 1 }),
        TimeDelta::minutes(2881)
    );
}

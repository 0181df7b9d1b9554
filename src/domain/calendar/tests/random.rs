//! Random timetables, school holidays among them, against a slow and obvious walk from minute to minute,
//! over the nights in which clocks are moved.

use chrono::Timelike as _;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;

/// The slow and obvious way: is it open in the minute that begins now, as the wall shows it?
fn is_open_in(timetable: &Timetable, zone: Tz, minute: DateTime<Utc>) -> bool {
    let there = minute.with_timezone(&zone);
    let on = there.date_naive();
    let closed = timetable.holidays.on(on).is_some() || timetable.closures.iter().any(|it| it.holds(on));
    let shown = u16::try_from(there.hour() * 60 + there.minute()).unwrap();
    let hours = timetable.hours_on(Weekday::of(on));
    !closed
        && hours
            .iter()
            .any(|hours| (hours.from..hours.until).contains(&shown))
}

fn minutes_open(timetable: &Timetable, zone: Tz, from: DateTime<Utc>, minutes: i64) -> i64 {
    let open = (0..minutes).filter(|minute| is_open_in(timetable, zone, from + TimeDelta::minutes(*minute)));
    i64::try_from(open.count()).unwrap()
}

fn hours() -> impl Strategy<Value = Vec<Hours>> {
    subsequence((0..=48_u16).map(|half| half * 30).collect::<Vec<_>>(), 0..=6).prop_map(|cuts| {
        cuts.chunks_exact(2)
            .map(|pair| Hours {
                from: pair[0],
                until: pair[1],
            })
            .collect()
    })
}

fn timetable() -> impl Strategy<Value = Timetable> {
    let closure = (0..20_i64, 0..4_i64);
    // School holidays of up to two weeks and a half, over the nights in which clocks are moved.
    let school = (
        select(vec![day(2026, 3, 14), day(2026, 10, 10)]),
        0..18_i64,
        0..18_i64,
    );
    (
        proptest::collection::btree_map(select(Weekday::ALL), hours(), 0..=7),
        any::<bool>(),
        proptest::collection::vec(closure, 0..3),
        proptest::option::of(school),
    )
        .prop_map(|(week, public, closures, school)| Timetable {
            week,
            holidays: Holidays {
                public,
                alsace_moselle: true,
                abolition: None,
            },
            closures: closures
                .into_iter()
                .map(|(after, length)| {
                    let from = day(2026, 10, 20) + TimeDelta::days(after);
                    let until = from + TimeDelta::days(length);
                    Closure {
                        from,
                        until,
                        name: None,
                    }
                })
                .chain(school.map(|(base, after, length)| {
                    let starts_on = base + TimeDelta::days(after);
                    let holiday = SchoolHoliday {
                        zone: Zone::A,
                        population: Population::All,
                        name: "Vacances".into(),
                        starts_on,
                        ends_on: starts_on + TimeDelta::days(length),
                    };
                    holiday.closure()
                }))
                .collect(),
            school_holidays: Some(Zone::A),
        })
}

/// Around the days on which clocks are put forward and back, and holidays.
fn moment() -> impl Strategy<Value = DateTime<Utc>> {
    const DAYS: [&str; 8] = [
        "2026-03-26",
        "2026-03-28",
        "2026-03-29",
        "2026-10-23",
        "2026-10-24",
        "2026-10-25",
        "2026-11-10",
        "2026-04-30",
    ];
    (select(&DAYS[..]), 0..2880_i64)
        .prop_map(|(day, minutes)| at(&format!("{day}T00:00:00Z")) + TimeDelta::minutes(minutes))
}

fn zone() -> impl Strategy<Value = Tz> {
    const ZONES: [&str; 5] = [
        "Europe/Paris",
        "Europe/Lisbon",
        "Indian/Reunion",
        "America/Miquelon",
        // Half an hour from its neighbours.
        "Pacific/Marquesas",
    ];
    select(&ZONES[..]).prop_map(|name| name.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn opening_time_is_what_a_walk_from_minute_to_minute_finds(
        timetable in timetable(), zone in zone(), from in moment(), minutes in 0..7_000_i64,
    ) {
        let calendar = Calendar::new(zone, &timetable);
        let found = calendar.open_between(from, from + TimeDelta::minutes(minutes));
        prop_assert_eq!(found, TimeDelta::minutes(minutes_open(&timetable, zone, from, minutes)));
    }

    #[test]
    fn what_is_used_up_is_the_first_instant_at_which_so_much_was_open(
        timetable in timetable(), zone in zone(), from in moment(), seconds in 1..400_000_i64,
    ) {
        let calendar = Calendar::new(zone, &timetable);
        let time = TimeDelta::seconds(seconds);
        match calendar.used_up(from, time) {
            Some(found) => {
                prop_assert_eq!(calendar.open_between(from, found), time);
                prop_assert!(calendar.open_between(from, found - TimeDelta::milliseconds(1)) < time);
            }
            None => prop_assert!(Weekday::ALL.iter().all(|day| timetable.hours_on(*day).is_empty())),
        }
    }

    #[test]
    fn time_adds_up(timetable in timetable(), zone in zone(), from in moment(), a in 0..400_000_i64, b in 0..400_000_i64) {
        let calendar = Calendar::new(zone, &timetable);
        let (middle, end) = (from + TimeDelta::seconds(a), from + TimeDelta::seconds(a + b));
        prop_assert_eq!(
            calendar.open_between(from, middle) + calendar.open_between(middle, end),
            calendar.open_between(from, end)
        );
    }

    #[test]
    fn it_is_open_when_the_clock_on_the_wall_says_so(timetable in timetable(), zone in zone(), now in moment()) {
        let calendar = Calendar::new(zone, &timetable);
        prop_assert_eq!(calendar.is_open(now), is_open_in(&timetable, zone, now));
        if let Some(next) = calendar.next_opening(now) {
            prop_assert_eq!(calendar.open_between(now, next), TimeDelta::zero());
            prop_assert!(is_open_in(&timetable, zone, next));
        }
    }
}

//! Hours, closed days, targets and addresses with their days: what is read, and what is wrong.

use super::{SMALL, add, desk, fault, faults, unknown_key};
use crate::domain::calendar::{Closed, Holiday, Hours, Territory, Weekday};
use crate::domain::code::Channel;
use crate::error::{ProfileProblem, Shape};
use ProfileProblem::{ClosedDay, Day, Empty, HoursOrder, Span, UnknownWord, WrongShape};

fn with(more: &str) -> crate::domain::Desk {
    desk(&format!("{SMALL}{more}"))
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn hours_are_those_of_the_desk_and_of_its_channels() {
    let desk = with(
        "[hours]\nmonday = [\"08:00-12:00\", \"13h30-17h30\"]\nfriday = \"08:00-12:00\"\n\
         [hours.phone]\nmonday = \"08:30-18:00\"\n",
    );
    let hours = |text| Hours::parse(text).unwrap();
    assert_eq!(
        desk.timetable.hours_on(Weekday::Monday),
        [hours("08:00-12:00"), hours("13:30-17:30")]
    );
    assert_eq!(desk.timetable.hours_on(Weekday::Friday), [hours("08:00-12:00")]);
    assert_eq!(desk.timetable.hours_on(Weekday::Sunday), []);
    assert_eq!(
        desk.channel_hours[&Channel::Phone][&Weekday::Monday],
        [hours("08:30-18:00")]
    );
    assert!(!desk.channel_hours.contains_key(&Channel::Mail));
}

#[test]
fn closed_days_are_dates_periods_and_holidays() {
    let desk = with(
        "[hours]\nmonday = \"08:00-12:00\"\n\
         [calendar]\npublic-holidays = true\nalsace-moselle = true\nabolition = \"martinique\"\n\
         closed = [2026-11-23, \"2026-12-21/2027-01-02\"]\n",
    );
    let why = |text| desk.calendar().closed_on(day(text));
    assert_eq!(desk.timetable.holidays.abolition, Some(Territory::Martinique));
    assert!(desk.timetable.holidays.alsace_moselle);
    assert_eq!(why("2026-11-30"), None);
    assert_eq!(why("2026-11-24"), Some(Closed::Weekday(Weekday::Tuesday)));
    assert_eq!(why("2026-04-06"), Some(Closed::Holiday(Holiday::EasterMonday)));
    assert!(matches!(why("2026-11-23"), Some(Closed::Closure(_))));
    assert!(matches!(why("2026-12-28"), Some(Closed::Closure(_))));
}

#[test]
fn a_desk_that_says_nothing_of_time_is_always_open_and_aims_at_nothing() {
    let desk = desk(SMALL);
    assert!(desk.calendar().is_working_day(day("2026-12-25")));
    assert_eq!(desk.targets, Default::default());
}

#[test]
fn a_priority_s_own_targets_come_before_those_of_all() {
    let desk = with("[targets]\ntake-on = \"10min\"\nresolve = \"2d\"\n[targets.haute]\nresolve = \"4h\"\n");
    let spans = |priority| {
        let target = desk.targets.of(priority);
        let span = |span: crate::domain::calendar::Span| (span.days, span.minutes);
        (target.take_on.map(span), target.resolve.map(span))
    };
    assert_eq!(spans(Some("haute")), (Some((0, 10)), Some((0, 240))));
    assert_eq!(spans(Some("autre")), (Some((0, 10)), Some((2, 0))));
    assert_eq!(spans(None), (Some((0, 10)), Some((2, 0))));
}

#[test]
fn an_address_may_hold_for_some_days_only() {
    let desk = with(
        "[contact]\nphone = \"0 800 00 00 00\"\nmail = [\n\
         { address = \"old@desk.example\", until = \"2016-11-28\" },\n\
         { address = \"new@desk.example\", from = 2016-11-29 },\n]\n",
    );
    let on = |channel, text| desk.contact.on(channel, day(text));
    assert_eq!(on(Channel::Mail, "2016-11-28"), Some("old@desk.example"));
    assert_eq!(on(Channel::Mail, "2016-11-29"), Some("new@desk.example"));
    assert_eq!(on(Channel::Phone, "1999-01-01"), Some("0 800 00 00 00"));
    assert_eq!(on(Channel::Portal, "2016-11-28"), None);
}

#[test]
fn a_closed_day_that_is_none_is_told_with_its_line() {
    for found in ["24/12/2026", "2026-02-30", "2027-01-02/2026-12-28", "Noël"] {
        add(
            &format!("[calendar]\nclosed = [\"2026-12-24\",\n\"{found}\"]\n"),
            23,
            found,
            ClosedDay,
        );
    }
    add("[calendar]\nclosed = [25]\n", 22, "25", ClosedDay);
    add(
        "[calendar]\nclosed = [2026-12-24T08:00:00]\n",
        22,
        "2026-12-24T08:00:00",
        ClosedDay,
    );
}

#[test]
fn hours_that_are_none_are_told_with_their_line() {
    for found in ["18:00-08:30", "8-18", "08:00-25:00", "toujours"] {
        add(
            &format!("[hours]\nmonday = \"{found}\"\n"),
            22,
            found,
            ProfileProblem::Hours,
        );
    }
    add(
        "[hours]\nmonday = [\"08:00-12:00\", \"11:59-14:00\"]\n",
        22,
        "11:59-14:00",
        HoursOrder,
    );
    add(
        "[hours.phone]\nmonday = [\"13:00-14:00\", \"08:00-12:00\"]\n",
        22,
        "08:00-12:00",
        HoursOrder,
    );
    add("[hours]\n", 21, "[hours]", Empty);
    add("[hours]\nmonday = []\n", 22, "[]", Empty);
    let known = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "phone",
        "mail",
        "portal",
    ];
    add(
        "[hours]\nlundi = \"08:00-12:00\"\n",
        22,
        "lundi",
        unknown_key(&known),
    );
    let days = known[..7].iter().map(|day| (*day).to_owned()).collect();
    add(
        "[hours.phone]\nlundi = \"08:00-12:00\"\n",
        22,
        "lundi",
        UnknownWord { known: days },
    );
    add("[hours]\nphone = 8\n", 22, "8", WrongShape(Shape::Table));
}

#[test]
fn targets_that_are_none_are_told_with_their_line() {
    for found in ["2 semaines", "0min", "4", "vite"] {
        add(&format!("[targets]\nresolve = \"{found}\"\n"), 22, found, Span);
    }
    add("[targets.haute]\ntake-on = 10\n", 22, "10", Span);
    add(
        "[targets]\nbasse = { resolve = \"4h\" }\n",
        22,
        "basse",
        unknown_key(&["take-on", "resolve", "haute"]),
    );
    add(
        "[targets.haute]\nresoudre = \"4h\"\n",
        22,
        "resoudre",
        unknown_key(&["take-on", "resolve"]),
    );
}

#[test]
fn an_address_s_days_are_days() {
    add(
        "[contact]\nmail = [{ address = \"a@b.example\", until = \"28/11/2016\" }]\n",
        22,
        "28/11/2016",
        Day,
    );
    add(
        "[contact]\nmail = { address = \"a@b.example\", from = \"2016-11-01/2016-11-28\" }\n",
        22,
        "2016-11-01/2016-11-28",
        Day,
    );
    add("[contact]\nphone = 12\n", 22, "12", WrongShape(Shape::Addresses));
    let text = format!("{SMALL}[contact]\nmail = [{{ until = \"2016-11-28\" }}, \"x\"]\n");
    let lacking = ProfileProblem::Lacking {
        key: "address".to_owned(),
    };
    assert_eq!(
        faults(&text),
        [
            fault(22, "[contact.mail]", lacking),
            fault(22, "x", WrongShape(Shape::Addresses))
        ]
    );
    // A day that is too many for the month is no day in TOML either.
    assert!(!faults(&format!("{SMALL}[calendar]\nclosed = [2026-02-30]\n")).is_empty());
}

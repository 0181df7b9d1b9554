//! What people type, as a table.

use super::*;

const PARIS: Tz = chrono_tz::Europe::Paris;

fn now() -> DateTime<Utc> {
    "2026-11-22T13:00:00Z".parse().unwrap()
}

#[test]
fn days_are_read_as_people_type_them() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let day = day(text, today(now(), PARIS), Toward::Back);
        assert_eq!(
            day.map_or_else(|| "-".to_owned(), |day| day.to_string()),
            expected,
            "{text}"
        );
    }
    check("2026-11-22", "2026-11-22");
    check("22/11/2026", "2026-11-22");
    check("1/9/2026", "2026-09-01");
    check("today", "2026-11-22");
    check("Aujourd’hui", "2026-11-22");
    check("yesterday", "2026-11-21");
    check("hier", "2026-11-21");
    check("tomorrow", "2026-11-23");
    check("Demain", "2026-11-23");
    check("-7d", "2026-11-15");
    check("-7j", "2026-11-15");
    check("+2w", "2026-12-06");
    check("-2s", "2026-11-08");
    check("-3m", "2026-08-22");
    check("+1y", "2027-11-22");
    check("-1a", "2025-11-22");
    check("-0d", "2026-11-22");
    check("-9m", "2026-02-22");
    check("7d", "-");
    check("-d", "-");
    check("-7x", "-");
    check("--7d", "-");
    check("-999999999y", "-");
    check("31/02/2026", "-");
    check("2026-13-01", "-");
    check("11/22/2026", "-");
    check("22/11/26", "-");
    check("22-11-2026", "-");
    check("2026-11-22-01", "-");
    check("+2026-11-22", "-");
    check("", "-");
    check("-", "-");
    check("-é", "-");
}

#[test]
fn a_day_without_its_year_lies_where_the_question_looks() {
    #[track_caller]
    fn check(text: &str, back: &str, ahead: &str) {
        let read = |toward| {
            let day = day(text, today(now(), PARIS), toward);
            day.map_or_else(|| "-".to_owned(), |day| day.to_string())
        };
        assert_eq!(
            (read(Toward::Back).as_str(), read(Toward::Ahead).as_str()),
            (back, ahead),
            "{text}"
        );
    }
    // It is a Sunday.
    check("lundi", "2026-11-16", "2026-11-23");
    check("Mercredi", "2026-11-18", "2026-11-25");
    check("ven.", "2026-11-20", "2026-11-27");
    check("dimanche", "2026-11-15", "2026-11-29");
    check("friday", "2026-11-20", "2026-11-27");
    check("thu", "2026-11-19", "2026-11-26");
    check("vendredi prochain", "2026-11-27", "2026-11-27");
    check("vendredi dernier", "2026-11-20", "2026-11-20");
    check("next Friday", "2026-11-27", "2026-11-27");
    check("last Friday", "2026-11-20", "2026-11-20");
    check("1er décembre", "2025-12-01", "2026-12-01");
    check("1 déc.", "2025-12-01", "2026-12-01");
    check("22 novembre", "2026-11-22", "2026-11-22");
    check("3 juil.", "2026-07-03", "2027-07-03");
    check("December 1st", "2025-12-01", "2026-12-01");
    check("1st Dec", "2025-12-01", "2026-12-01");
    check("01/12", "2025-12-01", "2026-12-01");
    check("mardi 01/12", "-", "2026-12-01");
    check("29 février", "2024-02-29", "2028-02-29");
    check("1er décembre 2026", "2026-12-01", "2026-12-01");
    check("mardi 1er décembre 2026", "2026-12-01", "2026-12-01");
    check("mardi 01/12/2026", "2026-12-01", "2026-12-01");
    check("Dec 1, 2026", "2026-12-01", "2026-12-01");
    // 1 December 2026 is a Tuesday.
    check("lundi 1er décembre 2026", "-", "-");
    check("lu", "-", "-");
    check("jui", "-", "-");
    check("3 jui", "-", "-");
    check("31 novembre", "-", "-");
    check("11/22", "-", "-");
    check("1er décembre 26", "-", "-");
    check("décembre", "-", "-");
    check("1er", "-", "-");
    check("lundi mardi", "-", "-");
    check("1 2 3 4", "-", "-");
    check("/", "-", "-");
}

#[test]
fn where_a_guess_would_cost_the_year_is_said() {
    let at = |text: &str| day(text, today(now(), PARIS), Toward::Told);
    assert_eq!(at("1er décembre"), None);
    assert_eq!(at("lundi"), None);
    assert_eq!(at("1er décembre 2026"), NaiveDate::from_ymd_opt(2026, 12, 1));
    assert_eq!(at("lundi prochain"), NaiveDate::from_ymd_opt(2026, 11, 23));
}

#[test]
fn months_end_where_they_end() {
    let day_of = |text: &str| NaiveDate::parse_from_str(text, "%F").unwrap();
    assert_eq!(
        day("-1m", day_of("2026-03-31"), Toward::Told),
        Some(day_of("2026-02-28"))
    );
    assert_eq!(
        day("-1y", day_of("2028-02-29"), Toward::Told),
        Some(day_of("2027-02-28"))
    );
}

#[test]
fn instants_are_read_on_the_desks_clock() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let instant = instant(text, now(), PARIS, Toward::Ahead);
        let shown = instant.map_or_else(|| "-".to_owned(), |at| at.format("%FT%TZ").to_string());
        assert_eq!(shown, expected, "{text}");
    }
    check("2026-11-24T14:30", "2026-11-24T13:30:00Z");
    check("2026-07-24T14:30", "2026-07-24T12:30:00Z");
    check("2026-11-24 14:30:15", "2026-11-24T13:30:15Z");
    check("24/11/2026 14h30", "2026-11-24T13:30:00Z");
    check("demain 9h", "2026-11-23T08:00:00Z");
    check("-1d 08:00", "2026-11-21T07:00:00Z");
    check("2026-11-24T14:30:00+01:00", "2026-11-24T13:30:00Z");
    check("2026-11-24T14:30:00Z", "2026-11-24T14:30:00Z");
    check("now", "2026-11-22T13:00:00Z");
    check("maintenant", "2026-11-22T13:00:00Z");
    // The hour that is skipped in spring is none; the one that comes twice is the first.
    check("2026-03-29T02:30", "-");
    check("2026-10-25T02:30", "2026-10-25T00:30:00Z");
    check("2026-11-24", "-");
    check("2026-11-24T", "-");
    check("2026-11-24T25:00", "-");
    check("2026-11-24T14", "-");
    check("2026-11-24T14:30:15:16", "-");
    // Sunday 22 November: Monday is the day after.
    check("lundi 9h", "2026-11-23T08:00:00Z");
    check("Lundi à 14 h 30", "2026-11-23T13:30:00Z");
    check("vendredi prochain 9h", "2026-11-27T08:00:00Z");
    check("1er décembre à 10h", "2026-12-01T09:00:00Z");
    check("mardi 1er décembre 2026 à 10h", "2026-12-01T09:00:00Z");
    check("Tuesday at 14:30", "2026-11-24T13:30:00Z");
    check("01/12 8h", "2026-12-01T07:00:00Z");
    check("14h", "2026-11-22T13:00:00Z");
    check("9 h 15", "2026-11-22T08:15:00Z");
    check("lundi a 9h", "2026-11-23T08:00:00Z");
    check("lundi", "-");
    check("lundi 1 9h", "-");
    check("jamais 9h", "-");
    check("à 9h", "-");
}

#[test]
fn looking_back_at_a_day_means_its_end() {
    let at = |text: &str| as_of(text, now(), PARIS).map(|at| at.to_rfc3339());
    assert_eq!(at("2026-11-01").as_deref(), Some("2026-11-01T22:59:59+00:00"));
    assert_eq!(
        at("2026-11-01T08:00").as_deref(),
        Some("2026-11-01T07:00:00+00:00")
    );
    assert_eq!(at("jamais"), None);
}

#[test]
fn a_day_is_as_long_as_the_clock_makes_it() {
    let day_of = |text: &str| NaiveDate::parse_from_str(text, "%F").unwrap();
    let hours = |text: &str| (end_of(day_of(text), PARIS) - start_of(day_of(text), PARIS)).num_minutes();
    assert_eq!(hours("2026-11-22"), 24 * 60 - 1);
    assert_eq!(hours("2026-03-29"), 23 * 60 - 1);
    assert_eq!(hours("2026-10-25"), 25 * 60 - 1);
}

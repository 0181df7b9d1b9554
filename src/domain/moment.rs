//! Days and instants as people type them: `-7d`, `hier`, `22/11/2026`, `2026-11-24T14:30`. What the
//! clock says is an argument, so that a rehearsal reads them as the day itself would.

use chrono::{DateTime, Days, Duration, Months, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::outside::fold;

/// The day at the desk.
pub fn today(now: DateTime<Utc>, zone: Tz) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}

/// A day: `2026-11-22`, `22/11/2026`, `today`, `hier`, `demain`, or so many days, weeks, months or
/// years from today: `-7d`, `+2w`, `-3m`, `-1y` (in French also `-7j`, `+2s`, `-1a`).
pub fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = fold(text);
    match text.as_str() {
        "today" | "aujourd'hui" => return Some(today),
        "yesterday" | "hier" => return today.pred_opt(),
        "tomorrow" | "demain" => return today.succ_opt(),
        _ => {}
    }
    if text.starts_with(['-', '+']) {
        return away(&text, today);
    }
    written(&text, '-', [0, 1, 2]).or_else(|| written(&text, '/', [2, 1, 0]))
}

/// An instant: RFC 3339, or a day and a time on the desk's clock, such as `2026-11-24T14:30`,
/// `24/11/2026 14:30`, `demain 9h`; or `now`.
pub fn instant(text: &str, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some(instant.with_timezone(&Utc));
    }
    if matches!(fold(text).as_str(), "now" | "maintenant") {
        return Some(now);
    }
    let (day_part, time_part) = text.split_once(['T', ' '])?;
    let day = day(day_part, today(now, zone))?;
    let time = time(time_part.trim())?;
    // An hour that comes twice, in autumn, is the first of the two.
    let there = zone.from_local_datetime(&day.and_time(time)).earliest()?;
    Some(there.with_timezone(&Utc))
}

/// A moment to look back at: an instant, or a day, which means its end.
pub fn as_of(text: &str, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
    instant(text, now, zone).or_else(|| Some(end_of(day(text, today(now, zone))?, zone)))
}

/// The first instant of a day on the clock of the zone.
pub fn start_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    // None of the zones built in jumps over midnight; if one did, its clock's error is an hour.
    let there = zone.from_local_datetime(&midnight).earliest();
    there.map_or_else(|| midnight.and_utc(), |there| there.with_timezone(&Utc))
}

/// The last second of a day on the clock of the zone.
pub fn end_of(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let next = day.succ_opt().unwrap_or(day);
    start_of(next, zone) - Duration::seconds(1)
}

/// So far from today.
fn away(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let back = text.starts_with('-');
    let text = text.get(1..)?;
    let unit = text.chars().next_back()?;
    let count: u32 = text.strip_suffix(unit)?.parse().ok()?;
    let (days, months) = match unit {
        'd' | 'j' => (u64::from(count), 0),
        'w' | 's' => (u64::from(count) * 7, 0),
        'm' => (0, count),
        'y' | 'a' => (0, count.checked_mul(12)?),
        _ => return None,
    };
    if back {
        today
            .checked_sub_days(Days::new(days))?
            .checked_sub_months(Months::new(months))
    } else {
        today
            .checked_add_days(Days::new(days))?
            .checked_add_months(Months::new(months))
    }
}

/// Three numbers; `order` says where year, month and day stand.
fn written(text: &str, between: char, order: [usize; 3]) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(between).collect();
    let part = |at: usize| -> Option<u32> {
        let part = parts.get(*order.get(at)?)?;
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse().ok())?
    };
    let year = part(0).filter(|year| parts.len() == 3 && (1900..2200).contains(year))?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, part(1)?, part(2)?)
}

/// `14:30`, `14:30:15`, `14h30`, `9h`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let parts: Vec<&str> = text.split([':', 'h', 'H']).collect();
    let part = |at: usize| match parts.get(at) {
        None => Some(0),
        Some(&"") if at == 1 && text.ends_with(['h', 'H']) => Some(0),
        Some(part) if part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()) => part.parse().ok(),
        Some(_) => None,
    };
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    NaiveTime::from_hms_opt(part(0)?, part(1)?, part(2)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARIS: Tz = chrono_tz::Europe::Paris;

    fn now() -> DateTime<Utc> {
        "2026-11-22T13:00:00Z".parse().unwrap()
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let day = day(text, today(now(), PARIS));
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
    fn months_end_where_they_end() {
        let day_of = |text: &str| NaiveDate::parse_from_str(text, "%F").unwrap();
        assert_eq!(day("-1m", day_of("2026-03-31")), Some(day_of("2026-02-28")));
        assert_eq!(day("-1y", day_of("2028-02-29")), Some(day_of("2027-02-28")));
    }

    #[test]
    fn instants_are_read_on_the_desks_clock() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let instant = instant(text, now(), PARIS);
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
        check("lundi 9h", "-");
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
}

//! Days, in the ways that French people and their programs write them.

use std::fmt::Write as _;

use chrono::format::{Item, Parsed, StrftimeItems};
use chrono::{DateTime, Datelike as _, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::number::digits;
use crate::domain::moment;

/// How the days of a file are written, where somebody told us.
#[derive(Debug, Clone)]
pub struct DateFormat(Vec<Item<'static>>);

impl DateFormat {
    /// Reads `%d/%m/%Y`, or `JJ/MM/AAAA` as spreadsheets call it; `None` if no day can be told by it.
    pub fn parse(text: &str) -> Option<Self> {
        let spelled = if text.contains('%') {
            text.to_owned()
        } else {
            spreadsheet_format(text)
        };
        let format = Self(StrftimeItems::new(&spelled).parse_to_owned().ok()?);
        let day = NaiveDate::from_ymd_opt(2026, 11, 22)?;
        (format.day(&format.written(day)) == Some(day)).then_some(format)
    }

    /// A day in this format; nothing where the format cannot be written.
    pub fn written(&self, day: NaiveDate) -> String {
        let mut written = String::new();
        let midnight = day.and_time(NaiveTime::MIN);
        match write!(written, "{}", midnight.format_with_items(self.0.iter())) {
            Ok(()) => written,
            Err(_) => String::new(),
        }
    }

    fn day(&self, text: &str) -> Option<NaiveDate> {
        self.parsed(text)?.to_naive_date().ok()
    }

    /// The hour, where the format tells one.
    fn time(&self, text: &str) -> Option<NaiveTime> {
        self.parsed(text)?.to_naive_time().ok()
    }

    fn parsed(&self, text: &str) -> Option<Parsed> {
        let mut parsed = Parsed::new();
        chrono::format::parse(&mut parsed, text, self.0.iter()).ok()?;
        Some(parsed)
    }
}

/// `JJ/MM/AAAA` or `dd/mm/yyyy`, with chrono's letters.
fn spreadsheet_format(text: &str) -> String {
    let mut spelled = text.to_uppercase();
    for (theirs, ours) in [
        ("AAAA", "%Y"),
        ("YYYY", "%Y"),
        ("AA", "%y"),
        ("YY", "%y"),
        ("MM", "%m"),
        ("JJ", "%d"),
        ("DD", "%d"),
    ] {
        spelled = spelled.replacen(theirs, ours, 1);
    }
    spelled
}

/// A day as `31/08/2027`, `27-03-2020`, `1.9.2025`, `2027-08-31`, with or without an hour behind
/// it; or only as told. A year of two digits is refused.
pub fn day(text: &str, told: Option<&DateFormat>) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(format) = told {
        return format.day(text).filter(is_sensible);
    }
    let (date, hour) = match text.find([' ', 'T']) {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?),
        None => (text, ""),
    };
    let hour_like = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | 'h' | ' ');
    if !hour.chars().all(hour_like) {
        return None;
    }
    let separator = date.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let mut parts = date.split(separator);
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    if year.len() != 4 {
        return None;
    }
    let year = i32::try_from(digits(year, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(month, 2)?, digits(day, 2)?).filter(is_sensible)
}

/// An instant on the clock of the zone, and whether its hour was told: a day alone stands for its
/// noon. What says its own distance from Greenwich is taken at its word.
pub fn instant(text: &str, told: Option<&DateFormat>, zone: Tz) -> Option<(DateTime<Utc>, bool)> {
    let text = text.trim();
    if told.is_none()
        && let Ok(instant) = DateTime::parse_from_rfc3339(text)
    {
        let instant = instant.with_timezone(&Utc);
        return is_sensible(&instant.date_naive()).then_some((instant, true));
    }
    let there = |day: NaiveDate, time| {
        let local = day.and_time(time);
        // An hour that comes twice is the first of the two; one that never came is the next.
        let ahead = || {
            zone.from_local_datetime(&(local + TimeDelta::hours(1)))
                .earliest()
        };
        let there = zone.from_local_datetime(&local).earliest().or_else(ahead)?;
        Some(there.with_timezone(&Utc))
    };
    if let Some(format) = told
        && let Some(day) = day(text, told)
    {
        let time = format.time(text);
        return Some((there(day, time.unwrap_or(NOON))?, time.is_some()));
    }
    let Some((date, hour)) = text.split_once([' ', 'T']) else {
        return Some((there(day(text, told)?, NOON)?, false));
    };
    // Programs write fractions of a second, which nobody needs.
    let hour = hour.trim().split(['.', ',']).next().unwrap_or_default();
    Some((there(day(date, told)?, moment::time(hour)?)?, true))
}

/// What a day stands for that has no hour.
const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// Nothing that a school owns or signs lies outside.
fn is_sensible(day: &NaiveDate) -> bool {
    (1900..2200).contains(&day.year())
}

/// The day so many months later; the end of a shorter month stands for its missing days.
pub fn later(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months)).filter(is_sensible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_french_people_and_their_programs_write_them() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            let found = day(text, None).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        check("31/08/2027", Some("2027-08-31"));
        check("1/9/2025", Some("2025-09-01"));
        check("27-03-2020", Some("2020-03-27"));
        check("27.03.2020", Some("2020-03-27"));
        check("28-02-2015 00:00", Some("2015-02-28"));
        check("28/02/2015 14:05:33", Some("2015-02-28"));
        check(" 2027-08-31 ", Some("2027-08-31"));
        check("2027/08/31", Some("2027-08-31"));
        check("2027-08-31T00:00:00Z", Some("2027-08-31"));
        check("29/02/2024", Some("2024-02-29"));
        check("31/02/2024", None);
        check("29/02/2023", None);
        check("31/08/27", None);
        check("27-08-31", None);
        check("12/31/2026", None);
        check("31/08/0027", None);
        check("31/08", None);
        check("31/08-2027", None);
        check("31/08/2027 soir", None);
        check("45535", None);
        check("", None);
        check("//", None);
        check("1/1/1/2025", None);
        check("+1/08/2027", None);
    }

    #[test]
    fn a_told_date_format_is_the_only_one() {
        #[track_caller]
        fn check(format: &str, text: &str, expected: Option<&str>) {
            let format = DateFormat::parse(format).expect("a format");
            let found = day(text, Some(&format)).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        check("%m/%d/%Y", "08/31/2027", Some("2027-08-31"));
        check("%m/%d/%Y", "31/08/2027", None);
        check("%d/%m/%y", "31/08/27", Some("2027-08-31"));
        check("%d-%m-%Y %H:%M", "28-02-2015 00:00", Some("2015-02-28"));
        check("%Y%m%d", "20270831", Some("2027-08-31"));
        check("JJ/MM/AAAA", "31/08/2027", Some("2027-08-31"));
        check("mm/dd/yyyy", "08/31/2027", Some("2027-08-31"));
        check("jj.mm.aa", "31.08.27", Some("2027-08-31"));
    }

    #[test]
    fn instants_are_read_on_the_clock_of_the_zone_and_a_day_alone_is_its_noon() {
        #[track_caller]
        fn check(text: &str, format: Option<&str>, expected: Option<(&str, bool)>) {
            let format = format.map(|format| DateFormat::parse(format).expect("a format"));
            let found = instant(text, format.as_ref(), chrono_tz::Europe::Paris);
            let expected = expected.map(|(instant, told)| (instant.parse().expect("an instant"), told));
            assert_eq!(found, expected, "{text}");
        }
        check("12/03/2024", None, Some(("2024-03-12T11:00:00Z", false)));
        check("12/07/2024 09:30", None, Some(("2024-07-12T07:30:00Z", true)));
        check("12-07-2024 9h30", None, Some(("2024-07-12T07:30:00Z", true)));
        check(
            "2024-07-12 09:30:15.250",
            None,
            Some(("2024-07-12T07:30:15Z", true)),
        );
        check(
            "2024-07-12T09:30:15+02:00",
            None,
            Some(("2024-07-12T07:30:15Z", true)),
        );
        // Between two and three there was nothing that night.
        check("31/03/2024 02:30", None, Some(("2024-03-31T01:30:00Z", true)));
        check(
            "07/12/2024 09:30",
            Some("%m/%d/%Y %H:%M"),
            Some(("2024-07-12T07:30:00Z", true)),
        );
        check(
            "07/12/2024 09:30",
            Some("%m/%d/%Y"),
            Some(("2024-07-12T07:30:00Z", true)),
        );
        check(
            "07/12/2024",
            Some("%m/%d/%Y"),
            Some(("2024-07-12T10:00:00Z", false)),
        );
        check("12/07/2024 25:00", None, None);
        check("12/07/2024 soir", None, None);
        check("12/07/24", None, None);
        check("0001-01-01T00:00:00Z", None, None);
    }

    #[test]
    fn a_date_format_must_tell_a_day() {
        for no_day in ["%d/%m", "%Q", "%H:%M", "jour", "", "%d/%m/%Y %z", "%%"] {
            assert!(DateFormat::parse(no_day).is_none(), "{no_day}");
        }
    }

    #[test]
    fn months_later_stops_at_the_end_of_a_shorter_month() {
        #[track_caller]
        fn check(from: &str, months: u32, expected: Option<&str>) {
            let from = day(from, None).expect("a day");
            assert_eq!(
                later(from, months).map(|day| day.to_string()).as_deref(),
                expected
            );
        }
        check("27/03/2020", 36, Some("2023-03-27"));
        check("31/08/2020", 6, Some("2021-02-28"));
        check("29/02/2024", 12, Some("2025-02-28"));
        check("29/02/2024", 48, Some("2028-02-29"));
        check("01/01/2020", 0, Some("2020-01-01"));
        check("01/01/2190", 1200, None);
    }
}

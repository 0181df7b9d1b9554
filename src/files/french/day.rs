//! Days, in the ways that French people and their programs write them.

use std::fmt::Write as _;

use chrono::format::{Item, Parsed, StrftimeItems};
use chrono::{Datelike as _, Months, NaiveDate, NaiveTime};

use super::number::digits;

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
        let mut parsed = Parsed::new();
        chrono::format::parse(&mut parsed, text, self.0.iter()).ok()?;
        parsed.to_naive_date().ok()
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

//! The hours of a desk and its closed days, as its profile and the school holidays say them.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Holidays, Zone};
use crate::domain::Text;
use crate::domain::code::Code;

crate::domain::code::codes! {
    /// A day of the week.
    Weekday, "day of the week" {
        Monday = "monday",
        Tuesday = "tuesday",
        Wednesday = "wednesday",
        Thursday = "thursday",
        Friday = "friday",
        Saturday = "saturday",
        Sunday = "sunday",
    }
}

impl Weekday {
    pub fn of(day: NaiveDate) -> Self {
        match day.weekday() {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

/// When a desk is open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Timetable {
    pub week: Week,
    pub holidays: Holidays,
    /// The zone of the schools with which it closes.
    pub school_holidays: Option<Zone>,
    /// What is closed besides, school holidays included once they are known.
    pub closures: Vec<Closure>,
}

/// The hours of each day of the week, in the order of the day; a day that is not there is closed. A
/// week without any is open day and night.
pub type Week = BTreeMap<Weekday, Vec<Hours>>;

/// From a time of the day until another, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Hours {
    pub from: u16,
    /// At most 1440, the end of the day.
    pub until: u16,
}

impl Hours {
    /// The whole day.
    pub const ALL: Self = Self {
        from: 0,
        until: 24 * 60,
    };

    /// `08:30-18:00`, also `8h30-18h`.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once(['-', '–'])?;
        let hours = Self {
            from: time(from.trim())?,
            until: time(until.trim())?,
        };
        (hours.from < hours.until).then_some(hours)
    }
}

/// Minutes after midnight: `08:30`, `8h30`, `18h`, `24:00`.
fn time(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once([':', 'h', 'H'])?;
    let number = |text: &str, longest: usize| {
        let plain = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let minutes = match minutes {
        "" if text.ends_with(['h', 'H']) => 0,
        two if two.len() == 2 => number(two, 2)?,
        _ => return None,
    };
    let hours = number(hours, 2)?;
    let whole = hours * 60 + minutes;
    (minutes < 60 && whole <= Hours::ALL.until).then_some(whole)
}

/// Days on which a desk stays closed: the first and the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Closure {
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// What it is called, where it has a name.
    pub name: Option<Text>,
}

impl Closure {
    /// `2026-12-24`, or `2026-12-24/2027-01-02` from the first day to the last.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once('/').unwrap_or((text, text));
        let (from, until) = (iso_day(from.trim())?, iso_day(until.trim())?);
        let name = None;
        (from <= until).then_some(Self { from, until, name })
    }

    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

fn iso_day(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    shaped.then(|| text.parse().ok()).flatten()
}

impl Timetable {
    /// The hours of a day of the week, closed days apart.
    pub fn hours_on(&self, day: Weekday) -> &[Hours] {
        match self.week.get(&day) {
            Some(hours) => hours,
            None if self.week.is_empty() => &[Hours::ALL],
            None => &[],
        }
    }

    /// How long it is open on the days of the week on which it opens, on average.
    pub(super) fn mean_day(&self) -> TimeDelta {
        let days = self.week.values().filter(|hours| !hours.is_empty());
        let (mut count, mut minutes) = (0, 0);
        for hours in days {
            count += 1;
            minutes += hours
                .iter()
                .map(|hours| i64::from(hours.until) - i64::from(hours.from))
                .sum::<i64>();
        }
        match count {
            0 => TimeDelta::days(1),
            _ => TimeDelta::seconds(minutes * 60 / count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        #[track_caller]
        fn check(text: &str, expected: Option<(u16, u16)>) {
            let hours = Hours::parse(text).map(|hours| (hours.from, hours.until));
            assert_eq!(hours, expected, "{text}");
        }
        check("08:30-18:00", Some((510, 1080)));
        check("8h30-18h", Some((510, 1080)));
        check(" 8:30 – 18H00 ", Some((510, 1080)));
        check("00:00-24:00", Some((0, 1440)));
        check("18:00-08:30", None);
        check("08:30-08:30", None);
        check("08:30-24:01", None);
        check("08:60-18:00", None);
        check("8:3-18:00", None);
        check("08:30", None);
        check("8-18", None);
        check("+8:30-18:00", None);
        check("08:30:00-18:00", None);
        check("matin-soir", None);
        check("", None);
    }

    #[test]
    fn closed_days_are_days_or_periods() {
        #[track_caller]
        fn check(text: &str, expected: Option<(&str, &str)>) {
            let found = Closure::parse(text).map(|it| (it.from.to_string(), it.until.to_string()));
            let expected = expected.map(|(from, until)| (from.to_owned(), until.to_owned()));
            assert_eq!(found, expected, "{text}");
        }
        check("2026-12-24", Some(("2026-12-24", "2026-12-24")));
        check("2026-12-24/2027-01-02", Some(("2026-12-24", "2027-01-02")));
        check("2028-02-29", Some(("2028-02-29", "2028-02-29")));
        check("2026-02-29", None);
        check("2027-01-02/2026-12-24", None);
        check("24/12/2026", None);
        check("2026-12", None);
        check("2026-12-24T08:00", None);
        check("Noël", None);
        check("", None);
    }

    #[test]
    fn a_mean_day_is_that_of_the_days_on_which_it_opens() {
        #[track_caller]
        fn check(week: &[(Weekday, &[&str])], seconds: i64) {
            let week = week.iter().map(|(day, hours)| {
                (
                    *day,
                    hours.iter().map(|text| Hours::parse(text).unwrap()).collect(),
                )
            });
            let timetable = Timetable {
                week: week.collect(),
                ..Timetable::default()
            };
            assert_eq!(timetable.mean_day(), TimeDelta::seconds(seconds));
        }
        check(&[], 24 * 3600);
        check(&[(Weekday::Monday, &["08:00-12:00", "13:30-17:30"])], 8 * 3600);
        check(
            &[
                (Weekday::Monday, &["08:00-16:00"]),
                (Weekday::Wednesday, &["08:00-12:00"]),
            ],
            6 * 3600,
        );
    }
}

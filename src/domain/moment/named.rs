//! Days by their names: `lundi`, `vendredi prochain`, `1er décembre`, `mardi 1er déc. 2026`, `Dec 1st`, `01/12`.
//!
//! A weekday is never today's: who means today says so. Names may be cut to three letters or more, as long as
//! they name one alone. The English ones are chrono's.

use chrono::{Datelike as _, Days, Month, NaiveDate, Weekday};

use super::{Toward, written};

const JOURS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

const MOIS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// A 29 February is at most so far away: 2100 has none.
const YEARS: i32 = 8;

/// Of folded text.
pub fn day(text: &str, today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let text = text.replace([',', '.'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [one] if one.contains('/') => dated(&words, today, toward),
        [name] => nearest(weekday(name)?, today, toward),
        [name, "prochain"] | ["next", name] => nearest(weekday(name)?, today, Toward::Ahead),
        [name, "dernier"] | ["last", name] => nearest(weekday(name)?, today, Toward::Back),
        [name, date @ ..] => match weekday(name) {
            // It only confirms the date: where it is another day's, one of the two is a slip.
            Some(weekday) => dated(date, today, toward).filter(|day| day.weekday() == weekday),
            None => dated(&words, today, toward),
        },
        [] => None,
    }
}

/// The next such day after today, or the last one before it.
fn nearest(weekday: Weekday, today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let ahead = u64::from(weekday.days_since(today.weekday()));
    match toward {
        Toward::Ahead => today.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead })),
        Toward::Back => today.checked_sub_days(Days::new(7 - ahead)),
        Toward::Told => None,
    }
}

/// A day and a month, with their year or without.
fn dated(words: &[&str], today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    if let [numbers] = words {
        return match numbers.split_once('/')? {
            (day, month) if !month.contains('/') => in_year(number(day)?, number(month)?, today, toward),
            _ => written(numbers, '/', [2, 1, 0]),
        };
    }
    let (day, month, year) = match words {
        [first, second] => (first, second, None),
        [first, second, year] => (first, second, Some(year)),
        _ => return None,
    };
    let (day, month) = match month_named(month) {
        Some(month) => (day, month),
        None => (month, month_named(day)?),
    };
    let day = ["er", "st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| day.strip_suffix(end))
        .unwrap_or(day);
    match year {
        Some(year) => {
            let year = number(year).filter(|year| (1900..2200).contains(year))?;
            NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, number(day)?)
        }
        None => in_year(number(day)?, month, today, toward),
    }
}

/// The nearest such day, today's included.
fn in_year(day: u32, month: u32, today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    match toward {
        Toward::Ahead => (today.year()..=today.year() + YEARS)
            .filter_map(of)
            .find(|day| *day >= today),
        Toward::Back => (today.year() - YEARS..=today.year())
            .rev()
            .filter_map(of)
            .find(|day| *day <= today),
        Toward::Told => None,
    }
}

fn weekday(name: &str) -> Option<Weekday> {
    let french = only(&JOURS, name).and_then(|at| Weekday::try_from(u8::try_from(at).ok()?).ok());
    french.or_else(|| name.parse().ok())
}

fn month_named(name: &str) -> Option<u32> {
    let french = only(&MOIS, name).and_then(|at| u32::try_from(at + 1).ok());
    french.or_else(|| Some(name.parse::<Month>().ok()?.number_from_month()))
}

/// Which of them begins so, if only one does.
fn only(names: &[&str], start: &str) -> Option<usize> {
    let mut found = names
        .iter()
        .enumerate()
        .filter(|(_, name)| start.len() > 2 && name.starts_with(start));
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at)
}

fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

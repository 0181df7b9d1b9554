//! Days and instants as people type them: `-7d`, `hier`, `lundi`, `1er décembre`, `22/11/2026`, `2026-11-24T14:30`.
//! What the clock says is an argument, so that a rehearsal reads them as the day itself would.

mod named;

use chrono::{DateTime, Days, Duration, Months, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;

use super::outside::fold;

/// Where a day lies whose year nobody says: `lundi`, `1er décembre`, `01/12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// What has been: a filter, work that was done.
    Back,
    /// What is to come: an appointment, how long to wait.
    Ahead,
    /// It could be either, and a wrong guess would cost: the year must be said.
    Told,
}

/// The day at the desk.
pub fn today(now: DateTime<Utc>, zone: Tz) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}

/// A day: `2026-11-22`, `22/11/2026`, `22/11`, `1er décembre`, `lundi`, `today`, `hier`, `demain`, or so many
/// days, weeks, months or years from today: `-7d`, `+2w`, `-3m`, `-1y` (in French also `-7j`, `+2s`, `-1a`).
pub fn day(text: &str, today: NaiveDate, toward: Toward) -> Option<NaiveDate> {
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
    written(&text, '-', [0, 1, 2])
        .or_else(|| written(&text, '/', [2, 1, 0]))
        .or_else(|| named::day(&text, today, toward))
}

/// An instant: RFC 3339, or a day and a time on the desk's clock, such as `2026-11-24T14:30`,
/// `24/11/2026 14:30`, `demain 9h`, `lundi à 14 h 30`; a time alone is today's; or `now`.
pub fn instant(text: &str, now: DateTime<Utc>, zone: Tz, toward: Toward) -> Option<DateTime<Utc>> {
    let text = text.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some(instant.with_timezone(&Utc));
    }
    if matches!(fold(text).as_str(), "now" | "maintenant") {
        return Some(now);
    }
    let today = today(now, zone);
    let (day, time) = match time(text) {
        Some(time) => (today, time),
        None => text.match_indices(['T', ' ']).find_map(|(at, between)| {
            let (left, right) = (text.get(..at)?, text.get(at + between.len()..)?);
            let left = fold(left);
            let left = left
                .strip_suffix(" a")
                .or(left.strip_suffix(" at"))
                .unwrap_or(&left);
            Some((day(left, today, toward)?, time(right)?))
        })?,
    };
    // An hour that comes twice, in autumn, is the first of the two.
    let there = zone.from_local_datetime(&day.and_time(time)).earliest()?;
    Some(there.with_timezone(&Utc))
}

/// A moment to look back at: an instant, or a day, which means its end.
pub fn as_of(text: &str, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
    let of_day = || Some(end_of(day(text, today(now, zone), Toward::Back)?, zone));
    instant(text, now, zone, Toward::Back).or_else(of_day)
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

/// `14:30`, `14:30:15`, `14h30`, `9h`, `9 h 30`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = close(text);
    let parts: Vec<&str> = text.split([':', 'h']).collect();
    let part = |at: usize| match parts.get(at) {
        None => Some(0),
        Some(&"") if at == 1 && text.ends_with('h') => Some(0),
        Some(part) if part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()) => part.parse().ok(),
        Some(_) => None,
    };
    if !(2..=3).contains(&parts.len()) {
        return None;
    }
    NaiveTime::from_hms_opt(part(0)?, part(1)?, part(2)?)
}

/// In lower case, without the blanks that the French write around the `h`.
fn close(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .to_lowercase()
        .replace(" h", "h")
        .replace("h ", "h")
}

#[cfg(test)]
mod tests;

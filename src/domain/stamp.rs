//! Days and instants as files and programs write them: RFC 3339, in UTC. By hand, because a list reads
//! a dozen of them a ticket and an import writes three a row, and chrono's ways, which know every other
//! form too, cost ten times as much. What is not of the usual form goes their way.

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, Timelike as _, Utc};

/// `2026-11-22T13:30:00.000Z`: one width, so that the order of the texts is that of time.
pub fn to_the_millisecond(at: DateTime<Utc>) -> String {
    match millis(at) {
        Some(millis) => second(at, Some(millis)),
        None => at.to_rfc3339_opts(SecondsFormat::Millis, true),
    }
}

/// `2026-11-22T13:30:00Z`, with as much of the second as there is.
pub fn instant(at: DateTime<Utc>) -> String {
    match millis(at) {
        Some(0) if at.nanosecond() == 0 => second(at, None),
        Some(millis) if at.nanosecond() == millis * 1_000_000 => second(at, Some(millis)),
        _ => at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
    }
}

/// `2026-11-22`.
pub fn day(on: NaiveDate) -> String {
    if !is_usual(on) {
        return on.format("%Y-%m-%d").to_string();
    }
    let mut text = String::with_capacity(10);
    put_day(&mut text, on);
    text
}

/// The instant that a text says.
pub fn read(text: &str) -> Option<DateTime<Utc>> {
    usual_instant(text).or_else(|| Some(DateTime::parse_from_rfc3339(text).ok()?.to_utc()))
}

/// The day that a text says.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    usual_day(text).or_else(|| text.parse().ok())
}

fn usual_instant(text: &str) -> Option<DateTime<Utc>> {
    let (day, time) = text.split_once('T')?;
    let &[ha, hb, b':', ma, mb, b':', sa, sb, b'.', fa, fb, fc, b'Z'] = time.as_bytes() else {
        return None;
    };
    let (hour, minute, second) = (number(&[ha, hb])?, number(&[ma, mb])?, number(&[sa, sb])?);
    let time = usual_day(day)?.and_hms_milli_opt(hour, minute, second, number(&[fa, fb, fc])?)?;
    Some(time.and_utc())
}

fn usual_day(text: &str) -> Option<NaiveDate> {
    let &[ya, yb, yc, yd, b'-', ma, mb, b'-', da, db] = text.as_bytes() else {
        return None;
    };
    let year = i32::try_from(number(&[ya, yb, yc, yd])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[ma, mb])?, number(&[da, db])?)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        digit
            .is_ascii_digit()
            .then(|| number * 10 + u32::from(digit - b'0'))
    })
}

/// The thousandths of the second; nothing where the form is not the usual one.
fn millis(at: DateTime<Utc>) -> Option<u32> {
    // A second that leaps has more thousandths than there are.
    Some(at.nanosecond() / 1_000_000).filter(|millis| *millis < 1000 && is_usual(at.date_naive()))
}

fn is_usual(on: NaiveDate) -> bool {
    (0..=9999).contains(&on.year())
}

fn second(at: DateTime<Utc>, millis: Option<u32>) -> String {
    let mut text = String::with_capacity(24);
    put_day(&mut text, at.date_naive());
    for (before, number) in [('T', at.hour()), (':', at.minute()), (':', at.second())] {
        text.push(before);
        put(&mut text, number, 10);
    }
    if let Some(millis) = millis {
        text.push('.');
        put(&mut text, millis, 100);
    }
    text.push('Z');
    text
}

fn put_day(text: &mut String, on: NaiveDate) {
    put(text, on.year().unsigned_abs(), 1000);
    text.push('-');
    put(text, on.month(), 10);
    text.push('-');
    put(text, on.day(), 10);
}

/// A number whose first digit counts so much.
fn put(text: &mut String, number: u32, mut first: u32) {
    while first > 0 {
        text.push(char::from_digit(number / first % 10, 10).unwrap_or('0'));
        first /= 10;
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn days_and_instants_are_written_as_their_standard_says() {
        #[track_caller]
        fn check(year: i32, month: u32, on: u32) {
            let on = NaiveDate::from_ymd_opt(year, month, on).expect("a day");
            assert_eq!(day(on), on.format("%Y-%m-%d").to_string());
            assert_eq!(read_day(&day(on)), Some(on));
            for nanos in [
                0,
                7_000_000,
                120_000_000,
                999_000_000,
                5,
                999_999_999,
                1_500_000_000,
            ] {
                let at = on.and_hms_opt(3, 7, 59).expect("a time").and_utc();
                let at = at.with_nanosecond(nanos).expect("a part of the second");
                let millis = at.to_rfc3339_opts(SecondsFormat::Millis, true);
                assert_eq!(to_the_millisecond(at), millis);
                assert_eq!(instant(at), at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
                assert_eq!(
                    read(&millis),
                    DateTime::parse_from_rfc3339(&millis).ok().map(|at| at.to_utc())
                );
            }
        }
        check(2026, 11, 22);
        check(2026, 1, 2);
        check(2024, 2, 29);
        check(1900, 12, 31);
        check(33, 4, 3);
        check(-44, 3, 15);
        check(12026, 1, 1);
    }

    #[test]
    fn other_forms_of_an_instant_are_read_too_and_nothing_else_is() {
        #[track_caller]
        fn check(text: &str) {
            let expected = DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc());
            assert_eq!(read(text), expected, "{text}");
        }
        for text in [
            "2026-11-22T13:30:00.250Z",
            "2026-11-22T13:30:00Z",
            "2026-11-22T14:30:00+01:00",
            "2026-11-22T13:30:60.000Z",
            "2026-11-22T24:00:00.000Z",
            "2026-02-29T13:30:00.000Z",
            "2026-11-22t13:30:00.000z",
            "2026-1x-22T13:30:00.000Z",
            "2026-11-22",
            "",
        ] {
            check(text);
        }
        assert_eq!(read_day("2026-02-29"), None);
        assert_eq!(read_day("22/11/2026"), None);
    }

    #[test]
    fn the_texts_stand_in_the_order_of_time() {
        let start = read("2026-12-31T23:59:59.990Z").expect("an instant");
        let texts: Vec<String> = (0..30)
            .map(|later| to_the_millisecond(start + TimeDelta::milliseconds(later)))
            .collect();
        assert!(texts.is_sorted());
    }
}

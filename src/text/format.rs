//! Days, instants, numbers and money as people write them in each language. Machine output never
//! comes through here.

use chrono::{DateTime, Datelike as _, NaiveDate, Timelike as _, Utc};
use chrono_tz::Tz;

use crate::domain::code::Lang;

/// A space that keeps words together.
pub const NBSP: char = '\u{a0}';
/// The narrow one: between thousands, and before `;`, `!` and `?` in French.
pub const THIN: char = '\u{202f}';

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

#[rustfmt::skip]
const LONG_MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
];
#[rustfmt::skip]
const MOIS: [&str; 12] = [
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];
#[rustfmt::skip]
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
#[rustfmt::skip]
const JOURS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// `22/11/2026`, or `22 Nov 2026`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Fr => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        Lang::En => {
            let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

/// `22/11/2026 à 14:05`, or `22 Nov 2026, 14:05`, on the clock of the zone.
pub fn instant(lang: Lang, instant: DateTime<Utc>, zone: Tz) -> String {
    let there = instant.with_timezone(&zone);
    let link = match lang {
        Lang::Fr => " à ",
        Lang::En => ", ",
    };
    format!(
        "{}{link}{:02}:{:02}",
        day(lang, there.date_naive()),
        there.hour(),
        there.minute()
    )
}

/// As people say it on the clock of the zone: `aujourd’hui à 14:05`, `hier à 14:05`,
/// `vendredi 20 novembre à 14:05`; the year is told where it is another one.
pub fn said(lang: Lang, instant: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> String {
    let (there, today) = (
        instant.with_timezone(&zone),
        now.with_timezone(&zone).date_naive(),
    );
    let date = there.date_naive();
    let (weekdays, months) = match lang {
        Lang::Fr => (&JOURS, &MOIS),
        Lang::En => (&DAYS, &LONG_MONTHS),
    };
    let weekday = weekdays.get(date.weekday().num_days_from_monday() as usize);
    let month = months.get(date.month0() as usize);
    let (weekday, month) = (weekday.unwrap_or(&""), month.unwrap_or(&""));
    let day = match ((date - today).num_days(), lang) {
        (0, Lang::Fr) => "aujourd’hui".to_owned(),
        (0, Lang::En) => "today".to_owned(),
        (-1, Lang::Fr) => "hier".to_owned(),
        (-1, Lang::En) => "yesterday".to_owned(),
        (1, Lang::Fr) => "demain".to_owned(),
        (1, Lang::En) => "tomorrow".to_owned(),
        (_, Lang::Fr) if date.day() == 1 => format!("{weekday} 1er {month}"),
        (_, Lang::Fr | Lang::En) => format!("{weekday} {} {month}", date.day()),
    };
    let year = match date.year() == today.year() || (date - today).num_days().abs() < 2 {
        true => String::new(),
        false => format!(" {}", date.year()),
    };
    let at = match lang {
        Lang::Fr => "à",
        Lang::En => "at",
    };
    format!("{day}{year} {at} {:02}:{:02}", there.hour(), there.minute())
}

/// `1 234` with a thin space, or `1,234`.
pub fn number(lang: Lang, number: i64) -> String {
    let between = match lang {
        Lang::Fr => THIN,
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    if number < 0 {
        out.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    out
}

/// `1 234,50 €`, or `€1,234.50`, from cents.
pub fn money(lang: Lang, cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let euros = self::number(lang, i64::try_from(euros).unwrap_or(i64::MAX));
    match lang {
        Lang::Fr => format!("{sign}{euros},{rest:02}{NBSP}€"),
        Lang::En => format!("{sign}€{euros}.{rest:02}"),
    }
}

/// `12,3 Mo`, or `12.3 MB`: thousands, as disks are sold.
pub fn bytes(lang: Lang, bytes: u64) -> String {
    let (units, comma) = match lang {
        Lang::Fr => (["octets", "ko", "Mo", "Go", "To"], ','),
        Lang::En => (["bytes", "kB", "MB", "GB", "TB"], '.'),
    };
    let mut tenths = bytes.saturating_mul(10);
    let mut unit = 0;
    while tenths >= 10_000 && unit + 1 < units.len() {
        tenths /= 1000;
        unit += 1;
    }
    let unit_name = units.get(unit).copied().unwrap_or_default();
    if unit == 0 {
        let name = match (lang, bytes) {
            (Lang::Fr, 0 | 1) => "octet",
            (Lang::En, 1) => "byte",
            _ => unit_name,
        };
        format!("{bytes}{NBSP}{name}")
    } else {
        format!("{}{comma}{}{NBSP}{unit_name}", tenths / 10, tenths % 10)
    }
}

/// `45 min`, `1 h 30`; in English `1 h 30 min`.
pub fn minutes(lang: Lang, minutes: impl Into<i64>) -> String {
    let minutes = minutes.into();
    if minutes < 0 {
        return format!("-{}", self::minutes(lang, -minutes));
    }
    match (minutes / 60, minutes % 60, lang) {
        (0, rest, _) => format!("{rest}{NBSP}min"),
        (hours, 0, _) => format!("{hours}{NBSP}h"),
        (hours, rest, Lang::Fr) => format!("{hours}{NBSP}h{NBSP}{rest:02}"),
        (hours, rest, Lang::En) => format!("{hours}{NBSP}h {rest}{NBSP}min"),
    }
}

/// The form that goes with a number: in French 0 and 1 are singular, in English 1 alone.
pub fn plural<'a>(lang: Lang, number: u64, one: &'a str, many: &'a str) -> &'a str {
    match (lang, number) {
        (Lang::Fr, 0 | 1) | (Lang::En, 1) => one,
        _ => many,
    }
}

/// The number and the form that goes with it: `0 ticket`, `1 234 tickets`.
pub fn counted(lang: Lang, number: u64, one: &str, many: &str) -> String {
    let shown = self::number(lang, i64::try_from(number).unwrap_or(i64::MAX));
    format!("{shown} {}", plural(lang, number, one, many))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::at;

    #[track_caller]
    fn check(shown: impl Fn(Lang) -> String, french: &str, english: &str) {
        assert_eq!(shown(Lang::Fr), french);
        assert_eq!(shown(Lang::En), english);
    }

    #[test]
    fn days_and_instants_are_written_as_each_language_does() {
        let nd = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        check(|lang| day(lang, nd(2026, 11, 22)), "22/11/2026", "22 Nov 2026");
        check(|lang| day(lang, nd(2027, 1, 3)), "03/01/2027", "3 Jan 2027");
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let paris = chrono_tz::Europe::Paris;
        check(
            |lang| instant(lang, at("2026-11-22T13:05:59Z"), paris),
            "22/11/2026 à 14:05",
            "22 Nov 2026, 14:05",
        );
        check(
            |lang| instant(lang, at("2026-07-31T22:30:00Z"), paris),
            "01/08/2026 à 00:30",
            "1 Aug 2026, 00:30",
        );
    }

    #[test]
    fn thousands_are_parted() {
        check(|lang| number(lang, 0), "0", "0");
        check(|lang| number(lang, 999), "999", "999");
        check(|lang| number(lang, 1_234), "1\u{202f}234", "1,234");
        check(
            |lang| number(lang, -1_234_567),
            "-1\u{202f}234\u{202f}567",
            "-1,234,567",
        );
        check(
            |lang| number(lang, i64::MIN),
            "-9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808",
            "-9,223,372,036,854,775,808",
        );
    }

    #[test]
    fn money_is_exact_to_the_cent() {
        check(|lang| money(lang, 123_450), "1\u{202f}234,50\u{a0}€", "€1,234.50");
        check(|lang| money(lang, 5), "0,05\u{a0}€", "€0.05");
        check(|lang| money(lang, -5), "-0,05\u{a0}€", "-€0.05");
        check(|lang| money(lang, 0), "0,00\u{a0}€", "€0.00");
    }

    #[test]
    fn sizes_and_times_are_short() {
        check(|lang| bytes(lang, 1), "1\u{a0}octet", "1\u{a0}byte");
        check(|lang| bytes(lang, 999), "999\u{a0}octets", "999\u{a0}bytes");
        check(|lang| bytes(lang, 12_345), "12,3\u{a0}ko", "12.3\u{a0}kB");
        check(|lang| bytes(lang, 999_999_999), "999,9\u{a0}Mo", "999.9\u{a0}MB");
        check(|lang| minutes(lang, 45), "45\u{a0}min", "45\u{a0}min");
        check(
            |lang| minutes(lang, 90),
            "1\u{a0}h\u{a0}30",
            "1\u{a0}h 30\u{a0}min",
        );
        check(|lang| minutes(lang, 120), "2\u{a0}h", "2\u{a0}h");
    }

    #[test]
    fn nothing_is_singular_in_french_and_plural_in_english() {
        let tickets = |number| move |lang| counted(lang, number, "ticket", "tickets");
        check(tickets(0), "0 ticket", "0 tickets");
        check(tickets(1), "1 ticket", "1 ticket");
        check(tickets(2), "2 tickets", "2 tickets");
        check(tickets(1500), "1\u{202f}500 tickets", "1,500 tickets");
    }

    #[test]
    fn an_instant_is_told_as_people_say_it() {
        #[track_caller]
        fn check(instant: &str, french: &str, english: &str) {
            let now = at("2026-11-22T08:00:00Z");
            let said = |lang| said(lang, at(instant), now, chrono_tz::Europe::Paris);
            assert_eq!(
                (said(Lang::Fr).as_str(), said(Lang::En).as_str()),
                (french, english)
            );
        }
        check("2026-11-22T07:05:00Z", "aujourd’hui à 08:05", "today at 08:05");
        check("2026-11-21T23:30:00Z", "aujourd’hui à 00:30", "today at 00:30");
        check("2026-11-21T22:30:00Z", "hier à 23:30", "yesterday at 23:30");
        check("2026-11-23T13:00:00Z", "demain à 14:00", "tomorrow at 14:00");
        check(
            "2026-11-20T13:00:00Z",
            "vendredi 20 novembre à 14:00",
            "Friday 20 November at 14:00",
        );
        check(
            "2026-10-01T13:00:00Z",
            "jeudi 1er octobre à 15:00",
            "Thursday 1 October at 15:00",
        );
        check(
            "2025-12-31T13:00:00Z",
            "mercredi 31 décembre 2025 à 14:00",
            "Wednesday 31 December 2025 at 14:00",
        );
    }
}

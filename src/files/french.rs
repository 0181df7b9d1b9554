//! Days, prices, durations, telephone numbers and addresses as French people and their programs
//! write them. What could mean two things is refused: a wrong day in a register is worse than a
//! line to mend.

use std::borrow::Cow;
use std::fmt::Write as _;

use chrono::format::{Item, Parsed, StrftimeItems};
use chrono::{Datelike as _, Months, NaiveDate};

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
        let mut written = String::new();
        write!(
            written,
            "{}",
            day.and_hms_opt(0, 0, 0)?.format_with_items(format.0.iter())
        )
        .ok()?;
        (format.day(&written) == Some(day)).then_some(format)
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

/// An amount as `1 234,56`, `499.59`, `1.234,56 €`, in cents, exactly. `1.234` is refused: it may
/// be a thousand or one and a bit.
pub fn cents(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = ["€", "EUR", "euros", "euro"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim();
    if text.is_empty() {
        return None;
    }
    let (whole, decimals) = match decimal_separator(text) {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?),
        None => (text, "0"),
    };
    let beyond = decimals.get(2..).unwrap_or_default();
    if decimals.is_empty() || decimals.len() == 3 || beyond.bytes().any(|b| b != b'0') {
        return None;
    }
    let fraction = match decimals.get(..2) {
        Some(two) => digits(two, 2)?,
        None => digits(decimals, 1)? * 10,
    };
    ungrouped(whole)?
        .checked_mul(100)?
        .checked_add(i64::from(fraction))
}

/// Where the decimals begin: the last of two kinds of separator, or the only one there is.
fn decimal_separator(text: &str) -> Option<usize> {
    let (comma, point) = (text.rfind(','), text.rfind('.'));
    match (comma, point) {
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(at), None) | (None, Some(at)) => {
            let separator = text.as_bytes().get(at)?;
            let once = text.bytes().filter(|b| b == separator).count() == 1;
            once.then_some(at)
        }
        (None, None) => None,
    }
}

/// A whole number whose thousands may be set apart by one kind of separator.
fn ungrouped(text: &str) -> Option<i64> {
    if text.is_empty() {
        return Some(0);
    }
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return text.parse().ok();
    };
    if !(separator.is_whitespace() || matches!(separator, ',' | '.')) {
        return None;
    }
    let mut number = String::new();
    for (position, group) in text.split(separator).enumerate() {
        let right = if position == 0 {
            (1..=3).contains(&group.len())
        } else {
            group.len() == 3
        };
        if !right || !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        number.push_str(group);
    }
    number.parse().ok()
}

/// A duration as `36 mois`, `36`, `3 ans`, in months.
pub fn months(text: &str) -> Option<u32> {
    let text = text.trim();
    let unit_at = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = digits(text.get(..unit_at)?, 4)?;
    let months = match text.get(unit_at..)?.trim().to_lowercase().as_str() {
        "" | "mois" | "m" | "months" | "month" => number,
        "an" | "ans" | "année" | "années" | "years" | "year" => number.checked_mul(12)?,
        _ => return None,
    };
    (months <= 1200).then_some(months)
}

/// The day so many months later; the end of a shorter month stands for its missing days.
pub fn later(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months)).filter(is_sensible)
}

/// A French telephone number as `04 50 97 22 59`; what is none stays as it came.
pub fn phone(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match ten_digits(text) {
        Some(ten) => {
            let mut spaced = String::with_capacity(14);
            for (position, digit) in ten.iter().enumerate() {
                if position > 0 && position % 2 == 0 {
                    spaced.push(' ');
                }
                spaced.push(char::from(*digit));
            }
            if spaced == text {
                Cow::Borrowed(text)
            } else {
                Cow::Owned(spaced)
            }
        }
        None => Cow::Borrowed(text),
    }
}

/// The number with its leading zero, from home or abroad.
fn ten_digits(text: &str) -> Option<[u8; 10]> {
    let mut found = Vec::with_capacity(16);
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => found.push(c as u8),
            '+' if at == 0 => found.extend_from_slice(b"00"),
            '.' | '-' | '/' | '(' | ')' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    let national = found.strip_prefix(b"0033").unwrap_or(&found);
    let nine: [u8; 9] = national.strip_prefix(b"0").unwrap_or(national).try_into().ok()?;
    let [a @ b'1'..=b'9', b, c, d, e, f, g, h, i] = nine else {
        return None;
    };
    Some([b'0', a, b, c, d, e, f, g, h, i])
}

/// A mail address, in lower case, if it looks like one.
pub fn mail(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let (local, domain) = text.split_once('@')?;
    let local_like = |b: u8| b.is_ascii_graphic() && !b"()<>[]:;@\\,\"".contains(&b);
    let label_like = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let right = text.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(local_like)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && domain.contains('.')
        && domain.split('.').all(label_like);
    right.then(|| lower(text))
}

/// In lower case; borrowed where it was already.
pub fn lower(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_uppercase) {
        Cow::Owned(text.to_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// A département as people say it: `38` for `038`, `01` for `1`; `2A` and `974` stay.
pub fn department(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match text.as_bytes() {
        [b'0', _, _] => Cow::Borrowed(text.get(1..).unwrap_or(text)),
        [b'1'..=b'9'] => Cow::Owned(format!("0{text}")),
        [_, b'a' | b'b'] => Cow::Owned(text.to_uppercase()),
        _ => Cow::Borrowed(text),
    }
}

/// A short number of nothing but digits.
fn digits(text: &str, longest: usize) -> Option<u32> {
    let right = !text.is_empty() && text.len() <= longest && text.bytes().all(|b| b.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten()
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
    fn prices_are_exact_to_the_cent_or_refused() {
        #[track_caller]
        fn check(text: &str, expected: Option<i64>) {
            assert_eq!(cents(text), expected, "{text}");
        }
        check("499,59", Some(49_959));
        check("499.59", Some(49_959));
        check("499", Some(49_900));
        check("1200,5", Some(120_050));
        check("1 234,56", Some(123_456));
        check("1\u{a0}234,56 €", Some(123_456));
        check("1\u{202f}234\u{202f}567,89\u{a0}€", Some(123_456_789));
        check("1.234,56", Some(123_456));
        check("1,234.56", Some(123_456));
        check("1.234.567", Some(123_456_700));
        check("12 EUR", Some(1_200));
        check("499.5900", Some(49_959));
        check(",50", Some(50));
        check("0", Some(0));
        check("0,29", Some(29));
        check("90071992547409,93", Some(9_007_199_254_740_993));
        check("1.234", None);
        check("1,234", None);
        check("499,590", None);
        check("499,5901", None);
        check("12,", None);
        check("1 23,45", None);
        check("1,23,45", None);
        check("1.23.456,00", None);
        check("-12,00", None);
        check("12,-5", None);
        check("+12", None);
        check("1e3", None);
        check("gratuit", None);
        check("99999999999999999999", None);
        check("€", None);
        check("", None);
        check("١٢", None);
    }

    #[test]
    fn a_warranty_is_told_in_months_or_years() {
        #[track_caller]
        fn check(text: &str, expected: Option<u32>) {
            assert_eq!(months(text), expected, "{text}");
        }
        check("36 mois", Some(36));
        check("0 mois", Some(0));
        check("36", Some(36));
        check("36mois", Some(36));
        check("3 ans", Some(36));
        check("1 an", Some(12));
        check("5 Years", Some(60));
        check("trois ans", None);
        check("2,5 ans", None);
        check("-12 mois", None);
        check("9999 mois", None);
        check("", None);
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

    #[test]
    fn telephones_are_written_one_way_and_what_is_none_stays() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(phone(text), expected, "{text}");
        }
        check("0490152030", "04 90 15 20 30");
        check("490152030", "04 90 15 20 30");
        check("04 50 97 22 59", "04 50 97 22 59");
        check("0450 97 22 59", "04 50 97 22 59");
        check("04.50.97.22.59", "04 50 97 22 59");
        check("04-50-97-22-59", "04 50 97 22 59");
        check("+33 4 50 97 22 59", "04 50 97 22 59");
        check("+33 (0)4 50 97 22 59", "04 50 97 22 59");
        check("0033450972259", "04 50 97 22 59");
        check("04\u{a0}50\u{a0}97\u{a0}22\u{a0}59", "04 50 97 22 59");
        check("+41 22 767 61 11", "+41 22 767 61 11");
        check("3631", "3631");
        check(" 04 50 97 22 59 poste 12 ", "04 50 97 22 59 poste 12");
        check("04 50 97 22", "04 50 97 22");
        check("00 50 97 22 59", "00 50 97 22 59");
        check("", "");
        check("liste rouge", "liste rouge");
    }

    #[test]
    fn a_mail_address_is_checked_lightly_and_put_in_lower_case() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(mail(text).as_deref(), expected, "{text}");
        }
        check("Ce.0740014N@ac-grenoble.fr", Some("ce.0740014n@ac-grenoble.fr"));
        check(
            " legta.cote-st-andre@educagri.fr ",
            Some("legta.cote-st-andre@educagri.fr"),
        );
        check("o'neil+prt@ac-test.example", Some("o'neil+prt@ac-test.example"));
        check("ac-grenoble.fr", None);
        check("a@b", None);
        check("a@@b.fr", None);
        check("@b.fr", None);
        check("a b@c.fr", None);
        check("a@b..fr", None);
        check("a@b.fr, c@d.fr", None);
        check("A <a@b.fr>", None);
        check("a.@b.fr", None);
        check("a@-b.fr", None);
        check("émile@b.fr", None);
        check("a@b.fr\r\nBcc: c@d.fr", None);
    }

    #[test]
    fn a_departement_is_written_as_people_say_it() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(department(text), expected, "{text}");
        }
        check("038", "38");
        check("007", "07");
        check("7", "07");
        check("38", "38");
        check("02A", "2A");
        check("2A", "2A");
        check("2b", "2B");
        check("974", "974");
        check("é1", "é1");
    }
}

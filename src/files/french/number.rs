//! Prices and durations, exactly: what could mean two numbers is none.

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

/// A short number of nothing but digits.
pub(super) fn digits(text: &str, longest: usize) -> Option<u32> {
    let right = !text.is_empty() && text.len() <= longest && text.bytes().all(|b| b.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

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
}

//! How much opening time somebody has, as a profile writes it: `10min`, `4h`, `2d`.

use serde::{Deserialize, Serialize};

/// So many days of a desk's opening, and so many minutes. How long its days are is its calendar's
/// to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Span {
    pub days: u32,
    pub minutes: u32,
}

impl Span {
    /// More than ten years of anything is a mistake.
    const LONGEST_DAYS: u32 = 3_660;

    /// `10min`, `4h`, `1h30`, `2d`, `1d 4h`; a French `j` is a `d`. Nothing where it is no time at all.
    pub fn parse(text: &str) -> Option<Self> {
        let mut span = Self::default();
        let mut rest = text.trim();
        // The units that may still come: a smaller one stands after a bigger one.
        let mut below = u32::MAX;
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (number, after) = rest.split_at_checked(digits)?;
            let number: u32 = number.parse().ok()?;
            let after = after.trim_start();
            let letters = after.bytes().take_while(u8::is_ascii_alphabetic).count();
            let (unit, after) = after.split_at_checked(letters)?;
            let minutes = match unit {
                "d" | "j" => 24 * 60,
                "h" => 60,
                "min" | "mn" | "m" => 1,
                // The minutes of `1h30` need no word.
                "" if below == 60 && digits == 2 => 1,
                _ => return None,
            };
            if minutes >= below {
                return None;
            }
            below = minutes;
            match minutes {
                1440 => span.days = number,
                _ => span.minutes = span.minutes.checked_add(number.checked_mul(minutes)?)?,
            }
            rest = after.trim_start();
        }
        let sensible = span.days <= Self::LONGEST_DAYS && span.minutes <= Self::LONGEST_DAYS * 24 * 60;
        (span != Self::default() && sensible).then_some(span)
    }
}

/// Minutes on the clock, as somebody types them: `45`, `45min`, `1h30`.
pub fn minutes(text: &str) -> Option<u32> {
    text.parse().ok().or_else(|| {
        let span = Span::parse(&text.to_lowercase())?;
        (span.days == 0).then_some(span.minutes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_write_them() {
        #[track_caller]
        fn check(text: &str, expected: Option<(u32, u32)>) {
            let found = Span::parse(text).map(|span| (span.days, span.minutes));
            assert_eq!(found, expected, "{text}");
        }
        check("10min", Some((0, 10)));
        check("10 min", Some((0, 10)));
        check("90m", Some((0, 90)));
        check("45 mn", Some((0, 45)));
        check("4h", Some((0, 240)));
        check("1h30", Some((0, 90)));
        check("1h30min", Some((0, 90)));
        check("1 h 30", Some((0, 90)));
        check("2d", Some((2, 0)));
        check("2j", Some((2, 0)));
        check(" 1d 4h ", Some((1, 240)));
        check("1d4h30", Some((1, 270)));
        check("0min", None);
        check("1h3", None);
        check("30", None);
        check("4h2d", None);
        check("1h1h", None);
        check("-4h", None);
        check("4heures", None);
        check("h", None);
        check("", None);
        check("99999999999h", None);
        check("4000000000h", None);
        check("3661d", None);
        check("1é", None);
    }

    #[test]
    fn minutes_need_no_unit() {
        #[track_caller]
        fn check(text: &str, expected: Option<u32>) {
            assert_eq!(minutes(text), expected, "{text}");
        }
        check("45", Some(45));
        check("0", Some(0));
        check("45 mn", Some(45));
        check("1h", Some(60));
        check("1H30", Some(90));
        check("1 h 30", Some(90));
        check("1d", None);
        check("1h3", None);
        check("-5", None);
        check("1,5h", None);
        check("", None);
    }
}

//! How long ago, and how long until, as people say it: one unit, rounded down.

use chrono::{DateTime, TimeDelta, Utc};

use super::format::{NBSP, plural};
use crate::domain::code::Lang;

/// `5 min`, `2 h`, `3 j`, `4 mois`, `2 ans`.
pub fn span(lang: Lang, span: TimeDelta) -> String {
    let minutes = span.num_minutes().max(0).unsigned_abs();
    let (hours, days) = (minutes / 60, minutes / 60 / 24);
    let (number, unit) = match (minutes, hours, days) {
        (_, 0, _) => (minutes, "min"),
        (_, _, 0) => (hours, "h"),
        (_, _, 1..100) => (
            days,
            match lang {
                Lang::Fr => "j",
                Lang::En => "d",
            },
        ),
        (_, _, 100..730) => (
            days / 30,
            match lang {
                Lang::Fr => "mois",
                Lang::En => "months",
            },
        ),
        _ => (
            days / 365,
            match lang {
                Lang::Fr => plural(lang, days / 365, "an", "ans"),
                Lang::En => plural(lang, days / 365, "year", "years"),
            },
        ),
    };
    format!("{number}{NBSP}{unit}")
}

/// How long it has been.
pub fn since(lang: Lang, then: DateTime<Utc>, now: DateTime<Utc>) -> String {
    span(lang, now - then)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_has_one_unit() {
        #[track_caller]
        fn check(minutes: i64, french: &str, english: &str) {
            let shown = |lang| span(lang, TimeDelta::minutes(minutes)).replace(NBSP, " ");
            assert_eq!(shown(Lang::Fr), french);
            assert_eq!(shown(Lang::En), english);
        }
        check(-5, "0 min", "0 min");
        check(0, "0 min", "0 min");
        check(59, "59 min", "59 min");
        check(60, "1 h", "1 h");
        check(23 * 60 + 59, "23 h", "23 h");
        check(24 * 60, "1 j", "1 d");
        check(99 * 24 * 60, "99 j", "99 d");
        check(100 * 24 * 60, "3 mois", "3 months");
        check(729 * 24 * 60, "24 mois", "24 months");
        check(730 * 24 * 60, "2 ans", "2 years");
    }
}

//! A ticket's reference: the pattern a desk numbers by, and reading what somebody typed.
//!
//! A pattern is text with one number (`{n}`, or `{nnn}` for at least three digits) and, for desks
//! that number per day or year, the date (`{yymmdd}`, `{yyyy}`). A reference is never reused: the
//! number comes from a counter for each spelling of the date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a desk spells its references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Plain(String),
    /// At least so many digits.
    Number(usize),
    Day,
    Year,
}

/// Why a pattern is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternFault {
    /// Exactly one number is needed.
    Numbers(usize),
    Placeholder(String),
    Unclosed,
    /// A space or a small letter: what is typed to name a ticket is read in capitals.
    Sign(char),
}

impl std::fmt::Display for PatternFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Numbers(found) => write!(f, "expected one number `{{n}}` or `{{nnn}}`, found {found}"),
            Self::Placeholder(word) => {
                write!(
                    f,
                    "unknown placeholder `{{{word}}}`, expected one of {{n}}, {{nnn}}, {{yymmdd}}, {{yyyy}}"
                )
            }
            Self::Unclosed => write!(f, "expected `}}` after `{{`"),
            Self::Sign(sign) => write!(f, "expected capital letters and digits, found `{sign}`"),
        }
    }
}

impl Pattern {
    /// Reads a pattern such as `CG-{n}` or `I{yymmdd}_{nnn}`.
    pub fn parse(text: &str) -> Result<Self, PatternFault> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let (plain, braced) = rest.split_at(open);
            if !plain.is_empty() {
                parts.push(Part::Plain(plain.to_owned()));
            }
            let close = braced.find('}').ok_or(PatternFault::Unclosed)?;
            let word = &braced[1..close];
            parts.push(match word {
                "yymmdd" => Part::Day,
                "yyyy" => Part::Year,
                _ if !word.is_empty() && word.bytes().all(|b| b == b'n') => Part::Number(word.len()),
                _ => return Err(PatternFault::Placeholder(word.to_owned())),
            });
            rest = &braced[close + 1..];
        }
        if !rest.is_empty() {
            parts.push(Part::Plain(rest.to_owned()));
        }
        let plain = parts.iter().filter_map(|part| match part {
            Part::Plain(text) => Some(text),
            Part::Number(_) | Part::Day | Part::Year => None,
        });
        let odd = |sign: &char| !sign.is_ascii_graphic() || sign.is_ascii_lowercase();
        if let Some(sign) = plain.flat_map(|text| text.chars()).find(odd) {
            return Err(PatternFault::Sign(sign));
        }
        let numbers = parts
            .iter()
            .filter(|part| matches!(part, Part::Number(_)))
            .count();
        if numbers == 1 {
            Ok(Self(parts))
        } else {
            Err(PatternFault::Numbers(numbers))
        }
    }

    /// What the counter belongs to: the pattern with its date filled in.
    pub fn scope(&self, on: NaiveDate) -> String {
        self.spell(on, |digits| format!("{{{}}}", "n".repeat(digits)))
    }

    /// The reference of the `number`-th ticket of its scope.
    pub fn render(&self, number: i64, on: NaiveDate) -> String {
        self.spell(on, |digits| format!("{number:0digits$}"))
    }

    fn spell(&self, on: NaiveDate, number: impl Fn(usize) -> String) -> String {
        self.0
            .iter()
            .map(|part| match part {
                Part::Plain(text) => text.clone(),
                Part::Number(digits) => number(*digits),
                Part::Day => on.format("%y%m%d").to_string(),
                Part::Year => on.format("%Y").to_string(),
            })
            .collect()
    }
}

impl TryFrom<String> for Pattern {
    type Error = PatternFault;
    fn try_from(text: String) -> Result<Self, PatternFault> {
        Self::parse(&text)
    }
}

impl From<Pattern> for String {
    fn from(pattern: Pattern) -> Self {
        pattern
            .0
            .iter()
            .map(|part| match part {
                Part::Plain(text) => text.clone(),
                Part::Number(digits) => format!("{{{}}}", "n".repeat(*digits)),
                Part::Day => "{yymmdd}".to_owned(),
                Part::Year => "{yyyy}".to_owned(),
            })
            .collect()
    }
}

/// What somebody typed to name a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A whole reference, in the case in which it is kept.
    Reference(String),
    /// A bare number, good where only one ticket of the desk has it.
    Number(i64),
}

/// The most tickets that a range may stand for.
pub const LONGEST_RANGE: u64 = 1_000;

/// The names that a range such as `CG-12..CG-20` stands for; it is none where there are no two dots.
/// The number is what ends a reference, and what is before it must be the same at both ends; the
/// second end may be the number alone.
pub fn range(typed: &str) -> Option<Result<Vec<String>, BadRange>> {
    let (first, last) = typed.trim().split_once("..")?;
    Some(between(&first.to_uppercase(), &last.to_uppercase()).ok_or(BadRange))
}

/// Ends that do not belong together, or too far apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadRange;

fn between(first: &str, last: &str) -> Option<Vec<String>> {
    let (before, from) = numbered(first)?;
    let (other, to) = numbered(last)?;
    if other != before && !other.is_empty() {
        return None;
    }
    let digits = from.len();
    let (from, to): (u64, u64) = (from.parse().ok()?, to.parse().ok()?);
    if to < from || to - from >= LONGEST_RANGE {
        return None;
    }
    Some(
        (from..=to)
            .map(|number| format!("{before}{number:0digits$}"))
            .collect(),
    )
}

/// `CG-` and `12`.
fn numbered(reference: &str) -> Option<(&str, &str)> {
    let before = reference.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = reference.strip_prefix(before)?;
    (!number.is_empty()).then_some((before, number))
}

/// Reads a reference in any case, or a bare number.
pub fn read(typed: &str) -> Named {
    let typed = typed.trim();
    match typed.parse() {
        Ok(number) if typed.bytes().all(|b| b.is_ascii_digit()) => Named::Number(number),
        _ => Named::Reference(typed.to_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_follows_its_pattern() {
        #[track_caller]
        fn check(pattern: &str, number: i64, reference: &str, scope: &str) {
            let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            let pattern = Pattern::parse(pattern).unwrap();
            assert_eq!(pattern.render(number, day), reference);
            assert_eq!(pattern.scope(day), scope);
        }
        check("CG-{n}", 12, "CG-12", "CG-{n}");
        check("CG42N1-{n}", 7, "CG42N1-7", "CG42N1-{n}");
        check("I{yymmdd}_{nnn}", 7, "I261122_007", "I261122_{nnn}");
        check("I{yymmdd}_{nnn}", 1234, "I261122_1234", "I261122_{nnn}");
        check("{n}", 11446, "11446", "{n}");
        check("{yyyy}-{nnnn}", 3, "2026-0003", "2026-{nnnn}");
    }

    #[test]
    fn a_pattern_without_exactly_one_number_is_refused() {
        assert_eq!(Pattern::parse("CG"), Err(PatternFault::Numbers(0)));
        assert_eq!(Pattern::parse("{n}{n}"), Err(PatternFault::Numbers(2)));
        assert_eq!(
            Pattern::parse("{day}{n}"),
            Err(PatternFault::Placeholder("day".into()))
        );
        assert_eq!(Pattern::parse("CG-{n"), Err(PatternFault::Unclosed));
        assert_eq!(Pattern::parse("cg-{n}"), Err(PatternFault::Sign('c')));
        assert_eq!(Pattern::parse("CG {n}"), Err(PatternFault::Sign(' ')));
    }

    #[test]
    fn a_range_names_every_ticket_between_its_ends() {
        #[track_caller]
        fn check(typed: &str, expected: &[&str]) {
            let names = range(typed).unwrap().unwrap();
            assert_eq!(names, expected);
        }
        check("CG-9..CG-11", &["CG-9", "CG-10", "CG-11"]);
        check("cg-9..11", &["CG-9", "CG-10", "CG-11"]);
        check("9..10", &["9", "10"]);
        check("I261122_009..I261122_010", &["I261122_009", "I261122_010"]);
        check("CG-7..CG-7", &["CG-7"]);
        assert_eq!(range("CG-1..CG-1000").unwrap().unwrap().len(), 1000);
        for bad in [
            "CG-1..CG-1001",
            "CG-9..CG-8",
            "CG-1..CX-2",
            "CG-..CG-2",
            "CG-1..",
            "..",
            "a..b",
            "1..CG-2",
        ] {
            assert_eq!(range(bad), Some(Err(BadRange)), "{bad}");
        }
        assert_eq!(range("CG-1"), None);
    }

    #[test]
    fn what_is_typed_may_be_in_any_case_or_a_bare_number() {
        assert_eq!(read(" cg-12 "), Named::Reference("CG-12".into()));
        assert_eq!(read("12"), Named::Number(12));
        assert_eq!(read("+12"), Named::Reference("+12".into()));
    }
}

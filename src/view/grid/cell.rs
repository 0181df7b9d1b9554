//! What stands in a cell, told once as what it is, and how it reads to people, pipes and spreadsheets.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::{Column, Dialect, Fit};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::stamp;
use crate::text::{ages, format, listing};
use crate::view::Look;
use crate::view::paint::{Tone, toned};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    /// Somebody else's words.
    Text(Text),
    /// A code with the words for it.
    Word {
        code: String,
        words: String,
        tone: Tone,
    },
    /// A name with what people call it.
    Named {
        name: String,
        words: Text,
    },
    Number(i64),
    Cents(i64),
    Minutes(i64),
    Day(NaiveDate),
    Instant(DateTime<Utc>),
    /// An instant by which somebody should have acted, and did not.
    Late(DateTime<Utc>),
    /// How long ago that was.
    Age(DateTime<Utc>),
    Flag(bool),
}

impl Cell {
    pub fn text(text: Option<&Text>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.clone()))
    }

    /// A code without words of its own.
    pub fn code(code: &str) -> Self {
        Self::Text(Text::from(code))
    }

    pub fn word(code: &str, words: impl Into<String>) -> Self {
        Self::Word {
            code: code.to_owned(),
            words: words.into(),
            tone: Tone::Plain,
        }
    }

    pub fn instant(instant: Option<DateTime<Utc>>) -> Self {
        instant.map_or(Self::Nothing, Self::Instant)
    }

    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    /// The cells that it is in CSV.
    pub(super) fn parted(&self, column: &Column) -> Vec<Self> {
        match (self, column.fit) {
            (Self::Named { name, words }, Fit::Named(_)) => vec![Self::code(name), Self::Text(words.clone())],
            (cell, Fit::Named(_)) => vec![cell.clone(), Self::Nothing],
            (cell, Fit::Wrapped | Fit::Whole | Fit::Age(_) | Fit::Number | Fit::Count) => vec![cell.clone()],
        }
    }

    /// What people call it, alone.
    pub(super) fn second(self) -> Self {
        match self {
            Self::Named { words, .. } => Self::Text(words),
            other => other,
        }
    }

    /// As people read it.
    pub fn people(&self, look: Look, zone: Tz) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.line(),
            Self::Word { words, tone, .. } => toned(*tone, words),
            Self::Named { name, words } => format!("{name} {}", words.line()).trim().to_owned(),
            Self::Number(number) => format::number(look.lang, *number),
            Self::Cents(cents) => format::money(look.lang, *cents),
            Self::Minutes(minutes) => format::minutes(look.lang, *minutes),
            Self::Day(day) => format::day(look.lang, *day),
            Self::Instant(instant) => format::instant(look.lang, *instant, zone),
            Self::Late(instant) => {
                let due = format::instant(look.lang, *instant, zone);
                toned(Tone::Alarm, &listing::late(look.lang, &due))
            }
            Self::Age(since) => ages::since(look.lang, *since, look.now),
            Self::Flag(flag) => match (look.lang, flag) {
                (Lang::Fr, true) => "oui",
                (Lang::Fr, false) => "non",
                (Lang::En, true) => "yes",
                (Lang::En, false) => "no",
            }
            .to_owned(),
        }
    }

    /// As a pipe reads it: codes, ISO days and instants, one line, nothing cut.
    pub fn piped(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.line(),
            Self::Word { code, .. } => Text::from(code.as_str()).line(),
            Self::Named { name, words } => format!("{name} {}", words.line()).trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Cents(cents) => amount(*cents, '.'),
            Self::Minutes(minutes) => minutes.to_string(),
            Self::Day(day) => stamp::day(*day),
            Self::Instant(instant) | Self::Late(instant) | Self::Age(instant) => rfc3339(*instant),
            Self::Flag(flag) => flag.to_string(),
        }
    }

    /// As a spreadsheet reads it: text that looks like a formula is quoted, typed values are not.
    pub fn csv(&self, dialect: Dialect, zone: Tz) -> Cow<'_, str> {
        match (self, dialect) {
            (Self::Nothing, _) => Cow::Borrowed(""),
            (Self::Text(text), _) => text.csv(),
            (Self::Word { code, .. } | Self::Named { name: code, .. }, _) => {
                Cow::Owned(Text::from(code.as_str()).csv().into_owned())
            }
            (Self::Cents(cents), Dialect::ExcelFr) => amount(*cents, ',').into(),
            (Self::Day(day), Dialect::ExcelFr) => day.format("%d/%m/%Y").to_string().into(),
            (Self::Instant(instant) | Self::Late(instant) | Self::Age(instant), Dialect::ExcelFr) => instant
                .with_timezone(&zone)
                .format("%d/%m/%Y %H:%M:%S")
                .to_string()
                .into(),
            (Self::Flag(flag), Dialect::ExcelFr) => Cow::Borrowed(if *flag { "VRAI" } else { "FAUX" }),
            (Self::Flag(flag), Dialect::Plain) => Cow::Borrowed(if *flag { "true" } else { "false" }),
            (
                Self::Number(_)
                | Self::Cents(_)
                | Self::Minutes(_)
                | Self::Day(_)
                | Self::Instant(_)
                | Self::Late(_)
                | Self::Age(_),
                Dialect::Plain | Dialect::ExcelFr,
            ) => self.piped().into(),
        }
    }
}

/// `1234.50`, exactly.
fn amount(cents: i64, comma: char) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    format!("{sign}{euros}{comma}{rest:02}")
}

/// RFC 3339 in UTC with a `Z`.
pub fn rfc3339(instant: DateTime<Utc>) -> String {
    stamp::instant(instant)
}

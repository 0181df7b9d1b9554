//! What an option may hold: parsers that say what would have been understood as a value
//! ([`Expected`]), because clap's own say it in English.

use std::ffi::OsStr;
use std::fmt;
use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, Utc};
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::domain::Code;
use crate::domain::calendar::minutes as minutes_typed;
use crate::domain::code::{Lang, Sort};
use crate::domain::moment::{self, Toward};
use crate::domain::outside::fold;
use crate::error::{Error, Expected};
use crate::office::Counter;
use crate::text::codes::Worded;

/// A word out of a closed set; help and completions list them.
pub fn word<T: Code + Send + Sync>() -> Word<T> {
    Word(T::parse)
}

/// The same, and what people call it in either language: `téléphone` is `phone`, `fournisseur`, `supplier`.
pub fn named<T: Code + Worded + Send + Sync>() -> Word<T> {
    Word(called)
}

/// Which member is meant: by its code, or by what people call it.
pub fn called<T: Code + Worded>(typed: &str) -> Option<T> {
    let typed = fold(typed);
    let is_called = |member: &T| {
        [Lang::Fr, Lang::En].iter().any(|lang| {
            let name = fold(member.in_lang(*lang));
            // `le fournisseur`, `the supplier`.
            name == typed || name.split_once(' ').is_some_and(|(_, name)| name == typed)
        }) || member.also().iter().any(|name| fold(name) == typed)
    };
    T::parse(&typed).or_else(|| T::ALL.iter().copied().find(is_called))
}

/// A field to sort by, `:desc` for the other way round.
pub fn sort<T: Code + Send + Sync>() -> impl TypedValueParser<Value = Sort<T>> {
    shaped(|text| {
        let (field, way) = text.split_once(':').unwrap_or((text, "asc"));
        let by = T::parse(field);
        match (by, way) {
            (Some(by), "asc") => Ok(Sort {
                by,
                descending: false,
            }),
            (Some(by), "desc") => Ok(Sort { by, descending: true }),
            _ => Err(Expected::Sort(owned(T::codes()))),
        }
    })
}

/// A whole number within bounds.
pub fn number(range: RangeInclusive<u32>) -> impl TypedValueParser<Value = u32> {
    shaped(move |text| match text.parse() {
        Ok(number) if range.contains(&number) => Ok(number),
        _ if *range.end() == u32::MAX => Err(Expected::AtLeast(*range.start())),
        _ => Err(Expected::Between(*range.start(), *range.end())),
    })
}

/// A length in minutes: `45`, `45min`, `1h30`.
pub fn minutes(range: RangeInclusive<u32>) -> impl TypedValueParser<Value = u32> {
    shaped(move |text| {
        let read = minutes_typed(text).filter(|minutes| range.contains(minutes));
        read.ok_or(Expected::Minutes(*range.start(), *range.end()))
    })
}

/// Something that can be read: not blank.
pub fn said() -> impl TypedValueParser<Value = String> {
    shaped(|text| {
        if text.trim().is_empty() {
            Err(Expected::Words)
        } else {
            Ok(text.to_owned())
        }
    })
}

/// Any word, which `~` turns the other way round.
pub fn pick() -> impl TypedValueParser<Value = Pick<String>> {
    shaped(|text| match negated(text) {
        (true, "") => Err(Expected::Words),
        (not, rest) => Ok(Pick::new(not, rest.to_owned())),
    })
}

/// Whether a value is turned the other way round, and what it is without the sign.
fn negated(text: &str) -> (bool, &str) {
    text.strip_prefix('~').map_or((false, text), |rest| (true, rest))
}

/// A whole number within bounds, which `~` turns the other way round.
pub fn pick_number(range: RangeInclusive<u8>) -> impl TypedValueParser<Value = Pick<u8>> {
    shaped(move |text| {
        let (not, rest) = negated(text);
        match rest.parse() {
            Ok(number) if range.contains(&number) => Ok(Pick::new(not, number)),
            _ => Err(Expected::Between((*range.start()).into(), (*range.end()).into())),
        }
    })
}

/// A word out of a closed set, or what people call it, which `~` turns the other way round.
pub fn pick_word<T: Code + Worded + Send + Sync>() -> PickWord<T> {
    PickWord(named())
}

/// A word out of a closed set or a name that the desk gives it, which is looked up once the desk is known;
/// `~` turns it the other way round.
pub fn pick_label<T: Code + Send + Sync>() -> impl TypedValueParser<Value = Pick<String>> {
    Label(pick(), T::codes())
}

/// What is asked for, or what is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick<T> {
    pub not: bool,
    pub value: T,
}

impl<T> Pick<T> {
    pub fn new(not: bool, value: T) -> Self {
        Self { not, value }
    }

    /// As it is typed.
    pub fn spelled(&self, value: impl fmt::Display) -> String {
        format!("{}{value}", if self.not { "~" } else { "" })
    }
}

/// See [`pick_word`].
#[derive(Debug, Clone)]
pub struct PickWord<T>(Word<T>);

impl<T: Code + Send + Sync> TypedValueParser for PickWord<T> {
    type Value = Pick<T>;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Pick<T>, clap::Error> {
        let text = value.to_string_lossy();
        let (not, text) = negated(&text);
        Ok(Pick::new(not, self.0.parse_ref(cmd, arg, OsStr::new(text))?))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}

/// See [`pick_label`]: any value will do for now; the codes are what is listed.
#[derive(Clone)]
struct Label<P>(P, Vec<&'static str>);

impl<P: TypedValueParser> TypedValueParser for Label<P> {
    type Value = P::Value;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<P::Value, clap::Error> {
        self.0.parse_ref(cmd, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.1.iter().map(PossibleValue::new)))
    }
}

/// A parser out of a function that says what it expected.
pub fn shaped<T, F>(read: F) -> impl TypedValueParser<Value = T>
where
    T: Send + Sync + Clone + 'static,
    F: Fn(&str) -> Result<T, Expected> + Clone + Send + Sync + 'static,
{
    StringValueParser::new().try_map(move |text| read(&text).map_err(Unfit))
}

/// The day that an option names, on the desk's calendar.
pub fn day(option: &str, typed: &str, today: NaiveDate, toward: Toward) -> Result<NaiveDate, Error> {
    moment::day(typed, today, toward).ok_or_else(|| Error::bad_value(option, typed, Expected::Day))
}

/// The instant that an option names, on the desk's clock.
pub fn instant(option: &str, typed: &str, at: &Counter, toward: Toward) -> Result<DateTime<Utc>, Error> {
    let instant = moment::instant(typed, at.now, at.desk.time_zone, toward);
    instant.ok_or_else(|| Error::bad_value(option, typed, Expected::Instant))
}

/// Carries what was expected through clap; it is put into words in `text`.
#[derive(Debug, Clone)]
pub struct Unfit(pub Expected);

impl fmt::Display for Unfit {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "expected {:?}", self.0)
    }
}

impl std::error::Error for Unfit {}

/// See [`word`].
#[derive(Debug, Clone)]
pub struct Word<T>(fn(&str) -> Option<T>);

impl<T: Code + Send + Sync> TypedValueParser for Word<T> {
    type Value = T;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let text = value.to_string_lossy();
        (self.0)(&text).ok_or_else(|| {
            let mut mistake = clap::Error::new(ErrorKind::InvalidValue).with_cmd(cmd);
            let name = arg.map(ToString::to_string).unwrap_or_default();
            mistake.insert(ContextKind::InvalidArg, ContextValue::String(name));
            mistake.insert(ContextKind::InvalidValue, ContextValue::String(text.into_owned()));
            mistake.insert(ContextKind::ValidValue, ContextValue::Strings(owned(T::codes())));
            mistake
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(T::codes().into_iter().map(PossibleValue::new)))
    }
}

fn owned(codes: Vec<&'static str>) -> Vec<String> {
    codes.into_iter().map(str::to_owned).collect()
}

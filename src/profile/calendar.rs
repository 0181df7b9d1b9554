//! What a profile says of time: the hours of the desk and of its channels, its closed days, how soon
//! tickets are to be resolved, and until when an address holds.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::reading::{Table, Value, Word};
use crate::domain::calendar::{Closure, Holidays, Hours, Span, Timetable, Week, Weekday, Zone};
use crate::domain::code::{Channel, Code};
use crate::domain::deadline::{Target, Targets};
use crate::domain::desk::{Address, Contact};
use crate::error::{ProfileProblem, Shape};

/// The hours of a desk, and those of its channels.
#[derive(Default)]
pub struct AllHours {
    pub week: Week,
    pub channels: BTreeMap<Channel, Week>,
}

/// `[hours]`: days of the week, and channels with theirs.
pub fn hours(root: &Table<'_>) -> AllHours {
    let mut all = AllHours::default();
    for (word, value) in root.filled_entries("hours") {
        if let Some(day) = Weekday::parse(&word.text) {
            all.week.insert(day, hours_of(&value));
        } else if let Some(channel) = Channel::parse(&word.text) {
            all.channels.insert(channel, week_of(channel, &value));
        } else {
            let mut known = spelled::<Weekday>();
            known.extend(spelled::<Channel>());
            word.fault(ProfileProblem::UnknownKey { known });
        }
    }
    all
}

fn week_of(channel: Channel, value: &Value<'_>) -> Week {
    let Some(table) = value.table(&format!("hours.{}", channel.code())) else {
        return Week::new();
    };
    let days = table.all();
    if days.is_empty() {
        value.fault(ProfileProblem::Empty);
    }
    days.iter()
        .filter_map(|(word, value)| Some((word.code()?, hours_of(value))))
        .collect()
}

/// One stretch of a day or several, in their order.
fn hours_of(value: &Value<'_>) -> Vec<Hours> {
    let mut all: Vec<Hours> = Vec::new();
    for item in value.items() {
        let Some(hours) = item.as_text().and_then(Hours::parse) else {
            item.fault(ProfileProblem::Hours);
            continue;
        };
        if all.last().is_some_and(|before| hours.from < before.until) {
            item.fault(ProfileProblem::HoursOrder);
        }
        all.push(hours);
    }
    all
}

/// `[calendar]`: on which days it is closed whatever the day of the week.
pub fn timetable(root: &Table<'_>, week: Week) -> Timetable {
    let mut timetable = Timetable {
        week,
        ..Timetable::default()
    };
    if let Some(table) = root.table("calendar") {
        let yes = |key| table.at(key).and_then(|value| value.yes_no()).unwrap_or(false);
        timetable.holidays = Holidays {
            public: yes("public-holidays"),
            alsace_moselle: yes("alsace-moselle"),
            abolition: table.at("abolition").and_then(|value| value.code()),
        };
        timetable.school_holidays = table.at("school-holidays").and_then(|value| zone(&value));
        timetable.closures = table
            .at("closed")
            .map(|value| closures(&value))
            .unwrap_or_default();
        table.end();
    }
    timetable
}

/// `A`, as everybody writes it, or the code of an overseas zone.
fn zone(value: &Value<'_>) -> Option<Zone> {
    let word = value.text()?;
    let zone = Zone::read(&word.text);
    if zone.is_none() {
        word.fault(ProfileProblem::UnknownWord {
            known: spelled::<Zone>(),
        });
    }
    zone
}

fn closures(value: &Value<'_>) -> Vec<Closure> {
    let items = value.items().into_iter();
    items
        .filter_map(|item| {
            let closure = item.as_day().as_deref().and_then(Closure::parse);
            if closure.is_none() {
                item.fault(ProfileProblem::ClosedDay);
            }
            closure
        })
        .collect()
}

/// `[targets]`: what holds for all, and a table for each priority that has its own.
pub fn targets(root: &Table<'_>, priorities: &[String]) -> Targets {
    let mut targets = Targets::default();
    for (word, value) in root.entries("targets") {
        match word.text.as_str() {
            "take-on" => targets.all.take_on = span(&value),
            "resolve" => targets.all.resolve = span(&value),
            priority if priorities.iter().any(|known| known == priority) => {
                if let Some(target) = target_of(priority, &value) {
                    targets.by_priority.insert(priority.to_owned(), target);
                }
            }
            _ => {
                let mut known = vec!["take-on".to_owned(), "resolve".to_owned()];
                known.extend(priorities.iter().cloned());
                word.fault(ProfileProblem::UnknownKey { known });
            }
        }
    }
    targets
}

fn target_of(priority: &str, value: &Value<'_>) -> Option<Target> {
    let table = value.table(&format!("targets.{priority}"))?;
    let target = Target {
        take_on: table.at("take-on").and_then(|value| span(&value)),
        resolve: table.at("resolve").and_then(|value| span(&value)),
    };
    table.end();
    Some(target)
}

fn span(value: &Value<'_>) -> Option<Span> {
    let span = value.as_text().and_then(Span::parse);
    if span.is_none() {
        value.fault(ProfileProblem::Span);
    }
    span
}

/// `[contact]`: of each channel an address, or several with their days.
pub fn contact(root: &Table<'_>) -> Contact {
    let Some(table) = root.table("contact") else {
        return Contact::default();
    };
    let of = |key| {
        table
            .at(key)
            .map(|value: Value<'_>| addresses(key, &value))
            .unwrap_or_default()
    };
    let contact = Contact {
        phone: of("phone"),
        mail: of("mail"),
        portal: of("portal"),
        preferred: table.at("preferred").and_then(|value| value.code()),
    };
    table.end();
    contact
}

fn addresses(key: &str, value: &Value<'_>) -> Vec<Address> {
    if !value.is_nested() {
        let word: Option<Word<'_>> = match value.as_text() {
            Some(_) => value.text(),
            None => {
                value.is_no(Shape::Addresses);
                None
            }
        };
        let always = |word: Word<'_>| Address {
            address: word.text,
            ..Address::default()
        };
        return word.map(always).into_iter().collect();
    }
    let items = value.items().into_iter();
    items
        .filter_map(|item| {
            let table = item.table_or(&format!("contact.{key}"), Shape::Addresses)?;
            let address = table.needed("address").and_then(|value| value.text());
            let day = |key| table.at(key).and_then(|value| self::day(&value));
            let (from, until) = (day("from"), day("until"));
            table.end();
            Some(Address {
                address: address?.text,
                from,
                until,
            })
        })
        .collect()
}

fn day(value: &Value<'_>) -> Option<NaiveDate> {
    let closure = value.as_day().as_deref().and_then(Closure::parse);
    let day = closure.filter(|it| it.from == it.until).map(|it| it.from);
    if day.is_none() {
        value.fault(ProfileProblem::Day);
    }
    day
}

/// The words of a set as profiles spell them.
fn spelled<C: Code>() -> Vec<String> {
    C::codes().iter().map(|code| code.replace('_', "-")).collect()
}

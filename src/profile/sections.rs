//! The sections of a profile that say what there is: the desk, its teams, sectors, priorities and
//! causes. The tree of categories, and the rules that name all these, have files of their own.

use std::collections::BTreeMap;

use super::reading::{Table, Value};
use super::rules::{self, Names};
use super::{calendar, tree};
use crate::domain::code::{Closure, Field, Invitation, Sharing, Status, Wait};
use crate::domain::desk::{Cause, ClosureRules, Desk, Label, Priority, References, Sector, Team, time_zone};
use crate::domain::notice::{Letterhead, NAMES, Piece};
use crate::domain::reference::Pattern;
use crate::error::{Noun, ProfileProblem, Shape};

/// The days in which a closure is answered, where a desk does not say.
const DAYS_TO_ANSWER: u32 = 14;

/// The longest delay that makes sense, in days.
pub const LONGEST: u32 = 3_660;

/// The desk of a profile. Faults are left with `reading`: only without any is the desk to be used.
pub fn desk(root: &Table<'_>) -> Option<Desk> {
    // Everything is read before anything is given up, so that all faults are found.
    let code = root.needed("code").and_then(|value| value.text());
    let name = root.needed("name").map(|value| value.label("name"));
    let zone = root.needed("time-zone").and_then(|value| zone(&value));
    let references = root.needed("references").and_then(|value| references(&value));
    let required = root.needed("required").map(|value| required(&value));
    let teams = teams(root);
    let sectors: Vec<Sector> = labelled(root, "sectors", |code, name| Sector { code, name });
    let priorities = priorities(root);
    let causes = labelled(root, "causes", |code, name| Cause { code, name });
    let mut names = Names {
        teams: teams.iter().map(|team| team.code.clone()).collect(),
        sectors: sectors.iter().map(|sector| sector.code.clone()).collect(),
        priorities: priorities.iter().map(|priority| priority.code.clone()).collect(),
        categories: Vec::new(),
    };
    let categories = tree::categories(root, &names.teams);
    names.categories = categories.iter().map(|category| category.code.clone()).collect();
    let entry = root
        .needed("entry")
        .and_then(|value| value.named(Noun::Team, &names.teams));
    let default = root.at("default-priority");
    let mail = rules::mail(root, &names);
    let unqualified = root.at("default-category");
    let routes = rules::routes(root, &names);
    let hours = calendar::hours(root);
    Some(Desk {
        code: code.as_ref().map(|code| code.new_code()).unwrap_or_default(),
        name: name.unwrap_or_default(),
        time_zone: zone.unwrap_or_default(),
        contact: calendar::contact(root),
        mail,
        notices: notices(root),
        closure: closure(root),
        inventory: rules::inventory(root, &routes),
        required: required.unwrap_or_default(),
        statuses: statuses(root),
        entry: entry.unwrap_or_default(),
        teams,
        sectors,
        categories,
        default_category: unqualified.and_then(|value| value.named(Noun::Category, &names.categories)),
        priorities,
        default_priority: default.and_then(|value| value.named(Noun::Priority, &names.priorities)),
        causes,
        intake: rules::intake(root),
        participants: root
            .at("participants")
            .and_then(|value| value.code())
            .unwrap_or(Invitation::School),
        answer_ends: root
            .at("answer-ends")
            .and_then(|value| value.code())
            .unwrap_or(Wait::Requester),
        routes,
        tariffs: rules::tariffs(root, &names),
        modes: rules::modes(root),
        channel_hours: hours.channels,
        timetable: calendar::timetable(root, hours.week),
        targets: calendar::targets(root, &names.priorities),
        elsewhere: rules::elsewhere(root, &names),
        columns: root.codes("columns"),
        summary: yes(root, "summary").unwrap_or(false),
        // Nothing stands in for a pattern; by now all the rest is read.
        references: references?,
    })
}

fn zone(value: &Value<'_>) -> Option<chrono_tz::Tz> {
    let zone = time_zone(&value.text()?.text);
    if zone.is_none() {
        value.fault(ProfileProblem::TimeZone);
    }
    zone
}

/// One pattern for all, or one for each kind.
fn references(value: &Value<'_>) -> Option<References> {
    if value.as_text().is_some() {
        let incident = pattern(value)?;
        let service = incident.clone();
        return Some(References { incident, service });
    }
    let table = value.table_or("references", Shape::References)?;
    let incident = table.needed("incident").and_then(|value| pattern(&value));
    let service = table.needed("service").and_then(|value| pattern(&value));
    table.end();
    Some(References {
        incident: incident?,
        service: service?,
    })
}

fn pattern(value: &Value<'_>) -> Option<Pattern> {
    Pattern::parse(&value.text()?.text)
        .map_err(|fault| value.fault(ProfileProblem::Pattern(fault)))
        .ok()
}

/// Each item is a field, or a list of fields of which one will do.
fn required(value: &Value<'_>) -> Vec<Vec<Field>> {
    value.items().iter().map(Value::codes).collect()
}

fn closure(root: &Table<'_>) -> ClosureRules {
    let mut rules = ClosureRules {
        mode: Closure::Validation,
        days: DAYS_TO_ANSWER,
        reopen_days: None,
        by_requester: false,
    };
    if let Some(table) = root.table("closure") {
        let days = |key| table.at(key).and_then(|value| value.number(1, LONGEST));
        let mode = table.at("mode").and_then(|value| value.code());
        rules.mode = mode.unwrap_or(rules.mode);
        rules.days = days("days").unwrap_or(rules.days);
        rules.reopen_days = days("reopen-days");
        rules.by_requester = yes(&table, "by-requester").unwrap_or(false);
        table.end();
    }
    rules
}

fn yes(table: &Table<'_>, key: &'static str) -> Option<bool> {
    table.at(key)?.yes_no()
}

/// `[notices.fr]`, `[notices.en]`: the letters that the desk writes itself.
fn notices(root: &Table<'_>) -> Letterhead {
    let mut own = Letterhead::default();
    if let Some(table) = root.table("notices") {
        own.fr = letters(&table, "fr");
        own.en = letters(&table, "en");
        table.end();
    }
    own
}

fn letters(table: &Table<'_>, lang: &'static str) -> BTreeMap<String, String> {
    let mut own = BTreeMap::new();
    for (word, value) in table.filled_entries(lang) {
        match Piece::parse(&word.text) {
            Some(piece) => {
                let text = value.template(NAMES);
                own.extend(text.map(|text| (piece.code().to_owned(), text)));
            }
            None => word.fault(ProfileProblem::UnknownKey {
                known: Piece::all().map(|piece| piece.code().replace('_', "-")).collect(),
            }),
        }
    }
    own
}

fn statuses(root: &Table<'_>) -> BTreeMap<Status, Label> {
    let entries = root.entries("statuses").into_iter();
    entries
        .filter_map(|(word, value)| {
            let label = value.label(&format!("statuses.{}", word.text));
            Some((word.code()?, label))
        })
        .collect()
}

fn teams(root: &Table<'_>) -> Vec<Team> {
    let entries = root.needed_entries("teams").into_iter();
    entries
        .map(|(word, value)| {
            let code = word.new_code();
            let table = value.table(&format!("teams.{code}"));
            let level = table.as_ref().and_then(|table| table.needed("level"));
            let by_sector = table.as_ref().and_then(|table| table.at("by-sector"));
            let assign = table.as_ref().and_then(|table| table.at("assign"));
            let mail = table.as_ref().and_then(|table| table.at("mail"));
            let modes = table.as_ref().and_then(|table| table.at("modes"));
            Team {
                code,
                level: level.and_then(|value| value.level()).unwrap_or(1),
                by_sector: by_sector.and_then(|value| value.yes_no()).unwrap_or(false),
                assign: assign.and_then(|value| value.code()).unwrap_or(Sharing::Taken),
                mail: mail.and_then(|value| value.mail()),
                modes: modes.map(|value| value.codes()),
                name: table.map(Table::into_label).unwrap_or_default(),
            }
        })
        .collect()
}

/// Most pressing first: a name each, and when it applies.
fn priorities(root: &Table<'_>) -> Vec<Priority> {
    let entries = root.entries("priorities").into_iter();
    entries
        .map(|(word, value)| {
            let code = word.new_code();
            let section = format!("priorities.{code}");
            if !value.is_nested() {
                let name = value.label(&section);
                return Priority {
                    code,
                    name,
                    definition: None,
                };
            }
            let table = value.table(&section);
            let definition = table.as_ref().and_then(|table| table.at("definition"));
            Priority {
                definition: definition.map(|value| value.label(&format!("{section}.definition"))),
                name: table.map(Table::into_label).unwrap_or_default(),
                code,
            }
        })
        .collect()
}

/// The things of a section that have nothing but a code and words.
fn labelled<T>(root: &Table<'_>, section: &'static str, thing: fn(String, Label) -> T) -> Vec<T> {
    let entries = root.entries(section).into_iter();
    entries
        .map(|(word, value)| {
            let code = word.new_code();
            let label = value.label(&format!("{section}.{code}"));
            thing(code, label)
        })
        .collect()
}

//! Desks: which there are, and what one's profile says, rule by rule.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::column;
use crate::domain::calendar::{Timetable, Week};
use crate::domain::code::{Channel, Closure, Code as _, Field, Lang, Mode, Status, TicketColumn, Wait};
use crate::domain::deadline::Targets;
use crate::domain::desk::{
    Category, Cause, ClosureRules, Contact, Desk, Elsewhere, Intake, InventoryRules, Label, MailRules,
    Priority, References, Route, Sector, Tariff, Team,
};
use crate::text::calendar;
use crate::text::codes::Worded as _;
use crate::text::desk as words;
use crate::text::format;
use crate::text::headings::Heading;
use crate::text::names::Names;
use crate::view::Look;
use crate::view::grid::{Cell, Fit, Grid};
use crate::view::json::SCHEMA;
use crate::view::layout::{Sheet, capital};
use crate::view::paint::Tone;

/// A version of a desk's profile: its number, when it was applied, by whom.
pub type Version<'a> = (u32, DateTime<Utc>, &'a str);

/// The cells of a list of desks with the version each works by.
pub fn grid(desks: &[(u32, &Desk)], lang: Lang) -> Grid {
    let row = |(version, desk): &(u32, &Desk)| {
        vec![
            Cell::code(&desk.code),
            Cell::code(desk.name.in_lang(lang)),
            Cell::Number(i64::from(*version)),
            Cell::Number(i64::try_from(desk.teams.len()).unwrap_or(i64::MAX)),
            Cell::code(desk.time_zone.name()),
        ]
    };
    Grid {
        columns: vec![
            column("code", Heading::Code, Fit::Whole, lang),
            column("name", Heading::Name, Fit::Wrapped, lang),
            column("version", Heading::Version, Fit::Number, lang),
            column("teams", Heading::Teams, Fit::Number, lang),
            column("time_zone", Heading::TimeZone, Fit::Wrapped, lang),
        ],
        rows: desks.iter().map(row).collect(),
        zone: chrono_tz::UTC,
    }
}

/// A desk with everything in which it differs from others.
pub fn page(desk: &Desk, versions: &[Version<'_>], look: Look) -> String {
    let lang = look.lang;
    let names = Names::new(lang, desk);
    let mut sheet = Sheet::new(look);
    sheet.line(
        Tone::Strong,
        0,
        &format!("{}  {}", desk.code, desk.name.in_lang(lang)),
    );
    sheet.blank();
    sheet.values(&summary(desk, &names, look));
    let mut part = |heading: Heading, lines: Vec<String>| {
        if !lines.is_empty() {
            sheet.title(heading.in_lang(lang));
        }
        lines.iter().for_each(|line| sheet.item(Tone::Plain, 2, line));
    };
    let coded = |name: String, code: &str| format!("{name} ({code})");
    part(
        Heading::Teams,
        desk.teams.iter().map(|team| words::team(team, &names)).collect(),
    );
    part(
        Heading::Sectors,
        desk.sectors
            .iter()
            .map(|one| coded(names.sector(&one.code), &one.code))
            .collect(),
    );
    part(
        Heading::Categories,
        desk.categories
            .iter()
            .map(|one| {
                let path = coded(names.category_path(&one.code), &one.code);
                format!("{path} · {}", one.nature.in_lang(lang))
            })
            .collect(),
    );
    part(
        Heading::Priorities,
        desk.priorities
            .iter()
            .map(|one| words::priority(one, &names))
            .collect(),
    );
    part(Heading::Targets, calendar::targets(&desk.targets, &names));
    part(
        Heading::Causes,
        desk.causes
            .iter()
            .map(|one| coded(names.cause(&one.code), &one.code))
            .collect(),
    );
    part(
        Heading::Intake,
        desk.intake.iter().map(|rule| words::intake(rule, lang)).collect(),
    );
    part(
        Heading::Routes,
        desk.routes
            .iter()
            .enumerate()
            .map(|(at, route)| {
                let told = words::route(route, &names);
                format!("{}. {told}", at + 1)
            })
            .collect(),
    );
    part(
        Heading::Elsewhere,
        desk.elsewhere
            .iter()
            .map(|one| words::elsewhere(one, &names))
            .collect(),
    );
    part(
        Heading::Tariffs,
        desk.tariffs
            .iter()
            .map(|one| words::tariff(one, &names))
            .collect(),
    );
    part(
        Heading::Profile,
        versions
            .iter()
            .map(|(version, at, by)| {
                let at = format::instant(lang, *at, desk.time_zone);
                let by = names.person(by);
                words::version(*version, &at, &by, lang)
            })
            .collect(),
    );
    sheet.done()
}

fn summary(desk: &Desk, names: &Names<'_>, look: Look) -> Vec<(String, String)> {
    let lang = names.lang;
    let heading = |heading: Heading| heading.in_lang(lang).to_owned();
    let today = desk.day(look.now);
    let or = match lang {
        Lang::Fr => " ou ",
        Lang::En => " or ",
    };
    let required: Vec<String> = desk
        .required
        .iter()
        .map(|row| {
            row.iter()
                .map(|field| field.in_lang(lang))
                .collect::<Vec<_>>()
                .join(or)
        })
        .collect();
    // What is closed at once neither waits for an answer nor misses one.
    let waited_for = desk.closure.mode != Closure::Direct;
    let statuses: Vec<String> = Status::ALL
        .iter()
        .filter(|status| waited_for || !matches!(status, Status::Resolved | Status::Expired))
        .map(|status| names.status(*status))
        .collect();
    vec![
        (
            heading(Heading::Contact),
            words::contact(&desk.contact, today, lang).join(" · "),
        ),
        (heading(Heading::TimeZone), desk.time_zone.name().to_owned()),
        (heading(Heading::Hours), calendar::hours(desk, lang).join(" · ")),
        (
            heading(Heading::Closed),
            calendar::closed(&desk.timetable, today, lang).join(" · "),
        ),
        (heading(Heading::Entry), names.team(&desk.entry)),
        (heading(Heading::Required), capital(&required.join(", "))),
        (heading(Heading::Closure), words::closure(&desk.closure, lang)),
        (
            heading(Heading::Inventory),
            words::inventory(&desk.inventory, lang),
        ),
        (
            heading(Heading::Answers),
            match desk.mail.answers {
                true => String::new(),
                false => words::no_answers_by_mail(lang).to_owned(),
            },
        ),
        (heading(Heading::Statuses), statuses.join(" · ")),
    ]
}

/// A desk in a list, in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DeskLineJson<'a> {
    pub code: &'a str,
    pub name: &'a Label,
    pub version: u32,
    pub time_zone: &'static str,
}

/// A desk in JSON, with the versions of its profile.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DeskJson<'a> {
    pub schema: u32,
    pub code: &'a str,
    pub name: &'a Label,
    pub version: Option<u32>,
    pub time_zone: &'static str,
    pub contact: &'a Contact,
    pub mail: &'a MailRules,
    pub references: &'a References,
    pub closure: &'a ClosureRules,
    pub inventory: &'a InventoryRules,
    pub required: &'a [Vec<Field>],
    pub statuses: &'a std::collections::BTreeMap<Status, Label>,
    pub entry: &'a str,
    pub teams: &'a [Team],
    pub sectors: &'a [Sector],
    pub categories: &'a [Category],
    pub priorities: &'a [Priority],
    pub default_category: Option<&'a str>,
    pub default_priority: Option<&'a str>,
    pub answer_ends: Wait,
    pub causes: &'a [Cause],
    pub intake: &'a [Intake],
    pub routes: &'a [Route],
    pub tariffs: &'a [Tariff],
    pub modes: &'a std::collections::BTreeMap<Mode, u8>,
    pub timetable: &'a Timetable,
    pub channel_hours: &'a std::collections::BTreeMap<Channel, Week>,
    pub targets: &'a Targets,
    pub elsewhere: &'a [Elsewhere],
    pub columns: &'a [TicketColumn],
    pub summary: bool,
    pub versions: Vec<VersionJson<'a>>,
}

/// A version of a profile in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VersionJson<'a> {
    pub version: u32,
    pub applied_at: DateTime<Utc>,
    pub applied_by: &'a str,
}

impl<'a> DeskLineJson<'a> {
    pub fn new(version: u32, desk: &'a Desk) -> Self {
        Self {
            code: &desk.code,
            name: &desk.name,
            version,
            time_zone: desk.time_zone.name(),
        }
    }
}

impl<'a> DeskJson<'a> {
    pub fn new(desk: &'a Desk, versions: &[Version<'a>]) -> Self {
        Self {
            schema: SCHEMA,
            code: &desk.code,
            name: &desk.name,
            version: versions.iter().map(|(version, ..)| *version).max(),
            time_zone: desk.time_zone.name(),
            contact: &desk.contact,
            mail: &desk.mail,
            references: &desk.references,
            closure: &desk.closure,
            inventory: &desk.inventory,
            required: &desk.required,
            statuses: &desk.statuses,
            entry: &desk.entry,
            teams: &desk.teams,
            sectors: &desk.sectors,
            categories: &desk.categories,
            priorities: &desk.priorities,
            default_category: desk.default_category.as_deref(),
            answer_ends: desk.answer_ends,
            default_priority: desk.default_priority.as_deref(),
            causes: &desk.causes,
            intake: &desk.intake,
            routes: &desk.routes,
            tariffs: &desk.tariffs,
            modes: &desk.modes,
            timetable: &desk.timetable,
            channel_hours: &desk.channel_hours,
            targets: &desk.targets,
            elsewhere: &desk.elsewhere,
            columns: &desk.columns,
            summary: desk.summary,
            versions: versions
                .iter()
                .map(|(version, applied_at, applied_by)| VersionJson {
                    version: *version,
                    applied_at: *applied_at,
                    applied_by,
                })
                .collect(),
        }
    }
}

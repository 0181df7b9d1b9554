//! In English: what a desk's profile says, a line a rule.

use super::either;
use super::intervening::ways;
use crate::domain::code::{Closure, Lang, Need, Sharing};
use crate::domain::desk::{ClosureRules, Elsewhere, Intake, InventoryRules, Route, Tariff, Team, When};
use crate::text::codes::Worded as _;
use crate::text::format::{counted, minutes, money};
use crate::text::names::Names;
use crate::text::refusal::plain;

/// A team with its level.
pub fn team(team: &Team, names: &Names<'_>) -> String {
    let by_sector = if team.by_sector { ", by sector" } else { "" };
    let shared = match team.assign {
        Sharing::Taken => String::new(),
        shared @ (Sharing::Rotation | Sharing::LeastLoaded) => format!(", {}", shared.in_lang(Lang::En)),
    };
    let modes = team
        .modes
        .as_deref()
        .map_or_else(String::new, |modes| format!("; intervenes {}", ways(modes)));
    format!(
        "{} ({}, level {}{by_sector}{shared}){modes}",
        names.team(&team.code),
        team.code,
        team.level
    )
}

/// Who may ask, by which way, and how far.
pub fn intake(rule: &Intake) -> String {
    let functions: Vec<&str> = rule.functions.iter().map(|one| one.in_lang(Lang::En)).collect();
    let channels: Vec<&str> = rule.channels.iter().map(|one| one.in_lang(Lang::En)).collect();
    format!(
        "{}, by {}: up to level {}",
        functions.join(", "),
        either(&channels),
        rule.ceiling
    )
}

/// A route: when it holds, where it leads, what it needs.
pub fn route(route: &Route, names: &Names<'_>) -> String {
    let when = conditions(&route.when, names);
    let needs = match route.needs.as_slice() {
        [] => String::new(),
        needs => format!("; it takes: {}", all(needs)),
    };
    let skip = if route.may_skip {
        "; the rule may be overridden"
    } else {
        ""
    };
    let override_ = match route.may_override.as_slice() {
        [] => String::new(),
        needs => format!("; may be overridden: {}", all(needs)),
    };
    format!("{when} → {}{needs}{skip}{override_}", names.team(&route.to))
}

/// What others answer, and whom to call.
pub fn elsewhere(other: &Elsewhere, names: &Names<'_>) -> String {
    let when = conditions(&other.when, names);
    format!(
        "{when} → {} (call: {})",
        plain(&other.name.en),
        plain(&other.call)
    )
}

/// What an intervention costs the school.
pub fn tariff(tariff: &Tariff, names: &Names<'_>) -> String {
    format!(
        "{}, {}: {} plus {} an hour, by steps of {}",
        names.team(&tariff.team),
        tariff.mode.in_lang(Lang::En),
        money(Lang::En, tariff.call_out_cents),
        money(Lang::En, tariff.hour_cents),
        minutes(Lang::En, tariff.step_minutes)
    )
}

/// How tickets are closed.
pub fn closure(rules: &ClosureRules) -> String {
    let days = |days: u32| counted(Lang::En, u64::from(days), "day", "days");
    let own = match rules.by_requester {
        true => "; the requester may close it",
        false => "",
    };
    let reopen = match rules.reopen_days {
        Some(limit) => format!("reopened within {}", days(limit)),
        None => "reopened at any time".to_owned(),
    };
    let mode = rules.mode.in_lang(Lang::En);
    match rules.mode {
        // Nobody is waited for.
        Closure::Direct => format!("{mode}; {reopen}{own}"),
        Closure::Validation | Closure::Either => {
            format!("{mode}, {} to answer; {reopen}{own}", days(rules.days))
        }
    }
}

/// How old an inventory may be.
pub fn inventory(rules: &InventoryRules) -> String {
    match rules.max_age {
        Some(age) => format!("at most {}", counted(Lang::En, u64::from(age), "day", "days")),
        None => "of any age".to_owned(),
    }
}

/// A version of the profile.
pub fn version(version: u32, applied: &str, by: &str) -> String {
    format!("version {version}, applied on {applied} by {by}")
}

fn conditions(when: &When, names: &Names<'_>) -> String {
    let conditions: Vec<String> = when
        .conditions()
        .iter()
        .map(|(asked, wanted)| {
            let wanted: Vec<String> = wanted.iter().map(|code| names.value(*asked, code)).collect();
            format!("{} {}", asked.in_lang(Lang::En), either(&wanted))
        })
        .collect();
    if conditions.is_empty() {
        "always".to_owned()
    } else {
        conditions.join(", ")
    }
}

fn all(needs: &[Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.in_lang(Lang::En)).collect();
    names.join(", ")
}

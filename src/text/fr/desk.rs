//! In French: what a desk's profile says, a line a rule.

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
    let by_sector = if team.by_sector { ", par secteur" } else { "" };
    let shared = match team.assign {
        Sharing::Taken => String::new(),
        shared @ (Sharing::Rotation | Sharing::LeastLoaded) => format!(", {}", shared.in_lang(Lang::Fr)),
    };
    let modes = team.modes.as_deref().map_or_else(String::new, |modes| {
        format!("\u{202f}; intervient {}", ways(modes))
    });
    format!(
        "{} ({}, niveau {}{by_sector}{shared}){modes}",
        names.team(&team.code),
        team.code,
        team.level
    )
}

/// Who may ask, by which way, and how far.
pub fn intake(rule: &Intake) -> String {
    let functions: Vec<&str> = rule.functions.iter().map(|one| one.in_lang(Lang::Fr)).collect();
    let channels: Vec<&str> = rule.channels.iter().map(|one| one.in_lang(Lang::Fr)).collect();
    format!(
        "{}, par {} : jusqu’au niveau {}",
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
        needs => format!(" ; il faut : {}", all(needs)),
    };
    let skip = if route.may_skip {
        " ; on peut passer outre à la règle"
    } else {
        ""
    };
    let override_ = match route.may_override.as_slice() {
        [] => String::new(),
        needs => format!(" ; on peut passer outre à : {}", all(needs)),
    };
    format!("{when} → {}{needs}{skip}{override_}", names.team(&route.to))
}

/// What others answer, and whom to call.
pub fn elsewhere(other: &Elsewhere, names: &Names<'_>) -> String {
    let when = conditions(&other.when, names);
    format!(
        "{when} → {} (appeler : {})",
        plain(&other.name.fr),
        plain(&other.call)
    )
}

/// What an intervention costs the school.
pub fn tariff(tariff: &Tariff, names: &Names<'_>) -> String {
    format!(
        "{}, {} : {} plus {} l’heure, par tranche de {}",
        names.team(&tariff.team),
        tariff.mode.in_lang(Lang::Fr),
        money(Lang::Fr, tariff.call_out_cents),
        money(Lang::Fr, tariff.hour_cents),
        minutes(Lang::Fr, tariff.step_minutes)
    )
}

/// How tickets are closed.
pub fn closure(rules: &ClosureRules) -> String {
    let days = |days: u32| counted(Lang::Fr, u64::from(days), "jour", "jours");
    let own = match rules.by_requester {
        true => " ; le demandeur peut clore lui-même",
        false => "",
    };
    let reopen = match rules.reopen_days {
        Some(limit) => format!("on rouvre dans les {}", days(limit)),
        None => "on rouvre à tout moment".to_owned(),
    };
    let mode = rules.mode.in_lang(Lang::Fr);
    match rules.mode {
        // Nobody is waited for.
        Closure::Direct => format!("{mode} ; {reopen}{own}"),
        Closure::Validation | Closure::Either => {
            format!("{mode}, {} pour répondre ; {reopen}{own}", days(rules.days))
        }
    }
}

/// How old an inventory may be.
pub fn inventory(rules: &InventoryRules) -> String {
    match rules.max_age {
        Some(age) => format!("{} au plus", counted(Lang::Fr, u64::from(age), "jour", "jours")),
        None => "sans limite d’âge".to_owned(),
    }
}

/// A version of the profile.
pub fn version(version: u32, applied: &str, by: &str) -> String {
    format!("version {version}, appliquée le {applied} par {by}")
}

fn conditions(when: &When, names: &Names<'_>) -> String {
    let conditions: Vec<String> = when
        .conditions()
        .iter()
        .map(|(asked, wanted)| {
            let wanted: Vec<String> = wanted.iter().map(|code| names.value(*asked, code)).collect();
            format!("{} {}", asked.in_lang(Lang::Fr), either(&wanted))
        })
        .collect();
    if conditions.is_empty() {
        "toujours".to_owned()
    } else {
        conditions.join(", ")
    }
}

fn all(needs: &[Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.in_lang(Lang::Fr)).collect();
    names.join(", ")
}

//! What a desk's profile says, a line a rule, in words.

use super::names::Names;
use super::{en, fr};
use crate::domain::code::Lang;
use crate::domain::desk::{ClosureRules, Elsewhere, Intake, InventoryRules, Route, Tariff, Team};

/// A team with its level.
pub fn team(team: &Team, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::desk::team(team, names),
        Lang::En => en::desk::team(team, names),
    }
}

/// Who may ask, by which way, and how far.
pub fn intake(rule: &Intake, lang: Lang) -> String {
    match lang {
        Lang::Fr => fr::desk::intake(rule),
        Lang::En => en::desk::intake(rule),
    }
}

/// A route: when it holds, where it leads, what it needs.
pub fn route(route: &Route, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::desk::route(route, names),
        Lang::En => en::desk::route(route, names),
    }
}

/// What others answer, and whom to call.
pub fn elsewhere(other: &Elsewhere, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::desk::elsewhere(other, names),
        Lang::En => en::desk::elsewhere(other, names),
    }
}

/// What an intervention costs the school.
pub fn tariff(tariff: &Tariff, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::desk::tariff(tariff, names),
        Lang::En => en::desk::tariff(tariff, names),
    }
}

/// How tickets are closed.
pub fn closure(rules: &ClosureRules, lang: Lang) -> String {
    match lang {
        Lang::Fr => fr::desk::closure(rules),
        Lang::En => en::desk::closure(rules),
    }
}

/// That notices cannot be answered by mail.
pub fn no_answers_by_mail(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "on ne répond pas aux avis par courriel",
        Lang::En => "notices are not answered by mail",
    }
}

/// How old an inventory may be.
pub fn inventory(rules: &InventoryRules, lang: Lang) -> String {
    match lang {
        Lang::Fr => fr::desk::inventory(rules),
        Lang::En => en::desk::inventory(rules),
    }
}

/// A version of the profile.
pub fn version(version: u32, applied: &str, by: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => fr::desk::version(version, applied, by),
        Lang::En => en::desk::version(version, applied, by),
    }
}

//! What is said of an operator who was added or changed.

use super::names::Names;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::person::Operator;

/// How the operator stands: `claire (Claire Martin) : Guichet unique`.
pub fn stands(lang: Lang, operator: &Operator, desk: &Desk) -> String {
    let names = Names::new(lang, desk);
    let mut parts: Vec<String> = operator
        .teams
        .iter()
        .filter(|(code, _)| *code == desk.code)
        .map(|(_, team)| names.team(team))
        .chain(operator.sectors.iter().map(|sector| names.sector(sector)))
        .collect();
    if operator.admin {
        parts.insert(0, administrator(lang).to_owned());
    }
    if !operator.active {
        parts.insert(0, inactive(lang).to_owned());
    }
    let (login, name) = (&operator.login, Text::new(operator.name.clone()).line());
    let what = if parts.is_empty() {
        no_team(lang).to_owned()
    } else {
        parts.join(", ")
    };
    match lang {
        Lang::Fr => format!("{login} ({name})\u{a0}: {what}\n"),
        Lang::En => format!("{login} ({name}): {what}\n"),
    }
}

fn administrator(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "administrateur",
        Lang::En => "administrator",
    }
}

fn inactive(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "inactif",
        Lang::En => "inactive",
    }
}

fn no_team(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "aucune équipe",
        Lang::En => "no team",
    }
}

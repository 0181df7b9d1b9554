//! What a desk's profile says, a line a rule, in words.

use chrono::NaiveDate;

use super::names::Names;
use super::pages::colon;
use super::{en, fr};
use crate::domain::Text;
use crate::domain::code::{Channel, Code as _, Lang};
use crate::domain::desk::{
    ClosureRules, Contact, Elsewhere, Intake, InventoryRules, Priority, Route, Tariff, Team,
};

/// A team with its level.
pub fn team(team: &Team, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::desk::team(team, names),
        Lang::En => en::desk::team(team, names),
    }
}

/// A priority with its code, and when it applies.
pub fn priority(priority: &Priority, names: &Names<'_>) -> String {
    let named = format!("{} ({})", names.priority(&priority.code), priority.code);
    defined(&named, priority, names.lang)
}

/// A priority to choose, and when it applies.
pub fn offered(priority: &Priority, names: &Names<'_>) -> String {
    defined(&names.priority(&priority.code), priority, names.lang)
}

fn defined(named: &str, priority: &Priority, lang: Lang) -> String {
    match &priority.definition {
        Some(definition) => {
            let told = Text::from(definition.in_lang(lang)).line();
            format!("{named}{}{told}", colon(lang))
        }
        None => named.to_owned(),
    }
}

/// How the desk is reached on that day, the way it prefers first.
pub fn contact(contact: &Contact, today: NaiveDate, lang: Lang) -> Vec<String> {
    let mut channels: Vec<Channel> = Channel::ALL.to_vec();
    channels.sort_by_key(|channel| contact.preferred != Some(*channel));
    let preferably = match lang {
        Lang::Fr => "de préférence",
        Lang::En => "preferred",
    };
    channels
        .into_iter()
        .filter_map(|channel| {
            let address = Text::from(contact.on(channel, today)?).line();
            Some(match contact.preferred == Some(channel) {
                true => format!("{address} ({preferably})"),
                false => address,
            })
        })
        .collect()
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

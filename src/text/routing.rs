//! How the rules led a ticket where it went, in words.

use super::names::Names;
use super::{en, fr};
use crate::domain::Text;
use crate::domain::code::{Lang, Mode};
use crate::domain::eligibility::Finding;
use crate::domain::routing::{Asked, Tried, Unmet};
use crate::domain::ticket::{Event, Handover, Opening};

/// Who decided, under which version of the profile.
pub fn decided(event: &Event, names: &Names<'_>) -> String {
    let actor = names.actor(&event.by);
    let desk = &names.desk.code;
    match names.lang {
        Lang::Fr => fr::routing::decided(
            actor.as_deref().unwrap_or(fr::history::NOBODY),
            desk,
            event.profile,
        ),
        Lang::En => en::routing::decided(
            actor.as_deref().unwrap_or(en::history::NOBODY),
            desk,
            event.profile,
        ),
    }
}

/// Where a ticket began, and how far it may go.
pub fn opened(opening: &Opening, names: &Names<'_>) -> Vec<String> {
    let (team, channel) = (names.team(&opening.team), opening.request.channel);
    let ceiling = Some(opening.ceiling).filter(|ceiling| *ceiling < u8::MAX);
    let opened = match names.lang {
        Lang::Fr => fr::routing::opened,
        Lang::En => en::routing::opened,
    };
    opened(&team, opening.level, channel, opening.function, ceiling)
}

/// `lu`, before the facts.
pub fn read(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => fr::routing::READ,
        Lang::En => en::routing::READ,
    }
}

/// One fact that the rules read.
pub fn fact(asked: Asked, found: &[String], names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::routing::fact(asked, found, names),
        Lang::En => en::routing::fact(asked, found, names),
    }
}

/// What a rule leads to, and what came of it.
pub fn rule(tried: &Tried, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::routing::rule(tried, names),
        Lang::En => en::routing::rule(tried, names),
    }
}

/// A condition that did not hold: what it wanted, what there was.
pub fn unmet(unmet: &Unmet, found: &[String], names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::routing::unmet(unmet, found, names),
        Lang::En => en::routing::unmet(unmet, found, names),
    }
}

/// What would have made a rule hold that did not.
pub fn otherwise(tried: &Tried, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::routing::otherwise(tried, names),
        Lang::En => en::routing::otherwise(tried, names),
    }
}

/// What was found on a need.
pub fn finding(finding: &Finding, equipment: Option<&Text>, lang: Lang) -> String {
    match lang {
        Lang::Fr => fr::finding::finding(finding, equipment),
        Lang::En => en::finding::finding(finding, equipment),
    }
}

/// No rule holds.
pub fn no_rule(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => fr::routing::NO_RULE,
        Lang::En => en::routing::NO_RULE,
    }
}

/// The operator overrode something.
pub fn forced(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => fr::routing::FORCED,
        Lang::En => en::routing::FORCED,
    }
}

/// It went back where it came from.
pub fn returned(from: &str, to: &str, names: &Names<'_>) -> String {
    let (from, to) = (names.team(from), names.team(to));
    match names.lang {
        Lang::Fr => fr::routing::returned(&from, &to),
        Lang::En => en::routing::returned(&from, &to),
    }
}

/// It went where its new category leads.
pub fn moved(handover: &Handover, category: &str, names: &Names<'_>) -> String {
    let (from, to) = (names.team(&handover.from), names.team(&handover.to));
    match names.lang {
        Lang::Fr => fr::routing::moved(&from, &to, &names.category(category)),
        Lang::En => en::routing::moved(&from, &to, &names.category(category)),
    }
}

/// What would happen now.
pub fn next(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => fr::routing::NEXT,
        Lang::En => en::routing::NEXT,
    }
}

/// How the team that has it may intervene on it.
pub fn modes(team: &str, modes: &[Mode], names: &Names<'_>) -> String {
    let team = names.team(team);
    match names.lang {
        Lang::Fr => fr::routing::modes(&team, modes),
        Lang::En => en::routing::modes(&team, modes),
    }
}

/// It would be handed on.
pub fn would_go(handover: &Handover, names: &Names<'_>) -> String {
    let to = names.team(&handover.to);
    let assignee = handover.assignee.as_deref().map(|login| names.person(login));
    match names.lang {
        Lang::Fr => fr::routing::would_go(&to, handover.level, assignee.as_deref()),
        Lang::En => en::routing::would_go(&to, handover.level, assignee.as_deref()),
    }
}

//! In French: how the rules led a ticket where it went.

use super::intervening::ways;
use crate::domain::code::{Channel, Function, Lang, Mode};
use crate::domain::routing::{Asked, Tried, Unmet};
use crate::text::codes::Worded as _;
use crate::text::names::Names;

/// Who decided, under which version of the profile.
pub fn decided(actor: &str, desk: &str, profile: u32) -> String {
    format!("décidé par {actor}, sous le profil {desk}, version {profile}")
}

/// Where a ticket began, and how far it may go.
pub fn opened(
    team: &str,
    level: u8,
    channel: Channel,
    function: Option<Function>,
    ceiling: Option<u8>,
) -> Vec<String> {
    let function = function.map_or_else(String::new, |function| {
        format!(" par {}", function.in_lang(Lang::Fr))
    });
    let ceiling = match ceiling {
        Some(ceiling) => format!("peut aller jusqu’au niveau {ceiling}"),
        None => "n’a pas de plafond".to_owned(),
    };
    vec![
        format!("ouvert à l’équipe {team} (niveau {level})"),
        format!("demandé{function} ({}), il {ceiling}", channel.in_lang(Lang::Fr)),
    ]
}

/// One fact that the rules read.
pub fn fact(asked: Asked, found: &[String], names: &Names<'_>) -> String {
    let asked_in = asked.in_lang(Lang::Fr);
    match found {
        [] => format!("{asked_in} inconnu"),
        found => format!("{asked_in} {}", values(asked, found, names)),
    }
}

/// What the rules read, before the facts.
pub const READ: &str = "lu";

/// What a rule leads to, and what came of it.
pub fn rule(tried: &Tried, names: &Names<'_>) -> String {
    let verdict = if tried.fired {
        "convient"
    } else if tried.skipped {
        "convient, mais on passe outre"
    } else {
        "ne convient pas"
    };
    format!("règle {} → {} : {verdict}", tried.rule, names.team(&tried.to))
}

/// A condition that did not hold: what it wanted, what there was.
pub fn unmet(unmet: &Unmet, found: &[String], names: &Names<'_>) -> String {
    let wanted = values(unmet.asked, &unmet.wanted, names);
    let asked = unmet.asked.in_lang(Lang::Fr);
    match found {
        [] => format!("{asked} : il faut {wanted}, et ce n’est pas connu"),
        found => format!(
            "{asked} : il faut {wanted}, et c’est {}",
            values(unmet.asked, found, names)
        ),
    }
}

/// What would have made a rule hold that did not.
pub fn otherwise(tried: &Tried, names: &Names<'_>) -> String {
    let conditions: Vec<String> = tried
        .unmet
        .iter()
        .map(|unmet| {
            format!(
                "{} {}",
                unmet.asked.in_lang(Lang::Fr),
                values(unmet.asked, &unmet.wanted, names)
            )
        })
        .collect();
    format!(
        "irait à {} (règle {}) avec : {}",
        names.team(&tried.to),
        tried.rule,
        conditions.join(" et ")
    )
}

/// No rule holds.
pub const NO_RULE: &str = "aucune règle ne convient";

/// The operator overrode something.
pub const FORCED: &str = "en passant outre aux règles, ce que le profil permet";

/// It went back where it came from.
pub fn returned(from: &str, to: &str) -> String {
    format!("renvoyé de {from} à {to}, l’équipe qui l’avait transmis")
}

/// It went where its new category leads.
pub fn moved(from: &str, to: &str, category: &str) -> String {
    format!("passé de {from} à {to}, l’équipe de la catégorie {category}")
}

/// What would happen now.
pub const NEXT: &str = "Et maintenant";

/// How the team that has it may intervene on it.
pub fn modes(team: &str, modes: &[Mode]) -> String {
    format!("l’équipe {team} peut y intervenir {}", ways(modes))
}

/// It would be handed on.
pub fn would_go(to: &str, level: u8, assignee: Option<&str>) -> String {
    let assignee = assignee.map(|name| format!(", à {name}")).unwrap_or_default();
    format!("serait transmis à l’équipe {to} (niveau {level}){assignee}")
}

fn values(asked: Asked, codes: &[String], names: &Names<'_>) -> String {
    let names: Vec<String> = codes.iter().map(|code| names.value(asked, code)).collect();
    match asked {
        // The category and those above it: one thing, not a choice.
        Asked::Category => names.join(", "),
        _ => super::either(&names),
    }
}

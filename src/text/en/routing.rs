//! In English: how the rules led a ticket where it went.

use super::intervening::ways;
use crate::domain::code::{Channel, Function, Lang, Mode};
use crate::domain::routing::{Asked, Tried, Unmet};
use crate::text::codes::Worded as _;
use crate::text::names::Names;

/// Who decided, under which version of the profile.
pub fn decided(actor: &str, desk: &str, profile: u32) -> String {
    format!("decided by {actor}, under the profile {desk}, version {profile}")
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
        format!(" by {}", function.in_lang(Lang::En))
    });
    let ceiling = match ceiling {
        Some(ceiling) => format!("may go up to level {ceiling}"),
        None => "has no ceiling".to_owned(),
    };
    vec![
        format!("opened with the team {team} (level {level})"),
        format!(
            "asked for{function} ({}), it {ceiling}",
            channel.in_lang(Lang::En)
        ),
    ]
}

/// One fact that the rules read.
pub fn fact(asked: Asked, found: &[String], names: &Names<'_>) -> String {
    let asked_in = asked.in_lang(Lang::En);
    match found {
        [] => format!("{asked_in} unknown"),
        found => format!("{asked_in} {}", values(asked, found, names)),
    }
}

/// What the rules read, before the facts.
pub const READ: &str = "read";

/// What a rule leads to, and what came of it.
pub fn rule(tried: &Tried, names: &Names<'_>) -> String {
    let verdict = if tried.fired {
        "holds"
    } else if tried.skipped {
        "holds, but is passed over"
    } else {
        "does not hold"
    };
    format!("rule {} → {}: {verdict}", tried.rule, names.team(&tried.to))
}

/// A condition that did not hold: what it wanted, what there was.
pub fn unmet(unmet: &Unmet, found: &[String], names: &Names<'_>) -> String {
    let wanted = values(unmet.asked, &unmet.wanted, names);
    let asked = unmet.asked.in_lang(Lang::En);
    match found {
        [] => format!("{asked}: it takes {wanted}, and that is not known"),
        found => format!(
            "{asked}: it takes {wanted}, and it is {}",
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
                unmet.asked.in_lang(Lang::En),
                values(unmet.asked, &unmet.wanted, names)
            )
        })
        .collect();
    format!(
        "would go to {} (rule {}) with: {}",
        names.team(&tried.to),
        tried.rule,
        conditions.join(" and ")
    )
}

/// No rule holds.
pub const NO_RULE: &str = "no rule holds";

/// The operator overrode something.
pub const FORCED: &str = "overriding the rules, which the profile allows";

/// It went back where it came from.
pub fn returned(from: &str, to: &str) -> String {
    format!("returned from {from} to {to}, the team that had handed it on")
}

/// It went where its new category leads.
pub fn moved(from: &str, to: &str, category: &str) -> String {
    format!("went from {from} to {to}, the team of the category {category}")
}

/// What would happen now.
pub const NEXT: &str = "And now";

/// How the team that has it may intervene on it.
pub fn modes(team: &str, modes: &[Mode]) -> String {
    format!("the team {team} may intervene on it {}", ways(modes))
}

/// It would be handed on.
pub fn would_go(to: &str, level: u8, assignee: Option<&str>) -> String {
    let assignee = assignee.map(|name| format!(", to {name}")).unwrap_or_default();
    format!("would be escalated to {to} (level {level}){assignee}")
}

fn values(asked: Asked, codes: &[String], names: &Names<'_>) -> String {
    let names: Vec<String> = codes.iter().map(|code| names.value(asked, code)).collect();
    match asked {
        // The category and those above it: one thing, not a choice.
        Asked::Category => names.join(", "),
        _ => super::either(&names),
    }
}

//! In English: what of a desk can never serve, and what would change that.

use super::quoted;
use crate::domain::reach::{Idle, Why};
use crate::text::joined;
use crate::text::refusal::Said;

/// `line` is where the rule stands in its file, if that is known.
pub fn idle(idle: &Idle, line: Option<usize>) -> Said {
    match idle {
        Idle::Rule { rule, to, why } => {
            let line = line.map(|line| format!(" (line {line})")).unwrap_or_default();
            let (what, remedy) = self::why(why);
            Said::new(
                format!("rule {rule}{line} to {} will never serve: {what}", quoted(to)),
                remedy,
            )
        }
        Idle::Team { team } => Said::new(
            format!("no ticket can come to the team {}", quoted(team)),
            "add a rule or a category that leads there, or take the team out",
        ),
    }
}

fn why(why: &Why) -> (String, &'static str) {
    match why {
        Why::NobodyThere { from } => {
            let from: Vec<String> = from.iter().map(|team| quoted(team)).collect();
            (
                format!("no ticket comes to {}", joined(&from, " or ")),
                "add a rule that leads there, or mend `from`",
            )
        }
        Why::NoCategory => (
            "no category meets its conditions".to_owned(),
            "mend `nature` or `category`",
        ),
        Why::NobodyAsks => (
            "nobody may ask in that function by that channel".to_owned(),
            "mend `function` or `channel`, or add an [[intake]] rule",
        ),
        Why::Back => (
            "it leads to the team that has the ticket already".to_owned(),
            "mend `from` or `to`",
        ),
        Why::Taken { by } => (
            match by.as_slice() {
                [only] => format!("rule {only} takes all that would come to it"),
                several => {
                    let several: Vec<String> = several.iter().map(usize::to_string).collect();
                    format!(
                        "rules {} take all that would come to it",
                        joined(&several, " and ")
                    )
                }
            },
            "put it before, or take it out",
        ),
        Why::TooHigh { level, ceiling } => (
            format!(
                "it leads to level {level}, and who meets its conditions may not go above level {ceiling}"
            ),
            "raise their `ceiling`, or mend `to`",
        ),
    }
}

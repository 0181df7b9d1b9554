//! In English: who does not work on this ticket, or not like this, and who does.

use super::admission::request;
use super::either;
use crate::domain::Text;
use crate::domain::code::{Channel, Function, Lang, Mode};
use crate::text::format::{minutes, money};
use crate::text::refusal::{Said, callable, plain, typed};

/// Whose ticket it is, and how to reach them.
pub fn in_other_hands(
    operator: &str,
    [of, team]: [&str; 2],
    holders: &[(String, Text)],
    named: &str,
) -> Said {
    let what = format!(
        "{} is not of the team that has it in hand ({team})",
        plain(operator)
    );
    let remedy = if holders.is_empty() {
        format!(
            "that team has nobody; an administrator can add somebody: `guichet operator edit LOGIN --team {}`",
            typed(of, "TEAM")
        )
    } else {
        format!(
            "ask {}, or leave a word: `guichet ticket comment {named} TEXT --internal`",
            either(&callable(holders))
        )
    };
    Said::new(what, remedy)
}

/// The request is not one that entails this.
pub fn above_ceiling(mode: Mode, ceiling: u8, function: Option<Function>, channel: Channel) -> Said {
    let one = match mode {
        Mode::Phone => "intervention by telephone",
        Mode::Mail => "intervention by mail",
        Mode::Remote => "remote control",
        Mode::Visit => "visit",
    };
    Said::new(
        format!(
            "{} stays at level {ceiling} and entails no {one}",
            request(function, channel)
        ),
        "help by telephone, or have somebody of the school ask who is entitled to more: `guichet ticket new`",
    )
}

/// The team that has it does not do this; `offers` is what it does.
pub fn not_of_team(mode: Mode, team: &str, offers: &[Mode], elsewhere: bool, named: &str) -> Said {
    let does_not = match mode {
        Mode::Phone => "does not intervene by telephone",
        Mode::Mail => "does not intervene by mail",
        Mode::Remote => "does no remote control",
        Mode::Visit => "makes no visits",
    };
    let own = match offers {
        [] => "records no intervention on it".to_owned(),
        offers => format!("intervenes on it only {}", ways(offers)),
    };
    let remedy = if elsewhere {
        format!("hand it to a team that does: `guichet ticket escalate {named}`")
    } else {
        "no team of the desk does; its profile says what each one does (`modes`)".to_owned()
    };
    Said::new(
        format!("the team {team}, which has it in hand, {does_not} and {own}"),
        remedy,
    )
}

/// The visit costs the school, and nobody there has agreed.
pub fn needs_agreement(team: &str, call_out_cents: i64, hour_cents: i64, step_minutes: u32) -> Said {
    Said::new(
        format!(
            "a visit of the team {team} is billed to the school ({} plus {} an hour, by steps of {}), and nobody there has agreed",
            money(Lang::En, call_out_cents),
            money(Lang::En, hour_cents),
            minutes(Lang::En, step_minutes)
        ),
        "ask for the school’s agreement, then add --agreed-by NAME",
    )
}

/// `by telephone or by mail`.
pub fn ways(modes: &[Mode]) -> String {
    let ways: Vec<&str> = modes
        .iter()
        .map(|mode| match mode {
            Mode::Phone => "by telephone",
            Mode::Mail => "by mail",
            Mode::Remote => "by remote control",
            Mode::Visit => "on site",
        })
        .collect();
    either(&ways)
}

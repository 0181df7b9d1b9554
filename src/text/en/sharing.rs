//! In English: why a ticket came to this person, where a team shares its load out.

use chrono::{DateTime, Utc};

use crate::domain::code::{Lang, Sharing};
use crate::domain::sharing::{Bearer, Share};
use crate::text::format::{counted, instant};
use crate::text::names::Names;

/// Who gets it, by which rule.
pub fn chosen(share: &Share, names: &Names<'_>) -> String {
    let Some(login) = share.chosen() else {
        return "given to nobody: the team has no active operator, so it is to be taken".to_owned();
    };
    let name = names.person(login);
    let equals = share.equals().count();
    match share.rule {
        Sharing::Taken => format!("given to {name}"),
        Sharing::Rotation => format!("given to {name}, in turn: the longest wait"),
        Sharing::LeastLoaded if equals == 1 => format!("given to {name}: the fewest tickets to solve"),
        Sharing::LeastLoaded => format!(
            "given to {name}: the fewest tickets to solve and, among the {equals} who are equal, the longest wait"
        ),
    }
}

/// What was read of one of them.
pub fn bearer(bearer: &Bearer, names: &Names<'_>) -> String {
    let open = counted(
        Lang::En,
        u64::from(bearer.open),
        "ticket to solve",
        "tickets to solve",
    );
    format!(
        "{}: {open}, {}",
        names.person(&bearer.login),
        turn(bearer.last, names)
    )
}

fn turn(last: Option<DateTime<Utc>>, names: &Names<'_>) -> String {
    match last {
        Some(at) => format!("last turn on {}", instant(Lang::En, at, names.desk.time_zone)),
        None => "no turn yet".to_owned(),
    }
}

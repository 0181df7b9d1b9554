//! In French: why a ticket came to this person, where a team shares its load out.

use chrono::{DateTime, Utc};

use crate::domain::code::{Lang, Sharing};
use crate::domain::sharing::{Bearer, Share};
use crate::text::format::{counted, instant};
use crate::text::names::Names;

/// Who gets it, by which rule.
pub fn chosen(share: &Share, names: &Names<'_>) -> String {
    let Some(login) = share.chosen() else {
        return "attribué à personne : l’équipe n’a aucun opérateur actif, il reste à prendre".to_owned();
    };
    let name = names.person(login);
    let equals = share.equals().count();
    match share.rule {
        Sharing::Taken => format!("attribué à {name}"),
        Sharing::Rotation => format!("attribué à {name}, à tour de rôle : la plus longue attente"),
        Sharing::LeastLoaded if equals == 1 => {
            format!("attribué à {name} : le moins de tickets à traiter")
        }
        Sharing::LeastLoaded => format!(
            "attribué à {name} : le moins de tickets à traiter et, à égalité entre {equals} personnes, la plus longue attente"
        ),
    }
}

/// What was read of one of them.
pub fn bearer(bearer: &Bearer, names: &Names<'_>) -> String {
    let open = counted(
        Lang::Fr,
        u64::from(bearer.open),
        "ticket à traiter",
        "tickets à traiter",
    );
    format!(
        "{} : {open}, {}",
        names.person(&bearer.login),
        turn(bearer.last, names)
    )
}

fn turn(last: Option<DateTime<Utc>>, names: &Names<'_>) -> String {
    match last {
        Some(at) => format!("dernier tour le {}", instant(Lang::Fr, at, names.desk.time_zone)),
        None => "encore aucun tour".to_owned(),
    }
}

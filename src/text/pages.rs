//! Short clauses of the pages that show one thing, both languages beside each other.

use chrono::{DateTime, NaiveDate, Utc};

use super::ages;
use super::format::{counted, day};
use super::names::Names;
use super::{en, fr};
use crate::domain::code::Lang;
use crate::domain::ticket::Ticket;

/// Whose turn it is.
pub fn turn(ticket: &Ticket, until: Option<NaiveDate>, names: &Names<'_>) -> String {
    match names.lang {
        Lang::Fr => fr::turn::turn(ticket, until, names),
        Lang::En => en::turn::turn(ticket, until, names),
    }
}

/// `il y a 3 j`, `à l’instant`.
pub fn ago(lang: Lang, then: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let span = ages::since(lang, then, now);
    match (lang, (now - then).num_minutes()) {
        (Lang::Fr, ..1) => "à l’instant".to_owned(),
        (Lang::En, ..1) => "just now".to_owned(),
        (Lang::Fr, _) => format!("il y a {span}"),
        (Lang::En, _) => format!("{span} ago"),
    }
}

/// How far a warranty goes.
pub fn warranty(lang: Lang, until: NaiveDate, today: NaiveDate) -> String {
    let shown = day(lang, until);
    match (lang, until >= today) {
        (Lang::Fr, true) => format!("sous garantie jusqu’au {shown}"),
        (Lang::Fr, false) => format!("hors garantie depuis le {shown}"),
        (Lang::En, true) => format!("under warranty until {shown}"),
        (Lang::En, false) => format!("out of warranty since {shown}"),
    }
}

/// Notes that are there but not shown, and how to see them.
pub fn hidden_notes(lang: Lang, count: u64, reference: &str) -> String {
    match lang {
        Lang::Fr => format!(
            "{} : `guichet ticket show {reference} --internal`",
            counted(lang, count, "note interne", "notes internes")
        ),
        Lang::En => format!(
            "{}: `guichet ticket show {reference} --internal`",
            counted(lang, count, "internal note", "internal notes")
        ),
    }
}

/// At the head of a sheet of paper.
pub fn printed(lang: Lang, desk: &str, when: &str) -> String {
    match lang {
        Lang::Fr => format!("{desk} · imprimé le {when}"),
        Lang::En => format!("{desk} · printed on {when}"),
    }
}

/// That a ticket is private.
pub fn private(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "privé : seuls le demandeur, le bénéficiaire, les participants et le guichet le voient",
        Lang::En => "private: only the requester, the beneficiary, participants and the desk see it",
    }
}

/// A visit to come.
pub fn visit(lang: Lang, when: &str, long: &str, with: &str, by: &str) -> String {
    match lang {
        Lang::Fr => format!("{when} ({long}), avec {with}, par {by}"),
        Lang::En => format!("{when} ({long}), with {with}, by {by}"),
    }
}

/// That something is billed, for how much if that is known, and who agreed.
pub fn billed(lang: Lang, amount: Option<&str>, agreed_by: Option<&str>) -> String {
    let amount = amount.map(|amount| format!(" {amount}")).unwrap_or_default();
    match (lang, agreed_by) {
        (Lang::Fr, Some(name)) => format!("facturé{amount}, accord\u{a0}: {name}"),
        (Lang::Fr, None) => format!("facturé{amount}"),
        (Lang::En, Some(name)) => format!("billed{amount}, agreed by {name}"),
        (Lang::En, None) => format!("billed{amount}"),
    }
}

/// What stands between a heading and its value on one line.
pub fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "\u{a0}: ",
        Lang::En => ": ",
    }
}

/// A school that has declared nothing.
pub fn no_inventory(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "aucun inventaire",
        Lang::En => "no inventory",
    }
}

/// A school that is no member and never was.
pub fn no_agreement(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "aucune convention",
        Lang::En => "no agreement",
    }
}

/// From when something is, and until when that is good enough.
pub fn good_until(lang: Lang, dated: &str, until: &str) -> String {
    match lang {
        Lang::Fr => format!("du {dated}, à jour jusqu’au {until}"),
        Lang::En => format!("of {dated}, up to date until {until}"),
    }
}

/// Between two days.
pub fn from_to(lang: Lang, from: &str, to: &str) -> String {
    match lang {
        Lang::Fr => format!("du {from} au {to}"),
        Lang::En => format!("from {from} to {to}"),
    }
}

//! By when a ticket is due, and what that was counted from, in words.

use chrono::TimeDelta;

use super::calendar::span;
use super::codes::{Worded as _, words};
use super::format;
use super::names::Names;
use crate::domain::code::Lang;
use crate::domain::deadline::Goal;

/// What is to be done by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    TakeOn,
    Resolve,
}

words! {
    Deed {
        TakeOn: "à prendre en charge", "to be taken on";
        Resolve: "à résoudre", "to be resolved";
    }
}

/// The heading of the card's line, and of the page.
pub fn heading(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Échéance",
        Lang::En => "Due",
    }
}

/// `à résoudre au plus tard demain à 14:00`; what is late says so first.
pub fn by(lang: Lang, deed: Deed, when: &str, late: bool) -> String {
    // A date in figures needs its little word; `demain` and `vendredi 20 novembre` do not.
    let figures = when.starts_with(|first: char| first.is_ascii_digit());
    let deed = deed.in_lang(lang);
    match lang {
        Lang::Fr => {
            let the = if figures { "le " } else { "" };
            let late = if late { "en retard, " } else { "" };
            format!("{late}{deed} au plus tard {the}{when}")
        }
        Lang::En => {
            let late = if late { "overdue, " } else { "" };
            format!("{late}{deed} by {when}")
        }
    }
}

/// What a goal aims at: `en 4 jours ouvrés (priorité Majeure)`.
pub fn goal(goal: &Goal, names: &Names<'_>) -> String {
    let span = span(names.lang, goal.span);
    let priority = goal.priority.as_deref().map(|code| names.priority(code));
    match (names.lang, priority) {
        (Lang::Fr, Some(priority)) => format!("en {span} (priorité {priority})"),
        (Lang::Fr, None) => format!("en {span}"),
        (Lang::En, Some(priority)) => format!("within {span} (priority {priority})"),
        (Lang::En, None) => format!("within {span}"),
    }
}

/// No instant, because the clock stands still.
pub fn unknown(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "pas d’échéance tant que le délai est suspendu",
        Lang::En => "not due while the clock stands still",
    }
}

/// `5 h 30 comptées sur 32 h`.
pub fn counted(lang: Lang, counted: TimeDelta, of: TimeDelta) -> String {
    let (counted, of) = (time(lang, counted), time(lang, of));
    match lang {
        Lang::Fr => format!("temps d’ouverture compté\u{a0}: {counted} sur {of}"),
        Lang::En => format!("opening time counted: {counted} of {of}"),
    }
}

/// What stands over the intervals.
pub fn intervals(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Ce qui est compté",
        Lang::En => "What is counted",
    }
}

/// What stands over the days on which nothing is counted.
pub fn skipped(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Jours de fermeture, non comptés",
        Lang::En => "Closed days, not counted",
    }
}

/// One interval: `En cours, de … à …, 3 h comptées`.
pub fn interval(lang: Lang, status: &str, [from, until]: [&str; 2], open: TimeDelta, counts: bool) -> String {
    let open = time(lang, open);
    let until = match (lang, until) {
        (Lang::Fr, "") => "maintenant",
        (Lang::En, "") => "now",
        (_, until) => until,
    };
    let verdict = match (lang, counts) {
        (Lang::Fr, true) => "compté",
        (Lang::Fr, false) => "non compté",
        (Lang::En, true) => "counted",
        (Lang::En, false) => "not counted",
    };
    match lang {
        Lang::Fr => format!("{status}\u{a0}: {from} → {until} · {open} d’ouverture, {verdict}"),
        Lang::En => format!("{status}: {from} → {until} · {open} of opening time, {verdict}"),
    }
}

/// The desk aims at nothing.
pub fn none(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "ce guichet ne vise aucun délai ([targets] de son profil)",
        Lang::En => "this desk aims at no delay ([targets] in its profile)",
    }
}

fn time(lang: Lang, time: TimeDelta) -> String {
    format::minutes(lang, u32::try_from(time.num_minutes().max(0)).unwrap_or(u32::MAX))
}

//! The words of reports.

pub mod page;
mod said;

use super::codes::words;
use super::format::{counted, day, money};
use super::listing::{Things, tally};
use super::pages;
use crate::domain::code::Lang;
use crate::domain::report::{Freshness, Period, Recurring, Tally};

/// What activity is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    All,
    Priority,
    Team,
    Level,
    Category,
    Channel,
    SchoolType,
    Week,
    Passage,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Opened,
    Taken,
    Escalated,
    Returned,
    Interventions,
    Visits,
    Resolved,
    Approved,
    Refused,
    Closed,
    Cancelled,
    Rejected,
    Expired,
    Came,
    Went,
    Open,
    // How long tickets take.
    TakeCount,
    TakeMedian,
    TakeNinetieth,
    TakeLongest,
    TakeAimed,
    TakeKept,
    ResolveCount,
    ResolveMedian,
    ResolveNinetieth,
    ResolveLongest,
    ResolveAimed,
    ResolveKept,
    Untouched,
    Working,
    Requester,
    ThirdParty,
    Approval,
    // How inventories stand.
    MemberUntil,
    InventoryOn,
    Age,
    State,
    Pieces,
    UnderWarranty,
    OutOfWarranty,
    Untold,
    Retired,
    Undeclared,
    Schools,
    Members,
    Forced,
    Requalified,
}

words! {
    Group {
        All: "ensemble", "all";
        Priority: "priorité", "priority";
        Team: "équipe", "team";
        Level: "niveau", "level";
        Category: "catégorie", "category";
        Channel: "canal", "channel";
        SchoolType: "type d’établissement", "type of school";
        Week: "semaine du", "week of";
        Passage: "passage", "handover";
    }

    Counted {
        Opened: "Ouverts", "Opened";
        Taken: "Pris en charge", "Taken on";
        Escalated: "Transmis", "Escalated";
        Returned: "Renvoyés", "Returned";
        Interventions: "Interventions", "Interventions";
        Visits: "Déplacements", "Visits";
        Resolved: "Résolus", "Resolved";
        Approved: "Approuvés", "Approved";
        Refused: "Clôtures refusées", "Closures refused";
        Closed: "Clos", "Closed";
        Cancelled: "Annulés", "Cancelled";
        Rejected: "Rejetés", "Rejected";
        Expired: "Sans réponse", "Unanswered";
        Came: "Arrivés", "In";
        Went: "Sortis", "Out";
        Open: "En cours à la fin", "Open at the end";
        TakeCount: "Tickets pris", "Taken on";
        TakeMedian: "Médiane", "Median";
        TakeNinetieth: "9 sur 10", "9 in 10";
        TakeLongest: "Au plus", "Longest";
        TakeAimed: "Avec un délai visé", "With a target";
        TakeKept: "Dans le délai", "On time";
        ResolveCount: "Tickets résolus", "Resolved";
        ResolveMedian: "Médiane", "Median";
        ResolveNinetieth: "9 sur 10", "9 in 10";
        ResolveLongest: "Au plus", "Longest";
        ResolveAimed: "Avec un délai visé", "With a target";
        ResolveKept: "Dans le délai", "On time";
        Untouched: "Pas encore pris en charge", "Not taken on yet";
        Working: "Au travail", "Being worked on";
        Requester: "En attente du demandeur", "Waiting for the requester";
        ThirdParty: "En attente d’un tiers", "Waiting for a third party";
        Approval: "Résolu, puis refusé", "Resolved, then refused";
        MemberUntil: "Adhérent jusqu’au", "Member until";
        InventoryOn: "Inventaire du", "Inventory of";
        Age: "Âge en jours", "Age in days";
        State: "État", "State";
        Pieces: "Matériels", "Equipment";
        UnderWarranty: "Sous garantie", "Under warranty";
        OutOfWarranty: "Hors garantie", "Out of warranty";
        Untold: "Garantie inconnue", "Warranty unknown";
        Retired: "Réformés", "Retired";
        Undeclared: "Tickets à déclarer", "Tickets to declare";
        Schools: "Établissements", "Schools";
        Members: "Adhérents", "Members";
        Forced: "Dont forcées", "Of these, forced";
        Requalified: "Requalifiés", "Requalified";
    }
}

words! {
    Freshness {
        Missing: "aucun inventaire", "no inventory";
        Stale: "périmé", "out of date";
        Ending: "bientôt périmé", "soon out of date";
        Current: "à jour", "up to date";
    }
}

/// Under no word at all: a request without a school, a ticket without a priority.
pub fn none(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "(aucun)",
        Lang::En => "(none)",
    }
}

/// Over everything, as the last row of a table.
pub fn all(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Ensemble",
        Lang::En => "All",
    }
}

/// What stands over the names of groups.
pub fn group_heading(lang: Lang, group: Group) -> &'static str {
    let (french, english) = match group {
        Group::All => ("", ""),
        Group::Priority => ("Priorité", "Priority"),
        Group::Team => ("Équipe", "Team"),
        Group::Level => ("Niveau", "Level"),
        Group::Category => ("Catégorie", "Category"),
        Group::Channel => ("Canal", "Channel"),
        Group::SchoolType => ("Type d’établissement", "Type of school"),
        Group::Week => ("Semaine du", "Week of"),
        Group::Passage => ("Passage", "Handover"),
    };
    match lang {
        Lang::Fr => french,
        Lang::En => english,
    }
}

/// `91 %` of a whole, rounded to the nearest, but 100 % only of all and 0 % only of none; nothing of
/// nothing.
pub fn share(part: u64, whole: u64) -> String {
    match whole {
        0 => "–".to_owned(),
        _ => {
            let rounded = (part * 200 + whole) / (whole * 2);
            let told = match part {
                0 => 0,
                part if part < whole => rounded.clamp(1, 99),
                _ => rounded,
            };
            format!("{told}\u{a0}%")
        }
    }
}

/// `niveau 2`.
pub fn level(lang: Lang, level: &str) -> String {
    match lang {
        Lang::Fr => format!("niveau {level}"),
        Lang::En => format!("level {level}"),
    }
}

/// What a report on delays is made from.
pub fn delays(lang: Lang, taken: u64, resolved: u64, over: Period, head: &str) -> String {
    let (taken, resolved) = match lang {
        Lang::Fr => (
            counted(lang, taken, "ticket pris en charge", "tickets pris en charge"),
            counted(lang, resolved, "ticket résolu", "tickets résolus"),
        ),
        Lang::En => (
            counted(lang, taken, "ticket taken on", "tickets taken on"),
            counted(lang, resolved, "ticket resolved", "tickets resolved"),
        ),
    };
    let once = match lang {
        Lang::Fr => "chaque ticket compte une fois, et pour chaque équipe depuis qu’il lui est arrivé",
        Lang::En => "each ticket counts once, and for each team from when it came to it",
    };
    [
        taken,
        resolved,
        once.to_owned(),
        period(lang, over),
        made_from(lang, head),
    ]
    .join(" · ")
}

/// What a report on inventories comes to.
pub fn stock(lang: Lang, all: &Tally, head: &str) -> String {
    let count = |number, one: [&str; 2], many: [&str; 2]| match lang {
        Lang::Fr => counted(lang, number, one[0], many[0]),
        Lang::En => counted(lang, number, one[1], many[1]),
    };
    [
        count(
            all.schools,
            ["établissement", "school"],
            ["établissements", "schools"],
        ),
        count(all.current, ["à jour", "up to date"], ["à jour", "up to date"]),
        count(
            all.ending,
            ["bientôt périmé", "soon out of date"],
            ["bientôt périmés", "soon out of date"],
        ),
        count(all.stale, ["périmé", "out of date"], ["périmés", "out of date"]),
        count(
            all.missing,
            ["sans inventaire", "without one"],
            ["sans inventaire", "without one"],
        ),
        made_from(lang, head),
    ]
    .join(" · ")
}

/// `du 01/01/2026 au 22/11/2026`.
pub fn period(lang: Lang, period: Period) -> String {
    pages::from_to(lang, &day(lang, period.since), &day(lang, period.until))
}

/// How many problems came back, over which days.
pub fn recurring(lang: Lang, recurring: &Recurring) -> String {
    let count = recurring.problems.len() as u64;
    let count = match lang {
        Lang::Fr => counted(lang, count, "problème récurrent", "problèmes récurrents"),
        Lang::En => counted(lang, count, "recurring problem", "recurring problems"),
    };
    let against = match (lang, recurring.compared) {
        (Lang::Fr, true) => format!("comparé à la période {}", period(lang, recurring.before)),
        (Lang::En, true) => format!("against the period {}", period(lang, recurring.before)),
        (Lang::Fr, false) => "rien n’a été consigné avant\u{a0}: pas de quoi comparer".to_owned(),
        (Lang::En, false) => "nothing was recorded before: nothing to compare with".to_owned(),
    };
    let state = made_from(lang, &recurring.head);
    [count, period(lang, recurring.period), against, state].join(" · ")
}

/// What a bill comes to: how many interventions, how much, over which days, from which state of the
/// desk's record.
pub fn billing(lang: Lang, lines: u64, cents: i64, over: Period, head: &str) -> String {
    let total = match lang {
        Lang::Fr => format!("total {}", money(lang, cents)),
        Lang::En => format!("{} in all", money(lang, cents)),
    };
    let count = tally(lang, lines, 0, lines, Things::Interventions);
    [count, total, period(lang, over), made_from(lang, head)].join(" · ")
}

/// What an activity report is made from.
pub fn activity(lang: Lang, backlog: u64, over: Period, head: &str) -> String {
    let tickets = tally(lang, backlog, 0, backlog, Things::Tickets);
    let open = match lang {
        Lang::Fr => format!("{tickets} en cours à la fin"),
        Lang::En => format!("{tickets} open at the end"),
    };
    let each = match lang {
        Lang::Fr => "chaque résolution compte",
        Lang::En => "each resolution counts",
    };
    [open, each.to_owned(), period(lang, over), made_from(lang, head)].join(" · ")
}

/// The hash of the last event, so that a report can be held against the record.
fn made_from(lang: Lang, head: &str) -> String {
    match lang {
        Lang::Fr => format!("état {head}"),
        Lang::En => format!("state {head}"),
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn only_all_is_a_hundred_percent_and_only_none_is_nothing() {
        #[track_caller]
        fn check(part: u64, whole: u64, expected: &str) {
            assert_eq!(
                share(part, whole),
                format!("{expected}\u{a0}%"),
                "{part} of {whole}"
            );
        }
        check(0, 1514, "0");
        check(1, 1514, "1");
        check(757, 1514, "50");
        check(1513, 1514, "99");
        check(1514, 1514, "100");
        assert_eq!(share(0, 0), "–");
    }
}

//! The words of reports.

use super::codes::words;
use super::format::{day, money};
use super::listing::{Things, tally};
use super::pages;
use crate::domain::code::Lang;
use crate::domain::report::Period;

/// What activity is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    All,
    Team,
    Category,
    Channel,
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
}

words! {
    Group {
        All: "ensemble", "all";
        Team: "équipe", "team";
        Category: "catégorie", "category";
        Channel: "canal", "channel";
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
    }
}

/// `du 01/01/2026 au 22/11/2026`.
pub fn period(lang: Lang, period: Period) -> String {
    pages::from_to(lang, &day(lang, period.since), &day(lang, period.until))
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
    [open, period(lang, over), made_from(lang, head)].join(" · ")
}

/// The hash of the last event, so that a report can be held against the record.
fn made_from(lang: Lang, head: &str) -> String {
    match lang {
        Lang::Fr => format!("état {head}"),
        Lang::En => format!("state {head}"),
    }
}

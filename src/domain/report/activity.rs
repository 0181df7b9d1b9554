//! What happened in a period: how often each thing was done, and by which part of the desk.

use chrono::{DateTime, Utc};

use super::{Period, Week};
use crate::domain::outside::Text;
use crate::domain::school::Uai;

/// What happened in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    pub period: Period,
    /// Over everything.
    pub all: Counts,
    /// By the team that did it, wherever the ticket is now.
    pub by_team: Vec<(String, Counts)>,
    pub by_level: Vec<(String, Counts)>,
    pub by_category: Vec<(String, Counts)>,
    pub by_channel: Vec<(String, Counts)>,
    /// Requests without a school stand under no word at all.
    pub by_school_type: Vec<(String, Counts)>,
    pub weeks: Vec<Week>,
    /// From team to team.
    pub passages: Vec<Passage>,
    /// Closures that were refused, in the order of time.
    pub refusals: Vec<Refused>,
    /// Open when the period begins.
    pub backlog_before: u64,
    /// Open at the end of the period.
    pub backlog: u64,
    /// The hash of the last event: what the report was made from.
    pub head: String,
}

/// How often each thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub opened: u64,
    pub taken: u64,
    pub escalated: u64,
    pub returned: u64,
    pub interventions: u64,
    pub visits: u64,
    pub resolved: u64,
    pub approved: u64,
    pub refused: u64,
    pub closed: u64,
    pub cancelled: u64,
    pub rejected: u64,
    pub expired: u64,
}

/// How often tickets went from one team to another, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub from: String,
    pub to: String,
    pub escalated: u64,
    /// Of these, against the rules: an operator overrode them.
    pub forced: u64,
    pub returned: u64,
    /// Another category took them there.
    pub requalified: u64,
}

/// A closure that the requester refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub reference: String,
    pub subject: Text,
    pub school: Option<Uai>,
    pub school_name: Option<Text>,
    pub team: String,
    pub at: DateTime<Utc>,
    /// Nothing once it was erased.
    pub reason: Option<Text>,
}

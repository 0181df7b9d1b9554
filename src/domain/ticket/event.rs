//! What has happened to a ticket: events, in the past tense, never changed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::act::{Edit, Request};
use crate::domain::code::{Code, Function, Mode, Nature, Status, Verb, WaitingFor};
use crate::domain::outside::Text;
use crate::domain::routing::Trace;
use crate::domain::sharing::Share;

/// Something that happened to a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// 1 is the opening; events are ordered by this number only, since a clock may jump.
    pub number: u32,
    pub at: DateTime<Utc>,
    /// The clock was set by hand (`GUICHET_NOW`), or had gone back.
    pub clock: Clock,
    pub verb: Verb,
    /// Where the ticket stands after it.
    pub status: Status,
    pub by: By,
    /// The version of the desk's profile under which it was decided.
    pub profile: u32,
    pub change: Change,
}

crate::domain::code::codes! {
    /// How far an event's instant can be believed.
    Clock, "clock" {
        Real = "real",
        /// Set by `GUICHET_NOW`.
        Set = "set",
        /// It stood before the last event's instant, which was taken instead.
        Back = "back",
        /// Told by the file of another tool: the ticket is older than the desk.
        Imported = "imported",
    }
}

/// Who did it. All `None`: time alone (`run due`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct By {
    /// The operator who acts.
    pub operator: Option<String>,
    /// The administrator who acted as that operator.
    pub behind: Option<String>,
    /// The requester (or participant) whose word it is.
    pub person: Option<String>,
}

/// What an event changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    Opened(Box<Opening>),
    Edited {
        edits: Vec<Edit>,
        before: Vec<Edit>,
        moved: Option<Handover>,
    },
    Said {
        text: Text,
        internal: bool,
    },
    Attached {
        files: Vec<Attached>,
    },
    Taken {
        by: String,
    },
    Assigned {
        to: String,
    },
    Asked {
        question: Text,
    },
    Held {
        waiting_for: WaitingFor,
        until: Option<NaiveDate>,
        reason: Text,
    },
    HandedOver(Box<Handover>),
    Returned {
        from: String,
        to: String,
        level: u8,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assignee: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        shared: Option<Box<Share>>,
        reason: Text,
    },
    Planned(Appointment),
    Recorded(Box<Work>),
    /// The appointment will not take place.
    CalledOff {
        visit: Appointment,
        reason: Text,
    },
    /// What the event of that number recorded did not take place, or not so.
    TakenBack {
        number: u32,
        work: Box<Work>,
        /// Whether the ticket is still billed for anything.
        billed: bool,
        reason: Text,
    },
    Resolved {
        solution: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
        /// The article of the knowledge base that solved it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        article: Option<i64>,
    },
    Approved {
        comment: Option<Text>,
    },
    Refused {
        reason: Text,
    },
    Cancelled {
        reason: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
    },
    Rejected {
        reason: Text,
    },
    Reopened {
        reason: Text,
    },
    Expired,
    Recalled,
    Joined {
        person: String,
    },
    Left {
        person: String,
    },
    Linked {
        duplicate_of: String,
    },
    /// What it held was lawfully erased; the chain keeps its commitment.
    Erased,
}

/// The first event's content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Opening {
    pub reference: String,
    pub desk: String,
    pub team: String,
    pub level: u8,
    pub nature: Nature,
    pub function: Option<Function>,
    pub ceiling: u8,
    pub request: Request,
    /// Whom the team gave it to as it arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<Share>,
}

/// A ticket goes from one team to another, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Handover {
    pub from: String,
    pub to: String,
    pub level: u8,
    /// The operator of the school's sector, where the team works by sector; else as it shares out.
    pub assignee: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<Share>,
    pub reason: Option<Text>,
    /// An operator overrode the rules.
    pub forced: bool,
    pub trace: Trace,
}

/// An intervention carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Work {
    pub mode: Mode,
    pub minutes: u32,
    pub by: String,
    pub team: String,
    pub at: DateTime<Utc>,
    pub report: Text,
    pub billed: bool,
    pub cents: i64,
    pub agreed_by: Option<Text>,
}

/// An attached file, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Attached {
    pub name: Text,
    pub media_type: String,
    pub sha256: String,
    pub size: u64,
}

/// A visit to come: when, whom the technician meets, who goes, who agreed that it is billed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Appointment {
    pub at: DateTime<Utc>,
    pub minutes: u32,
    pub meet: String,
    pub by: String,
    pub agreed_by: Option<Text>,
    pub billed: bool,
}

/// The work recorded in these events and not taken back, with the number of its event.
pub fn standing(events: &[Event]) -> Vec<(u32, &Work)> {
    let mut works: Vec<(u32, &Work)> = Vec::new();
    for event in events {
        match &event.change {
            Change::Recorded(work) => works.push((event.number, work)),
            Change::TakenBack { number, .. } => works.retain(|(of, _)| of != number),
            _ => {}
        }
    }
    works
}

impl Event {
    /// The team that it brings the ticket to, to whom there, and how that was shared out.
    pub fn arrival(&self) -> Option<(&str, Option<&str>, Option<&Share>)> {
        let (team, assignee, share) = match &self.change {
            Change::Opened(opening) => (&opening.team, &opening.assignee, opening.shared.as_ref()),
            Change::Edited {
                moved: Some(handover),
                ..
            } => (&handover.to, &handover.assignee, handover.shared.as_ref()),
            Change::HandedOver(handover) => (&handover.to, &handover.assignee, handover.shared.as_ref()),
            Change::Returned {
                to, assignee, shared, ..
            } => (to, assignee, shared.as_deref()),
            _ => return None,
        };
        Some((team, assignee.as_deref(), share))
    }

    /// How the rules led to it, where they did.
    pub fn trace(&self) -> Option<&Trace> {
        match &self.change {
            Change::HandedOver(handover) => Some(&handover.trace),
            _ => None,
        }
    }
}

//! What happened to a ticket, in JSON: every event, and apart the words, files and interventions
//! that people look for.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::Text;
use crate::domain::code::{Mode, Status, Verb};
use crate::domain::ticket::{self, By, Change, Clock, Event};

/// Who did it; all null: time alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ByJson<'a> {
    pub operator: Option<&'a str>,
    pub behind: Option<&'a str>,
    pub person: Option<&'a str>,
}

/// One event with what it changed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EventJson<'a> {
    pub number: u32,
    pub at: DateTime<Utc>,
    /// `real`, `set` (by hand) or `back` (the clock had gone back).
    pub clock: Clock,
    pub verb: Verb,
    /// Where the ticket stands after it.
    pub status: Status,
    pub by: ByJson<'a>,
    /// The version of the desk's profile under which it was decided.
    pub profile: u32,
    pub content: &'a Change,
}

/// Words that somebody wrote.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommentJson<'a> {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub by: ByJson<'a>,
    pub verb: Verb,
    pub internal: bool,
    pub text: &'a Text,
}

/// A file, by its name and what it holds.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AttachmentJson<'a> {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub by: ByJson<'a>,
    pub name: &'a Text,
    pub media_type: &'a str,
    pub size: u64,
    pub sha256: &'a str,
}

/// An intervention that took place.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InterventionJson<'a> {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub recorded_at: DateTime<Utc>,
    pub mode: Mode,
    pub minutes: u32,
    pub by: &'a str,
    pub team: &'a str,
    pub report: &'a Text,
    pub billed: bool,
    pub amount_cents: i64,
    pub agreed_by: Option<&'a Text>,
    /// It was recorded by mistake.
    pub taken_back: bool,
}

/// The desk's own words, which never leave it.
pub fn is_internal(event: &Event) -> bool {
    matches!(&event.change, Change::Said { internal: true, .. })
}

impl<'a> ByJson<'a> {
    pub fn new(by: &'a By) -> Self {
        Self {
            operator: by.operator.as_deref(),
            behind: by.behind.as_deref(),
            person: by.person.as_deref(),
        }
    }
}

impl<'a> EventJson<'a> {
    pub fn new(event: &'a Event) -> Self {
        Self {
            number: event.number,
            at: event.at,
            clock: event.clock,
            verb: event.verb,
            status: event.status,
            by: ByJson::new(&event.by),
            profile: event.profile,
            content: &event.change,
        }
    }
}

impl<'a> CommentJson<'a> {
    pub fn of(event: &'a Event) -> Option<Self> {
        let (text, internal) = match &event.change {
            Change::Said { text, internal } => (text, *internal),
            Change::Asked { question } => (question, false),
            Change::Opened(_)
            | Change::Edited { .. }
            | Change::Attached { .. }
            | Change::Taken { .. }
            | Change::Assigned { .. }
            | Change::Held { .. }
            | Change::HandedOver(_)
            | Change::Returned { .. }
            | Change::Planned(_)
            | Change::Recorded(_)
            | Change::CalledOff { .. }
            | Change::TakenBack { .. }
            | Change::Resolved { .. }
            | Change::Approved { .. }
            | Change::Refused { .. }
            | Change::Cancelled { .. }
            | Change::Rejected { .. }
            | Change::Reopened { .. }
            | Change::Expired
            | Change::Recalled
            | Change::Joined { .. }
            | Change::Left { .. }
            | Change::Linked { .. }
            | Change::Erased => return None,
        };
        Some(Self {
            number: event.number,
            at: event.at,
            by: ByJson::new(&event.by),
            verb: event.verb,
            internal,
            text,
        })
    }
}

impl<'a> AttachmentJson<'a> {
    pub fn of(event: &'a Event) -> Vec<Self> {
        let Change::Attached { files } = &event.change else {
            return Vec::new();
        };
        files
            .iter()
            .map(|file| Self {
                number: event.number,
                at: event.at,
                by: ByJson::new(&event.by),
                name: &file.name,
                media_type: &file.media_type,
                size: file.size,
                sha256: &file.sha256,
            })
            .collect()
    }
}

impl<'a> InterventionJson<'a> {
    pub fn all(events: &'a [Event]) -> Vec<Self> {
        let standing = ticket::standing(events);
        let stands = |number| standing.iter().any(|(of, _)| *of == number);
        let recorded = events.iter().filter_map(|event| match &event.change {
            Change::Recorded(work) => Some((event, work)),
            _ => None,
        });
        let told = recorded.map(|(event, work)| Self {
            number: event.number,
            at: work.at,
            recorded_at: event.at,
            mode: work.mode,
            minutes: work.minutes,
            by: &work.by,
            team: &work.team,
            report: &work.report,
            billed: work.billed,
            amount_cents: work.cents,
            agreed_by: work.agreed_by.as_ref(),
            taken_back: !stands(event.number),
        });
        told.collect()
    }
}

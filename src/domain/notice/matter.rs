//! All that a notice is made of: what happened, to which ticket, and who is told. Whoever writes the
//! letter looks nothing up.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::NoticeKind;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::dossier::Dossier;
use crate::domain::ticket::Event;

/// A notice before it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    pub id: i64,
    pub kind: NoticeKind,
    pub desk: Desk,
    pub to: Addressee,
    /// The ticket as it stood after what is told, and nothing that came later.
    pub dossier: Option<Dossier>,
    /// With its angle brackets.
    pub message_id: String,
    /// Earlier mails about the ticket to the same address, oldest first, each behind the letter that
    /// it answered; last the letter that this one answers.
    pub thread: Vec<String>,
    /// What an approval by mail must carry.
    pub code: Option<String>,
    pub queued_at: DateTime<Utc>,
    pub tries: u32,
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    pub name: Text,
    pub address: Option<Text>,
    /// Their own, where they have one.
    pub lang: Option<Lang>,
    pub time_zone: Option<Tz>,
    pub part: Part,
}

/// What they have to do with the ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The requester, or the beneficiary: they may approve and refuse.
    Requester,
    Participant,
    /// The team or one of its operators.
    Team,
}

impl Matter {
    /// What happened.
    pub fn event(&self) -> Option<&Event> {
        self.dossier.as_ref()?.events.last()
    }

    /// French where nothing else is known: it is the language of the schools.
    pub fn lang(&self) -> Lang {
        self.to.lang.unwrap_or(Lang::Fr)
    }

    /// The clock that the addressee looks at.
    pub fn zone(&self) -> Tz {
        self.to.time_zone.unwrap_or(self.desk.time_zone)
    }
}

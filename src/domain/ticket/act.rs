//! What can be asked of a ticket: a request, and the acts that follow it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Form, Work};
use crate::domain::code::{Channel, Field, Kind, Mode, Nature, Verb, WaitingFor};
use crate::domain::outside::Text;
use crate::domain::school::Uai;

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Request {
    pub kind: Kind,
    pub school: Option<Uai>,
    pub requester: String,
    pub beneficiary: Option<String>,
    pub channel: Channel,
    pub subject: Text,
    pub description: Text,
    pub category: String,
    pub equipment: Option<Text>,
    pub priority: Option<String>,
    pub urgency: Option<u8>,
    pub private: bool,
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    pub form: Form,
    pub external_id: Option<Text>,
}

/// What is done to a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Edit(Vec<Edit>),
    /// A word from the desk; an internal one never leaves it.
    Comment {
        text: Text,
        internal: bool,
    },
    /// A word from the requester, the beneficiary or a participant.
    Answer {
        text: Text,
    },
    Attach(Vec<File>),
    Take,
    Assign {
        to: Handler,
    },
    Ask {
        question: Text,
    },
    Hold {
        waiting_for: WaitingFor,
        until: Option<NaiveDate>,
        reason: Text,
    },
    Escalate {
        to: Option<String>,
        reason: Option<Text>,
        force: bool,
    },
    Return {
        reason: Text,
    },
    Plan {
        at: DateTime<Utc>,
        minutes: u32,
        meet: String,
        by: Handler,
        agreed_by: Option<Text>,
    },
    Record {
        mode: Mode,
        minutes: u32,
        by: Handler,
        at: DateTime<Utc>,
        report: Text,
        agreed_by: Option<Text>,
    },
    /// The appointment will not take place.
    CallOff {
        reason: Text,
    },
    /// What was recorded did not take place, or not so.
    TakeBack {
        recorded: Recorded,
        reason: Text,
    },
    /// `direct` closes at once, where the desk leaves the choice.
    Resolve {
        solution: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
        /// The article of the knowledge base that solved it.
        article: Option<i64>,
        direct: bool,
    },
    Approve {
        comment: Option<Text>,
    },
    Refuse {
        reason: Text,
    },
    Cancel {
        reason: Text,
        cause: Option<String>,
        subject_path: Option<Text>,
    },
    Reject {
        reason: Text,
    },
    Reopen {
        reason: Text,
    },
    Expire,
    Recall,
    Join {
        person: Invitee,
    },
    Leave {
        person: String,
    },
    /// The other ticket, by its reference.
    Link {
        duplicate_of: String,
    },
}

/// An operator as an act names one: the login, and whether the ticket's team is one of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handler {
    pub login: String,
    pub in_team: bool,
}

/// Work that stands in the ticket: its event, and whether any other of the ticket is billed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    pub number: u32,
    pub work: Work,
    pub others_billed: bool,
}

/// Somebody to take part: who, and whether the school vouches for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    pub login: String,
    pub of_school: bool,
    pub on_white_list: bool,
}

/// A file to attach; its bytes go to the store, the event keeps the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: Text,
    pub media_type: String,
    pub sha256: String,
    pub bytes: Vec<u8>,
}

/// A field that gets another value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "field", content = "to", rename_all = "snake_case")]
pub enum Edit {
    Subject(Text),
    Description(Text),
    /// The category with its nature.
    Category(String, Nature),
    Priority(Option<String>),
    Urgency(Option<u8>),
    Kind(Kind),
    Equipment(Option<Text>),
    Beneficiary(Option<String>),
    Private(bool),
    SubjectPath(Option<Text>),
    /// A field of the form; nothing takes it away.
    Form(Field, Option<Text>),
}

impl Act {
    /// Whether it may bring the ticket to another team.
    pub fn may_move(&self) -> bool {
        matches!(self, Self::Edit(_) | Self::Escalate { .. } | Self::Return { .. })
    }

    pub fn verb(&self) -> Verb {
        match self {
            Self::Edit(_) => Verb::Edit,
            Self::Comment { .. } => Verb::Comment,
            Self::Answer { .. } => Verb::Answer,
            Self::Attach(_) => Verb::Attach,
            Self::Take => Verb::Take,
            Self::Assign { .. } => Verb::Assign,
            Self::Ask { .. } => Verb::Ask,
            Self::Hold { .. } => Verb::Hold,
            Self::Escalate { .. } => Verb::Escalate,
            Self::Return { .. } => Verb::Return,
            Self::Plan { .. } => Verb::Plan,
            Self::Record { .. } => Verb::Record,
            Self::CallOff { .. } | Self::TakeBack { .. } => Verb::Annul,
            Self::Resolve { .. } => Verb::Resolve,
            Self::Approve { .. } => Verb::Approve,
            Self::Refuse { .. } => Verb::Refuse,
            Self::Cancel { .. } => Verb::Cancel,
            Self::Reject { .. } => Verb::Reject,
            Self::Reopen { .. } => Verb::Reopen,
            Self::Expire => Verb::Expire,
            Self::Recall => Verb::Recall,
            Self::Join { .. } => Verb::Join,
            Self::Leave { .. } => Verb::Leave,
            Self::Link { .. } => Verb::Link,
        }
    }
}

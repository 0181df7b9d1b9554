//! A letter as it is kept: every one that came, whole, with what became of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Advice, Unsorted};
use crate::domain::code::{Code, Field, codes};
use crate::domain::outside::Text;

codes! {
    /// What became of a letter.
    LetterState, "state of a letter" {
        /// Kept, and not looked at yet: whoever took it in was stopped.
        Unread = "unread",
        /// A person has to look at it.
        ToSort = "to_sort",
        /// It opened a ticket.
        Request = "request",
        /// A word on a ticket.
        Answer = "answer",
        /// It approved or refused a closure.
        Vote = "vote",
        /// Nothing is to be done about it.
        Ignored = "ignored",
        /// A person put it aside.
        Discarded = "discarded",
    }
}

impl LetterState {
    /// Somebody still has to look at it.
    pub fn waits(self) -> bool {
        match self {
            Self::Unread | Self::ToSort => true,
            Self::Request | Self::Answer | Self::Vote | Self::Ignored | Self::Discarded => false,
        }
    }

    /// It is part of a ticket, for good.
    pub fn is_filed(self) -> bool {
        match self {
            Self::Request | Self::Answer | Self::Vote => true,
            Self::Unread | Self::ToSort | Self::Ignored | Self::Discarded => false,
        }
    }
}

/// What is known of a letter's way beside its bytes: kept with them, so that it can be read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// The desk that it was handed to.
    pub desk: Option<String>,
    /// The addresses that the mail server took it for.
    pub recipients: Vec<String>,
}

/// A letter that is kept, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub id: i64,
    pub state: LetterState,
    pub why: Option<Unsorted>,
    /// What a request lacks, each row holding its alternatives.
    pub lacks: Vec<Vec<Field>>,
    pub desk: Option<String>,
    /// The ticket that it became or was put to.
    pub reference: Option<String>,
    /// The ticket that it may be about.
    pub near: Option<String>,
    /// The address that it claims to come from, and the name beside it.
    pub sender: Option<Text>,
    pub sender_name: Option<Text>,
    pub subject: Text,
    pub size: i64,
    /// How often it came.
    pub copies: i64,
    /// What its sender was told.
    pub told: Option<Advice>,
    pub received_at: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
    /// The operator who sorted it.
    pub settled_by: Option<String>,
}

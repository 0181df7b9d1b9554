//! A ticket that was just opened, in JSON: as any other, and with the tickets that it is likely to
//! repeat, so that a script can tell too.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::ticket::TicketJson;
use crate::domain::Text;
use crate::domain::article::Offered;
use crate::domain::code::Status;
use crate::domain::dossier::Listed;
use crate::domain::duplicate::{Ground, Likely};
use crate::view::registers::article::OfferedJson;

/// A ticket that was just opened, and those that it is likely to repeat.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NewTicketJson<'a> {
    #[serde(flatten)]
    pub ticket: TicketJson<'a>,
    pub duplicates: Vec<DuplicateJson<'a>>,
    /// What is foreseen of it, and keeps it from nothing yet.
    pub warnings: Vec<WarningJson>,
    /// What may help.
    pub articles: Vec<OfferedJson<'a>>,
}

/// One thing that is foreseen: a stable word, and it in the user's language.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WarningJson {
    pub code: &'static str,
    pub message: String,
}

/// A likely double.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DuplicateJson<'a> {
    pub reference: &'a str,
    pub subject: &'a Text,
    pub status: Status,
    pub created_at: DateTime<Utc>,
    pub grounds: &'a [Ground],
}

impl<'a> NewTicketJson<'a> {
    pub fn new(
        listed: &'a Listed,
        duplicates: &'a [Likely],
        warnings: Vec<WarningJson>,
        articles: &'a [Offered],
        now: DateTime<Utc>,
    ) -> Self {
        let double = |likely: &'a Likely| DuplicateJson {
            reference: &likely.reference,
            subject: &likely.subject,
            status: likely.status,
            created_at: likely.created_at,
            grounds: &likely.grounds,
        };
        Self {
            ticket: TicketJson::listed(listed, now),
            duplicates: duplicates.iter().map(double).collect(),
            warnings,
            articles: articles.iter().map(OfferedJson::new).collect(),
        }
    }
}

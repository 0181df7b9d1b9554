//! Mails that leave, in a list: to whom, about what, where they stand and why.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::grid::{Cell, Fit, Grid};
use super::registers::column;
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang};
use crate::domain::desk::Desk;
use crate::domain::notice::{Failure, NoticeKind, NoticeState, Outgoing};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;

/// The cells of a list of mails.
pub fn grid(mails: &[Outgoing], desk: &Desk, lang: Lang) -> Grid {
    let row = |mail: &Outgoing| {
        let waits = mail.state == NoticeState::Waiting;
        vec![
            Cell::Number(mail.id),
            Cell::word(mail.state.code(), mail.state.in_lang(lang)),
            Cell::word(mail.kind.code(), mail.kind.in_lang(lang)),
            mail.reference.as_deref().map_or(Cell::Nothing, Cell::code),
            Cell::code(&mail.to),
            Cell::text(mail.address.as_ref()),
            Cell::Number(mail.tries.into()),
            Cell::instant(Some(mail.next_at).filter(|_| waits)),
            mail.failure.map_or(Cell::Nothing, |failure| {
                Cell::word(failure.code(), failure.in_lang(lang))
            }),
            Cell::text(mail.detail.as_ref()),
        ]
    };
    Grid {
        columns: vec![
            column("id", Heading::Number, Fit::Number, lang),
            column("state", Heading::State, Fit::Wrapped, lang),
            column("kind", Heading::About, Fit::Wrapped, lang),
            column("ticket", Heading::Ticket, Fit::Whole, lang),
            column("to", Heading::Recipient, Fit::Wrapped, lang),
            column("address", Heading::Address, Fit::Wrapped, lang),
            column("tries", Heading::Tries, Fit::Count, lang),
            column("next_at", Heading::NextTry, Fit::Wrapped, lang),
            column("failure", Heading::Failure, Fit::Wrapped, lang),
            column("detail", Heading::Answered, Fit::Wrapped, lang),
        ],
        rows: mails.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// A mail that leaves in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OutgoingJson<'a> {
    /// `out`; what came in has the same list and says `in`.
    #[serde(rename = "box")]
    pub way: &'static str,
    pub id: i64,
    pub state: NoticeState,
    pub kind: NoticeKind,
    pub ticket: Option<&'a str>,
    pub to: &'a str,
    pub address: Option<&'a Text>,
    pub message_id: &'a str,
    pub tries: u32,
    pub next_at: Option<DateTime<Utc>>,
    pub queued_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub failure: Option<Failure>,
    pub detail: Option<&'a Text>,
}

impl<'a> OutgoingJson<'a> {
    pub fn new(mail: &'a Outgoing) -> Self {
        Self {
            way: "out",
            id: mail.id,
            state: mail.state,
            kind: mail.kind,
            ticket: mail.reference.as_deref(),
            to: &mail.to,
            address: mail.address.as_ref(),
            message_id: &mail.message_id,
            tries: mail.tries,
            next_at: Some(mail.next_at).filter(|_| mail.state == NoticeState::Waiting),
            queued_at: mail.queued_at,
            sent_at: mail.sent_at,
            failure: mail.failure,
            detail: mail.detail.as_ref(),
        }
    }
}

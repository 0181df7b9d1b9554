//! What a hook reads: an event, and the ticket that it happened to.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{EventJson, SCHEMA, TicketJson};
use crate::domain::dossier::Listed;
use crate::domain::ticket::Event;

/// An event, for a hook.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HappenedJson<'a> {
    pub schema: u32,
    pub event: EventJson<'a>,
    /// As it stands once the whole command is done.
    pub ticket: TicketJson<'a>,
}

impl<'a> HappenedJson<'a> {
    pub fn new(event: &'a Event, listed: &'a Listed, now: DateTime<Utc>) -> Self {
        Self {
            schema: SCHEMA,
            event: EventJson::new(event),
            ticket: TicketJson::listed(listed, now),
        }
    }
}

//! What happened to tickets while a process ran: the events that it wrote, each noted once it is on the
//! disk. A place is handed on to every store that opens it, so that nobody who writes has to think of
//! who wants to be told afterwards.

use std::mem::take;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns::Read as _;
use super::engine::params;
use crate::domain::dossier::Listed;
use crate::domain::ticket::Event;
use crate::error::Error;

/// The events, by their numbers in the database, in the order in which they happened.
#[derive(Debug, Clone, Default)]
pub struct Happened(Arc<Mutex<Vec<i64>>>);

impl Happened {
    pub(super) fn note(&self, events: Vec<i64>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.extend(events);
    }

    /// What happened since this was asked last.
    pub fn taken(&self) -> Vec<i64> {
        take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Tx<'_> {
    /// When the last event was, by the clock of whoever wrote it.
    pub fn last_event_at(&self) -> Result<Option<DateTime<Utc>>, Error> {
        self.query_one(
            "SELECT at FROM event ORDER BY id DESC LIMIT 1",
            params![],
            |row| row.instant("at"),
        )
    }

    /// An event, and its ticket as it stands now.
    pub fn happening(&mut self, id: i64) -> Result<(Event, Listed), Error> {
        let found = match self.event_by_id(id)? {
            Some((ticket, event)) => self.ticket_by_id(ticket)?.map(|kept| (event, kept)),
            None => None,
        };
        let (event, kept) = found.ok_or_else(|| Error::Fault(format!("the event {id} is gone")))?;
        Ok((event, self.named(kept.ticket, kept.due)?))
    }
}

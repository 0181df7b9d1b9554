//! Letters: every mail that came, whole, before anybody read it, and what became of each.

mod known;
mod list;

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::params;
use super::tickets::sha256;
use crate::domain::Code as _;
use crate::domain::code::Field;
use crate::domain::correspondence::{Advice, Envelope, LetterState, Unsorted};
use crate::domain::letter::{Address, Head};
use crate::error::Error;

pub use known::{KnownBallot, KnownTicket};
pub use list::LetterFilter;

/// What became of a letter, as it is kept.
#[derive(Debug, Clone, Default)]
pub struct Settlement<'a> {
    pub state: Option<LetterState>,
    pub why: Option<Unsorted>,
    pub lacks: Vec<Vec<Field>>,
    pub desk: Option<i64>,
    pub ticket: Option<i64>,
    pub near: Option<String>,
    pub told: Option<Advice>,
    pub told_at: Option<DateTime<Utc>>,
    /// The operator who sorted it.
    pub by: Option<&'a str>,
}

impl Tx<'_> {
    /// Keeps a letter's bytes, unread, and reads them again: what is acknowledged can be read back.
    pub fn keep_letter(&mut self, raw: &[u8], envelope: &Envelope, now: DateTime<Utc>) -> Result<i64, Error> {
        let sum = sha256(raw);
        let id = self.query_one(
            "INSERT INTO letter (received_at, state, subject, copies, envelope, sha256, raw)
             VALUES ($1, $2, '', 1, $3, $4, $5) RETURNING id",
            params![
                columns::instant(now),
                LetterState::Unread.code(),
                columns::json(envelope)?,
                &sum,
                raw
            ],
            |row| row.int("id"),
        )?;
        let id = id.ok_or_else(|| Error::Fault("a letter was not kept".into()))?;
        let again = self.query_one("SELECT raw FROM letter WHERE id = $1", params![id], |row| {
            Ok(row.blob("raw")? == raw)
        })?;
        match again {
            Some(true) => Ok(id),
            _ => Err(Error::Fault("a letter was not kept as it came".into())),
        }
    }

    /// The letter of the same bytes that was handed in the same way.
    pub fn same_letter(
        &mut self,
        raw: &[u8],
        envelope: &Envelope,
    ) -> Result<Option<(i64, LetterState)>, Error> {
        self.query_one(
            "SELECT id, state FROM letter WHERE sha256 = $1 AND envelope = $2 ORDER BY id LIMIT 1",
            params![sha256(raw), columns::json(envelope)?],
            |row| Ok((row.int("id")?, row.code("state")?)),
        )
    }

    /// A letter came once more.
    pub fn letter_again(&mut self, id: i64) -> Result<(), Error> {
        self.execute("UPDATE letter SET copies = copies + 1 WHERE id = $1", params![id])?;
        Ok(())
    }

    /// Another letter of the same content at the same desk, which was looked at.
    pub fn letter_of_content(
        &mut self,
        content: &str,
        desk: Option<i64>,
        but: i64,
    ) -> Result<Option<i64>, Error> {
        self.query_one(
            "SELECT id FROM letter WHERE content = $1 AND desk_id IS NOT DISTINCT FROM $2 AND id <> $3
             ORDER BY id LIMIT 1",
            params![content, desk, but],
            |row| row.int("id"),
        )
    }

    /// Counts a letter with another of the same content, instead of keeping both.
    pub fn count_with(&mut self, id: i64, other: i64) -> Result<(), Error> {
        self.execute(
            "UPDATE letter SET copies = copies + (SELECT same.copies FROM letter AS same WHERE same.id = $1)
             WHERE id = $2",
            params![id, other],
        )?;
        self.execute("DELETE FROM letter WHERE id = $1", params![id])?;
        Ok(())
    }

    /// The letters that nobody looked at since before `until`, oldest first.
    pub fn unread_letters(&mut self, until: DateTime<Utc>) -> Result<Vec<i64>, Error> {
        // Both say the same, and the second names the index.
        self.query(
            "SELECT id FROM letter WHERE state = 'unread' AND state IN ('unread', 'to_sort')
               AND received_at <= $1 ORDER BY id",
            params![columns::instant(until)],
            |row| row.int("id"),
        )
    }

    /// A letter's bytes as they came.
    pub fn letter_bytes(&mut self, id: i64) -> Result<Option<Vec<u8>>, Error> {
        self.query_one("SELECT raw FROM letter WHERE id = $1", params![id], |row| {
            Ok(row.blob("raw")?.to_vec())
        })
    }

    /// How a letter was handed in.
    pub fn letter_envelope(&mut self, id: i64) -> Result<Envelope, Error> {
        let found = self.query_one("SELECT envelope FROM letter WHERE id = $1", params![id], |row| {
            row.json("envelope")
        })?;
        found.ok_or_else(|| Error::Fault("a letter is gone".into()))
    }

    /// Keeps what a letter's header says.
    pub fn keep_head(&mut self, id: i64, head: &Head) -> Result<(), Error> {
        let from = head.from.as_ref();
        let name = from.and_then(|from| from.name.as_ref());
        self.execute(
            "UPDATE letter SET content = $1, message_id = $2, sender = $3, sender_name = $4, subject = $5
             WHERE id = $6",
            params![
                &head.content,
                head.message_id.as_ref().map(|id| id.raw()),
                from.map(Address::key),
                name.map(|name| name.raw()),
                head.subject.raw(),
                id
            ],
        )?;
        Ok(())
    }

    /// Keeps what became of a letter. What its sender was told before stays.
    pub fn settle_letter(&mut self, id: i64, what: &Settlement<'_>, now: DateTime<Utc>) -> Result<(), Error> {
        let lacks = match what.lacks.as_slice() {
            [] => None,
            lacks => Some(columns::json(&lacks)?),
        };
        self.execute(
            "UPDATE letter SET state = $1, why = $2, lacks = $3, desk_id = $4, ticket_id = $5, near = $6,
               told = coalesce($7, told), told_at = coalesce($8, told_at), settled_at = $9, settled_by = $10
             WHERE id = $11",
            params![
                what.state.unwrap_or(LetterState::ToSort).code(),
                what.why.map(Unsorted::code),
                lacks,
                what.desk,
                what.ticket,
                what.near.as_deref(),
                what.told.map(|told| told.code()),
                what.told_at.map(columns::instant),
                what.state
                    .filter(|state| !state.waits())
                    .map(|_| columns::instant(now)),
                what.by,
                id
            ],
        )?;
        Ok(())
    }

    /// The acknowledgement of a ticket answers the letter that it came by.
    pub fn acknowledges(&mut self, ticket: i64, person: &str, letter: i64) -> Result<(), Error> {
        self.execute(
            "UPDATE outbox SET letter_id = $1 WHERE ticket_id = $2 AND notice = 'received'
               AND person_id = (SELECT id FROM person WHERE login = $3)",
            params![letter, ticket, person],
        )?;
        Ok(())
    }

    /// Puts off the acknowledgement of a ticket to somebody who was answered by a machine lately.
    pub fn put_off_acknowledgement(
        &mut self,
        ticket: i64,
        person: &str,
        until: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.execute(
            "UPDATE outbox SET next_at = $1 WHERE ticket_id = $2 AND notice = 'received'
               AND state = 'waiting' AND person_id = (SELECT id FROM person WHERE login = $3)",
            params![columns::instant(until), ticket, person],
        )?;
        Ok(())
    }
}

//! Tickets: their rows, their events, and what is kept beside them for lists and bills.

mod bookmarks;
mod deadlines;
mod earlier;
pub(in crate::store) mod events;
mod home;
mod interventions;
mod list;
mod row;
mod sight;

pub use events::ZERO_HASH;
pub use interventions::Interventions;
pub use list::{Filter, Negated};

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::params;
use crate::domain::Text;
use crate::domain::deadline::Due;
use crate::domain::desk::Desk;
use crate::domain::reference::Named;
use crate::domain::ticket::{Change, Event, File, Ticket};
use crate::error::Error;

/// What an attachment is recognised by, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A ticket with the number of its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub id: i64,
    pub ticket: Ticket,
    pub due: Due,
}

/// A file that was attached, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    pub id: i64,
    pub name: Text,
    pub media_type: String,
    pub sha256: String,
    pub size: i64,
}

impl Tx<'_> {
    /// The next number of a spelling of references; the first is 1.
    pub fn next_number(&mut self, desk: i64, scope: &str) -> Result<i64, Error> {
        let next = self.query_one(
            "INSERT INTO counter (desk_id, scope, last) VALUES ($1, $2, 1)
             ON CONFLICT (desk_id, scope) DO UPDATE SET last = counter.last + 1 RETURNING last",
            params![desk, scope],
            |row| row.int("last"),
        )?;
        next.ok_or_else(|| Error::Fault("a counter gave no number".into()))
    }

    /// Lets a spelling of references go on after this number.
    pub fn raise_counter(&mut self, desk: i64, scope: &str, number: i64) -> Result<(), Error> {
        self.execute(
            "INSERT INTO counter (desk_id, scope, last) VALUES ($1, $2, $3)
             ON CONFLICT (desk_id, scope) DO UPDATE SET last = max(counter.last, excluded.last)",
            params![desk, scope, number],
        )?;
        Ok(())
    }

    /// The ticket of that name at a desk. A bare number that two tickets share names neither.
    pub fn ticket(&mut self, desk: i64, named: &Named) -> Result<Option<Kept>, Error> {
        match named {
            Named::Reference(reference) => self.ticket_by_reference(desk, reference),
            Named::Number(number) => {
                let spelled = self.ticket_by_reference(desk, &number.to_string())?;
                if spelled.is_some() {
                    return Ok(spelled);
                }
                let mut found = self.query(
                    "SELECT reference FROM ticket WHERE desk_id = $1 AND number = $2 LIMIT 2",
                    params![desk, *number],
                    |row| Ok(row.text("reference")?.to_owned()),
                )?;
                match (found.pop(), found.pop()) {
                    (Some(reference), None) => self.ticket_by_reference(desk, &reference),
                    _ => Ok(None),
                }
            }
        }
    }

    /// The ticket that a script named with its own key.
    pub fn ticket_by_external_id(&mut self, desk: i64, key: &Text) -> Result<Option<Kept>, Error> {
        let reference = self.query_one(
            "SELECT reference FROM ticket WHERE desk_id = $1 AND external_id = $2",
            params![desk, key.raw()],
            |row| Ok(row.text("reference")?.to_owned()),
        )?;
        reference.map_or(Ok(None), |reference| self.ticket_by_reference(desk, &reference))
    }

    /// The external keys of the desk's tickets, but for those that were taken over from another tool.
    pub fn keys_of_its_own(&self, desk: i64) -> Result<HashSet<String>, Error> {
        let keys = self.query(
            "SELECT ticket.external_id FROM ticket
             JOIN event ON event.ticket_id = ticket.id AND event.number = 1
             WHERE ticket.desk_id = $1 AND ticket.external_id IS NOT NULL AND event.clock <> 'imported'",
            params![desk],
            |row| Ok(row.text("external_id")?.to_owned()),
        )?;
        Ok(keys.into_iter().collect())
    }

    /// The references nearest to one that names nothing: the same number first.
    pub fn nearest_references(&mut self, desk: i64, named: &Named) -> Result<Vec<(String, Text)>, Error> {
        let digits = match named {
            Named::Number(number) => *number,
            Named::Reference(text) => {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                digits.parse().unwrap_or(0)
            }
        };
        self.query(
            "SELECT reference, subject FROM ticket WHERE desk_id = $1 AND number BETWEEN $2 AND $3
             ORDER BY abs(number - $4), id LIMIT 3",
            params![desk, digits.saturating_sub(1), digits.saturating_add(1), digits],
            |row| Ok((row.text("reference")?.to_owned(), row.words("subject")?)),
        )
    }

    /// Keeps a new ticket with its first event; the numbers of both rows.
    pub fn add_ticket(
        &mut self,
        desk: i64,
        rules: &Desk,
        number: i64,
        ticket: &Ticket,
        due: &Due,
        opening: &Event,
    ) -> Result<(i64, i64), Error> {
        let id = self.insert_row(desk, rules, number, ticket, due)?;
        let event = self.add_event(id, opening)?;
        self.note_turn(desk, opening, event)?;
        Ok((id, event))
    }

    /// Keeps what an act did to a ticket: the event, the row, and what stands beside them.
    pub fn record(&mut self, desk: i64, rules: &Desk, kept: &Kept, event: &Event) -> Result<i64, Error> {
        let before = i64::from(event.number) - 1;
        if self.update_row(desk, rules, kept, before)? == 0 {
            return Err(Error::Changed {
                reference: kept.ticket.reference.clone(),
            });
        }
        let event_id = self.add_event(kept.id, event)?;
        if kept.ticket.appointment.is_none() {
            self.forget_visit(kept.id)?;
        }
        self.keep_beside(desk, kept, event, event_id)?;
        self.note_turn(desk, event, event_id)?;
        Ok(event_id)
    }

    fn keep_beside(&mut self, desk: i64, kept: &Kept, event: &Event, event_id: i64) -> Result<(), Error> {
        match &event.change {
            Change::Said { text, internal } => self.keep_comment(kept.id, event_id, text, *internal),
            Change::Asked { question } => self.keep_comment(kept.id, event_id, question, false),
            Change::Joined { person } => {
                self.execute(
                    "INSERT INTO participant (ticket_id, person_id)
                     SELECT $1, id FROM person WHERE login = $2",
                    params![kept.id, person],
                )?;
                Ok(())
            }
            Change::Left { person } => {
                self.execute(
                    "DELETE FROM participant WHERE ticket_id = $1
                       AND person_id = (SELECT id FROM person WHERE login = $2)",
                    params![kept.id, person],
                )?;
                Ok(())
            }
            Change::Resolved { article, .. } => self.note_article(desk, kept.id, *article),
            Change::Planned(visit) => self.keep_visit(desk, kept, event_id, visit),
            Change::Recorded(work) => self.keep_work(desk, kept.id, event_id, work, work.at, 1),
            Change::TakenBack { work, .. } => self.keep_work(desk, kept.id, event_id, work, event.at, -1),
            Change::Opened(_)
            | Change::Edited { .. }
            | Change::Attached { .. }
            | Change::Taken { .. }
            | Change::Assigned { .. }
            | Change::Held { .. }
            | Change::HandedOver(_)
            | Change::Returned { .. }
            | Change::Approved { .. }
            | Change::Refused { .. }
            | Change::Cancelled { .. }
            | Change::Rejected { .. }
            | Change::Reopened { .. }
            | Change::CalledOff { .. }
            | Change::Expired
            | Change::Recalled
            | Change::Linked { .. }
            | Change::Erased => Ok(()),
        }
    }

    fn keep_comment(&mut self, ticket: i64, event: i64, body: &Text, internal: bool) -> Result<(), Error> {
        self.execute(
            "INSERT INTO comment (ticket_id, event_id, internal, body) VALUES ($1, $2, $3, $4)",
            params![ticket, event, internal, body.raw()],
        )?;
        Ok(())
    }

    /// Keeps a file's bytes and reads them again: what is acknowledged can be read back.
    pub fn keep_file(&mut self, ticket: i64, event: i64, file: &File) -> Result<(), Error> {
        let same = self.query_one(
            "INSERT INTO attachment (ticket_id, event_id, name, media_type, sha256, bytes)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
            params![
                ticket,
                event,
                file.name.raw(),
                &file.media_type,
                &file.sha256,
                &file.bytes
            ],
            |row| row.int("id"),
        )?;
        let again = self.query_one(
            "SELECT bytes FROM attachment WHERE id = $1",
            params![same.unwrap_or_default()],
            |row| Ok(row.blob("bytes")? == file.bytes),
        )?;
        match again {
            Some(true) => Ok(()),
            _ => Err(Error::Fault("an attachment was not kept as it was given".into())),
        }
    }

    /// The files of a ticket, in the order in which they came.
    pub fn files(&mut self, ticket: i64) -> Result<Vec<KeptFile>, Error> {
        self.query(
            "SELECT id, name, media_type, sha256, length(bytes) AS size FROM attachment
             WHERE ticket_id = $1 ORDER BY id",
            params![ticket],
            |row| {
                Ok(KeptFile {
                    id: row.int("id")?,
                    name: row.words("name")?,
                    media_type: row.text("media_type")?.to_owned(),
                    sha256: row.text("sha256")?.to_owned(),
                    size: row.int("size")?,
                })
            },
        )
    }

    /// The bytes of a file.
    pub fn file_bytes(&mut self, id: i64) -> Result<Vec<u8>, Error> {
        let bytes = self.query_one("SELECT bytes FROM attachment WHERE id = $1", params![id], |row| {
            Ok(row.blob("bytes")?.to_vec())
        })?;
        bytes.ok_or_else(|| Error::Fault("an attachment is gone".into()))
    }

    /// The logins of a ticket's participants.
    pub fn participants(&mut self, ticket: i64) -> Result<Vec<String>, Error> {
        self.query(
            "SELECT person.login FROM participant JOIN person ON person.id = participant.person_id
             WHERE participant.ticket_id = $1 ORDER BY person.login",
            params![ticket],
            |row| Ok(row.text("login")?.to_owned()),
        )
    }

    /// The operators of a sector, with each of their teams at the desk.
    pub fn technicians(&mut self, desk: i64, sector: &str) -> Result<Vec<(String, String)>, Error> {
        self.query(
            "SELECT team.code AS team, operator.login FROM operator_sector
               JOIN operator ON operator.id = operator_sector.operator_id AND operator.active = 1
               JOIN operator_team ON operator_team.operator_id = operator.id
               JOIN team ON team.id = operator_team.team_id
             WHERE operator_sector.sector = $1 AND team.desk_id = $2 ORDER BY operator.login",
            params![sector, desk],
            |row| Ok((row.text("team")?.to_owned(), row.text("login")?.to_owned())),
        )
    }

    /// The answer already given to a request key, with the command that it was given to.
    pub fn answered(&mut self, key: &str) -> Result<Option<(String, Vec<String>)>, Error> {
        self.query_one(
            "SELECT command, answer FROM answered WHERE key = $1",
            params![key],
            |row| Ok((row.text("command")?.to_owned(), row.json("answer")?)),
        )
    }

    /// Keeps the answer given to a request key.
    pub fn answer(
        &mut self,
        key: &str,
        command: &str,
        references: &[String],
        at: DateTime<Utc>,
    ) -> Result<(), Error> {
        self.execute(
            "INSERT INTO answered (key, command, answer, at) VALUES ($1, $2, $3, $4)",
            params![key, command, columns::json(&references)?, columns::instant(at)],
        )?;
        Ok(())
    }
}

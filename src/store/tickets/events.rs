//! Events: added to, never changed. Each is sealed by a hash over the one before it, its own facts
//! and a salted commitment to its content: a content that is lawfully erased leaves the chain
//! whole, and a row that is changed, removed or slipped in breaks it.

use sha2::{Digest as _, Sha256};

use super::Kept;
use crate::domain::Code as _;
use crate::domain::reference::Named;
use crate::domain::ticket::{By, Change, Event};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, params};

/// What stands before the first event.
pub const ZERO_HASH: [u8; 32] = [0; 32];

/// What an event's hash is made of, in this order.
pub(in crate::store) struct Link<'a> {
    pub before: &'a [u8],
    pub ticket: i64,
    pub number: i64,
    pub at: &'a str,
    pub clock: &'a str,
    pub verb: &'a str,
    pub status: &'a str,
    pub operator: Option<i64>,
    pub behind: Option<i64>,
    pub person: Option<i64>,
    pub profile: i64,
    pub commitment: &'a [u8],
}

impl Link<'_> {
    pub fn hash(&self) -> Vec<u8> {
        let mut sum = Sha256::new();
        sum.update(self.before);
        for number in [
            Some(self.ticket),
            Some(self.number),
            self.operator,
            self.behind,
            self.person,
        ] {
            sum.update(number.unwrap_or(-1).to_be_bytes());
        }
        sum.update(self.profile.to_be_bytes());
        for word in [self.at, self.clock, self.verb, self.status] {
            sum.update(word.as_bytes());
            sum.update([0]);
        }
        sum.update(self.commitment);
        sum.finalize().to_vec()
    }
}

/// What stays of an event's content when it is erased.
pub(in crate::store) fn commitment(salt: &[u8], content: &str) -> Vec<u8> {
    let mut sum = Sha256::new();
    sum.update(salt);
    sum.update(content.as_bytes());
    sum.finalize().to_vec()
}

impl Tx<'_> {
    /// The ticket of the desk on which this operator acted last.
    pub fn last_touched(&mut self, desk: i64, login: &str) -> Result<Option<Kept>, Error> {
        // From the newest event back: the first that is theirs is near.
        let reference = self.query_one(
            "SELECT ticket.reference FROM event CROSS JOIN ticket
             WHERE ticket.id = event.ticket_id AND ticket.desk_id = $1
               AND event.operator_id = (SELECT operator.id FROM operator WHERE operator.login = $2)
             ORDER BY event.id DESC LIMIT 1",
            params![desk, login],
            |row| Ok(row.text("reference")?.to_owned()),
        )?;
        reference.map_or(Ok(None), |reference| {
            self.ticket(desk, &Named::Reference(reference))
        })
    }

    /// The hash of the last event: the head of the chain.
    pub fn head(&mut self) -> Result<Vec<u8>, Error> {
        let last = self.query_one(
            "SELECT hash FROM event ORDER BY id DESC LIMIT 1",
            params![],
            |row| Ok(row.blob("hash")?.to_vec()),
        )?;
        Ok(last.unwrap_or_else(|| ZERO_HASH.to_vec()))
    }

    pub(super) fn add_event(&mut self, ticket: i64, event: &Event) -> Result<i64, Error> {
        let mut salt = [0_u8; 16];
        getrandom::fill(&mut salt).map_err(|cause| Error::Fault(format!("no random numbers: {cause}")))?;
        let content = columns::json(&event.change)?;
        let commitment = commitment(&salt, &content);
        let by = self.ids_of(&event.by)?;
        let at = columns::instant(event.at);
        let before = self.head()?;
        let hash = Link {
            before: &before,
            ticket,
            number: i64::from(event.number),
            at: &at,
            clock: event.clock.code(),
            verb: event.verb.code(),
            status: event.status.code(),
            operator: by.operator,
            behind: by.behind,
            person: by.person,
            profile: i64::from(event.profile),
            commitment: &commitment,
        }
        .hash();
        let id = self.query_one(
            "INSERT INTO event (ticket_id, number, at, clock, verb, status, operator_id, behind_id,
               person_id, profile, salt, content, commitment, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id",
            params![
                ticket,
                event.number,
                at,
                event.clock.code(),
                event.verb.code(),
                event.status.code(),
                by.operator,
                by.behind,
                by.person,
                event.profile,
                &salt,
                content,
                commitment,
                hash
            ],
            |row| row.int("id"),
        )?;
        id.ok_or_else(|| Error::Fault("an event was not kept".into()))
    }

    /// What happened to a ticket, first to last.
    pub fn events(&self, ticket: i64) -> Result<Vec<Event>, Error> {
        self.query(
            "SELECT event.number, event.at, event.clock, event.verb, event.status,
               operator.login AS operator, behind.login AS behind, person.login AS person,
               event.profile, event.content
             FROM event LEFT JOIN operator ON operator.id = event.operator_id
               LEFT JOIN operator AS behind ON behind.id = event.behind_id
               LEFT JOIN person ON person.id = event.person_id
             WHERE event.ticket_id = $1 ORDER BY event.number",
            params![ticket],
            read,
        )
    }

    /// An event, and the ticket that it happened to.
    pub(in crate::store) fn event_by_id(&self, id: i64) -> Result<Option<(i64, Event)>, Error> {
        self.query_one(
            "SELECT event.ticket_id, event.number, event.at, event.clock, event.verb, event.status,
               operator.login AS operator, behind.login AS behind, person.login AS person,
               event.profile, event.content
             FROM event LEFT JOIN operator ON operator.id = event.operator_id
               LEFT JOIN operator AS behind ON behind.id = event.behind_id
               LEFT JOIN person ON person.id = event.person_id
             WHERE event.id = $1",
            params![id],
            |row| Ok((row.int("ticket_id")?, read(row)?)),
        )
    }

    fn ids_of(&mut self, by: &By) -> Result<Ids, Error> {
        let ids = self.query_one(
            "SELECT (SELECT id FROM operator WHERE login = $1) AS operator,
               (SELECT id FROM operator WHERE login = $2) AS behind,
               (SELECT id FROM person WHERE login = $3) AS person",
            params![by.operator.as_ref(), by.behind.as_ref(), by.person.as_ref()],
            |row| {
                Ok(Ids {
                    operator: row.opt_int("operator")?,
                    behind: row.opt_int("behind")?,
                    person: row.opt_int("person")?,
                })
            },
        )?;
        Ok(ids.unwrap_or_default())
    }
}

#[derive(Default)]
struct Ids {
    operator: Option<i64>,
    behind: Option<i64>,
    person: Option<i64>,
}

/// Reads an event; one whose content was erased says so.
pub(in crate::store) fn read(row: &Row<'_>) -> Result<Event, Error> {
    let change = match row.opt_text("content")? {
        Some(_) => row.json("content")?,
        None => Change::Erased,
    };
    Ok(Event {
        number: row.small("number")?,
        at: row.instant("at")?,
        clock: row.code("clock")?,
        verb: row.code("verb")?,
        status: row.code("status")?,
        by: By {
            operator: row.opt_owned("operator")?,
            behind: row.opt_owned("behind")?,
            person: row.opt_owned("person")?,
        },
        profile: row.small("profile")?,
        change,
    })
}

//! What the database knows about a letter: whose address it comes from, what it answers, which code
//! it quotes, when its sender last heard from a machine of ours.

use chrono::{DateTime, Utc};

use crate::domain::Text;
use crate::domain::person::Person;
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::Read as _;
use crate::store::engine::params;

/// A ticket, and its desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownTicket {
    pub id: i64,
    pub desk: String,
}

/// A code that a notice carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBallot {
    pub ticket: KnownTicket,
    /// The login of whoever got the notice.
    pub person: String,
    /// The closure that it asked about was answered, or another was asked for since.
    pub spent: bool,
}

impl Tx<'_> {
    /// The ticket of a mail that we sent, or that a sender's earlier mail opened or was put to.
    pub fn ticket_of_message(&mut self, message_id: &Text) -> Result<Option<KnownTicket>, Error> {
        let known = |row: &crate::store::engine::Row<'_>| {
            Ok(KnownTicket {
                id: row.int("ticket_id")?,
                desk: row.text("code")?.to_owned(),
            })
        };
        let sent = self.query_one(
            "SELECT outbox.ticket_id, desk.code FROM outbox JOIN desk ON desk.id = outbox.desk_id
             WHERE outbox.message_id = $1 AND outbox.ticket_id IS NOT NULL",
            params![message_id.raw()],
            known,
        )?;
        if sent.is_some() {
            return Ok(sent);
        }
        self.query_one(
            "SELECT letter.ticket_id, desk.code FROM letter JOIN desk ON desk.id = letter.desk_id
             WHERE letter.message_id = $1 AND letter.ticket_id IS NOT NULL ORDER BY letter.id LIMIT 1",
            params![message_id.raw()],
            known,
        )
    }

    /// The notice that carried this code.
    pub fn ballot(&mut self, code: &str) -> Result<Option<KnownBallot>, Error> {
        self.query_one(
            "SELECT outbox.ticket_id, desk.code, person.login,
               EXISTS (SELECT 1 FROM event WHERE event.ticket_id = outbox.ticket_id
                 AND event.id > outbox.event_id
                 AND event.verb IN ('approve', 'refuse', 'resolve', 'reopen')) AS spent
             FROM outbox JOIN desk ON desk.id = outbox.desk_id
               JOIN person ON person.id = outbox.person_id
             WHERE outbox.code = $1 AND outbox.ticket_id IS NOT NULL",
            params![code],
            |row| {
                Ok(KnownBallot {
                    ticket: KnownTicket {
                        id: row.int("ticket_id")?,
                        desk: row.text("code")?.to_owned(),
                    },
                    person: row.text("login")?.to_owned(),
                    spent: row.boolean("spent")?,
                })
            },
        )
    }

    /// Whoever has this mail address, or alone gets notices at it.
    pub fn person_of_address(&mut self, mail: &str) -> Result<Option<Person>, Error> {
        let login = match self.holder_of_mail(mail)? {
            Some(login) => Some(login),
            None => {
                let mut found = self.query(
                    "SELECT login FROM person WHERE lower(notice_mail) = $1 LIMIT 2",
                    params![mail.to_lowercase()],
                    |row| Ok(row.text("login")?.to_owned()),
                )?;
                match (found.pop(), found.pop()) {
                    (Some(login), None) => Some(login),
                    _ => None,
                }
            }
        };
        login.map_or(Ok(None), |login| self.person_of_login(&login))
    }

    /// Whether an operator has this mail address.
    pub fn is_address_of_operator(&mut self, mail: &str) -> Result<bool, Error> {
        let found = self.query_one(
            "SELECT 1 AS one FROM operator WHERE lower(mail) = $1 LIMIT 1",
            params![mail.to_lowercase()],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }

    /// When this address last got an answer that nobody wrote, or will get it.
    pub fn told_at(&mut self, sender: &str) -> Result<Option<DateTime<Utc>>, Error> {
        let told = self.query_one(
            "SELECT max(told_at) AS told_at FROM letter WHERE sender = $1 AND told_at IS NOT NULL",
            params![sender],
            |row| row.opt_instant("told_at"),
        )?;
        Ok(told.flatten())
    }
}

//! Mails to send: queued in the transaction of the act that causes them, with the Message-ID that
//! they keep however often sending is tried.

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns;
use super::engine::params;
use crate::domain::code::Channel;
use crate::domain::notice::{Notice, NoticeKind, NoticeState, Recipient};
use crate::domain::{Code as _, Desk};
use crate::error::Error;

/// What a notice is about: the rows it hangs on.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    pub desk: i64,
    pub rules: &'a Desk,
    pub ticket: i64,
    pub event: i64,
    pub reference: &'a str,
    pub at: DateTime<Utc>,
}

impl Tx<'_> {
    /// Queues a notice.
    pub fn queue(&mut self, notice: &Notice, of: Occasion<'_>) -> Result<(), Error> {
        let (person, team) = match &notice.to {
            Recipient::Person(login) => (Some(login.as_str()), None),
            Recipient::Team(code) => (None, Some(code.as_str())),
        };
        let code = match notice.kind {
            NoticeKind::ToValidate => Some(random_word()?),
            _ => None,
        };
        let at = columns::instant(of.at);
        self.execute(
            "INSERT INTO outbox (desk_id, ticket_id, event_id, notice, person_id, team_id, message_id,
               code, state, tries, next_at, queued_at)
             VALUES ($1, $2, $3, $4, (SELECT id FROM person WHERE login = $5),
               (SELECT id FROM team WHERE desk_id = $1 AND code = $6), $7, $8, $9, 0, $10, $10)",
            params![
                of.desk,
                of.ticket,
                of.event,
                notice.kind.code(),
                person,
                team,
                message_id(of.rules, of.reference, of.at)?,
                code,
                NoticeState::Waiting.code(),
                at
            ],
        )?;
        Ok(())
    }
}

/// Unique for ever, and recognised as ours when an answer quotes it (RFC 5322, 3.6.4).
fn message_id(rules: &Desk, reference: &str, at: DateTime<Utc>) -> Result<String, Error> {
    let own = format!("{}.guichet.local", rules.code);
    let domain = rules
        .contact
        .on(Channel::Mail, rules.day(at))
        .and_then(|mail| mail.split_once('@'))
        .map_or(own.as_str(), |(_, d)| d);
    Ok(format!(
        "<{}.{}@{domain}>",
        reference.to_lowercase(),
        random_word()?
    ))
}

/// Sixteen letters and digits that nobody guesses: eighty bits.
fn random_word() -> Result<String, Error> {
    // RFC 4648's alphabet in lower case: no sign that is taken for another when read out.
    const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|cause| Error::Fault(format!("no random numbers: {cause}")))?;
    Ok(bytes
        .iter()
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]))
        .collect())
}

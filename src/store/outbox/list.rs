//! The outbox as a list shows it.

use chrono::{DateTime, Utc};

use crate::domain::notice::{NoticeState, Outgoing};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, Value, params};

/// Which mails; a field left empty asks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutboxFilter {
    /// In one of these states.
    pub states: Vec<NoticeState>,
    /// About this ticket.
    pub reference: Option<String>,
    pub limit: Option<u32>,
    pub offset: u32,
}

macro_rules! asked {
    () => {
        "FROM outbox LEFT JOIN ticket ON ticket.id = outbox.ticket_id
           LEFT JOIN person ON person.id = outbox.person_id
           LEFT JOIN operator ON operator.id = outbox.operator_id
           LEFT JOIN team ON team.id = outbox.team_id
         WHERE outbox.desk_id = $1 AND ($2 IS NULL OR outbox.ticket_id =
             (SELECT about.id FROM ticket AS about WHERE about.desk_id = $1 AND about.reference = $2))
           AND (($3 = 1 AND outbox.state = 'waiting') OR ($4 = 1 AND outbox.state = 'sent')
             OR ($5 = 1 AND outbox.state = 'dead')) "
    };
}

impl Tx<'_> {
    /// The mails asked for, the newest first, and how many there are in all.
    pub fn outbox(&self, desk: i64, asked: &OutboxFilter) -> Result<(Vec<Outgoing>, u64), Error> {
        let wanted = |state| asked.states.is_empty() || asked.states.contains(&state);
        let mut values: Vec<Value<'_>> = vec![
            desk.into(),
            asked.reference.as_ref().into(),
            wanted(NoticeState::Waiting).into(),
            wanted(NoticeState::Sent).into(),
            wanted(NoticeState::Dead).into(),
        ];
        let total = self.query_one(concat!("SELECT count(*) AS total ", asked!()), &values, |row| {
            row.int("total")
        })?;
        values.push(asked.limit.map_or(-1, i64::from).into());
        values.push(asked.offset.into());
        let all = self.query(
            concat!(
                "SELECT outbox.id, outbox.notice, outbox.state, ticket.reference,
                   coalesce(person.login, operator.login, team.code) AS recipient,
                   coalesce(person.notice_mail, person.mail, operator.mail) AS address,
                   outbox.message_id, outbox.tries, outbox.next_at, outbox.queued_at, outbox.sent_at,
                   outbox.failure, outbox.detail ",
                asked!(),
                "ORDER BY outbox.id DESC LIMIT $6 OFFSET $7"
            ),
            &values,
            read,
        )?;
        Ok((all, total.unwrap_or_default().unsigned_abs()))
    }

    /// How many mails of the desk could have left before that instant, and wait.
    pub fn mails_waiting_since(&self, desk: i64, instant: DateTime<Utc>) -> Result<u64, Error> {
        let count = self.query_one(
            "SELECT count(*) AS total FROM outbox
             WHERE desk_id = $1 AND state = 'waiting' AND next_at < $2",
            params![desk, columns::instant(instant)],
            |row| row.int("total"),
        )?;
        Ok(count.unwrap_or_default().unsigned_abs())
    }

    /// Since when the oldest mail of the desk waits, however often it was tried.
    pub fn mails_wait_since(&self, desk: i64) -> Result<Option<DateTime<Utc>>, Error> {
        let since = self.query_one(
            "SELECT min(queued_at) AS since FROM outbox WHERE desk_id = $1 AND state = 'waiting'",
            &[desk.into()],
            |row| row.opt_instant("since"),
        )?;
        Ok(since.flatten())
    }

    /// How many mails of the desk stand in this state.
    pub fn mails_in(&self, desk: i64, state: NoticeState) -> Result<u64, Error> {
        // Each with its state spelled out: only so do the indexes of what waits or is dead answer.
        let count = match state {
            NoticeState::Waiting => {
                "SELECT count(*) AS total FROM outbox WHERE desk_id = $1 AND state = 'waiting'"
            }
            NoticeState::Sent => "SELECT count(*) AS total FROM outbox WHERE desk_id = $1 AND state = 'sent'",
            NoticeState::Dead => "SELECT count(*) AS total FROM outbox WHERE desk_id = $1 AND state = 'dead'",
        };
        let count = self.query_one(count, &[desk.into()], |row| row.int("total"))?;
        Ok(count.unwrap_or_default().unsigned_abs())
    }
}

fn read(row: &Row<'_>) -> Result<Outgoing, Error> {
    Ok(Outgoing {
        id: row.int("id")?,
        kind: row.code("notice")?,
        state: row.code("state")?,
        reference: row.opt_owned("reference")?,
        to: row.text("recipient")?.to_owned(),
        address: row.opt_words("address")?,
        message_id: row.text("message_id")?.to_owned(),
        tries: row.small("tries")?,
        next_at: row.instant("next_at")?,
        queued_at: row.instant("queued_at")?,
        sent_at: row.opt_instant("sent_at")?,
        failure: row.opt_code("failure")?,
        detail: row.opt_words("detail")?,
    })
}

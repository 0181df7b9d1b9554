//! The outbox as a sender sees it: what is due, what a mail is made of, and what became of it. Each
//! answer of the server is written down in its own transaction before the next mail is begun.

use chrono::{DateTime, Utc};

use crate::domain::notice::{Failure, Fate, NoticeKind, NoticeState};
use crate::domain::{Code as _, Text};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, params};

/// A row of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    pub id: i64,
    pub desk: String,
    pub kind: NoticeKind,
    pub state: NoticeState,
    pub ticket: Option<i64>,
    /// The number of the event that it tells.
    pub event: Option<u32>,
    pub person: Option<String>,
    pub operator: Option<String>,
    pub team: Option<String>,
    pub message_id: String,
    /// What the letter that it answers calls itself: a stranger's words.
    pub answers: Option<Text>,
    pub code: Option<String>,
    pub queued_at: DateTime<Utc>,
    pub tries: u32,
}

impl Tx<'_> {
    /// The mails whose turn it is, the oldest first: at every desk, or at one.
    pub fn mails_due(&self, desk: Option<&str>, now: DateTime<Utc>) -> Result<Vec<i64>, Error> {
        self.query(
            "SELECT outbox.id FROM outbox JOIN desk ON desk.id = outbox.desk_id
             WHERE outbox.state = 'waiting' AND outbox.next_at <= $1 AND ($2 IS NULL OR desk.code = $2)
             ORDER BY outbox.id",
            params![columns::instant(now), desk],
            |row| row.int("id"),
        )
    }

    /// One mail of the outbox.
    pub fn queued(&self, id: i64) -> Result<Option<Queued>, Error> {
        self.query_one(
            "SELECT outbox.id, desk.code AS desk, outbox.notice, outbox.state, outbox.ticket_id,
               event.number AS event, person.login AS person, operator.login AS operator,
               team.code AS team, outbox.message_id, letter.message_id AS answers, outbox.code,
               outbox.queued_at, outbox.tries
             FROM outbox JOIN desk ON desk.id = outbox.desk_id
               LEFT JOIN event ON event.id = outbox.event_id
               LEFT JOIN person ON person.id = outbox.person_id
               LEFT JOIN operator ON operator.id = outbox.operator_id
               LEFT JOIN team ON team.id = outbox.team_id
               LEFT JOIN letter ON letter.id = outbox.letter_id
             WHERE outbox.id = $1",
            params![id],
            read,
        )
    }

    /// The Message-IDs of the mails about the same ticket to the same address that came before it,
    /// each behind that of the letter which it answered, where it did.
    pub fn thread_before(&self, mail: i64) -> Result<Vec<(Option<Text>, String)>, Error> {
        self.query(
            "SELECT earlier.message_id, letter.message_id AS answers FROM outbox AS earlier
               JOIN outbox AS this ON this.ticket_id = earlier.ticket_id AND earlier.id < this.id
               LEFT JOIN letter ON letter.id = earlier.letter_id
             WHERE this.id = $1 AND earlier.state <> 'dead'
               AND earlier.person_id IS NOT DISTINCT FROM this.person_id
               AND earlier.operator_id IS NOT DISTINCT FROM this.operator_id
               AND earlier.team_id IS NOT DISTINCT FROM this.team_id
             ORDER BY earlier.id",
            params![mail],
            |row| Ok((row.opt_words("answers")?, row.text("message_id")?.to_owned())),
        )
    }

    /// It has left: the server said so.
    pub fn mail_left(&self, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
        self.execute(
            "UPDATE outbox SET state = 'sent', sent_at = $1, tries = tries + 1, failure = NULL, detail = NULL
             WHERE id = $2 AND state = 'waiting'",
            params![columns::instant(now), id],
        )?;
        Ok(())
    }

    /// It has not left, and what becomes of it.
    pub fn mail_stayed(
        &self,
        id: i64,
        failure: Failure,
        detail: Option<&Text>,
        fate: Fate,
    ) -> Result<(), Error> {
        let (state, next) = match fate {
            Fate::Later(at) => (NoticeState::Waiting, Some(columns::instant(at))),
            Fate::Dead => (NoticeState::Dead, None),
        };
        self.execute(
            "UPDATE outbox SET state = $1, next_at = coalesce($2, next_at), tries = tries + 1, failure = $3,
               detail = $4
             WHERE id = $5 AND state = 'waiting'",
            params![state.code(), next, failure.code(), detail.map(Text::raw), id],
        )?;
        Ok(())
    }

    /// Lets mails of a desk be tried again at once: these, or all that were given up or put off. How
    /// many there are.
    pub fn try_mails_again(&self, desk: i64, id: Option<i64>, now: DateTime<Utc>) -> Result<u64, Error> {
        self.execute(
            "UPDATE outbox SET state = 'waiting', tries = 0, next_at = $1
             WHERE desk_id = $2 AND state <> 'sent' AND ($3 IS NULL OR id = $3)
               AND (state = 'dead' OR next_at > $1)",
            params![columns::instant(now), desk, id],
        )
    }

    /// Where the mail of that number stands at the desk.
    pub fn mail_state(&self, desk: i64, id: i64) -> Result<Option<NoticeState>, Error> {
        self.query_one(
            "SELECT state FROM outbox WHERE desk_id = $1 AND id = $2",
            params![desk, id],
            |row| row.code("state"),
        )
    }
}

fn read(row: &Row<'_>) -> Result<Queued, Error> {
    Ok(Queued {
        id: row.int("id")?,
        desk: row.text("desk")?.to_owned(),
        kind: row.code("notice")?,
        state: row.code("state")?,
        ticket: row.opt_int("ticket_id")?,
        event: row
            .opt_int("event")?
            .and_then(|number| u32::try_from(number).ok()),
        person: row.opt_owned("person")?,
        operator: row.opt_owned("operator")?,
        team: row.opt_owned("team")?,
        message_id: row.text("message_id")?.to_owned(),
        answers: row.opt_words("answers")?,
        code: row.opt_owned("code")?,
        queued_at: row.instant("queued_at")?,
        tries: row.small("tries")?,
    })
}

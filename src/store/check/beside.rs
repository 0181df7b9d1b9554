//! What stands beside a ticket: its comments, the work done, its files. They were written with their events
//! and must still be what these say, or a list or a bill would tell something else than the history.

use crate::domain::Code as _;
use crate::domain::ticket::{Change, Event, Work};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::instant;
use crate::store::engine::params;

/// The event's number, and all that its row has to say.
type Row = (u32, String);

impl Tx<'_> {
    /// Whether the rows beside a ticket are those of its events.
    pub(super) fn stands_beside(&mut self, ticket: i64, events: &[Event]) -> Result<bool, Error> {
        Ok(self.comments_of(ticket)? == all(events, comments)
            && self.work_of(ticket)? == all(events, work)
            && self.files_of(ticket)? == all(events, files))
    }

    fn comments_of(&mut self, ticket: i64) -> Result<Vec<Row>, Error> {
        self.rows_beside(
            ticket,
            "SELECT event.number, comment.internal || ' ' || comment.body AS said
             FROM comment JOIN event ON event.id = comment.event_id
             WHERE comment.ticket_id = $1",
        )
    }

    fn work_of(&mut self, ticket: i64) -> Result<Vec<Row>, Error> {
        self.rows_beside(
            ticket,
            "SELECT event.number, intervention.mode || ' ' || intervention.at || ' ' || intervention.minutes
               || ' ' || intervention.billed || ' ' || intervention.cents AS said
             FROM intervention JOIN event ON event.id = intervention.event_id
             WHERE intervention.ticket_id = $1 AND intervention.state = 'done'",
        )
    }

    fn files_of(&mut self, ticket: i64) -> Result<Vec<Row>, Error> {
        self.rows_beside(
            ticket,
            "SELECT event.number, attachment.sha256 || ' ' || attachment.name AS said
             FROM attachment JOIN event ON event.id = attachment.event_id
             WHERE attachment.ticket_id = $1",
        )
    }

    fn rows_beside(&mut self, ticket: i64, sql: &'static str) -> Result<Vec<Row>, Error> {
        let mut rows = self.query(sql, params![ticket], |row| {
            let number = u32::try_from(row.int("number")?).unwrap_or_default();
            Ok((number, row.text("said")?.to_owned()))
        })?;
        rows.sort();
        Ok(rows)
    }
}

fn all(events: &[Event], of: fn(&Event) -> Vec<String>) -> Vec<Row> {
    let mut rows: Vec<Row> = events
        .iter()
        .flat_map(|event| of(event).into_iter().map(|said| (event.number, said)))
        .collect();
    rows.sort();
    rows
}

fn comments(event: &Event) -> Vec<String> {
    match &event.change {
        Change::Said { text, internal } => vec![format!("{} {}", u8::from(*internal), text.raw())],
        Change::Asked { question } => vec![format!("0 {}", question.raw())],
        _ => Vec::new(),
    }
}

fn work(event: &Event) -> Vec<String> {
    let told = |work: &Work, at, sign: i64| {
        vec![format!(
            "{} {} {} {} {}",
            work.mode.code(),
            instant(at),
            sign * i64::from(work.minutes),
            u8::from(work.billed),
            sign * work.cents
        )]
    };
    match &event.change {
        Change::Recorded(work) => told(work, work.at, 1),
        Change::TakenBack { work, .. } => told(work, event.at, -1),
        _ => Vec::new(),
    }
}

fn files(event: &Event) -> Vec<String> {
    match &event.change {
        Change::Attached { files } => files
            .iter()
            .map(|file| format!("{} {}", file.sha256, file.name.raw()))
            .collect(),
        _ => Vec::new(),
    }
}

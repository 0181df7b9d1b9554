//! Deadlines that are kept beside tickets, when the rules that they follow from change; and the
//! tickets to which time alone does something.

use chrono::{DateTime, Days, Utc};

use super::Kept;
use crate::domain::deadline::{self, Due};
use crate::domain::desk::Desk;
use crate::domain::moment;
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::params;

impl Tx<'_> {
    /// Derives the deadlines of the desk's open tickets anew; says how many are others now. What is
    /// over stays as it was held against.
    pub fn renew_deadlines(&self, desk: i64, rules: &Desk) -> Result<u64, Error> {
        let ids = self.query(
            "SELECT id FROM ticket WHERE desk_id = $1
               AND status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
             ORDER BY id",
            params![desk],
            |row| row.int("id"),
        )?;
        let mut changed = 0;
        for id in ids {
            let Some(Kept { ticket, due, .. }) = self.ticket_by_id(id)? else {
                continue;
            };
            let now = deadline::due(rules, &ticket, &self.events(id)?);
            if now != due {
                self.keep_due(id, now)?;
                changed += 1;
            }
        }
        Ok(changed)
    }

    /// The tickets to which time alone may have come to do something, oldest first: all that can be
    /// told without counting working days, of which there are never more than days.
    pub fn tickets_of_time(&self, desk: i64, rules: &Desk, now: DateTime<Utc>) -> Result<Vec<i64>, Error> {
        let today = rules.day(now);
        let days = Days::new(rules.closure.days.into());
        let answered = today.checked_sub_days(days).unwrap_or(today);
        self.query(
            "SELECT id FROM ticket WHERE desk_id = $1
               AND status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
               AND (status = 'resolved' AND resolved_at < $2
                 OR status = 'waiting_authority' AND waiting_until <= $3)
             ORDER BY id",
            params![
                desk,
                columns::instant(moment::start_of(answered, rules.time_zone)),
                columns::day(today)
            ],
            |row| row.int("id"),
        )
    }

    fn keep_due(&self, ticket: i64, due: Due) -> Result<(), Error> {
        self.execute(
            "UPDATE ticket SET take_due_at = $1, due_at = $2, overdue_at = $3 WHERE id = $4",
            params![
                due.take_on_at.map(columns::instant),
                due.resolve_at.map(columns::instant),
                due.overdue_at.map(columns::instant),
                ticket
            ],
        )?;
        Ok(())
    }
}

//! Deadlines that are kept beside tickets, when the rules that they follow from change.

use super::Kept;
use crate::domain::deadline::{self, Due};
use crate::domain::desk::Desk;
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

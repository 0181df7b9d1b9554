//! The tickets that an operator keeps at hand.

use chrono::{DateTime, Utc};

use crate::error::Error;
use crate::store::Tx;
use crate::store::columns;
use crate::store::engine::params;

impl Tx<'_> {
    /// Keeps a ticket at hand.
    pub fn bookmark(&mut self, login: &str, ticket: i64, at: DateTime<Utc>) -> Result<(), Error> {
        self.execute(
            "INSERT INTO bookmark (operator_id, ticket_id, added_at)
             SELECT operator.id, $1, $2 FROM operator WHERE operator.login = $3
             ON CONFLICT (operator_id, ticket_id) DO NOTHING",
            params![ticket, columns::instant(at), login],
        )?;
        Ok(())
    }

    /// Keeps it no longer.
    pub fn forget_bookmark(&mut self, login: &str, ticket: i64) -> Result<(), Error> {
        self.execute(
            "DELETE FROM bookmark WHERE ticket_id = $1
               AND operator_id = (SELECT operator.id FROM operator WHERE operator.login = $2)",
            params![ticket, login],
        )?;
        Ok(())
    }

    /// The references of those that the operator keeps at a desk.
    pub fn bookmarks(&mut self, desk: i64, login: &str) -> Result<Vec<String>, Error> {
        self.query(
            "SELECT ticket.reference FROM bookmark
               JOIN operator ON operator.id = bookmark.operator_id
               JOIN ticket ON ticket.id = bookmark.ticket_id
             WHERE operator.login = $1 AND ticket.desk_id = $2
             ORDER BY ticket.rank, ticket.created_at, ticket.id",
            params![login, desk],
            |row| Ok(row.text("reference")?.to_owned()),
        )
    }
}

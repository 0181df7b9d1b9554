//! What SQLite itself can say of a file's health.

use super::{Engine, params};
use crate::error::Error;

impl Engine {
    /// Every complaint about pages and indexes; none is good.
    pub(in crate::store) fn integrity(&self) -> Result<Vec<String>, Error> {
        let mut lines = self.query("PRAGMA integrity_check", params![], |row| {
            Ok(row.text("integrity_check")?.to_owned())
        })?;
        lines.retain(|line| line != "ok");
        Ok(lines)
    }

    /// Rows that speak of one that is not there: table, row, and the table that lacks it.
    pub(in crate::store) fn dangling(&self) -> Result<Vec<(String, i64, String)>, Error> {
        self.query("PRAGMA foreign_key_check", params![], |row| {
            let row_number = row.opt_int("rowid")?.unwrap_or_default();
            Ok((
                row.text("table")?.to_owned(),
                row_number,
                row.text("parent")?.to_owned(),
            ))
        })
    }
}

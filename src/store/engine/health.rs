//! What SQLite itself can say of a file's health.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use rusqlite::ErrorCode;

use super::{Engine, params};
use crate::domain::health::Pages;
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

    /// What a look at the pages finds in so much time; the order of indexes is not looked at.
    pub(in crate::store) fn quick_look(&self, patience: Duration) -> Result<Pages, Error> {
        let connection = self.connection();
        let clock = connection.get_interrupt_handle();
        let (done, is_done) = mpsc::channel::<()>();
        let watch = thread::spawn(move || {
            if is_done.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                clock.interrupt();
            }
        });
        let found = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
        // Nobody is interrupted any more after this.
        drop(done);
        let _ = watch.join();
        match found {
            Ok(line) if line == "ok" => Ok(Pages::Sound),
            Ok(told) => {
                // A line that names the database comes first.
                let first = told.lines().find(|line| !line.starts_with("***"));
                Ok(Pages::Damaged(first.unwrap_or(&told).to_owned()))
            }
            Err(failure) if failure.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) => {
                Ok(Pages::Unknown)
            }
            Err(failure) => Err(self.failure(failure).into()),
        }
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

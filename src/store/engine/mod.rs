//! The one door that all SQL goes through. SQLite stands behind it today; the shape (text with
//! `$1`, `$2`…, a few kinds of values, columns by name) is what PostgreSQL takes as well, so that a
//! second arm can be added here and nowhere else.

mod failure;
mod health;
mod row;
mod statement;
#[cfg(test)]
mod tests;
mod value;

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB};

use super::create::beside;
use super::schema;
use crate::error::{DatabaseFault, Error};

pub use failure::Failure;
pub(in crate::store) use failure::is_writable;
pub use row::Row;
pub use statement::Statement;
pub use value::Value;
pub(in crate::store) use value::params;

/// Statements kept prepared: more than one command uses, so that an import prepares each once.
const PREPARED: usize = 64;

/// A connection to one database, and the name its user gave it.
pub struct Engine {
    connection: Connection,
    path: PathBuf,
    schema: &'static str,
}

impl Engine {
    /// `schema` is what the tables should be; it is asked only when a statement does not fit them.
    pub(in crate::store) fn new(connection: Connection, path: &Path, schema: &'static str) -> Self {
        connection.set_prepared_statement_cache_capacity(PREPARED);
        Self {
            connection,
            path: path.to_owned(),
            schema,
        }
    }

    /// A statement to be run many times, an import's, or one to which a constraint may say no
    /// (`attempt`).
    pub(in crate::store) fn prepare(&self, sql: &str) -> Result<Statement<'_>, Error> {
        Ok(self.prepared(sql)?)
    }

    /// All rows, each made into a value.
    pub(in crate::store) fn query<T>(
        &self,
        sql: &str,
        params: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut answer = Vec::new();
        self.for_each(sql, params, |row| {
            answer.push(read(row)?);
            Ok(())
        })?;
        Ok(answer)
    }

    /// The first row, if there is one; the statement is then run to its end, so that an
    /// `INSERT … RETURNING` has done all of its work.
    pub(in crate::store) fn query_one<T>(
        &self,
        sql: &str,
        params: &[Value<'_>],
        read: impl FnOnce(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        self.prepare(sql)?.query_one(params, read)
    }

    /// One row after the other, none kept: for answers that may not fit in memory. An error of
    /// `read` ends it.
    pub(in crate::store) fn for_each(
        &self,
        sql: &str,
        params: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.prepare(sql)?.for_each(params, read)
    }

    /// How many rows were changed.
    pub(in crate::store) fn execute(&self, sql: &str, params: &[Value<'_>]) -> Result<u64, Error> {
        self.prepare(sql)?.execute(params)
    }

    /// Several statements without parameters: a schema, a step of an upgrade, pragmas.
    pub(in crate::store) fn script(&self, sql: &str) -> Result<(), Error> {
        self.connection
            .execute_batch(sql)
            .map_err(|failure| self.failure(failure).into())
    }

    /// Write a number of the file's header: `application_id`, `user_version`.
    pub(in crate::store) fn mark(&self, name: &str, number: i32) -> Result<(), Error> {
        self.connection
            .pragma_update(None, name, number)
            .map_err(|failure| self.failure(failure).into())
    }

    pub(in crate::store) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(in crate::store) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    pub(in crate::store) fn path(&self) -> &Path {
        &self.path
    }

    pub(in crate::store) fn failure(&self, failure: rusqlite::Error) -> Failure {
        match Failure::new(failure, &self.path) {
            // A statement that does not fit: either it is wrong, or the tables are not ours any more.
            Failure::Error(Error::Fault(_)) if self.is_altered() => Failure::Error(Error::Database {
                path: self.path.clone(),
                fault: DatabaseFault::Altered,
            }),
            failure => failure,
        }
    }

    /// What the driver says before there is an engine.
    pub(in crate::store) fn translate(failure: rusqlite::Error, path: &Path) -> Error {
        Failure::new(failure, path).into()
    }

    /// Whether the tables differ from the schema's.
    pub(in crate::store) fn is_altered(&self) -> bool {
        schema::is_that_of(&self.connection, self.schema).is_ok_and(|same| !same)
    }

    /// Close after an error of the disk: the log stays as it is, for the next process to recover.
    pub(in crate::store) fn abandon(self) {
        let _ = self
            .connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    }

    /// Close a database that is refused: a log that stood beside it is not folded in.
    pub(in crate::store) fn leave_as_found(self, real: &Path) {
        if beside(real, "-wal").metadata().is_ok_and(|log| log.len() > 0) {
            self.abandon();
        }
    }

    /// The whole database as the bytes of a file.
    pub(in crate::store) fn into_bytes(mut self) -> Result<Vec<u8>, Error> {
        match self.connection.serialize(MAIN_DB) {
            Ok(bytes) => Ok(bytes.to_vec()),
            Err(failure) => Err(Self::translate(failure, &self.path)),
        }
    }

    fn prepared(&self, sql: &str) -> Result<Statement<'_>, Failure> {
        let statement = self
            .connection
            .prepare_cached(sql)
            .map_err(|failure| self.failure(failure))?;
        Ok(Statement::new(self, statement))
    }
}

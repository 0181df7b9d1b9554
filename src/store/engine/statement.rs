//! A prepared statement. Most are prepared, run and given back to the cache in one call of the
//! engine's; an import keeps its own in hand, and saves looking them up for each of a million lines.

use rusqlite::CachedStatement;

use super::row::Columns;
use super::{Engine, Failure, Row, Value};
use crate::error::Error;

/// A statement that the database has understood.
pub struct Statement<'e> {
    engine: &'e Engine,
    statement: CachedStatement<'e>,
    columns: Option<Columns>,
}

impl<'e> Statement<'e> {
    pub(super) fn new(engine: &'e Engine, statement: CachedStatement<'e>) -> Self {
        debug_assert!(
            (1..=statement.parameter_count())
                .all(|number| statement.parameter_name(number) == Some(&format!("${number}"))),
            // SQLite numbers `$2` by where it first stands, PostgreSQL by its name: only text in
            // which both agree means the same to both.
            "parameters are $1, $2… in the order of their first use"
        );
        Self {
            engine,
            statement,
            columns: None,
        }
    }

    /// How many rows were changed.
    pub(in crate::store) fn execute(&mut self, params: &[Value<'_>]) -> Result<u64, Error> {
        Ok(self.attempt(params)?)
    }

    /// The first row, if there is one; the statement is then run to its end.
    pub(in crate::store) fn query_one<T>(
        &mut self,
        params: &[Value<'_>],
        read: impl FnOnce(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        Ok(self.attempt_one(params, read)?)
    }

    /// One row after the other, none kept. An error of `read` ends it.
    pub(in crate::store) fn for_each(
        &mut self,
        params: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.bind(params)?;
        let Self {
            engine,
            statement,
            columns,
        } = self;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(|failure| engine.failure(failure))? {
            read(&Row::new(row, columns.get_or_insert_with(|| Columns::of(row))))?;
        }
        Ok(())
    }

    /// As `execute`, where a constraint may say no and the caller knows what that means.
    pub(in crate::store) fn attempt(&mut self, params: &[Value<'_>]) -> Result<u64, Failure> {
        self.bind(params)?;
        let changed = self
            .statement
            .raw_execute()
            .map_err(|failure| self.engine.failure(failure))?;
        Ok(changed as u64)
    }

    /// As `query_one`, where a constraint may say no.
    pub(in crate::store) fn attempt_one<T>(
        &mut self,
        params: &[Value<'_>],
        read: impl FnOnce(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Failure> {
        self.bind(params)?;
        let Self {
            engine,
            statement,
            columns,
        } = self;
        let mut rows = statement.raw_query();
        let Some(row) = rows.next().map_err(|failure| engine.failure(failure))? else {
            return Ok(None);
        };
        let first = read(&Row::new(row, columns.get_or_insert_with(|| Columns::of(row))))?;
        while rows.next().map_err(|failure| engine.failure(failure))?.is_some() {}
        Ok(Some(first))
    }

    fn bind(&mut self, params: &[Value<'_>]) -> Result<(), Failure> {
        if self.statement.parameter_count() != params.len() {
            return Err(Failure::Error(Error::Fault(format!(
                "a statement of {} parameters was given {}",
                self.statement.parameter_count(),
                params.len()
            ))));
        }
        for (before, value) in params.iter().enumerate() {
            let bound = self.statement.raw_bind_parameter(before + 1, value);
            bound.map_err(|failure| self.engine.failure(failure))?;
        }
        Ok(())
    }
}

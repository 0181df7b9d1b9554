//! A row of an answer, its columns read by name: a column added to a query then moves nobody
//! else's, which reading by number would do without a word.

use std::cell::Cell;

use rusqlite::types::ValueRef;

use crate::error::Error;

/// One row; what it lends lives as long as the row.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    row: &'r rusqlite::Row<'r>,
    columns: &'r Columns,
}

impl<'r> Row<'r> {
    pub(super) fn new(row: &'r rusqlite::Row<'r>, columns: &'r Columns) -> Self {
        Self { row, columns }
    }

    pub fn text(&self, column: &str) -> Result<&'r str, Error> {
        self.opt_text(column)?
            .ok_or_else(|| misread(column, "holds no text"))
    }

    pub fn opt_text(&self, column: &str) -> Result<Option<&'r str>, Error> {
        match self.value(column)? {
            ValueRef::Null => Ok(None),
            ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Ok(Some(text)),
                Err(_) => Err(misread(column, "holds a text that is not UTF-8")),
            },
            _ => Err(misread(column, "holds no text")),
        }
    }

    pub fn int(&self, column: &str) -> Result<i64, Error> {
        self.opt_int(column)?
            .ok_or_else(|| misread(column, "holds no integer"))
    }

    pub fn opt_int(&self, column: &str) -> Result<Option<i64>, Error> {
        match self.value(column)? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(number) => Ok(Some(number)),
            _ => Err(misread(column, "holds no integer")),
        }
    }

    pub fn blob(&self, column: &str) -> Result<&'r [u8], Error> {
        self.opt_blob(column)?
            .ok_or_else(|| misread(column, "holds no bytes"))
    }

    pub fn opt_blob(&self, column: &str) -> Result<Option<&'r [u8]>, Error> {
        match self.value(column)? {
            ValueRef::Null => Ok(None),
            ValueRef::Blob(bytes) => Ok(Some(bytes)),
            _ => Err(misread(column, "holds no bytes")),
        }
    }

    /// 0 is no, anything else yes.
    pub fn boolean(&self, column: &str) -> Result<bool, Error> {
        Ok(self.int(column)? != 0)
    }

    fn value(&self, column: &str) -> Result<ValueRef<'r>, Error> {
        let place = self
            .columns
            .place(column)
            .ok_or_else(|| misread(column, "is not in this answer"))?;
        self.row
            .get_ref(place)
            .map_err(|_| misread(column, "cannot be read"))
    }
}

/// The names of an answer's columns, asked for once an answer and not once a cell.
///
/// Whoever reads a row asks for the same names in the same order each time, so the search begins
/// where the last one ended: one comparison a cell, where a search from the start costs an export
/// of a million rows seconds.
pub(super) struct Columns {
    names: Vec<Box<str>>,
    next: Cell<usize>,
}

impl Columns {
    pub(super) fn of(row: &rusqlite::Row<'_>) -> Self {
        let names: Vec<Box<str>> = row.as_ref().column_names().map(Box::from).collect();
        debug_assert!(
            names
                .iter()
                .enumerate()
                .all(|(place, name)| !names[..place].contains(name)),
            "two columns of one answer bear the same name: {names:?}"
        );
        Self {
            names,
            next: Cell::new(0),
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let start = self.next.get();
        let (before, after) = self.names.split_at(start.min(self.names.len()));
        let found = match after.iter().position(|column| **column == *name) {
            Some(distance) => start + distance,
            None => before.iter().position(|column| **column == *name)?,
        };
        self.next.set(found + 1);
        Some(found)
    }
}

/// Our statement and our reading of it disagree: a fault of ours, whatever the file holds.
fn misread(column: &str, how: &str) -> Error {
    Error::Fault(format!("the column {column} {how}"))
}

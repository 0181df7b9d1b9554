//! What comes in as files: bytes into typed lines and faults, one record at a time and in constant
//! memory. It knows no database and no words for people; what it cannot take it hands on as
//! [`DataFault`]s with line, column and value.
//!
//! A [`Source`] is opened, a register ([`inventory`], [`people`], [`schools`]) finds its columns in
//! it, and the [`Reader`] hands out the lines:
//!
//! ```no_run
//! # use guichet::files::{inventory, Options, Outcome, Source};
//! # fn main() -> Result<(), guichet::error::Error> {
//! let source = Source::open("parc.csv".as_ref())?;
//! let mut lines = inventory::open(source, &Options::default(), None)?;
//! while let Some(entry) = lines.next_entry()? {
//!     match entry.outcome {
//!         Outcome::Good(_equipment) => {}
//!         Outcome::Faulty(_faults) => {}
//!         Outcome::Empty => {}
//!     }
//! }
//! lines.rewind()?; // checked; now once more, to write
//! # Ok(())
//! # }
//! ```

mod cell;
mod columns;
mod french;
mod options;
mod reading;
mod record;
mod seen;
mod source;
mod stream;
mod survey;
mod table;
mod words;

pub mod inventory;
pub mod people;
pub mod schools;

pub use cell::Cell;
pub use options::Options;
pub use source::Source;

use std::borrow::Cow;

use columns::{Binding, Column, Field, Need, NoBinding};
use french::DateFormat;
use reading::Reading;
use table::{Body, Table};

use crate::error::{DataFault, Error};

/// What a kind of file is made of, and how a row of it becomes a line of the register.
pub trait Register {
    /// What a good row says; it borrows from the row.
    type Line<'t>;
    type Field: Field;

    /// Reads a row. Without a fault noted, the line must be there.
    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Self::Field>) -> Option<Self::Line<'t>>;

    /// Forgets the rows read, before they are read again.
    fn forget(&mut self) {}
}

/// The lines of one file.
#[derive(Debug)]
pub struct Reader<R: Register> {
    table: Table,
    binding: Binding<R::Field>,
    date_format: Option<DateFormat>,
    register: R,
}

/// One record of the file, read.
#[derive(Debug)]
pub struct Entry<'t, L> {
    /// 1 is the first line of the file; of a record of several lines, the first.
    pub line: u64,
    pub outcome: Outcome<L>,
    raw: &'t [u8],
}

/// What a record came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<L> {
    Good(L),
    /// Everything that is wrong with it.
    Faulty(Vec<DataFault>),
    /// Nothing stands there.
    Empty,
}

impl<L> Entry<'_, L> {
    /// The record as it stands in the file, to be kept among the rejects.
    pub fn raw(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(self.raw)
    }
}

impl<R: Register> Reader<R> {
    fn bind(
        table: Table,
        options: &Options,
        columns: &[Column<R::Field>],
        needs: &[Need<R::Field>],
        register: R,
    ) -> Result<Self, Error> {
        let found = Binding::find(table.headings(), columns, &options.maps)
            .and_then(|binding| binding.check(needs).map(|()| binding));
        match found {
            Ok(binding) => Ok(Self {
                table,
                binding,
                date_format: options.date_format().cloned(),
                register,
            }),
            Err(NoBinding::Map(error)) => Err(error),
            Err(NoBinding::File(problem)) => Err(table::whole_file(table.about().path.clone(), problem)),
        }
    }

    /// The next record of the file.
    pub fn next_entry(&mut self) -> Result<Option<Entry<'_, R::Line<'_>>>, Error> {
        let Some(record) = self.table.next_record()? else {
            return Ok(None);
        };
        let outcome = match record.body {
            Body::Empty => Outcome::Empty,
            Body::Broken(fault) => Outcome::Faulty(vec![fault]),
            Body::Row(row) => {
                let mut reading = Reading {
                    row,
                    line: record.line,
                    about: record.about,
                    binding: &self.binding,
                    date_format: self.date_format.as_ref(),
                    faults: vec![],
                };
                let line = self.register.line(&mut reading);
                match line {
                    Some(line) if reading.faults.is_empty() => Outcome::Good(line),
                    _ => Outcome::Faulty(reading.faults),
                }
            }
        };
        Ok(Some(Entry {
            line: record.line,
            outcome,
            raw: record.raw,
        }))
    }

    /// Begins anew at the first record: an import first checks, then writes.
    pub fn rewind(&mut self) -> Result<(), Error> {
        self.register.forget();
        self.table.rewind()
    }

    /// The line of headings as it stands in the file, for the file of rejects.
    pub fn header(&self) -> &str {
        &self.table.about().header
    }

    /// How far the reading is: bytes read, of how many.
    pub fn progress(&self) -> (u64, u64) {
        self.table.progress()
    }
}

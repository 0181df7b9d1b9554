//! What comes in as files: bytes into typed lines and faults, one record at a time and in constant
//! memory. It knows no database and no words for people; what it cannot take it hands on as
//! [`DataFault`]s with line, column and value.
//!
//! A [`Source`] is opened, a register ([`inventory`], [`people`], [`schools`], [`tickets`]) finds its columns in
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
mod names;
mod options;
mod reading;
mod record;
mod seen;
mod sheet;
mod source;
mod stream;
mod survey;
mod table;
mod words;

pub mod archive;
pub mod holidays;
pub mod inventory;
pub mod people;
pub mod schools;
pub mod tickets;

pub use cell::Cell;
pub use french::{mail, phone};
pub use options::Options;
pub use source::Source;

use std::borrow::Cow;
use std::path::Path;

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
        mut table: Table,
        options: &Options,
        columns: &[Column<R::Field>],
        needs: &[Need<R::Field>],
        register: R,
    ) -> Result<Self, Error> {
        let maps = &options.maps;
        table.look_below(
            |headings| Binding::names_any(headings, columns, maps),
            |headings| Binding::suits(headings, columns, needs, maps),
        )?;
        let found = Binding::find(table.headings(), columns, maps)
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

    /// The heading of the column that holds a field, by the name that `--map` knows it by.
    pub fn heading(&self, field: &str) -> Option<&str> {
        let place = self.binding.place_of(field)?;
        self.table.headings().get(place).map(String::as_str)
    }

    /// What the file is called.
    pub fn path(&self) -> &Path {
        &self.table.about().path
    }

    /// One machine tells of itself: the rest of the inventory is not in the file.
    pub fn is_of_one_machine(&self) -> bool {
        self.table.origin() == sheet::Origin::Agent
    }

    /// What sets its cells apart.
    pub fn delimiter(&self) -> char {
        self.table.delimiter()
    }

    /// How far the reading is: bytes read, of how many.
    pub fn progress(&self) -> (u64, u64) {
        self.table.progress()
    }
}

#[cfg(test)]
mod samples {
    //! Files for the tests of this folder.

    use std::path::Path;

    use super::{Entry, Error, Options, Outcome, Reader, Register, Source};
    use crate::error::{DataFault, DataProblem};

    /// The bytes as a file called `essai.csv`.
    pub fn file(bytes: impl AsRef<[u8]>) -> Source {
        Source::put_aside(bytes.as_ref(), Path::new("essai.csv")).expect("put aside")
    }

    /// `FIELD=COLUMN`…
    pub fn maps(maps: &[&str]) -> Options {
        let maps: Vec<String> = maps.iter().map(|&map| map.to_owned()).collect();
        Options::told(None, None, None, &maps).expect("options")
    }

    /// What is wrong with the file as a whole.
    #[track_caller]
    pub fn refusal<T>(opened: Result<T, Error>) -> DataProblem {
        match opened {
            Err(Error::BadData(mut faults)) if faults.len() == 1 => faults.remove(0).problem,
            Err(other) => panic!("{other:?}"),
            Ok(_) => panic!("it opened"),
        }
    }

    /// Every record on a line: `12 ok`, `13 empty`, `14 Day in Date d'achat: 31/02/2024`.
    pub fn told<R: Register>(reader: &mut Reader<R>) -> Vec<String> {
        let mut told = vec![];
        while let Some(Entry { line, outcome, .. }) = reader.next_entry().expect("readable") {
            match outcome {
                Outcome::Good(_) => told.push(format!("{line} ok")),
                Outcome::Empty => told.push(format!("{line} empty")),
                Outcome::Faulty(faults) => {
                    assert!(!faults.is_empty());
                    told.extend(faults.iter().map(fault));
                }
            }
        }
        told
    }

    fn fault(fault: &DataFault) -> String {
        let DataFault {
            line,
            column,
            value,
            problem,
            ..
        } = fault;
        let mut told = format!("{} {problem:?}", line.unwrap_or(0));
        if let Some(column) = column {
            told.push_str(&format!(" in {column}"));
        }
        if let Some(value) = value {
            told.push_str(&format!(": {value}"));
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Uai;

    /// Reads a file as every register in turn, to its end.
    fn read_as_anything(bytes: &[u8]) {
        let options = Options::default();
        let school = Uai::parse("0383069E").ok();
        if let Ok(mut reader) = inventory::open(samples::file(bytes), &options, school) {
            samples::told(&mut reader);
            reader.rewind().expect("unchanged");
            samples::told(&mut reader);
        }
        if let Ok(mut reader) = people::open(samples::file(bytes), &options) {
            samples::told(&mut reader);
        }
        let desk = crate::domain::testing::desk();
        let now = crate::domain::testing::at("2026-11-22T14:30:00Z");
        if let Ok(mut reader) = tickets::open(samples::file(bytes), &options, &desk, now) {
            samples::told(&mut reader);
        }
        match schools::open(samples::file(bytes), &options) {
            Ok(schools::SchoolFile::Schools(mut reader)) => drop(samples::told(&mut reader)),
            Ok(schools::SchoolFile::Agreements(mut reader)) => drop(samples::told(&mut reader)),
            Err(_) => {}
        }
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            read_as_anything(&bytes);
        }

        #[test]
        fn arbitrary_cells_under_known_headings_never_panic(
            headings in prop::sample::select(vec![
                "UAI;N° inventaire;N° de série;Date d'achat;Durée de garantie;Fin de garantie;Prix TTC;État",
                "Nom;Prénom;Fonction;Entité;Courriel;Login;Téléphone",
                "UAI;Nom;Type;Département;Téléphone;Courriel;Adresse;BP",
                "UAI;Début;Fin;Secteur",
                "N°;Date;Statut;UAI;Demandeur;Catégorie;Objet;Description;Clos le;Équipe;Solution",
            ]),
            rows in prop::collection::vec("[ -~éÉœ€\u{a0}\u{0}\u{feff}\r\n;;;;;;\"]{0,60}", 0..8),
        ) {
            read_as_anything(format!("{headings}\r\n{}\r\n", rows.join("\r\n")).as_bytes());
        }

        #[test]
        fn a_damaged_file_never_panics_and_its_lines_only_go_up(
            at in 0..1000_usize, byte in any::<u8>(), cut in 0..1100_usize,
        ) {
            let mut bytes = include_bytes!("../../tests/fixtures/imports/isere.csv").to_vec();
            bytes[at] = byte;
            bytes.truncate(cut);
            let Ok(mut reader) = inventory::open(samples::file(bytes), &Options::default(), None) else {
                return Ok(());
            };
            let mut before = 0;
            while let Some(entry) = reader.next_entry().expect("readable") {
                prop_assert!(entry.line > before);
                before = entry.line;
            }
        }
    }
}

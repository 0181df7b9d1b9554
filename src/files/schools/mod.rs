//! Registers of schools: the ministry's three open files as they are, a list of one's own, and the
//! agreements. Several files speak of the same school, and each knows some things better than the
//! others: what it *owns* it writes over, the rest it only *completes*.

mod agreements;
mod kind;

use std::borrow::Cow;
use std::collections::HashSet;

pub use agreements::{AgreementLine, Agreements};

use agreements::{TERMS, Term, is_of_agreements};
use kind::{Field, Kind, TYPES};

use super::cell::Cell;
use super::columns::{Binding, Need};
use super::options::Options;
use super::reading::Reading;
use super::source::Source;
use super::table::Table;
use super::words::Lexicon;
use super::{Reader, Register};
use crate::domain::Uai;
use crate::domain::code::SchoolType;
use crate::error::Error;

/// What a file says of a thing, and with what right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given<T> {
    /// The file knows best: it takes the place of what stands there.
    Owned(T),
    /// It only fills what is empty.
    Completing(T),
}

impl<T> Given<T> {
    pub fn value(&self) -> &T {
        match self {
            Self::Owned(value) | Self::Completing(value) => value,
        }
    }

    /// What stands afterwards, where `standing` was known before.
    pub fn beside(self, standing: Option<T>) -> T {
        match (self, standing) {
            (Self::Completing(_), Some(standing)) => standing,
            (Self::Owned(value) | Self::Completing(value), _) => value,
        }
    }
}

/// What a row says of a school; what is `None` it does not say, and nothing is erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolLine<'t> {
    pub uai: Uai,
    /// The ministry lists schools that have none yet.
    pub name: Option<Given<Cell<'t>>>,
    pub school_type: Option<Given<SchoolType>>,
    /// `38`, `2A`, `974`.
    pub department: Given<Cow<'t, str>>,
    pub academy: Option<Given<Cell<'t>>>,
    pub address: Option<Given<Cell<'t>>>,
    pub postcode: Option<Given<Cell<'t>>>,
    pub city: Option<Given<Cell<'t>>>,
    pub phone: Option<Given<Cell<'t>>>,
    /// In lower case.
    pub mail: Option<Given<Cell<'t>>>,
    pub web: Option<Given<Cell<'t>>>,
    /// An earlier line of the file spoke of this school (a section of it): this one only completes.
    pub repeated: bool,
}

/// What kind of file it turned out to be.
#[derive(Debug)]
pub enum SchoolFile {
    Schools(Reader<Schools>),
    Agreements(Reader<Agreements>),
}

/// Opens a file of schools or agreements, told by its headings.
pub fn open(source: Source, options: &Options) -> Result<SchoolFile, Error> {
    let mut table = Table::open(source, options)?;
    let needs: &[Need<Field>] = &[&[Field::Uai], &[Field::Name]];
    let maps = &options.maps;
    table.look_below(
        |headings| {
            let columns = Kind::of(headings).columns();
            is_of_agreements(headings, options) || Binding::names_any(headings, columns, maps)
        },
        |headings| {
            let columns = Kind::of(headings).columns();
            is_of_agreements(headings, options) || Binding::suits(headings, columns, needs, maps)
        },
    )?;
    if is_of_agreements(table.headings(), options) {
        let needs: &[Need<Term>] = &[&[Term::Uai], &[Term::Starts], &[Term::Ends]];
        return Reader::bind(table, options, TERMS, needs, Agreements).map(SchoolFile::Agreements);
    }
    let kind = Kind::of(table.headings());
    let register = Schools {
        kind,
        types: Lexicon::new(TYPES),
        seen: HashSet::new(),
    };
    Reader::bind(table, options, kind.columns(), needs, register).map(SchoolFile::Schools)
}

/// A register of schools.
#[derive(Debug)]
pub struct Schools {
    kind: Kind,
    types: Lexicon<SchoolType>,
    seen: HashSet<Uai>,
}

impl Register for Schools {
    type Line<'t> = SchoolLine<'t>;
    type Field = Field;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Field>) -> Option<SchoolLine<'t>> {
        let uai = row.needed_uai(Field::Uai);
        let name = match self.kind {
            Kind::Own => row.needed(Field::Name),
            Kind::Colleges | Kind::Directory | Kind::Contacts => row.cell(Field::Name),
        };
        let school_type = row.words(Field::Type).map(|words| {
            // The ministry has more types than a help desk needs.
            self.types.meaning(words).unwrap_or(SchoolType::Other)
        });
        let address = address(row);
        let (phone, mail) = (row.phone(Field::Phone), row.mail(Field::Mail));
        let department = row.department(Field::Department);
        let (academy, postcode) = (row.cell(Field::Academy), row.cell(Field::Postcode));
        let (city, web) = (row.cell(Field::City), row.cell(Field::Web));
        let uai = uai?;
        // A line that is refused does not count as the school's first.
        let repeated = if row.faults.is_empty() {
            !self.seen.insert(uai)
        } else {
            self.seen.contains(&uai)
        };
        let right = Right {
            kind: self.kind,
            repeated,
        };
        Some(SchoolLine {
            uai,
            name: name.map(|it| right.over(Field::Name, it)),
            school_type: school_type.map(|it| right.over(Field::Type, it)),
            department: match department {
                Some(told) => right.over(Field::Department, told),
                None => Given::Completing(Cow::Owned(uai.department())),
            },
            academy: academy.map(|it| right.over(Field::Academy, it)),
            address: address.map(|it| right.over(Field::Address, it)),
            postcode: postcode.map(|it| right.over(Field::Postcode, it)),
            city: city.map(|it| right.over(Field::City, it)),
            phone: phone.map(|it| right.over(Field::Phone, it)),
            mail: mail.map(|it| right.over(Field::Mail, it)),
            web: web.map(|it| right.over(Field::Web, it)),
            repeated,
        })
    }

    fn forget(&mut self) {
        self.seen.clear();
    }
}

/// What a line may write over.
#[derive(Clone, Copy)]
struct Right {
    kind: Kind,
    repeated: bool,
}

impl Right {
    fn over<T>(self, field: Field, value: T) -> Given<T> {
        if self.kind.owns(field) && !self.repeated {
            Given::Owned(value)
        } else {
            Given::Completing(value)
        }
    }
}

/// Street, place and post box on one line.
fn address<'t>(row: &mut Reading<'_, 't, Field>) -> Option<Cell<'t>> {
    let street = row.words(Field::Address);
    let more = row.words(Field::AddressMore);
    let po_box = row.words(Field::PoBox).map(|number| {
        if number.bytes().all(|b| b.is_ascii_digit()) {
            Cow::Owned(format!("BP {number}"))
        } else {
            Cow::Borrowed(number)
        }
    });
    let parts = [street.map(Cow::Borrowed), more.map(Cow::Borrowed), po_box];
    let mut parts = parts.into_iter().flatten();
    let first = parts.next()?;
    Some(Cell::new(parts.fold(first, |address, part| {
        Cow::Owned(format!("{address}, {part}"))
    })))
}

#[cfg(test)]
mod tests;

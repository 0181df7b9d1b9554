//! Inventories: one equipment a row, named by its number in the school, else by its serial number.

mod columns;
mod placeholder;

use chrono::NaiveDate;

use columns::{COLUMNS, Field, STATES};
use placeholder::{is_no_serial, is_placeholder};

use super::cell::Cell;
use super::columns::Need;
use super::options::Options;
use super::reading::Reading;
use super::seen::{Key, Seen};
use super::source::Source;
use super::table::Table;
use super::words::Lexicon;
use super::{Reader, Register, french};
use crate::domain::Uai;
use crate::domain::code::EquipmentState;
use crate::domain::equipment::Equipment;
use crate::error::{DataProblem, Error};

/// What a row declares; what is `None` the file does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquipmentLine<'t> {
    pub school: Uai,
    /// The number in the school's inventory.
    pub number: Option<Cell<'t>>,
    /// A real serial number; never a maker's placeholder.
    pub serial: Option<Cell<'t>>,
    pub name: Option<Cell<'t>>,
    pub kind: Option<Cell<'t>>,
    pub brand: Option<Cell<'t>>,
    pub model: Option<Cell<'t>>,
    pub location: Option<Cell<'t>>,
    pub bought_on: Option<NaiveDate>,
    pub delivered_on: Option<NaiveDate>,
    /// Told by the file, or so many months from the delivery (else from the purchase).
    pub warranty_until: Option<NaiveDate>,
    pub price_cents: Option<i64>,
    pub state: Option<EquipmentState>,
    pub supplier: Option<Cell<'t>>,
}

impl EquipmentLine<'_> {
    /// The same, to keep.
    pub fn equipment(&self) -> Equipment {
        let text = |cell: &Option<Cell<'_>>| cell.as_ref().map(Cell::text);
        Equipment {
            number: text(&self.number),
            serial: text(&self.serial),
            name: text(&self.name),
            kind: text(&self.kind),
            brand: text(&self.brand),
            model: text(&self.model),
            location: text(&self.location),
            bought_on: self.bought_on,
            delivered_on: self.delivered_on,
            warranty_until: self.warranty_until,
            price_cents: self.price_cents,
            state: self.state,
            supplier: text(&self.supplier),
        }
    }
}

/// The inventory of one or more schools.
#[derive(Debug)]
pub struct Inventory {
    /// Whose equipment it is where a row does not say.
    school: Option<Uai>,
    states: Lexicon<EquipmentState>,
    seen: Seen,
    /// A row without a number has been read.
    any_alone: bool,
}

/// Opens an inventory; `school` is told for a file without a column for it.
pub fn open(source: Source, options: &Options, school: Option<Uai>) -> Result<Reader<Inventory>, Error> {
    let needs: &[Need<Field>] = if school.is_some() {
        &[KEY]
    } else {
        &[&[Field::School], KEY]
    };
    let register = Inventory {
        school,
        states: Lexicon::new(STATES),
        seen: Seen::new(),
        any_alone: false,
    };
    Reader::bind(Table::open(source, options)?, options, COLUMNS, needs, register)
}

/// Whether a machine can be known by these, and they are not what makers put for want of better.
pub(super) fn names_a_machine(number: &str, serial: &str) -> bool {
    let [number, serial] = [number, serial].map(str::trim);
    !(number.is_empty() || is_placeholder(number)) || !(serial.is_empty() || is_no_serial(serial))
}

const KEY: Need<Field> = &[Field::Number, Field::Serial];

impl Register for Inventory {
    type Line<'t> = EquipmentLine<'t>;
    type Field = Field;

    fn line<'t>(&mut self, row: &mut Reading<'_, 't, Field>) -> Option<EquipmentLine<'t>> {
        let school = match self.school {
            Some(told) => row
                .words(Field::School)
                .map_or(Some(told), |_| row.uai(Field::School)),
            None => row.needed_uai(Field::School),
        };
        let number = row.words(Field::Number).filter(|words| !is_placeholder(words));
        let serial = row.words(Field::Serial).filter(|words| !is_no_serial(words));
        if number.is_none() && serial.is_none() {
            row.fault_of_any(KEY, DataProblem::Blank);
        }
        let bought_on = row.day(Field::Bought);
        let delivered_on = row.day(Field::Delivered);
        let line = EquipmentLine {
            warranty_until: warranty(row, delivered_on, bought_on),
            number: number.map(Cell::new),
            serial: serial.map(Cell::new),
            name: row.cell(Field::Name),
            kind: row.cell(Field::Kind),
            brand: row.cell(Field::Brand),
            model: row.cell(Field::Model),
            location: row.cell(Field::Location),
            price_cents: row.cents(Field::Price),
            state: self.state(row),
            supplier: row.cell(Field::Supplier),
            bought_on,
            delivered_on,
            school: school?,
        };
        self.note_key(row, &line);
        Some(line)
    }

    fn forget(&mut self) {
        self.seen.clear();
        self.any_alone = false;
    }
}

impl Inventory {
    fn state(&mut self, row: &mut Reading<'_, '_, Field>) -> Option<EquipmentState> {
        let state = self.states.meaning(row.words(Field::State)?);
        if state.is_none() {
            let known = self.states.usual();
            row.fault(Field::State, DataProblem::UnknownState { known });
        }
        state
    }

    /// An equipment stands once in a file: under its number, or, where one of two rows has none,
    /// under its serial number. Only a good row takes its key.
    fn note_key(&mut self, row: &mut Reading<'_, '_, Field>, line: &EquipmentLine<'_>) {
        let school = line.school.as_str();
        let mut key = |kind, cell: &Option<Cell<'_>>| {
            let words = cell.as_ref()?.raw();
            Some(self.seen.key([kind, school, words]))
        };
        let number = key("number", &line.number);
        let serial = key("serial", &line.serial);
        // A serial number that stands on a row without a number.
        let alone = if number.is_none() || self.any_alone {
            key("alone", &line.serial)
        } else {
            None
        };
        let first = |field, key: Option<Key>| Some((field, self.seen.line(key?)?));
        let taken = match number {
            Some(_) => first(Field::Number, number).or_else(|| first(Field::Serial, alone)),
            None => first(Field::Serial, serial).or_else(|| first(Field::Serial, alone)),
        };
        if let Some((field, first_line)) = taken {
            row.fault(field, DataProblem::DuplicateKey { first_line });
        } else if row.faults.is_empty() {
            self.any_alone |= number.is_none();
            // Rows with numbers of their own may share a serial number: the first one counts.
            let serial = serial.filter(|serial| number.is_some() && self.seen.line(*serial).is_none());
            let alone = alone.filter(|_| number.is_none());
            for key in [number, serial, alone].into_iter().flatten() {
                self.seen.note(key, row.line);
            }
        }
    }
}

/// The last day of the warranty.
fn warranty(
    row: &mut Reading<'_, '_, Field>,
    delivered_on: Option<NaiveDate>,
    bought_on: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let told = row.day(Field::WarrantyUntil);
    let months = row.months(Field::WarrantyMonths);
    if let Some(until) = told {
        if bought_on.or(delivered_on).is_some_and(|from| until < from) {
            row.fault(Field::WarrantyUntil, DataProblem::EndBeforeStart);
        }
        return Some(until);
    }
    let from = delivered_on.or(bought_on)?;
    let until = french::later(from, months?);
    if until.is_none() {
        row.fault(Field::WarrantyMonths, DataProblem::Number);
    }
    until
}

#[cfg(test)]
mod tests;

//! One row read field by field. Everything wrong with it is noted, not only the first thing; what a
//! field holds is checked here, once.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::cell::Cell;
use super::columns::{Binding, Field};
use super::french::{self, DateFormat};
use super::table::{About, Row};
use crate::domain::Uai;
use crate::error::{DataFault, DataProblem};

/// Longer words than these are a slip (a whole file in one cell), not a name.
const LONGEST_CELL: usize = 2000;

/// No ticket of any tool says more; a cell of Excel holds half of it.
const LONGEST_PROSE: usize = 64 * 1024;

/// A row, its columns, and what is wrong with it so far.
pub struct Reading<'a, 't, F> {
    pub(super) row: Row<'t>,
    pub(super) line: u64,
    pub(super) about: &'a About,
    pub(super) binding: &'a Binding<F>,
    pub(super) date_format: Option<&'a DateFormat>,
    pub(super) faults: Vec<DataFault>,
}

impl<'t, F: Field> Reading<'_, 't, F> {
    /// What the cell holds; nothing where it is blank or the file has no such column.
    pub fn words(&mut self, field: F) -> Option<&'t str> {
        self.within(field, LONGEST_CELL)
    }

    /// What somebody wrote at length.
    pub fn prose(&mut self, field: F) -> Option<Cell<'t>> {
        self.within(field, LONGEST_PROSE).map(Cell::new)
    }

    fn within(&mut self, field: F, limit: usize) -> Option<&'t str> {
        let words = self.row.cell(self.binding.place(field)?);
        if words.len() > limit && words.chars().count() > limit {
            self.fault(field, DataProblem::TooLong { limit });
            return None;
        }
        (!words.is_empty()).then_some(words)
    }

    pub fn cell(&mut self, field: F) -> Option<Cell<'t>> {
        self.words(field).map(Cell::new)
    }

    /// A cell that may not be blank.
    pub fn needed(&mut self, field: F) -> Option<Cell<'t>> {
        let before = self.faults.len();
        let cell = self.cell(field);
        if cell.is_none() && self.faults.len() == before {
            self.fault(field, DataProblem::Blank);
        }
        cell
    }

    pub fn day(&mut self, field: F) -> Option<NaiveDate> {
        let told = self.date_format;
        self.parsed(field, DataProblem::Day, |words| french::day(words, told))
    }

    /// An instant on the clock of the zone, and whether its hour was told.
    pub fn instant(&mut self, field: F, zone: Tz) -> Option<(DateTime<Utc>, bool)> {
        let told = self.date_format;
        self.parsed(field, DataProblem::Day, |words| {
            french::instant(words, told, zone)
        })
    }

    pub fn cents(&mut self, field: F) -> Option<i64> {
        self.parsed(field, DataProblem::Number, french::cents)
    }

    pub fn months(&mut self, field: F) -> Option<u32> {
        self.parsed(field, DataProblem::Number, french::months)
    }

    pub fn mail(&mut self, field: F) -> Option<Cell<'t>> {
        self.parsed(field, DataProblem::Mail, french::mail).map(Cell::new)
    }

    pub fn phone(&mut self, field: F) -> Option<Cell<'t>> {
        self.words(field).map(|words| Cell::new(french::phone(words)))
    }

    pub fn department(&mut self, field: F) -> Option<Cow<'t, str>> {
        self.words(field).map(french::department)
    }

    pub fn uai(&mut self, field: F) -> Option<Uai> {
        let words = self.words(field)?;
        Uai::parse(words)
            .map_err(|no| {
                let right = no.right.map(|uai| uai.to_string());
                self.fault(field, DataProblem::Uai { right });
            })
            .ok()
    }

    pub fn needed_uai(&mut self, field: F) -> Option<Uai> {
        self.needed(field)?;
        self.uai(field)
    }

    /// What the words mean, or a fault.
    pub fn parsed<T>(
        &mut self,
        field: F,
        problem: DataProblem,
        parse: impl Fn(&'t str) -> Option<T>,
    ) -> Option<T> {
        let words = self.words(field)?;
        let value = parse(words);
        if value.is_none() {
            self.fault(field, problem);
        }
        value
    }

    /// Notes what is wrong with fields of which one would do, under the first that has a column.
    pub fn fault_of_any(&mut self, fields: &[F], problem: DataProblem) {
        let bound = |field: &&F| self.binding.place(**field).is_some();
        if let Some(field) = fields.iter().find(bound).or(fields.first()) {
            self.fault(*field, problem);
        }
    }

    /// Notes what is wrong with a field of this row.
    pub fn fault(&mut self, field: F, problem: DataProblem) {
        let place = self.binding.place(field);
        let heading = place.and_then(|place| self.about.headings.get(place));
        let value = place.map(|place| self.row.cell(place).chars().take(200).collect());
        let fault = DataFault {
            file: self.about.path.clone(),
            line: Some(self.line),
            // A field without a column is called by its own name.
            column: Some(heading.cloned().unwrap_or_else(|| field.name().to_owned())),
            value: value.filter(|value: &String| !value.is_empty()),
            problem,
        };
        // A cell that is asked for twice is wrong only once.
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }
}

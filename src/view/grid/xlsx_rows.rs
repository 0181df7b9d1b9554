//! A workbook, a row at a time: cells that a spreadsheet knows as numbers, days and words. Nothing that
//! somebody wrote can be a formula in it.

use std::io::{self, Write};

use chrono_tz::Tz;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::{Cell, Column, Fit};

/// The rows of a sheet, the headings' too.
const MOST_ROWS: u32 = 1_048_576;

/// The letters of a cell.
const MOST_LETTERS: usize = 32_767;

/// A workbook, a row at a time.
pub struct XlsxRows {
    book: Workbook,
    name: String,
    /// What stands over each column, and how many letters wide it is.
    headings: Vec<(&'static str, f64)>,
    zone: Tz,
    sheets: usize,
    row: u32,
    looks: Looks,
}

struct Looks {
    heading: Format,
    day: Format,
    instant: Format,
    cents: Format,
}

impl XlsxRows {
    /// The name is that of the sheet.
    pub fn begin(name: &str, zone: Tz, columns: &[Column]) -> io::Result<Self> {
        let mut rows = Self {
            book: Workbook::new(),
            name: name.to_owned(),
            headings: columns
                .iter()
                .map(|column| (column.code, width(column)))
                .collect(),
            zone,
            sheets: 0,
            row: MOST_ROWS,
            looks: Looks {
                heading: Format::new().set_bold(),
                day: Format::new().set_num_format("dd/mm/yyyy"),
                instant: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
                cents: Format::new().set_num_format("#,##0.00"),
            },
        };
        rows.sheet().map_err(cause)?;
        Ok(rows)
    }

    /// A new sheet with its headings, which stay in sight and filter.
    fn sheet(&mut self) -> Result<(), XlsxError> {
        let last = u16::try_from(self.headings.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        match self.sheets {
            0 => sheet.set_name(&self.name)?,
            before => sheet.set_name(format!("{} {}", self.name, before + 1))?,
        };
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, MOST_ROWS - 1, last)?;
        for (place, (heading, width)) in (0..).zip(&self.headings) {
            sheet.set_column_width(place, *width)?;
            sheet.write_string_with_format(0, place, *heading, &self.looks.heading)?;
        }
        self.sheets += 1;
        self.row = 1;
        Ok(())
    }

    pub fn row(&mut self, row: &[Cell]) -> io::Result<()> {
        self.put(row).map_err(cause)
    }

    fn put(&mut self, row: &[Cell]) -> Result<(), XlsxError> {
        if self.row == MOST_ROWS {
            self.sheet()?;
        }
        let Self { looks, zone, .. } = self;
        let sheet = self.book.worksheet_from_index(self.sheets - 1)?;
        let at = self.row;
        for (place, cell) in (0..).zip(row) {
            match cell {
                Cell::Nothing => continue,
                Cell::Text(text) => sheet.write_string(at, place, fitting(text.terminal()))?,
                Cell::Word { code: words, .. } | Cell::Named { name: words, .. } => {
                    sheet.write_string(at, place, fitting(words.clone()))?
                }
                // A number of more than fifteen digits is not one to a spreadsheet.
                Cell::Number(number) => sheet.write_number(at, place, *number as f64)?,
                Cell::Minutes(minutes) => sheet.write_number(at, place, *minutes as f64)?,
                Cell::Cents(cents) => {
                    sheet.write_number_with_format(at, place, *cents as f64 / 100.0, &looks.cents)?
                }
                Cell::Day(day) => sheet.write_datetime_with_format(at, place, day, &looks.day)?,
                Cell::Instant(instant) | Cell::Late(instant) | Cell::Age(instant) => {
                    let here = instant.with_timezone(zone).naive_local();
                    sheet.write_datetime_with_format(at, place, here, &looks.instant)?
                }
                Cell::Flag(flag) => sheet.write_boolean(at, place, *flag)?,
            };
        }
        self.row += 1;
        Ok(())
    }

    pub fn finish(mut self, mut to: impl Write) -> io::Result<()> {
        // The workbook wants to go back in what it writes; a pipe cannot.
        to.write_all(&self.book.save_to_buffer().map_err(cause)?)?;
        to.flush()
    }
}

/// As wide as what it holds, and as its heading with the arrow of the filter.
fn width(column: &Column) -> f64 {
    let holds = match column.fit {
        Fit::Wrapped => 32,
        Fit::Named(_) | Fit::Whole | Fit::Age(_) => 20,
        Fit::Number | Fit::Count => 8,
    };
    let heading = column.code.chars().count() + 4;
    u32::try_from(heading).map_or(f64::from(holds), |heading| f64::from(heading.max(holds)))
}

fn fitting(text: String) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        None => text,
        Some(_) => text.chars().take(MOST_LETTERS - 1).chain(['…']).collect(),
    }
}

fn cause(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(cause) => cause,
        other => io::Error::other(other),
    }
}

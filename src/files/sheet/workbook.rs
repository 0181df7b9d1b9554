//! The sheets of Excel (XLSX) and of LibreOffice (ODS). The sheet that is told is read, else the first
//! on which anything stands.

use std::io::BufReader;

use calamine::{Data, ExcelDateTime, Ods, Reader as _, Xlsx};
use chrono::{NaiveDateTime, NaiveTime};

use super::{Rows, Trouble, archive};
use crate::error::DataProblem;
use crate::files::options::Options;
use crate::files::source::Source;

/// More columns than this no register has.
const MOST_COLUMNS: usize = 1_000;

/// Writes out the rows of an Excel workbook, read one cell after the other.
pub fn excel(source: &Source, options: &Options, rows: &mut Rows) -> Result<(), Trouble> {
    archive::fits(BufReader::new(&source.file), archive::MOST_UNPACKED)?;
    let mut book = Xlsx::new(BufReader::new(&source.file)).map_err(|_| damaged())?;
    for name in wanted(book.sheet_names(), options)? {
        // A sheet that holds a chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        let (mut number, mut row) = (0, Vec::new());
        while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
            let (at, column) = cell.get_position();
            if u64::from(at) != number {
                rows.row(number, &mut row)?;
                (number, row) = (u64::from(at), Vec::new());
            }
            put(
                &mut row,
                column as usize,
                written(&cell.get_value().clone().into(), options),
            )?;
        }
        rows.row(number, &mut row)?;
        if rows.lines > 0 {
            return Ok(());
        }
    }
    Ok(())
}

/// Writes out the rows of an OpenDocument workbook, which is held in memory.
pub fn open_document(source: &Source, options: &Options, rows: &mut Rows) -> Result<(), Trouble> {
    archive::fits(BufReader::new(&source.file), archive::MOST_UNPACKED)?;
    archive::has_sensible_cells(BufReader::new(&source.file))?;
    let mut book = Ods::new(BufReader::new(&source.file)).map_err(|_| damaged())?;
    for name in wanted(book.sheet_names(), options)? {
        let range = book.worksheet_range(&name).map_err(|_| damaged())?;
        let Some((top, left)) = range.start() else {
            continue;
        };
        for (number, cells) in range.rows().enumerate() {
            let mut row = vec![String::new(); left as usize];
            for cell in cells {
                let column = row.len();
                put(&mut row, column, written(cell, options))?;
            }
            rows.row(u64::from(top) + number as u64, &mut row)?;
        }
        if rows.lines > 0 {
            return Ok(());
        }
    }
    Ok(())
}

/// The sheets to look at, in their order.
fn wanted(names: Vec<String>, options: &Options) -> Result<Vec<String>, Trouble> {
    match &options.sheet {
        None => Ok(names),
        Some(told) if names.contains(told) => Ok(vec![told.clone()]),
        Some(told) => Err(Trouble::Data(DataProblem::NoSuchSheet {
            sheet: told.clone(),
            present: names,
        })),
    }
}

fn put(row: &mut Vec<String>, column: usize, text: String) -> Result<(), Trouble> {
    if text.is_empty() {
        row.resize(row.len().max((column + 1).min(MOST_COLUMNS)), String::new());
        return Ok(());
    }
    if column >= MOST_COLUMNS {
        return Err(Trouble::Data(DataProblem::Cells {
            expected: MOST_COLUMNS,
            found: column + 1,
        }));
    }
    row.resize(row.len().max(column + 1), String::new());
    if let Some(cell) = row.get_mut(column) {
        *cell = text;
    }
    Ok(())
}

/// A cell as French people would type it; a day as the other days of the file are told to be.
fn written(cell: &Data, options: &Options) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string().replace('.', ","),
        Data::Bool(true) => "oui".to_owned(),
        Data::Bool(false) => "non".to_owned(),
        Data::DateTime(at) => instant(at, options),
        Data::DateTimeIso(text) => match text.parse::<NaiveDateTime>() {
            Ok(at) => day(at, options),
            Err(_) => text
                .parse()
                .map_or_else(|_| text.clone(), |on| options.day_written(on)),
        },
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

fn instant(at: &ExcelDateTime, options: &Options) -> String {
    match at.as_datetime() {
        Some(moment) if at.is_datetime() => day(moment, options),
        _ => at.as_f64().to_string().replace('.', ","),
    }
}

fn day(at: NaiveDateTime, options: &Options) -> String {
    let day = options.day_written(at.date());
    match at.time() {
        NaiveTime::MIN => day,
        time => format!("{day} {}", time.format("%H:%M:%S")),
    }
}

fn damaged() -> Trouble {
    Trouble::Data(DataProblem::Damaged)
}

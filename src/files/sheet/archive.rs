//! Looking into a workbook before it is read: it is a ZIP of XML that strangers made. What would not
//! fit, once unpacked, is refused while it is still small.

use std::io::{self, BufReader, Read, Seek};

use quick_xml::events::{BytesStart, Event};

use super::Trouble;
use crate::error::DataProblem;

/// How much a workbook may come to, unpacked.
pub const MOST_UNPACKED: u64 = 512 * 1024 * 1024;

/// More entries than this no workbook has.
const MOST_ENTRIES: usize = 10_000;

/// More cells than this are not held in memory.
const MOST_CELLS: u64 = 5_000_000;

/// Unpacks everything once, into nothing. What the archive says of its own size is not believed.
pub fn fits(file: impl Read + Seek, most: u64) -> Result<(), Trouble> {
    let mut archive = opened(file)?;
    if archive.len() > MOST_ENTRIES {
        return Err(too_large());
    }
    let mut left = most;
    for place in 0..archive.len() {
        let entry = archive.by_index(place).map_err(|_| damaged())?;
        let read = io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|_| damaged())?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}

/// An OpenDocument says of a cell, or of a row, how often it is repeated: a few bytes for a million
/// cells. Counts those that hold something.
pub fn has_sensible_cells(file: impl Read + Seek) -> Result<(), Trouble> {
    let mut archive = opened(file)?;
    let content = archive.by_name("content.xml").map_err(|_| damaged())?;
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(content.take(MOST_UNPACKED)));
    let (mut bytes, mut cells) = (Vec::new(), 0_u64);
    let (mut rows, mut row, mut blank) = (1, 0_u64, 0_u64);
    loop {
        bytes.clear();
        match xml.read_event_into(&mut bytes).map_err(|_| damaged())? {
            Event::Start(tag) if tag.name().as_ref() == "table:table-row" => {
                rows = times(&tag, "table:number-rows-repeated");
                (row, blank) = (0, 0);
            }
            // What stands before a cell that holds something is held too.
            Event::Start(tag) if is_cell(&tag) => {
                row = row.saturating_add(blank).saturating_add(columns(&tag));
                blank = 0;
            }
            Event::Empty(tag) if is_cell(&tag) => blank = blank.saturating_add(columns(&tag)),
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => {
                cells = cells.saturating_add(row.saturating_mul(rows));
                if cells > MOST_CELLS {
                    return Err(too_large());
                }
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn is_cell(tag: &BytesStart<'_>) -> bool {
    matches!(
        tag.name().as_ref(),
        "table:table-cell" | "table:covered-table-cell"
    )
}

fn columns(tag: &BytesStart<'_>) -> u64 {
    times(tag, "table:number-columns-repeated")
}

fn times(tag: &BytesStart<'_>, attribute: &str) -> u64 {
    let told = tag
        .attributes()
        .flatten()
        .find(|told| told.key.as_ref() == attribute);
    let number = told.and_then(|told| told.value.trim().parse().ok());
    number.unwrap_or(1)
}

fn opened<F: Read + Seek>(file: F) -> Result<zip::ZipArchive<F>, Trouble> {
    zip::ZipArchive::new(file).map_err(|_| damaged())
}

fn damaged() -> Trouble {
    Trouble::Data(DataProblem::Damaged)
}

fn too_large() -> Trouble {
    Trouble::Data(DataProblem::TooLarge { limit: MOST_UNPACKED })
}

//! What is no text, written out as text: a workbook's sheet, or what an inventory agent sends, becomes
//! a nameless file of cells between `;`, a row a line. So there is one way to read rows, and the line
//! that a fault names is the row that the spreadsheet shows.

mod agent;
mod archive;
mod workbook;

use std::io::{BufWriter, Read as _, Seek as _, Write as _};

use crate::error::{DataProblem, Error};
use crate::files::options::Options;
use crate::files::source::Source;
use crate::files::survey::known_format;
use crate::files::table::whole_file;

/// What sets the cells apart that are written here.
const DELIMITER: u8 = b';';

/// More text than this no register has; a workbook that holds more was made to fill a disk.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// What a file was before it was text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    Text,
    Workbook,
    /// One machine tells of itself: it says nothing of the rest of an inventory.
    Agent,
}

/// A file as text, what it was, and how its text is to be read.
pub fn as_text(mut source: Source, options: &Options) -> Result<(Source, Origin, Options), Error> {
    let failed = |source: &Source, cause| Error::Io {
        path: Some(source.path.clone()),
        cause,
    };
    let mut head = Vec::new();
    let read = (&source.file).take(64 * 1024).read_to_end(&mut head);
    let rewound = read.and_then(|_| source.file.rewind());
    rewound.map_err(|cause| failed(&source, cause))?;
    let kind = known_format(&head);
    let origin = match kind {
        Some("XLSX" | "ODS") => Origin::Workbook,
        Some("JSON") => Origin::Agent,
        _ if options.sheet.is_some() => {
            return Err(whole_file(source.path, DataProblem::NoWorkbook));
        }
        _ => return Ok((source, Origin::Text, options.clone())),
    };
    let mut rows = Rows::begin().map_err(|cause| failed(&source, cause))?;
    let written = match kind {
        Some("XLSX") => workbook::excel(&source, options, &mut rows),
        Some("ODS") => workbook::open_document(&source, options, &mut rows),
        _ => agent::machines(&source, &mut rows),
    };
    match written.and_then(|()| rows.end()) {
        Ok((file, length)) => {
            let source = Source {
                path: source.path,
                file,
                length,
            };
            let options = Options {
                delimiter: Some(DELIMITER),
                encoding: Some(encoding_rs::UTF_8),
                ..options.clone()
            };
            Ok((source, origin, options))
        }
        Err(Trouble::Data(problem)) => Err(whole_file(source.path, problem)),
        Err(Trouble::Io(cause)) => Err(failed(&source, cause)),
    }
}

/// Why a file could not be written out.
enum Trouble {
    Data(DataProblem),
    Io(std::io::Error),
}

impl From<std::io::Error> for Trouble {
    fn from(cause: std::io::Error) -> Self {
        Self::Io(cause)
    }
}

impl From<csv::Error> for Trouble {
    fn from(error: csv::Error) -> Self {
        Self::Io(error.into())
    }
}

/// The rows of a sheet, written one by one.
struct Rows {
    csv: csv::Writer<BufWriter<std::fs::File>>,
    /// How many lines are written.
    lines: u64,
    /// How many cells the headings are; a shorter row is filled up.
    width: usize,
    bytes: u64,
}

impl Rows {
    fn begin() -> std::io::Result<Self> {
        let file = BufWriter::new(tempfile::tempfile()?);
        Ok(Self {
            csv: csv::WriterBuilder::new()
                .delimiter(DELIMITER)
                .flexible(true)
                .from_writer(file),
            lines: 0,
            width: 0,
            bytes: 0,
        })
    }

    /// Writes a row where the sheet has it, counted from 0, with the empty ones before it.
    fn row(&mut self, number: u64, cells: &mut Vec<String>) -> Result<(), Trouble> {
        let last = cells.iter().rposition(|cell| !cell.trim().is_empty());
        let Some(last) = last else {
            return Ok(());
        };
        if number < self.lines {
            return Err(Trouble::Data(DataProblem::Damaged));
        }
        while self.lines < number {
            self.write(&[String::new()])?;
        }
        cells.truncate(last + 1);
        if self.width == 0 {
            self.width = cells.len();
        }
        cells.resize(cells.len().max(self.width), String::new());
        // A line of the text is a row of the sheet.
        for cell in cells.iter_mut().filter(|cell| cell.contains(['\n', '\r'])) {
            *cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.write(cells)
    }

    fn write(&mut self, cells: &[String]) -> Result<(), Trouble> {
        let bytes: usize = cells.iter().map(|cell| cell.len() + 1).sum();
        self.bytes += bytes as u64;
        if self.bytes > MOST_BYTES {
            return Err(Trouble::Data(DataProblem::TooLarge { limit: MOST_BYTES }));
        }
        self.csv.write_record(cells)?;
        self.lines += 1;
        Ok(())
    }

    fn end(self) -> Result<(std::fs::File, u64), Trouble> {
        if self.width == 0 {
            return Err(Trouble::Data(DataProblem::Empty));
        }
        let written = self.csv.into_inner().map_err(csv::IntoInnerError::into_error)?;
        let mut file = written
            .into_inner()
            .map_err(std::io::IntoInnerError::into_error)?;
        file.flush()?;
        let length = file.stream_position()?;
        file.rewind()?;
        Ok((file, length))
    }
}

#[cfg(test)]
mod tests;

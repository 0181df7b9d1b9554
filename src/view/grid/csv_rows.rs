//! CSV, a row at a time: RFC 4180 for programs, or what a French Excel opens right.

use std::io::{self, Write};

use chrono_tz::Tz;

use super::{Cell, Column};

/// How a spreadsheet reads CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// RFC 4180, for programs.
    Plain,
    /// `;`, BOM, decimal comma, days as `22/11/2026`: what a French Excel opens right.
    ExcelFr,
}

/// CSV, a row at a time.
pub struct CsvRows<W: Write> {
    to: csv::Writer<W>,
    dialect: Dialect,
    zone: Tz,
}

impl<W: Write> CsvRows<W> {
    /// Writes the names of the columns, if there are any.
    pub fn begin(mut to: W, dialect: Dialect, zone: Tz, columns: &[Column]) -> io::Result<Self> {
        let mut builder = csv::WriterBuilder::new();
        builder.terminator(csv::Terminator::CRLF);
        if dialect == Dialect::ExcelFr {
            to.write_all("\u{feff}".as_bytes())?;
            builder.delimiter(b';');
        }
        let mut to = builder.from_writer(to);
        if !columns.is_empty() {
            let codes = columns.iter().map(Column::told);
            to.write_record(codes).map_err(cause)?;
        }
        Ok(Self { to, dialect, zone })
    }

    pub fn row(&mut self, row: &[Cell]) -> io::Result<()> {
        for cell in row {
            let cell = cell.csv(self.dialect, self.zone);
            self.to.write_field(cell.as_bytes()).map_err(cause)?;
        }
        self.to.write_record(None::<&[u8]>).map_err(cause)
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// What the stream said: csv's own way to an `io::Error` hides of which kind it was, and a reader
/// that went away would look like a fault.
fn cause(failure: csv::Error) -> io::Error {
    match failure.into_kind() {
        csv::ErrorKind::Io(cause) => cause,
        other => io::Error::other(format!("{other:?}")),
    }
}

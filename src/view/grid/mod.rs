//! Rows and columns of typed cells, and the three ways in which they leave: a table for a terminal,
//! tab-separated lines for a pipe, CSV for a spreadsheet. A cell is told once, as what it is; only
//! the terminal's words change with the language.

mod csv_rows;

use std::io;

pub use csv_rows::{CsvRows, Dialect};

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};

use super::Look;
use super::paint::{Tone, finish, toned};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::text::{ages, format};

/// A column: its name for machines and its heading for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub code: &'static str,
    pub heading: &'static str,
    pub fit: Fit,
}

/// How a column takes its place on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Wrapped where there is no room.
    Wrapped,
    /// A name with what people call it: wrapped, and in CSV two columns, of which this is the second.
    Named(&'static str),
    /// Never wrapped.
    Whole,
    /// Numbers: never wrapped, to the right.
    Number,
    /// Small numbers under long headings: to the right, wrapped where there is no room.
    Count,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    /// Somebody else's words.
    Text(Text),
    /// A code with the words for it.
    Word {
        code: String,
        words: String,
        tone: Tone,
    },
    /// A name with what people call it.
    Named {
        name: String,
        words: Text,
    },
    Number(i64),
    Cents(i64),
    Minutes(u32),
    Day(NaiveDate),
    Instant(DateTime<Utc>),
    /// How long ago that was.
    Age(DateTime<Utc>),
    Flag(bool),
}

/// A whole table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The clock of the desk.
    pub zone: Tz,
}

impl Cell {
    pub fn text(text: Option<&Text>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Text(text.clone()))
    }

    /// A code without words of its own.
    pub fn code(code: &str) -> Self {
        Self::Text(Text::from(code))
    }

    pub fn word(code: &str, words: impl Into<String>) -> Self {
        Self::Word {
            code: code.to_owned(),
            words: words.into(),
            tone: Tone::Plain,
        }
    }

    pub fn instant(instant: Option<DateTime<Utc>>) -> Self {
        instant.map_or(Self::Nothing, Self::Instant)
    }

    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    /// The cells that it is in CSV.
    fn parted(&self, column: &Column) -> Vec<Self> {
        match (self, column.fit) {
            (Self::Named { name, words }, Fit::Named(_)) => vec![Self::code(name), Self::Text(words.clone())],
            (cell, Fit::Named(_)) => vec![cell.clone(), Self::Nothing],
            (cell, Fit::Wrapped | Fit::Whole | Fit::Number | Fit::Count) => vec![cell.clone()],
        }
    }

    /// As people read it.
    pub fn people(&self, look: Look, zone: Tz) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.line(),
            Self::Word { words, tone, .. } => toned(*tone, words),
            Self::Named { name, words } => format!("{name} {}", words.line()).trim().to_owned(),
            Self::Number(number) => format::number(look.lang, *number),
            Self::Cents(cents) => format::money(look.lang, *cents),
            Self::Minutes(minutes) => format::minutes(look.lang, *minutes),
            Self::Day(day) => format::day(look.lang, *day),
            Self::Instant(instant) => format::instant(look.lang, *instant, zone),
            Self::Age(since) => ages::since(look.lang, *since, look.now),
            Self::Flag(flag) => match (look.lang, flag) {
                (Lang::Fr, true) => "oui",
                (Lang::Fr, false) => "non",
                (Lang::En, true) => "yes",
                (Lang::En, false) => "no",
            }
            .to_owned(),
        }
    }

    /// As a pipe reads it: codes, ISO days and instants, one line, nothing cut.
    pub fn piped(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.line(),
            Self::Word { code, .. } => Text::from(code.as_str()).line(),
            Self::Named { name, words } => format!("{name} {}", words.line()).trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Cents(cents) => amount(*cents, '.'),
            Self::Minutes(minutes) => minutes.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Instant(instant) | Self::Age(instant) => rfc3339(*instant),
            Self::Flag(flag) => flag.to_string(),
        }
    }

    /// As a spreadsheet reads it: text that looks like a formula is quoted, typed values are not.
    pub fn csv(&self, dialect: Dialect, zone: Tz) -> String {
        match (self, dialect) {
            (Self::Text(text), _) => text.csv(),
            (Self::Word { code, .. } | Self::Named { name: code, .. }, _) => Text::from(code.as_str()).csv(),
            (Self::Cents(cents), Dialect::ExcelFr) => amount(*cents, ','),
            (Self::Day(day), Dialect::ExcelFr) => day.format("%d/%m/%Y").to_string(),
            (Self::Instant(instant) | Self::Age(instant), Dialect::ExcelFr) => instant
                .with_timezone(&zone)
                .format("%d/%m/%Y %H:%M:%S")
                .to_string(),
            (Self::Flag(flag), Dialect::ExcelFr) => if *flag { "VRAI" } else { "FAUX" }.to_owned(),
            (
                Self::Nothing
                | Self::Number(_)
                | Self::Cents(_)
                | Self::Minutes(_)
                | Self::Day(_)
                | Self::Instant(_)
                | Self::Age(_)
                | Self::Flag(_),
                Dialect::Plain | Dialect::ExcelFr,
            ) => self.piped(),
        }
    }
}

impl Grid {
    /// A table on a terminal, tab-separated lines elsewhere.
    pub fn shown(&self, look: Look) -> String {
        match look.width {
            Some(width) => self.boxed(look, width),
            None => self.piped(),
        }
    }

    /// The table that a terminal of so many columns shows.
    fn boxed(&self, look: Look, width: u16) -> String {
        let mut table = Table::new();
        table
            .load_style(presets::UTF8_FULL_CONDENSED)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width)
            .set_header(
                self.columns
                    .iter()
                    .map(|column| toned(Tone::Strong, column.heading)),
            );
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| cell.people(look, self.zone)));
        }
        for (at, column) in self.columns.iter().enumerate() {
            let Some(place) = table.column_mut(at) else {
                continue;
            };
            match column.fit {
                Fit::Wrapped | Fit::Named(_) => {}
                Fit::Whole => {
                    place.set_constraint(ColumnConstraint::ContentWidth);
                }
                Fit::Count => place.set_cell_alignment(CellAlignment::Right),
                Fit::Number => {
                    place.set_constraint(ColumnConstraint::ContentWidth);
                    place.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
        let mut shown = finish(&table.trim_fmt(), look.colour);
        shown.push('\n');
        shown
    }

    /// Tab-separated lines, the names of the columns first.
    pub fn piped(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.code).collect();
        let mut lines = names.join("\t");
        lines.push('\n');
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(Cell::piped).collect();
            lines.push_str(&cells.join("\t"));
            lines.push('\n');
        }
        lines
    }

    /// CSV, the names of the columns first.
    pub fn csv(&self, dialect: Dialect) -> String {
        let mut out = Vec::new();
        // Writing to memory cannot fail.
        let _ = self.write_csv(&mut out, dialect);
        String::from_utf8_lossy(&out).into_owned()
    }

    fn write_csv(&self, out: &mut Vec<u8>, dialect: Dialect) -> io::Result<()> {
        let columns: Vec<Column> = self.columns.iter().flat_map(Column::parted).collect();
        let mut rows = CsvRows::begin(out, dialect, self.zone, &columns)?;
        for row in &self.rows {
            let cells = row.iter().zip(&self.columns);
            let cells: Vec<Cell> = cells.flat_map(|(cell, column)| cell.parted(column)).collect();
            rows.row(&cells)?;
        }
        rows.finish()
    }
}

impl Column {
    /// The columns that it is in CSV.
    fn parted(&self) -> Vec<Self> {
        match self.fit {
            Fit::Named(second) => vec![
                self.clone(),
                Self {
                    code: second,
                    ..self.clone()
                },
            ],
            Fit::Wrapped | Fit::Whole | Fit::Number | Fit::Count => vec![self.clone()],
        }
    }
}

/// `1234.50`, exactly.
fn amount(cents: i64, comma: char) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    format!("{sign}{euros}{comma}{rest:02}")
}

/// RFC 3339 in UTC with a `Z`.
pub fn rfc3339(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

#[cfg(test)]
mod tests;

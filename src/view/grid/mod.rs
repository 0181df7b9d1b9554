//! Rows and columns of typed cells, and the three ways in which they leave: a table for a terminal,
//! tab-separated lines for a pipe, CSV for a spreadsheet. A cell is told once, as what it is; only
//! the terminal's words change with the language.

mod cell;
mod csv_rows;
mod room;
mod xlsx_rows;

use std::io;

pub use cell::{Cell, rfc3339};
pub use csv_rows::{CsvRows, Dialect};
pub use xlsx_rows::XlsxRows;

use chrono_tz::Tz;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use comfy_table::{LineStyle, TableStyle};

use super::Look;
use super::paint::{Tone, finish, toned};
use crate::text::listing;
use room::Room;

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
    /// An age for people, never wrapped. Machines get the instant it is counted from, which is not
    /// another a minute later, under this name.
    Age(&'static str),
    /// Numbers: never wrapped, to the right.
    Number,
    /// Small numbers under long headings: to the right, wrapped where there is no room.
    Count,
}

/// Where there is no room for lines between the columns: one below the headings.
const WITHOUT_LINES: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

/// A whole table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The clock of the desk.
    pub zone: Tz,
}

/// Whether the line of headings is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    Shown,
    Hidden,
}

impl Grid {
    /// These columns alone, in this order; else the name that no column has. What was one column to
    /// the eye and two in a spreadsheet can be named by either, and is then one everywhere.
    pub fn chosen(&self, names: &[String]) -> Result<Self, String> {
        let place = |name: &String| {
            let own = |column: &Column| column.code == name;
            let told = |column: &Column| column.told() == name;
            let second = |column: &Column| column.second() == Some(name.as_str());
            let at = self.columns.iter().position(own);
            at.or_else(|| self.columns.iter().position(told))
                .map(|at| (at, false))
                .or_else(|| Some((self.columns.iter().position(second)?, true)))
                .ok_or_else(|| name.clone())
        };
        let places: Vec<(usize, bool)> = names.iter().map(place).collect::<Result<_, _>>()?;
        let of = |row: &[Cell]| -> Vec<Cell> {
            let cells = places.iter().map(|(at, second)| {
                let cell = row.get(*at).cloned().unwrap_or(Cell::Nothing);
                if *second { cell.second() } else { cell }
            });
            cells.collect()
        };
        let columns = places.iter().filter_map(|(at, second)| {
            let column = self.columns.get(*at)?;
            Some(if *second {
                column.alone_second()
            } else {
                column.alone()
            })
        });
        Ok(Self {
            columns: columns.collect(),
            rows: self.rows.iter().map(|row| of(row)).collect(),
            zone: self.zone,
        })
    }

    /// Every name that a column can be chosen by.
    pub fn names(&self) -> Vec<&'static str> {
        let names = self
            .columns
            .iter()
            .flat_map(|column| [Some(column.code), column.second()]);
        names.flatten().collect()
    }

    /// A table on a terminal, tab-separated lines elsewhere.
    pub fn shown(&self, look: Look) -> String {
        self.laid_out(look, Headings::Shown)
    }

    /// The same, with or without its headings.
    pub fn laid_out(&self, look: Look, headings: Headings) -> String {
        match look.width {
            Some(_) if self.rows.is_empty() && headings == Headings::Hidden => String::new(),
            Some(width) => self.boxed(look, width, headings),
            None => self.tabbed(headings),
        }
    }

    /// Only the columns of these names.
    pub fn only(self, codes: &[&str]) -> Self {
        let kept: Vec<bool> = self
            .columns
            .iter()
            .map(|column| codes.contains(&column.code))
            .collect();
        fn chosen<T>(all: Vec<T>, kept: &[bool]) -> Vec<T> {
            all.into_iter()
                .zip(kept)
                .filter(|(_, kept)| **kept)
                .map(|(one, _)| one)
                .collect()
        }
        Self {
            columns: chosen(self.columns, &kept),
            rows: self.rows.into_iter().map(|row| chosen(row, &kept)).collect(),
            zone: self.zone,
        }
    }

    /// The table that a terminal of so many columns shows, and the names of the columns for which
    /// it has no room.
    fn boxed(&self, look: Look, width: u16, headings: Headings) -> String {
        let cells: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.people(look, self.zone)).collect())
            .collect();
        let room = Room::of(&self.columns, &cells, width);
        let mut table = Table::new();
        table
            .load_style(if room.lined {
                presets::UTF8_FULL_CONDENSED
            } else {
                WITHOUT_LINES
            })
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
        let of = |at: &usize| self.columns.get(*at);
        let shown = || {
            room.shown
                .iter()
                .filter_map(|(at, least)| Some((of(at)?, *least)))
        };
        if headings == Headings::Shown {
            table.set_header(shown().map(|(column, _)| toned(Tone::Strong, column.heading)));
        }
        for row in &cells {
            table.add_row(room.shown.iter().filter_map(|(at, _)| row.get(*at)));
        }
        for (at, (column, least)) in shown().enumerate() {
            if let Some(place) = table.column_mut(at) {
                column.fit.hold(place, least);
            }
        }
        let mut told = finish(&table.trim_fmt(), look.colour);
        told.push('\n');
        let hidden: Vec<&str> = room
            .hidden
            .iter()
            .filter_map(of)
            .map(|column| column.heading)
            .collect();
        if !hidden.is_empty() {
            let named = toned(Tone::Dim, &listing::no_room(look.lang, &hidden));
            told.push_str(&finish(&named, look.colour));
            told.push('\n');
        }
        told
    }

    /// Tab-separated lines, the names of the columns first.
    pub fn piped(&self) -> String {
        self.tabbed(Headings::Shown)
    }

    fn tabbed(&self, headings: Headings) -> String {
        let mut lines = String::new();
        if headings == Headings::Shown {
            let names: Vec<&str> = self.columns.iter().map(Column::told).collect();
            lines.push_str(&names.join("\t"));
            lines.push('\n');
        }
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(Cell::piped).collect();
            lines.push_str(&cells.join("\t"));
            lines.push('\n');
        }
        lines
    }

    /// CSV, the names of the columns first.
    pub fn csv(&self, dialect: Dialect) -> String {
        self.spread(dialect, Headings::Shown)
    }

    /// CSV, with or without the names of the columns.
    pub fn spread(&self, dialect: Dialect, headings: Headings) -> String {
        let mut out = Vec::new();
        // Writing to memory cannot fail.
        let _ = self.write_csv(&mut out, dialect, headings);
        String::from_utf8_lossy(&out).into_owned()
    }

    fn write_csv(&self, out: &mut Vec<u8>, dialect: Dialect, headings: Headings) -> io::Result<()> {
        let mut columns: Vec<Column> = self.columns.iter().flat_map(Column::parted).collect();
        if headings == Headings::Hidden {
            columns.clear();
        }
        let mut rows = CsvRows::begin(out, dialect, self.zone, &columns)?;
        for row in &self.rows {
            let cells = row.iter().zip(&self.columns);
            let cells: Vec<Cell> = cells.flat_map(|(cell, column)| cell.parted(column)).collect();
            rows.row(&cells)?;
        }
        rows.finish()
    }
}

impl Fit {
    /// Holds a column of the table to it.
    fn hold(self, place: &mut comfy_table::Column, least: u16) {
        match self {
            Self::Wrapped | Self::Named(_) | Self::Count => {
                // With the space on each side.
                let width = Width::Fixed(least.saturating_add(2));
                place.set_constraint(ColumnConstraint::LowerBoundary(width));
            }
            Self::Whole | Self::Age(_) | Self::Number => {
                place.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        if matches!(self, Self::Count | Self::Number) {
            place.set_cell_alignment(CellAlignment::Right);
        }
    }
}

impl Column {
    /// Its name in what machines read.
    pub fn told(&self) -> &'static str {
        match self.fit {
            Fit::Age(told) => told,
            Fit::Wrapped | Fit::Named(_) | Fit::Whole | Fit::Number | Fit::Count => self.code,
        }
    }

    /// The column beside it in CSV.
    fn second(&self) -> Option<&'static str> {
        match self.fit {
            Fit::Named(second) => Some(second),
            Fit::Wrapped | Fit::Whole | Fit::Age(_) | Fit::Number | Fit::Count => None,
        }
    }

    /// One column, in CSV too.
    fn alone(&self) -> Self {
        let fit = match self.fit {
            Fit::Named(_) => Fit::Wrapped,
            fit @ (Fit::Wrapped | Fit::Whole | Fit::Age(_) | Fit::Number | Fit::Count) => fit,
        };
        Self { fit, ..self.clone() }
    }

    /// The column beside it, alone.
    fn alone_second(&self) -> Self {
        Self {
            code: self.second().unwrap_or(self.code),
            ..self.alone()
        }
    }

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
            Fit::Wrapped | Fit::Whole | Fit::Age(_) | Fit::Number | Fit::Count => vec![self.clone()],
        }
    }
}

#[cfg(test)]
mod tests;

//! A desk as a file: TOML that an operator writes, checked as it is read, and the compiled form that
//! the store keeps beside it so that a command need not read the TOML again.

mod calendar;
pub mod reading;
mod rules;
mod sections;
mod syntax;
mod tree;

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::domain::desk::Desk;
use crate::error::Error;
use reading::{Reading, Table};

/// The desk that a new database begins with.
pub const BUILT_IN: &str = include_str!("../../examples/desks/carmi-grenoble.toml");

/// Reads a profile; `path` is what its faults are told with. All of them are told at once.
pub fn read(path: Option<&Path>, text: &str) -> Result<Desk, Error> {
    let reading = Reading::new(text);
    let document = reading.document();
    let mut desk = None;
    // What is no TOML was read half: whatever else seems wrong there may be no fault at all.
    if reading.is_sound() {
        let root = reading.root(&document);
        desk = sections::desk(&root);
        root.end();
    }
    desk.filter(|_| reading.is_sound()).ok_or_else(|| Error::Profile {
        path: path.map(Path::to_owned),
        faults: reading.faults(),
    })
}

/// The built-in desk.
pub fn built_in() -> Result<Desk, Error> {
    read(None, BUILT_IN)
}

/// The lines of a profile's routes, in their order: rule 1 stands in the first of them.
pub fn route_lines(text: &str) -> Vec<usize> {
    let reading = Reading::new(text);
    let document = reading.document();
    reading
        .root(&document)
        .tables("route")
        .iter()
        .map(Table::line)
        .collect()
}

/// The number of the compiled form. It goes up whenever [`Desk`] changes, or what a profile means:
/// what was compiled before is then not understood, and the TOML is read again.
const SHAPE: u32 = 10;

#[derive(Serialize)]
struct Compiled<'a> {
    shape: u32,
    desk: &'a Desk,
}

#[derive(Deserialize)]
struct Kept {
    desk: Desk,
}

/// The desk in the form that is read fastest.
pub fn compiled(desk: &Desk) -> String {
    // Keys are text and numbers are whole: there is nothing that JSON could refuse.
    serde_json::to_string(&Compiled { shape: SHAPE, desk }).unwrap_or_default()
}

/// The desk of a compiled form; nothing where it is of another shape, or damaged.
pub fn from_compiled(text: &str) -> Option<Desk> {
    text.strip_prefix(&format!("{{\"shape\":{SHAPE},"))?;
    serde_json::from_str(text).ok().map(|kept: Kept| kept.desk)
}

#[cfg(test)]
mod tests;

//! What things look like: values in, text out. Nothing here knows where the text goes; whoever
//! writes it does. Colour never tells anything that words do not.

pub mod card;
pub mod explain;
pub mod export;
pub mod grid;
pub mod ics;
pub mod imports;
pub mod json;
mod layout;
pub mod list;
mod paint;
pub mod registers;
mod timeline;

use chrono::{DateTime, Utc};

use crate::domain::code::Lang;

/// For whose eyes it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub lang: Lang,
    /// Columns of the terminal; nothing where it is none: then nothing is cut, boxed or wrapped.
    pub width: Option<u16>,
    pub colour: bool,
    pub now: DateTime<Utc>,
}

/// A part of a whole, and which part it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub body: String,
    /// `1-20 sur 343 tickets`: below the table on a terminal, else on stderr.
    pub tally: String,
}

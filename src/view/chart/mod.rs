//! Charts as inline SVG: values in, text out, no script. Every series has a pattern as well as a
//! colour, every chart a title and a description for those who hear the page; the colours are the
//! page's, so that it decides on dark and light.

mod bars;
mod columns;
mod line;
mod plate;
mod scale;

#[cfg(test)]
mod tests;

pub use bars::{Bar, Bars, bars};
pub use columns::{Column, Columns, columns};
pub use line::{Line, line};
pub use plate::patterns;
pub use scale::Measure;

/// What a chart is called, and how wide it is drawn: wide for a desk, narrow for a hand.
#[derive(Debug, Clone, Copy)]
pub struct Plate<'a> {
    /// Unlike that of any other chart of the page.
    pub id: &'a str,
    pub title: &'a str,
    pub desc: &'a str,
    pub breadth: Breadth,
}

/// For which page a chart is drawn; text has the same size on both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    Wide,
    Narrow,
}

impl Breadth {
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }

    fn width(self) -> f64 {
        match self {
            Self::Wide => 760.0,
            Self::Narrow => 330.0,
        }
    }
}

/// A colour with its pattern, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    First,
    Second,
    Third,
    Fourth,
    Fifth,
}

impl Ink {
    pub const ALL: [Self; 5] = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Fifth];

    fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Fifth => 5,
        }
    }
}

/// What is measured, and how it is filled.
#[derive(Debug, Clone, Copy)]
pub struct Series<'a> {
    pub name: &'a str,
    pub ink: Ink,
}

/// How values are told, such as `1 234` or `2 h 30`.
pub type Shown<'a> = &'a dyn Fn(i64) -> String;

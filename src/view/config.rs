//! The configuration in a list: each key with its value, and who says it.

use chrono_tz::Tz;
use serde::Serialize;

use super::grid::{Cell, Fit, Grid};
use super::registers::column;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::text::headings::Heading;
use crate::text::shell;

/// A key with its value: in JSON as it is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Line<'a> {
    pub key: &'static str,
    pub value: Option<&'a str>,
    /// `option`, `variable`, `user`, `site`, `usual`, or `unset`.
    pub origin: &'static str,
    /// The option, variable or file that says it.
    pub name: Option<String>,
    pub line: Option<usize>,
}

impl Line<'_> {
    /// Who says it, in words.
    pub fn told(&self, lang: Lang) -> String {
        match (&self.name, self.line) {
            (Some(name), Some(line)) => format!("{name}:{line}"),
            (Some(name), None) => name.clone(),
            (None, _) => shell::origin(lang, self.origin).to_owned(),
        }
    }
}

/// The cells of a list of keys.
pub fn grid(lines: &[Line<'_>], with_origin: bool, lang: Lang) -> Grid {
    let row = |line: &Line<'_>| {
        let mut cells = vec![
            Cell::code(line.key),
            Cell::text(line.value.map(Text::from).as_ref()),
        ];
        cells.extend(with_origin.then(|| Cell::code(&line.told(lang))));
        cells
    };
    let mut columns = vec![
        column("key", Heading::Key, Fit::Whole, lang),
        column("value", Heading::Value, Fit::Wrapped, lang),
    ];
    columns.extend(with_origin.then(|| column("origin", Heading::Origin, Fit::Wrapped, lang)));
    Grid {
        columns,
        rows: lines.iter().map(row).collect(),
        zone: Tz::UTC,
    }
}

//! Saved views in a list: their names, and what they ask.

use chrono_tz::Tz;
use serde::Serialize;

use super::grid::{Cell, Fit, Grid};
use super::registers::column;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::text::headings::Heading;

/// A view: in JSON as it is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Line<'a> {
    pub name: &'a str,
    /// The options of `ticket list`.
    pub filters: &'a [String],
    pub shared: bool,
}

/// The cells of a list of views.
pub fn grid(views: &[Line<'_>], zone: Tz, lang: Lang) -> Grid {
    let row = |view: &Line<'_>| {
        vec![
            Cell::code(view.name),
            Cell::Text(Text::from(view.filters.join(" ").as_str())),
            Cell::Flag(view.shared),
        ]
    };
    Grid {
        columns: vec![
            column("name", Heading::Name, Fit::Whole, lang),
            column("filters", Heading::Filters, Fit::Wrapped, lang),
            column("shared", Heading::Shared, Fit::Whole, lang),
        ],
        rows: views.iter().map(row).collect(),
        zone,
    }
}

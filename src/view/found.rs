//! What a search found: what it is, by which name it is shown, and the words around what was looked for.

use serde::Serialize;

use super::grid::{Cell, Column, Fit, Grid};
use crate::domain::Text;
use crate::domain::code::{Code as _, Lang, Status};
use crate::domain::desk::Desk;
use crate::domain::found::{Hit, Thing, Wanted};
use crate::text::codes::Worded as _;
use crate::text::headings::Heading;
use crate::text::knowledge;

/// The cells of what was found; the desk's names are those of its own tickets only.
pub fn grid(hits: &[Hit], wanted: &Wanted, desk: &Desk, lang: Lang) -> Grid {
    let row = |hit: &Hit| {
        let thing = match hit.internal {
            true => knowledge::internal_note(lang).to_owned(),
            false => hit.thing.in_lang(lang).to_owned(),
        };
        vec![
            Cell::word(hit.thing.code(), thing),
            Cell::code(&hit.name),
            Cell::Text(hit.title.clone()),
            Cell::Text(wanted.excerpt(&hit.body)),
            hit.desk.as_deref().map_or(Cell::Nothing, Cell::code),
        ]
    };
    let column = |code, heading: Heading, fit| Column {
        code,
        heading: heading.in_lang(lang),
        fit,
    };
    Grid {
        columns: vec![
            column("noun", Heading::What, Fit::Wrapped),
            column("name", Heading::Reference, Fit::Whole),
            column("title", Heading::Title, Fit::Wrapped),
            column("excerpt", Heading::Excerpt, Fit::Wrapped),
            column("desk", Heading::Desk, Fit::Wrapped),
        ],
        rows: hits.iter().map(row).collect(),
        zone: desk.time_zone,
    }
}

/// One thing found, in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HitJson<'a> {
    pub noun: Thing,
    pub name: &'a str,
    pub title: &'a Text,
    pub excerpt: Text,
    pub status: Option<Status>,
    pub internal: bool,
    pub desk: Option<&'a str>,
}

impl<'a> HitJson<'a> {
    pub fn new(hit: &'a Hit, wanted: &Wanted) -> Self {
        Self {
            noun: hit.thing,
            name: &hit.name,
            title: &hit.title,
            excerpt: wanted.excerpt(&hit.body),
            status: hit.status,
            internal: hit.internal,
            desk: hit.desk.as_deref(),
        }
    }
}

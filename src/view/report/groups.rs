//! Figures by what they are counted by: the first two columns of every such table, and the names
//! that people read there.

use crate::domain::code::{Channel, Code as _, Lang, SchoolType};
use crate::domain::desk::Desk;
use crate::text::codes::Worded as _;
use crate::text::names::Names;
use crate::text::report as words;
use crate::text::report::{Counted, Group};
use crate::view::grid::{Cell, Column, Fit};

/// The names of groups in one language.
pub(super) struct Groups<'a> {
    pub names: Names<'a>,
}

impl<'a> Groups<'a> {
    pub fn new(desk: &'a Desk, lang: Lang) -> Self {
        Self {
            names: Names::new(lang, desk),
        }
    }

    /// What a group is called.
    pub fn name(&self, group: Group, code: &str) -> String {
        let lang = self.names.lang;
        if code.is_empty() {
            return match group {
                Group::All => String::new(),
                _ => words::none(lang).to_owned(),
            };
        }
        match group {
            Group::All | Group::Week | Group::Passage => code.to_owned(),
            Group::Priority => self.names.priority(code),
            Group::Team => self.names.team(code),
            Group::Level => words::level(lang, code),
            Group::Category => self.names.category_path(code),
            Group::Channel => {
                Channel::parse(code).map_or(code.to_owned(), |channel| channel.in_lang(lang).to_owned())
            }
            Group::SchoolType => {
                SchoolType::parse(code).map_or(code.to_owned(), |kind| kind.in_lang(lang).to_owned())
            }
        }
    }

    /// The two cells that begin a row.
    pub fn cells(&self, group: Group, code: &str) -> Vec<Cell> {
        vec![
            Cell::word(code_of(group), group.in_lang(self.names.lang)),
            Cell::word(code, self.name(group, code)),
        ]
    }
}

/// The two columns of those cells.
pub(super) fn columns() -> Vec<Column> {
    let column = |code, fit| Column {
        code,
        heading: "",
        fit,
    };
    vec![column("by", Fit::Whole), column("code", Fit::Wrapped)]
}

/// A column of figures.
pub(super) fn figure(code: &'static str, counted: Counted, fit: Fit, lang: Lang) -> Column {
    Column {
        code,
        heading: counted.in_lang(lang),
        fit,
    }
}

pub(super) fn clamped(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn code_of(group: Group) -> &'static str {
    match group {
        Group::All => "all",
        Group::Priority => "priority",
        Group::Team => "team",
        Group::Level => "level",
        Group::Category => "category",
        Group::Channel => "channel",
        Group::SchoolType => "school_type",
        Group::Week => "week",
        Group::Passage => "passage",
    }
}

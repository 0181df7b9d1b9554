//! What the desk knows of schools, people, equipment, operators and itself: lists, and one thing on
//! a page.

pub mod article;
pub mod check;
pub mod desk;
pub mod equipment;
pub mod holiday;
pub mod operator;
pub mod person;
pub mod school;

use chrono::NaiveDate;

use super::grid::{Column, Fit};
use super::layout::Sheet;
use super::{Look, list};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::dossier::Listed;
use crate::text::codes::Worded as _;
use crate::text::format;
use crate::text::headings::Heading;

/// A page with the tickets that belong to it, where there are any.
pub fn with_tickets(mut page: String, tickets: &[Listed], desk: &Desk, look: Look) -> String {
    if !tickets.is_empty() {
        let mut sheet = Sheet::new(look);
        sheet.title(Heading::Tickets.in_lang(look.lang));
        page.push('\n');
        page.push_str(&sheet.done());
        page.push_str(&list::grid(tickets, desk, list::columns(desk), look).shown(look));
    }
    page
}

/// A column by its name for machines and its heading.
pub(super) fn column(code: &'static str, heading: Heading, fit: Fit, lang: Lang) -> Column {
    Column {
        code,
        heading: heading.in_lang(lang),
        fit,
    }
}

/// Values of a page, told in one language.
pub(super) struct Values {
    look: Look,
    values: Vec<(String, String)>,
}

impl Values {
    fn new(look: Look) -> Self {
        Self {
            look,
            values: Vec::new(),
        }
    }

    fn words(&mut self, heading: Heading, words: impl Into<String>) -> &mut Self {
        self.values
            .push((heading.in_lang(self.look.lang).to_owned(), words.into()));
        self
    }

    fn text(&mut self, heading: Heading, text: Option<&Text>) -> &mut Self {
        self.words(heading, text.map(Text::line).unwrap_or_default())
    }

    fn day(&mut self, heading: Heading, day: Option<NaiveDate>) -> &mut Self {
        let lang = self.look.lang;
        self.words(heading, day.map(|day| format::day(lang, day)).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;

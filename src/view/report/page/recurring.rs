//! The page of what comes back.

use super::Sheet;
use crate::domain::desk::Desk;
use crate::domain::report::Recurring;
use crate::error::Error;
use crate::text::codes::Worded as _;
use crate::text::report::page::{self as words, Part, Said, Title};
use crate::view::Look;
use crate::view::report::recurring::recurring_grid;

/// The page.
pub fn recurring(recurring: &Recurring, desk: &Desk, look: Look) -> Result<String, Error> {
    let over = words::over(look.lang, recurring.period);
    let mut sheet = Sheet::new(Title::Recurring, over, &recurring.head, desk, look);
    let Some(first) = recurring.problems.first() else {
        sheet.section(Part::Problems, &[Said::Nothing]);
        return sheet.page();
    };
    let said = Said::Recurring {
        problems: recurring.problems.len() as u64,
        most: first.tickets,
        before: first.before,
    };
    sheet.section(Part::Problems, &[said]);
    let grid = recurring_grid(recurring, desk, look.lang);
    sheet.table(Part::Problems.in_lang(look.lang), &grid);
    sheet.page()
}

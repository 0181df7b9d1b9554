//! `view`: lists of tickets that are asked for again and again, under a name.

use super::Session;
use super::tree::{Node, verb};
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Columns;
use crate::error::Error;
use crate::office::Office;
use crate::store::views::View;
use crate::text::listing::Things;
use crate::view::views;

mod add;
mod list;
mod remove;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("add", add::Add),
    verb!("list", list::List),
    verb!("remove", remove::Remove),
];

/// Shows views.
fn tell(session: &Session<'_>, office: &Office, found: &[View], columns: &Columns) -> Result<(), Error> {
    let lines: Vec<views::Line<'_>> = found
        .iter()
        .map(|view| views::Line {
            name: &view.name,
            filters: &view.words,
            shared: view.shared,
        })
        .collect();
    let grid = views::grid(&lines, office.counter.desk.time_zone, session.lang);
    let tally = Tally {
        offset: 0,
        total: lines.len() as u64,
        things: Things::Views,
    };
    answer::list(session, &grid, lines, tally, columns, session.look())
}

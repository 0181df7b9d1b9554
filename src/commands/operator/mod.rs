//! `operator`: who may act.

use super::Session;
use super::register::answer;
use super::tree::{Node, verb};
use crate::domain::person::Operator;
use crate::error::Error;
use crate::office::Office;
use crate::view::json::OneJson;
use crate::view::registers::operator::{self, OperatorJson};

mod add;
mod edit;
mod list;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("add", add::Add),
    verb!("list", list::List),
    verb!("edit", edit::Edit),
];

/// Shows an operator as they stand now.
fn tell(
    session: &Session<'_>,
    office: &Office,
    operator: &Operator,
    changed: bool,
    dry_run: bool,
) -> Result<(), Error> {
    let grid = || operator::grid(std::slice::from_ref(operator), &office.counter.desk, session.lang);
    answer::one(
        session,
        || grid().shown(session.look()),
        grid,
        &OneJson::new(OperatorJson::new(operator)),
    )?;
    answer::note_change(session, changed, dry_run);
    Ok(())
}

//! `school`: the schools that the desk serves.

use super::tree::{Node, verb};
use crate::domain::school::School;
use crate::store::tickets::Filter;

mod edit;
mod import;
pub mod list;
mod merging;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("import", import::Import),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("edit", edit::Edit),
];

/// The tickets of a school.
fn of_school(school: &School) -> Filter {
    Filter {
        school: Some(school.uai),
        ..Filter::default()
    }
}

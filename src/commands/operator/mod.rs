//! `operator`: who may act.

use super::tree::{Node, verb};

mod add;
mod edit;
mod list;
mod shared;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("add", add::Add),
    verb!("list", list::List),
    verb!("edit", edit::Edit),
];

//! `school`: the schools that the desk serves.

use super::tree::{Node, verb};

mod edit;
mod import;
mod list;
mod merging;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("import", import::Import),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("edit", edit::Edit),
];

//! `person`: the people who may ask.

use super::tree::{Node, verb};

mod directory;
mod edit;
mod import;
mod list;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("import", import::Import),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("edit", edit::Edit),
];

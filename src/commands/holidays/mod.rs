//! `holidays`: the school holidays, for the desks that close with their schools.

use super::tree::{Node, verb};

mod import;
mod list;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[verb!("import", import::Import), verb!("list", list::List)];

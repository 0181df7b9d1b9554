//! `mail`: what leaves, what came, and what somebody has to look at.

use super::tree::{Node, verb};

mod list;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[verb!("list", list::List)];

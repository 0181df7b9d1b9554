//! `run`: what happens by itself, for whatever starts programs at their time.

use super::tree::{Node, verb};

mod due;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[verb!("due", due::Due)];

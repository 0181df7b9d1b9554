//! `ticket participant`: who takes part in a ticket beside its requester: reads, comments, attaches.

use crate::commands::tree::{Node, verb};

mod add;
mod remove;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[verb!("add", add::Add), verb!("remove", remove::Remove)];

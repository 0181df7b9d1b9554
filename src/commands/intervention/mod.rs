//! `intervention`: what technicians do, and when.

use super::tree::{Node, verb};

mod cancel;
mod list;
mod plan;
mod record;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("plan", plan::Plan, asks),
    verb!("record", record::Record, asks),
    verb!("cancel", cancel::Cancel, asks),
    verb!("list", list::List),
];

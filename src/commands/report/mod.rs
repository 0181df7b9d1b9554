//! `report`: figures for those who answer for the desk.

use super::tree::{Node, verb};

mod activity;
mod billing;
mod delivery;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("activity", activity::Activity),
    verb!("billing", billing::Billing),
];

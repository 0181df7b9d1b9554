//! `report`: figures for those who answer for the desk.

use super::tree::{Node, verb};

mod activity;
mod billing;
mod delays;
mod delivery;
mod inventory;
mod recurring;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("activity", activity::Activity),
    verb!("delays", delays::Delays),
    verb!("recurring", recurring::Recurring),
    verb!("billing", billing::Billing),
    verb!("inventory", inventory::Inventory),
];

//! `mail`: what leaves, what came, and what somebody has to look at.

use super::tree::{Node, verb};

pub(super) mod carrier;
pub mod list;
mod reading;
mod receive;
mod retry;
pub mod send;
mod show;
mod sort;

pub use reading::take_up;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("receive", receive::Receive),
    verb!("send", send::Send),
    verb!("retry", retry::Retry),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("sort", sort::Sort),
];

#[cfg(test)]
mod tests;

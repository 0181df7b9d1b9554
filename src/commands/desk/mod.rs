//! `desk`: what a desk works by.

use super::tree::{Node, verb};

mod apply;
mod check;
mod list;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("apply", apply::Apply),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("check", check::Check),
];

//! `db`: the file that holds everything.

use super::tree::{Node, verb};

mod anonymise;
mod backup;
mod check;
mod restore;
mod stats;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("check", check::Check),
    verb!("backup", backup::Backup),
    verb!("restore", restore::Restore),
    verb!("stats", stats::Stats),
    verb!("anonymise", anonymise::Anonymise),
];

//! `desk`: what a desk works by.

use std::io::Read as _;
use std::path::Path;

use super::Session;
use super::tree::{Node, verb};
use crate::domain::Desk;
use crate::domain::reach::{self, Idle};
use crate::error::Error;
use crate::profile;

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

/// A profile is no longer than a book.
const LONGEST: u64 = 4 << 20;

/// The text of a profile; `-` is standard input.
fn profile_of(session: &mut Session<'_>, path: &Path) -> Result<String, Error> {
    if path.as_os_str() == "-" {
        return session.text("-").map(|text| text + "\n");
    }
    let failed = |cause| Error::CannotRead {
        path: path.to_owned(),
        cause,
    };
    let mut text = String::new();
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(LONGEST).read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

/// What of the desk can never serve, each with its line in the profile.
pub fn idle_of(desk: &Desk, given: &str) -> Vec<(Idle, Option<usize>)> {
    let lines = profile::route_lines(given);
    let idle = reach::idle(desk).into_iter();
    idle.map(|idle| {
        let line = line_of(&idle, &lines);
        (idle, line)
    })
    .collect()
}

/// Where a rule stands in its file.
fn line_of(idle: &Idle, lines: &[usize]) -> Option<usize> {
    match idle {
        Idle::Rule { rule, .. } => lines.get(rule.checked_sub(1)?).copied(),
        Idle::Team { .. } => None,
    }
}

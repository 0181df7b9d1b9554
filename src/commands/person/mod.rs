//! `person`: the people who may ask.

use super::tree::{Node, verb};
use crate::domain::person::Person;
use crate::store::tickets::Filter;

mod directory;
mod edit;
mod import;
mod list;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("import", import::Import),
    verb!("list", list::List),
    verb!("show", show::Show),
    verb!("edit", edit::Edit),
];

/// The tickets that a person asked for.
fn of_person(person: &Person) -> Filter {
    Filter {
        requester: Some(person.login.clone()),
        ..Filter::default()
    }
}

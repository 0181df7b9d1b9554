//! `person`: the people who may ask.

use super::tree::{Node, verb};
use crate::domain::person::Person;
use crate::error::{Error, Usage};
use crate::store::Tx;
use crate::store::tickets::Filter;

pub mod add;
mod directory;
mod edit;
mod import;
mod list;
mod show;

/// The verbs, in the order of the help.
pub const VERBS: &[Node] = &[
    verb!("import", import::Import),
    verb!("add", add::Add),
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

/// An address names one person.
fn free_mail(person: &Person, tx: &Tx<'_>) -> Result<(), Error> {
    let Some(mail) = &person.mail else { return Ok(()) };
    match tx.holder_of_mail(mail.raw())? {
        Some(by) if by != person.login => Err(taken("--mail", mail.raw(), by)),
        _ => Ok(()),
    }
}

fn taken(option: &str, value: &str, by: String) -> Error {
    Error::Usage(Usage::Taken {
        option: option.to_owned(),
        value: value.to_owned(),
        by,
    })
}

//! English.

pub mod admission;
pub mod archive;
pub mod data;
mod database;
pub mod desk;
pub mod errors;
pub mod finding;
pub mod history;
pub mod idle;
pub mod intervening;
pub mod letters;
mod profile;
pub mod refusal;
pub mod report;
pub mod routing;
pub mod sharing;
pub mod topics;
pub mod turn;
mod usage;

use std::io;

use crate::domain::Text;
use crate::error::Noun;

/// The user's words, as typed, in quotes.
pub fn quoted(words: &str) -> String {
    format!("“{}”", Text::from(words).line())
}

/// `a, b or c`.
pub fn either<T: AsRef<str>>(words: &[T]) -> String {
    super::joined(words, " or ")
}

/// What the system says of a failure.
pub(super) fn cause(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "you have no right to".to_owned(),
        io::ErrorKind::AlreadyExists => "the file exists already".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is no folder".to_owned(),
        io::ErrorKind::InvalidInput => "it is no ordinary file".to_owned(),
        io::ErrorKind::ResourceBusy => "it is the database itself".to_owned(),
        io::ErrorKind::WouldBlock => "another command holds it".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "your quota is reached".to_owned(),
        io::ErrorKind::FileTooLarge => "the file exceeds the size allowed".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::InvalidData => "it is no UTF-8 text".to_owned(),
        _ => match cause.raw_os_error() {
            Some(number) => format!("system error {number} ({cause})"),
            None => cause.to_string(),
        },
    }
}

/// `unknown school`.
fn unknown(noun: Noun) -> &'static str {
    match noun {
        Noun::Ticket => "unknown ticket",
        Noun::School => "unknown school",
        Noun::Person => "unknown person",
        Noun::Category => "unknown category",
        Noun::Team => "unknown team",
        Noun::Equipment => "unknown equipment",
        Noun::Operator => "unknown operator",
        Noun::Desk => "unknown desk",
        Noun::Priority => "unknown priority",
        Noun::Cause => "unknown cause",
        Noun::Sector => "unknown sector",
        Noun::Attachment => "unknown attachment",
        Noun::Intervention => "unknown intervention",
        Noun::Article => "unknown article",
        Noun::View => "unknown view",
        Noun::Letter => "unknown letter",
    }
}

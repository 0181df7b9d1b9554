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
        io::ErrorKind::ConnectionRefused => "the connection is refused".to_owned(),
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => {
            "the connection was cut".to_owned()
        }
        io::ErrorKind::NotConnected | io::ErrorKind::BrokenPipe => "the other end has closed".to_owned(),
        io::ErrorKind::HostUnreachable => "the machine cannot be reached".to_owned(),
        io::ErrorKind::NetworkUnreachable => "the network cannot be reached".to_owned(),
        io::ErrorKind::NetworkDown => "the network is down".to_owned(),
        io::ErrorKind::AddrInUse => "the address is taken already".to_owned(),
        io::ErrorKind::AddrNotAvailable => "the address is none of this machine".to_owned(),
        io::ErrorKind::TimedOut => "it took too long".to_owned(),
        io::ErrorKind::UnexpectedEof => "the end came too soon".to_owned(),
        io::ErrorKind::OutOfMemory => "there is no memory left".to_owned(),
        io::ErrorKind::ExecutableFileBusy => "the program is being written".to_owned(),
        io::ErrorKind::DirectoryNotEmpty => "the folder is not empty".to_owned(),
        io::ErrorKind::CrossesDevices => "it is on another disk".to_owned(),
        io::ErrorKind::InvalidFilename => "the name is too long, or not allowed".to_owned(),
        io::ErrorKind::StaleNetworkFileHandle => "the network disk no longer has this file".to_owned(),
        io::ErrorKind::Interrupted => "the waiting was interrupted".to_owned(),
        io::ErrorKind::Unsupported => "the system cannot do it".to_owned(),
        _ => match cause.raw_os_error() {
            Some(5) => "the disk or the device reported an error".to_owned(),
            Some(8) => "it is no program that the machine can start".to_owned(),
            Some(23 | 24) => "too many files are open".to_owned(),
            Some(40) => "too many links follow one another".to_owned(),
            Some(number) => format!("system error {number} ({})", super::bare(cause)),
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

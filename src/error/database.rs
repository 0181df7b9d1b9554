//! Why a file cannot serve as the database.

use std::path::PathBuf;

/// Why a file cannot serve as the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseFault {
    /// No file of that name, and the command only reads.
    Missing,
    Folder,
    /// A FIFO, a socket, a device.
    NotAFile,
    /// Zero bytes: not an empty desk.
    Empty,
    /// Not SQLite, or another program's database.
    NotOurs,
    /// Written by a later version of guichet.
    Newer {
        found: i64,
        known: i64,
    },
    /// The version is known but the tables differ from that version's.
    Altered,
    /// Hard links: two names for one database lose writes.
    Links(u64),
    /// The log of a database that is gone: it would be played into a new one of that name.
    Leftover(PathBuf),
    /// Somebody else's file.
    Owner,
    /// Wider rights than meant.
    Mode(u32),
    /// A network file system, where locks are undefined.
    Network(&'static str),
    ReadOnly,
    /// The pages are damaged.
    Damaged(String),
    /// The library is too old to be trusted.
    OldLibrary(String),
}

//! In English: why a file cannot serve as the database.

use super::quoted;
use crate::error::DatabaseFault;
use crate::text::Message;

/// What is wrong with the file; its bytes are as they were.
pub fn fault(path: &str, fault: &DatabaseFault) -> Message {
    let file = quoted(path);
    match fault {
        DatabaseFault::Missing => Message::new(
            format!("there is no database {file}"),
            "check --db or GUICHET_DB; a command that writes makes one, or `guichet db restore`",
        ),
        DatabaseFault::Folder => Message::new(
            format!("{file} is a folder, no database"),
            "name a file: --db FOLDER/guichet.db",
        ),
        DatabaseFault::NotAFile => Message::new(
            format!("{file} is no ordinary file"),
            "name an ordinary file with --db",
        ),
        DatabaseFault::Empty => Message::new(
            format!("{file} is empty: not a desk without tickets, but a database lost or never made"),
            "put a backup in its place (`guichet db restore`), or remove the file to start from nothing",
        ),
        DatabaseFault::NotOurs => Message::new(
            format!("{file} is no database of guichet’s; nothing in it was changed"),
            "check --db or GUICHET_DB",
        ),
        DatabaseFault::Newer { found, known } => Message::new(
            format!(
                "{file} comes from a later guichet (version {found}, known up to {known}); nothing in it was changed"
            ),
            "bring guichet up to date",
        ),
        DatabaseFault::Altered => Message::new(
            format!("the tables of {file} are not those of its version; nothing in it was changed"),
            "put a backup in its place (`guichet db restore`)",
        ),
        DatabaseFault::Links(links) => Message::new(
            format!("{file} has {links} names (hard links), and two names for one database lose writes"),
            "keep one of them",
        ),
        DatabaseFault::Leftover(log) => Message::new(
            format!(
                "beside {file}, which is not there, stands the log of a database that was: {}",
                quoted(&log.display().to_string())
            ),
            "put that database back beside its log, or remove the log: what it holds is then lost",
        ),
        DatabaseFault::Owner => Message::new(
            format!("{file} belongs to another user"),
            "act as that user, or share the database by a group, as the README says",
        ),
        DatabaseFault::Mode(mode) => Message::new(
            format!("{file} is open to more people than meant (mode {mode:04o})"),
            format!("`chmod 600 {path}`, or 660 in a group’s folder"),
        ),
        DatabaseFault::Network(kind) => Message::new(
            format!("{file} is on a network disk ({kind}), where locks cannot be trusted"),
            "put the database on a local disk, and work together by ssh",
        ),
        DatabaseFault::ReadOnly => Message::new(
            format!("{file} is read-only, and the command has to write"),
            "check the rights of the file and its folder",
        ),
        DatabaseFault::Damaged(what) => Message::new(
            format!("{file} is damaged: {what}"),
            "write to it no more; put a backup in its place (`guichet db restore`)",
        ),
        DatabaseFault::OldLibrary(version) => Message::new(
            format!("SQLite {version} is too old: it can lose writes"),
            "use the program as it is shipped, with its own SQLite",
        ),
    }
}

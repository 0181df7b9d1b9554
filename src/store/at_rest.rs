//! A database where nothing can be written: a snapshot, a folder that is only shown. SQLite wants to make
//! its log and the log's index even to read, so it is told that nobody changes the file; whether that
//! was so is looked at again before anything read is believed.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::create::beside;
use super::engine::is_writable;
use crate::error::Error;
use crate::output::folder_of;

/// A database whose folder is closed to us, and which nobody has open.
pub(super) struct AtRest {
    real: PathBuf,
    seen: Seen,
}

/// What changes when the file does.
type Seen = (u64, u64, i64, i64);

impl AtRest {
    /// Nothing where SQLite can do as it does everywhere, or where a log stands that it has to read.
    pub(super) fn of(real: &Path) -> Option<Self> {
        if is_writable(folder_of(real)) || has_log(real) {
            return None;
        }
        Some(Self {
            real: real.to_owned(),
            seen: seen(real)?,
        })
    }

    /// An error that passes, if somebody wrote meanwhile.
    pub(super) fn check(&self) -> Result<(), Error> {
        match !has_log(&self.real) && seen(&self.real) == Some(self.seen) {
            true => Ok(()),
            false => Err(Error::Busy),
        }
    }

    /// The file's address for SQLite; what stands for something else in an address is spelled out.
    pub(super) fn address(&self) -> PathBuf {
        let mut address = String::from("file:");
        for byte in self.real.as_os_str().as_encoded_bytes() {
            match byte {
                b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                    address.push(char::from(*byte));
                }
                other => address.push_str(&format!("%{other:02X}")),
            }
        }
        PathBuf::from(address + "?immutable=1")
    }
}

fn has_log(real: &Path) -> bool {
    beside(real, "-wal").metadata().is_ok_and(|log| log.len() > 0)
}

fn seen(real: &Path) -> Option<Seen> {
    let found = fs::metadata(real).ok()?;
    Some((found.ino(), found.len(), found.mtime(), found.mtime_nsec()))
}

#[cfg(test)]
mod tests {
    use rusqlite::{Connection, OpenFlags};

    use super::*;

    fn at_rest(real: &Path) -> AtRest {
        AtRest {
            real: real.to_owned(),
            seen: seen(real).unwrap(),
        }
    }

    #[test]
    fn what_changes_while_it_is_read_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().join("desk.db");
        fs::write(&real, "as it was").unwrap();
        let rest = at_rest(&real);
        assert!(rest.check().is_ok());
        fs::write(beside(&real, "-wal"), "a commit").unwrap();
        assert!(matches!(rest.check(), Err(Error::Busy)));
        fs::remove_file(beside(&real, "-wal")).unwrap();
        assert!(rest.check().is_ok());
        fs::write(&real, "as it is now").unwrap();
        assert!(matches!(rest.check(), Err(Error::Busy)));
    }

    #[test]
    fn any_name_is_an_address() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().join("a b?mode=rw#é%41&.db");
        Connection::open(&real)
            .unwrap()
            .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
            .unwrap();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(at_rest(&real).address(), flags).unwrap();
        let found: i64 = connection
            .query_row("SELECT a FROM t", [], |row| row.get(0))
            .unwrap();
        assert_eq!(found, 1);
        assert!(connection.execute_batch("INSERT INTO t VALUES (2)").is_err());
    }
}

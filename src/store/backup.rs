//! A copy of the whole database in one file, complete however many write meanwhile: `cp` of a base
//! in use misses what is still in its log. The copy has its name only once it is on the disk and
//! was found sound.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use tempfile::NamedTempFile;

use super::create::beside;
use super::engine::Engine;
use super::look::APPLICATION_ID;
use super::{Store, open};
use crate::error::{DatabaseFault, Error};
use crate::output::{self, Existing};

/// How long a copy waits for somebody who closes or recovers the database, in milliseconds.
const PATIENCE: u32 = 30_000;

impl Store {
    /// Copy everything that was committed when this began to `target`: a file of its own, in the
    /// mode that any program of SQLite's opens, even where nothing can be written.
    pub fn backup(&self, target: &Path, existing: Existing) -> Result<(), Error> {
        output::rights_for(target, existing)?;
        self.keep_from(target)?;
        let copy = copy_beside(self.engine()?, target, 0o600)?;
        self.check_at_rest()?;
        output::put_in_place(copy, target, existing)
    }

    /// Refuse to write an output of any kind over the database's own files.
    pub fn keep_from(&self, target: &Path) -> Result<(), Error> {
        if self.owns(target) {
            let cause = std::io::ErrorKind::ResourceBusy.into();
            return Err(Error::CannotCreate {
                path: target.to_owned(),
                cause,
            });
        }
        Ok(())
    }

    /// Whether this is the database's own file, or its log, even one that is not there now.
    pub fn owns(&self, target: &Path) -> bool {
        let there = target.canonicalize().or_else(|_| {
            let name = target.file_name().unwrap_or_default();
            Ok::<_, std::io::Error>(output::folder_of(target).canonicalize()?.join(name))
        });
        let (Ok(own), Ok(target)) = (self.path.canonicalize(), there) else {
            return false;
        };
        ["", "-wal", "-shm", "-journal"]
            .iter()
            .any(|suffix| beside(&own, suffix) == target)
    }
}

/// A sound copy of `from` in a temporary file beside `target`, for whoever gives it a name.
pub(super) fn copy_beside(from: &Engine, target: &Path, rights: u32) -> Result<NamedTempFile, Error> {
    let file = output::temporary_beside(target, rights)?;
    let translate = |failure| Engine::translate(failure, target);
    let mut copy = open_alone(file.path(), OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(translate)?;
    // Nobody else knows the file, and it is thrown away if anything fails: no journal, one sync.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        .map_err(translate)?;
    let outcome = Backup::new(from.connection(), &mut copy).and_then(|backup| run(&backup, -1));
    match outcome.map_err(translate) {
        Ok(true) => {}
        Ok(false) => return Err(Error::Busy),
        // What cannot be read is the source.
        Err(Error::Database { fault, .. }) => {
            return Err(Error::Database {
                path: from.path().to_owned(),
                fault,
            });
        }
        Err(error) => return Err(error),
    }
    copy.close().map_err(|(_, failure)| translate(failure))?;
    say_read_by(file.as_file(), 1).map_err(|cause| Error::Io {
        path: Some(target.to_owned()),
        cause,
    })?;
    let version = open::version_of(from)?;
    match fault_of(file.path(), version).map_err(translate)? {
        Some(what) => Err(Error::Database {
            path: from.path().to_owned(),
            fault: DatabaseFault::Damaged(what),
        }),
        None => Ok(file),
    }
}

/// Go on until `pages` are copied (all of them: -1) or, with 0, until both ends are locked; `false`
/// if somebody held one of them for too long.
pub(super) fn run(backup: &Backup<'_, '_>, pages: i32) -> rusqlite::Result<bool> {
    for _ in 0..PATIENCE {
        match backup.step(pages)? {
            StepResult::Done => return Ok(true),
            StepResult::More if pages == 0 => return Ok(true),
            StepResult::More => {}
            _ => thread::sleep(Duration::from_millis(1)),
        }
    }
    Ok(false)
}

/// Bytes 18 and 19 of the header: 1 is read as it is, 2 together with a write-ahead log.
pub(super) fn say_read_by(file: &File, mode: u8) -> std::io::Result<()> {
    file.write_all_at(&[mode, mode], 18)
}

/// A connection to a file that nobody else knows: without locks, which a network share may lack.
pub(super) fn open_alone(file: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    // Absolute, because a name that begins with `file:` would be taken for an address.
    let file = std::path::absolute(file).map_err(|_| rusqlite::Error::InvalidPath(file.to_owned()))?;
    Connection::open_with_flags_and_vfs(file, flags, c"unix-none")
}

/// A name for what is put aside beside `path`: the first that is free of `desk.db.v1`,
/// `desk.db.v1-2`, `desk.db.v1-3`…
pub(super) fn free_name(path: &Path, why: &str) -> PathBuf {
    let first = beside(path, &format!(".{why}"));
    let more = (2..).map(|number: u32| beside(path, &format!(".{why}-{number}")));
    std::iter::once(first.clone())
        .chain(more)
        .find(|name| name.symlink_metadata().is_err())
        .unwrap_or(first)
}

/// What is wrong with a copy.
fn fault_of(file: &Path, version: i32) -> rusqlite::Result<Option<String>> {
    let copy = open_alone(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let found: String = copy.query_row("PRAGMA integrity_check (1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Ok(Some(found));
    }
    let application: i32 = copy.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let copied: i32 = copy.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let is_whole = application == APPLICATION_ID && copied == version;
    Ok((!is_whole).then(|| "the copy is not the database that was copied".to_owned()))
}

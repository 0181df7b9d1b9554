//! A new database: made whole in memory, then put on the disk like any output file. It has its
//! name only when everything is in it, so a process killed on the way leaves nothing, and of
//! sixteen that create at once one succeeds and fifteen find its database.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::engine::Engine;
use super::look::{self, APPLICATION_ID};
use super::migrations::Plan;
use super::{Place, Tx, open, write_on};
use crate::error::{DatabaseFault, Error};
use crate::output::{self, Existing};

impl Place {
    /// Whether a database could be made here, with its folder where that may be made too.
    pub fn can_be_made(&self, folder_too: bool) -> Result<(), Error> {
        let folder = output::folder_of(&self.path);
        let mut above = folder.ancestors().filter(|above| folder_too && above.exists());
        let within = above.next().unwrap_or(folder);
        let writable = rustix::fs::access(within, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK);
        let usable = match fs::metadata(within) {
            Ok(found) if !found.is_dir() => Err(io::ErrorKind::NotADirectory.into()),
            Ok(_) => writable.map_err(io::Error::from),
            Err(cause) => Err(cause),
        };
        usable.map_err(|cause| Error::CannotCreate {
            path: self.path.clone(),
            cause,
        })
    }

    /// Make the folder of the database, its owner's alone. For the user's own data folder: one that
    /// was named by hand and is not there is more likely misspelt.
    pub fn make_folder(&self) -> Result<(), Error> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(output::folder_of(&self.path))
            .map_err(|cause| Error::CannotCreate {
                path: self.path.clone(),
                cause,
            })
    }
}

/// Make the database of `place`, filled by `fill`; whether it was this process that made it.
pub(super) fn create(
    place: &Place,
    plan: &'static Plan,
    fill: impl FnOnce(&mut Tx<'_>) -> Result<(), Error>,
) -> Result<bool, Error> {
    if place.path.symlink_metadata().is_ok() {
        return Ok(false);
    }
    look::look_at_folder(place)?;
    if let Some(log) = leftover_beside(&place.path) {
        // Or somebody was faster, and it is theirs.
        if place.path.symlink_metadata().is_ok() {
            return Ok(false);
        }
        let fault = DatabaseFault::Leftover(log);
        return Err(Error::Database {
            path: place.path.clone(),
            fault,
        });
    }
    let image = image(place, plan, fill)?;
    let rights = look::rights_in(output::folder_of(&place.path)).map_err(|cause| Error::CannotCreate {
        path: place.path.clone(),
        cause,
    })?;
    let mut file = output::temporary_beside(&place.path, rights)?;
    file.write_all(&image).map_err(|cause| Error::Io {
        path: Some(place.path.clone()),
        cause,
    })?;
    match output::put_in_place(file, &place.path, Existing::Refuse) {
        Err(Error::CannotCreate { cause, .. }) if cause.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        other => other.map(|()| true),
    }
}

/// The journal of a database that is gone. SQLite would play it into the new one.
pub(super) fn leftover_beside(path: &Path) -> Option<PathBuf> {
    ["-wal", "-journal"]
        .iter()
        .map(|suffix| beside(path, suffix))
        .find(|path| path.symlink_metadata().is_ok())
}

/// The name of a file that belongs to the one at `path`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The bytes of a new database.
fn image(
    place: &Place,
    plan: &'static Plan,
    fill: impl FnOnce(&mut Tx<'_>) -> Result<(), Error>,
) -> Result<Vec<u8>, Error> {
    let connection =
        Connection::open_in_memory().map_err(|failure| Engine::translate(failure, &place.path))?;
    let engine = open::set_up(connection, place, plan)?;
    write_on(&engine, |tx| {
        tx.script(plan.schema)?;
        tx.mark("application_id", APPLICATION_ID)?;
        tx.mark("user_version", plan.version)?;
        fill(tx)
    })?;
    let mut image = engine.into_bytes()?;
    set_write_ahead(&mut image);
    Ok(image)
}

/// Bytes 18 and 19 of the header say how the file is written and read: 2 is by a write-ahead log.
/// Said here, because switching takes a lock that processes which open at once would fight for.
fn set_write_ahead(image: &mut [u8]) {
    if let Some(bytes) = image.get_mut(18..20) {
        bytes.fill(2);
    }
}

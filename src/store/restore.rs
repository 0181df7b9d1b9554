//! A backup becomes the database again. Where one stands already, the backup is written *into* it,
//! as one transaction: whoever has it open sees the change like any other, where a file put in its
//! place would leave them writing to one that nobody finds again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;
use rusqlite::backup::Backup;
use tempfile::NamedTempFile;

use super::backup::{copy_beside, free_name, open_alone, run, say_read_by};
use super::create::{beside, leftover_beside};
use super::engine::Engine;
use super::migrations::{CURRENT, Plan};
use super::{Place, Store, look, open};
use crate::error::{DatabaseFault, Error};
use crate::output::{self, Existing, folder_of};

/// What a restoration did besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The database that stood there before.
    pub kept: Option<PathBuf>,
}

impl Store {
    /// Make the backup `source` the database of `place`. One that stands there is refused, or kept
    /// beside it under another name.
    pub fn restore(source: &Path, place: &Place, existing: Existing) -> Result<Restored, Error> {
        Self::restore_as(source, place, existing, &CURRENT)
    }

    pub(super) fn restore_as(
        source: &Path,
        place: &Place,
        existing: Existing,
        plan: &'static Plan,
    ) -> Result<Restored, Error> {
        open::check_library(place)?;
        let stands = place.path.symlink_metadata().is_ok();
        if stands && existing == Existing::Refuse {
            return Err(cannot_create(&place.path, io::ErrorKind::AlreadyExists));
        }
        look::look_at_folder(place)?;
        let copy = copy_of(source, place, plan)?;
        if !stands {
            return put(copy, &place.path).map(|()| Restored { kept: None });
        }
        let kept = match write_into(place, &copy, plan) {
            Err(Error::Database {
                fault: DatabaseFault::Empty | DatabaseFault::Damaged(_),
                ..
            }) => put_aside(copy, place)?,
            other => other?,
        };
        Ok(Restored { kept: Some(kept) })
    }
}

/// The source, looked at, copied beside the place to be, and verified there: a backup is not
/// touched, whatever it is.
fn copy_of(source: &Path, place: &Place, plan: &'static Plan) -> Result<NamedTempFile, Error> {
    let source = Place {
        path: source.to_owned(),
        network_allowed: true,
        ..place.clone()
    };
    let looked = look::look_at_backup(&source)?;
    if let Some(header) = looked.header {
        open::check_version(header.user_version, &source, plan)?;
    }
    if fs::canonicalize(&place.path).is_ok_and(|target| target == looked.real) {
        return Err(cannot_create(&place.path, io::ErrorKind::ResourceBusy));
    }
    let rights = look::rights_in(folder_of(&place.path)).map_err(|cause| Error::CannotCreate {
        path: place.path.clone(),
        cause,
    })?;
    let from = match looked.header {
        Some(header) if !header.wal => open::connect_to_read(&looked.real, &source, plan),
        _ => open::connect(&looked.real, &source, plan),
    }?;
    let copy = open::version_of(&from)
        .and_then(|version| open::check_version(version, &source, plan))
        .and_then(|()| copy_beside(&from, &place.path, rights));
    from.leave_as_found(&looked.real);
    copy
}

/// Where nothing stands.
fn put(copy: NamedTempFile, target: &Path) -> Result<(), Error> {
    if let Some(log) = leftover_beside(target) {
        let fault = DatabaseFault::Leftover(log);
        return Err(Error::Database {
            path: target.to_owned(),
            fault,
        });
    }
    say_read_by(copy.as_file(), 2).map_err(|cause| Error::Io {
        path: Some(target.to_owned()),
        cause,
    })?;
    output::put_in_place(copy, target, Existing::Refuse)
}

/// Into the database that stands there: nobody writes between the copy that is kept of it and the
/// moment when it is another.
fn write_into(place: &Place, copy: &NamedTempFile, plan: &'static Plan) -> Result<PathBuf, Error> {
    let translate = |failure| Engine::translate(failure, &place.path);
    let looked = look::look(place)?;
    let mut live = open::connect(&looked.real, place, plan)?;
    open::check_writable(&live)?;
    open::write_ahead(&live)?;
    let from = open_alone(copy.path(), OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(translate)?;
    let backup = Backup::new(&from, live.connection_mut()).map_err(translate)?;
    // The first step locks the database for writing; the others still read what was there.
    if !run(&backup, 0).map_err(translate)? {
        return Err(Error::Busy);
    }
    let kept = free_name(&looked.real, "before-restore");
    let before = open::connect(&looked.real, place, plan)?;
    let old = copy_beside(&before, &kept, 0o600)?;
    output::put_in_place(old, &kept, Existing::Refuse)?;
    drop(before);
    match run(&backup, -1).map_err(translate) {
        Ok(true) => Ok(kept),
        Ok(false) => Err(Error::Busy),
        Err(Error::Io { cause, .. }) => Err(Error::StateUnknown { cause }),
        Err(error) => Err(error),
    }
}

/// In the place of a file that cannot be read any more: that one goes aside, with its log.
fn put_aside(copy: NamedTempFile, place: &Place) -> Result<PathBuf, Error> {
    let real = fs::canonicalize(&place.path).map_err(|cause| Error::CannotRead {
        path: place.path.clone(),
        cause,
    })?;
    let kept = free_name(&real, "before-restore");
    for suffix in ["", "-wal", "-journal"] {
        match fs::rename(beside(&real, suffix), beside(&kept, suffix)) {
            Ok(()) => {}
            Err(cause) if cause.kind() == io::ErrorKind::NotFound && !suffix.is_empty() => {}
            Err(cause) => return Err(Error::CannotCreate { path: kept, cause }),
        }
    }
    // Only an index of the log, made anew from it.
    let _ = fs::remove_file(beside(&real, "-shm"));
    put(copy, &real)?;
    Ok(kept)
}

fn cannot_create(path: &Path, kind: io::ErrorKind) -> Error {
    Error::CannotCreate {
        path: path.to_owned(),
        cause: kind.into(),
    }
}

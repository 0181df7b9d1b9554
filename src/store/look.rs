//! A look at the file before SQLite sees it. SQLite takes any empty file for an empty database,
//! waits for ever on a FIFO, follows two hard links to two journals, and writes beside whatever it
//! opens: what is not ours must be known as such before it is touched.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustix::fs::OFlags;

use super::Place;
use crate::error::{DatabaseFault, Error};
use crate::output::folder_of;

/// "GUIC", in the header of every database of ours.
pub(super) const APPLICATION_ID: i32 = 0x4755_4943;

/// The beginning of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// A file that may be given to SQLite.
pub(super) struct Looked {
    /// Its own name, without links: `-wal` and `-shm` stand beside this one.
    pub real: PathBuf,
    /// What the header says; not asked again of a file that this process already holds open.
    pub header: Option<Header>,
    pub here: OpenHere,
}

/// The part of SQLite's header that concerns us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub user_version: i32,
    pub application_id: i32,
    /// It is read through a write-ahead log.
    pub wal: bool,
}

/// Look at the file of `place`, opening nothing that could block or change.
pub(super) fn look(place: &Place) -> Result<Looked, Error> {
    let refuse = |fault| {
        Err(Error::Database {
            path: place.path.clone(),
            fault,
        })
    };
    let cannot_read = |cause| Error::CannotRead {
        path: place.path.clone(),
        cause,
    };
    let real = match fs::canonicalize(&place.path) {
        Ok(real) => real,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return refuse(DatabaseFault::Missing),
        Err(cause) => return Err(cannot_read(cause)),
    };
    let found = fs::symlink_metadata(&real).map_err(cannot_read)?;
    if let Err(fault) = kind_of(&found) {
        return refuse(fault);
    }
    let (here, header) =
        OpenHere::register(&found, || read_header(&real, place)).map_err(|cause| match cause {
            Unread::Fault(fault) => Error::Database {
                path: place.path.clone(),
                fault,
            },
            Unread::Io(cause) => cannot_read(cause),
        })?;
    if let Err(fault) = rights_of(&found, &real, place.uid) {
        return refuse(fault);
    }
    Ok(Looked { real, header, here })
}

/// The name of a network file system, where locks and shared memory mean little; `None` for a
/// disk of this machine.
pub(super) fn network_name(magic: u64) -> Option<&'static str> {
    match magic & 0xFFFF_FFFF {
        0x6969 => Some("nfs"),
        0x517B => Some("smb"),
        0xFF53_4D42 => Some("cifs"),
        0xFE53_4D42 => Some("smb2"),
        0x0102_1997 => Some("9p"),
        0x6573_5546 => Some("fuse"),
        0x5346_414F => Some("afs"),
        0x00C3_6400 => Some("ceph"),
        0x7375_7245 => Some("coda"),
        0x786F_4256 => Some("vboxsf"),
        _ => None,
    }
}

/// Refuse the folder of a database to come if it is on the network.
pub(super) fn look_at_folder(place: &Place) -> Result<(), Error> {
    let folder = folder_of(&place.path);
    let state = rustix::fs::statfs(folder).map_err(|cause| Error::CannotCreate {
        path: place.path.clone(),
        cause: cause.into(),
    })?;
    match network_name(state.f_type as u64) {
        Some(name) if !place.network_allowed => Err(Error::Database {
            path: place.path.clone(),
            fault: DatabaseFault::Network(name),
        }),
        _ => Ok(()),
    }
}

/// The rights that a database in this folder has: its owner's alone, or its group's as well where
/// the folder is one that a group shares (setgid: what is made in it belongs to the group).
pub(super) fn rights_in(folder: &Path) -> io::Result<u32> {
    let folder = fs::metadata(folder)?;
    Ok(if folder.mode() & 0o2020 == 0o2020 {
        0o660
    } else {
        0o600
    })
}

fn kind_of(found: &Metadata) -> Result<(), DatabaseFault> {
    if found.is_dir() {
        Err(DatabaseFault::Folder)
    } else if !found.is_file() {
        Err(DatabaseFault::NotAFile)
    } else if found.len() == 0 {
        Err(DatabaseFault::Empty)
    } else {
        Ok(())
    }
}

fn rights_of(found: &Metadata, real: &Path, uid: u32) -> Result<(), DatabaseFault> {
    if found.nlink() > 1 {
        return Err(DatabaseFault::Links(found.nlink()));
    }
    let shared = fs::metadata(folder_of(real))
        .is_ok_and(|folder| folder.mode() & 0o2020 == 0o2020 && folder.gid() == found.gid());
    if found.uid() != uid && !(shared && found.mode() & 0o060 == 0o060) {
        return Err(DatabaseFault::Owner);
    }
    let widest = if shared { 0o660 } else { 0o600 };
    match found.mode() & 0o7777 {
        mode if mode & !widest != 0 => Err(DatabaseFault::Mode(mode)),
        _ => Ok(()),
    }
}

enum Unread {
    Fault(DatabaseFault),
    Io(io::Error),
}

impl From<io::Error> for Unread {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}

fn read_header(real: &Path, place: &Place) -> Result<Header, Unread> {
    // NONBLOCK and NOFOLLOW: somebody may have put a FIFO or a link there since we looked.
    let flags = (OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::NOCTTY).bits();
    let mut file = OpenOptions::new()
        .read(true)
        .custom_flags(flags as i32)
        .open(real)?;
    kind_of(&file.metadata()?).map_err(Unread::Fault)?;
    match network_of(&file)? {
        Some(name) if !place.network_allowed => return Err(Unread::Fault(DatabaseFault::Network(name))),
        _ => {}
    }
    let mut bytes = [0; 100];
    match file.read_exact(&mut bytes) {
        Ok(()) => {}
        Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => {
            return Err(Unread::Fault(DatabaseFault::NotOurs));
        }
        Err(cause) => return Err(Unread::Io(cause)),
    }
    if &bytes[..16] != MAGIC {
        return Err(Unread::Fault(DatabaseFault::NotOurs));
    }
    let number = |at: usize| i32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    Ok(Header {
        user_version: number(60),
        application_id: number(68),
        wal: bytes[19] == 2,
    })
}

fn network_of(file: &File) -> io::Result<Option<&'static str>> {
    Ok(network_name(rustix::fs::fstatfs(file)?.f_type as u64))
}

/// The mark that this process has the file open in SQLite.
///
/// POSIX frees all of a process's locks on a file when it closes any descriptor of it: a second
/// look at a file that SQLite holds would take SQLite's locks away. So a file that is open here is
/// not opened for a look again.
pub(super) struct OpenHere((u64, u64));

static OPEN: Mutex<Vec<(u64, u64)>> = Mutex::new(Vec::new());

impl OpenHere {
    fn register(
        found: &Metadata,
        read: impl FnOnce() -> Result<Header, Unread>,
    ) -> Result<(Self, Option<Header>), Unread> {
        let file = (found.dev(), found.ino());
        let mut open = list();
        let header = if open.contains(&file) { None } else { Some(read()?) };
        open.push(file);
        Ok((Self(file), header))
    }
}

impl Drop for OpenHere {
    fn drop(&mut self) {
        let mut open = list();
        if let Some(place) = open.iter().position(|file| *file == self.0) {
            open.swap_remove(place);
        }
    }
}

fn list() -> MutexGuard<'static, Vec<(u64, u64)>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

//! A look at the file before SQLite sees it. SQLite takes any empty file for an empty database,
//! waits for ever on a FIFO, follows two hard links to two journals, and writes beside whatever it
//! opens: what is not ours must be known as such before it is touched.

use std::fs::{self, Metadata, OpenOptions};
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
    /// It is read through a write-ahead log.
    pub wal: bool,
}

/// Look at the file of `place`, opening nothing that could block or change.
pub(super) fn look(place: &Place) -> Result<Looked, Error> {
    let (looked, found) = look_inside(place)?;
    match rights_of(&found, &looked.real, place.uid) {
        Ok(()) => Ok(looked),
        Err(fault) => Err(Error::Database {
            path: place.path.clone(),
            fault,
        }),
    }
}

/// Look at a backup: it is only read, so anybody's will do, under any number of names.
pub(super) fn look_at_backup(place: &Place) -> Result<Looked, Error> {
    Ok(look_inside(place)?.0)
}

fn look_inside(place: &Place) -> Result<(Looked, Metadata), Error> {
    let refuse = |fault| Error::Database {
        path: place.path.clone(),
        fault,
    };
    let cannot_read = |cause| Error::CannotRead {
        path: place.path.clone(),
        cause,
    };
    let real = fs::canonicalize(&place.path).map_err(|cause| match cause.kind() {
        io::ErrorKind::NotFound => refuse(DatabaseFault::Missing),
        _ => cannot_read(cause),
    })?;
    let found = fs::symlink_metadata(&real).map_err(cannot_read)?;
    kind_of(&found).map_err(refuse)?;
    let (here, header) =
        OpenHere::register(&found, || read_header(&real, place)).map_err(|why| match why {
            Unread::Fault(fault) => refuse(fault),
            Unread::Io(cause) => cannot_read(cause),
        })?;
    Ok((Looked { real, header, here }, found))
}

/// Refuse the folder of a database to come if it is on the network.
pub(super) fn look_at_folder(place: &Place) -> Result<(), Error> {
    let state = rustix::fs::statfs(folder_of(&place.path)).map_err(|cause| Error::CannotCreate {
        path: place.path.clone(),
        cause: cause.into(),
    })?;
    refuse_network(state.f_type as u64, place).map_err(|fault| Error::Database {
        path: place.path.clone(),
        fault,
    })
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
    refuse_network(
        rustix::fs::fstatfs(&file).map_err(io::Error::from)?.f_type as u64,
        place,
    )
    .map_err(Unread::Fault)?;
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
    if number(68) != APPLICATION_ID {
        return Err(Unread::Fault(DatabaseFault::NotOurs));
    }
    Ok(Header {
        user_version: number(60),
        wal: bytes[19] == 2,
    })
}

/// Locks and shared memory mean little on a network file system, and a database is soon damaged.
fn refuse_network(magic: u64, place: &Place) -> Result<(), DatabaseFault> {
    match network_name(magic) {
        Some(name) if !place.network_allowed => Err(DatabaseFault::Network(name)),
        _ => Ok(()),
    }
}

/// What the kernel calls each kind by its number.
fn network_name(magic: u64) -> Option<&'static str> {
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

#[cfg(test)]
mod tests {
    use rustix::fs::{CWD, FileType, Mode, mknodat};

    use super::*;

    #[track_caller]
    fn check_network(magic: u64, expected: Option<&'static str>) {
        let place = Place::new("desk.db", 0);
        assert_eq!(
            refuse_network(magic, &place).err(),
            expected.map(DatabaseFault::Network)
        );
        let forced = Place {
            network_allowed: true,
            ..place
        };
        assert_eq!(refuse_network(magic, &forced), Ok(()));
    }

    #[test]
    fn a_network_file_system_is_refused_unless_forced() {
        check_network(0x6969, Some("nfs"));
        check_network(0xFFFF_FFFF_FF53_4D42, Some("cifs"));
        check_network(0xFE53_4D42, Some("smb2"));
        check_network(0x6573_5546, Some("fuse"));
        check_network(0x0102_1997, Some("9p"));
        check_network(0xEF53, None);
        check_network(0x5846_5342, None);
    }

    #[test]
    fn a_pipe_put_there_after_the_look_does_not_block_the_opening() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("desk.db"), 0);
        mknodat(CWD, &place.path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let (answer, wait) = std::sync::mpsc::channel();
        std::thread::spawn(move || answer.send(read_header(&place.path, &place).is_err()));
        assert_eq!(wait.recv_timeout(std::time::Duration::from_secs(20)), Ok(true));
    }
}

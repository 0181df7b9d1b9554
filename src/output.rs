//! Files that a command leaves behind: the old one or the new one, never half of either.
//!
//! The bytes go to a temporary file beside the target, which takes the target's name only when all
//! of them are on the disk. Whoever looks, at whatever moment and after whatever crash, finds a
//! whole file. (`-`, standard output, is the caller's.)

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::Error;

/// Enough for a page of an export at a time.
const BUFFER: usize = 64 * 1024;

/// A file being written. Dropped without [`OutputFile::finish`], it was never there.
pub struct OutputFile {
    file: BufWriter<NamedTempFile>,
    target: PathBuf,
    existing: Existing,
}

/// What to do with a file that stands there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    Refuse,
    Replace,
}

impl OutputFile {
    /// a new file; refused if there is one of that name, now or when it is finished.
    pub fn create(target: &Path) -> Result<Self, Error> {
        Self::begin(target, Existing::Refuse)
    }

    /// a file that takes the place of the one that may stand there, with its rights.
    pub fn replace(target: &Path) -> Result<Self, Error> {
        Self::begin(target, Existing::Replace)
    }

    /// The name that the file will bear.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// bring all of it to the disk, then give it its name.
    pub fn finish(self) -> Result<(), Error> {
        let Self {
            file,
            target,
            existing,
        } = self;
        let file = file
            .into_inner()
            .map_err(|failure| io_error(&target, failure.into_error()))?;
        put_in_place(file, &target, existing)
    }

    fn begin(target: &Path, existing: Existing) -> Result<Self, Error> {
        let rights = rights_for(target, existing)?;
        let file = temporary_beside(target, rights)?;
        Ok(Self {
            file: BufWriter::with_capacity(BUFFER, file),
            target: target.to_owned(),
            existing,
        })
    }
}

impl Write for OutputFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A temporary file in the folder of `target`, created exclusively, with exactly these rights
/// (whatever the umask).
pub(crate) fn temporary_beside(target: &Path, rights: u32) -> Result<NamedTempFile, Error> {
    let cannot = |cause| cannot_create(target, cause);
    let file = tempfile::Builder::new()
        .prefix(".guichet-")
        .suffix(".tmp")
        .permissions(Permissions::from_mode(rights))
        .tempfile_in(folder_of(target))
        .map_err(|cause| cannot(cause.kind().into()))?;
    if rights != 0o600 {
        file.as_file()
            .set_permissions(Permissions::from_mode(rights))
            .map_err(cannot)?;
    }
    Ok(file)
}

/// Sync, rename, sync the folder: in this order, because a name that reaches the disk before its
/// content is an empty file after a power cut, and a name that does not is no file at all.
pub(crate) fn put_in_place(file: NamedTempFile, target: &Path, existing: Existing) -> Result<(), Error> {
    file.as_file()
        .sync_all()
        .map_err(|cause| io_error(target, cause))?;
    let named = match existing {
        Existing::Refuse => file.persist_noclobber(target),
        Existing::Replace => file.persist(target),
    };
    named.map_err(|failure| cannot_create(target, failure.error))?;
    sync_folder_of(target)
}

/// Bring the names in the folder of `target` to the disk.
pub(crate) fn sync_folder_of(target: &Path) -> Result<(), Error> {
    match File::open(folder_of(target)).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder and say so: then there is nothing more to do.
        Err(cause) if cause.kind() == io::ErrorKind::InvalidInput => Ok(()),
        Err(cause) => Err(io_error(target, cause)),
        Ok(()) => Ok(()),
    }
}

pub(crate) fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The rights of the file to come, if it may come at all. Only an ordinary file is ever replaced:
/// a rename over `/dev/null` or over a link would put something else in its place.
fn rights_for(target: &Path, existing: Existing) -> Result<u32, Error> {
    let found = match fs::symlink_metadata(target) {
        Ok(found) => found,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(0o600),
        Err(cause) => return Err(cannot_create(target, cause)),
    };
    let kind = if found.is_dir() {
        io::ErrorKind::IsADirectory
    } else if existing == Existing::Refuse {
        io::ErrorKind::AlreadyExists
    } else if !found.is_file() {
        io::ErrorKind::InvalidInput
    } else {
        return Ok(found.permissions().mode() & 0o777);
    };
    Err(cannot_create(target, kind.into()))
}

fn cannot_create(target: &Path, cause: io::Error) -> Error {
    Error::CannotCreate {
        path: target.to_owned(),
        cause,
    }
}

fn io_error(target: &Path, cause: io::Error) -> Error {
    Error::Io {
        path: Some(target.to_owned()),
        cause,
    }
}

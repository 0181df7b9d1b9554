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
#[derive(Debug)]
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

    /// the same for everybody to read, whatever the umask.
    pub fn replace_for_all(target: &Path) -> Result<Self, Error> {
        let rights = rights_for(target, Existing::Replace)? | 0o044;
        Self::with_rights(target, Existing::Replace, rights)
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
        Self::with_rights(target, existing, rights_for(target, existing)?)
    }

    fn with_rights(target: &Path, existing: Existing, rights: u32) -> Result<Self, Error> {
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

/// Bring the names in the folder of `target` to the disk. Whatever fails here, `target` has its name already.
pub(crate) fn sync_folder_of(target: &Path) -> Result<(), Error> {
    match File::open(folder_of(target)).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder and say so: then there is nothing more to do.
        Err(cause) if cause.kind() == io::ErrorKind::InvalidInput => Ok(()),
        Err(cause) => Err(Error::NameUnknown {
            path: target.to_owned(),
            cause,
        }),
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
pub(crate) fn rights_for(target: &Path, existing: Existing) -> Result<u32, Error> {
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use super::*;

    fn names_in(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = folder
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn rights_of(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o777
    }

    #[track_caller]
    fn check_refused(outcome: Result<OutputFile, Error>, target: &Path, kind: io::ErrorKind) {
        match outcome {
            Err(Error::CannotCreate { path, cause }) => {
                assert_eq!((path.as_path(), cause.kind()), (target, kind))
            }
            Err(other) => panic!("{other:?}"),
            Ok(_) => panic!("it was created"),
        }
    }

    #[test]
    fn a_file_has_its_name_only_when_it_is_whole_and_is_its_owner_s_alone() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("tickets.csv");
        let mut file = OutputFile::create(&target).unwrap();
        file.write_all(b"reference").unwrap();
        file.flush().unwrap();
        assert!(!target.exists());
        file.finish().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"reference");
        assert_eq!(rights_of(&target), 0o600);
        assert_eq!(names_in(folder.path()), ["tickets.csv"]);
    }

    #[test]
    fn a_file_that_is_given_up_was_never_there() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = OutputFile::create(&folder.path().join("tickets.csv")).unwrap();
        file.write_all(&[b'x'; 200_000]).unwrap();
        assert_eq!(names_in(folder.path()).len(), 1);
        drop(file);
        assert_eq!(names_in(folder.path()), [""; 0]);
    }

    #[test]
    fn a_file_that_stands_there_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("tickets.csv");
        fs::write(&target, "old").unwrap();
        check_refused(OutputFile::create(&target), &target, io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&target).unwrap(), b"old");
    }

    #[test]
    fn a_file_that_came_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("tickets.csv");
        let mut file = OutputFile::create(&target).unwrap();
        file.write_all(b"mine").unwrap();
        fs::write(&target, "theirs").unwrap();
        let refused = file.finish();
        assert!(
            matches!(&refused, Err(Error::CannotCreate { cause, .. }) if cause.kind() == io::ErrorKind::AlreadyExists),
            "{refused:?}"
        );
        assert_eq!(fs::read(&target).unwrap(), b"theirs");
        assert_eq!(names_in(folder.path()), ["tickets.csv"]);
    }

    #[test]
    fn a_file_that_is_replaced_is_the_old_one_until_the_end_and_keeps_its_rights() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("delays.html");
        fs::write(&target, "old").unwrap();
        fs::set_permissions(&target, Permissions::from_mode(0o644)).unwrap();
        let mut file = OutputFile::replace(&target).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"old");
        file.finish().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"new");
        assert_eq!(rights_of(&target), 0o644);
    }

    #[test]
    fn only_an_ordinary_file_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        symlink("/dev/null", &link).unwrap();
        check_refused(OutputFile::replace(&link), &link, io::ErrorKind::InvalidInput);
        check_refused(OutputFile::create(&link), &link, io::ErrorKind::AlreadyExists);
        let null = Path::new("/dev/null");
        check_refused(OutputFile::replace(null), null, io::ErrorKind::InvalidInput);
        check_refused(
            OutputFile::replace(folder.path()),
            folder.path(),
            io::ErrorKind::IsADirectory,
        );
        let nowhere = folder.path().join("no/tickets.csv");
        check_refused(OutputFile::create(&nowhere), &nowhere, io::ErrorKind::NotFound);
    }
}

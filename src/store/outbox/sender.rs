//! One sender at a time: a lock that the kernel takes back when its holder dies. It is not on the
//! database's own file, because closing that a second time would let go of SQLite's locks.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::PathBuf;

use crate::error::Error;
use crate::store::Store;

/// Held as long as it lives.
#[derive(Debug)]
pub struct Sender {
    _lock: File,
}

impl Store {
    /// The only sender; nobody where another is at work.
    pub fn only_sender(&self) -> Result<Option<Sender>, Error> {
        let mut name = self.path.clone().into_os_string();
        name.push("-sender");
        let path = PathBuf::from(name);
        let failed = |cause| Error::Io {
            path: Some(path.clone()),
            cause,
        };
        // Whoever may use the database may send.
        let mode = std::fs::metadata(&self.path).map_err(failed)?.mode() & 0o660;
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(mode)
            .custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed())
            .open(&path)
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Sender { _lock: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(cause)) => Err(failed(cause)),
        }
    }
}

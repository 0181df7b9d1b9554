//! What the database answered instead of doing it, told apart by what the user can do: wait, make
//! room, mend the file. No statement and no value stands in what comes out of here.

use std::io;
use std::path::Path;

use rusqlite::ErrorCode;
use rusqlite::ffi;
use rustix::fs::Access;

use crate::error::{DatabaseFault, Error};
use crate::output::folder_of;

/// Why a statement did not run.
#[derive(Debug)]
pub enum Failure {
    /// A constraint of the schema said no; the statement alone was undone, the transaction goes on.
    Violation(Violation, String),
    Error(Error),
}

/// Which kind of constraint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Violation {
    Unique,
    ForeignKey,
    NotNull,
    Check,
    /// A trigger's `RAISE`.
    Trigger,
    Other,
}

impl Failure {
    /// whether the row stands there already.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Violation(Violation::Unique, _))
    }

    /// Translate what the driver says about the database at `path`.
    pub(super) fn new(failure: rusqlite::Error, path: &Path) -> Self {
        use rusqlite::Error as Driver;
        match failure {
            Driver::SqliteFailure(error, message) => Self::from_code(error, message, path),
            Driver::SqlInputError { error, msg, .. } => Self::from_code(error, Some(msg), path),
            Driver::NulError(_) => fault("a text with a NUL byte cannot stand in a statement"),
            Driver::ExecuteReturnedResults => fault("a statement answered rows that nobody asked for"),
            Driver::MultipleStatement => fault("several statements where one was expected"),
            Driver::InvalidPath(path) => Self::Error(Error::CannotRead {
                path,
                cause: io::ErrorKind::InvalidFilename.into(),
            }),
            _ => fault("the database's driver was used wrongly"),
        }
    }

    fn from_code(error: ffi::Error, message: Option<String>, path: &Path) -> Self {
        let said = message.unwrap_or_else(|| ffi::code_to_str(error.extended_code).to_owned());
        let database = |fault| Error::Database {
            path: path.to_owned(),
            fault,
        };
        let io = |cause| Error::Io {
            path: Some(path.to_owned()),
            cause,
        };
        Self::Error(match error.code {
            ErrorCode::ConstraintViolation => return Self::Violation(violation(error.extended_code), said),
            // PROTOCOL: too many processes at the start of the WAL at once; it passes.
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                Error::Busy
            }
            ErrorCode::DiskFull => io(io::ErrorKind::StorageFull.into()),
            ErrorCode::SystemIoFailure => io(rustix::io::Errno::IO.into()),
            ErrorCode::OutOfMemory => io(io::ErrorKind::OutOfMemory.into()),
            // Beside the database stand its log and the log's index; a reader needs them too.
            ErrorCode::CannotOpen if !is_writable(folder_of(path)) => database(DatabaseFault::ReadOnly),
            ErrorCode::CannotOpen => io(io::Error::other(said)),
            ErrorCode::PermissionDenied => io(io::ErrorKind::PermissionDenied.into()),
            ErrorCode::ReadOnly => database(DatabaseFault::ReadOnly),
            // Its header was ours when we looked.
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => database(DatabaseFault::Damaged(said)),
            ErrorCode::OperationInterrupted => Error::Interrupted,
            _ => Error::Fault(format!("the database answered: {said}")),
        })
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Violation(_, said) => Self::Fault(format!("the database answered: {said}")),
            Failure::Error(error) => error,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

pub(in crate::store) fn is_writable(folder: &Path) -> bool {
    rustix::fs::access(folder, Access::WRITE_OK).is_ok()
}

fn fault(what: &str) -> Failure {
    Failure::Error(Error::Fault(what.to_owned()))
}

fn violation(extended_code: i32) -> Violation {
    match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Violation::Unique
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Violation::ForeignKey,
        ffi::SQLITE_CONSTRAINT_NOTNULL => Violation::NotNull,
        ffi::SQLITE_CONSTRAINT_CHECK => Violation::Check,
        ffi::SQLITE_CONSTRAINT_TRIGGER => Violation::Trigger,
        _ => Violation::Other,
    }
}

//! Opening: what SQLite is told before the first statement, each thing with its reason.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::at_rest::AtRest;
use super::engine::Engine;
use super::migrations::{self, Plan, Upgraded};
use super::{Access, Place};
use crate::error::{DatabaseFault, Error};

/// Older libraries can lose a commit that meets a checkpoint (all of 3.7.0 to 3.51.2).
const OLDEST_LIBRARY: i32 = 3_051_003;

/// Set on every connection. None of them costs more than some microseconds.
///
/// - `synchronous = FULL`: a commit that was acknowledged survives a power cut; with NORMAL it does
///   not in WAL mode.
/// - `journal_size_limit`: one large import must not leave a large `-wal` behind for good.
/// - `secure_delete`: what is erased is overwritten; a person's data must not stay in free pages.
/// - `temp_store = MEMORY`: no copy of people's data in a temporary folder.
/// - `cell_size_check`: a damaged page is noticed where it is read.
const PRAGMAS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = 4194304;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cell_size_check = ON;
";

/// Refuse a library that is known to lose commits.
pub(super) fn check_library(place: &Place) -> Result<(), Error> {
    if rusqlite::version_number() < OLDEST_LIBRARY {
        let fault = DatabaseFault::OldLibrary(rusqlite::version().to_owned());
        return Err(Error::Database {
            path: place.path.clone(),
            fault,
        });
    }
    Ok(())
}

/// Refuse a later version; 0 is a version that no program of ours wrote.
pub(super) fn check_version(found: i32, place: &Place, plan: &Plan) -> Result<(), Error> {
    let fault = if found > plan.version {
        DatabaseFault::Newer {
            found: found.into(),
            known: plan.version.into(),
        }
    } else if found < 1 {
        DatabaseFault::NotOurs
    } else {
        return Ok(());
    };
    Err(Error::Database {
        path: place.path.clone(),
        fault,
    })
}

/// A connection to the file `real`, set up; nothing was asked of it yet.
pub(super) fn connect(real: &Path, place: &Place, plan: &'static Plan) -> Result<Engine, Error> {
    // READ_WRITE also to read: a reader that may write takes the `-wal` and `-shm` away when it is
    // the last to leave.
    connect_with(OpenFlags::SQLITE_OPEN_READ_WRITE, real, place, plan)
}

/// The same to a file that is at rest, and leaves nothing beside it.
pub(super) fn connect_to_read(real: &Path, place: &Place, plan: &'static Plan) -> Result<Engine, Error> {
    connect_with(OpenFlags::SQLITE_OPEN_READ_ONLY, real, place, plan)
}

/// The same where not even its log can be made.
pub(super) fn connect_at_rest(at_rest: &AtRest, place: &Place, plan: &'static Plan) -> Result<Engine, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connect_with(flags, &at_rest.address(), place, plan)
}

fn connect_with(access: OpenFlags, real: &Path, place: &Place, plan: &'static Plan) -> Result<Engine, Error> {
    // No CREATE: a database is made elsewhere, whole. NOFOLLOW: `real` has no links, unless
    // somebody put one there since.
    let flags = access
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(real, flags);
    set_up(
        connection.map_err(|failure| Engine::translate(failure, &place.path))?,
        place,
        plan,
    )
}

/// The questions that only SQLite can answer: the version as the log has it, the mode, the tables.
pub(super) fn settle(
    engine: &Engine,
    real: &Path,
    place: &Place,
    access: Access,
    plan: &'static Plan,
) -> Result<Option<Upgraded>, Error> {
    let version = version_of(engine)?;
    check_version(version, place, plan)?;
    let mut upgraded = None;
    if version < plan.version {
        check_writable(engine)?;
        upgraded = migrations::upgrade(engine, real, place, plan)?;
    }
    match access {
        Access::Read => engine.script("PRAGMA query_only = ON")?,
        Access::Write => {
            check_writable(engine)?;
            write_ahead(engine)?;
            check_schema(engine)?;
        }
    }
    Ok(upgraded)
}

/// Tell a new connection everything that holds for all of them.
pub(super) fn set_up(
    mut connection: Connection,
    place: &Place,
    plan: &'static Plan,
) -> Result<Engine, Error> {
    wait_for_others(&mut connection, place.patience)
        .and_then(|()| guard(&connection))
        .map_err(|failure| Engine::translate(failure, &place.path))?;
    let engine = Engine::new(connection, &place.path, plan.schema);
    engine.script(PRAGMAS)?;
    Ok(engine)
}

/// Be in WAL mode, in which readers and the writer do not wait for each other; only the answer says
/// so. A reader takes the file in whatever mode it is.
pub(super) fn write_ahead(engine: &Engine) -> Result<(), Error> {
    let mode = engine.query_one("PRAGMA journal_mode = WAL", &[], |row| {
        Ok(row.text("journal_mode")? == "wal")
    });
    match mode? {
        Some(true) => Ok(()),
        _ => Err(Error::Busy),
    }
}

/// Refuse tables that are not those of the version: what a hand has altered may lack the very
/// constraints that a write relies on. (A reader finds out when a statement does not fit.)
fn check_schema(engine: &Engine) -> Result<(), Error> {
    match engine.is_altered() {
        true => Err(Error::Database {
            path: engine.path().to_owned(),
            fault: DatabaseFault::Altered,
        }),
        false => Ok(()),
    }
}

pub(super) fn check_writable(engine: &Engine) -> Result<(), Error> {
    match engine.connection().is_readonly(MAIN_DB) {
        Ok(true) => Err(Error::Database {
            path: engine.path().to_owned(),
            fault: DatabaseFault::ReadOnly,
        }),
        Ok(false) => Ok(()),
        Err(failure) => Err(engine.failure(failure).into()),
    }
}

pub(super) fn version_of(engine: &Engine) -> Result<i32, Error> {
    let version = engine.query_one("PRAGMA user_version", &[], |row| row.int("user_version"))?;
    version
        .and_then(|version| i32::try_from(version).ok())
        .ok_or(Error::Fault("a database without a version".into()))
}

/// When another process writes, look again soon: after 0.2 ms at first, then every millisecond.
/// SQLite's own way sleeps longer and longer, up to 100 ms, and of eight writers the unlucky one
/// waited for two seconds.
fn wait_for_others(connection: &mut Connection, patience: Duration) -> rusqlite::Result<()> {
    const SOON: i32 = 20;
    let most = i32::try_from(patience.as_millis())
        .unwrap_or(i32::MAX)
        .saturating_add(SOON);
    connection.busy_handler(Some(move |times: i32| {
        thread::sleep(if times < SOON {
            Duration::from_micros(200)
        } else {
            Duration::from_millis(1)
        });
        times < most
    }))
}

fn guard(connection: &Connection) -> rusqlite::Result<()> {
    let settings = [
        // A row that points nowhere is refused when it is written.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
        // No statement, ours by mistake or a schema's by malice, can damage the file.
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        // A schema that a stranger prepared cannot call functions that reach outside.
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        // "subjcet" is a misspelt column, not the text subjcet.
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        // A plan depends on the statement alone: it is made once, not again for the values.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    ];
    for (setting, on) in settings {
        connection.set_db_config(setting, on)?;
    }
    Ok(())
}

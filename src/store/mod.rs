//! The database: the only place where SQL stands.
//!
//! Everything is done in a closure, `store.read(|tx| …)` or `store.write(|tx| …)`: a transaction
//! that somebody could forget to end, or to roll back, cannot be written down.

pub mod articles;
mod at_rest;
mod backup;
pub mod check;
mod columns;
mod create;
pub mod desks;
pub(crate) mod engine;
pub mod erasure;
mod happened;
pub mod holidays;
pub mod inventory;
mod journal;
pub mod letters;
mod look;
mod migrations;
pub mod offers;
mod open;
pub mod operators;
pub mod outbox;
pub mod people;
mod reports;
mod restore;
mod rosters;
mod schema;
pub mod schools;
pub mod search;
#[cfg(test)]
mod tests;
pub mod tickets;
pub mod views;
mod words;

use std::io;
use std::mem::take;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::error::Error;
use at_rest::AtRest;
use engine::{Engine, Failure};
use look::OpenHere;
use migrations::{CURRENT, Plan};

pub use happened::Happened;
pub use migrations::Upgraded;
pub use restore::Restored;

/// Where the database is, and under what conditions it may be opened: all that must be known of
/// the process, which this layer does not look at itself.
#[derive(Debug, Clone)]
pub struct Place {
    /// The file, as the user named it.
    pub path: PathBuf,
    /// The user in whose name the process acts.
    pub uid: u32,
    /// Open it even on a network file system.
    pub network_allowed: bool,
    /// How long to wait for another process's write.
    pub patience: Duration,
    /// Where what happens to tickets is noted, once it is on the disk.
    pub happened: Happened,
    /// Whether what was last to be written is on the disk: whoever then fails to tell it must not say that
    /// it is not.
    pub written: Arc<AtomicBool>,
}

impl Place {
    pub fn new(path: impl Into<PathBuf>, uid: u32) -> Self {
        Self {
            path: path.into(),
            uid,
            network_allowed: false,
            patience: Duration::from_secs(30),
            happened: Happened::default(),
            written: Arc::default(),
        }
    }
}

/// What a command means to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

/// An open database.
pub struct Store {
    /// `None` once an I/O error has closed it.
    engine: Option<Engine>,
    access: Access,
    path: PathBuf,
    written: Arc<AtomicBool>,
    created: bool,
    upgraded: Option<Upgraded>,
    happened: Happened,
    /// Where nothing can be written.
    at_rest: Option<AtRest>,
    // After the engine: it is dropped when the file is closed.
    _here: OpenHere,
}

impl Store {
    /// Open the database of `place`; `DatabaseFault::Missing` if there is none.
    pub fn open(place: &Place, access: Access) -> Result<Self, Error> {
        Self::open_as(place, access, &CURRENT)
    }

    /// Make the database of `place`, with what `fill` writes in it, and open it. If another process
    /// was faster, it is the other's that is opened, and `fill` was for nothing.
    pub fn create(place: &Place, fill: impl FnOnce(&mut Tx<'_>) -> Result<(), Error>) -> Result<Self, Error> {
        Self::create_as(place, &CURRENT, fill)
    }

    /// Read in one transaction: all of it sees the same moment, and none of it can write. Print
    /// after it, not in it: a pager left open would keep the log from ever being folded in.
    pub fn read<T>(&mut self, act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let access = self.access;
        let engine = self.engine()?;
        let outcome = match access {
            Access::Read => read_on(engine, act),
            Access::Write => {
                engine.script("PRAGMA query_only = ON")?;
                let outcome = read_on(engine, act);
                engine.script("PRAGMA query_only = OFF").and(outcome)
            }
        };
        self.check_at_rest()?;
        self.keep_if_sound(outcome)
    }

    /// Write in one transaction, begun `IMMEDIATE`: on the disk when this returns `Ok`, undone on
    /// `Err`. Only `Error::StateUnknown` leaves it open which of the two.
    pub fn write<T>(&mut self, act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let outcome = write_on(self.writable()?, |tx| Ok((act(tx)?, take(&mut tx.announced))));
        self.written.store(outcome.is_ok(), Ordering::Relaxed);
        let (done, announced) = self.keep_if_sound(outcome)?;
        self.happened.note(announced);
        Ok(done)
    }

    /// Keep more of the file in memory than a command needs that touches a few rows: for an import, which
    /// comes back to the same pages for each of its lines.
    pub fn keep_more_at_hand(&mut self) -> Result<(), Error> {
        self.engine()?.script("PRAGMA cache_size = -8192")
    }

    /// Sort in a nameless file what is too large to be sorted in memory: for an index that is made
    /// anew. Not for people's data, which must leave no copy; and not for other work, in which SQLite
    /// would put aside on the disk what each statement may have to undo.
    pub fn sort_on_disk(&mut self) -> Result<(), Error> {
        self.engine()?.script("PRAGMA temp_store = FILE")
    }

    /// As `write`, and then undo it: what would happen, by the same way.
    pub fn rehearse<T>(&mut self, act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
        let outcome = Tx::begin(self.writable()?, "BEGIN IMMEDIATE").and_then(|mut tx| act(&mut tx));
        self.keep_if_sound(outcome)
    }

    /// Whether this call made the database.
    pub fn is_new(&self) -> bool {
        self.created
    }

    /// Whether opening it brought it here from an earlier version, which is worth a word.
    pub fn upgraded(&self) -> Option<&Upgraded> {
        self.upgraded.as_ref()
    }

    /// The file, as the user named it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn open_as(place: &Place, access: Access, plan: &'static Plan) -> Result<Self, Error> {
        open::check_library(place)?;
        let looked = look::look(place)?;
        if let Some(header) = looked.header {
            open::check_version(header.user_version, place, plan)?;
        }
        let at_rest = match access {
            Access::Read => AtRest::of(&looked.real),
            Access::Write => None,
        };
        let engine = match &at_rest {
            Some(at_rest) => open::connect_at_rest(at_rest, place, plan)?,
            None => open::connect(&looked.real, place, plan)?,
        };
        let upgraded = match open::settle(&engine, &looked.real, place, access, plan) {
            Ok(upgraded) => upgraded,
            Err(error) => {
                engine.leave_as_found(&looked.real);
                return Err(error);
            }
        };
        Ok(Self {
            engine: Some(engine),
            access,
            path: place.path.clone(),
            written: Arc::clone(&place.written),
            created: false,
            upgraded,
            happened: place.happened.clone(),
            at_rest,
            _here: looked.here,
        })
    }

    fn create_as(
        place: &Place,
        plan: &'static Plan,
        fill: impl FnOnce(&mut Tx<'_>) -> Result<(), Error>,
    ) -> Result<Self, Error> {
        let created = create::create(place, plan, fill)?;
        let store = Self::open_as(place, Access::Write, plan)?;
        Ok(Self { created, ..store })
    }

    /// An error if what was read was changed under our hands.
    fn check_at_rest(&self) -> Result<(), Error> {
        self.at_rest.as_ref().map_or(Ok(()), AtRest::check)
    }

    fn engine(&self) -> Result<&Engine, Error> {
        self.engine.as_ref().ok_or_else(|| Error::Io {
            path: Some(self.path.clone()),
            cause: io::Error::other("the database was closed after an error"),
        })
    }

    fn writable(&self) -> Result<&Engine, Error> {
        match self.access {
            Access::Write => self.engine(),
            Access::Read => Err(Error::Fault(
                "a write to a database that was opened to be read".into(),
            )),
        }
    }

    /// After an error of the disk nothing more is asked of it: what a failed sync left in memory is
    /// not what is on the disk, and a second sync would say that all is well.
    fn keep_if_sound<T>(&mut self, outcome: Result<T, Error>) -> Result<T, Error> {
        if let Err(Error::Io { .. } | Error::StateUnknown { .. }) = &outcome
            && let Some(engine) = self.engine.take()
        {
            engine.abandon();
        }
        outcome
    }
}

/// A transaction under way. What the desk's nouns can do with it stands in the files beside this
/// one, as `impl Tx<'_>`.
pub struct Tx<'s> {
    engine: &'s Engine,
    /// The events of which somebody is to be told once they are on the disk.
    announced: Vec<i64>,
}

impl<'s> Tx<'s> {
    fn begin(engine: &'s Engine, statement: &str) -> Result<Self, Error> {
        engine.script(statement)?;
        Ok(Self {
            engine,
            announced: Vec::new(),
        })
    }

    /// Something happened to a ticket just now. What is brought in from elsewhere did not.
    pub fn announce(&mut self, event: i64) {
        self.announced.push(event);
    }

    /// Tries something that stays whole or not at all: on `Err` it is undone, and what was done before
    /// it in the transaction is not.
    pub fn try_out<T>(&mut self, act: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<T, Error> {
        self.script("SAVEPOINT trial")?;
        let before = self.announced.len();
        let outcome = act(self);
        if outcome.is_err() {
            self.announced.truncate(before);
        }
        if outcome.is_ok() {
            self.script("RELEASE trial")?;
        } else if !self.connection().is_autocommit() {
            self.script("ROLLBACK TO trial; RELEASE trial")?;
        }
        outcome
    }

    fn commit(self) -> Result<(), Error> {
        if self.connection().is_autocommit() {
            // SQLite undoes everything by itself after the worst errors; one was not passed on.
            return Err(Error::Io {
                path: Some(self.path().to_owned()),
                cause: io::Error::other("the transaction was undone"),
            });
        }
        match self
            .connection()
            .execute_batch("COMMIT")
            .map_err(|failure| self.failure(failure))
        {
            Ok(()) => Ok(()),
            Err(Failure::Error(Error::Busy)) => Err(Error::Busy),
            Err(violation @ Failure::Violation(..)) => Err(violation.into()),
            Err(Failure::Error(error)) => Err(Error::StateUnknown {
                cause: cause_of(error),
            }),
        }
    }
}

impl Deref for Tx<'_> {
    type Target = Engine;

    fn deref(&self) -> &Engine {
        self.engine
    }
}

impl Drop for Tx<'_> {
    /// Whatever was not committed is undone, after an error and after a panic alike.
    fn drop(&mut self) {
        if !self.engine.connection().is_autocommit() {
            // If this fails, closing the connection undoes it.
            let _ = self.engine.connection().execute_batch("ROLLBACK");
        }
    }
}

fn read_on<T>(engine: &Engine, act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
    act(&mut Tx::begin(engine, "BEGIN")?)
}

fn write_on<T>(engine: &Engine, act: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let mut tx = Tx::begin(engine, "BEGIN IMMEDIATE")?;
    let done = act(&mut tx)?;
    tx.commit()?;
    Ok(done)
}

fn cause_of(error: Error) -> io::Error {
    match error {
        Error::Io { cause, .. } => cause,
        other => io::Error::other(format!("{other:?}")),
    }
}

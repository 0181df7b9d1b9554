//! The tables of this version, and the way there from every earlier one. A step is added, never
//! edited: a database somewhere has already gone through it. An upgraded database is compared with
//! a new one before it is kept.

use std::path::{Path, PathBuf};

use super::backup::{copy_beside, free_name};
use super::engine::Engine;
use super::{Place, Tx, open, write_on};
use crate::error::{DatabaseFault, Error};
use crate::output::{self, Existing};

/// What a database of a version is: constant in the program, invented in tests.
pub(super) struct Plan {
    pub version: i32,
    /// A new database, whole.
    pub schema: &'static str,
    /// The version that each step reaches, and its statements; ascending.
    pub steps: &'static [(i32, &'static str)],
}

/// What the program writes.
pub(super) static CURRENT: Plan = Plan {
    version: VERSION,
    schema: SCHEMA,
    steps: STEPS,
};

const VERSION: i32 = 1;

const SCHEMA: &str = include_str!("../../schema.sql");

const STEPS: &[(i32, &str)] = &[];

/// A database that came from an earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upgraded {
    pub from: i32,
    pub to: i32,
    /// The database as it was.
    pub backup: PathBuf,
}

/// Bring an older database to this version: all of it or nothing, and the old one kept beside it.
/// `None` if another process did it first.
pub(super) fn upgrade(
    engine: &Engine,
    real: &Path,
    place: &Place,
    plan: &'static Plan,
) -> Result<Option<Upgraded>, Error> {
    // A table is rebuilt by way of another, and for a moment its rows are nowhere; that can only be
    // allowed outside a transaction. Every row is checked before the end.
    engine.script("PRAGMA foreign_keys = OFF")?;
    let outcome = write_on(engine, |tx| take_steps(tx, real, place, plan));
    engine.script("PRAGMA foreign_keys = ON").and(outcome)
}

fn take_steps(
    tx: &mut Tx<'_>,
    real: &Path,
    place: &Place,
    plan: &'static Plan,
) -> Result<Option<Upgraded>, Error> {
    let from = open::version_of(tx)?;
    open::check_version(from, place, plan)?;
    if from == plan.version {
        return Ok(None);
    }
    let backup = keep(real, place, plan, from)?;
    for (_, statements) in plan.steps.iter().filter(|(version, _)| *version > from) {
        tx.script(statements)?;
    }
    tx.mark("user_version", plan.version)?;
    let fault = |fault| {
        Err(Error::Database {
            path: place.path.clone(),
            fault,
        })
    };
    if let Some(table) = tx.query_one("PRAGMA foreign_key_check", &[], |row| {
        Ok(row.text("table")?.to_owned())
    })? {
        return fault(DatabaseFault::Damaged(format!("a row of {table} points nowhere")));
    }
    if tx.is_altered() {
        return fault(DatabaseFault::Altered);
    }
    Ok(Some(Upgraded {
        from,
        to: plan.version,
        backup,
    }))
}

/// Copy the database as it is, through a second connection: one that writes cannot be copied from.
fn keep(real: &Path, place: &Place, plan: &'static Plan, version: i32) -> Result<PathBuf, Error> {
    let name = free_name(real, &format!("v{version}"));
    let copy = copy_beside(&open::connect(real, place, plan)?, &name, 0o600)?;
    output::put_in_place(copy, &name, Existing::Refuse)?;
    Ok(name)
}

//! The store from outside: real files, in folders of their own.

mod copies;
mod opening;
mod processes;
mod registers;
mod rights;
mod transactions;
mod upgrades;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempDir;

use super::engine::params;
use super::migrations::Plan;
use super::{Access, Place, Store, Tx};
use crate::error::{DatabaseFault, Error};

/// A schema of tests' own, so that they stay true when the real one grows.
static PLAN: Plan = Plan {
    version: 1,
    schema: "
        -- A ticket, as far as these tests need one.
        CREATE TABLE ticket (id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE event (
            id     INTEGER PRIMARY KEY,
            ticket INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE VIRTUAL TABLE ticket_text USING fts5 (subject, content = 'ticket', content_rowid = 'id');
        CREATE TRIGGER ticket_is_found AFTER INSERT ON ticket BEGIN
            INSERT INTO ticket_text (rowid, subject) VALUES (new.id, new.subject);
        END;
    ",
    steps: &[],
};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn place_in(folder: &Path) -> Place {
    let uid = rustix::process::geteuid().as_raw();
    Place {
        patience: Duration::from_secs(10),
        ..Place::new(folder.join("desk.db"), uid)
    }
}

fn new_store(place: &Place) -> Store {
    Store::create_as(place, &PLAN, |_| Ok(())).unwrap()
}

fn open(place: &Place, access: Access) -> Result<Store, Error> {
    Store::open_as(place, access, &PLAN)
}

fn add(tx: &mut Tx<'_>, subject: &str) -> Result<i64, Error> {
    let sql = "INSERT INTO ticket (subject) VALUES ($1) RETURNING id";
    Ok(tx.query_one(sql, params![subject], |row| row.int("id"))?.unwrap())
}

fn subjects(store: &mut Store) -> Vec<String> {
    store.read(subjects_in).unwrap()
}

fn subjects_in(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    tx.query("SELECT subject FROM ticket ORDER BY id", &[], |row| {
        Ok(row.text("subject")?.to_owned())
    })
}

/// Everything in a folder: names, bytes, rights.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>, u32)> {
    let mut contents: Vec<_> = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let rights = path.metadata().unwrap().permissions().mode();
            (path.clone(), fs::read(path).unwrap_or_default(), rights)
        })
        .collect();
    contents.sort();
    contents
}

/// Both kinds of opening are refused for this reason, and change nothing in the folder.
#[track_caller]
fn check_refused(place: &Place, expected: &DatabaseFault) {
    let before = contents(place.path.parent().unwrap());
    for access in [Access::Read, Access::Write] {
        match open(place, access) {
            Err(Error::Database { path, fault }) => {
                assert_eq!((&path, &fault), (&place.path, expected), "{access:?}")
            }
            Err(other) => panic!("{access:?}: {other:?}"),
            Ok(_) => panic!("{access:?}: it was opened"),
        }
    }
    assert_eq!(contents(place.path.parent().unwrap()), before);
}

fn set_rights(path: &Path, rights: u32) {
    fs::set_permissions(path, Permissions::from_mode(rights)).unwrap();
}

fn write_private(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
    set_rights(path, 0o600);
}

/// A database at rest, with something in it.
fn at_rest(place: &Place) {
    new_store(place).write(|tx| add(tx, "a")).unwrap();
}

/// Change it as a stranger would, with SQLite alone.
fn by_hand(place: &Place, sql: &str) {
    Connection::open(&place.path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn the_program_s_own_schema_is_taken_for_itself() {
    let folder = folder();
    let place = place_in(folder.path());
    assert!(Store::create(&place, |_| Ok(())).unwrap().is_new());
    assert!(!Store::open(&place, Access::Write).unwrap().is_new());
}

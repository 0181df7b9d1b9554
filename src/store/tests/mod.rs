//! The store from outside: real files, in folders of their own.

mod transactions;

use std::path::Path;
use std::time::Duration;

use tempfile::TempDir;

use super::engine::params;
use super::migrations::Plan;
use super::{Access, Place, Store, Tx};
use crate::error::Error;

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

#[test]
fn the_program_s_own_schema_is_taken_for_itself() {
    let folder = folder();
    let place = place_in(folder.path());
    assert!(Store::create(&place, |_| Ok(())).unwrap().is_new());
    assert!(!Store::open(&place, Access::Write).unwrap().is_new());
}

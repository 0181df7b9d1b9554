//! From an earlier version to this one, with versions invented for it.

use std::thread;

use super::*;
use crate::store::migrations::Upgraded;

/// Version 3 of what `PLAN` is version 1 of: a column, then a table rebuilt without its CHECK.
static LATER: Plan = Plan {
    version: 3,
    schema: "
        CREATE TABLE ticket (id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, colour TEXT) STRICT;
        CREATE TABLE event (
          id      INTEGER PRIMARY KEY,
          ticket  INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
          at      TEXT NOT NULL -- when
        ) STRICT;
        CREATE VIRTUAL TABLE ticket_text USING fts5 (subject, content = 'ticket', content_rowid = 'id');
        CREATE TRIGGER ticket_is_found AFTER INSERT ON ticket BEGIN
            INSERT INTO ticket_text (rowid, subject) VALUES (new.id, new.subject);
        END;
    ",
    steps: &[
        (2, "ALTER TABLE ticket ADD COLUMN colour TEXT;"),
        (
            3,
            "CREATE TABLE event_new (
                id INTEGER PRIMARY KEY,
                ticket INTEGER NOT NULL REFERENCES ticket (id) DEFERRABLE INITIALLY DEFERRED,
                at TEXT NOT NULL
             ) STRICT;
             INSERT INTO event_new (id, ticket, at) SELECT id, ticket, '2026-01-01T00:00:00Z' FROM event;
             DROP TABLE event;
             ALTER TABLE event_new RENAME TO event;",
        ),
    ],
};

/// A program whose last step does not lead to its schema.
static ASTRAY: Plan = Plan {
    version: 3,
    schema: LATER.schema,
    steps: &[(2, "ALTER TABLE ticket ADD COLUMN colour TEXT;")],
};

/// One whose second step cannot be taken.
static BROKEN: Plan = Plan {
    version: 3,
    schema: LATER.schema,
    steps: &[
        (2, "ALTER TABLE ticket ADD COLUMN colour TEXT;"),
        (3, "INSERT INTO event (ticket) SELECT subject FROM ticket;"),
    ],
};

/// One whose step leaves a row that points nowhere.
static CARELESS: Plan = Plan {
    version: 3,
    schema: LATER.schema,
    steps: &[(
        3,
        "DELETE FROM ticket; ALTER TABLE ticket ADD COLUMN colour TEXT;",
    )],
};

/// One that never ends: it writes more than fits in memory, and then counts.
pub(super) static ENDLESS: Plan = Plan {
    version: 3,
    schema: LATER.schema,
    steps: &[(
        3,
        "ALTER TABLE ticket ADD COLUMN colour TEXT;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
         INSERT INTO ticket (subject) SELECT hex(zeroblob(500)) || i FROM n;
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(i) FROM n;",
    )],
};

fn with_a_ticket(place: &Place) {
    new_store(place)
        .write(|tx| {
            let ticket = add(tx, "old")?;
            tx.execute("INSERT INTO event (ticket) VALUES ($1)", params![ticket])
        })
        .unwrap();
}

fn open_later(place: &Place, access: Access) -> Result<Store, Error> {
    Store::open_as(place, access, &LATER)
}

#[test]
fn an_older_database_is_upgraded_and_kept_beside() {
    for access in [Access::Read, Access::Write] {
        let folder = folder();
        let place = place_in(folder.path());
        with_a_ticket(&place);
        let mut store = open_later(&place, access).unwrap();
        let backup = folder.path().canonicalize().unwrap().join("desk.db.v1");
        assert_eq!(
            store.upgraded(),
            Some(&Upgraded {
                from: 1,
                to: 3,
                backup: backup.clone()
            })
        );
        assert_eq!(subjects(&mut store), ["old"]);
        let at =
            store.read(|tx| tx.query_one("SELECT at FROM event", &[], |row| Ok(row.text("at")?.to_owned())));
        assert_eq!(at.unwrap().as_deref(), Some("2026-01-01T00:00:00Z"));
        drop(store);
        assert_eq!(open_later(&place, Access::Write).unwrap().upgraded(), None);
        // The copy is a whole database of the version that it was.
        let old = Place {
            path: backup,
            ..place
        };
        assert_eq!(subjects(&mut open(&old, Access::Write).unwrap()), ["old"]);
    }
}

#[test]
fn an_upgraded_database_is_that_of_a_new_one() {
    let folder = folder();
    let old = place_in(folder.path());
    let new = Place {
        path: folder.path().join("new.db"),
        ..old.clone()
    };
    with_a_ticket(&old);
    drop(open_later(&old, Access::Write).unwrap());
    drop(Store::create_as(&new, &LATER, |_| Ok(())).unwrap());
    let tables =
        |place: &Place| crate::store::schema::statements_in(&Connection::open(&place.path).unwrap()).unwrap();
    assert_eq!(tables(&old), tables(&new));
}

#[track_caller]
fn check_undone(plan: &'static Plan, is_expected: fn(&Error) -> bool) {
    let folder = folder();
    let place = place_in(folder.path());
    with_a_ticket(&place);
    let error = Store::open_as(&place, Access::Write, plan)
        .err()
        .expect("it was upgraded");
    assert!(is_expected(&error), "{error:?}");
    assert_eq!(subjects(&mut open(&place, Access::Write).unwrap()), ["old"]);
}

#[test]
fn an_upgrade_that_fails_or_leads_elsewhere_is_undone_whole() {
    check_undone(&ASTRAY, |error| {
        matches!(
            error,
            Error::Database {
                fault: DatabaseFault::Altered,
                ..
            }
        )
    });
    check_undone(&BROKEN, |error| matches!(error, Error::Fault(_)));
    check_undone(
        &CARELESS,
        |error| matches!(error, Error::Database { fault: DatabaseFault::Damaged(what), .. } if what.contains("event")),
    );
}

#[test]
fn of_many_that_open_at_once_one_upgrades() {
    let folder = folder();
    let place = place_in(folder.path());
    with_a_ticket(&place);
    let upgrades: usize = thread::scope(|scope| {
        let all: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| usize::from(open_later(&place, Access::Write).unwrap().upgraded().is_some()))
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).sum()
    });
    assert_eq!(upgrades, 1);
    assert!(!folder.path().join("desk.db.v1-2").exists());
}

#[test]
fn an_earlier_copy_is_not_written_over() {
    let folder = folder();
    let place = place_in(folder.path());
    with_a_ticket(&place);
    fs::write(folder.path().join("desk.db.v1"), "precious").unwrap();
    let store = open_later(&place, Access::Write).unwrap();
    assert!(store.upgraded().unwrap().backup.ends_with("desk.db.v1-2"));
    assert_eq!(fs::read(folder.path().join("desk.db.v1")).unwrap(), b"precious");
}

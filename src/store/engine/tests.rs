//! The facade, on a database in memory.

use std::path::Path;

use rusqlite::Connection;

use super::failure::Violation;
use super::{Engine, Failure, Value, params};
use crate::error::{DatabaseFault, Error};

const SCHEMA: &str = "
    CREATE TABLE school (uai TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT;
    CREATE TABLE ticket (
        id INTEGER PRIMARY KEY, subject TEXT NOT NULL, weight INTEGER, photo BLOB, private INTEGER,
        school TEXT REFERENCES school (uai)
    ) STRICT;
    CREATE TRIGGER ticket_stays BEFORE DELETE ON ticket BEGIN SELECT RAISE (ABORT, 'a ticket stays'); END;
";

fn engine() -> Engine {
    let connection = Connection::open_in_memory().unwrap();
    let engine = Engine::new(connection, Path::new("desk.db"), SCHEMA);
    engine.script(SCHEMA).unwrap();
    engine
}

fn with_a_ticket() -> Engine {
    let engine = engine();
    engine
        .execute(
            "INSERT INTO school (uai, name) VALUES ($1, $2)",
            params!["0380001A", "Lycée"],
        )
        .unwrap();
    let changed = engine.execute(
        "INSERT INTO ticket (id, subject, weight, photo, private, school) VALUES ($1, $2, $3, $4, $5, $6)",
        params![7, "Écran noir", 25, &[1u8, 0, 255], true, Some("0380001A")],
    );
    assert_eq!(changed.unwrap(), 1);
    engine
}

#[test]
fn every_kind_of_value_comes_back_as_it_went_in() {
    let engine = with_a_ticket();
    let sql = "SELECT private, photo, weight, subject, id, school FROM ticket WHERE id = $1";
    let row = engine.query_one(sql, params![7], |row| {
        assert_eq!(row.int("id")?, 7);
        assert_eq!(row.text("subject")?, "Écran noir");
        assert_eq!(row.opt_int("weight")?, Some(25));
        assert_eq!(row.blob("photo")?, [1, 0, 255]);
        assert!(row.boolean("private")?);
        assert_eq!(row.opt_text("school")?, Some("0380001A"));
        Ok(row.text("subject")?.to_owned())
    });
    assert_eq!(row.unwrap().as_deref(), Some("Écran noir"));
}

#[test]
fn nothing_comes_back_as_nothing() {
    let engine = engine();
    let sql = "INSERT INTO ticket (subject, weight, photo, private) VALUES ($1, $2, $3, $4) RETURNING id";
    let params = params![String::from("x"), None::<i64>, None::<Vec<u8>>, Value::Null];
    assert_eq!(
        engine.query_one(sql, params, |row| row.int("id")).unwrap(),
        Some(1)
    );
    let read = engine.query_one("SELECT weight, photo, private, school FROM ticket", &[], |row| {
        assert_eq!(row.opt_int("weight")?, None);
        assert_eq!(row.opt_blob("photo")?, None);
        assert_eq!(row.opt_int("private")?, None);
        row.int("private")
    });
    assert!(matches!(read, Err(Error::Fault(what)) if what.contains("private")));
    assert_eq!(
        engine
            .query_one("SELECT id FROM ticket WHERE id = $1", params![99], |row| row
                .int("id"))
            .unwrap(),
        None
    );
}

#[test]
fn rows_come_in_order_and_an_error_ends_them() {
    let engine = engine();
    for subject in ["a", "b", "c"] {
        engine
            .execute("INSERT INTO ticket (subject) VALUES ($1)", params![subject])
            .unwrap();
    }
    let all = engine.query("SELECT subject FROM ticket ORDER BY id", &[], |row| {
        Ok(row.text("subject")?.to_owned())
    });
    assert_eq!(all.unwrap(), ["a", "b", "c"]);
    let mut seen = 0;
    let ended = engine.for_each("SELECT id FROM ticket ORDER BY id", &[], |_| {
        seen += 1;
        if seen == 2 {
            Err(Error::Interrupted)
        } else {
            Ok(())
        }
    });
    assert!(matches!(ended, Err(Error::Interrupted)));
    assert_eq!(seen, 2);
}

#[test]
fn a_statement_ended_half_way_can_be_asked_again() {
    let engine = engine();
    for subject in ["a", "b"] {
        engine
            .execute("INSERT INTO ticket (subject) VALUES ($1)", params![subject])
            .unwrap();
    }
    let sql = "SELECT subject FROM ticket ORDER BY id";
    for _ in 0..3 {
        let first = engine
            .query_one(sql, &[], |row| Ok(row.text("subject")?.to_owned()))
            .unwrap();
        assert_eq!(first.as_deref(), Some("a"));
    }
}

#[track_caller]
fn check_violation(sql: &str, params: &[Value<'_>], expected: Violation) {
    match with_a_ticket().prepare(sql).unwrap().attempt(params) {
        Err(failure @ Failure::Violation(violation, _)) => {
            assert_eq!(violation, expected);
            assert_eq!(failure.is_unique_violation(), expected == Violation::Unique);
            assert!(matches!(Error::from(failure), Error::Fault(what) if !what.contains("INSERT")));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_constraint_is_told_from_the_others() {
    let school = "INSERT INTO school (uai, name) VALUES ($1, $2)";
    check_violation(school, params!["0380001A", "Autre"], Violation::Unique);
    check_violation(school, params!["0380002B", None::<&str>], Violation::NotNull);
    check_violation(school, params!["0380002B", ""], Violation::Check);
    let ticket = "INSERT INTO ticket (id, subject, school) VALUES ($1, $2, $3)";
    check_violation(ticket, params![7, "x", None::<&str>], Violation::Unique);
    check_violation(ticket, params![8, "x", "0000000X"], Violation::ForeignKey);
    let private = "INSERT INTO ticket (subject, private) VALUES ($1, $2)";
    check_violation(private, params!["x", "yes"], Violation::Other);
    check_violation("DELETE FROM ticket", &[], Violation::Trigger);
}

#[test]
fn an_insert_that_returns_does_all_of_its_rows() {
    let engine = engine();
    let sql = "INSERT INTO ticket (subject) VALUES ($1), ($2), ($3) RETURNING id";
    assert_eq!(
        engine
            .query_one(sql, params!["a", "b", "c"], |row| row.int("id"))
            .unwrap(),
        Some(1)
    );
    let count = engine.query_one("SELECT count(*) AS n FROM ticket", &[], |row| row.int("n"));
    assert_eq!(count.unwrap(), Some(3));
}

#[test]
#[should_panic(expected = "in the order of their first use")]
fn parameters_out_of_order_are_a_fault() {
    let _ = engine().execute(
        "INSERT INTO school (uai, name) VALUES ($2, $1)",
        params!["Lycée", "0380001A"],
    );
}

#[test]
fn a_forgotten_parameter_is_a_fault_and_not_a_null() {
    let engine = engine();
    let forgot = engine.execute(
        "INSERT INTO school (uai, name) VALUES ($1, $2)",
        params!["0380001A"],
    );
    assert!(matches!(forgot, Err(Error::Fault(_))));
}

#[test]
fn a_misspelt_column_is_a_fault_and_its_statement_is_not_shown() {
    let engine = with_a_ticket();
    let misspelt = engine.query("SELECT subjcet FROM ticket WHERE id = 7", &[], |_| Ok(()));
    assert!(
        matches!(misspelt, Err(Error::Fault(what)) if what.contains("subjcet") && !what.contains("SELECT"))
    );
    let unread = engine.query("SELECT id FROM ticket", &[], |row| row.int("number"));
    assert!(matches!(unread, Err(Error::Fault(what)) if what.contains("number")));
}

#[test]
fn a_statement_that_no_longer_fits_says_that_the_tables_were_altered() {
    let engine = with_a_ticket();
    engine
        .script("ALTER TABLE ticket RENAME COLUMN weight TO mass")
        .unwrap();
    let answer = engine.query("SELECT weight FROM ticket", &[], |_| Ok(()));
    assert!(matches!(
        answer,
        Err(Error::Database {
            fault: DatabaseFault::Altered,
            ..
        })
    ));
}

#[test]
fn a_statement_in_hand_is_run_again_and_again() {
    let engine = engine();
    let mut insert = engine
        .prepare("INSERT INTO ticket (subject) VALUES ($1) RETURNING id")
        .unwrap();
    for number in 1..=3 {
        let id = insert.query_one(params![format!("ticket {number}")], |row| row.int("id"));
        assert_eq!(id.unwrap(), Some(number));
    }
    let mut rename = engine
        .prepare("UPDATE ticket SET subject = $1 WHERE id >= $2")
        .unwrap();
    assert_eq!(rename.execute(params!["x", 2]).unwrap(), 2);
    assert_eq!(rename.execute(params!["x", 9]).unwrap(), 0);
    let mut found = Vec::new();
    let mut list = engine
        .prepare("SELECT id FROM ticket WHERE subject = $1 ORDER BY id")
        .unwrap();
    for subject in ["x", "ticket 1"] {
        list.for_each(params![subject], |row| {
            found.push(row.int("id")?);
            Ok(())
        })
        .unwrap();
    }
    assert_eq!(found, [2, 3, 1]);
}

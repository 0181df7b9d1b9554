//! Commit on yes, nothing on no, and what two processes see of each other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::*;

#[test]
fn what_is_written_is_there_for_the_next_who_opens() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    assert_eq!(store.write(|tx| add(tx, "Écran noir")).unwrap(), 1);
    drop(store);
    assert_eq!(subjects(&mut open(&place, Access::Read).unwrap()), ["Écran noir"]);
}

#[test]
fn an_error_undoes_everything_before_it() {
    let folder = folder();
    let mut store = new_store(&place_in(folder.path()));
    let refused: Result<(), _> = store.write(|tx| {
        add(tx, "a")?;
        add(tx, "b")?;
        Err(Error::Interrupted)
    });
    assert!(matches!(refused, Err(Error::Interrupted)));
    assert!(subjects(&mut store).is_empty());
    store.write(|tx| add(tx, "c")).unwrap();
    assert_eq!(subjects(&mut store), ["c"]);
}

#[test]
fn a_panic_undoes_everything_before_it() {
    let folder = folder();
    let mut store = new_store(&place_in(folder.path()));
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        store.write(|tx| -> Result<(), Error> {
            add(tx, "a")?;
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    assert!(subjects(&mut store).is_empty());
}

#[test]
fn a_violation_that_was_expected_leaves_the_rest_standing() {
    let folder = folder();
    let mut store = new_store(&place_in(folder.path()));
    let written = store.write(|tx| {
        add(tx, "a")?;
        let again = tx
            .prepare("INSERT INTO ticket (subject) VALUES ($1)")?
            .attempt(params!["a"]);
        assert!(again.is_err_and(|failure| failure.is_unique_violation()));
        add(tx, "b")
    });
    assert_eq!(written.unwrap(), 2);
    assert_eq!(subjects(&mut store), ["a", "b"]);
}

#[test]
fn a_rehearsal_sees_what_it_does_and_leaves_nothing() {
    let folder = folder();
    let mut store = new_store(&place_in(folder.path()));
    let seen = store.rehearse(|tx| {
        add(tx, "a")?;
        subjects_in(tx)
    });
    assert_eq!(seen.unwrap(), ["a"]);
    assert!(subjects(&mut store).is_empty());
}

#[test]
fn reading_cannot_write() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut writer = new_store(&place);
    let refused = writer.read(|tx| add(tx, "a"));
    assert!(
        matches!(
            refused,
            Err(Error::Database {
                fault: DatabaseFault::ReadOnly,
                ..
            })
        ),
        "{refused:?}"
    );
    writer.write(|tx| add(tx, "b")).unwrap();
    let mut reader = open(&place, Access::Read).unwrap();
    assert!(reader.read(|tx| add(tx, "c")).is_err());
    assert!(matches!(reader.write(|tx| add(tx, "d")), Err(Error::Fault(_))));
    assert_eq!(subjects(&mut reader), ["b"]);
}

#[test]
fn a_deferred_constraint_that_fails_at_commit_writes_nothing_and_is_no_unknown_state() {
    let folder = folder();
    let mut store = new_store(&place_in(folder.path()));
    let refused = store.write(|tx| {
        add(tx, "a")?;
        tx.execute("INSERT INTO event (ticket) VALUES ($1)", params![99])
    });
    assert!(matches!(refused, Err(Error::Fault(_))), "{refused:?}");
    assert!(subjects(&mut store).is_empty());
}

#[test]
fn a_reader_sees_one_moment_while_another_writes() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut writer = new_store(&place);
    writer.write(|tx| add(tx, "a")).unwrap();
    let mut reader = open(&place, Access::Read).unwrap();
    reader
        .read(|tx| {
            assert_eq!(subjects_in(tx)?, ["a"]);
            writer.write(|tx| add(tx, "b"))?;
            assert_eq!(subjects_in(tx)?, ["a"]);
            Ok(())
        })
        .unwrap();
    assert_eq!(subjects(&mut reader), ["a", "b"]);
}

#[test]
fn a_second_writer_waits_for_the_first() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut first = new_store(&place);
    let (started, wait) = mpsc::channel();
    let second = thread::spawn({
        let place = place.clone();
        move || {
            let mut second = open(&place, Access::Write).unwrap();
            wait.recv().unwrap();
            second.write(|tx| add(tx, "second")).unwrap();
        }
    });
    first
        .write(|tx| {
            started.send(()).unwrap();
            thread::sleep(Duration::from_millis(100));
            add(tx, "first")
        })
        .unwrap();
    second.join().unwrap();
    assert_eq!(subjects(&mut first), ["first", "second"]);
}

#[test]
fn a_writer_that_waited_long_enough_says_busy_and_wrote_nothing() {
    let folder = folder();
    let place = Place {
        patience: Duration::from_millis(50),
        ..place_in(folder.path())
    };
    let mut first = new_store(&place);
    let mut second = open(&place, Access::Write).unwrap();
    first
        .write(|tx| {
            add(tx, "first")?;
            assert!(matches!(second.write(|tx| add(tx, "second")), Err(Error::Busy)));
            Ok(())
        })
        .unwrap();
    second.write(|tx| add(tx, "third")).unwrap();
    assert_eq!(subjects(&mut first), ["first", "third"]);
}

#[test]
fn sixteen_writers_lose_nothing() {
    let folder = folder();
    let place = place_in(folder.path());
    drop(new_store(&place));
    let writers: Vec<_> = (0..16)
        .map(|writer| {
            let place = place.clone();
            thread::spawn(move || {
                let mut store = open(&place, Access::Write).unwrap();
                for turn in 0..10 {
                    store.write(|tx| add(tx, &format!("{writer}-{turn}"))).unwrap();
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().unwrap();
    }
    assert_eq!(subjects(&mut open(&place, Access::Read).unwrap()).len(), 160);
}

#[test]
fn one_file_is_left_at_rest() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    store.write(|tx| add(tx, "a")).unwrap();
    drop(store);
    drop(open(&place, Access::Read).unwrap());
    let names: Vec<_> = folder
        .path()
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["desk.db"]);
}

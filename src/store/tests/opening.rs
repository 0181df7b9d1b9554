//! What is refused, and that what is refused stays as it was.

use std::fs::{self, File};
use std::sync::mpsc;
use std::thread;

use rusqlite::Connection;
use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::*;

#[test]
fn no_file_is_missing_and_is_not_made() {
    let folder = folder();
    check_refused(&place_in(folder.path()), &DatabaseFault::Missing);
    let nowhere = Place {
        path: folder.path().join("no/desk.db"),
        ..place_in(folder.path())
    };
    assert!(matches!(
        open(&nowhere, Access::Write),
        Err(Error::Database {
            fault: DatabaseFault::Missing,
            ..
        })
    ));
    assert!(matches!(
        Store::create_as(&nowhere, &PLAN, |_| Ok(())),
        Err(Error::CannotCreate { path, .. }) if path == nowhere.path
    ));
}

#[test]
fn a_folder_is_no_database() {
    let folder = folder();
    let place = place_in(folder.path());
    fs::create_dir(&place.path).unwrap();
    check_refused(&place, &DatabaseFault::Folder);
}

#[test]
fn zero_bytes_are_no_empty_desk() {
    let folder = folder();
    let place = place_in(folder.path());
    write_private(&place.path, b"");
    check_refused(&place, &DatabaseFault::Empty);
}

#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let folder = folder();
    let place = place_in(folder.path());
    mknodat(CWD, &place.path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let (answer, wait) = mpsc::channel();
    thread::spawn(move || answer.send(open(&place, Access::Write).err()));
    let answer = wait
        .recv_timeout(Duration::from_secs(20))
        .expect("it waits for the other end");
    assert!(
        matches!(
            answer,
            Some(Error::Database {
                fault: DatabaseFault::NotAFile,
                ..
            })
        ),
        "{answer:?}"
    );
}

#[test]
fn a_device_is_no_database() {
    let place = Place::new("/dev/zero", rustix::process::geteuid().as_raw());
    let refused = open(&place, Access::Read);
    assert!(matches!(
        refused,
        Err(Error::Database {
            fault: DatabaseFault::NotAFile,
            ..
        })
    ));
}

#[test]
fn a_text_a_short_file_and_the_beginning_of_a_database_are_not_ours() {
    let folder = folder();
    let place = place_in(folder.path());
    for bytes in [&b"Bonjour"[..], b"SQLite format 3\0", &[b'x'; 5000]] {
        write_private(&place.path, bytes);
        check_refused(&place, &DatabaseFault::NotOurs);
    }
}

#[test]
fn another_program_s_database_is_refused_and_not_touched() {
    let folder = folder();
    let place = place_in(folder.path());
    for mode in ["DELETE", "WAL"] {
        by_hand(
            &place,
            "CREATE TABLE IF NOT EXISTS bookmark (id INTEGER); INSERT INTO bookmark VALUES (1);",
        );
        let other = Connection::open(&place.path).unwrap();
        other
            .pragma_update_and_check(None, "journal_mode", mode, |_| Ok(()))
            .unwrap();
        drop(other);
        set_rights(&place.path, 0o644);
        check_refused(&place, &DatabaseFault::NotOurs);
    }
}

#[test]
fn a_later_version_is_refused_and_not_touched() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    by_hand(&place, "PRAGMA user_version = 7");
    check_refused(&place, &DatabaseFault::Newer { found: 7, known: 1 });
    by_hand(&place, "PRAGMA user_version = 0");
    check_refused(&place, &DatabaseFault::NotOurs);
}

#[test]
fn a_later_version_that_only_the_log_knows_of_is_refused_and_the_log_stays() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let other = Connection::open(&place.path).unwrap();
    other.execute_batch("PRAGMA user_version = 7").unwrap();
    let bytes = fs::read(&place.path).unwrap();
    let log = place.path.with_extension("db-wal");
    let logged = fs::metadata(&log).unwrap().len();
    // As after a crash: the log is there, and nobody holds it.
    let copy = Place {
        path: folder.path().join("copy.db"),
        ..place.clone()
    };
    fs::copy(&place.path, &copy.path).unwrap();
    fs::copy(&log, copy.path.with_extension("db-wal")).unwrap();
    let refused = open(&copy, Access::Write);
    assert!(matches!(
        refused,
        Err(Error::Database {
            fault: DatabaseFault::Newer { found: 7, .. },
            ..
        })
    ));
    drop(refused);
    assert_eq!(fs::read(&copy.path).unwrap(), bytes);
    assert_eq!(
        fs::metadata(copy.path.with_extension("db-wal")).unwrap().len(),
        logged
    );
}

#[test]
fn tables_that_a_hand_has_altered_are_not_written_to() {
    for sql in [
        "ALTER TABLE ticket ADD COLUMN colour TEXT",
        "DROP TRIGGER ticket_is_found",
        "CREATE TABLE note (id INTEGER)",
        "CREATE INDEX event_ticket ON event (ticket)",
    ] {
        let folder = folder();
        let place = place_in(folder.path());
        at_rest(&place);
        by_hand(&place, sql);
        let before = contents(folder.path());
        let refused = open(&place, Access::Write);
        assert!(
            matches!(
                refused,
                Err(Error::Database {
                    fault: DatabaseFault::Altered,
                    ..
                })
            ),
            "{sql}"
        );
        drop(refused);
        assert_eq!(contents(folder.path()), before, "{sql}");
    }
}

#[test]
fn a_reader_says_that_the_tables_were_altered_when_it_stumbles() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    by_hand(&place, "ALTER TABLE ticket RENAME COLUMN subject TO title");
    let read = open(&place, Access::Read).unwrap().read(subjects_in);
    assert!(
        matches!(
            read,
            Err(Error::Database {
                fault: DatabaseFault::Altered,
                ..
            })
        ),
        "{read:?}"
    );
}

#[test]
fn what_sqlite_does_by_itself_is_no_alteration() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    by_hand(&place, "ANALYZE; VACUUM; REINDEX;");
    assert_eq!(subjects(&mut open(&place, Access::Write).unwrap()), ["a"]);
}

#[test]
fn a_damaged_file_is_said_to_be_damaged() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let file = File::options().write(true).open(&place.path).unwrap();
    // The page size, which only SQLite looks at; then the first table's page.
    std::os::unix::fs::FileExt::write_all_at(&file, &[0xFF; 2], 16).unwrap();
    let refused = open(&place, Access::Read).err();
    assert!(
        matches!(
            refused,
            Some(Error::Database {
                fault: DatabaseFault::Damaged(_),
                ..
            })
        ),
        "{refused:?}"
    );
    std::os::unix::fs::FileExt::write_all_at(&file, &[0x10, 0], 16).unwrap();
    std::os::unix::fs::FileExt::write_all_at(&file, &[0xFF; 200], 4096).unwrap();
    let read = open(&place, Access::Read).unwrap().read(subjects_in);
    assert!(
        matches!(
            read,
            Err(Error::Database {
                fault: DatabaseFault::Damaged(_),
                ..
            })
        ),
        "{read:?}"
    );
}

#[test]
fn everything_is_set_as_it_should_be() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    let setting = |tx: &mut Tx<'_>, sql: &str, column: &str| tx.query_one(sql, &[], |row| row.int(column));
    store
        .write(|tx| {
            assert_eq!(setting(tx, "PRAGMA synchronous", "synchronous")?, Some(2));
            assert_eq!(setting(tx, "PRAGMA foreign_keys", "foreign_keys")?, Some(1));
            assert_eq!(setting(tx, "PRAGMA secure_delete", "secure_delete")?, Some(1));
            assert_eq!(setting(tx, "PRAGMA temp_store", "temp_store")?, Some(2));
            assert_eq!(setting(tx, "PRAGMA cell_size_check", "cell_size_check")?, Some(1));
            assert_eq!(setting(tx, "PRAGMA trusted_schema", "trusted_schema")?, Some(0));
            assert_eq!(
                setting(tx, "PRAGMA journal_size_limit", "journal_size_limit")?,
                Some(4_194_304)
            );
            let mode = tx.query_one("PRAGMA journal_mode", &[], |row| {
                Ok(row.text("journal_mode")? == "wal")
            })?;
            assert_eq!(mode, Some(true));
            assert!(tx.query(r#"SELECT "bogus" AS text"#, &[], |_| Ok(())).is_err());
            assert!(tx.execute("DELETE FROM ticket_text_data", &[]).is_err());
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_second_look_does_not_take_the_first_one_s_locks_away() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut first = new_store(&place);
    first.write(|tx| add(tx, "a")).unwrap();
    drop(open(&place, Access::Read).unwrap());
    // Another process that closes the database would now take the log for nobody's, and remove it.
    assert!(holds_a_lock(&place.path));
    drop(first);
    assert!(!holds_a_lock(&place.path));
}

/// Whether this process holds a lock on the file, as the kernel has it.
fn holds_a_lock(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let inode = format!(":{} ", path.metadata().unwrap().ino());
    let process = format!(" {} ", std::process::id());
    let locks = fs::read_to_string("/proc/locks").unwrap();
    locks
        .lines()
        .any(|line| line.contains(&inode) && line.contains(&process))
}

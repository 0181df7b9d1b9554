//! Backups while others write, restorations, and upgrades with their copies.

use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::*;
use crate::output::Existing;

fn subjects_of(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let mut query = connection
        .prepare("SELECT subject FROM ticket ORDER BY id")
        .unwrap();
    query
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_one_private_file_that_any_program_reads() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    store.write(|tx| add(tx, "in the log")).unwrap();
    let target = folder.path().join("backup.db");
    store.backup(&target, Existing::Refuse).unwrap();
    assert_eq!(target.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(subjects_of(&target), ["in the log"]);
    let mode: String = Connection::open(&target)
        .unwrap()
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "delete");
    drop(store);
    assert_eq!(names_in(folder.path()), ["backup.db", "desk.db"]);
}

#[test]
fn a_backup_writes_over_nothing_unless_told_to() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    let target = folder.path().join("backup.db");
    fs::write(&target, "precious").unwrap();
    let refused = store.backup(&target, Existing::Refuse);
    assert!(
        matches!(refused, Err(Error::CannotCreate { cause, .. }) if cause.kind() == std::io::ErrorKind::AlreadyExists)
    );
    assert_eq!(fs::read(&target).unwrap(), b"precious");
    store.write(|tx| add(tx, "a")).unwrap();
    store.backup(&target, Existing::Replace).unwrap();
    assert_eq!(subjects_of(&target), ["a"]);
}

#[test]
fn a_backup_never_takes_the_place_of_the_database_itself() {
    let folder = folder();
    let place = place_in(folder.path());
    let mut store = new_store(&place);
    store.write(|tx| add(tx, "a")).unwrap();
    let link = folder.path().join("link.db");
    symlink(&place.path, &link).unwrap();
    for target in [&place.path, &link, &folder.path().join("desk.db-wal")] {
        let refused = store.backup(target, Existing::Replace);
        assert!(matches!(refused, Err(Error::CannotCreate { .. })), "{refused:?}");
    }
    store.write(|tx| add(tx, "b")).unwrap();
    drop(store);
    assert_eq!(subjects(&mut open(&place, Access::Read).unwrap()), ["a", "b"]);
}

#[test]
fn a_backup_under_load_is_one_moment_and_all_of_it() {
    let folder = folder();
    let place = place_in(folder.path());
    let store = new_store(&place);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        for writer in 0..4 {
            let (place, stop) = (&place, &stop);
            scope.spawn(move || {
                let mut store = open(place, Access::Write).unwrap();
                for turn in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    // Two by two: a copy with one of a pair is no moment.
                    store
                        .write(|tx| {
                            add(tx, &format!("{writer}-{turn}-a"))?;
                            add(tx, &format!("{writer}-{turn}-b"))
                        })
                        .unwrap();
                }
            });
        }
        let mut before = 0;
        for number in 0..10 {
            let written = subjects(&mut open(&place, Access::Read).unwrap());
            let target = folder.path().join(format!("{number}.db"));
            store.backup(&target, Existing::Refuse).unwrap();
            let copied = subjects_of(&target);
            assert_eq!(copied.len() % 2, 0);
            assert!(copied.len() >= written.len() && copied[..written.len()] == written);
            before = before.max(written.len());
        }
        stop.store(true, Ordering::Relaxed);
        assert!(before > 0, "nobody wrote");
    });
}

#[test]
fn a_damaged_database_is_not_passed_off_as_a_backup() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    damage(&place.path);
    let target = folder.path().join("backup.db");
    let refused = open(&place, Access::Read)
        .unwrap()
        .backup(&target, Existing::Refuse);
    assert!(
        matches!(&refused, Err(Error::Database { path, fault: DatabaseFault::Damaged(_) }) if *path == place.path),
        "{refused:?}"
    );
    assert_eq!(names_in(folder.path()), ["desk.db"]);
}

/// A page of a table, not read when the database is opened.
fn damage(path: &Path) {
    let file = fs::File::options().write(true).open(path).unwrap();
    std::os::unix::fs::FileExt::write_all_at(&file, &[0xFF; 200], 4096).unwrap();
}

/// A backup with one ticket, `saved`.
fn backup_in(folder: &Path) -> PathBuf {
    let place = Place {
        path: folder.join("other.db"),
        ..place_in(folder)
    };
    let mut store = new_store(&place);
    store.write(|tx| add(tx, "saved")).unwrap();
    let target = folder.join("backup.db");
    store.backup(&target, Existing::Refuse).unwrap();
    drop(store);
    fs::remove_file(place.path).unwrap();
    target
}

fn restore(source: &Path, place: &Place, existing: Existing) -> Result<Option<PathBuf>, Error> {
    Store::restore_as(source, place, existing, &PLAN).map(|restored| restored.kept)
}

#[test]
fn a_backup_is_restored_where_nothing_stands() {
    let folder = folder();
    let place = place_in(folder.path());
    let backup = backup_in(folder.path());
    set_rights(&backup, 0o444);
    let bytes = fs::read(&backup).unwrap();
    assert_eq!(restore(&backup, &place, Existing::Refuse).unwrap(), None);
    let mut store = open(&place, Access::Write).unwrap();
    store.write(|tx| add(tx, "more")).unwrap();
    assert_eq!(subjects(&mut store), ["saved", "more"]);
    drop(store);
    assert_eq!(fs::read(&backup).unwrap(), bytes);
    assert_eq!(names_in(folder.path()), ["backup.db", "desk.db"]);
}

#[test]
fn a_database_that_stands_there_is_kept_and_those_who_have_it_open_see_the_other() {
    let folder = folder();
    let place = place_in(folder.path());
    let backup = backup_in(folder.path());
    let mut open_all_along = new_store(&place);
    open_all_along.write(|tx| add(tx, "a")).unwrap();
    open_all_along.write(|tx| add(tx, "b")).unwrap();
    assert!(matches!(
        restore(&backup, &place, Existing::Refuse),
        Err(Error::CannotCreate { .. })
    ));
    let kept = restore(&backup, &place, Existing::Replace).unwrap().unwrap();
    assert_eq!(
        kept,
        folder
            .path()
            .canonicalize()
            .unwrap()
            .join("desk.db.before-restore")
    );
    assert_eq!(subjects_of(&kept), ["a", "b"]);
    assert_eq!(subjects(&mut open_all_along), ["saved"]);
    open_all_along.write(|tx| add(tx, "after")).unwrap();
    assert_eq!(
        subjects(&mut open(&place, Access::Read).unwrap()),
        ["saved", "after"]
    );
    let again = restore(&backup, &place, Existing::Replace).unwrap().unwrap();
    assert!(again.ends_with("desk.db.before-restore-2"));
    assert_eq!(subjects_of(&again), ["saved", "after"]);
}

#[test]
fn a_restoration_waits_for_a_writer_and_loses_nothing_of_his() {
    let folder = folder();
    let place = place_in(folder.path());
    let backup = backup_in(folder.path());
    let mut writer = new_store(&place);
    let restoration = writer
        .write(|tx| {
            add(tx, "a")?;
            let place = place.clone();
            let restoration = thread::spawn(move || restore(&backup, &place, Existing::Replace));
            thread::sleep(Duration::from_millis(100));
            add(tx, "b")?;
            Ok(restoration)
        })
        .unwrap();
    let kept = restoration.join().unwrap().unwrap().unwrap();
    assert_eq!(subjects_of(&kept), ["a", "b"]);
    assert_eq!(subjects(&mut writer), ["saved"]);
}

#[test]
fn a_damaged_or_empty_database_goes_aside_for_the_backup() {
    for (what, spoil) in [
        ("damaged", damage as fn(&Path)),
        ("empty", |path| fs::write(path, "").unwrap()),
    ] {
        let folder = folder();
        let place = place_in(folder.path());
        let backup = backup_in(folder.path());
        at_rest(&place);
        spoil(&place.path);
        let bytes = fs::read(&place.path).unwrap();
        let kept = restore(&backup, &place, Existing::Replace).unwrap().unwrap();
        assert_eq!(fs::read(&kept).unwrap(), bytes, "{what}");
        assert_eq!(
            subjects(&mut open(&place, Access::Write).unwrap()),
            ["saved"],
            "{what}"
        );
        assert_eq!(
            names_in(folder.path()),
            ["backup.db", "desk.db", "desk.db.before-restore"],
            "{what}"
        );
    }
}

#[test]
fn what_is_no_sound_backup_of_ours_is_not_restored() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let source = folder.path().join("source.db");
    let check = |expected: DatabaseFault| {
        let before = contents(folder.path());
        match restore(&source, &place, Existing::Replace) {
            Err(Error::Database { path, fault }) => assert_eq!((path, fault), (source.clone(), expected)),
            other => panic!("{other:?}"),
        }
        assert_eq!(contents(folder.path()), before);
    };
    check(DatabaseFault::Missing);
    fs::write(&source, "").unwrap();
    check(DatabaseFault::Empty);
    fs::write(&source, [b'x'; 5000]).unwrap();
    check(DatabaseFault::NotOurs);
    fs::copy(&place.path, &source).unwrap();
    Connection::open(&source)
        .unwrap()
        .execute_batch("PRAGMA user_version = 9")
        .unwrap();
    check(DatabaseFault::Newer { found: 9, known: 1 });
    fs::copy(&place.path, &source).unwrap();
    damage(&source);
    let refused = restore(&source, &place, Existing::Replace);
    assert!(
        matches!(&refused, Err(Error::Database { path, fault: DatabaseFault::Damaged(_) }) if *path == source),
        "{refused:?}"
    );
    assert_eq!(subjects(&mut open(&place, Access::Read).unwrap()), ["a"]);
}

#[test]
fn a_database_is_not_restored_over_itself() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let refused = restore(&place.path, &place, Existing::Replace);
    assert!(matches!(refused, Err(Error::CannotCreate { .. })), "{refused:?}");
    assert_eq!(subjects(&mut open(&place, Access::Read).unwrap()), ["a"]);
    assert_eq!(names_in(folder.path()), ["desk.db"]);
}

#[test]
fn the_log_of_a_database_that_is_gone_is_not_played_into_a_new_one() {
    let folder = folder();
    let place = place_in(folder.path());
    let backup = backup_in(folder.path());
    let log = place.path.with_extension("db-wal");
    fs::write(&log, "left over").unwrap();
    let check = |error: Option<Error>| match error {
        Some(Error::Database { fault, .. }) => assert_eq!(fault, DatabaseFault::Leftover(log.clone())),
        other => panic!("{other:?}"),
    };
    let created = Store::create_as(&place, &PLAN, |_| Ok(()));
    check(created.err());
    let restored = restore(&backup, &place, Existing::Refuse);
    check(restored.err());
    assert!(!place.path.exists());
}

//! What other processes do, and what they leave when they die or the disk is full. The other
//! process is this program of tests, started again for the one test that is a task.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::*;
use crate::output::OutputFile;

/// Not the user who can do everything.
const NOBODY: u32 = 65534;

const TASK: &str = "GUICHET_TEST_TASK";
const FOLDER: &str = "GUICHET_TEST_FOLDER";

/// Start a task on the database of a folder. A file-size limit is to be an error, not a death.
fn task(program: &Path, name: &str, folder: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", r#"trap "" XFSZ; exec "$0" "$@""#])
        .arg(program)
        .args(["--exact", "store::tests::processes::a_task", "--nocapture"])
        .env(TASK, name)
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn start(name: &str, folder: &Path) -> Child {
    task(&std::env::current_exe().unwrap(), name, folder)
        .spawn()
        .unwrap()
}

/// What a finished task said.
#[track_caller]
fn said(task: Child) -> Vec<String> {
    let output = task.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{text}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    text.lines()
        .filter_map(|line| line.strip_prefix("said "))
        .map(str::to_owned)
        .collect()
}

fn say(what: impl std::fmt::Debug) {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "\nsaid {what:?}").unwrap();
    stdout.flush().unwrap();
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a task is told in the environment of its process"
)]
fn a_task() {
    let (Ok(task), Some(folder)) = (std::env::var(TASK), std::env::var_os(FOLDER)) else {
        return;
    };
    let place = place_in(Path::new(&folder));
    match task.as_str() {
        "create" => create(&place),
        "die while creating" => {
            let _ = Store::create_as(&place, &PLAN, |_| std::process::abort());
        }
        "write for ever" => write_for_ever(&place),
        "fill the disk at the commit" => fill_the_disk(&place, 1),
        "fill the disk before the commit" => fill_the_disk(&place, 5000),
        "fill the disk with an export" => fill_the_disk_with_an_export(&place),
        "create on a full disk" => {
            limit_files_to(10_000);
            say(Store::create_as(&place, &PLAN, |_| Ok(())).err());
        }
        "upgrade without end" => {
            let _ = Store::open_as(&place, Access::Write, &upgrades::ENDLESS);
        }
        "open" => {
            say(open(&place, Access::Read).and_then(|mut store| store.read(subjects_in)));
            say(open(&place, Access::Write).map(|_| ()));
        }
        other => panic!("no task {other}"),
    }
}

fn create(place: &Place) {
    let mut store = Store::create_as(place, &PLAN, |tx| add(tx, "first").map(|_| ())).unwrap();
    say(store.is_new());
    store
        .write(|tx| add(tx, &format!("process {}", std::process::id())))
        .unwrap();
}

fn write_for_ever(place: &Place) {
    let mut store = open(place, Access::Write).unwrap();
    for number in 0.. {
        let subject = format!("{}-{number}", std::process::id());
        store.write(|tx| add(tx, &subject)).unwrap();
        say(subject);
    }
}

fn fill_the_disk(place: &Place, tickets: usize) {
    let mut store = open(place, Access::Write).unwrap();
    store.write(|tx| add(tx, "kept")).unwrap();
    let log = fs::metadata(place.path.with_extension("db-wal")).unwrap().len();
    limit_files_to(log + 1000);
    let outcome = store.write(|tx| {
        for number in 0..tickets {
            add(tx, &format!("{number} {}", "x".repeat(1000)))?;
        }
        Ok(())
    });
    say(matches!(outcome, Err(Error::StateUnknown { .. })));
    say(matches!(outcome, Err(Error::Io { .. })));
    say(matches!(store.read(subjects_in), Err(Error::Io { .. })));
    drop(store);
    say(fs::metadata(place.path.with_extension("db-wal")).is_ok());
}

fn fill_the_disk_with_an_export(place: &Place) {
    let target = place.path.with_file_name("export.csv");
    limit_files_to(100_000);
    let mut file = OutputFile::replace(&target).unwrap();
    let line = [b'x'; 1000];
    let written = (0..1000).try_for_each(|_| file.write_all(&line));
    say(written.is_err());
    say(file.finish().is_err());
}

fn limit_files_to(bytes: u64) {
    let limit = Rlimit {
        current: Some(bytes),
        ..getrlimit(Resource::Fsize)
    };
    setrlimit(Resource::Fsize, limit).unwrap();
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

fn integrity(place: &Place) -> String {
    let mut store = open(place, Access::Read).unwrap();
    let found = store.read(|tx| {
        tx.query_one("PRAGMA integrity_check", &[], |row| {
            Ok(row.text("integrity_check")?.to_owned())
        })
    });
    found.unwrap().unwrap()
}

#[test]
fn of_sixteen_that_create_at_once_one_does_and_all_write() {
    for _ in 0..3 {
        let folder = folder();
        let all: Vec<_> = (0..16).map(|_| start("create", folder.path())).collect();
        let made = all.into_iter().flat_map(said).filter(|new| new == "true").count();
        assert_eq!(made, 1);
        let subjects = subjects(&mut open(&place_in(folder.path()), Access::Read).unwrap());
        assert_eq!(subjects.len(), 17);
        assert_eq!(subjects[0], "first");
        assert_eq!(names_in(folder.path()), ["desk.db"]);
    }
}

#[test]
fn a_process_that_dies_while_creating_leaves_no_database() {
    let folder = folder();
    let died = start("die while creating", folder.path()).wait().unwrap();
    assert!(!died.success());
    assert_eq!(names_in(folder.path()), [""; 0]);
    assert_eq!(said(start("create", folder.path())), ["true"]);
}

#[test]
fn what_was_acknowledged_outlives_a_killed_process() {
    let folder = folder();
    let place = place_in(folder.path());
    drop(new_store(&place));
    let mut acknowledged = Vec::new();
    for round in 1..=8 {
        let mut writer = start("write for ever", folder.path());
        let lines = BufReader::new(writer.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let acks = lines.filter_map(|line| line.strip_prefix("said ").map(str::to_owned));
        acknowledged.extend(acks.take(round * 3).map(|ack| ack.trim_matches('"').to_owned()));
        writer.kill().unwrap();
        writer.wait().unwrap();
    }
    let found = subjects(&mut open(&place, Access::Read).unwrap());
    assert_eq!(acknowledged.len(), 108);
    assert!(acknowledged.iter().all(|subject| found.contains(subject)));
    assert_eq!(integrity(&place), "ok");
}

#[test]
fn a_full_disk_loses_nothing_that_was_there_and_closes_the_database() {
    for (task, unknown) in [
        ("fill the disk at the commit", "true"),
        ("fill the disk before the commit", "false"),
    ] {
        let folder = folder();
        let place = place_in(folder.path());
        new_store(&place).write(|tx| add(tx, "before")).unwrap();
        let certain = if unknown == "true" { "false" } else { "true" };
        // The log is left for the next process: nothing is synced again.
        assert_eq!(
            said(start(task, folder.path())),
            [unknown, certain, "true", "true"],
            "{task}"
        );
        assert_eq!(
            subjects(&mut open(&place, Access::Write).unwrap())[..2],
            ["before", "kept"],
            "{task}"
        );
        assert_eq!(integrity(&place), "ok");
    }
}

#[test]
fn a_full_disk_makes_no_new_database() {
    let folder = folder();
    let refused = said(start("create on a full disk", folder.path()));
    assert!(refused[0].starts_with("Some(Io"), "{refused:?}");
    assert_eq!(names_in(folder.path()), [""; 0]);
}

#[test]
fn an_export_that_finds_the_disk_full_leaves_the_old_one() {
    let folder = folder();
    fs::write(folder.path().join("export.csv"), "old").unwrap();
    assert_eq!(
        said(start("fill the disk with an export", folder.path())),
        ["true", "true"]
    );
    assert_eq!(fs::read(folder.path().join("export.csv")).unwrap(), b"old");
    assert_eq!(names_in(folder.path()), ["export.csv"]);
}

#[test]
fn an_upgrade_that_is_killed_leaves_the_old_version_whole() {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let mut upgrade = start("upgrade without end", folder.path());
    let log = place.path.with_extension("db-wal");
    let is_under_way = || fs::metadata(&log).is_ok_and(|log| log.len() > 1_000_000);
    for _ in 0..2000 {
        if is_under_way() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(is_under_way());
    upgrade.kill().unwrap();
    upgrade.wait().unwrap();
    assert_eq!(subjects(&mut open(&place, Access::Write).unwrap()), ["a"]);
    let copy = Place {
        path: folder.path().join("desk.db.v1"),
        ..place
    };
    assert_eq!(subjects(&mut open(&copy, Access::Read).unwrap()), ["a"]);
}

/// What a user without special powers meets at a database with these rights in a folder with those.
fn opened_with(file: u32, folder_rights: u32) -> Vec<String> {
    let folder = folder();
    let place = place_in(folder.path());
    at_rest(&place);
    let program = folder.path().join("program");
    // Copied by another process: a file that this one had open for writing could still be open in a
    // child that another test is just starting, and then cannot be run ("text file busy").
    let copied = Command::new("cp")
        .arg(std::env::current_exe().unwrap())
        .arg(&program)
        .status();
    assert!(copied.unwrap().success());
    set_rights(&program, 0o755);
    set_rights(&place.path, file);
    set_rights(folder.path(), folder_rights);
    let mut command = task(&program, "open", folder.path());
    if place.uid == 0 {
        chown(&place.path, Some(NOBODY), Some(NOBODY)).unwrap();
        chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        command.uid(NOBODY).gid(NOBODY);
    }
    let said = said(command.spawn().unwrap());
    set_rights(folder.path(), 0o700);
    said
}

#[test]
fn a_file_that_cannot_be_written_is_read_and_not_written() {
    let said = opened_with(0o400, 0o700);
    assert_eq!(said[0], r#"Ok(["a"])"#);
    assert!(said[1].contains("fault: ReadOnly"), "{said:?}");
}

#[test]
fn a_folder_that_cannot_be_written_is_read_and_named_as_the_reason_to_write_nothing() {
    for file in [0o600, 0o400] {
        let said = opened_with(file, 0o500);
        assert_eq!(said[0], r#"Ok(["a"])"#);
        assert!(said[1].contains("fault: ReadOnly"), "{said:?}");
    }
}

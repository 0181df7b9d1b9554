//! An error of the disk in the place of each system call of each command that writes, once and for
//! ever: it is told, the state of things is told as it is, and nothing is half done.

use std::process::Output;

use super::killed::{BY_STEPS, lacks_its_file};
use super::traced::{self, Blow, Call};
use super::world::{Reference, World, told};
use super::writers::{COMMANDS, ground, those};
use super::{Tally, among, every, sample, whole};
use crate::support::skipped;
use crate::support::stage::Stage;

/// Which calls are answered with which errors.
const ERRORS: &[(&[&str], &[&str])] = &[
    (&["pwrite64", "write"], &["EIO", "ENOSPC"]),
    (
        &["fsync", "fdatasync", "ftruncate", "fallocate"],
        &["EIO", "ENOSPC"],
    ),
    (
        &["openat", "rename", "linkat", "link", "unlink", "mkdir"],
        &["EIO", "ENOSPC", "EACCES"],
    ),
    (
        &["read", "pread64", "lseek", "newfstatat", "statx", "fstat"],
        &["EIO"],
    ),
    (
        &[
            "fcntl", "flock", "fchown", "fchmod", "close", "readlink", "fstatfs",
        ],
        &["EIO"],
    ),
    (&["mmap"], &["ENOMEM"]),
];

/// Of which `cargo test` takes a few calls.
const SHORT: &[&str] = &[
    "ticket new",
    "mail receive",
    "db backup",
    "--db new.db op",
    "export -o",
];

/// What a command that failed may answer: reading, creating or writing failed, it passes, or the file
/// cannot be used.
const FAILED: &[i32] = &[66, 73, 74, 75, 78];

#[test]
fn a_disk_that_fails_at_any_call_is_told_and_leaves_nothing_half_done() {
    if !traced::is_possible() {
        skipped("no strace, or it may not trace: no system call of a command fails");
        return;
    }
    among(&those(SHORT, COMMANDS), failing).end("an error at a system call");
}

#[test]
fn a_name_that_the_disk_did_not_confirm_is_told_as_not_known() {
    if !traced::is_possible() {
        skipped("no strace, or it may not trace: no folder fails to be synced");
        return;
    }
    for line in [
        "guichet ticket export -o out",
        "guichet db backup out",
        "guichet config set lang en",
    ] {
        let stage = ground().stage();
        let (calls, _) = traced::calls(&ground().stage(), line);
        // The file's own comes before its name.
        let last = calls.iter().rfind(|call| call.name == "fsync").unwrap();
        let output = traced::hit(&stage, line, last, Blow::Once("EIO")).unwrap();
        let told = told(&output);
        assert!(
            told.starts_with("exit status: 74") && told.contains("is not known"),
            "{line}: {told}"
        );
    }
}

#[test]
fn what_is_done_is_told_so_though_nobody_can_lock_the_database_any_more() {
    if !traced::is_possible() {
        skipped("no strace, or it may not trace: no lock fails");
        return;
    }
    let line = "guichet ticket ask CG-1 'Laquelle ?'";
    let reference = Reference::of(ground(), line);
    let (calls, _) = traced::calls(&ground().stage(), line);
    let committed = calls.iter().position(|call| call.name == "fdatasync").unwrap();
    let mut tally = Tally::default();
    for call in calls[committed..].iter().filter(|call| call.name == "fcntl") {
        let stage = ground().stage();
        if let Some(output) = traced::hit(&stage, line, call, Blow::Once("EIO")) {
            let wrong = answered(&stage, line, call, &output, &reference).err();
            tally.count(wrong.map(|wrong| format!("{}: {wrong}", call.nth)));
        }
    }
    tally.end("locks that fail after the act");
}

fn failing(line: &str) -> Tally {
    let reference = Reference::of(ground(), line);
    let (calls, _) = traced::calls(&ground().stage(), line);
    // What comes before is not ours: the loader of programs, and Rust that makes itself ready.
    let ours = calls.iter().position(|call| call.name == "umask").unwrap_or(0);
    let blows: Vec<(&Call, Blow)> = calls[ours..]
        .iter()
        .filter(|call| call.name != "mmap" || call.text.contains("MAP_SHARED"))
        .flat_map(|call| errors(call).map(move |error| (call, error)))
        .flat_map(|(call, error)| [(call, Blow::Once(error)), (call, Blow::ForEver(error))])
        // Locks that never come are waited for, half a minute each; and where no file can be read, nor
        // can what `id` answers, over which the standard library itself stumbles.
        .filter(|(call, blow)| !matches!((call.name.as_str(), blow), ("fcntl" | "read", Blow::ForEver(_))))
        .collect();
    let step = if whole() { every() } else { blows.len() / 12 + 1 };
    let blows = sample(blows, step);
    let mut tally = Tally::default();
    for (call, blow) in &blows {
        let stage = ground().stage();
        let Some(output) = traced::hit(&stage, line, call, *blow) else {
            continue;
        };
        let wrong = answered(&stage, line, call, &output, &reference).err();
        tally.count(wrong.map(|wrong| format!("{line}: {} {} {blow:?}: {wrong}", call.name, call.nth)));
    }
    tally.at_least(blows.len() / 2, line)
}

fn errors(call: &Call) -> impl Iterator<Item = &'static str> + use<> {
    let of = ERRORS
        .iter()
        .find(|(names, _)| names.contains(&call.name.as_str()));
    of.into_iter().flat_map(|(_, errors)| errors.iter().copied())
}

fn answered(
    stage: &Stage,
    line: &str,
    call: &Call,
    output: &Output,
    reference: &Reference,
) -> Result<(), String> {
    let found = World::of(stage)?;
    let (is_after, undone) = (found == reference.after, found == reference.before);
    // Where only the file is lacking, the act is done, and 0 is no answer.
    let done = is_after || (!output.status.success() && lacks_its_file(line, &found, reference));
    match output.status.code() {
        Some(0) if done => Ok(()),
        Some(0) => Err(format!(
            "acknowledged, and lost: {:?}",
            found.differs_in(&reference.after)
        )),
        Some(code) if code == 75 && line.contains("mail receive") => Ok(()),
        // The list of users cannot be read: then nobody is known to be an operator.
        Some(77) if call.text.contains("passwd") && undone => Ok(()),
        Some(code) if FAILED.contains(&code) => {
            if !done && !undone && !by_steps(line) {
                return Err(format!(
                    "half done: {:?}; {}",
                    found.differs_in(&reference.before),
                    told(output)
                ));
            }
            tells_how_it_stands(call, done, output)
        }
        _ => Err(told(output)),
    }
}

/// What failed is done or is not done, and what is said must not be the other.
fn tells_how_it_stands(call: &Call, done: bool, output: &Output) -> Result<(), String> {
    let said = String::from_utf8_lossy(&output.stderr);
    // Where nothing can be written, the complaint cannot be either.
    if call.name == "write" {
        return Ok(());
    }
    if said.is_empty() {
        return Err(format!("without a word: {}", output.status));
    }
    let unknown = said.contains("is not known");
    let is_done = said.contains("it is done");
    match done {
        true if unknown || is_done || said.is_empty() => Ok(()),
        true => Err(format!("done, and not told so: {}", told(output))),
        false if is_done => Err(format!("not done, and told so: {}", told(output))),
        false => Ok(()),
    }
}

fn by_steps(line: &str) -> bool {
    BY_STEPS.iter().any(|steps| line.contains(steps))
}

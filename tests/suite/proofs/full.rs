//! Disks of many sizes that fill up under a command, limits on how large a file may be, and disks that may
//! only be read: it is done, or nothing of it is and it says so; and once there is room, the same
//! command again does it.
//!
//! How much room a command takes is searched for first, by halves: just below it lies what an act
//! needs last. The whole proof then fills the disk at each page up to there.

use std::collections::BTreeSet;
use std::fs;
use std::process::Output;

use super::killed::{BY_STEPS, lacks_its_file};
use super::world::{Reference, World, plainly, told};
use super::writers::{COMMANDS, ground, those};
use super::{Tally, among, every, sample, whole};
use crate::support::skipped;
use crate::support::stage::Stage;

/// Of which `cargo test` takes so many.
const SHORT: &[&str] = &[
    "ticket new",
    "mail receive",
    "export --whole -o old",
    "config set",
];

/// How finely a disk is filled, in KiB: a page of the disk's.
const PAGE: usize = 4;
/// Where file systems are made.
const SBIN: &str = "PATH=$PATH:/usr/sbin:/sbin";
/// More than any of the commands takes.
const ENOUGH: usize = 32 * 1024;

/// What stands in the way of a command.
#[derive(Debug, Clone, Copy)]
enum Want {
    /// A disk in memory with so many KiB left.
    Memory(usize),
    /// A disk with a file system of its own, which gives out room late and in pieces.
    Ext4(usize),
    /// No file may be larger than so many KiB.
    Limit(usize),
    /// A disk that may only be read.
    ReadOnly,
}

#[test]
fn a_disk_that_fills_up_at_any_size_leaves_nothing_half_done() {
    if !can_mount("mount -t tmpfs none try") {
        skipped("no disk of a size of its own can be made here (root alone may)");
        return;
    }
    among(&those(SHORT, COMMANDS), |line| filling(line, Want::Memory)).end("disks in memory that fill up");
}

#[test]
fn a_disk_of_ext4_that_fills_up_at_any_size_leaves_nothing_half_done() {
    if !can_mount("truncate -s 16M image && mkfs.ext4 -q image && mount -o loop image try") {
        skipped("no ext4 of a size of its own can be made here (root alone may)");
        return;
    }
    among(&those(&["ticket new"], COMMANDS), |line| {
        filling(line, Want::Ext4)
    })
    .end("disks of ext4 that fill up");
}

#[test]
fn a_limit_on_files_at_any_size_leaves_nothing_half_done() {
    among(&those(SHORT, COMMANDS), |line| filling(line, Want::Limit)).end("limits on files");
}

#[test]
fn a_disk_that_may_only_be_read_is_told_and_nothing_is_written() {
    if !can_mount("mount -t tmpfs none try") {
        skipped("no disk of a size of its own can be made here (root alone may)");
        return;
    }
    let read_only = |line: &'static str| {
        let reference = Reference::of(ground(), line);
        let mut tally = Tally::default();
        tally.count(tried(line, Want::ReadOnly, &reference).1);
        tally
    };
    among(&those(SHORT, COMMANDS), read_only).end("disks that may only be read");
}

#[test]
fn attachments_on_a_disk_that_fills_up_are_whole_or_are_not_there() {
    if !can_mount("mount -t tmpfs none try") {
        skipped("no disk of a size of its own can be made here (root alone may)");
        return;
    }
    let mut tally = Tally::default();
    // To read takes eight pages for the index of the log: the files come after them.
    let pages = if whole() { 0..=16 } else { 7..=12 };
    for room in pages.map(|pages| pages * PAGE) {
        tally.count(saving(room).map(|wrong| format!("{room} KiB: {wrong}")));
    }
    tally.end("attachments on disks that fill up");
}

fn can_mount(how: &str) -> bool {
    let line = format!("mkdir try && unshare -m sh -c '{SBIN}; {how}'");
    plainly(&ground().stage(), &line).status.success()
}

/// The command at the brink of what it takes, and, in a whole proof, at every page below.
fn filling(line: &'static str, want: fn(usize) -> Want) -> Tally {
    let reference = Reference::of(ground(), line);
    let mut tally = Tally::default();
    let mut tries = BTreeSet::new();
    let mut fits = |pages: usize, tally: &mut Tally| {
        tries.insert(pages);
        let (done, wrong) = tried(line, want(pages * PAGE), &reference);
        tally.count(wrong.map(|wrong| format!("{line}: {:?}: {wrong}", want(pages * PAGE))));
        done
    };
    let (mut least, mut most) = (0, ENOUGH / PAGE);
    while least < most {
        let middle = (least + most) / 2;
        match fits(middle, &mut tally) {
            true => most = middle,
            false => least = middle + 1,
        }
    }
    if whole() {
        for pages in sample((0..least + 4).collect(), every()) {
            fits(pages, &mut tally);
        }
    }
    // A command that needs no room at all was in no want.
    tally.at_least(usize::from(least > 0), line)
}

/// Whether the command answered that it is done, and what was wrong with that, or with what it left.
fn tried(line: &str, want: Want, reference: &Reference) -> (bool, Option<String>) {
    let stage = ground().stage();
    let output = in_want(&stage, line, want);
    let wrong = left_behind(&stage, line, &output, reference).err();
    (output.status.success(), wrong)
}

/// Runs it where it lacks something; what it left then lies in the folder, where it lacks nothing.
fn in_want(stage: &Stage, line: &str, want: Want) -> Output {
    // Links stay where they are, and so does what keeps the disk itself.
    let there = "cp -a *.db *.png *.csv *.eml *.ndjson old disk/ && cp -P fixtures examples disk/";
    let fill = |room: usize| {
        format!(
            "sync -f disk; free=$(($(stat -f -c '%a * %S' disk) / 1024)); \
             [ $free -lt {room} ] || head -c $((free - {room}))K /dev/zero > disk/filler; sync -f disk"
        )
    };
    let (disk, lacks) = match want {
        Want::Memory(room) => ("mount -t tmpfs -o size=48m,mode=700 none disk", fill(room)),
        // In blocks of 4 KiB, as on any disk of half a GB or more: where they are smaller, what SQLite maps of
        // the log's index may find no room when it is touched, and the system ends the process (SIGBUS).
        Want::Ext4(room) => (
            "truncate -s 48M image && mkfs.ext4 -q -b 4096 -m 0 -O ^has_journal image && mount -o loop image disk",
            fill(room),
        ),
        // The shell counts in halves of a KiB.
        Want::Limit(size) => ("true", format!("ulimit -f {}", size * 2)),
        Want::ReadOnly => (
            "mount -t tmpfs -o size=48m,mode=700 none disk",
            "mount -o remount,ro disk".to_owned(),
        ),
    };
    let script = format!(
        "{SBIN}; mkdir disk && {disk} && {there} || exit 99
         export HOME=$PWD/disk GUICHET_DB=$PWD/disk/guichet.db TMPDIR=$PWD/disk
         export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_STATE_HOME=$HOME/.local/state
         ({lacks}; cd disk && exec {line}); answer=$?
         rm -f disk/filler; rm -rf *.db *.db-* old
         cp -a disk/. . || exit 98
         exit $answer"
    );
    stage.write("want.sh", script.as_bytes()).unwrap();
    let apart = match want {
        Want::Limit(_) => "sh want.sh",
        _ => "unshare -m sh want.sh",
    };
    plainly(stage, apart)
}

/// What stands there is what was, or what should be, and the answer says which.
fn left_behind(stage: &Stage, line: &str, output: &Output, reference: &Reference) -> Result<(), String> {
    let found = World::of(stage).map_err(|wrong| format!("{wrong}; {}", told(output)))?;
    let (is_after, undone) = (found == reference.after, found == reference.before);
    // Where only the file is lacking, the act is done, and 0 is no answer.
    let done = is_after || (!output.status.success() && lacks_its_file(line, &found, reference));
    let said = String::from_utf8_lossy(&output.stderr);
    let by_steps = BY_STEPS.iter().any(|steps| line.contains(steps));
    match output.status.code() {
        Some(0) if done => return Ok(()),
        Some(0) => {
            let lost = found.differs_in(&reference.after);
            return Err(format!("acknowledged, and lost: {lost:?}"));
        }
        Some(66 | 73..=75 | 78) => {}
        _ => return Err(told(output)),
    }
    if said.is_empty() {
        return Err(format!("without a word: {}", output.status));
    }
    if done {
        let owned = said.contains("not known") || said.contains("it is done") || by_steps;
        return owned
            .then_some(())
            .ok_or(format!("done, and not told so: {}", told(output)));
    }
    if !undone && !by_steps {
        let differs = found.differs_in(&reference.before);
        return Err(format!("half done: {differs:?}; {}", told(output)));
    }
    if said.contains("it is done") {
        return Err(format!("not done, and told so: {}", told(output)));
    }
    let again = plainly(stage, line);
    if !again.status.success() {
        return Err(format!("with room again: {}", told(&again)));
    }
    let differs = World::of(stage)?.differs_in(&reference.after);
    match differs.is_empty() {
        true => Ok(()),
        false => Err(format!("with room again, it differs: {differs:?}")),
    }
}

/// Two files of a ticket, on a disk with room for so much: of each all, or nothing; and 0 only with both.
fn saving(room: usize) -> Option<String> {
    let stage = ground().stage();
    let large = vec![b'x'; 6_000];
    stage.write("large.txt", &large).unwrap();
    let attach = plainly(&stage, "guichet ticket attach CG-1 large.txt photo.png");
    assert!(attach.status.success(), "{}", told(&attach));
    let line = "guichet ticket show CG-1 --save-attachments files";
    let output = in_want(&stage, line, Want::Memory(room));
    let read = |name: &str| fs::read(stage.folder().join("files").join(name)).ok();
    let photo = fs::read(stage.folder().join("photo.png")).unwrap();
    let (found, wanted) = ([read("large.txt"), read("photo.png")], [large, photo]);
    let half = found
        .iter()
        .zip(&wanted)
        .any(|(found, wanted)| found.as_ref().is_some_and(|found| found != wanted));
    match output.status.code() {
        _ if half => Some(format!("half a file: {}", told(&output))),
        Some(0) if found.iter().all(Option::is_some) => None,
        Some(73 | 74) if found.iter().any(Option::is_none) => None,
        _ => Some(told(&output)),
    }
}

//! kill -9 in the place of each system call of each command that writes: what was acknowledged is
//! there, nothing is half done, and the same command again does what is left to do.

use std::process::Output;

use super::traced::{self, Blow, Call};
use super::world::{Reference, World, plainly, told};
use super::writers::{COMMANDS, ground, those};
use super::{Tally, among, every, sample, whole};
use crate::support::skipped;
use crate::support::stage::Stage;

/// Commands that write more than once, and what lies between stands by itself: a mail is kept before
/// it is read, a database is made before it is used, and each ticket that is due is an act.
pub const BY_STEPS: &[&str] = &["mail receive", "--db new.db", "run due"];

/// The act is on the disk before the file that tells it has its name: what cannot be one step is in this order.
/// (`intervention list --format ics` writes the calendar again.)
const FILE_AFTER: &str = "--ics out";

/// Of which `cargo test` takes a few calls.
const SHORT: &[&str] = &[
    "ticket new",
    "mail receive",
    "inventory import",
    "db restore",
    "--db new.db op",
];

#[test]
fn a_writer_that_is_killed_at_any_call_has_done_it_or_has_not() {
    if !traced::is_possible() {
        skipped("no strace, or it may not trace: no command is killed at its system calls");
        return;
    }
    among(&those(SHORT, COMMANDS), killed).end("kill -9 at a system call");
}

fn killed(line: &str) -> Tally {
    let reference = Reference::of(ground(), line);
    let (calls, _) = traced::calls(&ground().stage(), line);
    let mut tally = Tally::default();
    let calls: Vec<&Call> = calls.iter().filter(|call| whole() || lasts(call)).collect();
    // What lasts comes first: nothing else is lost by a kill.
    let (lasting, others): (Vec<&Call>, Vec<&Call>) = calls.into_iter().partition(|call| lasts(call));
    let few = match (whole(), every()) {
        (true, 1) => lasting.len(),
        (true, _) => 100,
        (false, _) => 12,
    };
    let step = lasting.len() / few.max(1) + usize::from(few < lasting.len());
    let calls = [sample(lasting, step), sample(others, every())].concat();
    for call in &calls {
        let stage = ground().stage();
        let Some(output) = traced::hit(&stage, line, call, Blow::Kill) else {
            continue;
        };
        let wrong = left_behind(&stage, line, &output, &reference).err();
        tally.count(wrong.map(|wrong| format!("{line}: {} {}: {wrong}", call.name, call.nth)));
    }
    tally.at_least(calls.len() / 2, line)
}

/// Whether the call changes something that outlives the process.
fn lasts(call: &Call) -> bool {
    matches!(
        call.name.as_str(),
        "pwrite64" | "write" | "fdatasync" | "fsync" | "ftruncate" | "unlink" | "linkat" | "link" | "rename"
    )
}

/// Whether all is done but for the file that comes after.
pub fn lacks_its_file(line: &str, found: &World, reference: &Reference) -> bool {
    line.contains(FILE_AFTER) && found.differs_in(&reference.after) == ["out"]
}

/// What the killed command left, and what becomes of it when somebody tries again.
fn left_behind(stage: &Stage, line: &str, output: &Output, reference: &Reference) -> Result<(), String> {
    let found = World::of(stage)?;
    let acknowledged = output.stdout == reference.stdout && !output.stdout.is_empty();
    if found == reference.after || lacks_its_file(line, &found, reference) {
        return Ok(());
    }
    if acknowledged {
        return Err(format!(
            "acknowledged, and lost: {:?}",
            found.differs_in(&reference.after)
        ));
    }
    let by_steps = BY_STEPS.iter().any(|steps| line.contains(steps));
    if found != reference.before && !by_steps {
        return Err(format!("half done: {:?}", found.differs_in(&reference.before)));
    }
    let again = plainly(stage, line);
    if !again.status.success() {
        return Err(format!("a second time: {}", told(&again)));
    }
    let differs = World::of(stage)?.differs_in(&reference.after);
    match differs.is_empty() {
        true => Ok(()),
        false => Err(format!("done a second time, it differs: {differs:?}")),
    }
}

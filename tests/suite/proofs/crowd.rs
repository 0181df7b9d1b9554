//! Many processes at one database: nothing acknowledged is lost, nobody hears that it is busy, what time
//! brings comes once, and a copy made meanwhile is whole.

use std::collections::BTreeSet;
use std::process::Output;
use std::thread;

use super::world::{plainly, told};
use super::{Tally, whole};
use crate::at_work::{desk, done, done_at, opening};
use crate::support::stage::Stage;

const PROCESSES: usize = 16;

#[test]
fn sixteen_that_meet_at_no_database_make_one_and_all_write() {
    let mut tally = Tally::default();
    for _ in 0..if whole() { 100 } else { 1 } {
        let stage = Stage::new();
        let outputs = together(PROCESSES, |at| {
            plainly(
                &stage,
                &format!("guichet operator add op{at} --name Op --team guichet"),
            )
        });
        let made = outputs
            .iter()
            .filter(|output| told(output).contains("made a new database"))
            .count();
        let failed = outputs.iter().find(|output| !output.status.success()).map(told);
        let there = done(&stage, "guichet operator list --format csv").lines().count() - 2;
        let wrong = failed.or_else(|| {
            ((made, there) != (1, PROCESSES)).then(|| format!("{made} made it, {there} of 16 are there"))
        });
        tally.count(wrong);
    }
    tally.end("first openings by 16");
}

#[test]
fn sixteen_writers_with_cron_and_backups_beside_them_lose_nothing_and_never_wait_in_vain() {
    let stage = desk();
    let rounds = if whole() { 100 } else { 2 };
    let line = format!(
        "for n in $(seq {rounds}); do r=$({}) && guichet -q ticket comment $r Vu > /dev/null \
         && guichet -q ticket resolve $r --solution Fait > /dev/null && echo $r || echo BAD; done",
        opening("Ensemble")
    );
    let beside = [
        "guichet -q run due",
        "guichet -q ticket list > /dev/null",
        "guichet -q db backup copy.db --force && guichet -q db check --db copy.db > /dev/null",
    ];
    let outputs = together(PROCESSES + beside.len(), |at| match at.checked_sub(PROCESSES) {
        None => plainly(&stage, &line),
        Some(other) => plainly(
            &stage,
            &format!(
                "for n in $(seq {rounds}); do {{ {}; }} || echo BAD; done",
                beside[other]
            ),
        ),
    });
    let told: Vec<String> = outputs
        .iter()
        .flat_map(|output| {
            String::from_utf8_lossy(&output.stdout)
                .lines()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let busy = outputs.iter().find(|output| told_busy(output)).map(self::told);
    let acknowledged: BTreeSet<&String> = told.iter().filter(|line| line.starts_with("CG-")).collect();
    let resolved = done(
        &stage,
        "guichet ticket list --status resolved --format csv --limit 100000",
    );
    let resolved: BTreeSet<&str> = resolved
        .lines()
        .filter_map(|line| line.split(',').next())
        .collect();
    let mut tally = Tally {
        tried: PROCESSES * rounds * 3 + beside.len() * rounds,
        ..Tally::default()
    };
    tally.bad.extend(busy);
    tally
        .bad
        .extend(told.iter().filter(|line| *line == "BAD").cloned());
    tally.bad.extend(
        acknowledged
            .iter()
            .filter(|reference| !resolved.contains(reference.as_str()))
            .map(|reference| format!("{reference} is lost")),
    );
    let missing = PROCESSES * rounds - acknowledged.len();
    tally
        .bad
        .extend((missing > 0).then(|| format!("{missing} are not acknowledged")));
    done(&stage, "guichet db check");
    tally.end("commands of 16 processes");
}

#[test]
fn what_is_due_comes_once_however_many_look() {
    let stage = desk();
    for at in 1..=6 {
        done(&stage, &opening(&format!("Absent {at}")));
        done(
            &stage,
            &format!("guichet ticket hold CG-{at} --for date --until 2026-12-01 --reason Absent"),
        );
    }
    let told = together(4, |_| done_at(&stage, "2026-12-01T09:00:00Z", "guichet run due"));
    let recalled: usize = told.iter().map(|told| told.matches("CG-").count()).sum();
    assert_eq!(recalled, 6, "{told:?}");
    assert_eq!(done_at(&stage, "2026-12-01T09:01:00Z", "guichet run due"), "");
    done(&stage, "guichet db check");
}

fn told_busy(output: &Output) -> bool {
    String::from_utf8_lossy(&output.stderr).contains("busy")
}

/// So many at once, each by its number.
fn together<T: Send>(count: usize, run: impl Fn(usize) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let run = &run;
        let all: Vec<_> = (0..count).map(|at| scope.spawn(move || run(at))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

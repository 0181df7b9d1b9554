//! What guichet promises when things go wrong: an answer is on the disk, nothing is half done, and
//! every no says what to do. Seen from outside, through the program.

mod refused;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::at_work::{self, NOW, desk, done, opening};
use crate::support::stage::{Setting, Stage};

fn setting(lang: &str) -> Setting {
    Setting {
        now: Some(NOW.to_owned()),
        lang: Some(lang.to_owned()),
        ..Setting::default()
    }
}

/// What a command says in a language, with plain spaces.
fn say(stage: &Stage, lang: &str, line: &str) -> Vec<String> {
    let lines = stage.transcript(&stage.run(line, &setting(lang)));
    lines
        .into_iter()
        .map(|line| line.replace(['\u{a0}', '\u{202f}'], " "))
        .collect()
}

/// The references of all tickets.
fn references(stage: &Stage) -> Vec<String> {
    let list = done(stage, "guichet -q ticket list --sort reference --format csv");
    list.lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .map(str::to_owned)
        .collect()
}

/// Acknowledged, but not there.
fn lost<'a>(acknowledged: &'a BTreeSet<String>, there: &[String]) -> Vec<&'a String> {
    acknowledged
        .iter()
        .filter(|reference| !there.contains(reference))
        .collect()
}

#[test]
fn two_hundred_tickets_of_eight_processes_at_once_are_all_there() {
    let stage = desk();
    let line = format!("for n in $(seq 25); do {} || exit 1; done", opening("Ensemble"));
    let told: Vec<String> = thread::scope(|scope| {
        let processes: Vec<_> = (0..8).map(|_| scope.spawn(|| done(&stage, &line))).collect();
        let told = processes.into_iter().map(|process| process.join().unwrap());
        told.flat_map(|told| told.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    });
    let acknowledged: BTreeSet<String> = told.iter().cloned().collect();
    let expected: BTreeSet<String> = (1..=200).map(|number| format!("CG-{number}")).collect();
    assert_eq!(told.len(), 200);
    assert_eq!(acknowledged, expected);
    assert_eq!(lost(&acknowledged, &references(&stage)), Vec::<&String>::new());
    done(&stage, "guichet db check");
}

/// Opens tickets until it was killed `kills` times, a little later each time; what was acknowledged,
/// each reference with the subject it was told for: the number of a ticket that was lost goes to the
/// next one, which would stand there in its place.
fn killed(stage: &Stage, writer: u64, kills: u64) -> (BTreeSet<(String, String)>, u64) {
    let (mut acknowledged, mut died) = (BTreeSet::new(), 0);
    for kill in 0..kills {
        let subject = format!("Coupure {writer}-{kill}");
        let mut child = stage
            .command(&format!("exec {}", opening(&subject)), &setting("fr"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(writer * 3 + kill * 13));
        let _ = child.kill();
        let mut told = String::new();
        child.stdout.take().unwrap().read_to_string(&mut told).unwrap();
        died += u64::from(!child.wait().unwrap().success());
        // Half a line is no acknowledgement.
        acknowledged.extend(
            told.split_inclusive('\n')
                .filter_map(|line| Some((line.strip_suffix('\n')?.to_owned(), subject.clone()))),
        );
    }
    (acknowledged, died)
}

#[test]
fn what_was_acknowledged_survives_kill_9_among_six_writers() {
    let stage = desk();
    let outcomes: Vec<_> = thread::scope(|scope| {
        let writers: Vec<_> = (0..6)
            .map(|writer| {
                scope.spawn({
                    let stage = &stage;
                    move || killed(stage, writer, 12)
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    let acknowledged: BTreeSet<(String, String)> =
        outcomes.iter().flat_map(|(told, _)| told.clone()).collect();
    let died: u64 = outcomes.iter().map(|(_, died)| died).sum();
    // Or nothing was proved: some were killed before their answer, some after it.
    assert!(died >= 6, "{died} of 72 were killed");
    assert!(!acknowledged.is_empty());
    let told = done(&stage, "guichet db check --lang en");
    assert!(told.contains("all is well"), "{told}");
    let there = done(
        &stage,
        "guichet ticket list --limit 1000 --columns reference,subject",
    );
    let missing: Vec<_> = acknowledged
        .iter()
        .filter(|(reference, subject)| {
            !there
                .lines()
                .any(|line| line == format!("{reference}\t{subject}"))
        })
        .collect();
    assert!(missing.is_empty(), "acknowledged, and not there: {missing:?}");
}

#[test]
fn a_ticket_that_is_not_there_is_found_lost() {
    let stage = desk();
    let told = done(&stage, &opening("Toner"));
    let mut acknowledged: BTreeSet<String> = told.lines().map(str::to_owned).collect();
    assert_eq!(lost(&acknowledged, &references(&stage)), Vec::<&String>::new());
    acknowledged.insert("CG-2".to_owned());
    assert_eq!(lost(&acknowledged, &references(&stage)), ["CG-2"]);
}

#[test]
fn a_disk_that_is_full_leaves_nothing_half_written() {
    let stage = desk();
    let before = done(&stage, "guichet db check; guichet db stats");
    // In blocks of 512 bytes. From room for nothing to room for it: each says 74, or has done it.
    let mut refused = 0;
    for blocks in [1, 8, 32, 64, 96, 160, 400] {
        let line = format!("ulimit -f {blocks}; {}", opening("Toner"));
        let told = say(&stage, "en", &line);
        match told.last().map(String::as_str) {
            Some("[74]") => {
                refused += 1;
                assert_eq!(
                    done(&stage, "guichet db check; guichet db stats"),
                    before,
                    "{blocks}"
                );
            }
            _ => {
                assert_eq!(told[0], "CG-1", "{blocks}: {told:?}");
                break;
            }
        }
    }
    assert!(refused > 0);
    done(&stage, "guichet db check");

    // An output file: the old one or the new one.
    stage.write("tickets.csv", b"old").unwrap();
    for _ in 0..12 {
        done(&stage, &opening("Long"));
    }
    let told = say(
        &stage,
        "en",
        "ulimit -f 4; guichet ticket export -o tickets.csv --force",
    );
    assert_eq!(told.last().unwrap(), "[74]", "{told:?}");
    assert_eq!(fs::read(stage.folder().join("tickets.csv")).unwrap(), b"old");
    let names = say(
        &stage,
        "en",
        "ls -A | grep -v -e guichet.db -e examples -e fixtures",
    );
    assert_eq!(names, ["tickets.csv"]);
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let stage = desk();
    // More than a pipe holds.
    stage.write("long.txt", "é".repeat(60_000).as_bytes()).unwrap();
    let line = opening("Long").replace("'Plus rien ne sort'", "- < long.txt");
    done(&stage, &line);
    let told = say(
        &stage,
        "fr",
        "(guichet ticket export; echo $? >&2) | head -c 9; echo",
    );
    assert_eq!(told, ["reference", "! 141"]);
    for line in [
        "guichet ticket export",
        "guichet ticket export --format json",
        "guichet ticket show CG-1",
    ] {
        let told = say(&stage, "en", &format!("{line} > /dev/full"));
        assert!(told[0].contains("the disk is full"), "{line}: {told:?}");
        assert_eq!(told.last().unwrap(), "[74]", "{line}");
    }
}

#[test]
fn what_was_done_is_told_as_done_though_its_answer_is_lost() {
    let stage = desk();
    for (line, lang, what) in [
        (
            opening("Toner"),
            "en",
            "it is done, but its answer could not be written: the disk is full",
        ),
        (
            "guichet ticket take CG-1".to_owned(),
            "fr",
            "c’est fait, mais la réponse n’a pas pu être écrite : il n’y a plus de place sur le disque",
        ),
    ] {
        let told = say(&stage, lang, &format!("{line} > /dev/full"));
        // What else there is to say stands beside it.
        assert!(told.contains(&format!("! guichet: {what}")), "{told:?}");
        assert_eq!(told.last().map(String::as_str), Some("[74]"), "{told:?}");
    }
    assert!(done(&stage, "guichet ticket list --status in_progress").contains("CG-1"));
    // What was not done is not told as done.
    let told = say(&stage, "en", "guichet ticket take CG-1 --dry-run > /dev/full");
    assert!(told[0].contains("reading or writing failed"), "{told:?}");
    // Nor does a reader that goes away undo anything.
    let told = say(
        &stage,
        "en",
        "(guichet ticket comment CG-1 Vu; echo $? >&2) | true",
    );
    assert!(told == ["! 141"] || told == ["! 0"], "{told:?}");
    assert!(done(&stage, "guichet ticket show CG-1").contains("Vu"));
}

#[test]
fn the_same_request_twice_is_one_ticket() {
    let stage = desk();
    let line = format!("{} --request-id appel-12", opening("Toner"));
    assert_eq!(done(&stage, &line), "CG-1\n");
    assert_eq!(done(&stage, &line), "CG-1\n");
    assert_eq!(references(&stage), ["CG-1"]);
    // Eight at once, too.
    let line = format!("{} --request-id appel-13", opening("Toner"));
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(done(&stage, &line), "CG-2\n"));
        }
    });
    assert_eq!(references(&stage), ["CG-1", "CG-2"]);
}

/// The database's bytes, once what is in its log stands in it.
fn bytes(stage: &Stage) -> Vec<u8> {
    at_work::done(stage, "rm -f copy.db; guichet -q db backup copy.db");
    fs::read(stage.folder().join("copy.db")).unwrap()
}

#[test]
fn a_rehearsal_writes_nothing() {
    let stage = desk();
    done(&stage, &opening("Toner"));
    done(&stage, &opening("Encre"));
    done(&stage, "guichet ticket resolve CG-2 --solution Remplacée");
    let before = bytes(&stage);
    let new = opening("Bourrage");
    for line in [
        new.as_str(),
        "guichet ticket edit CG-1 --subject Bourrage",
        "guichet ticket comment CG-1 Vu",
        "guichet ticket attach CG-1 examples/people/annuaire.csv",
        "guichet ticket take CG-1",
        "guichet ticket assign CG-1 nora",
        "guichet ticket ask CG-1 'Quel modèle ?'",
        "guichet ticket hold CG-1 --for date --until 2026-12-24 --reason Vacances",
        "guichet ticket resolve CG-1 --solution Remplacé",
        "guichet ticket cancel CG-1 --reason Retrouvé",
        "guichet ticket reject CG-1 --reason Ailleurs",
        "guichet ticket approve CG-2",
        "guichet ticket refuse CG-2 --reason Toujours",
        "guichet intervention record CG-1 --mode phone --minutes 5 --report Appelé",
        "guichet school import examples/schools/lycees-annuaire-2024.csv",
        "guichet inventory import examples/inventory/parc-savoie.csv --skip-invalid --rejects r.csv",
        "guichet operator add lea --name Léa --team guichet",
        "guichet operator edit nora --name 'Nora B.'",
        "guichet school edit 0383069E --allow scapelle",
        "guichet person edit scapelle --phone 0400000000",
    ] {
        done(&stage, &format!("{line} --dry-run"));
        assert!(bytes(&stage) == before, "{line}");
    }
    // Each of them does something without it; the first will do to show that a change is seen.
    done(&stage, &new);
    assert!(bytes(&stage) != before);
}

//! What time alone brings, from outside: `run due` at its hour, again, beside itself, and with nothing
//! to do.

use std::process::{Child, Stdio};

use crate::at_work::{self, done, done_at, opening};
use crate::support::stage::{Setting, Stage};

fn setting(now: &str) -> Setting {
    Setting {
        now: Some(now.to_owned()),
        lang: Some("fr".to_owned()),
        ..Setting::default()
    }
}

#[track_caller]
fn check(stage: &Stage, now: &str, line: &str, expected: &[&str]) {
    let told = stage.transcript(&stage.run(line, &setting(now)));
    let told: Vec<String> = told
        .into_iter()
        .map(|line| line.replace(['\u{a0}', '\u{202f}'], " "))
        .collect();
    assert_eq!(told, expected, "{now}: {line}");
}

/// A ticket resolved on Monday 23 November 2026, and one put off to the first of December.
fn two_tickets() -> Stage {
    let stage = at_work::desk();
    done(&stage, &opening("Imprimante"));
    done(&stage, &opening("Copieur"));
    done(&stage, "guichet ticket resolve CG-1 --solution 'Toner changé'");
    done(
        &stage,
        "guichet ticket hold CG-2 --for date --until 2026-12-01 --reason 'Après les conseils'",
    );
    stage
}

const EXPIRED: &str = "CG-1 : Le guichet a clôturé le ticket, la clôture étant restée sans réponse";
const RECALLED: &str = "CG-2 : Le guichet a rappelé le ticket : le jour dit est venu";

#[test]
fn each_comes_on_its_day_and_once() {
    let stage = two_tickets();
    check(&stage, at_work::NOW, "guichet run due", &[]);
    // The last minute of November in Grenoble, and the first of December.
    check(&stage, "2026-11-30T22:59:00Z", "guichet run due", &[]);
    check(&stage, "2026-11-30T23:00:00Z", "guichet run due", &[RECALLED]);
    check(&stage, "2026-11-30T23:05:00Z", "guichet run due", &[]);
    // Fourteen working days after the 23rd are over with Friday 11 December.
    check(&stage, "2026-12-11T22:59:00Z", "guichet run due", &[]);
    check(&stage, "2026-12-11T23:00:00Z", "guichet run due", &[EXPIRED]);
    check(&stage, "2027-12-11T23:00:00Z", "guichet run due", &[]);
    let shown = done_at(
        &stage,
        "2027-12-12T08:00:00Z",
        "guichet ticket show CG-1 --format json",
    );
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["status"], "expired");
    let last = shown["events"].as_array().unwrap().last().unwrap();
    assert_eq!(last["verb"], "expire");
    assert_eq!(last["by"]["operator"], serde_json::Value::Null);
    assert_eq!(last["at"], "2026-12-11T23:00:00Z");
    done_at(&stage, "2027-12-12T08:00:00Z", "guichet db check");
}

#[test]
fn a_rehearsal_says_what_would_come_and_writes_nothing() {
    let stage = two_tickets();
    let late = "2027-01-04T08:00:00Z";
    let rehearsed = [EXPIRED, RECALLED, "! guichet: à blanc, rien n’a été écrit"];
    check(&stage, late, "guichet run due --dry-run", &rehearsed);
    check(&stage, late, "guichet run due --dry-run", &rehearsed);
    check(&stage, late, "guichet run due", &[EXPIRED, RECALLED]);
    check(&stage, late, "guichet run due --dry-run", &[]);
}

#[test]
fn scripts_get_the_tickets() {
    let stage = two_tickets();
    let late = "2027-01-04T08:00:00Z";
    let told = done_at(&stage, late, "guichet run due --format json");
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["total"], 2);
    assert_eq!(told["items"][0]["status"], "expired");
    assert_eq!(told["items"][1]["status"], "in_progress");
    let told = done_at(&stage, late, "guichet run due --format json");
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["total"], 0);
}

#[test]
fn it_goes_round_every_desk_and_needs_no_operator() {
    let stage = two_tickets();
    let other = "sed 's/\"carmi-grenoble\"/\"autre\"/; s/CG-{n}/AU-{n}/' examples/desks/carmi-grenoble.toml > autre.toml";
    done(&stage, &format!("{other} && guichet desk apply autre.toml"));
    let there = opening("Copieur").replacen("guichet ", "guichet --desk autre ", 1);
    done(&stage, &there);
    done(
        &stage,
        "guichet --desk autre ticket resolve AU-1 --solution 'Toner changé'",
    );
    let late = "2027-01-04T08:00:00Z";
    let unknown = Setting {
        user: Some("personne".to_owned()),
        ..setting(late)
    };
    let refused = stage.run("guichet --desk autre ticket list", &unknown);
    assert_eq!(refused.status.code(), Some(77));
    check(
        &stage,
        late,
        "guichet --desk ailleurs run due",
        &[
            "! guichet: guichet inconnu : « ailleurs »",
            "! `guichet desk list` montre les guichets",
            "[4]",
        ],
    );
    let told = stage.transcript(&stage.run("guichet --desk autre run due", &unknown));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("AU-1"), "{told:?}");
    let told = stage.transcript(&stage.run("guichet run due", &unknown));
    assert_eq!(told.len(), 2, "{told:?}");
}

#[test]
fn many_at_once_do_each_thing_once() {
    let stage = at_work::desk();
    let open = opening("Imprimante");
    let all = format!(
        "for n in $(seq 1 24); do {open} >/dev/null && guichet -q ticket resolve $n --solution 'Toner changé' >/dev/null || exit 1; done"
    );
    done(&stage, &all);
    let late = setting("2027-01-04T08:00:00Z");
    let started: Vec<Child> = (0..6)
        .map(|_| {
            let mut shell = stage.command("guichet run due", &late);
            shell
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut expired = Vec::new();
    for one in started {
        let output = one.wait_with_output().unwrap();
        assert!(output.status.success(), "{:?}", stage.transcript(&output));
        let told = String::from_utf8(output.stdout).unwrap();
        expired.extend(
            told.lines()
                .map(|line| line.split('\u{a0}').next().unwrap().to_owned()),
        );
    }
    expired.sort();
    let mut expected: Vec<String> = (1..=24).map(|number| format!("CG-{number}")).collect();
    expected.sort();
    assert_eq!(expired, expected);
    done(&stage, "guichet db check");
}

#[test]
fn every_five_minutes_for_ever_is_once() {
    let stage = two_tickets();
    let mut told = Vec::new();
    // Over both midnights at which something comes, and on.
    for start in ["2026-11-30T22:30:00Z", "2026-12-11T22:30:00Z"] {
        let start: chrono::DateTime<chrono::Utc> = start.parse().unwrap();
        for minutes in (0..60).step_by(5) {
            let now = (start + chrono::TimeDelta::minutes(minutes)).to_rfc3339();
            told.extend(stage.transcript(&stage.run("guichet run due", &setting(&now))));
        }
    }
    let told: Vec<String> = told.iter().map(|line| line.replace('\u{a0}', " ")).collect();
    assert_eq!(told, [RECALLED, EXPIRED]);
}

#[test]
fn one_that_is_killed_is_gone_on_with_by_the_next() {
    let stage = at_work::desk();
    let open = opening("Imprimante");
    // More than are changed in one transaction.
    let all = format!(
        "for n in $(seq 1 60); do {open} >/dev/null || exit 1; done; \
         guichet -q --yes ticket resolve CG-1..CG-60 --solution 'Toner changé' >/dev/null"
    );
    done(&stage, &all);
    let late = setting("2027-01-04T08:00:00Z");
    for pause in [5, 20, 40, 80, 120, 200] {
        let mut shell = stage.command("exec guichet run due", &late);
        let mut started = shell.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(pause));
        started.kill().unwrap();
        started.wait().unwrap();
        done_at(&stage, "2027-01-04T08:00:00Z", "guichet db check");
    }
    let last = stage.run("guichet run due", &late);
    assert!(last.status.success(), "{:?}", stage.transcript(&last));
    check(&stage, "2027-01-04T08:00:00Z", "guichet run due", &[]);
    let told = done_at(&stage, "2027-01-04T08:00:00Z", "guichet ticket export --whole");
    assert_eq!(told.matches("\"verb\":\"expire\"").count(), 60);
    done_at(&stage, "2027-01-04T08:00:00Z", "guichet db check");
}

#[test]
fn it_makes_no_database() {
    let stage = Stage::new();
    let output = stage.run("guichet run due", &setting(at_work::NOW));
    assert_eq!(output.status.code(), Some(78));
    assert!(!stage.folder().join("guichet.db").exists());
}

//! Hooks from outside: programs that are called for each event once it is on the disk, and that can
//! neither keep anything from being done nor undo it.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::time::Instant;

use serde_json::Value;

use crate::at_work::{NOW, desk, opening};
use crate::support::repository;
use crate::support::stage::{Setting, Stage};

const FOLDER: &str = ".config/guichet/hooks";

/// A desk with these hooks, each a line of shell.
fn hooked(hooks: &[(&str, &str)]) -> Stage {
    let stage = desk();
    for (name, line) in hooks {
        put(&stage, name, &format!("#!/bin/sh\n{line}\n"));
    }
    stage
}

fn put(stage: &Stage, name: &str, script: &str) {
    stage
        .write(&format!("{FOLDER}/{name}"), script.as_bytes())
        .unwrap();
    allow(stage, &format!("{FOLDER}/{name}"), 0o755);
    allow(stage, FOLDER, 0o755);
}

fn allow(stage: &Stage, name: &str, mode: u32) {
    fs::set_permissions(stage.folder().join(name), Permissions::from_mode(mode)).unwrap();
}

/// All that a line of shell says, output first.
fn said(stage: &Stage, line: &str) -> String {
    said_in(stage, "fr", line)
}

fn said_in(stage: &Stage, lang: &str, line: &str) -> String {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        lang: Some(lang.to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    stage
        .transcript(&output)
        .join("\n")
        .replace(['\u{a0}', '\u{202f}'], " ")
}

fn left(stage: &Stage, name: &str) -> String {
    fs::read_to_string(stage.folder().join(name)).unwrap_or_default()
}

#[test]
fn every_executable_is_called_for_every_event_in_order() {
    let log = "read json; echo \"${0##*/} $GUICHET_EVENT $#\" >> $HOME/log";
    let stage = hooked(&[("20-b", log), ("10-a.sh", log), (".hidden", log), ("30-c~", log)]);
    put(&stage, "15-asleep", "#!/bin/sh\nfalse\n");
    allow(&stage, &format!("{FOLDER}/15-asleep"), 0o644);
    fs::create_dir(stage.folder().join(FOLDER).join("40-folder")).unwrap();
    for subject in ["Bourrage", "Encre", "Toner"] {
        said(&stage, &opening(subject));
    }
    assert_eq!(left(&stage, "log"), "10-a.sh open 0\n20-b open 0\n".repeat(3));
    fs::remove_file(stage.folder().join("log")).unwrap();
    assert!(!said(&stage, "guichet ticket take CG-1..CG-3").contains("hook"));
    assert_eq!(left(&stage, "log"), "10-a.sh take 0\n20-b take 0\n".repeat(3));
}

#[test]
fn a_hook_reads_the_event_and_the_ticket_as_the_schema_says() {
    let stage = hooked(&[("keep", "cat >> $HOME/events")]);
    said(&stage, &opening("Bourrage"));
    said(&stage, "guichet ticket take CG-1");
    said(&stage, "guichet ticket comment CG-1 'Rappeler' --internal");
    let schema = fs::read(repository("docs/schema/hook.json")).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let events: Vec<Value> = left(&stage, "events")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for event in &events {
        validator
            .validate(event)
            .unwrap_or_else(|wrong| panic!("{wrong}"));
    }
    let told: Vec<(&str, u64)> = events
        .iter()
        .map(|told| {
            let event = &told["event"];
            (event["verb"].as_str().unwrap(), event["number"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(told, [("open", 1), ("take", 2), ("comment", 3)]);
    assert_eq!(events[1]["ticket"]["status"], "in_progress");
    assert_eq!(events[2]["event"]["content"]["text"], "Rappeler");
}

#[test]
fn what_a_stranger_wrote_stands_in_the_json_alone() {
    let stage = hooked(&[
        ("keep", "cat > $HOME/event"),
        (
            "look",
            "env > $HOME/env; echo \"$0 $*\" >> $HOME/env; pwd >> $HOME/env",
        ),
    ]);
    let subject = "\"; touch pwned; $(touch pwned) `touch pwned` \u{1b}[2J";
    stage.write("subject", subject.as_bytes()).unwrap();
    let line = opening("X").replace("'X'", "\"$(cat subject)\"");
    let told = said(&stage, &line);
    assert!(told.starts_with("CG-1"), "{told}");
    let event: Value = serde_json::from_str(&left(&stage, "event")).unwrap();
    assert_eq!(event["ticket"]["subject"], subject);
    let env = left(&stage, "env");
    assert!(!env.contains("touch") && env.ends_with("look \n/\n"), "{env}");
    let mut names: Vec<&str> = env
        .lines()
        .filter_map(|line| Some(line.split_once('=')?.0))
        .collect();
    names.sort_unstable();
    // The shell adds its own.
    names.retain(|name| !["PWD", "OLDPWD", "SHLVL", "_"].contains(name));
    let known = [
        "GUICHET_DB",
        "GUICHET_DESK",
        "GUICHET_EVENT",
        "GUICHET_HOOKS",
        "GUICHET_LANG",
        "GUICHET_NOW",
        "HOME",
        "LANG",
        "PATH",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
    ];
    assert_eq!(names, known);
    for folder in ["", FOLDER] {
        assert!(!stage.folder().join(folder).join("pwned").exists());
    }
    assert!(!std::path::Path::new("/pwned").exists());
}

#[test]
fn a_hook_that_fails_is_told_once_and_changes_nothing() {
    let stage = hooked(&[
        ("10-fails", "echo bruit; exit 3"),
        ("20-keeps", "cat >> $HOME/events"),
    ]);
    let path = format!("~/{FOLDER}/10-fails");
    assert_eq!(
        said(&stage, &opening("Bourrage").replace("guichet ", "guichet -q ")),
        format!(
            "CG-1\n! bruit\n! guichet: le hook {path} a échoué pour CG-1, code 3\n\
             ! ce qui a été fait le reste ; voir `guichet help hooks`"
        )
    );
    said(&stage, &opening("Encre"));
    let several = said_in(&stage, "en", "guichet -q ticket take CG-1 CG-2");
    let last: Vec<&str> = several
        .lines()
        .skip_while(|line| !line.contains("hook"))
        .collect();
    assert_eq!(
        last,
        [
            format!("! guichet: the hook {path} failed for CG-1 and 1 other event, code 3"),
            "! what was done stays done; see `guichet help hooks`".to_owned(),
        ]
    );
    assert_eq!(left(&stage, "events").lines().count(), 4);
    put(&stage, "10-fails", "#!/no/such/shell\n");
    let unstarted = said(&stage, "guichet ticket comment CG-1 Vu");
    assert!(
        unstarted.contains("n’a pas pu être lancé pour CG-1 : ce fichier n’existe pas"),
        "{unstarted}"
    );
    put(&stage, "10-fails", "no program\n");
    let unstarted = said(&stage, "guichet ticket comment CG-1 Vu");
    assert!(
        unstarted.contains("pour CG-1 : ce n’est pas un programme que la machine sait lancer\n"),
        "{unstarted}"
    );
    put(&stage, "10-fails", "#!/bin/sh\nkill -9 $$\n");
    let killed = said(&stage, "guichet ticket comment CG-1 Vu");
    assert!(killed.contains("a été arrêté pour CG-1, signal 9"), "{killed}");
    assert!(!killed.ends_with(']'), "{killed}");
}

#[test]
fn a_slow_hook_is_ended_with_all_that_it_started_and_holds_up_nobody_else() {
    let stage = hooked(&[
        (
            "10-slow",
            "trap '' TERM; echo call >> $HOME/calls; sleep 300 & echo $! > $HOME/sleeper; \
             while :; do sleep 1; done",
        ),
        ("20-keeps", "cat >> $HOME/events"),
    ]);
    said(&stage, "guichet config set hooks.timeout 1");
    said(&stage, &format!("GUICHET_HOOKS=never {}", opening("Bourrage")));
    said(&stage, &format!("GUICHET_HOOKS=never {}", opening("Encre")));
    let began = Instant::now();
    let told = said(&stage, "guichet ticket take CG-1 CG-2");
    assert!(began.elapsed().as_secs() < 60);
    assert!(
        told.contains("10-slow a été arrêté pour CG-1 après 1 seconde\n"),
        "{told}"
    );
    assert!(!told.ends_with(']'), "{told}");
    assert_eq!(left(&stage, "calls"), "call\n");
    assert_eq!(left(&stage, "events").lines().count(), 2);
    let sleeper = left(&stage, "sleeper");
    let status = format!("/proc/{}/status", sleeper.trim());
    // Dead, where nobody has counted the dead yet.
    let state = fs::read_to_string(status).unwrap_or_else(|_| "State:\tZ".to_owned());
    assert!(state.contains("State:\tZ"), "{state}");
}

#[test]
fn a_hook_may_call_guichet_and_calls_no_hook_by_that() {
    let stage = hooked(&[(
        "answer",
        "echo call >> $HOME/calls
         ls -l /proc/$PPID/fd | grep -c 'guichet\\.db' >> $HOME/held
         reference=$(sed 's/.*\"ticket\":{\"reference\":\"\\([^\"]*\\)\".*/\\1/')
         guichet ticket comment \"$reference\" 'Vu par un hook'",
    )]);
    let told = said(&stage, &opening("Bourrage"));
    assert_eq!(left(&stage, "calls"), "call\n");
    // The database is closed by then: whoever calls the hook has no file of it open.
    assert_eq!(left(&stage, "held"), "0\n");
    let shown = said(&stage, "guichet ticket show CG-1");
    assert!(shown.contains("Vu par un hook"), "{told}\n{shown}");
}

#[test]
fn what_others_may_write_to_is_not_called() {
    let stage = hooked(&[("call", "echo call >> $HOME/calls")]);
    let hook = format!("{FOLDER}/call");
    for mode in [0o757, 0o775] {
        allow(&stage, &hook, mode);
        let told = said(&stage, &opening("Bourrage"));
        assert!(
            told.contains(&format!(
                "! guichet: ~/{hook} n’est pas appelé : d’autres que son propriétaire peuvent y écrire\n\
                 ! `chmod go-w ~/{hook}`"
            )),
            "{told}"
        );
    }
    allow(&stage, &hook, 0o755);
    allow(&stage, FOLDER, 0o777);
    let told = said_in(&stage, "en", &opening("Encre"));
    assert!(
        told.contains(&format!("~/{FOLDER} is not called: others than its owner")),
        "{told}"
    );
    assert_eq!(left(&stage, "calls"), "");
    allow(&stage, FOLDER, 0o755);
    if std::os::unix::fs::chown(stage.folder().join(&hook), Some(4_242), None).is_err() {
        crate::support::skipped("only root can give a file away, so no hook of another was tried");
        return;
    }
    let told = said(&stage, "guichet ticket take CG-1");
    assert!(told.contains("il n’appartient ni à vous ni à"), "{told}");
    assert_eq!(left(&stage, "calls"), "");
}

#[test]
fn nothing_is_called_where_nothing_happened_or_nobody_wants_it() {
    let stage = hooked(&[("call", "echo $GUICHET_EVENT >> $HOME/calls")]);
    said(&stage, "cp -p guichet.db empty.db");
    said(&stage, &format!("{} --dry-run", opening("Bourrage")));
    said(
        &stage,
        "guichet school import examples/schools/adhesions-carmi.csv",
    );
    said(&stage, "guichet person edit scapelle --phone '04 76 00 00 00'");
    said(&stage, &format!("GUICHET_HOOKS=never {}", opening("Bourrage")));
    assert!(said(&stage, "guichet ticket approve CG-1").ends_with("[3]"));
    assert!(said(&stage, "guichet ticket take CG-1 CG-99").ends_with("[4]"));
    // What happened long ago and elsewhere does not happen again.
    said(&stage, "guichet ticket export --whole -o old.ndjson");
    let brought = said(&stage, "guichet --db empty.db ticket import old.ndjson");
    assert!(brought.contains("old.ndjson\t1\t1"), "{brought}");
    let map =
        "guichet --db empty.db ticket import examples/tickets/anciens.csv --skip-invalid --rejects no.csv";
    assert!(said(&stage, map).contains("anciens.csv"));
    assert_eq!(left(&stage, "calls"), "");
    said(&stage, "guichet config set hooks.run never");
    said(&stage, "guichet ticket take CG-1");
    assert_eq!(left(&stage, "calls"), "");
    said(&stage, "GUICHET_HOOKS=always guichet ticket comment CG-1 Vu");
    assert_eq!(left(&stage, "calls"), "comment\n");
    let wrong = said(&stage, "GUICHET_HOOKS=perhaps guichet ticket take CG-1");
    assert!(wrong.contains("never") && wrong.ends_with("[2]"), "{wrong}");
    assert!(said(&stage, "guichet config get hooks.run --show-origin").contains(":2"));
}

#[test]
fn what_time_and_mails_bring_is_told_too() {
    let stage = hooked(&[("call", "echo $GUICHET_EVENT >> $HOME/calls; exit 9")]);
    said(&stage, &opening("Bourrage"));
    said(
        &stage,
        "guichet ticket hold CG-1 --for date --until 2026-11-24 --reason Vacances",
    );
    let due = said(&stage, "GUICHET_NOW=2026-11-25T09:00:00Z guichet run due");
    assert!(!due.ends_with(']'), "{due}");
    assert_eq!(left(&stage, "calls"), "open\nhold\nrecall\n");
    let letter = "From: sara.capelle@exemple.example\r\nTo: guichet@exemple.example\r\n\
                  Message-ID: <1@exemple.example>\r\nSubject: CG-1\r\n\r\nUn mot de plus.\r\n";
    stage.write("lettre.eml", letter.as_bytes()).unwrap();
    said(
        &stage,
        "guichet person edit scapelle --mail sara.capelle@exemple.example",
    );
    let received = said(&stage, "guichet mail receive < lettre.eml");
    assert!(!received.ends_with(']'), "{received}");
    assert_eq!(
        left(&stage, "calls"),
        "open\nhold\nrecall\nanswer\n",
        "{received}"
    );
}

#[test]
fn an_interrupt_ends_the_hook_and_not_what_was_done() {
    let stage = hooked(&[("slow", "echo $$ > $HOME/began; sleep 300")]);
    said(&stage, &format!("GUICHET_HOOKS=never {}", opening("Bourrage")));
    said(&stage, &format!("GUICHET_HOOKS=never {}", opening("Encre")));
    let told = said(
        &stage,
        "guichet ticket take CG-1 CG-2 & pid=$!; until [ -s began ]; do sleep 0.05; done; \
         kill -INT $pid; wait $pid; echo code $?; kill -0 $(cat began) 2>/dev/null || echo gone",
    );
    assert!(told.contains("\ncode 0\ngone"), "{told}");
    assert!(
        told.contains("guichet: fait ; les hooks n’ont pas été appelés pour 1 événement"),
        "{told}"
    );
}

#[test]
fn the_examples_do_what_they_say() {
    let stage = desk();
    for name in ["chat", "journal"] {
        let script = fs::read_to_string(repository("examples/hooks").join(name)).unwrap();
        put(&stage, name, &script);
    }
    let told = said(&stage, &opening("Bourrage\tde papier"));
    said(&stage, "guichet ticket take CG-1");
    let day = said(&stage, "cat guichet-events/*.ndjson | wc -l");
    assert_eq!(day, "2", "{told}");
    if !std::path::Path::new("/usr/bin/python3").exists() {
        crate::support::skipped("no python3 here, so the hook for a chat was not called");
        return;
    }
    assert_eq!(
        left(&stage, "guichet-chat.txt"),
        "CG-1, open: Bourrage de papier\n"
    );
}

//! The completions of the shells: what is shipped is what the command tree says, and each shell can
//! read it. `UPDATE=1` writes them anew.

use std::fs;
use std::process::Command;

use crate::at_work;
use crate::support::stage::{Setting, Stage};
use crate::support::{repository, updating};

/// A shell, and the file that its completions are kept in, by that shell's habit.
const FILES: &[(&str, &str)] = &[
    ("bash", "completions/guichet.bash"),
    ("zsh", "completions/_guichet"),
    ("fish", "completions/guichet.fish"),
];

fn said(line: &str, lang: &str) -> String {
    let setting = Setting {
        lang: Some(lang.to_owned()),
        ..Setting::default()
    };
    let output = Stage::new().run(line, &setting);
    assert!(
        output.status.success(),
        "{line}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_files_are_what_the_command_tree_says() {
    for (shell, file) in FILES {
        let script = said(&format!("guichet completions {shell}"), "en");
        let path = repository(file);
        if updating() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &script).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == script,
            "{file} is out of date: UPDATE=1 cargo test completions"
        );
    }
}

#[test]
fn each_shell_can_read_its_own() {
    for (shell, file) in FILES {
        // Whoever has no zsh or fish does not test for it.
        let Ok(read) = Command::new(shell).arg("-n").arg(repository(file)).output() else {
            continue;
        };
        assert!(
            read.status.success(),
            "{file}: {}",
            String::from_utf8_lossy(&read.stderr)
        );
    }
}

#[test]
fn they_speak_the_users_language() {
    let french = said("guichet completions fish", "fr");
    assert!(french.contains("Prendre des tickets en charge"));
    assert!(!french.contains("Take tickets on oneself"));
}

#[test]
fn a_shell_that_asks_is_answered_live() {
    let asked = |words: &str| said(&format!("COMPLETE=fish guichet -- guichet {words}"), "fr");
    assert_eq!(
        asked("ticket esc"),
        "escalate\tTransmettre des tickets au niveau suivant, selon les règles du guichet\n"
    );
    assert_eq!(
        asked("ticket list --priorit"),
        "--priority\tD’une de ces priorités, par leurs codes\n"
    );
    let channels: Vec<String> = asked("ticket new --channel ''")
        .lines()
        .map(|line| line.split('\t').next().unwrap().to_owned())
        .collect();
    assert_eq!(channels, ["phone", "mail", "portal"]);
    assert!(said("COMPLETE=bash guichet", "fr").contains("_clap_complete_guichet"));
}

#[test]
fn a_variable_of_that_name_that_names_no_shell_is_not_ours() {
    assert!(said("COMPLETE=1 guichet --version", "fr").starts_with("guichet "));
}

/// What Tab offers, a line each, in fish's way: the value, then what it is.
fn offered(stage: &Stage, words: &str) -> Vec<String> {
    let output = stage.run(
        &format!("COMPLETE=fish guichet -- guichet {words}"),
        &Setting::default(),
    );
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{words}");
    let said = String::from_utf8(output.stdout).unwrap();
    said.lines().map(str::to_owned).collect()
}

#[test]
fn names_are_offered_from_the_database() {
    let stage = at_work::desk();
    for subject in ["Bourrage", "Encre\u{7}", "Toner"] {
        at_work::done(&stage, &at_work::opening(subject));
    }
    at_work::done(&stage, "guichet ticket cancel CG-3 --reason Retrouvé");
    #[track_caller]
    fn check(stage: &Stage, words: &str, expected: &[&str]) {
        assert_eq!(offered(stage, words), expected, "{words}");
    }
    // Those that are open first, the latest of them first of all.
    let tickets = ["CG-2\tEncre␇", "CG-1\tBourrage", "CG-3\tToner"];
    check(&stage, "ticket show CG-", &tickets);
    check(&stage, "ticket show cg-3", &tickets[2..]);
    check(
        &stage,
        "ticket new --school 038306",
        &["0383069E\tLycée général et technologique Camille Corot Morestel"],
    );
    check(&stage, "ticket new --requester scap", &["scapelle\tSara CAPELLE"]);
    check(&stage, "ticket assign CG-1 no", &["nora\tNora Amri"]);
    check(
        &stage,
        "ticket list --team ma",
        &["maintenance\tMaintenance et exploitation"],
    );
    check(&stage, "ticket new --category imp", &["imprimante\tImprimante"]);
    check(&stage, "ticket list --priority bl", &["blocking\tBloquante"]);
    check(&stage, "school list --sector 38-B", &["38-B\tIsère, secteur B"]);
    check(
        &stage,
        "ticket list --desk c",
        &["carmi-grenoble\tGuichet unique du CARMI de Grenoble"],
    );
    assert!(offered(&stage, "ticket resolve CG-1 --cause ''").len() > 2);
    let equipment = offered(&stage, "ticket new --equipment UC");
    assert!(equipment.len() > 3 && equipment.len() <= 50, "{equipment:?}");
    let of_another = offered(&stage, "ticket new --school 0071245R --equipment UC");
    assert_eq!(of_another, [""; 0]);
    // Never more than somebody looks through.
    assert_eq!(offered(&stage, "ticket new --requester ''").len(), 50);
}

#[test]
fn tab_neither_complains_nor_makes_a_database() {
    let stage = Stage::new();
    assert_eq!(offered(&stage, "ticket show CG-"), [""; 0]);
    assert!(!stage.folder().join("guichet.db").exists());
    stage.write("guichet.db", b"no database").unwrap();
    assert_eq!(offered(&stage, "ticket show CG-"), [""; 0]);
    assert_eq!(
        offered(&at_work::desk(), "ticket show CG- --db elsewhere.db"),
        [""; 0]
    );
}

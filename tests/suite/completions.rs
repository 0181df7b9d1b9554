//! The completions of the shells: what is shipped is what the command tree says, and each shell can
//! read it. `UPDATE=1` writes them anew.

use std::fs;
use std::process::Command;

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
        "--priority\tDe cette priorité, par son code\n"
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

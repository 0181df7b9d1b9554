//! The configuration from outside: what is said, by whom, and what is wrong with this machine.

use std::fs;

use crate::at_work::desk;
use crate::support::stage::{Setting, Stage};

fn said(stage: &Stage, line: &str) -> String {
    let output = stage.run(line, &Setting::default());
    stage
        .transcript(&output)
        .join("\n")
        .replace(['\u{a0}', '\u{202f}'], " ")
}

const FILE: &str = ".config/guichet/config.toml";

fn file(stage: &Stage) -> String {
    fs::read_to_string(stage.folder().join(FILE)).unwrap()
}

#[test]
fn a_value_is_written_and_the_comments_stay() {
    let stage = Stage::new();
    assert_eq!(
        said(&stage, "guichet config set mail.smtp.host mx.exemple.fr"),
        format!("! guichet: écrit dans ~/{FILE}")
    );
    assert_eq!(file(&stage), "[mail.smtp]\nhost = \"mx.exemple.fr\"\n");
    stage
        .write(
            FILE,
            "# La nôtre.\n[mail]\ntimeout = 30 # assez\n\n[mail.smtp]\n# Le relais.\nhost = \"mx\"\n"
                .as_bytes(),
        )
        .unwrap();
    said(&stage, "guichet config set mail.timeout 45");
    said(&stage, "guichet config set lang en");
    said(&stage, "guichet config set mail.smtp.host --unset");
    assert_eq!(
        file(&stage),
        "lang = \"en\"\n# La nôtre.\n[mail]\ntimeout = 45 # assez\n\n[mail.smtp]\n# Le relais.\n"
            .replace("# Le relais.\n", "")
    );
}

#[test]
fn the_nearest_that_says_it_wins_and_is_named() {
    let stage = Stage::new();
    said(&stage, "guichet config set mail.timeout 45");
    said(&stage, "guichet config set db autre.db");
    let list = said(
        &stage,
        "guichet config list --show-origin --no-headers --quiet --format table --desk x",
    );
    for line in [
        format!("mail.timeout\t45\t~/{FILE}:3"),
        "mail.smtp.tls\tstarttls\tpar défaut".to_owned(),
        "mail.from\t\tnon dit".to_owned(),
        "db\t~/guichet.db\tGUICHET_DB".to_owned(),
        "desk\tx\t--desk".to_owned(),
        "lang\tfr\tGUICHET_LANG".to_owned(),
    ] {
        assert!(list.lines().any(|told| told == line), "{line}\n{list}");
    }
    assert_eq!(said(&stage, "guichet config get mail.timeout"), "45");
    assert_eq!(
        said(&stage, "guichet config get mail.timeout --show-origin"),
        format!("45\t~/{FILE}:3")
    );
    assert!(said(&stage, "guichet config get mail.host").contains("mail.smtp.host"));
}

#[test]
fn what_is_said_once_holds_for_every_command() {
    let stage = desk();
    said(&stage, "guichet config set format json");
    assert!(said(&stage, "guichet operator list").starts_with('{'));
    assert!(said(&stage, "guichet operator list --format csv").starts_with("login,"));
    assert!(said(&stage, "GUICHET_FORMAT=csv guichet operator list").starts_with("login,"));
    said(&stage, "guichet config set lang en");
    assert!(said(&stage, "env -u GUICHET_LANG guichet ticket take").contains("is missing"));
}

#[test]
fn a_wrong_value_is_told_and_nothing_is_written() {
    let stage = Stage::new();
    for (typed, value, would_do) in [
        ("format xml", "« xml »", "ndjson"),
        ("lang de", "« de »", "fr, en"),
        ("hooks.timeout abc", "« abc »", "de 1 à 600"),
        ("mail.smtp.port 70000", "« 70000 »", "de 1 à 65535"),
        ("mail.from nora", "« nora »", "nom@domaine"),
        ("desk ''", "«  »", ""),
    ] {
        let wrong = said(&stage, &format!("guichet config set {typed}"));
        assert!(
            wrong.contains(&format!("{value} ne convient pas à VALUE")) && wrong.contains(would_do),
            "{wrong}"
        );
        assert!(
            !wrong.contains("config.toml") && wrong.ends_with("[2]"),
            "{wrong}"
        );
    }
    assert!(!stage.folder().join(FILE).exists());
    stage.write(FILE, b"[mail\n").unwrap();
    let broken = said(&stage, "guichet operator list");
    assert!(broken.contains(FILE) && broken.ends_with("[78]"), "{broken}");
    assert!(said(&stage, "guichet help formats").contains("Formats"));
}

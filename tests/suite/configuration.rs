//! The configuration from outside: what is said, by whom, and what is wrong with this machine.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::at_work::{desk, done, opening};
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

#[test]
fn the_doctor_says_what_is_wrong_and_what_to_do() {
    let stage = desk();
    let well = said(&stage, "guichet doctor");
    for line in [
        "Configuration · bien",
        "Base · bien",
        "Guichet · bien",
        "  admin au guichet carmi-grenoble, profil 1",
        "Courriel · bien",
        "  0 courriel en attente",
        "Courriel · à noter",
        "Horloge · bien",
    ] {
        assert!(well.lines().any(|told| told == line), "{line}\n{well}");
    }
    assert!(!well.ends_with(']'), "{well}");
    let unknown = said(&stage, "guichet doctor --as nemo --lang en");
    assert!(
        unknown.contains("Desk · to mend") && unknown.ends_with("[77]"),
        "{unknown}"
    );
    let forced = said(&stage, "GUICHET_NOW=2026-11-23T09:00:00Z guichet doctor");
    assert!(
        forced.contains("Horloge · à noter") && forced.contains("GUICHET_NOW"),
        "{forced}"
    );
    stage.write(FILE, b"[mail]\ntransport = \"pigeon\"\n").unwrap();
    let wrong = said(&stage, "guichet doctor --format json");
    let object = wrong.split("\n! ").next().unwrap();
    let told: serde_json::Value = serde_json::from_str(object).unwrap();
    assert_eq!(told["parts"][0]["condition"], "wrong");
    assert!(told["parts"][0]["message"].as_str().is_some());
    assert!(wrong.ends_with("[78]"), "{wrong}");
}

#[track_caller]
fn finds(told: &str, expected: &str) {
    assert!(told.contains(expected), "{expected}\n{told}");
}

/// The doctor in both languages, at a moment.
fn examined(stage: &Stage, now: &str) -> [String; 2] {
    ["fr", "en"].map(|lang| said(stage, &format!("GUICHET_NOW={now} guichet doctor --lang {lang}")))
}

#[test]
fn the_doctor_tells_the_time_as_people_do_and_a_clock_that_is_late() {
    let stage = desk();
    let [french, english] = examined(&stage, "2026-11-23T09:00:00Z");
    finds(
        &french,
        "23/11/2026 à 10:00 (Europe/Paris), l’heure dite par GUICHET_NOW",
    );
    finds(
        &english,
        "23 Nov 2026, 10:00 (Europe/Paris), the time that GUICHET_NOW says",
    );
    assert!(!french.contains("en retard sur"), "{french}");
    done(&stage, &opening("Bourrage"));
    let [french, english] = examined(&stage, "2026-11-20T09:00:00Z");
    finds(
        &french,
        "en retard sur le dernier événement, du 23/11/2026 à 10:00",
    );
    finds(&french, "mettez la machine à l’heure");
    finds(&english, "behind the last event, of 23 Nov 2026, 10:00");
    finds(&english, "set the machine’s clock");
}

#[test]
fn the_doctor_says_what_of_the_profile_serves_nobody() {
    let stage = desk();
    let profile = done(&stage, "guichet desk show carmi-grenoble --profile");
    let idle = "[teams]\nailleurs = { level = 2, fr = \"Ailleurs\", en = \"Elsewhere\" }";
    let profile = profile.replace("[teams]", idle);
    stage.write("idle.toml", profile.as_bytes()).unwrap();
    assert!(!said(&stage, "guichet doctor").contains("ne servira jamais"));
    done(&stage, "guichet -q desk apply idle.toml");
    let [french, english] = examined(&stage, "2026-11-23T09:00:00Z");
    finds(&french, "une règle ou une équipe du profil ne servira jamais");
    finds(&french, "aucun ticket ne peut arriver à l’équipe « ailleurs »");
    finds(&french, "`guichet desk check`, puis `guichet desk apply FICHIER`");
    finds(&english, "one rule or team of the profile will never serve");
}

#[test]
fn the_doctor_notices_what_nobody_runs() {
    let stage = desk();
    done(&stage, &opening("Bourrage"));
    done(
        &stage,
        "guichet ticket hold CG-1 --for date --until 2026-11-24 --reason Vacances",
    );
    let [french, _] = examined(&stage, "2026-11-23T10:30:00Z");
    finds(&french, "rien n’attend `guichet run due`");
    assert!(!french.contains("plus d’une heure"), "{french}");
    // Mails are late only where somebody means to send them.
    said(&stage, "guichet config set mail.transport sendmail");
    let [french, english] = examined(&stage, "2026-11-24T09:00:00Z");
    finds(&french, "pas encore traités par `guichet run due` : 1 ticket");
    finds(&french, "à envoyer depuis plus d’une heure : ");
    finds(
        &english,
        "due, and not seen to by `guichet run due` yet: 1 ticket",
    );
    finds(&english, "to be sent for more than an hour: ");
    finds(&english, "see examples/cron and examples/systemd");
    said(&stage, "GUICHET_NOW=2026-11-24T09:00:00Z guichet run due");
    let [french, _] = examined(&stage, "2026-11-24T09:00:00Z");
    assert!(!french.contains("à échéance"), "{french}");
}

#[test]
fn the_doctor_lists_the_hooks_and_why_one_is_not_called() {
    let stage = desk();
    let [french, english] = examined(&stage, "2026-11-23T09:00:00Z");
    finds(
        &french,
        "Hooks · bien\n  aucun dans /etc/guichet/hooks ni ~/.config/guichet/hooks",
    );
    finds(
        &english,
        "Hooks · good\n  none in /etc/guichet/hooks or ~/.config/guichet/hooks",
    );
    for (name, mode) in [("dit", 0o755), ("dort", 0o644), ("ouvert", 0o757)] {
        let path = format!(".config/guichet/hooks/{name}");
        stage.write(&path, b"#!/bin/sh\n").unwrap();
        let path = stage.folder().join(path);
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(path.parent().unwrap(), fs::Permissions::from_mode(0o755)).unwrap();
    }
    let [french, english] = examined(&stage, "2026-11-23T09:00:00Z");
    finds(&french, "Hooks · bien\n  ~/.config/guichet/hooks/dit\n");
    finds(&french, "hooks/dort n’est pas exécutable, et n’est pas appelé");
    finds(
        &french,
        "Hooks · à noter\n  ~/.config/guichet/hooks/ouvert n’est pas appelé : d’autres",
    );
    finds(&french, "`chmod go-w ~/.config/guichet/hooks/ouvert`");
    finds(&english, "hooks/dort is not executable, and is not called");
    finds(&english, "Hooks · to note");
    said(&stage, "guichet config set hooks.run never");
    let [french, english] = examined(&stage, "2026-11-23T09:00:00Z");
    finds(&french, "aucun n’est appelé : `never` est dit");
    finds(&english, "none is called: somebody says `never`");
    assert_eq!(french.matches("Hooks · ").count(), 1, "{french}");
}

#[test]
fn the_doctor_makes_no_database() {
    let stage = Stage::new();
    let told = said(&stage, "guichet doctor");
    assert!(told.contains("Base · à noter") && !told.ends_with(']'), "{told}");
    assert!(!stage.folder().join("guichet.db").exists());
}

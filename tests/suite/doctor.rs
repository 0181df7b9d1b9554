//! What `doctor` finds, from outside: the configuration, the database, the mails, the clock, the hooks.

use std::fs;
use std::net::TcpListener;
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

#[test]
fn the_doctor_notices_pages_that_are_damaged() {
    let stage = desk();
    let file = stage.folder().join("guichet.db");
    let mut bytes = fs::read(&file).unwrap();
    // The heads of the last pages, which nothing reads that the doctor asks.
    let last = bytes.len() / 4096;
    for page in last - 9..last - 1 {
        bytes[page * 4096..page * 4096 + 12].fill(0xff);
    }
    fs::write(&file, bytes).unwrap();
    assert!(said(&stage, "guichet db check").ends_with("[78]"));
    let told = said(&stage, "guichet doctor");
    assert!(
        told.contains("Base · à réparer") && told.ends_with("[78]"),
        "{told}"
    );
    finds(&told, "est abîmé");
    finds(&told, "guichet db restore");
}

#[test]
fn the_doctor_says_where_no_database_can_be_made() {
    let stage = Stage::new();
    let told = said(&stage, "GUICHET_DB=nope/x.db guichet doctor");
    finds(&told, "Base · à réparer");
    finds(
        &told,
        "impossible de créer « nope/x.db » : il n’y a pas de dossier « nope »",
    );
    assert!(told.ends_with("[73]"), "{told}");
    stage.write("file", b"").unwrap();
    let told = said(&stage, "GUICHET_DB=file/x.db guichet doctor");
    finds(&told, "Base · à réparer");
    // The usual folder is made with the database.
    let told = said(&stage, "env -u GUICHET_DB guichet doctor");
    finds(&told, "la première commande la crée");
    stage.write(".local", b"").unwrap();
    let told = said(&stage, "env -u GUICHET_DB guichet doctor");
    finds(&told, "Base · à réparer");
}

#[test]
fn a_sending_program_that_is_not_there_is_told_with_what_to_do() {
    let stage = desk();
    done(&stage, &opening("Bourrage"));
    for set in [
        "mail.transport sendmail",
        "mail.from guichet@exemple.fr",
        "mail.sendmail.program ./facteur",
    ] {
        done(&stage, &format!("guichet -q config set {set}"));
    }
    let mend = "`guichet config set mail.sendmail.program FICHIER`";
    for (why, day) in [
        ("ce fichier n’existe pas", 23),
        ("vous n’en avez pas le droit", 24),
    ] {
        let told = said(&stage, "guichet doctor");
        finds(&told, "Courriel · à réparer");
        finds(&told, why);
        finds(&told, mend);
        assert!(told.ends_with("[78]"), "{told}");
        let told = said(
            &stage,
            &format!("GUICHET_NOW=2026-11-{day}T09:30:00Z guichet mail send"),
        );
        finds(&told, "le programme d’envoi");
        finds(&told, why);
        finds(&told, mend);
        assert!(
            !told.contains("mail.smtp.host") && !told.contains("os error"),
            "{told}"
        );
        assert!(told.ends_with("[78]"), "{told}");
        stage
            .write(".config/guichet/facteur", b"#!/bin/sh\ncat > /dev/null\n")
            .unwrap();
    }
    let program = stage.folder().join(".config/guichet/facteur");
    fs::set_permissions(program, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(!said(&stage, "guichet doctor").contains("facteur"));
}

#[test]
fn the_doctor_notices_a_mail_server_that_does_not_answer_and_mails_that_wait_too_long() {
    let stage = desk();
    done(&stage, &opening("Bourrage"));
    // Where nothing is ever sent, nothing is late.
    let [french, _] = examined(&stage, "2026-11-23T12:00:00Z");
    finds(&french, "Courriel · bien\n  1 courriel en attente\n");
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = server.local_addr().unwrap().port();
    for set in [
        "transport smtp",
        "from guichet@exemple.fr",
        "smtp.host 127.0.0.1",
        &format!("smtp.port {port}"),
    ] {
        done(&stage, &format!("guichet -q config set mail.{set}"));
    }
    let [french, _] = examined(&stage, "2026-11-23T09:30:00Z");
    finds(&french, "Courriel · bien\n  1 courriel en attente\n");
    assert!(!french.contains("injoignable"), "{french}");
    drop(server);
    let [french, english] = examined(&stage, "2026-11-23T09:30:00Z");
    finds(
        &french,
        "Courriel · à noter\n  serveur injoignable (la connexion est refusée)\n",
    );
    finds(
        &english,
        "Mail · to note\n  server not reached (the connection is refused)\n",
    );
    let late = "2026-11-23T12:00:00Z";
    said(&stage, &format!("GUICHET_NOW={late} guichet mail send"));
    let [french, english] = examined(&stage, late);
    finds(
        &french,
        "Courriel · à noter\n  1 courriel en attente, le plus ancien depuis le 23/11/2026 à 10:00\n",
    );
    finds(&english, "1 mail waiting, the oldest since 23 Nov 2026, 10:00");
    finds(&english, "`guichet mail list`");
}

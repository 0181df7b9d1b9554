//! Mail out, from outside: what waits leaves through a real conversation with a server, and stays
//! where the server, the configuration or the way there is in the way.

mod guarded;
mod obstacles;
mod peers;
mod server;
mod told;

use std::time::Duration;

use serde_json::Value;

use crate::at_work::{self, done, done_at, opening};
use crate::support::stage::{Setting, Stage};
use server::{SILENCE, Script, Server};

fn setting(now: &str) -> Setting {
    Setting {
        now: Some(now.to_owned()),
        ..Setting::default()
    }
}

/// A desk whose configuration names the server, with `tickets` acknowledgements that wait.
fn desk(server: &Server, tickets: usize, more: &str) -> Stage {
    let stage = at_work::desk();
    configure(&stage, server.port, more);
    for at in 0..tickets {
        done(&stage, &opening(&format!("Imprimante {at}")));
    }
    stage
}

fn configure(stage: &Stage, port: u16, more: &str) {
    let tls = if more.contains("tls") {
        ""
    } else {
        "tls = \"none\""
    };
    let text = format!(
        "[mail]\ntransport = \"smtp\"\nfrom = \"guichet@carmi.example\"\ntimeout = 1\n\
         [mail.smtp]\nhost = \"127.0.0.1\"\nport = {port}\nhello = \"guichet.example\"\n{tls}\n{more}\n"
    );
    stage
        .write(".config/guichet/config.toml", text.as_bytes())
        .unwrap();
}

/// What a run says, and how it ends.
fn send(stage: &Stage, now: &str) -> (Value, String, i32) {
    let output = stage.run("guichet mail send --format json", &setting(now));
    let told = String::from_utf8(output.stderr).unwrap();
    let answer = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (answer, told, output.status.code().unwrap())
}

/// The outbox: state, tries, failure, next try.
fn outbox(stage: &Stage) -> Vec<(String, u64, String, String)> {
    let list = done(stage, "guichet mail list --state waiting,sent,dead --format json");
    let list: Value = serde_json::from_str(&list).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let items = list["items"].as_array().unwrap();
    let mut found: Vec<_> = items
        .iter()
        .map(|item| {
            let tries = item["tries"].as_u64().unwrap();
            (
                text(&item["state"]),
                tries,
                text(&item["failure"]),
                text(&item["next_at"]),
            )
        })
        .collect();
    found.reverse();
    found
}

#[track_caller]
fn stands(stage: &Stage, expected: &[(&str, u64, &str)]) {
    let found = outbox(stage);
    let found: Vec<(&str, u64, &str)> = found
        .iter()
        .map(|(state, tries, failure, _)| (state.as_str(), *tries, failure.as_str()))
        .collect();
    assert_eq!(found, expected);
}

fn message_id(mail: &str) -> &str {
    mail.lines()
        .find_map(|line| line.strip_prefix("Message-ID: "))
        .unwrap()
}

const NOW: &str = at_work::NOW;

#[test]
fn what_waits_leaves_in_one_conversation_and_once() {
    let server = Server::start(vec![Script::default()]);
    let stage = desk(&server, 3, "");
    let (answer, told, code) = send(&stage, NOW);
    assert_eq!((answer["sent"].as_u64(), code), (Some(3), 0), "{told}");
    let heard = server.heard();
    assert_eq!((heard.conversations, heard.mails.len()), (1, 3), "{heard:#?}");
    assert_eq!(heard.orders[0], "EHLO guichet.example");
    assert_eq!(heard.orders[1], "MAIL FROM:<guichet@carmi.example>");
    assert!(heard.orders[2].starts_with("RCPT TO:<"), "{heard:#?}");
    assert!(
        heard.mails[0].contains("Subject: [CG-1] Votre demande est "),
        "{}",
        heard.mails[0]
    );
    assert!(heard.mails[0].contains("Auto-Submitted: auto-generated"));
    stands(&stage, &[("sent", 1, ""), ("sent", 1, ""), ("sent", 1, "")]);
    assert_eq!(send(&stage, NOW).0["items"], serde_json::json!([]));
    assert_eq!(server.heard().mails.len(), 3);
    done(&stage, "guichet db check");
}

#[test]
fn later_means_later_and_with_the_same_message_id() {
    let later = Script {
        rcpt: |_| "451 4.7.1 greylisted",
        ..Script::default()
    };
    let after_all = Script {
        body: "452 4.3.1 disk full",
        ..Script::default()
    };
    let server = Server::start(vec![later, after_all, Script::default()]);
    let stage = desk(&server, 1, "");
    assert_eq!(send(&stage, NOW).0["put_off"], 1);
    let (_, _, failure, next) = &outbox(&stage)[0];
    assert_eq!(
        (failure.as_str(), next.as_str()),
        ("deferred", "2026-11-23T09:01:00Z")
    );
    // Not before its minute.
    assert_eq!(
        send(&stage, "2026-11-23T09:00:59Z").0["items"],
        serde_json::json!([])
    );
    assert_eq!(send(&stage, "2026-11-23T09:01:00Z").0["put_off"], 1);
    assert_eq!(outbox(&stage)[0].3, "2026-11-23T09:03:00Z");
    assert_eq!(send(&stage, "2026-11-23T09:03:00Z").0["sent"], 1);
    let mails = server.heard().mails;
    assert_eq!(mails.len(), 2);
    assert_eq!(mails[0], mails[1], "the same mail, whole");
    assert!(message_id(&mails[0]).starts_with("<cg-1."), "{}", mails[0]);
    stands(&stage, &[("sent", 3, "")]);
}

#[test]
fn one_refused_address_keeps_no_other_mail_back_and_can_be_tried_again() {
    let server = Server::start(vec![
        Script {
            rcpt: |order| match order.contains("capelle") {
                true => "550 5.1.1 no such user\u{1b}[31m",
                false => "250 ok",
            },
            ..Script::default()
        },
        Script::default(),
    ]);
    let stage = desk(&server, 1, "");
    done(&stage, "guichet operator edit nora --mail nora@carmi.example");
    done(&stage, &opening("Copieur"));
    let (answer, told, code) = send(&stage, NOW);
    assert_eq!(
        (answer["sent"].as_u64(), answer["given_up"].as_u64(), code),
        (Some(1), Some(2), 0),
        "{told}"
    );
    stands(
        &stage,
        &[("dead", 1, "refused"), ("dead", 1, "refused"), ("sent", 1, "")],
    );
    let dead = done(&stage, "guichet mail list --dead");
    assert!(dead.contains("550 5.1.1 no such user␛[31m"), "{dead}");
    // Nothing is tried by itself any more; somebody says so.
    assert_eq!(send(&stage, NOW).0["items"], serde_json::json!([]));
    done(&stage, "guichet mail retry 1");
    let refused = stage.run("guichet mail retry 3", &setting(NOW));
    assert_eq!(
        refused.status.code(),
        Some(4),
        "what has left does not leave again"
    );
    assert_eq!(send(&stage, NOW).0["sent"], 1);
    stands(
        &stage,
        &[("sent", 1, ""), ("dead", 1, "refused"), ("sent", 1, "")],
    );
    done(&stage, "guichet mail retry --all");
    assert_eq!(send(&stage, NOW).0["sent"], 1);
}

#[test]
fn only_one_sends_at_a_time() {
    let server = Server::start(vec![Script {
        rcpt: |_| {
            std::thread::sleep(Duration::from_millis(700));
            "250 ok"
        },
        ..Script::default()
    }]);
    let stage = desk(&server, 2, "");
    let first = stage.command("guichet mail send", &setting(NOW)).spawn().unwrap();
    while server.heard().orders.is_empty() {
        std::thread::sleep(Duration::from_millis(10));
    }
    let second = stage.run("guichet mail send", &setting(NOW));
    assert_eq!(second.status.code(), Some(0));
    assert!(
        String::from_utf8(second.stderr)
            .unwrap()
            .contains("un autre envoi est en cours")
    );
    assert!(first.wait_with_output().unwrap().status.success());
    assert_eq!(server.heard().mails.len(), 2, "each once");
}

#[test]
fn who_is_killed_between_the_servers_yes_and_the_note_of_it_sends_the_same_mail_again() {
    let server = Server::start(vec![
        Script {
            body: SILENCE,
            ..Script::default()
        },
        Script::default(),
    ]);
    let stage = desk(&server, 1, "");
    let mut sender = stage
        .command("exec guichet mail send", &setting(NOW))
        .spawn()
        .unwrap();
    while server.heard().mails.is_empty() {
        std::thread::sleep(Duration::from_millis(10));
    }
    sender.kill().unwrap();
    sender.wait().unwrap();
    stands(&stage, &[("waiting", 0, "")]);
    assert_eq!(send(&stage, NOW).0["sent"], 1);
    let mails = server.heard().mails;
    assert_eq!(message_id(&mails[0]), message_id(&mails[1]));
}

#[test]
fn a_rehearsal_writes_files_and_nothing_else() {
    let stage = at_work::desk();
    let config = "[mail]\nfrom = \"guichet@carmi.example\"\n";
    stage
        .write(".config/guichet/config.toml", config.as_bytes())
        .unwrap();
    done(&stage, &opening("Imprimante"));
    let told = done(&stage, "guichet mail send --dry-run courriels");
    assert!(told.starts_with("1\treceived\tCG-1\t"), "{told}");
    let eml = std::fs::read_to_string(stage.folder().join("courriels/1-CG-1-received.eml")).unwrap();
    assert!(
        eml.contains("From: \"Guichet unique du CARMI de Grenoble\" <guichet@carmi.example>"),
        "{eml}"
    );
    // The same again changes nothing, and another file of that name is not written over.
    done(&stage, "guichet mail send --dry-run courriels");
    stage
        .write("courriels/1-CG-1-received.eml", b"autre chose")
        .unwrap();
    let output = stage.run("guichet mail send --dry-run courriels", &setting(NOW));
    assert_eq!(output.status.code(), Some(73));
    done(&stage, "guichet mail send --dry-run");
    stands(&stage, &[("waiting", 0, "")]);
}

#[test]
fn a_thread_hangs_together_and_goes_where_the_person_wants_it() {
    let server = Server::start(vec![Script::default()]);
    let stage = desk(&server, 1, "");
    done(
        &stage,
        "guichet person edit scapelle --notice-mail perso@domicile.example --time-zone Indian/Reunion",
    );
    done(&stage, "guichet ticket edit CG-1 --category cablage");
    done(&stage, "guichet ticket escalate CG-1");
    done_at(
        &stage,
        "2026-11-23T09:30:00Z",
        "guichet intervention plan CG-1 --at 2026-11-24T13:30:00Z --with scapelle --by marc --agreed-by 'M. Petit'",
    );
    assert_eq!(send(&stage, "2026-11-23T10:00:00Z").0["sent"], 3);
    let heard = server.heard();
    assert!(
        heard
            .orders
            .iter()
            .filter(|order| order.starts_with("RCPT"))
            .all(|order| order.contains("perso@domicile"))
    );
    let [first, second, third] = heard.mails.as_slice() else {
        panic!("{heard:#?}");
    };
    assert!(
        second.contains(&format!("In-Reply-To: {}", message_id(first))),
        "{second}"
    );
    assert!(
        third.contains(&format!("In-Reply-To: {}", message_id(second))),
        "{third}"
    );
    assert!(
        third.contains("24/11/2026 ") && third.contains("17:30"),
        "on their own clock: {third}"
    );
    assert!(third.contains("rendez-vous.ics"), "{third}");
}

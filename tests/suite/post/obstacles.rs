//! What is in the way: a server that breaks off, drips or is not there, a way that is not protected, a
//! configuration that lacks something. Nothing is lost by it, and it is said what to look at.

use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use super::server::{CUT, DRIP, SILENCE, Script, Server};
use super::{NOW, configure, desk, message_id, send, setting, stands};
use crate::at_work::{self, done, opening};

#[test]
fn a_line_that_goes_dead_puts_off_and_the_next_conversation_goes_on() {
    for (at, script) in [
        Script {
            mail: CUT,
            ..Script::default()
        },
        Script {
            data: CUT,
            ..Script::default()
        },
        // The server may have it: at least once, and the same Message-ID tells the two apart.
        Script {
            body: CUT,
            ..Script::default()
        },
        Script {
            rcpt: |_| "421 4.3.2 shutting down",
            ..Script::default()
        },
    ]
    .into_iter()
    .enumerate()
    {
        let server = Server::start(vec![script, Script::default()]);
        let stage = desk(&server, 2, "");
        let (answer, told, code) = send(&stage, NOW);
        assert_eq!(
            (answer["sent"].as_u64(), answer["put_off"].as_u64(), code),
            (Some(1), Some(1), 0),
            "{at}: {told}"
        );
        stands(&stage, &[("waiting", 1, "cut"), ("sent", 1, "")]);
        assert_eq!(send(&stage, "2026-11-23T09:01:00Z").0["sent"], 1);
        let heard = server.heard();
        let ids: Vec<&str> = heard.mails.iter().map(|mail| message_id(mail)).collect();
        assert_eq!(ids.len(), if at == 2 { 3 } else { 2 }, "{ids:?}");
        if at == 2 {
            assert_eq!(ids[0], ids[2]);
        }
    }
}

#[test]
fn a_slow_server_is_given_its_time_and_no_more() {
    for script in [
        Script {
            rcpt: |_| SILENCE,
            ..Script::default()
        },
        Script {
            mail: DRIP,
            ..Script::default()
        },
    ] {
        let server = Server::start(vec![script]);
        let stage = desk(&server, 4, "");
        let begun = Instant::now();
        let (answer, told, code) = send(&stage, NOW);
        // Twice in a row, and the others are not made to wait.
        assert!(begun.elapsed() < Duration::from_secs(25), "{:?}", begun.elapsed());
        assert_eq!((answer["put_off"].as_u64(), code), (Some(2), 75), "{told}");
        stands(
            &stage,
            &[
                ("waiting", 1, "cut"),
                ("waiting", 1, "cut"),
                ("waiting", 0, ""),
                ("waiting", 0, ""),
            ],
        );
    }
}

#[test]
fn without_starttls_nothing_is_said_to_a_server_that_was_to_offer_it() {
    let server = Server::start(vec![Script::default()]);
    let stage = desk(&server, 2, "tls = \"starttls\"");
    let (answer, told, code) = send(&stage, NOW);
    assert_eq!((answer["put_off"].as_u64(), code), (Some(1), 78), "{told}");
    assert!(told.contains("\"code\":\"insecure\""), "{told}");
    let heard = server.heard();
    assert!(
        !heard.orders.iter().any(|order| order.starts_with("MAIL")),
        "{heard:#?}"
    );
    stands(&stage, &[("waiting", 1, "insecure"), ("waiting", 0, "")]);
}

#[test]
fn a_server_that_is_not_there_puts_off_and_says_what_to_look_at() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let stage = at_work::desk();
    configure(&stage, gone, "");
    done(&stage, &opening("Imprimante"));
    let output = stage.run("guichet mail send", &setting(NOW));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(75), "{told}");
    assert!(
        told.contains("serveur injoignable") && told.contains("mail.smtp.port"),
        "{told}"
    );
    assert!(told.contains("1 courriel attend, rien n’est perdu"), "{told}");
    // Five days later it is given up, visibly.
    assert_eq!(send(&stage, "2026-11-29T09:00:00Z").2, 75);
    stands(&stage, &[("dead", 2, "unreachable")]);
}

#[test]
fn a_wrong_password_kills_no_mail_and_a_password_never_goes_in_clear() {
    let server = Server::start(vec![Script {
        ehlo: "250-mx.example\r\n250 AUTH PLAIN LOGIN",
        auth: "535 5.7.8 bad credentials",
        ..Script::default()
    }]);
    let stage = desk(&server, 1, "user = \"guichet\"\npassword-file = \"secret\"");
    stage.write(".config/guichet/secret", b"s3same\n").unwrap();
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(stage.folder().join(".config/guichet/secret"), open).unwrap();
    let (_, told, code) = send(&stage, NOW);
    assert_eq!(code, 78);
    assert!(told.contains("peut être lu par d’autres"), "{told}");
    let closed = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(stage.folder().join(".config/guichet/secret"), closed).unwrap();
    let (_, told, code) = send(&stage, NOW);
    assert_eq!(code, 78);
    assert!(told.contains("ne protège pas le mot de passe"), "{told}");
    assert_eq!(server.heard().conversations, 0, "nothing was said in clear");
    assert!(!told.contains("s3same"));
    stands(&stage, &[("waiting", 0, "")]);
}

#[test]
fn without_a_configuration_it_says_which_key_and_the_mails_wait() {
    let stage = at_work::desk();
    let nothing = stage.run("guichet mail send", &setting(NOW));
    assert_eq!(nothing.status.code(), Some(0), "nothing waits, nothing is needed");
    done(&stage, &opening("Imprimante"));
    let output = stage.run("guichet mail send", &setting(NOW));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(78), "{told}");
    assert!(
        told.contains("mail.transport") && told.contains("--dry-run"),
        "{told}"
    );
    stage
        .write(".config/guichet/config.toml", b"[mail]\ntransport = \"pigeon\"\n")
        .unwrap();
    let output = stage.run("guichet mail send", &setting(NOW));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(78), "{told}");
    assert!(
        told.contains("ligne 2") && told.contains("smtp, sendmail"),
        "{told}"
    );
    // Once it is mended, nothing was lost by it.
    stage.write(".config/guichet/config.toml", b"").unwrap();
    stands(&stage, &[("waiting", 0, "")]);
}

#[test]
fn a_desk_without_an_address_keeps_its_mails_until_it_has_one() {
    let server = Server::start(vec![Script::default()]);
    let stage = desk(&server, 1, "");
    let text = format!(
        "[mail]\ntransport = \"smtp\"\n[mail.smtp]\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n",
        server.port
    );
    stage
        .write(".config/guichet/config.toml", text.as_bytes())
        .unwrap();
    assert_eq!(send(&stage, NOW).0["put_off"], 1);
    stands(&stage, &[("waiting", 1, "no_sender")]);
}

//! The way to a mail server that is protected, with real certificates made for each test: a password
//! goes over it to whom we believe, and to nobody else.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;

use guichet::domain::base64::encode;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;

use super::server::{Guard, Script, Server};
use super::{NOW, configure, desk, send, setting, stands};
use crate::support::stage::Stage;

/// What a server offers that lets nobody in without a password, before and behind `STARTTLS`.
const EHLO: &str = "250-mx.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN";
const LOGIN: &str = "user = \"guichet\"\npassword-file = \"secret\"";
const AUTHORITY: &str = "ca-file = \"autorite.pem\"";

/// An authority of somebody's own.
struct House(CertifiedIssuer<'static, KeyPair>);

impl House {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// A server's end, with a certificate of this house.
    fn guard(&self, params: CertificateParams, at_once: bool) -> Guard {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
            );
        Guard {
            config: Arc::new(config.unwrap()),
            at_once,
        }
    }
}

/// A certificate for this name.
fn named(name: &str) -> CertificateParams {
    CertificateParams::new(vec![name.to_owned()]).unwrap()
}

fn server(guard: Guard, script: Script) -> Server {
    Server::guarded(vec![Script { ehlo: EHLO, ..script }], guard)
}

/// Says to the desk how to reach the server, with what stands in the two files.
fn let_in(stage: &Stage, house: &House, port: u16, more: &str) {
    configure(stage, port, &format!("{more}\n{LOGIN}"));
    stage
        .write(".config/guichet/autorite.pem", house.0.pem().as_bytes())
        .unwrap();
    stage.write(".config/guichet/secret", b"s3same\n").unwrap();
    let closed = Permissions::from_mode(0o600);
    std::fs::set_permissions(stage.folder().join(".config/guichet/secret"), closed).unwrap();
}

fn starts<'o>(orders: &'o [String], word: &str) -> Vec<&'o str> {
    let orders = orders.iter().filter(|order| order.starts_with(word));
    orders.map(String::as_str).collect()
}

#[test]
fn mails_leave_through_starttls_with_a_password() {
    let house = House::new();
    let server = server(house.guard(named("127.0.0.1"), false), Script::default());
    let stage = desk(&server, 2, "");
    let_in(
        &stage,
        &house,
        server.port,
        &format!("tls = \"starttls\"\n{AUTHORITY}"),
    );
    let (answer, told, code) = send(&stage, NOW);
    assert_eq!((answer["sent"].as_u64(), code), (Some(2), 0), "{told}");
    let heard = server.heard();
    let said = encode(b"\0guichet\0s3same");
    assert_eq!(
        heard.orders[..4],
        [
            "EHLO guichet.example",
            "STARTTLS",
            "EHLO guichet.example",
            &format!("AUTH PLAIN {said}")
        ]
    );
    assert_eq!((heard.conversations, heard.mails.len()), (1, 2), "{heard:#?}");
    stands(&stage, &[("sent", 1, ""), ("sent", 1, "")]);
}

#[test]
fn mails_leave_through_a_way_that_is_protected_from_the_first_byte() {
    let house = House::new();
    let ehlo = "250-mx.example\r\n250 AUTH LOGIN";
    let script = Script {
        ehlo,
        ..Script::default()
    };
    let server = Server::guarded(vec![script], house.guard(named("127.0.0.1"), true));
    let stage = desk(&server, 1, "");
    let_in(
        &stage,
        &house,
        server.port,
        &format!("tls = \"implicit\"\n{AUTHORITY}"),
    );
    let (answer, told, code) = send(&stage, NOW);
    assert_eq!((answer["sent"].as_u64(), code), (Some(1), 0), "{told}");
    let orders = server.heard().orders;
    assert_eq!(orders[..2], ["EHLO guichet.example", "AUTH LOGIN"]);
    assert_eq!(orders[2..4], [encode(b"guichet"), encode(b"s3same")]);
}

#[test]
fn to_whom_we_do_not_believe_nothing_is_said_and_the_mails_wait() {
    for at_once in [false, true] {
        let tls = if at_once { "implicit" } else { "starttls" };
        let tls = format!("tls = \"{tls}\"");
        let (house, other) = (House::new(), House::new());
        let mut late = named("127.0.0.1");
        late.not_after = rcgen::date_time_ymd(2020, 1, 1);
        // Nobody vouches for it; somebody else of that name does; it is another's; its time is over.
        for (by, params, more, why) in [
            (&house, named("127.0.0.1"), "", "UnknownIssuer"),
            (&other, named("127.0.0.1"), AUTHORITY, "BadSignature"),
            (&house, named("ailleurs.example"), AUTHORITY, "not valid for name"),
            (&house, late, AUTHORITY, "expired"),
        ] {
            let server = server(by.guard(params, at_once), Script::default());
            let stage = desk(&server, 2, "");
            let_in(&stage, &house, server.port, &format!("{tls}\n{more}"));
            let (answer, told, code) = send(&stage, NOW);
            assert_eq!((answer["put_off"].as_u64(), code), (Some(1), 78), "{why} {told}");
            assert!(told.contains("\"code\":\"insecure\""), "{told}");
            let detail = answer["items"][0]["detail"].as_str().unwrap_or_default();
            assert!(detail.contains(why), "{detail}");
            let orders = server.heard().orders;
            assert_eq!(
                starts(&orders, "AUTH").len() + starts(&orders, "MAIL").len(),
                0,
                "{orders:?}"
            );
            stands(&stage, &[("waiting", 1, "insecure"), ("waiting", 0, "")]);
        }
    }
}

#[test]
fn once_the_authority_is_told_what_waited_leaves() {
    let house = House::new();
    let server = server(house.guard(named("127.0.0.1"), false), Script::default());
    let stage = desk(&server, 2, "");
    let_in(&stage, &house, server.port, "tls = \"starttls\"");
    let output = stage.run("guichet mail send", &setting(NOW));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(78), "{told}");
    assert!(
        told.contains("UnknownIssuer") && told.contains("2 courriels attendent, rien n’est perdu"),
        "{told}"
    );
    assert!(told.contains("mail.smtp.ca-file"), "{told}");
    let_in(
        &stage,
        &house,
        server.port,
        &format!("tls = \"starttls\"\n{AUTHORITY}"),
    );
    assert_eq!(send(&stage, "2026-11-23T09:01:00Z").0["sent"], 2);
    stands(&stage, &[("sent", 2, ""), ("sent", 1, "")]);
}

#[test]
fn a_password_that_is_refused_kills_no_mail_and_is_told_to_nobody() {
    for (auth, failure, status) in [
        ("535 5.7.8 bad credentials", "not_let_in", 78),
        // The server's own trouble, and not the password's.
        ("454 4.7.0 come back later", "unreachable", 75),
    ] {
        let house = House::new();
        let guard = house.guard(named("127.0.0.1"), false);
        let ehlo = EHLO;
        let refuses = Script {
            ehlo,
            auth,
            ..Script::default()
        };
        let takes = Script {
            ehlo,
            ..Script::default()
        };
        let server = Server::guarded(vec![refuses, takes], guard);
        let stage = desk(&server, 2, "");
        let_in(
            &stage,
            &house,
            server.port,
            &format!("tls = \"starttls\"\n{AUTHORITY}"),
        );
        let (answer, told, code) = send(&stage, NOW);
        assert_eq!((answer["put_off"].as_u64(), code), (Some(1), status), "{told}");
        let list = crate::at_work::done(&stage, "guichet mail list --format json");
        let secret = encode(b"\0guichet\0s3same");
        for said in [&told, &answer.to_string(), &list] {
            assert!(!said.contains("s3same") && !said.contains(&secret), "{said}");
        }
        assert!(list.contains(&auth[..3]), "what the server said is told: {list}");
        stands(&stage, &[("waiting", 1, failure), ("waiting", 0, "")]);
        assert_eq!(send(&stage, "2026-11-23T09:01:00Z").0["sent"], 2);
    }
}

#[test]
fn a_server_that_wants_no_password_is_not_told_one() {
    let house = House::new();
    let ehlo = "250-mx.example\r\n250 STARTTLS";
    let script = Script {
        ehlo,
        ..Script::default()
    };
    let server = Server::guarded(vec![script], house.guard(named("127.0.0.1"), false));
    let stage = desk(&server, 1, "");
    let_in(
        &stage,
        &house,
        server.port,
        &format!("tls = \"starttls\"\n{AUTHORITY}"),
    );
    let (_, told, code) = send(&stage, NOW);
    assert_eq!(code, 78, "{told}");
    stands(&stage, &[("waiting", 1, "not_let_in")]);
    let orders = server.heard().orders;
    assert!(
        !orders.iter().any(|order| order.starts_with("AUTH")),
        "{orders:?}"
    );
}

#[test]
fn in_the_clear_no_password_is_said_whatever_the_server_offers() {
    // It takes STARTTLS out of the offer, and asks for the password all the same.
    let ehlo = "250-mx.example\r\n250 AUTH PLAIN LOGIN";
    let server = Server::start(vec![Script {
        ehlo,
        ..Script::default()
    }]);
    let house = House::new();
    for (tls, status, failure, tries) in [("none", 78, "", 0), ("starttls", 78, "insecure", 1)] {
        let stage = desk(&server, 1, "");
        let_in(&stage, &house, server.port, &format!("tls = \"{tls}\""));
        let (_, told, code) = send(&stage, NOW);
        assert_eq!(code, status, "{told}");
        stands(&stage, &[("waiting", tries, failure)]);
    }
    let orders = server.heard().orders;
    assert!(
        !orders.iter().any(|order| order.starts_with("AUTH")),
        "{orders:?}"
    );
}

#[test]
fn a_file_that_holds_no_authority_is_named_with_its_line_before_anything_is_said() {
    let house = House::new();
    let server = server(house.guard(named("127.0.0.1"), false), Script::default());
    let stage = desk(&server, 1, "");
    let broken = "-----BEGIN CERTIFICATE-----\nTm9uLg==\n-----END CERTIFICATE-----\n";
    for text in ["", "bonjour\n", broken] {
        let_in(
            &stage,
            &house,
            server.port,
            &format!("tls = \"starttls\"\n{AUTHORITY}"),
        );
        stage
            .write(".config/guichet/autorite.pem", text.as_bytes())
            .unwrap();
        let output = stage.run("guichet mail send", &setting(NOW));
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(78), "{told}");
        assert!(
            told.contains("autorite.pem") && told.contains("aucun certificat") && told.contains("ligne "),
            "{told}"
        );
    }
    std::fs::remove_file(stage.folder().join(".config/guichet/autorite.pem")).unwrap();
    let (_, told, code) = send(&stage, NOW);
    assert_eq!(code, 66, "{told}");
    assert_eq!(server.heard().conversations, 0);
    stands(&stage, &[("waiting", 0, "")]);
}

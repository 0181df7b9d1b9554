//! The nearest that says it wins, and what is wrong is told with its line.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::*;

fn source(level: Level, folder: &Path, name: &str, text: &str) -> Source {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    Source {
        level,
        path,
        named: false,
    }
}

fn faults(text: &str) -> Vec<(usize, String, ProfileProblem)> {
    let folder = tempfile::tempdir().unwrap();
    let source = source(Level::User, folder.path(), "config.toml", text);
    match Config::read(&[source]) {
        Err(Error::Configuration { faults, .. }) => faults
            .into_iter()
            .map(|fault| (fault.line, fault.found, fault.problem))
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_nearest_that_says_it_wins_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let site = source(
        Level::Site,
        folder.path(),
        "site.toml",
        "[mail]\ntransport = \"smtp\"\n\n[mail.smtp]\nhost = \"mx.site.example\"\nport = 25\n",
    );
    let user = source(
        Level::User,
        folder.path(),
        "user.toml",
        "mail.smtp.host = \"mx.example\"\n",
    );
    let mut config = Config::read(&[site.clone(), user.clone()]).unwrap();
    let host = config.setting(Key::SmtpHost).unwrap();
    assert_eq!(
        (host.value.as_str(), host.origin),
        ("mx.example", Origin::User(user.path, 1))
    );
    let port = config.setting(Key::SmtpPort).unwrap();
    assert_eq!(
        (port.value.as_str(), port.origin),
        ("25", Origin::Site(site.path, 6))
    );
    assert_eq!(config.setting(Key::MailTimeout).unwrap().origin, Origin::Usual);
    assert_eq!(config.setting(Key::SmtpUser), None);
    assert_eq!(config.number(Key::SmtpPort), Some(25));
    config.say(
        Key::SmtpHost,
        "mx.flag.example".to_owned(),
        Origin::Flag("--host"),
    );
    assert_eq!(config.text(Key::SmtpHost).as_deref(), Some("mx.flag.example"));
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_line() {
    let text = "[mail]\ntransport = \"pigeon\"\nfrom = \"x\"\n[mail.smtp]\nport = 0\nhots = \"mx\"\n";
    let found: Vec<(usize, String)> = faults(text)
        .into_iter()
        .map(|(line, found, _)| (line, found))
        .collect();
    let expected = [(2, "pigeon"), (3, "x"), (5, "0"), (6, "hots")];
    assert_eq!(found, expected.map(|(line, found)| (line, found.to_owned())));
    assert!(matches!(&faults("[mail\n")[0].2, ProfileProblem::Syntax(_)));
    assert!(
        matches!(&faults("mial = 1\n")[0].2, ProfileProblem::UnknownKey { known } if known.iter().any(|key| key == "mail"))
    );
}

#[test]
fn a_file_that_is_not_there_says_nothing_unless_somebody_named_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut source = Source {
        level: Level::User,
        path: folder.path().join("config.toml"),
        named: false,
    };
    assert_eq!(
        Config::read(std::slice::from_ref(&source)).unwrap(),
        Config::default()
    );
    source.named = true;
    assert!(matches!(Config::read(&[source]), Err(Error::CannotRead { .. })));
}

#[test]
fn a_secret_stands_in_a_file_that_others_cannot_read() {
    let folder = tempfile::tempdir().unwrap();
    let user = source(
        Level::User,
        folder.path(),
        "config.toml",
        "\nmail.smtp.password-file = \"secret\"\n",
    );
    let config = Config::read(&[user]).unwrap();
    assert!(matches!(
        config.secret(Key::SmtpPasswordFile),
        Err(Error::CannotRead { .. })
    ));
    let secret = folder.path().join("secret");
    fs::write(&secret, "s3same\n").unwrap();
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o644)).unwrap();
    match config.secret(Key::SmtpPasswordFile) {
        Err(Error::Configuration { faults, .. }) => {
            assert_eq!(
                (faults[0].line, &faults[0].problem),
                (2, &ProfileProblem::OpenSecret)
            );
        }
        other => panic!("{other:?}"),
    }
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(
        config.secret(Key::SmtpPasswordFile).unwrap().as_deref(),
        Some("s3same")
    );
}

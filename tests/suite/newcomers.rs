//! People whom no directory brought, added by hand.

use crate::support::stage::{Setting, Stage};

fn setting(lang: &str) -> Setting {
    Setting {
        now: Some("2026-11-22T14:30:00Z".to_owned()),
        lang: Some(lang.to_owned()),
        ..Setting::default()
    }
}

#[test]
fn somebody_whom_no_directory_brought_is_added_by_hand() {
    let stage = Stage::new();
    let filled = "guichet -q school import examples/schools/lycees-annuaire-2024.csv";
    let add = "guichet -q person add --school 0383069E --function prof --last-name Dupond --first-name Jean";
    let told = |line: &str| stage.run(line, &setting("fr"));
    assert!(told(filled).status.success());
    let login = |line: &str| -> serde_json::Value {
        let output = told(&format!("{line} --format json"));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()["login"].clone()
    };
    assert_eq!(login(&format!("{add} --dry-run")), "jdupond");
    assert_eq!(login(add), "jdupond");
    assert_eq!(login(add), "jdupond2");
    assert_eq!(
        login(&format!("{add} --mail J.Dupond@ac-test.example")),
        "j.dupond@ac-test.example"
    );
    assert_eq!(login(&format!("{add} --login jean")), "jean");
    let listed = told("guichet -q person list --text dupond --columns login --no-headers").stdout;
    let listed = String::from_utf8(listed).unwrap();
    assert_eq!(
        listed.lines().collect::<Vec<_>>(),
        ["j.dupond@ac-test.example", "jdupond", "jdupond2", "jean"]
    );
    // A login and an address name one person, and a function is one at a school.
    for (more, status) in [
        ("--login jean", 2),
        ("--login 'j d'", 2),
        ("--mail j.dupond@ac-test.example", 2),
        ("--mail nulle-part", 2),
    ] {
        assert_eq!(
            told(&format!("{add} {more}")).status.code(),
            Some(status),
            "{more}"
        );
    }
    let nowhere = "guichet person add --last-name D --first-name J --function prt --school 0380000A";
    assert_eq!(told(nowhere).status.code(), Some(4));
    let missing = stage
        .run("guichet person add --last-name Dupond", &setting("en"))
        .stderr;
    let missing = String::from_utf8(missing).unwrap();
    for option in ["--first-name", "--function", "--school"] {
        assert!(missing.contains(option), "{missing}");
    }
    assert!(told("guichet db check").status.success());
}

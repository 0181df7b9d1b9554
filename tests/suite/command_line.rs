//! The command line before any verb acts: languages, help, mistakes, streams and exit codes.

use crate::support::stage::{Setting, Stage};

/// Runs a line as a French user; what is said, line by line, with plain spaces.
fn said(line: &str) -> Vec<String> {
    say(&Stage::new(), line)
}

fn say(stage: &Stage, line: &str) -> Vec<String> {
    let output = stage.run(line, &Setting::default());
    let lines = stage.transcript(&output);
    lines
        .into_iter()
        .map(|line| line.replace(['\u{a0}', '\u{202f}'], " "))
        .collect()
}

#[track_caller]
fn check(line: &str, expected: &[&str]) {
    assert_eq!(said(line), expected, "{line}");
}

#[test]
fn the_version_names_the_licence() {
    let version = concat!("guichet ", env!("CARGO_PKG_VERSION"));
    check("guichet --version", &[version, "EUPL-1.2"]);
    check("guichet -V", &[version, "EUPL-1.2"]);
    check("guichet --lang en --version", &[version, "EUPL-1.2"]);
}

#[test]
fn what_makes_a_request_this_one_is_not_offered_for_change() {
    let stage = Stage::new();
    let help = stage.run("guichet ticket edit --help", &Setting::default());
    let help = stage.transcript(&help).join("\n");
    assert!(help.contains("--category"), "{help}");
    for option in ["--school", "--requester", "--channel", "--external-id"] {
        assert!(!help.contains(option), "{help}");
        let line = format!("guichet ticket edit 1 {option} x");
        assert_eq!(
            say(&stage, &line).last().map(String::as_str),
            Some("[2]"),
            "{line}"
        );
    }
}

#[test]
fn a_rehearsal_makes_no_database() {
    let stage = Stage::new();
    let line = "guichet operator add lea --name Léa --team guichet --dry-run; ls *.db 2> /dev/null";
    let said = say(&stage, line);
    assert!(said.iter().any(|line| line.contains("guichet.db")), "{said:?}");
    assert!(
        !said
            .iter()
            .any(|line| line.ends_with("guichet.db") && !line.starts_with('!')),
        "{said:?}"
    );
    // One that is there is rehearsed on, and left as it was.
    let line = "guichet operator list > /dev/null 2>&1; guichet operator add lea --name Léa --team guichet --dry-run \
        > /dev/null && guichet operator list | cut -f1";
    assert_eq!(
        say(&stage, line),
        [
            "login",
            "admin",
            "! guichet: à blanc, rien n’a été écrit",
            "! 1 opérateur"
        ]
    );
}

#[test]
fn a_mistake_is_status_2_and_says_what_would_do() {
    check(
        "guichet tiket",
        &[
            "! guichet: « guichet » n’a pas de commande « tiket »",
            "! vouliez-vous dire « ticket » ?",
            "[2]",
        ],
    );
    check(
        "guichet ticket take",
        &[
            "! guichet: il manque <RÉF>...",
            "! voir `guichet ticket take --help`",
            "[2]",
        ],
    );
    check(
        "guichet ticket take --lang en",
        &[
            "! guichet: <REF>... is missing",
            "! see `guichet ticket take --help`",
            "[2]",
        ],
    );
}

#[test]
fn a_variable_that_cannot_be_meant_is_a_mistake_too() {
    check(
        "GUICHET_NOW=hier guichet home",
        &[
            "! guichet: « hier » ne convient pas à GUICHET_NOW",
            "! un instant s’écrit 2026-11-24T14:30:00+01:00",
            "[2]",
        ],
    );
    check(
        "GUICHET_FORMAT=xml guichet home",
        &[
            "! guichet: « xml » ne convient pas à GUICHET_FORMAT",
            "! au choix : table, json, ndjson, csv, xlsx, ics, html",
            "[2]",
        ],
    );
    check(
        "GUICHET_LANG=de guichet home",
        &[
            "! guichet: “de” will not do for GUICHET_LANG",
            "! one of: fr, en",
            "[2]",
        ],
    );
}

#[test]
fn a_script_reads_a_mistake_as_one_object() {
    check(
        "guichet ticket list --formt x --format json --lang en",
        &[
            r#"! {"error":{"code":"unknown_option","message":"unknown option “--formt”","remedy":"did you mean “--format”?","details":[]}}"#,
            "[2]",
        ],
    );
}

#[test]
fn help_is_in_the_users_language_and_goes_to_stdout() {
    let french = said("guichet ticket take --help");
    assert_eq!(french.first().unwrap(), "Prendre des tickets en charge");
    assert!(
        french.contains(&"Utilisation : guichet ticket take [OPTIONS] <RÉF>...".to_owned()),
        "{french:?}"
    );
    assert_eq!(said("guichet help ticket take"), french);
    let english = said("guichet ticket take --help --lang en");
    assert_eq!(english.first().unwrap(), "Take tickets on oneself");
    // A language that the locale tells, where nothing else does.
    let by_locale = said("env -u GUICHET_LANG LANG=en_GB.UTF-8 guichet ticket take --help");
    assert_eq!(by_locale, english);
    let by_locale = said("env -u GUICHET_LANG LANG=C.UTF-8 LANGUAGE=fr guichet ticket take --help");
    assert_eq!(by_locale, french);
}

#[test]
fn help_for_nothing_asked_goes_to_stderr() {
    let told = said("guichet ticket");
    assert_eq!(
        told.first().unwrap(),
        "! Les demandes : ouvrir, suivre, transmettre, clore"
    );
    assert_eq!(told.last().unwrap(), "[2]");
}

#[test]
fn help_is_as_wide_as_the_terminal() {
    let narrow = said("NO_COLOR=1 GUICHET_FORCE_TTY=60 guichet ticket --help");
    let widest = narrow.iter().map(|line| line.chars().count()).max().unwrap();
    assert!((40..=60).contains(&widest), "{widest}");
    let piped = said("guichet ticket --help");
    assert!(piped.iter().any(|line| line.chars().count() > 80));
}

#[test]
fn colour_is_only_where_it_is_wanted() {
    let coloured = |line: &str| said(line).concat().contains("⟨ESC⟩");
    assert!(!coloured("guichet ticket --help"));
    assert!(coloured("guichet ticket --help --color always"));
    assert!(coloured("GUICHET_FORCE_TTY=80 guichet ticket --help"));
    assert!(!coloured("GUICHET_FORCE_TTY=80 NO_COLOR=1 guichet ticket --help"));
    assert!(!coloured(
        "GUICHET_FORCE_TTY=80 guichet ticket --help --color never"
    ));
    assert!(coloured("CLICOLOR_FORCE=1 guichet tiket"));
    assert!(!coloured("guichet tiket"));
}

#[test]
fn the_link_ticket_stands_for_guichet_ticket() {
    let stage = Stage::new();
    say(&stage, "ln -s \"$(command -v guichet)\" ticket");
    assert_eq!(
        say(&stage, "./ticket take --help"),
        say(&stage, "guichet ticket take --help")
    );
    assert_eq!(say(&stage, "./ticket tke"), say(&stage, "guichet ticket tke"));
}

#[test]
fn a_reader_that_goes_away_ends_it_in_silence() {
    check(
        "(guichet completions bash; echo $? >&2) | head -1",
        &["_guichet() {", "! 141"],
    );
}

#[test]
fn an_output_that_is_full_is_said() {
    check(
        "guichet completions bash > /dev/full",
        &[
            "! guichet: échec de lecture ou d’écriture : il n’y a plus de place sur le disque",
            "! rien n’est resté à moitié écrit ; réglez la cause, puis recommencez",
            "[74]",
        ],
    );
}

#[test]
fn streams_that_are_closed_do_not_make_it_panic() {
    check("guichet tiket 2>&-", &["[2]"]);
    check("guichet completions bash >&- 2>/dev/null || true", &[]);
}

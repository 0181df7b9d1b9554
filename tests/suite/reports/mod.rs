//! Reports: the figures against a slow count, and the pages as a browser shows them.

mod browser;
mod devtools;
mod figures;
mod paper;

use crate::at_work;
use crate::support::stage::{Setting, Stage};

#[test]
fn a_page_goes_to_a_file_and_never_over_another_unasked() {
    let stage = Stage::new();
    let setting = |tty: Option<&str>| Setting {
        now: Some("2026-11-22T10:00:00+01:00".to_owned()),
        tty: tty.map(str::to_owned),
        ..Setting::default()
    };
    let run = |line: &str, tty| {
        let output = stage.run(&format!("guichet report {line}"), &setting(tty));
        let said = String::from_utf8(output.stdout.clone()).unwrap();
        (
            output.status.code().unwrap(),
            said,
            stage.transcript(&output).join("\n"),
        )
    };
    let (code, said, transcript) = run("delays --format html", Some("100"));
    assert_eq!((code, said.is_empty()), (2, true));
    assert!(transcript.contains("-o FICHIER"), "{transcript}");
    let (code, said, _) = run("delays --format html", None);
    assert!(code == 0 && said.starts_with("<!doctype html>"));
    let (code, said, _) = run("delays --format html -o -", Some("100"));
    assert!(code == 0 && said.starts_with("<!doctype html>"));
    for (line, expected) in [
        ("inventory --format html -o page.html", 0),
        ("inventory --format html -o page.html", 73),
        ("billing --format html -o page.html --force", 0),
        ("activity --format xlsx -o other", 2),
    ] {
        let (code, said, transcript) = run(line, Some("100"));
        assert_eq!((code, said.as_str()), (expected, ""), "{line}: {transcript}");
    }
    let page = std::fs::read_to_string(stage.folder().join("page.html")).unwrap();
    assert!(page.contains("<h1>Déplacements facturés</h1>") && page.ends_with("</html>\n"));
}

#[test]
fn a_team_s_time_to_take_on_runs_from_the_handover_and_the_page_says_what_is_counted() {
    let stage = at_work::desk();
    let line = format!("{} --equipment UC0000002", at_work::opening("Bourrage"));
    at_work::done_at(&stage, "2026-11-23T09:00:00Z", &line);
    for (at, line) in [
        ("10:00", "guichet ticket take CG-1 --as nora"),
        ("10:30", "guichet ticket escalate CG-1 --reason 'Sans effet'"),
        ("13:00", "guichet ticket take CG-1 --as marc"),
        (
            "13:10",
            "guichet ticket resolve CG-1 --solution 'Rouleau' --as marc",
        ),
        ("13:20", "guichet ticket refuse CG-1 --reason 'Non'"),
        (
            "13:30",
            "guichet ticket resolve CG-1 --solution 'Tambour' --as marc",
        ),
    ] {
        at_work::done_at(&stage, &format!("2026-11-23T{at}:00Z"), line);
    }
    let later = |line: &str| at_work::done_at(&stage, "2026-11-24T09:00:00Z", line);
    let figures = |line: &str| -> serde_json::Value {
        serde_json::from_str(&later(&format!("guichet report {line} --format json"))).unwrap()
    };
    let delays = figures("delays");
    let takes: Vec<_> = delays["by_team"]
        .as_array()
        .unwrap()
        .iter()
        .map(|team| {
            (
                team["code"].as_str().unwrap(),
                team["take"]["median_minutes"].as_u64(),
            )
        })
        .collect();
    // Half past eleven in Paris, then two hours and a half less the closing at noon, where there is one.
    assert_eq!(takes.len(), 2, "{takes:?}");
    assert_eq!(takes[0], ("guichet", Some(60)));
    assert!(
        takes[1].0 == "maintenance" && takes[1].1.is_some_and(|it| (30..=150).contains(&it)),
        "{takes:?}"
    );
    assert_eq!(delays["all"]["take"]["count"], 1);
    let own = figures("delays --team maintenance");
    assert_eq!(own["all"]["take"]["median_minutes"].as_u64(), takes[1].1);
    // Two acts, one ticket: both pages say so.
    assert_eq!(figures("activity")["all"]["resolved"], 2);
    assert_eq!(delays["all"]["resolve"]["count"], 1);
    for (report, lang, said) in [
        ("delays", "fr", "Un ticket transmis compte pour chaque équipe"),
        ("delays", "fr", "l’activité compte chaque résolution"),
        (
            "delays",
            "en",
            "A ticket that was handed over counts for each team",
        ),
        ("delays", "en", "activity counts each resolution"),
        ("activity", "fr", "compte pour deux résolutions"),
        ("activity", "en", "counts as two resolutions"),
    ] {
        let page = later(&format!("guichet report {report} --lang {lang} --format html"));
        assert!(
            page.replace('\u{a0}', " ").contains(said),
            "{report} {lang}: {page}"
        );
    }
}

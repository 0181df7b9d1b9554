//! Reports: the figures against a slow count, and the pages as a browser shows them.

mod browser;
mod devtools;
mod figures;
mod paper;

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

//! The pages as a real browser shows them: nothing outside the width, enough contrast, light and
//! dark, words for every chart, no error and nothing fetched.

use super::devtools::{Browser, program};
use crate::properties::{CALLERS, Desk, tries};
use crate::support::stage::{Setting, Stage};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::fs::{self, Permissions};
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;

const LOOKED_AT: &str = include_str!("looked_at.js");

/// Set where a browser has to be there, as in `.ci/run`.
const NEEDED: &str = "GUICHET_TEST_BROWSER";

#[test]
fn pages_are_right_in_a_real_browser() {
    let Some(mut browser) = browser() else { return };
    let stage = desk_at_work();
    let setting = Setting {
        now: Some("2033-06-01T10:00:00+02:00".to_owned()),
        ..Setting::default()
    };
    for (report, charts) in [
        ("activity --since 2026-10-26", 4),
        ("delays --since 2026-10-26", 2),
        ("inventory", 4),
        ("billing --since 2026-10-26", 0),
        ("recurring --since 2026-10-26", 1),
        // Two years, one week, and days on which there was nothing.
        ("activity --since 2024-11-01", 4),
        ("activity --since 2026-11-02 --until 2026-11-08", 2),
        ("activity --since 2024-01-01 --until 2024-01-31", 0),
        ("delays --since 2024-01-01 --until 2024-01-31", 0),
        ("recurring --since 2024-01-01 --until 2024-01-31", 0),
    ] {
        for lang in ["fr", "en"] {
            let line = format!("guichet report {report} --lang {lang} --format html -o page.html --force");
            let output = stage.run(&line, &setting);
            assert!(output.status.success(), "{line}: {:?}", stage.transcript(&output));
            let address = format!("file://{}/page.html", stage.folder().display());
            for width in [1280, 400] {
                for scheme in ["light", "dark"] {
                    let place = format!("{report} {lang} {width} {scheme}");
                    let (faults, told) = faults(&mut browser, &address, width, scheme);
                    assert!(faults.is_empty(), "{place}: {faults:#?}");
                    assert!(told["texts"].as_u64().unwrap() > 5, "{place}: {told}");
                    assert!(told["charts"].as_u64().unwrap() >= charts, "{place}: {told}");
                }
            }
            // A PDF, in base 64.
            assert!(browser.print().starts_with("JVBERi"), "{report} on paper");
        }
    }
}

#[test]
fn a_bad_page_is_found_out() {
    let Some(mut browser) = browser() else { return };
    let stage = Stage::new();
    let page = r#"<!doctype html><title>x</title><body style="background:#fff">
        <h1>One</h1><h3 style="color:#bbb">Pale</h3><div style="width:3000px">Wide</div>
        <table><tr><th>x</th></tr></table>
        <div class="table" style="width:90px;overflow:auto"><p style="width:300px">Beyond</p></div><p id="a">a</p><p id="a">b</p><svg class="chart"></svg>
        <script>console.error("no"); nothing.at.all</script><img src="http://nowhere.invalid/x.png">"#;
    stage.write("page.html", page.as_bytes()).unwrap();
    let address = format!("file://{}/page.html", stage.folder().display());
    let (faults, _) = faults(&mut browser, &address, 400, "light");
    for expected in [
        "wide",
        "outside the page",
        "contrast",
        "no language",
        "skipped",
        "no scope",
        "caption",
        "hidden without a word",
        "hidden without a shade",
        "stands twice",
        "without words",
        "elsewhere",
        "consoleAPICalled",
        "exceptionThrown",
        "requestWillBeSent",
    ] {
        assert!(
            faults.iter().any(|fault| fault.contains(expected)),
            "{expected}: {faults:#?}"
        );
    }
}

/// The machine's browser; where there is none, that is said aloud, unless one is needed.
pub fn browser() -> Option<Browser> {
    if let Some(program) = program() {
        return Some(Browser::start(program));
    }
    #[expect(clippy::disallowed_methods, reason = "the tests have no Env of their own")]
    let needed = std::env::var_os(NEEDED).is_some();
    assert!(
        !needed,
        "no browser is installed, and {NEEDED} says that one is needed"
    );
    // Not through the macros, whose output a passing test keeps to itself.
    let _ = std::io::stderr().write_all(b"\nSKIPPED: no Chromium here, so no report was looked at\n");
    None
}

/// Everything that is wrong with a page so shown.
fn faults(browser: &mut Browser, address: &str, width: u32, scheme: &str) -> (Vec<String>, Value) {
    browser.open(address, width, scheme);
    let told = browser.evaluate(LOOKED_AT);
    let mut faults: Vec<String> = told["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(Value::to_string)
        .collect();
    for event in &browser.events {
        let params = &event["params"];
        let bad = match event["method"].as_str().unwrap_or_default() {
            "Runtime.consoleAPICalled" | "Runtime.exceptionThrown" | "Log.entryAdded" => true,
            "Network.requestWillBeSent" => params["request"]["url"] != address,
            _ => false,
        };
        if bad {
            faults.push(event.to_string());
        }
    }
    (faults, told)
}

/// A desk at which things happened, the same ones each time.
fn desk_at_work() -> Stage {
    let folder = tempfile::tempdir().unwrap();
    let mut runner = TestRunner::deterministic();
    let mut desk = Desk::open(&folder, CALLERS[0], "poste");
    for (at, caller) in CALLERS.iter().cycle().take(12).enumerate() {
        let category = ["windows", "poste", "logiciel", "cablage"][at % 4];
        desk.file(*caller, category);
        for one in tries().new_tree(&mut runner).unwrap().current() {
            desk.try_one(&one).unwrap();
        }
    }
    drop(desk);
    let stage = Stage::new();
    let database = stage.folder().join("guichet.db");
    fs::copy(folder.path().join("guichet.db"), &database).unwrap();
    fs::set_permissions(&database, Permissions::from_mode(0o600)).unwrap();
    stage
}

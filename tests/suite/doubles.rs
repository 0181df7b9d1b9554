//! That nothing is doubled (C10): likely duplicates are told at once, and a script that names its key
//! gets the same ticket however often it asks.

use crate::at_work::{desk, done, done_at, opening};
use crate::support::stage::{Setting, Stage};

fn json(stage: &Stage, line: &str) -> serde_json::Value {
    serde_json::from_str(&done(stage, line)).unwrap()
}

/// What stands on stdout and on stderr.
fn told(stage: &Stage, line: &str) -> (String, String) {
    let setting = Setting {
        now: Some(crate::at_work::NOW.to_owned()),
        lang: Some("en".to_owned()),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_likely_duplicate_is_told_on_stderr_and_in_json_and_the_ticket_is_opened_all_the_same() {
    let stage = desk();
    done(&stage, &opening("Imprimante en panne"));
    done(&stage, &opening("Écran noir"));
    let (out, err) = told(&stage, &opening("IMPRIMANTE HS !"));
    assert_eq!(out, "CG-3\n");
    assert_eq!(
        err.replace(['\u{a0}', '\u{202f}'], " "),
        "guichet: for handing it on: the ticket names no equipment of the inventory\n\
         guichet: possible duplicate: CG-1 “Imprimante en panne” · New · just now · near subject\n\
         if it is the same request: `guichet ticket link CG-3 --duplicate-of CG-1`\n"
    );
    // Somebody else of the school, by its equipment alone.
    let printer = "--equipment UC0000003";
    done(&stage, &format!("{} {printer}", opening("Bourrage papier")));
    let line = opening("Toner vide").replace("scapelle", "opicard");
    let ticket = json(&stage, &format!("{line} {printer} --format json"));
    assert_eq!(ticket["reference"], "CG-5");
    let double = &ticket["duplicates"][0];
    assert_eq!(double["reference"], "CG-4");
    assert_eq!(double["grounds"], serde_json::json!(["equipment"]));
    assert_eq!(double["status"], "new");
    assert_eq!(ticket["duplicates"].as_array().unwrap().len(), 1);
    // A rehearsal says so too, and there is no ticket to link yet.
    let (_, err) = told(&stage, &format!("{} --dry-run", opening("Écran tout noir")));
    assert!(err.contains("CG-2") && !err.contains("ticket link"), "{err}");
    assert_eq!(
        json(&stage, &format!("{} --format json", opening("Pronote lent")))["duplicates"],
        serde_json::json!([])
    );
}

#[test]
fn what_was_over_long_ago_or_stands_in_another_school_is_no_duplicate() {
    let stage = desk();
    let at = |day: &str| format!("2026-{day}T09:00:00Z");
    done_at(&stage, &at("10-01"), &opening("Imprimante en panne"));
    done_at(
        &stage,
        &at("10-02"),
        "guichet ticket resolve CG-1 --solution Réparée",
    );
    done_at(&stage, &at("10-02"), "guichet ticket approve CG-1");
    let elsewhere = opening("Imprimante en panne").replace("0383069E", "0071245R");
    let elsewhere = elsewhere.replace("scapelle", "ltoussaint");
    done_at(&stage, &at("11-20"), &elsewhere);
    let doubles = |line: &str| json(&stage, line)["duplicates"].clone();
    let line = format!("{} --format json", opening("Imprimante en panne"));
    assert_eq!(doubles(&line), serde_json::json!([]));
    // The one that was just opened is open.
    assert_eq!(doubles(&line)[0]["reference"], "CG-3");
}

#[test]
fn a_ticket_that_repeats_another_says_so_and_gives_way_to_it() {
    let stage = desk();
    done(&stage, &opening("Imprimante en panne"));
    done(&stage, &opening("Imprimante HS"));
    done(&stage, "guichet ticket link CG-2 --duplicate-of CG-1");
    let shown = json(&stage, "guichet ticket show CG-2 --format json");
    assert_eq!(shown["duplicate_of"], "CG-1");
    let ticket = json(&stage, &format!("{} --format json", opening("Panne imprimante")));
    let doubles = ticket["duplicates"].as_array().unwrap();
    assert_eq!(doubles.len(), 1, "{doubles:?}");
    assert_eq!(doubles[0]["reference"], "CG-1");
}

#[test]
fn the_same_external_key_gives_the_same_ticket_and_warns_of_nothing() {
    let stage = desk();
    let line = format!("{} --external-id glpi-77", opening("Imprimante en panne"));
    let (first, _) = told(&stage, &line);
    for _ in 0..2 {
        let (again, err) = told(&stage, &line);
        assert_eq!(again, first);
        assert!(
            err.contains("already under the same key") && !err.contains("duplicate"),
            "{err}"
        );
    }
    // Whatever else is told now, the key decides.
    let other = format!("{} --external-id glpi-77 --format json", opening("Écran noir"));
    let ticket = json(&stage, &other);
    assert_eq!(ticket["reference"], first.trim());
    assert_eq!(ticket["subject"], "Imprimante en panne");
    assert_eq!(ticket["duplicates"], serde_json::json!([]));
    let all = json(&stage, "guichet ticket list --format json");
    assert_eq!(all["total"], 1);
    // Another key is another ticket, which may well repeat it.
    let other = format!(
        "{} --external-id glpi-78 --format json",
        opening("Imprimante en panne")
    );
    assert_eq!(json(&stage, &other)["duplicates"][0]["reference"], first.trim());
}

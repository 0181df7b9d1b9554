//! What an operator finds again without searching (E8): bookmarks, the tickets seen last, a sheet of
//! paper.

use crate::at_work::{NOW, desk, done, done_at, opening};
use crate::support::stage::{Setting, Stage};
use std::fs;

fn five() -> Stage {
    let stage = desk();
    for (hour, subject) in [
        "Imprimante",
        "Écran noir",
        "Pronote lent",
        "Wifi",
        "Clavier cassé",
    ]
    .iter()
    .enumerate()
    {
        done_at(
            &stage,
            &format!("2026-11-20T{:02}:00:00Z", 8 + hour),
            &opening(subject),
        );
    }
    stage
}

fn references(stage: &Stage, line: &str) -> Vec<String> {
    let told = done(stage, &format!("guichet -q {line} --format json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let items = told["items"].as_array().unwrap();
    assert_eq!(told["total"], items.len(), "{line}");
    items
        .iter()
        .map(|item| item["reference"].as_str().unwrap().to_owned())
        .collect()
}

#[track_caller]
fn check(stage: &Stage, filter: &str, expected: &[&str]) {
    assert_eq!(
        references(stage, &format!("ticket list {filter}")),
        expected,
        "{filter}"
    );
    let csv = done(stage, &format!("guichet -q ticket export --format csv {filter}"));
    let exported: Vec<&str> = csv
        .lines()
        .skip(1)
        .map(|line| line.split([',', ';']).next().unwrap())
        .collect();
    assert_eq!(exported, expected, "export {filter}");
}

#[test]
fn bookmarks_are_each_operator_s_own_and_other_filters_hold_among_them() {
    let stage = five();
    done(&stage, "guichet ticket bookmark 4 CG-2 --as nora");
    done(&stage, "guichet ticket bookmark CG-2 CG-5 --as nora");
    done(&stage, "guichet ticket bookmark CG-1 --as marc");
    let check = |filter: &str, expected: &[&str]| check(&stage, filter, expected);
    check("--bookmarked --as nora", &["CG-2", "CG-4", "CG-5"]);
    check("--bookmarked --as marc", &["CG-1"]);
    check("--bookmarked", &[]);
    check("--bookmarked --as nora --text 'cla ecr'", &[]);
    check("--bookmarked --as nora --text ecran", &["CG-2"]);
    check(
        "--bookmarked --as nora --sort reference:desc",
        &["CG-5", "CG-4", "CG-2"],
    );
    check(
        &format!("--bookmarked --as nora --as-of {NOW}"),
        &["CG-2", "CG-4", "CG-5"],
    );
    let page = done(
        &stage,
        "guichet -q ticket list --bookmarked --as nora --limit 1 --offset 1 --format json",
    );
    let page: serde_json::Value = serde_json::from_str(&page).unwrap();
    assert_eq!(
        (&page["total"], &page["items"][0]["reference"]),
        (&3.into(), &"CG-4".into())
    );
    done(&stage, "guichet ticket bookmark CG-4 CG-3 --remove --as nora");
    check("--bookmarked --as nora", &["CG-2", "CG-5"]);
    // It is nobody else's business: no event, and the ticket stays as it was.
    let ticket = done(&stage, "guichet ticket show CG-2 --format json");
    let ticket: serde_json::Value = serde_json::from_str(&ticket).unwrap();
    assert_eq!(ticket["version"], 1);
}

#[test]
fn a_bookmark_is_all_or_none_and_a_rehearsal_keeps_nothing() {
    let stage = five();
    let setting = Setting {
        now: Some(NOW.to_owned()),
        ..Setting::default()
    };
    let output = stage.run("guichet ticket bookmark CG-1 CG-99 --as nora", &setting);
    assert_eq!(output.status.code(), Some(4));
    done(&stage, "guichet ticket bookmark CG-1 --dry-run --as nora");
    check(&stage, "--bookmarked --as nora", &[]);
    // The same key never acts twice.
    let keyed = "guichet ticket bookmark CG-1 --request-id k1 --as nora";
    done(&stage, keyed);
    done(&stage, "guichet ticket bookmark CG-1 --remove --as nora");
    done(&stage, keyed);
    check(&stage, "--bookmarked --as nora", &[]);
}

#[test]
fn what_was_seen_last_comes_first_and_showing_writes_nothing_in_the_database() {
    let stage = five();
    let before = fs::read(stage.folder().join("guichet.db")).unwrap();
    for reference in ["CG-1", "CG-3", "cg-5", "3"] {
        done(&stage, &format!("guichet ticket show {reference} --as nora"));
    }
    done(&stage, "guichet ticket show CG-2 --as marc --format json");
    assert_eq!(fs::read(stage.folder().join("guichet.db")).unwrap(), before);
    let check = |filter: &str, expected: &[&str]| check(&stage, filter, expected);
    check("--recent --as nora", &["CG-3", "CG-5", "CG-1"]);
    check("--recent --as marc", &["CG-2"]);
    check("--recent", &[]);
    check("--recent --sort age --as nora", &["CG-1", "CG-3", "CG-5"]);
    check(
        &format!("--recent --as nora --as-of {NOW}"),
        &["CG-3", "CG-5", "CG-1"],
    );
    done(&stage, "guichet ticket bookmark CG-1 CG-2 --as nora");
    check("--recent --bookmarked --as nora", &["CG-1"]);
    // Whatever stands in the list harms nobody.
    let folder = stage.folder().join(".local/state/guichet/recent");
    for list in fs::read_dir(folder).unwrap() {
        fs::write(list.unwrap().path(), b"[\"CG-1\", 7").unwrap();
    }
    check("--recent --as nora", &[]);
}

#[test]
fn a_sheet_is_plain_text_no_wider_than_a4_and_an_old_one_is_not_written_over() {
    let stage = five();
    done(
        &stage,
        "guichet ticket comment CG-1 --internal 'Ne pas le lui dire'",
    );
    let long = "Le voyant est rouge et rien ne sort depuis lundi, malgré plusieurs redémarrages. ".repeat(9);
    done(&stage, &format!("guichet ticket comment CG-1 '{long}'"));
    let line = "guichet ticket show CG-1 --print --color always";
    let sheet = done(&stage, &format!("COLUMNS=200 {line}"));
    assert!(!sheet.contains('\u{1b}'), "{sheet}");
    for line in sheet.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let plain = sheet.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        plain.starts_with(
            "Guichet unique du CARMI de Grenoble · imprimé le 23/11/2026 à 10:00\n\nCG-1  Imprimante\n"
        ),
        "{plain}"
    );
    assert!(!plain.contains("Ne pas le lui dire") && plain.contains("malgré plusieurs"));
    // It is read on another day.
    assert!(
        plain.contains("20/11/2026 à 09:00") && !plain.contains("aujourd’hui"),
        "{plain}"
    );
    assert!(done(&stage, &format!("{line} --internal")).contains("Ne pas le lui dire"));

    done(&stage, "guichet ticket show CG-1 --print -o fiche.txt");
    assert_eq!(
        fs::read_to_string(stage.folder().join("fiche.txt")).unwrap(),
        sheet
    );
    let again = stage.run(
        "guichet ticket show CG-2 --print -o fiche.txt",
        &Setting::default(),
    );
    assert_eq!(again.status.code(), Some(73));
    assert_eq!(
        fs::read_to_string(stage.folder().join("fiche.txt")).unwrap(),
        sheet
    );
    done(&stage, "guichet ticket show CG-2 --print -o fiche.txt --force");
    assert!(
        fs::read_to_string(stage.folder().join("fiche.txt"))
            .unwrap()
            .contains("CG-2  Écran noir")
    );
    let database = stage.run(
        "guichet ticket show CG-1 --print -o guichet.db --force",
        &Setting::default(),
    );
    assert_ne!(database.status.code(), Some(0));
}

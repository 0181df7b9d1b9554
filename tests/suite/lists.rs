//! Lists and exports of tickets: each filter by itself, asked of the rows, of the events (`--as-of`) and
//! of an export, which must all answer alike.

use std::fs;

use crate::at_work::{NOW, desk, done, done_at};
use crate::support::stage::{Setting, Stage};

/// Five tickets of two schools, each another in something.
pub fn five() -> Stage {
    let stage = desk();
    let days = [
        "10T09:00:00Z",
        "15T09:00:00Z",
        "21T22:59:00Z",
        "21T23:01:00Z",
        "23T08:00:00Z",
    ];
    let day = |at: usize| format!("2026-11-{}", days[at]);
    let corot = "guichet ticket new --school 0383069E --requester scapelle --description 'Voir plus tard'";
    let jastres = "guichet ticket new --school 0071245R --requester ltoussaint --description 'Voir demain'";
    for (at, line) in [
        format!(
            "{corot} --channel phone --category imprimante --subject \"L'imprimante bourre\" --urgency 2"
        ),
        format!("{corot} --channel portal --category windows --subject 'Écran bleu' --priority blocking"),
        format!(
            "{jastres} --channel phone --category logiciel --subject '=1+1;Œuvre \"citée\"' --kind service"
        ),
        format!("{jastres} --channel phone --category materiel --subject 'Prise cassée' --urgency 1"),
        format!("{corot} --for asimonet --channel phone --category serveur --subject 'Serveur éteint'"),
    ]
    .iter()
    .enumerate()
    {
        done_at(&stage, &day(at), line);
    }
    done_at(&stage, &day(1), "guichet ticket escalate CG-2");
    done_at(&stage, &day(4), "guichet ticket take CG-1 --as nora");
    done_at(
        &stage,
        &day(4),
        "guichet ticket resolve CG-3 --solution Installée",
    );
    done_at(
        &stage,
        "2026-11-23T08:30:00Z",
        "guichet ticket cancel CG-4 --reason Retrouvée",
    );
    stage
}

pub fn told(stage: &Stage, line: &str) -> String {
    done(stage, &format!("guichet -q {line}")).replace(['\u{a0}', '\u{202f}'], " ")
}

/// The numbers of the references in the first column.
pub fn numbers(csv: &str) -> Vec<u32> {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row[0].trim_start_matches("CG-").parse().unwrap())
        .collect()
}

/// What the filter lets through, whoever is asked.
#[track_caller]
pub fn check(stage: &Stage, filter: &str, expected: &[u32]) {
    for line in [
        format!("ticket list --format csv {filter}"),
        format!("ticket list --format csv --as-of {NOW} {filter}"),
        format!("ticket export --format csv {filter}"),
    ] {
        assert_eq!(numbers(&told(stage, &line)), expected, "{line}");
    }
}

#[test]
fn each_filter_lets_through_what_it_says() {
    let stage = five();
    let check = |filter: &str, expected: &[u32]| check(&stage, filter, expected);
    // By priority, then age.
    check("", &[2, 1, 3, 4, 5]);
    check("--open", &[2, 1, 3, 5]);
    check("--status cancelled", &[4]);
    check("--status resolved,cancelled", &[3, 4]);
    check("--open --status resolved,cancelled", &[3]);
    check("--to-validate", &[3]);
    // Due a day of work after it came; the others have ten.
    check("--overdue", &[2]);
    check("--mine", &[]);
    check("--mine --as nora", &[1]);
    check("--assignee nora", &[1]);
    check("--unassigned --open", &[2, 3, 5]);
    check("--team pedagogie", &[2]);
    check("--level 1", &[1, 3, 4, 5]);
    check("--level 2", &[2]);
    check("--school 0071245R", &[3, 4]);
    check("--requester ltoussaint", &[3, 4]);
    check("--requester sara.capelle@ac-test.example", &[2, 1, 5]);
    // A category with those below it.
    check("--category materiel", &[1, 4, 5]);
    check("--category windows", &[2]);
    check("--priority blocking", &[2]);
    check("--kind service", &[3]);
    check("--channel portal", &[2]);
    // Words by their beginnings, in any order, whatever their accents, case and signs.
    check("--text ecran", &[2]);
    check("--text \"l'imprimante\"", &[1]);
    check("--text 'BOURR impr'", &[1]);
    check("--text 'voir demain'", &[3, 4]);
    check("--text 'imprimante demain'", &[]);
    check("--text '!!!'", &[]);
    check("--text '\"' --open", &[]);
}

#[test]
fn days_are_the_desk_s_and_may_be_told_from_today() {
    let stage = five();
    let check = |filter: &str, expected: &[u32]| check(&stage, filter, expected);
    // 22:59 and 23:01 UTC are two days in Paris.
    check("--since 2026-11-22", &[4, 5]);
    check("--since 22/11/2026 --until 22/11/2026", &[4]);
    check("--until 21/11/2026", &[2, 1, 3]);
    check("--since today", &[5]);
    check("--since -7d", &[3, 4, 5]);
    check("--since -8d", &[2, 3, 4, 5]);
    check("--since -2w --until -1d", &[2, 1, 3, 4]);
}

#[test]
fn every_order_goes_both_ways() {
    let stage = five();
    #[track_caller]
    fn sorted(stage: &Stage, field: &str, up: &[u32], down: &[u32]) {
        for (field, expected) in [(field.to_owned(), up), (format!("{field}:desc"), down)] {
            for line in ["list", "export"] {
                let line = format!("ticket {line} --format csv --sort {field}");
                assert_eq!(numbers(&told(stage, &line)), expected, "{line}");
            }
        }
    }
    sorted(&stage, "reference", &[1, 2, 3, 4, 5], &[5, 4, 3, 2, 1]);
    sorted(&stage, "created_at", &[1, 2, 3, 4, 5], &[5, 4, 3, 2, 1]);
    sorted(&stage, "priority", &[2, 1, 3, 4, 5], &[1, 3, 4, 5, 2]);
    // What has no value comes last either way, in the usual order.
    sorted(&stage, "urgency", &[4, 1, 2, 3, 5], &[1, 4, 2, 3, 5]);
    sorted(&stage, "assignee", &[1, 2, 3, 4, 5], &[1, 2, 3, 4, 5]);
}

#[test]
fn a_page_says_how_much_of_how_much_it_is() {
    let stage = five();
    let page = |line: &str| {
        let output = stage.run(
            line,
            &Setting {
                now: Some(NOW.to_owned()),
                lang: Some("en".to_owned()),
                ..Setting::default()
            },
        );
        let tally = String::from_utf8(output.stderr).unwrap();
        let table = String::from_utf8(output.stdout).unwrap().replace('\t', ",");
        (numbers(&table), tally)
    };
    for as_of in ["", "--as-of 2026-11-23T09:00:00Z"] {
        let list = format!("guichet ticket list {as_of}");
        let (shown, tally) = page(&format!("{list} --limit 2 --offset 1"));
        assert_eq!(shown, [1, 3]);
        assert_eq!(tally, "2-3 of 5 tickets\n");
        assert_eq!(page(&format!("{list} --offset 4")).0, [5]);
        assert_eq!(page(&format!("{list} --offset 5")).0, [0; 0]);
        assert_eq!(page(&format!("{list} --open --limit 1")).0, [2]);
        assert_eq!(
            page(&format!("{list} --text voir --limit 2 --offset 3")).0,
            [4, 5]
        );
    }
}

#[test]
fn a_list_can_be_asked_of_the_past() {
    let stage = five();
    let then = |filter: &str| numbers(&told(&stage, &format!("ticket list --format csv {filter}")));
    assert_eq!(then("--as-of 2026-11-09"), [0; 0]);
    assert_eq!(then("--as-of 2026-11-21"), [2, 1, 3]);
    assert_eq!(
        then("--as-of 2026-11-23T08:15:00Z --status new,in_progress"),
        [2, 1, 4, 5]
    );
    assert_eq!(then("--as-of 2026-11-21 --assignee nora"), [0; 0]);
}

#[test]
fn an_export_comes_back_as_it_went() {
    let stage = five();
    let whole: serde_json::Value =
        serde_json::from_str(&told(&stage, "ticket export --format json")).unwrap();
    let items = whole["items"].as_array().unwrap();
    assert_eq!((whole["total"].as_u64(), items.len()), (Some(5), 5));
    let lines = told(&stage, "ticket export --format ndjson");
    let lines: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(&lines, items);
    for (line, delimiter) in [("ticket export", b','), ("ticket export --excel-fr", b';')] {
        let shown = done(&stage, &format!("guichet -q {line}"));
        assert_eq!(shown.starts_with('\u{feff}'), delimiter == b';', "{line}");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(shown.trim_start_matches('\u{feff}').as_bytes());
        let names = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), items.len());
        for (row, item) in rows.iter().zip(items) {
            for (name, cell) in names.iter().zip(row) {
                let expected = match &item[name] {
                    // A spreadsheet must not count with what a stranger wrote.
                    serde_json::Value::String(text) if text.starts_with('=') => format!("'{text}"),
                    serde_json::Value::String(text) => text.clone(),
                    _ => continue,
                };
                if delimiter == b',' || !name.ends_with("_at") {
                    assert_eq!(cell, expected, "{line}: {name}");
                }
            }
        }
    }
    assert!(done(&stage, "guichet ticket export --excel-fr").contains(";10/11/2026 10:00:00;"));
}

#[test]
fn an_export_is_whole_or_not_there_and_writes_over_nothing() {
    let stage = five();
    let here = |name: &str| stage.folder().join(name);
    let says = |line: &str| {
        let setting = Setting {
            now: Some(NOW.to_owned()),
            lang: Some("en".to_owned()),
            ..Setting::default()
        };
        stage.transcript(&stage.run(line, &setting))
    };
    assert_eq!(
        says("guichet ticket export -o t.csv"),
        ["! guichet: 5 tickets in t.csv"]
    );
    let first = fs::read(here("t.csv")).unwrap();
    assert_eq!(first, told(&stage, "ticket export").into_bytes());
    assert_eq!(
        says("guichet ticket export --open -o t.csv"),
        [
            "! guichet: cannot create “t.csv”: the file exists already",
            "! choose another name, or add --force to write over it",
            "[73]"
        ]
    );
    assert_eq!(fs::read(here("t.csv")).unwrap(), first);
    says("guichet ticket export --open -o t.csv --force");
    assert_ne!(fs::read(here("t.csv")).unwrap(), first);
    for target in ["guichet.db", "guichet.db-wal", "guichet.db-shm"] {
        for line in [
            "ticket export -o",
            "intervention plan CG-2 --at 2026-11-25T14:00 --with scapelle --by marc --ics",
        ] {
            let refused = says(&format!("guichet {line} {target} --force"));
            assert_eq!(
                refused[0],
                format!("! guichet: cannot create “{target}”: it is the database itself")
            );
            assert_eq!(refused.last().unwrap(), "[73]");
        }
    }
    says("guichet db check");
    assert_eq!(
        fs::read_dir(stage.folder())
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .file_name()
                    .to_string_lossy()
                    .starts_with('.')
            })
            .count(),
        0
    );
}

//! Files into the registers, through the program: the balance of each import, and what is in the
//! database afterwards.

use crate::support::stage::{Setting, Stage};
use rusqlite::Connection;
use rusqlite::types::Value;

const COLLEGES: &str = "examples/schools/colleges-geolocalisation-2024.csv";
const LYCEES: &str = "examples/schools/lycees-annuaire-2024.csv";
const CONTACTS: &str = "examples/schools/contacts-second-degre-2025.csv";
const AGREEMENTS: &str = "examples/schools/adhesions-carmi.csv";
const EXCEL: &str = "examples/inventory/parc-isere-excel.csv";
const GLPI: &str = "examples/inventory/export-glpi-0383069E.csv";

/// What a command says, the folders of its file's name left out.
fn say(stage: &Stage, line: &str) -> Vec<String> {
    let setting = Setting {
        now: Some("2026-11-22T14:30:00Z".to_owned()),
        lang: Some("en".to_owned()),
        ..Setting::default()
    };
    stage.transcript(&stage.run(line, &setting))
}

/// A database with the example schools.
fn with_schools() -> Stage {
    let stage = Stage::new();
    say(
        &stage,
        &format!("guichet -q school import {COLLEGES} {LYCEES} {CONTACTS} {AGREEMENTS}"),
    );
    stage
}

/// Imports, and compares the balances: read, created, changed, unchanged, rejected, empty.
#[track_caller]
fn balance(stage: &Stage, command: &str, expected: &[[u64; 6]]) {
    let told = say(stage, &format!("guichet -q {command} --format ndjson"));
    let told: serde_json::Value = serde_json::from_str(&told[0]).unwrap_or_else(|_| panic!("{told:?}"));
    let counts = |balance: &serde_json::Value| {
        ["read", "created", "changed", "unchanged", "rejected", "empty"]
            .map(|count| balance[count].as_u64().unwrap())
    };
    let files: Vec<[u64; 6]> = told["files"].as_array().unwrap().iter().map(counts).collect();
    assert_eq!(files, expected, "{command}");
    let sum = |column: usize| expected.iter().map(|counts| counts[column]).sum::<u64>();
    assert_eq!(counts(&told["total"]), std::array::from_fn(sum), "{command}");
    for [read, rest @ ..] in files {
        assert_eq!(read, rest.iter().sum::<u64>(), "{command}");
    }
}

/// All rows of a query, each as its cells side by side.
fn rows(stage: &Stage, sql: &str) -> Vec<String> {
    let database = Connection::open(stage.folder().join("guichet.db")).unwrap();
    let mut query = database.prepare(sql).unwrap();
    let columns = query.column_count();
    let rows = query.query_map([], |row| {
        let cells: Result<Vec<String>, _> = (0..columns)
            .map(|column| row.get::<_, Value>(column).map(|cell| format!("{cell:?}")))
            .collect();
        Ok(cells?.join(" | "))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

const SCHOOLS: &str = "SELECT uai, name, school_type, department, academy, address, postcode, city,
    phone, mail, web, inventory_on, folded FROM school ORDER BY uai";
const EVERYTHING: &[&str] = &[
    "SELECT * FROM school",
    "SELECT * FROM agreement",
    "SELECT * FROM person",
    "SELECT * FROM person_function",
    "SELECT * FROM equipment",
    "SELECT * FROM journal",
];

fn everything(stage: &Stage) -> Vec<Vec<String>> {
    EVERYTHING.iter().map(|sql| rows(stage, sql)).collect()
}

#[test]
fn the_schools_of_several_files_are_one_register_in_any_order() {
    let stage = Stage::new();
    balance(
        &stage,
        &format!("school import {COLLEGES} {LYCEES}"),
        &[[16, 16, 0, 0, 0, 0], [11, 10, 0, 1, 0, 0]],
    );
    balance(
        &stage,
        &format!("school import {CONTACTS}"),
        &[[27, 0, 17, 10, 0, 0]],
    );
    let known = rows(&stage, SCHOOLS);
    assert_eq!(known.len(), 26);
    for order in [[CONTACTS, LYCEES, COLLEGES], [LYCEES, CONTACTS, COLLEGES]] {
        let other = Stage::new();
        say(&other, &format!("guichet school import {}", order.join(" ")));
        assert_eq!(rows(&other, SCHOOLS), known, "{order:?}");
        let before = everything(&other);
        say(
            &other,
            &format!("guichet school import {COLLEGES} {CONTACTS} {LYCEES}"),
        );
        assert_eq!(everything(&other), before, "{order:?}");
    }
}

#[test]
fn agreements_need_their_schools_and_a_second_import_changes_nothing() {
    let stage = Stage::new();
    let refused = say(&stage, &format!("guichet -q school import {AGREEMENTS}"));
    assert_eq!(refused.last().unwrap(), "[65]");
    assert!(refused[2].contains("18 faults"), "{refused:?}");
    assert!(rows(&stage, "SELECT * FROM agreement").is_empty());
    // Together with the schools, in whatever order they are named.
    balance(
        &stage,
        &format!("school import {AGREEMENTS} {COLLEGES} {LYCEES}"),
        &[[16, 16, 0, 0, 0, 0], [11, 10, 0, 1, 0, 0], [18, 18, 0, 0, 0, 0]],
    );
    let before = everything(&stage);
    balance(
        &stage,
        &format!("school import {AGREEMENTS}"),
        &[[18, 0, 0, 18, 0, 0]],
    );
    assert_eq!(everything(&stage), before);
}

#[test]
fn staff_is_imported_once() {
    let stage = with_schools();
    balance(
        &stage,
        "person import examples/people/annuaire.csv",
        &[[207, 207, 0, 0, 0, 0]],
    );
    let before = everything(&stage);
    balance(
        &stage,
        "person import examples/people/annuaire.csv",
        &[[207, 0, 0, 207, 0, 0]],
    );
    assert_eq!(everything(&stage), before);
}

#[test]
fn two_homonyms_with_one_address_are_both_taken_and_it_is_said_who_keeps_it() {
    let stage = with_schools();
    let file = "Nom;Prénom;Fonction;Matricule;Entité;Courriel;Login\n\
        LE;Léna;Gestionnaire;1;0380111P;lena.le@ac-test.example;lle6\n\
        LE;Léna;PRT;2;0383069E;lena.le@ac-test.example;lle8\n";
    stage.write("annuaire.csv", file.as_bytes()).unwrap();
    for run in ["2\t2\t0\t0", "2\t0\t0\t2"] {
        assert_eq!(
            say(&stage, "guichet person import annuaire.csv"),
            [
                "file\tread\tcreated\tchanged\tunchanged\trejected\tempty".to_owned(),
                format!("annuaire.csv\t{run}\t0\t0"),
                "! guichet: annuaire.csv, line 3: lena.le@ac-test.example is already that of lle6 (line 2); \
                 lle8 is taken without an address"
                    .to_owned(),
            ]
        );
    }
    assert_eq!(
        rows(&stage, "SELECT login, mail FROM person ORDER BY login"),
        [
            "Text(\"lle6\") | Text(\"lena.le@ac-test.example\")",
            "Text(\"lle8\") | Null"
        ]
    );
}

#[test]
fn a_file_with_faults_imports_nothing_and_says_what_it_would_have_been() {
    let stage = with_schools();
    let before = everything(&stage);
    let refused = say(&stage, &format!("guichet inventory import {EXCEL}"));
    assert_eq!(refused.last().unwrap(), "[65]");
    assert_eq!(
        refused[1],
        "examples/inventory/parc-isere-excel.csv\t29\t25\t0\t0\t3\t1"
    );
    assert!(refused[2].contains("3 faults"), "{refused:?}");
    assert_eq!(everything(&stage), before);
}

#[test]
fn the_good_lines_are_taken_and_the_wrong_ones_kept_to_be_mended() {
    let stage = with_schools();
    balance(
        &stage,
        &format!("inventory import {EXCEL} --skip-invalid --rejects rejets.csv"),
        &[[29, 25, 0, 0, 3, 1]],
    );
    let rejects = std::fs::read_to_string(stage.folder().join("rejets.csv")).unwrap();
    let lines: Vec<&str> = rejects.lines().collect();
    assert!(
        lines[0].starts_with('\u{feff}') && lines[0].ends_with("État;line;reason"),
        "{rejects}"
    );
    assert!(
        lines[1].ends_with("EliteDesk 800 G5;11;\"6 cells instead of 11\""),
        "{rejects}"
    );
    assert!(
        lines[2].ends_with(";18;\"UAI: the check letter does not go with the digits\""),
        "{rejects}"
    );
    assert_eq!(lines.len(), 4);
    // Never over a file that is there.
    let again = say(
        &stage,
        &format!("guichet inventory import {EXCEL} --skip-invalid --rejects rejets.csv"),
    );
    assert_eq!(again.last().unwrap(), "[73]");
    // Mended, they are imported.
    let mended = format!("{}\r\n{}\r\n", lines[0], lines[2].replace("0383253A", "0383253E"));
    stage.write("rejets.csv", mended.as_bytes()).unwrap();
    balance(&stage, "inventory import rejets.csv", &[[1, 1, 0, 0, 0, 0]]);
    let dated = rows(&stage, "SELECT uai FROM school WHERE inventory_on = '2026-11-22'");
    assert_eq!(dated.len(), 4);
}

#[test]
fn a_second_inventory_changes_nothing() {
    let stage = with_schools();
    let command = format!("inventory import {GLPI} --school 0383069E --skip-invalid --rejects");
    balance(&stage, &format!("{command} first.csv"), &[[21, 20, 0, 0, 1, 0]]);
    let before = everything(&stage);
    balance(&stage, &format!("{command} second.csv"), &[[21, 0, 0, 20, 1, 0]]);
    assert_eq!(everything(&stage), before);
}

#[test]
fn a_rehearsal_counts_and_writes_nothing() {
    let stage = with_schools();
    let before = everything(&stage);
    balance(
        &stage,
        &format!("inventory import {EXCEL} --dry-run --skip-invalid --rejects rejets.csv"),
        &[[29, 25, 0, 0, 3, 1]],
    );
    assert_eq!(everything(&stage), before);
    assert!(!stage.folder().join("rejets.csv").exists());
}

#[test]
fn the_same_key_imports_once() {
    let stage = with_schools();
    let command = "guichet inventory import examples/inventory/parc-savoie.csv --request-id nuit-1";
    assert!(say(&stage, command)[1].ends_with("\t24\t24\t0\t0\t0\t0"));
    assert_eq!(
        say(&stage, command),
        ["! guichet: done already under the same key; nothing was written"]
    );
    let other = say(
        &stage,
        "guichet person import examples/people/annuaire.csv --request-id nuit-1",
    );
    assert_eq!(other.last().unwrap(), "[2]");
}

#[test]
fn standard_input_is_read_as_a_file_is() {
    let stage = with_schools();
    balance(
        &stage,
        "inventory import - < examples/inventory/parc-savoie.csv",
        &[[24, 24, 0, 0, 0, 0]],
    );
}

#[test]
fn a_file_that_is_none_is_refused_by_its_name() {
    let stage = with_schools();
    #[track_caller]
    fn check(stage: &Stage, line: &str, said: &str, status: &str) {
        let told = say(stage, line);
        assert!(told[0].contains(said), "{told:?}");
        assert_eq!(told.last().unwrap(), status, "{told:?}");
    }
    stage.write("empty.csv", b"").unwrap();
    stage
        .write("sheet.csv", b"PK\x03\x04[Content_Types].xml")
        .unwrap();
    check(&stage, "guichet inventory import empty.csv", "empty.csv", "[65]");
    check(&stage, "guichet inventory import sheet.csv", "damaged", "[65]");
    check(
        &stage,
        "guichet inventory import absent.csv",
        "absent.csv",
        "[66]",
    );
    check(
        &stage,
        &format!("guichet inventory import {GLPI}"),
        "do not name school",
        "[65]",
    );
    check(
        &stage,
        &format!("guichet inventory import {GLPI} --school 0383069A"),
        "0383069A",
        "[4]",
    );
}

#[test]
fn an_interrupted_import_leaves_everything_as_it_was() {
    let stage = with_schools();
    let mut inventory = String::from("UAI;N° inventaire;N° de série\n");
    for number in 0..200_000 {
        inventory.push_str(&format!("0383069E;PC-{number:06};S{number:07}\n"));
    }
    stage.write("parc.csv", inventory.as_bytes()).unwrap();
    let before = everything(&stage);
    // As often as it takes: on a slow day the first one comes before anybody heeds it.
    let told = say(
        &stage,
        "guichet inventory import parc.csv & while sleep 0.3; kill -INT $! 2>/dev/null; do :; done; wait $!",
    );
    assert_eq!(told.last().unwrap(), "[130]", "{told:?}");
    assert_eq!(everything(&stage), before);
}

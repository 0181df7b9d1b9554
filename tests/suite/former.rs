//! The tickets of another tool, through the program: what they come to, and what keeps them out.

use std::fs;

use rust_xlsxwriter::Workbook;

use crate::at_work::{self, NOW, done, opening};
use crate::support::stage::{Setting, Stage};
use crate::support::{repository, session};

const HEADINGS: &str = "Numéro;Date;Statut;UAI;Demandeur;Catégorie;Objet;Description;Clos le;Équipe;Solution";
const CLOSED: &str = "A-1;12/03/2024 09:15;Clos;0383069E;Sara Capelle;Imprimante;Bourrage;Tout coince;14/03/2024;maintenance;Rouleau";
const IN_WORK: &str = "A-2;19/03/2024;En cours;0383069E;scapelle;logiciel;Lenteur;;;;Antivirus coupé";

fn file(rows: &[&str]) -> String {
    format!("{HEADINGS}\n{}\n", rows.join("\n"))
}

fn write(stage: &Stage, name: &str, rows: &[&str]) {
    stage.write(name, file(rows).as_bytes()).unwrap();
}

/// Read, created, changed, unchanged, rejected, empty.
#[track_caller]
fn balance(stage: &Stage, line: &str) -> [u64; 6] {
    let told: serde_json::Value =
        serde_json::from_str(&done(stage, &format!("{line} --format json"))).unwrap();
    ["read", "created", "changed", "unchanged", "rejected", "empty"]
        .map(|count| told["total"][count].as_u64().unwrap())
}

#[track_caller]
fn refused(stage: &Stage, line: &str, user: Option<&str>, status: i32) -> String {
    let setting = Setting {
        now: Some(NOW.to_owned()),
        user: user.map(str::to_owned),
        ..Setting::default()
    };
    let output = stage.run(line, &setting);
    let told = stage.transcript(&output).join("\n");
    assert_eq!(output.status.code(), Some(status), "{line}: {told}");
    told.replace(['\u{a0}', '\u{202f}'], " ")
}

fn shown(stage: &Stage, reference: &str) -> serde_json::Value {
    let line = format!("guichet ticket show {reference} --internal --format json");
    serde_json::from_str(&done(stage, &line)).unwrap()
}

#[test]
fn the_example_goes_as_its_page_says() {
    session::prove(&repository("examples/tickets/README.md"));
}

#[test]
fn an_old_ticket_has_its_old_days_and_is_found_counted_and_told_as_a_double() {
    let stage = at_work::desk();
    write(&stage, "old.csv", &[CLOSED, "", IN_WORK]);
    assert_eq!(
        balance(&stage, "guichet ticket import old.csv --dry-run"),
        [3, 2, 0, 0, 0, 1]
    );
    assert_eq!(done(&stage, "guichet ticket list --format ndjson"), "");
    assert_eq!(
        balance(&stage, "guichet ticket import old.csv"),
        [3, 2, 0, 0, 0, 1]
    );
    let closed = shown(&stage, "CG-1");
    for (field, value) in [
        ("external_id", "A-1"),
        ("status", "closed"),
        ("created_at", "2024-03-12T08:15:00Z"),
        ("closed_at", "2024-03-14T11:00:00Z"),
        ("team", "maintenance"),
        ("requester", "scapelle"),
        ("solution", "Rouleau"),
    ] {
        assert_eq!(closed[field], value, "{field}");
    }
    let events = closed["events"].as_array().unwrap();
    assert!(events.iter().all(|event| event["clock"] == "imported"));
    let open = shown(&stage, "CG-2");
    assert_eq!(
        (&open["status"], &open["taken_at"]),
        (&"in_progress".into(), &serde_json::Value::Null)
    );
    assert_eq!(open["comments"][0]["internal"], true);
    // The index, the reports, the warning of a double.
    assert!(done(&stage, "guichet search bourrage --format csv").contains("CG-1"));
    let report = done(
        &stage,
        "guichet report activity --since 2024-03-01 --until 2024-03-31 --format json",
    );
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["all"]["opened"], 2, "{report}");
    let double = opening("Lenteur").replace("imprimante", "logiciel");
    let told: serde_json::Value =
        serde_json::from_str(&done(&stage, &format!("{double} --format json"))).unwrap();
    assert_eq!(told["duplicates"][0]["reference"], "CG-2", "{told}");
    // Nobody is told, and nothing is out of order.
    assert_eq!(
        balance(&stage, "guichet ticket import old.csv"),
        [3, 0, 0, 2, 0, 1]
    );
    assert!(!done(&stage, "guichet mail list --format ndjson").contains("CG-1"));
    done(&stage, "guichet db check");
    // It travels on with the rest, marked as it is.
    done(&stage, "guichet ticket export --whole -o whole.ndjson");
    let other = at_work::desk();
    other
        .write(
            "whole.ndjson",
            &fs::read(stage.folder().join("whole.ndjson")).unwrap(),
        )
        .unwrap();
    done(&other, "guichet ticket import whole.ndjson");
    assert_eq!(shown(&other, "CG-1"), closed);
    done(&other, "guichet db check");
}

#[test]
fn a_column_that_is_told_for_a_field_is_not_read_for_another() {
    let stage = at_work::desk();
    // `Type` would be found as the kind, and no kind is called so.
    let rows = file(&[CLOSED, IN_WORK]).replacen("Catégorie", "Type", 1);
    stage.write("old.csv", rows.as_bytes()).unwrap();
    assert_eq!(
        balance(&stage, "guichet ticket import old.csv --map category=Type"),
        [2, 2, 0, 0, 0, 0]
    );
    assert_eq!(shown(&stage, "CG-2")["category"], "logiciel");
}

#[test]
fn a_ticket_goes_on_where_the_file_does_until_the_desk_touches_it() {
    let stage = at_work::desk();
    let first = IN_WORK.replace("Antivirus coupé", "");
    let second = first.replace("A-2", "A-3");
    write(&stage, "old.csv", &[&first, &second]);
    done(&stage, "guichet ticket import old.csv");
    done(&stage, "guichet ticket take CG-2");
    let over = |row: &str| {
        row.replace(";En cours;", ";Annulé;")
            .replace(";;;;", ";;02/04/2024;;")
    };
    write(&stage, "later.csv", &[&over(&first), &over(&second)]);
    assert_eq!(
        balance(&stage, "guichet ticket import later.csv"),
        [2, 0, 1, 1, 0, 0]
    );
    assert_eq!(shown(&stage, "CG-1")["status"], "cancelled");
    assert_eq!(shown(&stage, "CG-2")["status"], "in_progress");
    done(&stage, "guichet db check");
}

#[test]
fn what_nobody_knows_is_refused_with_what_is_near_and_the_rest_is_taken_on_demand() {
    let stage = at_work::desk();
    done(&stage, &format!("{} --external-id A-9", opening("D’ici")));
    let wrong = "A-3;19/03/2024;En cours;0383096E;scapele;logicels;Lenteur;;;Pédagogies;";
    let taken = CLOSED.replace("A-1", "A-9");
    write(&stage, "old.csv", &[CLOSED, wrong, &taken]);
    let told = refused(&stage, "guichet ticket import old.csv", None, 65);
    for word in [
        "ligne 3, colonne « UAI », « 0383096E »",
        "la lettre de contrôle",
        "colonne « Catégorie », « logicels » : catégorie inconnue ; est-ce logiciel (Logiciel)",
        "colonne « Équipe », « Pédagogies » : équipe inconnue ; est-ce pedagogie",
        "ligne 4, colonne « Numéro », « A-9 » : un autre ticket porte déjà",
    ] {
        assert!(told.contains(word), "{word}: {told}");
    }
    assert_eq!(
        done(&stage, "guichet ticket list --format ndjson")
            .lines()
            .count(),
        1
    );
    let nobody = CLOSED
        .replace("Sara Capelle", "Sarah Capele")
        .replace("0383069E", "9740001H");
    write(&stage, "nobody.csv", &[&nobody]);
    let told = refused(&stage, "guichet ticket import nobody.csv", None, 65);
    assert!(
        told.contains("personne inconnue ; est-ce scapelle (Sara CAPELLE)"),
        "{told}"
    );
    assert!(told.contains("établissement inconnu"), "{told}");
    let line = "guichet ticket import old.csv --skip-invalid --rejects rejects.csv";
    assert_eq!(balance(&stage, line), [3, 1, 0, 0, 2, 0]);
    let rejects = fs::read_to_string(stage.folder().join("rejects.csv")).unwrap();
    assert!(rejects.contains(wrong), "{rejects}");
    assert_eq!(rejects.lines().count(), 3);
    done(&stage, "guichet db check");
    refused(&stage, "guichet ticket import old.csv", Some("nora"), 77);
    stage.write("whole.ndjson", b"").unwrap();
    refused(
        &stage,
        "guichet ticket import whole.ndjson --map number=Code",
        None,
        2,
    );
}

#[test]
fn a_workbook_of_tickets_comes_in_like_a_csv() {
    let stage = at_work::desk();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([HEADINGS, CLOSED, IN_WORK]) {
        for (column, cell) in (0..).zip(cells.split(';')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    let workbook = book.save_to_buffer().unwrap();
    stage.write("old.xlsx", &workbook).unwrap();
    assert_eq!(
        balance(&stage, "guichet ticket import old.xlsx"),
        [2, 2, 0, 0, 0, 0]
    );
    write(&stage, "old.csv", &[CLOSED, IN_WORK]);
    assert_eq!(
        balance(&stage, "guichet ticket import old.csv"),
        [2, 0, 0, 2, 0, 0]
    );
}

#[test]
fn a_hostile_file_of_tickets_is_shown_and_does_nothing() {
    let stage = at_work::desk();
    let evil = CLOSED
        .replace("Bourrage", "\"=1+1\u{1b}]0;x\u{7}\u{202e}\"")
        .replace("Tout coince", "\"a\nb'); DROP TABLE ticket;--\"");
    write(&stage, "old.csv", &[&evil]);
    done(&stage, "guichet ticket import old.csv");
    let told = done(&stage, "guichet ticket show CG-1");
    assert!(!told.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{told:?}");
    assert!(done(&stage, "guichet ticket export --format csv").contains("'=1+1"));
    for (name, bytes) in [
        ("empty.csv", &b""[..]),
        ("binary.csv", b"\x00\x01\x02PK"),
        ("zip.csv", b"PK\x03\x04nothing"),
        (
            "quote.csv",
            b"Num\xc3\xa9ro;Date;Demandeur;Cat\xc3\xa9gorie;Objet\n1;\"12/03/2024;x;y;z\n",
        ),
        (
            "nul.csv",
            b"Num\xc3\xa9ro;Date;Demandeur;Cat\xc3\xa9gorie;Objet\n1;12/03/2024;scapelle;logiciel;a\0b\n",
        ),
    ] {
        stage.write(name, bytes).unwrap();
        let told = refused(&stage, &format!("guichet ticket import {name}"), None, 65);
        assert!(!told.contains("SQL"), "{told}");
    }
    assert_eq!(
        done(&stage, "guichet ticket list --format ndjson")
            .lines()
            .count(),
        1
    );
    done(&stage, "guichet db check");
}

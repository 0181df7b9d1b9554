//! Files that are no text, through the program: workbooks in and out, what an inventory agent sends,
//! and a technician's calendar.

use std::path::Path;

use calamine::{Data, Reader as _};
use rust_xlsxwriter::Workbook;

use crate::support::stage::{Setting, Stage};

const SCHOOL: &str = "0383069E";

fn say(stage: &Stage, line: &str) -> Vec<String> {
    let setting = Setting {
        now: Some("2026-11-22T14:30:00Z".to_owned()),
        lang: Some("fr".to_owned()),
        ..Setting::default()
    };
    stage.transcript(&stage.run(line, &setting))
}

fn with_schools() -> Stage {
    let stage = Stage::new();
    say(
        &stage,
        "guichet -q school import examples/schools/lycees-annuaire-2024.csv",
    );
    stage
}

fn balance(stage: &Stage, command: &str) -> [u64; 6] {
    let told = say(stage, &format!("guichet -q {command} --format ndjson"));
    let told: serde_json::Value = serde_json::from_str(&told[0]).unwrap_or_else(|_| panic!("{told:?}"));
    ["read", "created", "changed", "unchanged", "rejected", "empty"]
        .map(|count| told["total"][count].as_u64().unwrap())
}

fn inventory_of(stage: &Stage) -> serde_json::Value {
    let told = say(stage, &format!("guichet school show {SCHOOL} --format ndjson"));
    let told: serde_json::Value = serde_json::from_str(&told[0]).unwrap_or_else(|_| panic!("{told:?}"));
    told["inventory_on"].clone()
}

#[test]
fn a_workbook_under_any_name_comes_in_like_a_csv_and_a_second_time_changes_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["UAI", "N° inventaire", "N° de série", "Fin de garantie"],
        [SCHOOL, "PC-1", "S1", "31/08/2027"],
        [SCHOOL, "PC-2", "S2", "31/02/2027"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    let stage = with_schools();
    stage.write("parc.csv", &book.save_to_buffer().unwrap()).unwrap();
    let refused = say(&stage, "guichet inventory import parc.csv");
    let fault = refused.iter().find(|line| line.contains("31/02/2027"));
    assert!(
        fault.is_some_and(|fault| fault.contains("ligne 3")),
        "{refused:?}"
    );
    assert_eq!(refused.last().unwrap(), "[65]");
    let some = "inventory import parc.csv --skip-invalid --rejects mauvais.csv";
    assert_eq!(balance(&stage, some), [2, 1, 0, 0, 1, 0]);
    assert_eq!(inventory_of(&stage), "2026-11-22");
}

#[test]
fn a_machine_that_tells_of_itself_is_equipment_and_dates_no_inventory() {
    let stage = with_schools();
    let command = format!("inventory import examples/inventory/agent-glpi/imprimante.json --school {SCHOOL}");
    assert_eq!(balance(&stage, &command), [1, 1, 0, 0, 0, 0]);
    assert_eq!(balance(&stage, &command), [1, 0, 0, 1, 0, 0]);
    assert_eq!(inventory_of(&stage), serde_json::Value::Null);
    let shown = say(
        &stage,
        &format!("guichet inventory list --school {SCHOOL} --format csv"),
    );
    assert!(shown.join("\n").contains("PHCVN191TG"), "{shown:?}");
    let command = "guichet inventory import examples/inventory/agent-glpi/commutateur.json";
    assert_eq!(say(&stage, command).last().unwrap(), "[65]");
}

#[test]
fn the_machines_of_a_folder_come_in_together_or_not_at_all() {
    let stage = with_schools();
    let agents = "examples/inventory/agent-glpi/*.json";
    let command = format!("guichet -q inventory import {agents} --school {SCHOOL} --format ndjson");
    let counts = |told: &[String]| -> Vec<(u64, u64, u64)> {
        let told: serde_json::Value = serde_json::from_str(&told[0]).unwrap_or_else(|_| panic!("{told:?}"));
        let count = |of: &serde_json::Value, name: &str| of[name].as_u64().unwrap();
        let files = told["files"].as_array().unwrap().iter().chain([&told["total"]]);
        files
            .map(|of| (count(of, "read"), count(of, "created"), count(of, "unchanged")))
            .collect()
    };
    // One that does not say which machine it is keeps all of them out.
    stage.write("z.json", br#"{"content": {}}"#).unwrap();
    let refused = say(&stage, &format!("{command} z.json"));
    assert!(
        refused[0].contains("z.json") && refused[0].contains("numéro de série"),
        "{refused:?}"
    );
    assert_eq!(refused.last().unwrap(), "[65]");
    assert_eq!(counts(&say(&stage, &command)), [(1, 1, 0), (1, 1, 0), (2, 2, 0)]);
    assert_eq!(counts(&say(&stage, &command)), [(1, 0, 1), (1, 0, 1), (2, 0, 2)]);
    assert_eq!(inventory_of(&stage), serde_json::Value::Null);
    // The same machine in two files is one; an export among them dates the inventory.
    stage
        .write("parc.csv", "N° inventaire;Nom\nX-1;Un\nX-2;Deux\n".as_bytes())
        .unwrap();
    stage
        .write(
            "parc-2.csv",
            "N° inventaire;Nom\nX-2;Deux\nX-3;Trois\n".as_bytes(),
        )
        .unwrap();
    let command =
        format!("guichet -q inventory import parc.csv parc-2.csv {agents} --school {SCHOOL} --format ndjson");
    assert_eq!(
        counts(&say(&stage, &command)),
        [(2, 2, 0), (2, 1, 1), (1, 0, 1), (1, 0, 1), (6, 3, 3)]
    );
    assert_eq!(inventory_of(&stage), "2026-11-22");
}

#[test]
fn an_inventory_with_a_title_above_its_headings_is_read_and_faults_name_the_file_s_own_lines() {
    let stage = with_schools();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Inventaire du lycée").unwrap();
    sheet.write(1, 0, "arrêté au 22/11/2026").unwrap();
    for (row, cells) in [
        (3, ["N° inventaire", "Nom", "Date d'achat"]),
        (4, ["X-1", "Un", ""]),
        (5, ["X-2", "Deux", "31/02/2026"]),
    ] {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row, u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    stage.write("parc.xlsx", &book.save_to_buffer().unwrap()).unwrap();
    let csv = "Inventaire du lycée\narrêté au 22/11/2026\n\nN° inventaire,Nom,Date d'achat\nX-1,Un,\nX-2,Deux,31/02/2026\n";
    stage.write("parc.csv", csv.as_bytes()).unwrap();
    for name in ["parc.xlsx", "parc.csv"] {
        let refused = say(
            &stage,
            &format!("guichet inventory import {name} --school {SCHOOL}"),
        );
        let fault = refused.iter().find(|line| line.contains("31/02/2026"));
        assert!(
            fault.is_some_and(|fault| fault.contains("ligne 6")),
            "{refused:?}"
        );
        let some = format!(
            "inventory import {name} --school {SCHOOL} --skip-invalid --rejects mauvais.csv --dry-run"
        );
        assert_eq!(balance(&stage, &some), [2, 1, 0, 0, 1, 0], "{name}");
    }
}

/// A ticket with a visit to come.
fn with_visit() -> Stage {
    let stage = Stage::new();
    for line in [
        "guichet -q school import examples/schools/*.csv",
        "guichet -q person import examples/people/annuaire.csv",
        "guichet -q inventory import examples/inventory/parc-savoie.csv",
        "guichet operator add tom --name 'Tom Arnaud' --team pedagogie --sector 73-A",
        "guichet ticket new --school 0730009N --requester agaudet --channel phone --category logiciel \
         --subject '=Visite' --description 'À voir sur place'",
        "guichet ticket escalate CG-1",
        "guichet intervention plan CG-1 --at 2026-12-01T09:00 --with agaudet --by tom",
    ] {
        let told = say(&stage, line);
        assert!(!told.last().unwrap().starts_with('['), "{line}: {told:?}");
    }
    stage
}

#[test]
fn tickets_go_out_as_a_workbook_that_a_spreadsheet_opens() {
    let stage = with_visit();
    say(&stage, "guichet ticket export --format xlsx -o tickets.xlsx");
    let bytes = std::fs::read(stage.folder().join(Path::new("tickets.xlsx"))).unwrap();
    // The columns are as wide as what they hold.
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let mut markup = String::new();
    let mut entry = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut entry, &mut markup).unwrap();
    drop(entry);
    let widths = markup
        .split("width=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let widths: std::collections::BTreeSet<&str> = widths.collect();
    assert!(widths.len() > 3, "{widths:?}");
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Tickets"]);
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.height(), 2);
    assert_eq!(sheet.get((1, 0)), Some(&Data::String("CG-1".to_owned())));
    assert!(
        sheet
            .rows()
            .flatten()
            .any(|cell| *cell == Data::String("=Visite".to_owned()))
    );
}

#[test]
fn a_technician_s_appointments_are_a_calendar() {
    let stage = with_visit();
    let told = say(&stage, "guichet intervention list --planned --format ics").join("\n");
    let told = told.replace("⟨CR⟩", "");
    assert!(told.starts_with("BEGIN:VCALENDAR\n"), "{told}");
    for line in [
        "UID:cg-1@carmi-grenoble.guichet.local",
        "DTSTART:20261201T080000Z",
        "SUMMARY:CG-1 =Visite",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    let calendar: icalendar::Calendar = told.parse().expect("a calendar");
    assert_eq!(calendar.components.len(), 1);
}

//! Inventories as GLPI and Excel write them, and each rule on a few rows.

use super::*;
use crate::files::Outcome;
use crate::files::samples::{file, maps, refusal, told};

const GLPI: &[u8] = include_bytes!("../../../tests/fixtures/imports/glpi.csv");
const ISERE: &[u8] = include_bytes!("../../../tests/fixtures/imports/isere.csv");

fn corot() -> Option<Uai> {
    Some(Uai::parse("0383069E").expect("a UAI"))
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a day"))
}

/// The good rows, to keep.
fn equipment(reader: &mut Reader<Inventory>) -> Vec<Equipment> {
    let mut found = vec![];
    while let Some(entry) = reader.next_entry().expect("readable") {
        if let Outcome::Good(line) = entry.outcome {
            found.push(line.equipment());
        }
    }
    found
}

#[test]
fn an_export_of_glpi_is_read_as_it_is() {
    let mut reader = open(file(GLPI), &Options::default(), corot()).expect("an inventory");
    let told = told(&mut reader);
    assert_eq!(
        told,
        [
            "2 ok",
            "3 ok",
            "4 ok",
            "5 ok",
            // The record before has two lines.
            "7 ok",
            "8 ok",
            "9 ok",
            "10 ok",
            "11 DuplicateKey { first_line: 10 } in Numéro d'inventaire: UC0000017",
            "12 ok",
            "13 ok",
        ]
    );
    reader.rewind().expect("unchanged");
    let found = equipment(&mut reader);
    let first = Equipment {
        number: Some("UC0000000".into()),
        serial: Some("V04QLCPV".into()),
        name: Some("P-016-00".into()),
        kind: Some("Ordinateur".into()),
        brand: Some("HP".into()),
        model: Some("EliteDesk 800 G5".into()),
        location: Some("Bât. externat > Niv. 0 > 016".into()),
        bought_on: None,
        delivered_on: day("2020-03-27"),
        warranty_until: day("2023-03-27"),
        price_cents: None,
        state: Some(EquipmentState::InService),
        supplier: None,
    };
    assert_eq!(found[0], first);
    assert_eq!(found[1].state, Some(EquipmentState::Retired));
    // `To Be Filled By O.E.M.`, nothing, `No Asset Tag`.
    assert!(
        found[4..7]
            .iter()
            .all(|it| it.serial.is_none() && it.number.is_some())
    );
    assert_eq!(
        (&found[8].number, &found[8].serial),
        (&None, &Some("1QD9F48X".into()))
    );
    // 0 months: ended on the first day; no delivery day: not known.
    assert_eq!(found[8].warranty_until, day("2025-07-24"));
    assert_eq!((found[9].delivered_on, found[9].warranty_until), (None, None));
}

#[test]
fn an_inventory_from_excel_is_read_as_it_is() {
    let mut reader = open(file(ISERE), &Options::default(), None).expect("an inventory");
    assert_eq!(
        told(&mut reader),
        [
            "3 ok",
            "4 ok",
            "5 ok",
            "6 Cells { expected: 11, found: 6 }",
            "7 ok",
            "8 DuplicateKey { first_line: 7 } in N° inventaire: 0380356-0072",
            "9 Uai { right: Some(\"0383253E\") } in UAI: 0383253A",
            "10 empty",
            "11 Cells { expected: 11, found: 13 }",
            "12 Day in Date d'achat: 31/02/2024",
        ]
    );
    reader.rewind().expect("unchanged");
    let entry = reader.next_entry().expect("readable").expect("a record");
    assert!(entry.raw().ends_with("499,59;Réformé"), "{}", entry.raw());
    let Outcome::Good(line) = entry.outcome else {
        panic!("{:?}", entry.outcome);
    };
    assert_eq!(line.school.as_str(), "0380111P");
    assert_eq!(line.price_cents, Some(49_959));
    assert_eq!(line.bought_on, day("2018-05-06"));
    assert_eq!(line.warranty_until, day("2021-05-06"));
    assert_eq!(line.state, Some(EquipmentState::Retired));
    assert!(
        reader.header().starts_with("UAI;N° inventaire;"),
        "{}",
        reader.header()
    );
}

#[track_caller]
fn check(rows: &str, expected: &[&str]) {
    let headings =
        "N° inventaire;N° de série;Date d'achat;Livré le;Fin de garantie;Durée de garantie;Prix;État";
    let mut reader = open(
        file(format!("{headings}\n{rows}\n")),
        &Options::default(),
        corot(),
    )
    .expect("an inventory");
    assert_eq!(told(&mut reader), expected);
}

#[test]
fn everything_wrong_with_a_row_is_said_at_once() {
    check(
        "A1;;30/02/2024;hier;5;beaucoup;1,234;bizarre",
        &[
            "2 Day in Date d'achat: 30/02/2024",
            "2 Day in Livré le: hier",
            "2 Day in Fin de garantie: 5",
            "2 Number in Durée de garantie: beaucoup",
            "2 Number in Prix: 1,234",
            "2 UnknownState { known: [\"En service\", \"En réserve\", \"Réformé\"] } in État: bizarre",
        ],
    );
    check(
        "A1;;01/01/2024;;31/12/2023;;;",
        &["2 EndBeforeStart in Fin de garantie: 31/12/2023"],
    );
}

#[test]
fn a_row_needs_a_number_or_a_real_serial_number() {
    check(";Default string;;;;;;En service", &["2 Blank in N° inventaire"]);
    check("N/A;0000000;;;;;;", &["2 Blank in N° inventaire: N/A"]);
    check(";S1;;;;;;", &["2 ok"]);
}

#[test]
fn an_equipment_stands_once_in_a_file() {
    check(
        "A1;S1;;;;;;\nA2;S1;;;;;;\nA1;S3;;;;;;",
        &[
            "2 ok",
            "3 ok",
            "4 DuplicateKey { first_line: 2 } in N° inventaire: A1",
        ],
    );
    // By the serial number, where one of the two has no number.
    check(
        "A1;S1;;;;;;\n;S1;;;;;;",
        &["2 ok", "3 DuplicateKey { first_line: 2 } in N° de série: S1"],
    );
    check(
        ";S1;;;;;;\nA1;S1;;;;;;\n;S1;;;;;;",
        &[
            "2 ok",
            "3 DuplicateKey { first_line: 2 } in N° de série: S1",
            "4 DuplicateKey { first_line: 2 } in N° de série: S1",
        ],
    );
    // A row that is refused takes no key.
    check("A1;;;;;;cher;\nA1;;;;;;;", &["2 Number in Prix: cher", "3 ok"]);
}

#[test]
fn the_same_number_in_two_schools_is_two_equipments() {
    let text = "UAI;Inventaire\n0383069E;A1\n0380111P;A1\n0383069e;A1\n";
    let mut reader = open(file(text), &Options::default(), None).expect("an inventory");
    assert_eq!(
        told(&mut reader),
        [
            "2 ok",
            "3 ok",
            "4 DuplicateKey { first_line: 2 } in Inventaire: A1"
        ]
    );
}

#[test]
fn the_school_is_told_or_stands_in_each_row() {
    let text = "UAI;Inventaire\n0380111P;A1\n;A2\n";
    let mut reader = open(file(text), &Options::default(), None).expect("an inventory");
    assert_eq!(told(&mut reader), ["2 ok", "3 Blank in UAI"]);
    let mut reader = open(file(text), &Options::default(), corot()).expect("an inventory");
    assert_eq!(told(&mut reader), ["2 ok", "3 ok"]);
    assert_eq!(
        refusal(open(file("Inventaire;Nom\nA1;x\n"), &Options::default(), None)),
        DataProblem::UnknownHeader {
            missing: vec!["school".to_owned()]
        }
    );
    assert_eq!(
        refusal(open(file("Lieu;Nom\nA1;x\n"), &Options::default(), corot())),
        DataProblem::UnknownHeader {
            missing: vec!["number|serial".to_owned()]
        }
    );
}

#[test]
fn a_column_may_be_told_or_left_unread() {
    let text = "Étiquette rouge;État\nA1;bizarre\n";
    let told_columns = maps(&["number=étiquette ROUGE", "state="]);
    let mut reader = open(file(text), &told_columns, corot()).expect("an inventory");
    assert_eq!(told(&mut reader), ["2 ok"]);
}

#[test]
fn a_warranty_runs_from_the_delivery_else_from_the_purchase() {
    #[track_caller]
    fn until(row: &str, expected: Option<NaiveDate>) {
        let text = format!("Inventaire;Date d'achat;Livré le;Fin de garantie;Durée de garantie\nA1;{row}\n");
        let mut reader = open(file(text), &Options::default(), corot()).expect("an inventory");
        assert_eq!(equipment(&mut reader)[0].warranty_until, expected);
    }
    until("01/01/2020;31/08/2020;;6 mois", day("2021-02-28"));
    until("01/01/2020;;;3 ans", day("2023-01-01"));
    until("01/01/2020;31/08/2020;15/09/2025;6 mois", day("2025-09-15"));
    until(";;;36 mois", None);
    until("01/01/2020;;;", None);
}

#[test]
fn days_may_be_told() {
    let told_days = Options::told(None, None, Some("%m/%d/%Y"), &[]).expect("options");
    let text = "Inventaire;Date d'achat\nA1;12/31/2025\nA2;31/12/2025\n";
    let mut reader = open(file(text), &told_days, corot()).expect("an inventory");
    assert_eq!(told(&mut reader), ["2 ok", "3 Day in Date d'achat: 31/12/2025"]);
}

//! Workbooks made by the writers that schools have, and what is made to do harm.

use std::io::{Cursor, Write as _};
use std::path::Path;

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::domain::Uai;
use crate::files::samples::{self, refusal, told};
use crate::files::{Outcome, inventory};

fn source(bytes: &[u8]) -> Source {
    samples::file(bytes)
}

/// The text that the bytes become.
fn text(bytes: &[u8], options: &Options) -> String {
    let (mut source, _, _) = as_text(source(bytes), options).expect("a sheet");
    let mut text = String::new();
    source.file.read_to_string(&mut text).expect("text");
    text
}

fn excel() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Vide").expect("a name");
    let sheet = book.add_worksheet().set_name("Parc").expect("a name");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let headings = ["UAI", "N° inventaire", "Date d'achat", "Prix TTC", "Salle"];
    for (column, heading) in headings.iter().enumerate() {
        sheet.write(2, column as u16, *heading).expect("a cell");
    }
    let bought = ExcelDateTime::parse_from_str("2024-02-29").expect("a day");
    for (row, number) in [(3, 1001.0), (5, 1002.0)] {
        sheet.write(row, 0, "0383069E").expect("a cell");
        sheet.write(row, 1, number).expect("a cell");
        sheet.write_with_format(row, 2, &bought, &day).expect("a cell");
        sheet.write(row, 3, 512.5).expect("a cell");
    }
    sheet
        .write(5, 4, "Salle 12\n1er étage ; « nord »")
        .expect("a cell");
    book.save_to_buffer().expect("a workbook")
}

fn open_document(body: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).expect("an entry");
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .expect("written");
    zip.start_file("META-INF/manifest.xml", stored).expect("an entry");
    let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    write!(zip, r#"<manifest:manifest xmlns:manifest="{manifest}"/>"#).expect("written");
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default())
        .expect("an entry");
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table
        table:name="Parc">{body}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zip.write_all(content.as_bytes()).expect("written");
    zip.finish().expect("a zip").into_inner()
}

fn cell(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

fn problem(bytes: &[u8]) -> DataProblem {
    refusal(as_text(source(bytes), &Options::default()))
}

#[test]
fn the_first_sheet_that_holds_something_is_read_and_its_rows_keep_their_numbers() {
    assert_eq!(
        text(&excel(), &Options::default()),
        "\"\"\n\"\"\n\
         UAI;N° inventaire;Date d'achat;Prix TTC;Salle\n\
         0383069E;1001;2024-02-29;512,5;\n\"\"\n\
         0383069E;1002;2024-02-29;512,5;\"Salle 12 1er étage ; « nord »\"\n"
    );
}

#[test]
fn an_inventory_is_read_from_a_workbook_as_from_a_csv() {
    let mut reader = inventory::open(source(&excel()), &Options::default(), None).expect("opens");
    assert!(!reader.is_of_one_machine());
    assert_eq!(told(&mut reader), ["4 ok", "5 empty", "6 ok"]);
    reader.rewind().expect("again");
    let entry = reader.next_entry().expect("readable").expect("a row");
    let Outcome::Good(line) = entry.outcome else {
        panic!("{entry:?}")
    };
    assert_eq!(line.price_cents, Some(51250));
    assert_eq!(line.bought_on, chrono::NaiveDate::from_ymd_opt(2024, 2, 29));
}

#[test]
fn a_day_of_a_workbook_agrees_with_the_format_that_is_told_for_the_others() {
    let options = Options::told(None, None, Some("%d.%m.%Y"), &[]).expect("options");
    assert!(text(&excel(), &options).contains("0383069E;1001;29.02.2024;"));
}

#[test]
fn the_sheet_told_is_read_or_those_there_are_named() {
    let options = Options::default().of_sheet(Some("Parc"));
    assert!(text(&excel(), &options).contains("1001"));
    assert_eq!(
        refusal(as_text(
            source(&excel()),
            &Options::default().of_sheet(Some("Vide"))
        )),
        DataProblem::Empty
    );
    assert_eq!(
        refusal(as_text(
            source(&excel()),
            &Options::default().of_sheet(Some("Parcs"))
        )),
        DataProblem::NoSuchSheet {
            sheet: "Parcs".to_owned(),
            present: vec!["Vide".to_owned(), "Parc".to_owned()],
        }
    );
    assert_eq!(
        refusal(as_text(
            source(b"UAI;Nom\n"),
            &Options::default().of_sheet(Some("Parc"))
        )),
        DataProblem::NoWorkbook
    );
}

#[test]
fn an_open_document_is_read_the_same_way() {
    let body = format!(
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
        <table:table-row>{}{}{}</table:table-row><table:table-row>{}<table:table-cell
        office:value-type="date" office:date-value="2024-02-29"><text:p>29/02/24</text:p></table:table-cell><table:table-cell
        office:value-type="float" office:value="512.5"><text:p>512,50</text:p></table:table-cell><table:table-cell
        table:number-columns-repeated="16380"/></table:table-row><table:table-row
        table:number-rows-repeated="1048570"><table:table-cell
        table:number-columns-repeated="16384"/></table:table-row>"#,
        cell("N° inventaire"),
        cell("Date d'achat"),
        cell("Prix"),
        cell("A-1"),
    );
    let bytes = open_document(&body.replace("\n        ", " ").replace("> <", "><"));
    assert_eq!(
        text(&bytes, &Options::default()),
        "\"\"\n\"\"\nN° inventaire;Date d'achat;Prix\nA-1;2024-02-29;512,5\n"
    );
}

#[test]
fn a_few_bytes_that_stand_for_a_billion_cells_are_refused() {
    let many = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell
        table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let many = many.replace("\n        ", " ");
    assert!(matches!(
        problem(&open_document(&many)),
        DataProblem::TooLarge { .. }
    ));
    // The blank ones before a last cell count too.
    let late = format!(
        r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000"/>{}</table:table-row>"#,
        cell("x")
    );
    assert!(matches!(
        problem(&open_document(&late)),
        DataProblem::TooLarge { .. }
    ));
}

#[test]
fn what_unpacks_to_more_than_a_disk_should_hold_is_refused() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("xl/workbook.xml", options).expect("an entry");
    zip.write_all(&[b' '; 64 * 1024]).expect("written");
    let bytes = zip.finish().expect("a zip").into_inner();
    assert!(bytes.len() < 1024);
    let fits = |most| archive::fits(Cursor::new(&bytes), most);
    assert!(fits(64 * 1024).is_ok());
    assert!(matches!(
        fits(64 * 1024 - 1),
        Err(Trouble::Data(DataProblem::TooLarge { .. }))
    ));
}

#[test]
fn a_workbook_cut_short_is_damaged_and_other_files_are_left_to_others() {
    let whole = excel();
    assert_eq!(problem(&whole[..whole.len() / 2]), DataProblem::Damaged);
    let (_, origin, _) = as_text(source(b"%PDF-1.7"), &Options::default()).expect("not ours");
    assert_eq!(origin, Origin::Text);
}

#[test]
fn an_agent_s_machine_is_a_row_and_no_inventory() {
    let message = r#"{"action": "inventory", "deviceid": "d", "itemtype": "Computer", "content": {
        "hardware": {"name": "CDI-01", "chassis_type": "Laptop"},
        "bios": {"ssn": "640HP72", "assettag": "INV-7", "smanufacturer": "Dell Inc.", "smodel": "XPS 13"},
        "softwares": [{"name": "x"}]}}"#;
    let headings = "Type;Nom;Numéro de série;Numéro d'inventaire;Fabricant;Modèle;Lieu\n";
    assert_eq!(
        text(message.as_bytes(), &Options::default()),
        format!("{headings}Ordinateur portable;CDI-01;640HP72;INV-7;Dell Inc.;XPS 13;\n")
    );
    let school = Uai::parse("0383069E").ok();
    let mut reader = inventory::open(source(message.as_bytes()), &Options::default(), school).expect("opens");
    assert!(reader.is_of_one_machine());
    assert_eq!(told(&mut reader), ["2 ok"]);
    let device = r#"{"itemtype": "Printer", "content": {"network_device": {"type": "Printer",
        "serial": "PHCVN191TG", "model": "LaserJet M507", "name": "NPIF2BE10", "location": "CDI"}}}"#;
    assert_eq!(
        text(device.as_bytes(), &Options::default()),
        format!("{headings}Imprimante;NPIF2BE10;PHCVN191TG;;;LaserJet M507;CDI\n")
    );
    assert_eq!(problem(br#"[{"a": 1}]"#), DataProblem::NotAgent);
}

#[test]
fn an_agent_that_does_not_say_which_machine_it_is_is_told_so_in_its_own_words() {
    for nothing in [
        r#"{"content": {}}"#,
        r#"{"content": {"hardware": {"name": "CDI-01"}}}"#,
        r#"{"content": {"bios": {"ssn": "To Be Filled By O.E.M.", "assettag": " "}}}"#,
    ] {
        assert_eq!(problem(nothing.as_bytes()), DataProblem::NoMachine, "{nothing}");
    }
}

proptest! {
    #[test]
    fn a_damaged_workbook_never_panics(at in 0..6000_usize, byte in any::<u8>(), cut in 0..9000_usize) {
        let mut bytes = excel();
        let place = at % bytes.len();
        bytes[place] = byte;
        bytes.truncate(cut.max(4));
        if let Ok(mut reader) = inventory::open(
            Source::put_aside(bytes.as_slice(), Path::new("parc.xlsx")).expect("put aside"),
            &Options::default(),
            None,
        ) {
            told(&mut reader);
        }
    }
}

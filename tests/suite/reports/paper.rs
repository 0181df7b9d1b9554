//! The pages on paper: no heading without its rows, nothing alone on a sheet, the first one filled.

use super::browser::browser;
use crate::at_work::{self, done};
use crate::support::skipped;
use crate::support::stage::Stage;
use std::process::Command;

/// Forty problems, each twice, so that the table goes over several sheets.
fn desk_with_problems() -> Stage {
    let stage = at_work::desk();
    let mut old = "Numéro;Date;Statut;UAI;Demandeur;Catégorie;Matériel;Objet;Description\n".to_owned();
    for number in 0..80 {
        old.push_str(&format!(
            "A-{number};{:02}/11/2026 09:15;En cours;0383069E;scapelle;imprimante;UC{:07};Bourrage;Tout coince\n",
            2 + number % 20,
            100 + number % 40
        ));
    }
    stage.write("old.csv", old.as_bytes()).unwrap();
    done(&stage, "guichet -q ticket import old.csv");
    stage
}

#[test]
fn on_paper_a_table_begins_with_rows_and_the_first_sheet_is_filled() {
    let Some(mut browser) = browser() else { return };
    let stage = desk_with_problems();
    done(&stage, "guichet report recurring --format html -o page.html");
    let address = format!("file://{}/page.html", stage.folder().display());
    browser.open(&address, 1280, "light");
    // Wherever on the sheet the table comes to begin.
    for room in (0..260).step_by(20) {
        let push = format!(
            "(() => {{ document.querySelector('.push')?.remove();
               const push = document.createElement('div'); push.className = 'push';
               push.style.height = '{room}mm';
               const table = document.querySelector('.table'); table.parentElement.insertBefore(push, table); }})()"
        );
        browser.evaluate(&push);
        let Some(sheets) = sheets(&browser.print(), &stage) else {
            return skipped("no pdftotext here, so no report was read on paper");
        };
        let heading = |line: &str| line.contains("Catégorie") && line.contains("Évolution");
        let row = |line: &str| line.contains("UC00001");
        let mut rows = 0;
        for (at, lines) in sheets.iter().enumerate() {
            let place = format!("sheet {at}, {room} mm: {lines:#?}");
            if let Some(head) = lines.iter().position(|line| heading(line)) {
                let below = lines[head..].iter().filter(|line| row(line)).count();
                // Where it begins there is more than a row; the last one may stand alone.
                assert!(below > usize::from(rows == 0), "{place}");
                rows += below;
            }
            assert!(lines.len() > 3, "{place}");
        }
        assert_eq!(rows, 40, "{room} mm: {sheets:#?}");
        let first = sheets[0].join("\n");
        assert!(first.contains("État de la base"), "{first}");
        if room == 0 {
            let bars = sheets[0].iter().filter(|line| row(line)).count();
            assert_eq!(bars, 15, "the chart stands below the key figures: {first}");
        }
    }
}

/// What stands on each sheet, line by line; nothing where no program can read it.
fn sheets(printed: &str, stage: &Stage) -> Option<Vec<Vec<String>>> {
    stage.write("page.pdf", &decoded(printed)).unwrap();
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(stage.folder().join("page.pdf"))
        .arg("-")
        .output();
    let told = String::from_utf8(read.ok()?.stdout).unwrap();
    let lines = |sheet: &str| {
        let lines = sheet.lines().filter(|line| !line.trim().is_empty());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    // Each sheet ends with a form feed.
    let told = told.trim_end_matches('\u{c}');
    Some(told.split('\u{c}').map(lines).collect())
}

/// Base 64, as the protocol writes it.
fn decoded(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let letters: Vec<u8> = text.bytes().filter(|letter| *letter != b'=').map(value).collect();
    let mut bytes = Vec::with_capacity(letters.len());
    for four in letters.chunks(4) {
        let bits = four.iter().fold(0_u32, |bits, six| bits << 6 | u32::from(*six)) << (6 * (4 - four.len()));
        bytes.extend_from_slice(&bits.to_be_bytes()[1..four.len()]);
    }
    bytes
}

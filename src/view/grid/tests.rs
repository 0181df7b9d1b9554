//! The same cells on a terminal, in a pipe and in a spreadsheet.

use super::*;
use crate::domain::testing::{at, day};

fn grid() -> Grid {
    let column = |code, heading, fit| Column { code, heading, fit };
    Grid {
        columns: vec![
            column("reference", "Référence", Fit::Whole),
            column("subject", "Objet", Fit::Wrapped),
            column("amount", "Montant", Fit::Number),
            column("day", "Jour", Fit::Whole),
            column("since", "Depuis", Fit::Whole),
            column("billed", "Facturé", Fit::Whole),
        ],
        rows: vec![
            vec![
                Cell::code("CG-1"),
                Cell::Text(Text::from("Écran\tnoir\n日本語 \u{202e}\u{1b}[2J")),
                Cell::Cents(123_450),
                Cell::Day(day(2026, 11, 22)),
                Cell::Age(at("2026-11-19T08:00:00Z")),
                Cell::Flag(true),
            ],
            vec![
                Cell::code("CG-2"),
                Cell::Text(Text::from("=cmd|' /C calc'!A0")),
                Cell::Cents(-5),
                Cell::Nothing,
                Cell::Nothing,
                Cell::Flag(false),
            ],
        ],
        zone: chrono_tz::Europe::Paris,
    }
}

fn look(width: Option<u16>) -> Look {
    Look {
        lang: Lang::Fr,
        width,
        colour: false,
        now: at("2026-11-22T08:00:00Z"),
    }
}

#[test]
fn a_terminal_sees_a_table_as_wide_as_itself() {
    let shown = grid().shown(look(Some(73))).replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(
        shown,
        "\
┌───────────┬──────────────┬────────────┬────────────┬────────┬─────────┐
│ Référence ┆ Objet        ┆    Montant ┆ Jour       ┆ Depuis ┆ Facturé │
╞═══════════╪══════════════╪════════════╪════════════╪════════╪═════════╡
│ CG-1      ┆ Écran noir   ┆ 1 234,50 € ┆ 22/11/2026 ┆ 3 j    ┆ oui     │
│           ┆ 日本語       ┆            ┆            ┆        ┆         │
│           ┆ <U+202E>␛[2J ┆            ┆            ┆        ┆         │
│ CG-2      ┆ =cmd|' /C    ┆    -0,05 € ┆            ┆        ┆ non     │
│           ┆ calc'!A0     ┆            ┆            ┆        ┆         │
└───────────┴──────────────┴────────────┴────────────┴────────┴─────────┘
"
    );
}

#[test]
fn a_pipe_gets_codes_and_iso_days_whole() {
    assert_eq!(
        grid().shown(look(None)),
        "reference\tsubject\tamount\tday\tsince\tbilled\n\
         CG-1\tÉcran noir 日本語 <U+202E>␛[2J\t1234.50\t2026-11-22\t2026-11-19T08:00:00Z\ttrue\n\
         CG-2\t=cmd|' /C calc'!A0\t-0.05\t\t\tfalse\n"
    );
}

#[test]
fn csv_is_rfc_4180_and_no_formula_runs() {
    assert_eq!(
        grid().csv(Dialect::Plain),
        "reference,subject,amount,day,since,billed\r\n\
         CG-1,\"Écran\tnoir\n日本語 \u{202e}\u{1b}[2J\",1234.50,2026-11-22,2026-11-19T08:00:00Z,true\r\n\
         CG-2,'=cmd|' /C calc'!A0,-0.05,,,false\r\n"
    );
    assert_eq!(
        grid().csv(Dialect::ExcelFr),
        "\u{feff}reference;subject;amount;day;since;billed\r\n\
         CG-1;\"Écran\tnoir\n日本語 \u{202e}\u{1b}[2J\";1234,50;22/11/2026;19/11/2026 09:00:00;VRAI\r\n\
         CG-2;'=cmd|' /C calc'!A0;-0,05;;;FAUX\r\n"
    );
}

#[test]
fn headings_are_strong_where_there_is_colour() {
    let shown = grid().shown(Look {
        colour: true,
        ..look(Some(80))
    });
    assert!(shown.contains("\u{1b}[1mObjet\u{1b}[0m"), "{shown}");
}

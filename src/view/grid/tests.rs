//! The same cells on a terminal, in a pipe and in a spreadsheet.

use super::*;
use crate::domain::Text;
use crate::domain::code::Lang;
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

#[test]
fn the_columns_chosen_come_in_the_order_in_which_they_are_named() {
    let mut grid = grid();
    grid.columns[1].fit = Fit::Named("subject_name");
    grid.rows[0][1] = Cell::Named {
        name: "0730009N".to_owned(),
        words: Text::from("Saint Exupéry"),
    };
    let names = |names: &[&str]| -> Vec<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    let chosen = grid
        .chosen(&names(&["subject_name", "reference", "subject"]))
        .unwrap();
    assert_eq!(
        chosen.piped(),
        "subject_name\treference\tsubject\n\
         Saint Exupéry\tCG-1\t0730009N Saint Exupéry\n\
         =cmd|' /C calc'!A0\tCG-2\t=cmd|' /C calc'!A0\n"
    );
    assert!(
        chosen
            .csv(Dialect::Plain)
            .starts_with("subject_name,reference,subject\r\nSaint Exupéry,CG-1,0730009N\r\n")
    );
    assert_eq!(grid.chosen(&names(&["day", "dey"])), Err("dey".to_owned()));
    assert_eq!(
        grid.names(),
        [
            "reference",
            "subject",
            "subject_name",
            "amount",
            "day",
            "since",
            "billed"
        ]
    );
}

#[test]
fn headings_can_be_left_out_everywhere() {
    let mut grid = grid().chosen(&["reference".to_owned()]).unwrap();
    let hidden = |grid: &Grid, width| grid.laid_out(look(width), Headings::Hidden);
    assert_eq!(hidden(&grid, None), "CG-1\nCG-2\n");
    assert_eq!(grid.spread(Dialect::Plain, Headings::Hidden), "CG-1\r\nCG-2\r\n");
    let table = hidden(&grid, Some(40));
    assert!(
        table.contains("│ CG-1") && !table.contains("Référence"),
        "{table}"
    );
    grid.rows.clear();
    assert_eq!(hidden(&grid, Some(40)), "");
}

#[test]
fn what_is_late_says_so_in_words_too() {
    let late = Cell::Late(at("2026-11-20T08:00:00Z"));
    let paris = chrono_tz::Europe::Paris;
    let told = late.people(look(Some(80)), paris);
    assert!(told.contains("20/11/2026 à 09:00, en retard"), "{told}");
    assert_eq!(late.piped(), "2026-11-20T08:00:00Z");
    assert_eq!(late.csv(Dialect::ExcelFr, paris), "20/11/2026 09:00:00");
}

#[test]
fn a_narrow_terminal_cuts_no_heading_and_names_what_it_leaves_out() {
    let column = |code, heading, fit| Column { code, heading, fit };
    let grid = Grid {
        columns: vec![
            column("reference", "Référence", Fit::Whole),
            column("status", "Statut", Fit::Wrapped),
            column("school", "Établissement", Fit::Named("school_name")),
            column("subject", "Objet", Fit::Wrapped),
            column("assignee", "Intervenant", Fit::Wrapped),
        ],
        rows: vec![
            [
                "CG-12",
                "En attente du demandeur",
                "0383069E Lycée Camille Corot",
                "L’imprimante de la salle 311 ne répond plus du tout depuis lundi",
                "marc",
            ]
            .map(Cell::code)
            .to_vec(),
        ],
        zone: chrono_tz::Europe::Paris,
    };
    for width in 30..160_u16 {
        let shown = grid.shown(look(Some(width)));
        for line in shown.lines().take_while(|line| !line.starts_with("faute")) {
            assert!(
                unicode_width::UnicodeWidthStr::width(line) <= usize::from(width),
                "{width}:\n{shown}"
            );
        }
        let told: Vec<&str> = shown.split([' ', '│', '┆', ',', '\n']).collect();
        for column in &grid.columns {
            assert!(
                told.contains(&column.heading),
                "{width}: {}\n{shown}",
                column.heading
            );
        }
    }
}

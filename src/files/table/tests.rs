//! Files as rows: lines, encodings, widths and open quotes, each on a few bytes.

use super::*;
use crate::files::samples::{file, refusal};

/// Every record: its line, and its cells or what is wrong.
fn records(table: &mut Table) -> Vec<(u64, String)> {
    let mut records = vec![];
    while let Some(record) = table.next_record().expect("readable") {
        let told = match record.body {
            Body::Empty => "empty".to_owned(),
            Body::Broken(fault) => {
                assert_eq!(fault.line, Some(record.line));
                format!("{:?} {:?} {:?}", fault.problem, fault.column, fault.value)
            }
            Body::Row(row) => {
                let cells: Vec<&str> = (0..row.ends.len()).map(|place| row.cell(place)).collect();
                cells.join("|")
            }
        };
        records.push((record.line, told));
    }
    records
}

#[track_caller]
fn check(bytes: impl AsRef<[u8]>, headings: &[&str], expected: &[(u64, &str)]) {
    let mut table = Table::open(file(bytes), &Options::default()).expect("a table");
    assert_eq!(table.headings(), headings);
    for _ in 0..2 {
        let found = records(&mut table);
        let found: Vec<(u64, &str)> = found.iter().map(|(line, told)| (*line, told.as_str())).collect();
        assert_eq!(found, expected);
        table.rewind().expect("unchanged");
    }
}

#[test]
fn lines_are_counted_as_an_editor_shows_them() {
    check(
        "a;b\r\n1;2\r\n\r\n3;4\r\n",
        &["a", "b"],
        &[(2, "1|2"), (3, "empty"), (4, "3|4")],
    );
    check("sep=;\r\na;b\r\n1;2\r\n", &["a", "b"], &[(3, "1|2")]);
    check("\u{feff}\"sep=,\"\na,b\n1,2\n", &["a", "b"], &[(3, "1|2")]);
    check("\n\na;b\n1;2", &["a", "b"], &[(4, "1|2")]);
    check(
        "a;\"b\nc\"\n\"1\r\n2\n3\";4\n5;6\n",
        &["a", "b\nc"],
        &[(3, "1\r\n2\n3|4"), (6, "5|6")],
    );
    check("a;b\r1;2\r3;4\r", &["a", "b"], &[(2, "1|2"), (3, "3|4")]);
    check("a;b\n", &["a", "b"], &[]);
}

#[test]
fn every_encoding_says_the_same() {
    let text = "Désignation;État\r\nécran 24”;à l’œuvre €\r\n";
    let expected: &[(u64, &str)] = &[(2, "écran 24”|à l’œuvre €")];
    let headings = &["Désignation", "État"];
    let wide = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let text = format!("\u{feff}{text}");
        text.encode_utf16().flat_map(to_bytes).collect()
    };
    check(text, headings, expected);
    check(format!("\u{feff}{text}"), headings, expected);
    check(encoding_rs::WINDOWS_1252.encode(text).0, headings, expected);
    check(wide(u16::to_le_bytes), headings, expected);
    check(wide(u16::to_be_bytes), headings, expected);
    let told = Options::told(None, Some("macintosh"), None, &[]).expect("options");
    let mut table = Table::open(file(b"D\x8esignation;x\n1;2\n"), &told).expect("a table");
    assert_eq!(table.headings(), ["Désignation", "x"]);
    assert_eq!(records(&mut table), [(2, "1|2".to_owned())]);
}

#[test]
fn a_line_of_broken_letters_is_refused_alone() {
    check(
        b"\xef\xbb\xbfa;b\n\xc3\xa9;1\n\xe9;2\n3;4\n",
        &["a", "b"],
        &[
            (2, "é|1"),
            (3, "Encoding { encoding: \"UTF-8\" } None None"),
            (4, "3|4"),
        ],
    );
    let wide = b"\xff\xfea\0;\0b\0\n\x001\0;\0\x00\xd8\n\0";
    check(
        wide,
        &["a", "b"],
        &[(2, "Encoding { encoding: \"UTF-16LE\" } None None")],
    );
    let mut bytes = b"a;b\n".to_vec();
    bytes.extend_from_slice("1;2\n".repeat(20_000).as_bytes());
    bytes.extend_from_slice(b"\0\0\0\n3;4\n");
    let mut table = Table::open(file(bytes), &Options::default()).expect("a table");
    let found = records(&mut table);
    assert_eq!(found[20_000].0, 20_002);
    assert!(found[20_000].1.starts_with("Encoding"));
    assert_eq!(found[20_001], (20_003, "3|4".to_owned()));
}

#[test]
fn a_row_has_as_many_cells_as_there_are_headings() {
    check(
        "a;b;c\n1;2;3\n1;2\n1;2;3;4\n;;\n  \n",
        &["a", "b", "c"],
        &[
            (2, "1|2|3"),
            (3, "Cells { expected: 3, found: 2 } None None"),
            (4, "Cells { expected: 3, found: 4 } None None"),
            (5, "empty"),
            (6, "empty"),
        ],
    );
}

#[test]
fn nameless_columns_at_the_end_stay_empty() {
    check(
        "a;b;\n1;2;\n1;2\n1;2;3\n1;2;;\n",
        &["a", "b", ""],
        &[
            (2, "1|2|"),
            (3, "1|2"),
            // Something slipped to the right.
            (4, "Cells { expected: 2, found: 3 } None None"),
            (5, "Cells { expected: 2, found: 4 } None None"),
        ],
    );
}

#[test]
fn an_open_quote_is_named_where_it_opens_and_nothing_else_is_lost() {
    check(
        "a;b\n1;2\n3;\"écran 24\n5;6\n7;8\n",
        &["a", "b"],
        &[
            (2, "1|2"),
            (3, "OpenQuote Some(\"b\") Some(\"\\\"écran 24\")"),
            (4, "5|6"),
            (5, "7|8"),
        ],
    );
    let long = format!("a;b\n1;\"2\n{}", "3;4\n".repeat(600_000));
    let mut table = Table::open(file(long), &Options::default()).expect("a table");
    let found = records(&mut table);
    assert_eq!(found.len(), 600_001);
    assert!(found[0].1.starts_with("OpenQuote"), "{:?}", found[0]);
    assert_eq!(found[1], (3, "3|4".to_owned()));
    assert_eq!(found[600_000].0, 600_002);
}

#[test]
fn a_line_without_end_is_refused_without_being_held() {
    for quote in ["", "\""] {
        let long = format!("a;b\n1;{quote}{}\n3;4\n", "x".repeat(3 * LONGEST));
        let mut table = Table::open(file(long), &Options::default()).expect("a table");
        let found = records(&mut table);
        let too_long = format!("TooLong {{ limit: {LONGEST} }} None None");
        assert_eq!(found, [(2, too_long), (3, "3|4".to_owned())]);
    }
}

#[test]
fn what_is_wrong_with_the_whole_file_is_said_of_the_file() {
    let options = Options::default();
    assert_eq!(refusal(Table::open(file(""), &options)), DataProblem::Empty);
    assert_eq!(
        refusal(Table::open(file("sep=;\r\n"), &options)),
        DataProblem::Empty
    );
    assert_eq!(
        refusal(Table::open(file("%PDF-1.4"), &options)),
        DataProblem::NotCsv {
            looks_like: Some("PDF")
        }
    );
    assert_eq!(
        refusal(Table::open(file("a;\"b\nc;d\n"), &options)),
        DataProblem::OpenQuote
    );
}

#[test]
fn a_file_that_changes_under_our_hands_is_noticed() {
    use std::io::{Seek as _, Write as _};
    let mut kept = tempfile::NamedTempFile::new().expect("a file");
    kept.write_all(b"a;b\n1;2\n").expect("written");
    let source = Source::open(kept.path()).expect("opened");
    let mut table = Table::open(source, &Options::default()).expect("a table");
    kept.rewind().expect("rewound");
    kept.write_all(b"c;d\n").expect("written");
    assert!(matches!(table.rewind(), Err(Error::Io { .. })));
}

#[test]
fn headings_below_a_title_are_found_and_lines_keep_their_numbers() {
    let below = |text: &str| {
        let mut table = Table::open(file(text), &Options::default()).expect("a table");
        let is = |word: &'static str| move |headings: &[String]| headings.iter().any(|cell| cell == word);
        table.look_below(is("a"), is("c")).expect("readable");
        for _ in 0..2 {
            let found = (table.headings().join("|"), records(&mut table));
            table.rewind().expect("unchanged");
            assert_eq!(found, (table.headings().join("|"), records(&mut table)));
            table.rewind().expect("unchanged");
        }
        (table.headings().join("|"), records(&mut table))
    };
    #[track_caller]
    fn check(found: (String, Vec<(u64, String)>), headings: &str, lines: &[(u64, &str)]) {
        let lines: Vec<(u64, String)> = lines
            .iter()
            .map(|(line, told)| (*line, (*told).to_owned()))
            .collect();
        assert_eq!(found, (headings.to_owned(), lines));
    }
    check(below("Le parc\n\n2026;x\nb;c\n1;2\n"), "b|c", &[(5, "1|2")]);
    check(below("Le parc;\n;\nb;c\n1;2\n"), "b|c", &[(4, "1|2")]);
    // The first line goes before all others where it names anything.
    check(below("a;x\nb;c\n"), "a|x", &[(2, "b|c")]);
    // None that suits among the first: it is as it was.
    check(below("t;u\n1;2\n"), "t|u", &[(2, "1|2")]);
    let far = format!("t;u\n{}b;c\n1;2\n", "x;y\n".repeat(9));
    assert_eq!(below(&far).0, "t|u");
}

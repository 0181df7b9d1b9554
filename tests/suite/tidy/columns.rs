//! Whose data is it? Every column of `schema.sql` has a class, and `docs/personal-data.md` tells it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::support::repository;
use guichet::store::erasure::classes::{COLUMNS, Class};

/// The tables of the schema, each with its columns; indexes of words hold what their tables do.
fn schema() -> Vec<(String, Vec<String>)> {
    let database = rusqlite::Connection::open_in_memory().unwrap();
    let schema = std::fs::read_to_string(repository("schema.sql")).unwrap();
    database.execute_batch(&schema).unwrap();
    let mut tables = database
        .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
        .unwrap();
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let columns = |table: &String| {
        let mut columns = database
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .unwrap();
        let names = columns.query_map([table], |row| row.get(0)).unwrap();
        names.map(Result::unwrap).collect()
    };
    names
        .iter()
        .map(|table| (table.clone(), columns(table)))
        .collect()
}

#[test]
fn every_column_has_one_class() {
    let mut faults = Vec::new();
    let schema = schema();
    for (table, columns) in &schema {
        let classed = COLUMNS.iter().filter(|(known, _)| known == table);
        let classed: Vec<&str> = classed
            .flat_map(|(_, classes)| classes.iter().flat_map(|(_, columns)| columns.split_whitespace()))
            .collect();
        let once: BTreeSet<&str> = classed.iter().copied().collect();
        if once.len() < classed.len() {
            faults.push(format!("{table}: a column has two classes"));
        }
        let real: BTreeSet<&str> = columns.iter().map(String::as_str).collect();
        faults.extend(
            real.difference(&once)
                .map(|column| format!("{table}.{column}: of no class")),
        );
        faults.extend(
            once.difference(&real)
                .map(|column| format!("{table}.{column}: gone")),
        );
    }
    let gone = COLUMNS
        .iter()
        .filter(|(table, _)| schema.iter().all(|(known, _)| known != table));
    faults.extend(gone.map(|(table, _)| format!("{table}: gone")));
    super::none(faults);
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "whether to write what is compared is asked of whoever runs the tests"
)]
fn the_page_on_personal_data_tells_every_column_and_class() {
    let path = repository("docs/personal-data.md");
    let page = std::fs::read_to_string(&path).unwrap();
    for class in Class::ALL {
        assert!(page.contains(&format!("| `{}` | ", class.code())), "{class:?}");
    }
    let heading = "| table | class | columns |\n| --- | --- | --- |\n";
    let (before, _) = page.split_once(heading).expect("the table of columns");
    let mut told = format!("{before}{heading}");
    for (table, classes) in COLUMNS {
        for (class, columns) in *classes {
            let columns: Vec<String> = columns
                .split_whitespace()
                .map(|column| format!("`{column}`"))
                .collect();
            writeln!(told, "| `{table}` | `{}` | {} |", class.code(), columns.join(" ")).unwrap();
        }
    }
    if told != page && std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, told).unwrap();
        return;
    }
    assert_eq!(page, told, "UPDATE=1 cargo test columns writes it");
}

//! All that a database says, so that two can be compared: before an act, after it, and nothing
//! in between.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// Different each time by design: salts, what is computed from them, and the names of mails.
const BY_CHANCE: &[&str] = &["salt", "commitment", "hash", "message_id", "code_of_outbox"];

/// The rows of each table; none where there is no database.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State(BTreeMap<String, Vec<String>>);

impl State {
    /// What stands in the database at `path`, once somebody has played its log in.
    pub fn of(path: &Path) -> Self {
        if !path.exists() {
            return Self::default();
        }
        let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let mut tables = database
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite%' ORDER BY name")
            .unwrap();
        let names: Vec<String> = tables
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let rows = |name: &String| (name.clone(), rows_of(&database, name));
        Self(names.iter().map(rows).collect())
    }

    /// The tables in which the two differ.
    pub fn differs_in<'a>(&'a self, other: &'a Self) -> Vec<&'a str> {
        let names: std::collections::BTreeSet<&String> = self.0.keys().chain(other.0.keys()).collect();
        names
            .into_iter()
            .filter(|name| self.0.get(*name) != other.0.get(*name))
            .map(String::as_str)
            .collect()
    }
}

fn rows_of(database: &Connection, table: &str) -> Vec<String> {
    // How the words of the full text are packed depends on when they came.
    if table.contains("_words_") {
        return Vec::new();
    }
    let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut found = statement.query([]).unwrap();
    let mut rows = Vec::new();
    while let Some(row) = found.next().unwrap() {
        let mut told = String::new();
        for (at, name) in names.iter().enumerate() {
            let qualified = format!("{name}_of_{table}");
            if BY_CHANCE
                .iter()
                .any(|chance| *chance == name || *chance == qualified)
            {
                continue;
            }
            match row.get_ref(at).unwrap() {
                ValueRef::Null => write!(told, "{name} - "),
                ValueRef::Integer(number) => write!(told, "{name} {number} "),
                ValueRef::Real(number) => write!(told, "{name} {number} "),
                ValueRef::Text(bytes) => write!(told, "{name} {} ", String::from_utf8_lossy(bytes)),
                ValueRef::Blob(bytes) => write!(told, "{name} {} bytes ", bytes.len()),
            }
            .unwrap();
        }
        rows.push(told);
    }
    rows.sort();
    rows
}

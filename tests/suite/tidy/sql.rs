//! SQL stands in `store/`, whole, where it runs: nothing is pasted into it.

use crate::support::source::{Source, Token};

/// How a statement begins, as the house spells SQL.
const BEGINNINGS: &[&str] = &[
    "ALTER TABLE ",
    "ATTACH ",
    "BEGIN IMMEDIATE",
    "BEGIN DEFERRED",
    "CREATE INDEX ",
    "CREATE TABLE ",
    "CREATE TRIGGER ",
    "CREATE UNIQUE ",
    "CREATE VIEW ",
    "CREATE VIRTUAL ",
    "DELETE FROM ",
    "DROP ",
    "INSERT INTO ",
    "INSERT OR ",
    "PRAGMA ",
    "REPLACE INTO ",
    "SAVEPOINT ",
    "SELECT ",
    "UPDATE ",
    "VACUUM",
    "WITH ",
];

/// Words that make a piece of a statement.
const WORDS: &[&str] = &[
    "AND", "BY", "DELETE", "FROM", "INSERT", "JOIN", "LIMIT", "OR", "ORDER", "PRAGMA", "SELECT", "SET",
    "UPDATE", "VALUES", "WHERE",
];

/// What builds a text from values.
const BUILDERS: &[&str] = &["format", "format_args", "write", "writeln"];

#[test]
fn sql_stands_in_the_store_alone() {
    super::none(
        Source::all_under("src")
            .iter()
            .filter(|source| source.module()[0] != "store")
            .flat_map(abroad)
            .collect(),
    );
}

#[test]
fn nothing_is_pasted_into_sql() {
    super::none(
        Source::all_under("src")
            .iter()
            .filter(|source| source.module()[0] == "store")
            .flat_map(pasted)
            .collect(),
    );
}

/// Statements of a source that is not the store's.
fn abroad(source: &Source) -> Vec<String> {
    statements(source)
        .filter(|(_, text)| BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)))
        .map(|(line, text)| format!("{}:{line}: SQL outside store/: {}", source.path, start_of(text)))
        .collect()
}

/// Pieces of SQL that a source of the store puts together, and columns it does not name.
fn pasted(source: &Source) -> Vec<String> {
    let tokens = &source.tokens;
    let mut faults = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(text) = token.string() else { continue };
        if !text
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| WORDS.contains(&word))
        {
            continue;
        }
        if built(tokens, at) {
            faults.push(format!(
                "{}:{}: SQL put together: {}",
                source.path,
                token.line,
                start_of(text)
            ));
        }
        if text.contains("SELECT *") || text.contains("RETURNING *") {
            faults.push(format!(
                "{}:{}: columns are named: {}",
                source.path,
                token.line,
                start_of(text)
            ));
        }
    }
    faults
}

/// The string at `at` goes through `format!` and its like, `push_str`, or `+`.
fn built(tokens: &[Token], at: usize) -> bool {
    let before = &tokens[..at];
    let added = before.last().is_some_and(|token| token.marks('+'))
        || tokens.get(at + 1).is_some_and(|token| token.marks('+'));
    // The call that this string is an argument of: back to the bracket that is still open.
    let mut depth = 0_usize;
    let opening = before.iter().rposition(|token| {
        if [')', ']', '}'].iter().any(|close| token.marks(*close)) {
            depth += 1;
        } else if ['(', '[', '{'].iter().any(|open| token.marks(*open)) {
            if depth == 0 {
                return true;
            }
            depth -= 1;
        }
        false
    });
    let called = opening.is_some_and(|opening| match &before[..opening] {
        [.., name, bang] if bang.marks('!') => name.word().is_some_and(|name| BUILDERS.contains(&name)),
        [.., name] => name.is("push_str") || name.is("replace"),
        [] => false,
    });
    added || called
}

fn statements(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    source
        .tokens
        .iter()
        .filter_map(|token| Some((token.line, token.string()?.trim_start_matches(['\n', ' ', '\\']))))
}

fn start_of(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}

#[track_caller]
fn check(faults: fn(&Source) -> Vec<String>, code: &str, expected: &[&str]) {
    let found = faults(&Source::new("src/x.rs", &format!("fn f() {{ {code} }}")));
    assert_eq!(found, expected);
}

#[test]
fn a_statement_outside_the_store_is_found_and_a_sentence_is_not() {
    check(
        abroad,
        r#"g("SELECT id FROM ticket")"#,
        &["src/x.rs:1: SQL outside store/: SELECT id FROM ticket"],
    );
    check(
        abroad,
        "g(\"\n  DELETE FROM ticket\")",
        &["src/x.rs:1: SQL outside store/: DELETE FROM ticket"],
    );
    check(
        abroad,
        r#"g("Select a school", "Update the inventory", "BEGIN:VCALENDAR") /* SELECT x */"#,
        &[],
    );
}

#[test]
fn sql_that_is_put_together_is_found() {
    let fault = &["src/x.rs:1: SQL put together: SELECT id FROM {t}"];
    check(pasted, r#"g(format!("SELECT id FROM {t}"))"#, fault);
    check(pasted, r#"write!(sql, "SELECT id FROM {t}")"#, fault);
    check(
        pasted,
        r#"sql.push_str(" WHERE a = 1")"#,
        &["src/x.rs:1: SQL put together: WHERE a = 1"],
    );
    check(
        pasted,
        r#"g(a.to_owned() + " ORDER BY a")"#,
        &["src/x.rs:1: SQL put together: ORDER BY a"],
    );
    check(
        pasted,
        r#"g("SELECT * FROM a")"#,
        &["src/x.rs:1: columns are named: SELECT * FROM a"],
    );
    check(
        pasted,
        r#"g("SELECT id FROM ticket WHERE a = $1", &[format!("{a}")]); format!("{a} tickets")"#,
        &[],
    );
}

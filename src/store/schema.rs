//! Whether a database's tables are those of a schema: the statements compared, as words.
//!
//! SQLite keeps the text of every `CREATE` as it was written, so the text is the whole truth, but
//! for spacing, comments, case and quotes, which an `ALTER TABLE` may change and which change
//! nothing. A hash kept in the file would prove only that nobody changed the hash.

use rusqlite::Connection;

/// Whether what stands in the database is what the schema says. Mostly it does to the letter, which is
/// quickly seen; only where it does not are the statements taken apart.
pub(super) fn is_that_of(connection: &Connection, schema: &str) -> rusqlite::Result<bool> {
    Ok(is_to_the_letter(connection, schema)? || statements_in(connection)? == statements_of(schema))
}

/// Whether every statement that made something stands in the schema as it is, and none is missing.
fn is_to_the_letter(connection: &Connection, schema: &str) -> rusqlite::Result<bool> {
    let mut query = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let mut rows = query.query([])?;
    let (mut found, mut after) = (0, 0);
    let mut virtual_tables: Vec<String> = Vec::new();
    while let Some(row) = rows.next()? {
        let (Ok(name), Ok(sql)) = (row.get_ref(0)?.as_str(), row.get_ref(1)?.as_str()) else {
            return Ok(false);
        };
        if is_shadow(name, &virtual_tables) {
            continue;
        }
        let Some(end) = next(sql, schema, after).or_else(|| end_of(sql, schema, 0)) else {
            return Ok(false);
        };
        if sql.starts_with("CREATE VIRTUAL TABLE") {
            virtual_tables.push(name.to_owned());
        }
        (found, after) = (found + 1, end);
    }
    let said = schema.lines().filter(|line| line.starts_with("CREATE ")).count();
    Ok(found == said)
}

/// Where the statement ends in the schema, if it is the next that makes something there: as it mostly
/// is, because SQLite keeps them in the order in which they came.
fn next(sql: &str, schema: &str, from: usize) -> Option<usize> {
    let start = from + schema.get(from..)?.find("\nCREATE ")? + 1;
    let rest = schema.get(start..)?.strip_prefix(sql)?;
    rest.trim_ascii_start()
        .starts_with(';')
        .then_some(start + sql.len())
}

/// Where the statement ends in the schema, if it stands there whole, at the beginning of a line.
fn end_of(sql: &str, schema: &str, from: usize) -> Option<usize> {
    let start = from + schema.get(from..)?.find(sql)?;
    let end = start + sql.len();
    let begins = start == 0 || schema.as_bytes().get(start - 1) == Some(&b'\n');
    (begins && schema.get(end..)?.trim_ascii_start().starts_with(';')).then_some(end)
}

/// The `CREATE` statements of a schema's text, each as its words, sorted.
fn statements_of(sql: &str) -> Vec<String> {
    let mut statements = Vec::new();
    let mut statement: Vec<&str> = Vec::new();
    for word in Words(sql) {
        if word != ";" {
            statement.push(word);
        } else if is_whole(&statement) {
            keep(&mut statements, &statement);
            statement.clear();
        } else {
            statement.push(word);
        }
    }
    keep(&mut statements, &statement);
    statements.sort_unstable();
    statements
}

/// The statements that made what stands in the database, in the same form.
pub(super) fn statements_in(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut query = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let found: Vec<(String, String)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let virtual_tables: Vec<&str> = found
        .iter()
        .filter(|(_, sql)| sql.starts_with("CREATE VIRTUAL TABLE"))
        .map(|(name, _)| name.as_str())
        .collect();
    let mut statements = Vec::new();
    for (name, sql) in &found {
        if !name.starts_with("sqlite_") && !is_shadow(name, &virtual_tables) {
            keep(&mut statements, &Words(sql).collect::<Vec<_>>());
        }
    }
    statements.sort_unstable();
    Ok(statements)
}

/// FTS5 keeps its index in tables of its own making.
fn is_shadow(name: &str, virtual_tables: &[impl AsRef<str>]) -> bool {
    virtual_tables.iter().any(|table| {
        name.strip_prefix(table.as_ref())
            .is_some_and(|rest| matches!(rest, "_data" | "_idx" | "_content" | "_docsize" | "_config"))
    })
}

/// A trigger holds statements, and is whole after `; END`; everything else at its first semicolon.
fn is_whole(statement: &[&str]) -> bool {
    let is_trigger = matches!(statement, [create, trigger, ..]
        if create.eq_ignore_ascii_case("create") && trigger.eq_ignore_ascii_case("trigger"));
    !is_trigger
        || matches!(statement, [.., semicolon, end] if *semicolon == ";" && end.eq_ignore_ascii_case("end"))
}

fn keep(statements: &mut Vec<String>, statement: &[&str]) {
    if !statement
        .first()
        .is_some_and(|word| word.eq_ignore_ascii_case("create"))
    {
        return;
    }
    let mut text = String::with_capacity(statement.iter().map(|word| word.len() + 1).sum());
    for word in statement {
        let start = text.len();
        match word.as_bytes() {
            [b'"', .., b'"'] => text.push_str(&word[1..word.len() - 1]),
            _ => text.push_str(word),
        }
        if !word.starts_with('\'') {
            text[start..].make_ascii_lowercase();
        }
        text.push(' ');
    }
    statements.push(text);
}

/// The words of SQL, comments and spaces left out.
struct Words<'s>(&'s str);

impl<'s> Iterator for Words<'s> {
    type Item = &'s str;

    fn next(&mut self) -> Option<&'s str> {
        loop {
            self.0 = self.0.trim_ascii_start();
            if let Some(comment) = self.0.strip_prefix("--") {
                self.0 = comment.split_once('\n').map_or("", |(_, rest)| rest);
            } else if let Some(comment) = self.0.strip_prefix("/*") {
                self.0 = comment.split_once("*/").map_or("", |(_, rest)| rest);
            } else {
                break;
            }
        }
        let bytes = self.0.as_bytes();
        let length = match *bytes.first()? {
            quote @ (b'\'' | b'"' | b'`') => quoted_length(bytes, quote),
            byte if in_word(byte) => bytes
                .iter()
                .position(|byte| !in_word(*byte))
                .unwrap_or(bytes.len()),
            _ => 1,
        };
        let (word, rest) = self.0.split_at(length);
        self.0 = rest;
        Some(word)
    }
}

fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Up to the quote that ends it; a doubled one is part of it.
fn quoted_length(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < bytes.len() {
        if bytes[at] != quote {
            at += 1;
        } else if bytes.get(at + 1) == Some(&quote) {
            at += 2;
        } else {
            return at + 1;
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMA: &str = "
        -- Two tables; and a trigger.
        CREATE TABLE a (id INTEGER PRIMARY KEY, word TEXT CHECK (word <> ';--')) STRICT;
        CREATE TABLE b (id INTEGER /* of b; */ PRIMARY KEY);
        INSERT INTO b (id) VALUES (1);
        CREATE TRIGGER c AFTER INSERT ON a BEGIN
            UPDATE a SET word = CASE WHEN new.id = 1 THEN 'End;' ELSE 'x' END;
            DELETE FROM b;
        END;
        CREATE INDEX d ON a (word)";

    #[track_caller]
    fn check(left: &str, right: &str, same: bool) {
        assert_eq!(statements_of(left) == statements_of(right), same);
    }

    /// A database made by the first, asked whether it is the second's.
    #[track_caller]
    fn check_that_of(made_by: &str, schema: &str, to_the_letter: bool, same: bool) {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(made_by).unwrap();
        assert_eq!(is_to_the_letter(&connection, schema), Ok(to_the_letter));
        assert_eq!(is_that_of(&connection, schema), Ok(same));
    }

    #[test]
    fn a_database_of_ours_is_known_without_taking_its_statements_apart() {
        let schema = crate::store::migrations::CURRENT.schema;
        check_that_of(schema, schema, true, true);
        let indexes_anew = "DROP INDEX equipment_number;
            CREATE UNIQUE INDEX equipment_number ON equipment (school_id, number);";
        check_that_of(&format!("{schema}{indexes_anew}"), schema, true, true);
    }

    #[test]
    fn what_is_almost_the_schema_is_not() {
        let schema = "CREATE TABLE a (id INTEGER, word TEXT) STRICT;\nCREATE INDEX b ON a (word);\n";
        check_that_of(schema, schema, true, true);
        check_that_of(&schema.replace(" TEXT", "  TEXT"), schema, false, true);
        check_that_of(&schema.replace(" STRICT", ""), schema, false, false);
        check_that_of(&schema.replace("(word)", "(id)"), schema, false, false);
        check_that_of(
            "CREATE TABLE a (id INTEGER, word TEXT) STRICT;",
            schema,
            false,
            false,
        );
        check_that_of(
            &format!("{schema}CREATE TABLE c (id INTEGER);"),
            schema,
            false,
            false,
        );
        check_that_of(
            schema,
            &format!("{schema}CREATE TABLE c (id INTEGER);\n"),
            false,
            false,
        );
        let in_a_comment = "-- CREATE INDEX b ON a (word);\nCREATE TABLE a (id INTEGER, word TEXT) STRICT;\n";
        check_that_of(schema, in_a_comment, false, false);
    }

    #[test]
    fn a_schema_falls_into_its_statements() {
        let statements = statements_of(SCHEMA);
        let starts: Vec<&str> = statements.iter().map(|statement| &statement[..14]).collect();
        assert_eq!(
            starts,
            [
                "create index d",
                "create table a",
                "create table b",
                "create trigger"
            ]
        );
        assert!(statements[3].ends_with("delete from b ; end "));
        assert!(statements[3].contains("'End;'"));
    }

    #[test]
    fn what_the_database_keeps_is_what_was_said() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(SCHEMA).unwrap();
        assert_eq!(statements_in(&connection).unwrap(), statements_of(SCHEMA));
    }

    #[test]
    fn spaces_comments_case_and_quotes_of_names_are_no_difference() {
        let table = "CREATE TABLE a (id INTEGER, word TEXT DEFAULT 'É;')";
        check(
            table,
            "create  table \"a\"(\n id integer, -- a comment; with 'quotes\n word text default 'É;');",
            true,
        );
        check(
            table,
            "CREATE TABLE a (id INTEGER, word TEXT DEFAULT 'é;')",
            false,
        );
        check(table, "CREATE TABLE a (id INTEGER, word TEXT)", false);
        check(
            table,
            "CREATE TABLE a (id INTEGER, wo rd TEXT DEFAULT 'É;')",
            false,
        );
        check(table, "", false);
    }

    #[test]
    fn a_table_that_is_named_like_a_part_of_an_index_is_seen() {
        let connection = Connection::open_in_memory().unwrap();
        let schema = "CREATE TABLE a (word TEXT); CREATE VIRTUAL TABLE a_text USING fts5 (word);";
        connection.execute_batch(schema).unwrap();
        assert_eq!(statements_in(&connection).unwrap(), statements_of(schema));
        connection
            .execute_batch("CREATE TABLE a_data (id INTEGER)")
            .unwrap();
        assert_ne!(statements_in(&connection).unwrap(), statements_of(schema));
    }
}

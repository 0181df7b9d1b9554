//! A file of the configuration, changed at one key: whatever else stands in it stays, comments too.

use std::path::Path;

use toml_edit::{DocumentMut, Item, Table, TableLike, Value};

use super::{Key, Kind, reading};
use crate::domain::Code as _;
use crate::domain::notice::is_address;
use crate::error::{Error, Expected};

/// The file's text with this value; what it then says is read as it will be.
pub fn said(path: &Path, text: &str, key: Key, value: &str) -> Result<String, Error> {
    let mut document = sound(path, text)?;
    check(key, value)?;
    let (table, name) = place(&mut document, key)?;
    let mut new = match (key.kind(), value.parse::<i64>()) {
        (Kind::Number(..), Ok(number)) => Value::from(number),
        (Kind::Text | Kind::Path | Kind::Mail | Kind::OneOf(_) | Kind::Number(..), _) => Value::from(value),
    };
    if let Some(old) = table.get(name).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    match table.get_mut(name) {
        Some(item) => *item = Item::Value(new),
        None => drop(table.insert(name, Item::Value(new))),
    }
    let text = document.to_string();
    reading::settings(path, &text)?;
    Ok(text)
}

/// What was typed is at fault, not the file that it never came to.
fn check(key: Key, value: &str) -> Result<(), Error> {
    let number = |from, to| {
        value
            .parse()
            .is_ok_and(|number: u32| (from..=to).contains(&number))
    };
    let (right, expected) = match key.kind() {
        Kind::Text | Kind::Path => (!value.trim().is_empty(), Expected::Words),
        Kind::Mail => (is_address(value.trim()), Expected::Mail),
        Kind::Number(from, to) => (number(from, to), Expected::Between(from, to)),
        Kind::OneOf(words) => {
            let known = words.iter().map(|word| (*word).to_owned()).collect();
            (words.contains(&value), Expected::OneOf(known))
        }
    };
    match right {
        true => Ok(()),
        false => Err(Error::bad_value("VALUE", value, expected)),
    }
}

/// The file's text without the key; nothing where it does not say it.
pub fn unsaid(path: &Path, text: &str, key: Key) -> Result<Option<String>, Error> {
    let mut document = sound(path, text)?;
    let (table, name) = place(&mut document, key)?;
    Ok(table.remove(name).map(|_| document.to_string()))
}

fn sound(path: &Path, text: &str) -> Result<DocumentMut, Error> {
    reading::settings(path, text)?;
    // It was read just now.
    text.parse().map_err(|why| Error::Fault(format!("{why}")))
}

/// The table that the key stands in, made where it is not there, and its name there.
fn place(document: &mut DocumentMut, key: Key) -> Result<(&mut dyn TableLike, &'static str), Error> {
    let (tables, name) = key.code().rsplit_once('.').unwrap_or(("", key.code()));
    let mut table: &mut dyn TableLike = document.as_table_mut();
    for part in tables.split('.').filter(|part| !part.is_empty()) {
        let below = table.entry(part).or_insert_with(|| {
            let mut new = Table::new();
            new.set_implicit(true);
            Item::Table(new)
        });
        // What is no table there was told before.
        table = below
            .as_table_like_mut()
            .ok_or_else(|| Error::Fault(format!("{part} is no table")))?;
    }
    Ok((table, name))
}

//! A file of the configuration, read key by key as a desk's profile is: all its faults are told at
//! once, each with its line.

use std::path::Path;

use super::{Key, Kind};
use crate::domain::Code as _;
use crate::error::{Error, ProfileProblem, Shape};
use crate::profile::reading::{Reading, Table, Value};

/// What the file says: keys, values, lines.
pub fn settings(path: &Path, text: &str) -> Result<Vec<(Key, String, usize)>, Error> {
    let reading = Reading::new(text);
    let document = reading.document();
    let mut found = Vec::new();
    if reading.is_sound() {
        walk(reading.root(&document), "", &mut found);
    }
    if !reading.is_sound() {
        return Err(Error::Configuration {
            path: Some(path.to_owned()),
            faults: reading.faults(),
        });
    }
    Ok(found)
}

/// The keys that begin like this, table by table.
fn walk(table: Table<'_>, prefix: &str, found: &mut Vec<(Key, String, usize)>) {
    let mut last = "";
    for key in Key::ALL {
        let Some(rest) = key.code().strip_prefix(prefix) else {
            continue;
        };
        match rest.split_once('.') {
            None => {
                if let Some(value) = table.at(rest) {
                    found.extend(value_of(&value, key.kind()).map(|text| (*key, text, value.line())));
                }
            }
            Some((name, _)) if name != last => {
                last = name;
                if let Some(below) = table.table(name) {
                    walk(below, &format!("{prefix}{name}."), found);
                }
            }
            Some(_) => {}
        }
    }
    table.end();
}

fn value_of(value: &Value<'_>, kind: Kind) -> Option<String> {
    match kind {
        Kind::Text | Kind::Path => value.text().map(|word| word.text),
        Kind::Mail => value.mail(),
        Kind::Number(from, to) => value.number(from, to).map(|number| number.to_string()),
        Kind::OneOf(words) => {
            let Some(text) = value.as_text() else {
                value.is_no(Shape::Text);
                return None;
            };
            if !words.contains(&text) {
                let known = words.iter().map(|word| (*word).to_owned()).collect();
                value.fault(ProfileProblem::UnknownWord { known });
                return None;
            }
            Some(text.to_owned())
        }
    }
}

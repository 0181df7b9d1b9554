//! Files as no program writes them: real ones with pieces cut, repeated, flipped and put in. Whatever
//! comes, the command answers, soon, with one of its codes, and the sum of an import comes out.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::damaged::Chance;
use super::world::{plainly, told};
use super::writers::ground;
use super::{among_many, whole};
use crate::support::repository;

/// A command, and the file that it is given as `in`.
const READERS: &[(&str, &str)] = &[
    (
        "school import in --format json --skip-invalid --rejects out",
        "examples/schools/adhesions-carmi.csv",
    ),
    (
        "school import in --format json",
        "examples/schools/contacts-second-degre-2025.csv",
    ),
    (
        "person import in --format json --skip-invalid --rejects out",
        "examples/people/annuaire.csv",
    ),
    (
        "inventory import in --format json --school 0383069E",
        "examples/inventory/export-glpi-0383069E.csv",
    ),
    (
        "inventory import in --format json --skip-invalid --rejects out",
        "examples/inventory/parc-isere-excel.csv",
    ),
    (
        "inventory import in --format json --school 0383069E",
        "examples/inventory/agent-glpi",
    ),
    ("desk check in", "examples/desks/carmi-grenoble.toml"),
    ("desk apply in", "examples/desks/cecoia-creteil.toml"),
    ("ticket import in", "tickets.ndjson"),
    (
        "mail receive in",
        "tests/fixtures/mail/made/html-from-outlook.eml",
    ),
    (
        "mail receive in",
        "tests/fixtures/mail/made/screenshot-and-names.eml",
    ),
    (
        "search -- \"$(head -c 200 in | tr -d '\\0')\"",
        "tests/fixtures/mail/made/utf-7.eml",
    ),
    ("config list --format json", "config"),
];

const ANSWERS: &[i32] = &[0, 2, 3, 4, 65, 66, 75, 78];

/// What files of these kinds are made of.
const PIECES: &[&str] = &[
    "\"",
    "\"\"",
    ";",
    ",",
    "\t",
    "\r\n",
    "\n",
    "\r",
    "\0",
    "\u{feff}",
    "sep=;\n",
    "é",
    "\u{202e}",
    "=1+1",
    "'",
    "{",
    "}",
    "[",
    "]",
    "[[route]]\n",
    "when = {",
    "= \"",
    "#",
    "\\",
    "\\u0000",
    "null",
    "true",
    "-1",
    "99999999999999999999",
    "1e999",
    "2026-02-30",
    "0000-00-00",
    "31/12/9999",
    "0383069E",
    "0383069F",
    "--",
    "*",
    "AND",
    "NEAR(",
    "\u{0}\u{1}",
    "{{",
    "}}",
    "{%",
    "%}",
];

#[test]
fn whatever_a_file_holds_the_command_answers_and_the_sum_comes_out() {
    let tries = if whole() { 13_000 } else { 52 };
    among_many(tries, try_one).end("fuzzed files");
}

#[test]
fn a_sum_that_does_not_come_out_is_found() {
    let sum = |read: u64| serde_json::json!({"files": [{"read": read, "created": 1, "changed": 2, "unchanged": 0, "rejected": 0, "empty": 0}]});
    assert!(unbalanced(&sum(3)).is_none());
    assert!(unbalanced(&sum(4)).is_some());
}

fn try_one(seed: u64) -> Option<String> {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let (line, from) = READERS[(seed % READERS.len() as u64) as usize];
    let stage = ground().stage();
    let mut bytes = match from {
        "tickets.ndjson" => fs::read(stage.folder().join(from)).unwrap(),
        "config" => {
            b"lang = \"fr\"\nformat = \"table\"\n[mail]\ntransport = \"smtp\"\nfrom = \"a@b.example\"\n"
                .to_vec()
        }
        folder if repository(folder).is_dir() => {
            let mut files: Vec<_> = fs::read_dir(repository(folder))
                .unwrap()
                .map(|file| file.unwrap().path())
                .collect();
            files.sort();
            fs::read(&files[chance.below(files.len())]).unwrap()
        }
        file => fs::read(repository(file)).unwrap(),
    };
    for _ in 0..=chance.below(6) {
        mutate(&mut bytes, &mut chance);
    }
    stage
        .write(
            if from == "config" {
                ".config/guichet/config.toml"
            } else {
                "in"
            },
            &bytes,
        )
        .unwrap();
    let begun = Instant::now();
    let output = plainly(&stage, &format!("timeout 60 guichet {line}"));
    let name = format!("{line} (seed {seed}, of {from})");
    if !output.status.code().is_some_and(|code| ANSWERS.contains(&code)) {
        return Some(format!("{name}: {}", told(&output)));
    }
    if begun.elapsed() > Duration::from_secs(30) {
        return Some(format!("{name}: {:?}", begun.elapsed()));
    }
    let harmful = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if String::from_utf8_lossy(&output.stderr).contains(harmful) {
        return Some(format!("{name}: drives the terminal: {:?}", told(&output)));
    }
    let answer: Option<Value> = serde_json::from_slice(&output.stdout).ok();
    let wrong = answer
        .filter(|_| output.status.success())
        .and_then(|answer| unbalanced(&answer));
    wrong.map(|wrong| format!("{name}: {wrong}"))
}

/// The counts of an import that do not come to what was read.
fn unbalanced(answer: &Value) -> Option<String> {
    let files = answer.get("files").or_else(|| answer.get("items"))?.as_array()?;
    files.iter().find_map(|file| {
        let count = |name: &str| file.get(name).and_then(Value::as_u64);
        let read = count("read")?;
        let sum: u64 = ["created", "changed", "unchanged", "rejected", "empty"]
            .into_iter()
            .filter_map(count)
            .sum();
        (read != sum).then(|| format!("{read} read, {sum} told of: {file}"))
    })
}

fn mutate(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    let until = (at + 1 + chance.below(60)).min(bytes.len());
    match chance.below(6) {
        0 if at < bytes.len() => bytes[at] = chance.below(256) as u8,
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..until.max(at))),
        3 => {
            let again = bytes[at..until.max(at)].to_vec();
            bytes.splice(at..at, again);
        }
        _ => {
            let piece = PIECES[chance.below(PIECES.len())];
            bytes.splice(at..at, piece.bytes());
        }
    }
}

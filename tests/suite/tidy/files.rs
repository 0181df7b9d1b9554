//! What a file looks like: it opens with what it is, it is no longer than can be read, its name
//! says something, and it speaks of no machine.

use crate::support::repository;
use crate::support::source::{Source, files_under};
use std::fs;

/// More than this, and a file becomes a folder of the same name.
const LONGEST: usize = 400;

/// Files that may be longer, and why.
const LONGER: &[(&str, &str)] = &[];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: &[&str] = &[
    "common", "handler", "helper", "helpers", "manager", "misc", "service", "types", "util", "utils",
];

/// Macros that say that something is not finished.
const UNFINISHED: &[&str] = &["todo", "unimplemented", "dbg"];

#[test]
fn every_source_opens_with_what_it_is() {
    super::none(sources().iter().filter_map(unopened).collect());
}

#[test]
fn no_source_is_longer_than_can_be_read() {
    let mut faults: Vec<String> = sources()
        .iter()
        .filter_map(|source| too_long(source, LONGER))
        .collect();
    faults.extend(
        LONGER
            .iter()
            .filter(|(path, _)| !repository(path).exists())
            .map(|(path, _)| format!("{path}: gone")),
    );
    super::none(faults);
}

#[test]
fn every_file_s_name_says_something() {
    super::none(
        sources()
            .iter()
            .filter_map(|source| nameless(&source.path))
            .collect(),
    );
}

#[test]
fn nothing_is_left_unfinished_or_switched_off() {
    super::none(sources().iter().flat_map(unfinished).collect());
}

#[test]
fn the_repository_names_no_machine() {
    let faults = files_under(".")
        .iter()
        .flat_map(|path| {
            machines(
                path,
                &String::from_utf8_lossy(&fs::read(repository(path)).unwrap()),
            )
        })
        .collect();
    super::none(faults);
}

#[test]
fn every_library_comes_from_the_public_registry() {
    let lock = fs::read_to_string(repository("Cargo.lock")).unwrap();
    let public = r#"source = "registry+https://github.com/rust-lang/crates.io-index""#;
    super::none(
        lock.lines()
            .filter(|line| line.starts_with("source = ") && *line != public)
            .map(str::to_owned)
            .collect(),
    );
}

fn sources() -> Vec<Source> {
    ["src", "tests", "examples", "benches"]
        .iter()
        .filter(|folder| repository(folder).is_dir())
        .flat_map(|folder| Source::all_under(folder))
        .collect()
}

fn unopened(source: &Source) -> Option<String> {
    let opens = source
        .text
        .strip_prefix("//! ")
        .is_some_and(|rest| rest.starts_with(|c: char| !c.is_whitespace()));
    (!opens).then(|| format!("{}:1: a source opens with //! and what it is", source.path))
}

fn too_long(source: &Source, longer: &[(&str, &str)]) -> Option<String> {
    let lines = source.text.lines().count();
    let excused = longer.iter().any(|(path, _)| *path == source.path);
    match (lines > LONGEST, excused) {
        (true, false) => Some(format!(
            "{}: {lines} lines, more than {LONGEST}: make it a folder",
            source.path
        )),
        (false, true) => Some(format!(
            "{}: {lines} lines need no exception any more",
            source.path
        )),
        _ => None,
    }
}

fn nameless(path: &str) -> Option<String> {
    path.trim_end_matches(".rs")
        .split('/')
        .find(|name| EMPTY_NAMES.contains(name))
        .map(|name| format!("{path}: {name} says nothing of what is inside"))
}

fn unfinished(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for around in source.tokens.windows(3) {
        let [before, token, after] = around else { continue };
        let macro_call = after.marks('!') && UNFINISHED.iter().any(|word| token.is(word));
        let attribute = before.marks('[') && token.is("ignore") && (after.marks(']') || after.marks('='));
        if macro_call || attribute {
            let word = token.word().unwrap_or_default();
            faults.push(format!("{}:{}: {word} is left here", source.path, token.line));
        }
    }
    faults
}

/// Lines that speak of the machine that somebody once worked on. The names are put together here,
/// or this file would be the first to speak of them.
fn machines(path: &str, text: &str) -> Vec<String> {
    let folders = [
        ["/wo", "rk"],
        ["/fa", "rm"],
        ["/tmp/ba", "sh_jobs"],
        ["/ro", "ot"],
    ]
    .map(|parts| parts.concat());
    let speaks = |line: &str| {
        folders.iter().any(|folder| {
            line.match_indices(folder.as_str())
                .any(|(at, _)| line[at + folder.len()..].starts_with(['/', '.']))
        })
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| speaks(line))
        .map(|(at, line)| format!("{path}:{}: speaks of a machine: {}", at + 1, line.trim()))
        .collect()
}

#[test]
fn each_of_these_rules_can_be_broken() {
    let source = |text: &str| Source::new("src/x.rs", text);
    assert!(unopened(&source("fn f() {}")).is_some());
    assert!(unopened(&source("//! \nfn f() {}")).is_some());
    assert!(unopened(&source("//! What it is.\n")).is_none());

    assert!(too_long(&source(&"\n".repeat(401)), &[]).is_some());
    assert!(too_long(&source(&"\n".repeat(401)), &[("src/x.rs", "a table")]).is_none());
    assert!(too_long(&source("\n"), &[("src/x.rs", "a table")]).is_some());
    assert!(too_long(&source(&"\n".repeat(400)), &[]).is_none());

    assert!(nameless("src/text/utils.rs").is_some());
    assert!(nameless("src/common/mod.rs").is_some());
    assert!(nameless("src/store/columns.rs").is_none());

    assert_eq!(
        unfinished(&source("fn f() { todo!() } #[ignore] fn g() { dbg!(1) }")).len(),
        3
    );
    assert_eq!(
        unfinished(&source("fn f() { let ignore = todo; } // todo!")).len(),
        0
    );

    let somewhere = ["see /wo", "rk/main"].concat();
    assert_eq!(machines("README.md", &somewhere).len(), 1);
    assert_eq!(machines("README.md", "à la maison/travail, 24/7/365").len(), 0);
}

//! The rule of the layers finds what it is to find.

use super::{strangers, upward};
use crate::support::source::Source;

#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let source = Source::new(path, text);
    let faults: Vec<String> = upward(&source).into_iter().chain(strangers(&source)).collect();
    let short: Vec<&str> = faults
        .iter()
        .map(|fault| fault.rsplit_once(": ").unwrap().0)
        .collect();
    assert_eq!(short, expected);
}

#[test]
fn a_layer_that_names_one_above_it_is_found_however_it_spells_it() {
    let fault = &["src/domain/desk.rs:1: domain may not name store"];
    check("src/domain/desk.rs", "use crate::store::Tx;", fault);
    check("src/domain/desk.rs", "fn f() { crate::store::open(); }", fault);
    check("src/domain/desk.rs", "use crate::{domain::code, store};", fault);
    check(
        "src/domain/desk.rs",
        "use crate::{domain::{code, desk}, store::Tx};",
        fault,
    );
    check("src/domain/desk.rs", "use super::super::store;", fault);
    check(
        "src/domain/mod.rs",
        "pub use super::store;",
        &["src/domain/mod.rs:1: domain may not name store"],
    );
    check(
        "src/view/card.rs",
        "use crate::office;",
        &["src/view/card.rs:1: view may not name office"],
    );
    check(
        "src/main.rs",
        "use guichet::store;",
        &["src/main.rs:1: main may not name store"],
    );
}

#[test]
fn what_is_allowed_is_left_in_peace() {
    check(
        "src/domain/desk.rs",
        "use crate::domain::code; use super::code; pub(crate) fn f() {}",
        &[],
    );
    check(
        "src/domain/mod.rs",
        "mod tests { use super::*; use super::store; }",
        &[],
    );
    check(
        "src/domain/desk.rs",
        "/// [`crate::store`]\nfn f() { g(\"crate::store\") }",
        &[],
    );
    check(
        "src/office.rs",
        "use crate::{domain::{Act, store}, store::Tx};",
        &[],
    );
    check(
        "src/commands/ticket/new.rs",
        "use crate::office; use clap::Args;",
        &[],
    );
}

#[test]
fn a_library_in_the_wrong_layer_is_found() {
    check(
        "src/view/card.rs",
        "use rusqlite::Row;",
        &["src/view/card.rs:1: view may not know rusqlite"],
    );
    check(
        "src/domain/desk.rs",
        "fn f() { toml::from_str(x) }",
        &["src/domain/desk.rs:1: domain may not know toml"],
    );
    check(
        "src/domain/desk.rs",
        "mod tests { use serde_json::from_str; }",
        &[],
    );
    check(
        "src/text/fr.rs",
        "use crate::domain::csv; fn f(toml: u8) { toml; }",
        &[],
    );
}

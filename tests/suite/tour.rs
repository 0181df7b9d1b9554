//! The tour that the README sends newcomers on: it checks itself, so that it ends well is all there
//! is to see here, in both languages.

use crate::support::repository;
use std::process::Command;

#[track_caller]
fn goes_well(language: &str, farewell: &str) {
    let output = Command::new(repository("examples/tour.sh"))
        .args([language, "--with", env!("CARGO_BIN_EXE_guichet")])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let faults = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{faults}");
    assert_eq!(faults, "");
    assert!(said.contains(farewell), "{said}");
}

#[test]
fn the_tour_ends_well_in_english() {
    goes_well("en", "The tour is over");
}

#[test]
fn the_tour_ends_well_in_french() {
    goes_well("fr", "Le tour est fini");
}

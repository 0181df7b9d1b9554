//! No fact of a desk is without its page, no page without its test.

use crate::desks::{self, DESKS};
use crate::support::repository;
use crate::support::source::files_under;
use std::collections::BTreeSet;

/// The desks and how many facts each one is described by; a fact is named by its letter and number.
const FACTS: &[(&str, char, usize)] = &[
    ("carmi-grenoble", 'g', 9),
    ("cecoia-creteil", 'c', 15),
    ("esup-universite", 'e', 9),
    ("cybercolleges42", 'k', 8),
    ("ma-classe-aura", 'a', 9),
];

#[test]
fn every_fact_of_a_desk_has_its_page_and_its_test() {
    let mut faults = Vec::new();
    for (desk, letter, count) in FACTS {
        let all: BTreeSet<String> = (1..=*count).map(|number| format!("{letter}{number}")).collect();
        let tested: BTreeSet<String> = DESKS
            .iter()
            .filter(|(code, _)| code == desk)
            .flat_map(|(_, facts)| facts.iter().map(|fact| (*fact).to_owned()))
            .collect();
        let untested = all.difference(&tested);
        faults.extend(untested.map(|fact| format!("{desk}: {fact} has no test in desks.rs")));
        let unknown = tested.difference(&all);
        faults.extend(unknown.map(|fact| format!("{desk}: {fact} is no fact")));
    }
    super::none(faults);
}

#[test]
fn every_page_has_its_test_and_every_test_its_page() {
    let pages: BTreeSet<String> = files_under("tests/desks")
        .into_iter()
        .filter(|path| !path.ends_with("/README.md"))
        .collect();
    let tested: BTreeSet<String> = DESKS
        .iter()
        .flat_map(|(desk, facts)| facts.iter().map(|fact| desks::page(desk, fact)))
        .collect();
    assert_eq!(pages, tested);
    assert!(tested.iter().all(|page| repository(page).is_file()));
}

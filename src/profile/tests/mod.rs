//! Profiles that are right, and all that can be wrong with one.

mod calendar;
mod carmi;
mod compiled;
mod idle;
mod letters;
mod random;
mod syntax;
mod values;
mod wrong;

use super::*;
use crate::domain::Code;
use crate::error::{Noun, ProfileFault, ProfileProblem};

/// The least that makes a desk, and something of each kind to be named.
const SMALL: &str = r#"code = "essai"
name = "Essai"
time-zone = "Europe/Paris"
references = "E-{n}"
required = ["subject", ["url", "breadcrumb"]]
entry = "un"

[teams]
un = { level = 1, fr = "Un", en = "One" }
deux = { level = 2, fr = "Deux", en = "Two" }

[sectors]
A = "A"

[priorities]
haute = { fr = "Haute", en = "High" }

[categories]
pc = { nature = "hardware", fr = "PC", en = "PC" }
ecran = { parent = "pc", fr = "Écran", en = "Screen" }
"#;

#[track_caller]
fn desk(text: &str) -> Desk {
    read(None, text).unwrap_or_else(|error| panic!("{error:#?}"))
}

fn faults(text: &str) -> Vec<ProfileFault> {
    match read(None, text) {
        Ok(_) => Vec::new(),
        Err(Error::Profile { faults, .. }) => faults,
        Err(other) => panic!("{other:#?}"),
    }
}

fn fault(line: usize, found: &str, problem: ProfileProblem) -> ProfileFault {
    ProfileFault {
        line,
        found: found.to_owned(),
        problem,
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The small desk with one piece of it put otherwise has this one fault.
#[track_caller]
fn put(piece: &str, otherwise: &str, line: usize, found: &str, problem: ProfileProblem) {
    assert!(SMALL.contains(piece), "{piece}");
    assert_eq!(
        faults(&SMALL.replacen(piece, otherwise, 1)),
        [fault(line, found, problem)]
    );
}

/// The small desk with this added at its end, from line 21 on, has this one fault.
#[track_caller]
fn add(more: &str, line: usize, found: &str, problem: ProfileProblem) {
    let text = format!("{SMALL}{more}");
    assert_eq!(faults(&text), [fault(line, found, problem)]);
}

fn lacking(key: &str) -> ProfileProblem {
    ProfileProblem::Lacking { key: key.into() }
}

fn unknown(noun: Noun, known: &[&str]) -> ProfileProblem {
    let known = words(known);
    ProfileProblem::Unknown { noun, known }
}

fn unknown_word<C: Code>() -> ProfileProblem {
    let known = C::codes().iter().map(|code| code.replace('_', "-")).collect();
    ProfileProblem::UnknownWord { known }
}

fn unknown_key(known: &[&str]) -> ProfileProblem {
    let known = words(known);
    ProfileProblem::UnknownKey { known }
}

#[test]
fn the_built_in_desk_is_sound() {
    assert_eq!(desk(BUILT_IN).code, "carmi-grenoble");
}

#[test]
fn a_profile_s_path_goes_with_its_faults() {
    let path = Path::new("desks/essai.toml");
    match read(Some(path), "") {
        Err(Error::Profile { path: Some(told), .. }) => assert_eq!(told, path),
        other => panic!("{other:#?}"),
    }
}

#[test]
fn what_a_desk_does_not_say_has_the_usual_value() {
    let desk = desk(SMALL);
    assert_eq!(desk.name.fr, "Essai");
    assert_eq!(desk.name.en, "Essai");
    assert_eq!(desk.closure.days, 14);
    assert_eq!(desk.inventory, Default::default());
    assert_eq!(desk.required.len(), 2);
    assert_eq!(desk.default_priority, None);
    assert_eq!(desk.references.incident, desk.references.service);
    let route = "[[route]]\nneeds = \"inventory-current\"\nto = \"deux\"\n";
    let asked = super::tests::desk(&format!("{SMALL}{route}"));
    assert_eq!(asked.inventory.max_age, Some(365));
    assert_eq!(asked.inventory.warn, Some(30));
}

#[test]
fn things_stand_in_the_order_of_the_file_and_natures_go_down_the_tree() {
    let text = SMALL.replace(
        "[categories]\n",
        "[categories]\nz = { parent = \"ecran\", fr = \"Z\", en = \"Z\" }\n\
         a = { parent = \"pc\", nature = \"software\", fr = \"A\", en = \"A\", team = \"deux\" }\n",
    );
    let desk = desk(&text);
    let found: Vec<(&str, &str)> = desk
        .categories
        .iter()
        .map(|category| (category.code.as_str(), crate::domain::Code::code(category.nature)))
        .collect();
    assert_eq!(
        found,
        [
            ("z", "hardware"),
            ("a", "software"),
            ("pc", "hardware"),
            ("ecran", "hardware")
        ]
    );
}

#[test]
fn one_word_stands_for_a_list_and_tables_may_be_written_either_way() {
    let one = "[[route]]\nwhen = { from = \"un\", department = \"2A\" }\nto = \"deux\"\n";
    let many = "[[route]]\nto = \"deux\"\n[route.when]\nfrom = [\"un\"]\ndepartment = [\"2A\"]\n";
    let desks = [one, many].map(|route| desk(&format!("{SMALL}{route}")));
    assert_eq!(desks[0], desks[1]);
    assert_eq!(desks[0].routes[0].when.department, ["2A"]);
}

#[test]
fn lines_may_end_as_windows_ends_them_and_begin_with_a_mark() {
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(desk(&windows), desk(SMALL));
    let wrong = windows.replace("level = 2", "level = 0");
    assert_eq!(faults(&wrong)[0].line, 10);
}

#[test]
fn amounts_are_exact_to_the_cent() {
    #[track_caller]
    fn check(amount: &str, cents: i64) {
        let tariff =
            format!("[[tariff]]\nteam = \"un\"\nmode = [\"visit\", \"remote\"]\nhour = \"{amount}\"\n");
        let desk = desk(&format!("{SMALL}{tariff}"));
        assert_eq!(desk.tariffs.len(), 2);
        assert_eq!(desk.tariffs[1].hour_cents, cents);
        assert_eq!(desk.tariffs[1].step_minutes, 1);
    }
    check("58.00", 5_800);
    check("58,05", 5_805);
    check("58", 5_800);
    check("0.1", 10);
    check("1.15", 115);
    check("1234567.89", 123_456_789);
}

#[test]
fn every_route_has_its_line() {
    let routes = "[[route]]\nto = \"deux\"\n\n[[route]]\nto = \"un\"\n";
    assert_eq!(route_lines(&format!("{SMALL}{routes}")), [21, 24]);
    assert_eq!(route_lines(SMALL), [0; 0]);
    let built_in: Vec<&str> = BUILT_IN.lines().collect();
    let lines = route_lines(BUILT_IN);
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| built_in[line - 1] == "[[route]]"));
}

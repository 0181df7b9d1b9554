//! What each register may say of a school, on lines of the real files.

use super::*;
use crate::error::DataProblem;
use crate::files::Outcome;
use crate::files::samples::{file, maps, refusal, told};

const COLLEGES: &[u8] = include_bytes!("../../../tests/fixtures/imports/colleges.csv");
const LYCEES: &[u8] = include_bytes!("../../../tests/fixtures/imports/lycees.csv");
const CONTACTS: &[u8] = include_bytes!("../../../tests/fixtures/imports/contacts.csv");
const AGREEMENTS: &[u8] = include_bytes!("../../../tests/fixtures/imports/adhesions.csv");

#[track_caller]
fn register(bytes: impl AsRef<[u8]>) -> Reader<Schools> {
    match open(file(bytes), &Options::default()) {
        Ok(SchoolFile::Schools(reader)) => reader,
        other => panic!("{other:?}"),
    }
}

/// What a file says of one school, a line each: `name = Collège…`, or `name ? …` where it
/// only completes.
#[track_caller]
fn check(bytes: &[u8], line: u64, expected: &[&str]) {
    let mut reader = register(bytes);
    while let Some(entry) = reader.next_entry().expect("readable") {
        if entry.line == line {
            let Outcome::Good(school) = entry.outcome else {
                panic!("{:?}", entry.outcome);
            };
            assert_eq!(said(&school), expected);
            return;
        }
    }
    panic!("no line {line}");
}

fn said(school: &SchoolLine<'_>) -> Vec<String> {
    fn one<T>(name: &str, given: Option<&Given<T>>, show: impl Fn(&T) -> String) -> Option<String> {
        Some(match given? {
            Given::Owned(value) => format!("{name} = {}", show(value)),
            Given::Completing(value) => format!("{name} ? {}", show(value)),
        })
    }
    let cell = |cell: &Cell<'_>| cell.raw().to_owned();
    let said = [
        one("name", school.name.as_ref(), cell),
        one("type", school.school_type.as_ref(), |it| format!("{it:?}")),
        one("address", school.address.as_ref(), cell),
        one("postcode", school.postcode.as_ref(), cell),
        one("city", school.city.as_ref(), cell),
        one("department", Some(&school.department), |it| it.to_string()),
        one("academy", school.academy.as_ref(), cell),
        one("phone", school.phone.as_ref(), cell),
        one("mail", school.mail.as_ref(), cell),
        one("web", school.web.as_ref(), cell),
        school.repeated.then(|| "repeated".to_owned()),
    ];
    let uai = Some(school.uai.to_string());
    [uai].into_iter().chain(said).flatten().collect()
}

#[test]
fn the_file_of_colleges_owns_who_and_where_they_are() {
    check(
        COLLEGES,
        2,
        &[
            "0071245R",
            "name = Collège de Jastres",
            "type = College",
            "address = 12 boulevard DE LA CORNICHE",
            "postcode = 07200",
            "city = Aubenas",
            "department = 07",
            "academy = Grenoble",
        ],
    );
    check(
        COLLEGES,
        7,
        &[
            "0380356F",
            "name = Collège Jules Vallès",
            "type = College",
            "address = 11 rue LEON PINEL, BP 70105",
            "postcode = 38602",
            "city = Fontaine",
            "department = 38",
            "academy = Grenoble",
        ],
    );
}

#[test]
fn a_school_that_is_to_be_opened_may_have_no_name() {
    check(
        COLLEGES,
        5,
        &[
            "0741835T",
            "type = College",
            "postcode = 74100",
            "city = Vétraz-Monthoux",
            "department = 74",
            "academy = Grenoble",
        ],
    );
}

#[test]
fn the_directory_of_lycees_completes_how_to_reach_them() {
    check(
        LYCEES,
        3,
        &[
            "0383069E",
            "name = Lycée général et technologique Camille Corot",
            "type = Lycee",
            "address = 454 rue Paul Claudel, BP 64",
            "postcode = 38510",
            "city = Morestel",
            "department = 38",
            "academy = Grenoble",
            "phone ? 04 74 80 28 91",
            "mail ? ce.0383069e@ac-grenoble.fr",
            "web ? https://camille-corot.ent.auvergnerhonealpes.fr",
        ],
    );
}

#[test]
fn the_file_of_contacts_owns_how_to_reach_them() {
    check(
        CONTACTS,
        3,
        &[
            "0730983X",
            "name ? Section d'enseignement général et professionnel adapté du Collège Edmond Rostand",
            "type ? College",
            "department ? 73",
            "phone = 04 85 96 10 00",
            "mail = ce.0730983x@ac-grenoble.fr",
        ],
    );
}

#[test]
fn a_school_that_a_file_repeats_is_one_and_its_first_line_rules() {
    let of = |line| {
        let mut reader = register(CONTACTS);
        loop {
            let entry = reader.next_entry().expect("readable").expect("a line");
            if entry.line == line {
                let Outcome::Good(school) = entry.outcome else {
                    panic!("{:?}", entry.outcome);
                };
                break (
                    school.repeated,
                    said(&school).contains(&"phone = 01 60 39 50 00".to_owned()),
                );
            }
        }
    };
    assert_eq!(of(7), (false, true));
    check(
        CONTACTS,
        8,
        &[
            "0770920G",
            "name ? Lycée polyvalent La Fayette",
            "type ? Lycee",
            "department ? 77",
            "phone ? 01 64 69 54 10",
            "mail ? ce.0770920g@ac-creteil.fr",
            "web ? http://www.lyceelafayette.fr",
            "repeated",
        ],
    );
    let mut reader = register(LYCEES);
    let mut repeated = vec![];
    for _ in 0..2 {
        while let Some(entry) = reader.next_entry().expect("readable") {
            if let Outcome::Good(school) = entry.outcome {
                repeated.push(school.repeated);
            }
        }
        reader.rewind().expect("unchanged");
    }
    assert_eq!(repeated, [false, false, false, true, false, false, false, true]);
}

#[test]
fn what_completes_never_writes_over() {
    assert_eq!(Given::Owned("new").beside(Some("old")), "new");
    assert_eq!(Given::Completing("new").beside(Some("old")), "old");
    assert_eq!(Given::Completing("new").beside(None), "new");
    assert_eq!(Given::Owned("new").beside(None), "new");
}

#[test]
fn a_list_of_ones_own_owns_what_it_says() {
    let text =
        "Code UAI,Établissement,Type,CP,Commune,Mél\n0380111p,Pré Bénit,COLLEGE,38300,Bourgoin,A@B.fr\n";
    check(
        text.as_bytes(),
        2,
        &[
            "0380111P",
            "name = Pré Bénit",
            "type = College",
            "postcode = 38300",
            "city = Bourgoin",
            "department ? 38",
            "mail = a@b.fr",
        ],
    );
    let mut reader = register("UAI;Nom;Mail\n0380111A;;b\n");
    assert_eq!(
        told(&mut reader),
        [
            "2 Uai { right: Some(\"0380111P\") } in UAI: 0380111A",
            "2 Blank in Nom",
            "2 Mail in Mail: b",
        ]
    );
}

#[test]
fn types_are_known_by_the_ministrys_names() {
    #[track_caller]
    fn is(words: &str, expected: Option<SchoolType>) {
        assert_eq!(Lexicon::new(TYPES).meaning(words), expected, "{words}");
    }
    is("Collège", Some(SchoolType::College));
    is("LYCEE POLYVALENT", Some(SchoolType::Lycee));
    is("SECTION D ENSEIGNEMENT PROFESSIONNEL", Some(SchoolType::Lycee));
    is("Ecole", Some(SchoolType::Primary));
    is("ECOLE MATERNELLE", Some(SchoolType::Primary));
    is("Service Administratif", Some(SchoolType::Office));
    is("EREA", None);
}

#[test]
fn agreements_are_told_by_their_days() {
    let Ok(SchoolFile::Agreements(mut reader)) = open(file(AGREEMENTS), &Options::default()) else {
        panic!("agreements");
    };
    let entry = reader.next_entry().expect("readable").expect("a line");
    let Outcome::Good(line) = entry.outcome else {
        panic!("{:?}", entry.outcome);
    };
    assert_eq!(line.uai.as_str(), "0071245R");
    assert_eq!(line.name.as_ref().map(Cell::raw), Some("Péda 2026"));
    assert_eq!(line.starts_on.to_string(), "2025-09-01");
    assert_eq!(line.ends_on.to_string(), "2026-08-31");
    assert_eq!(line.sector.as_ref().map(Cell::raw), Some("07-A"));
    assert_eq!(
        told(&mut reader),
        [
            "3 ok",
            "4 ok",
            "5 EndBeforeStart in Fin: 31/08/2026",
            "6 Uai { right: Some(\"0071300A\") } in UAI: 0071300B",
            "6 Blank in Fin",
        ]
    );
}

#[test]
fn agreements_may_be_told_by_maps() {
    let text = "Code;Valide depuis;Valide au\n0380111P;01/09/2025;31/08/2027\n";
    let told_columns = maps(&["uai=Code", "starts=Valide depuis", "ends=Valide au"]);
    let Ok(SchoolFile::Agreements(mut reader)) = open(file(text), &told_columns) else {
        panic!("agreements");
    };
    assert_eq!(told(&mut reader), ["2 ok"]);
}

#[test]
fn another_kind_of_file_says_what_it_lacks() {
    assert_eq!(
        refusal(open(file("Prénom;Fonction\nZoé;PRT\n"), &Options::default())),
        DataProblem::UnknownHeader {
            missing: vec!["uai".to_owned(), "name".to_owned()]
        }
    );
}

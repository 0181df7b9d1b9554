//! Whom a desk serves. Its profile says which functions may ask, not of which schools: that is the
//! only thing that is told here by the desk's code. Whom no register knows is made up.

use guichet::domain::code::{Code as _, Function, Invitation, Need, SchoolType};
use guichet::domain::person::Person;
use guichet::domain::school::School;
use guichet::domain::{Desk, Text, Uai};
use guichet::error::Error;
use guichet::office::Counter;
use guichet::store::Tx;
use guichet::store::people::PersonFilter;
use guichet::store::schools::SchoolFilter;

use crate::crowd::At;

/// A desk's code, the départements and the types of the schools that it serves; none told is all.
const SERVED: &[(&str, &[&str], &[SchoolType])] = &[
    ("cybercolleges42", &["42"], &[SchoolType::College]),
    ("ma-classe-aura", &["07", "26", "38", "42", "73", "74"], &[]),
    ("cecoia-creteil", &["77", "93", "94"], &[]),
    ("esup-universite", &[], &[SchoolType::University]),
];

/// The made-up school that a desk serves where the registers have none of its kind.
const MADE_UP: (&str, &str) = ("0359001U", "Université d’essai de l’Ouest");

/// At how many schools people are made up, at most.
const SCHOOLS: usize = 80;

/// So many people of each function are at a school of many.
const STAFF: &[(Function, usize)] = &[
    (Function::Head, 1),
    (Function::Deputy, 1),
    (Function::Bursar, 1),
    (Function::Prt, 1),
    (Function::EntCorrespondent, 1),
    (Function::Teacher, 5),
    (Function::Staff, 2),
];

/// And so many where there is only one.
const CROWD: &[(Function, usize)] = &[
    (Function::Head, 1),
    (Function::Deputy, 4),
    (Function::Bursar, 6),
    (Function::Teacher, 120),
    (Function::Staff, 60),
    (Function::Student, 240),
];

const FIRST: &[&str] = &[
    "Anaïs", "Bleuenn", "Corentin", "Denez", "Erwan", "Fanch", "Gaëlle", "Hervé", "Inès", "Jakez", "Katell",
    "Loïc", "Maëlle", "Nolwenn", "Océane", "Perig", "Quentin", "Ronan", "Soizic", "Tifenn", "Youenn",
];
const LAST: &[&str] = &[
    "Abgrall",
    "Bescond",
    "Cadiou",
    "Derrien",
    "Écobichon",
    "Floch",
    "Guéguen",
    "Hamon",
    "Izard",
    "Jézéquel",
    "Kerbrat",
    "Le Goff",
    "Madec",
    "Nédélec",
    "Ollivier",
    "Pérennès",
    "Quéméner",
    "Riou",
    "Salaün",
    "Trividic",
];
const PLACES: &[&str] = &[
    "UFR Lettres",
    "UFR Sciences",
    "IUT",
    "Scolarité centrale",
    "Bibliothèque",
];
const OFFICES: &[&str] = &["Administration", "Bâtiment A", "Bâtiment B", "Vie scolaire"];

/// Whether the desk serves the school.
pub fn serves(desk: &Desk, school: &School) -> bool {
    let Some((_, departments, types)) = SERVED.iter().find(|(code, ..)| *code == desk.code) else {
        return !asks_for_members(desk) || !school.agreements.is_empty();
    };
    let department = school.department.as_deref().unwrap_or_default();
    (departments.is_empty() || departments.contains(&department))
        && (types.is_empty() || types.contains(&school.school_type))
}

/// Others than those it serves ask too, since only the rules can tell them apart.
pub fn asks_for_members(desk: &Desk) -> bool {
    desk.routes
        .iter()
        .any(|route| route.needs.contains(&Need::Member))
}

/// Makes up whom a desk serves and no register knows: a school of a kind that there is none of, and
/// people at its schools where nobody of them is known.
pub fn make_up(tx: &mut Tx<'_>, at: &Counter) -> Result<(), Error> {
    let Some((.., kinds)) = SERVED.iter().find(|(code, ..)| *code == at.desk.code) else {
        return Ok(());
    };
    if *kinds == [SchoolType::University] {
        found_university(tx, at)?;
    }
    let (mut served, _) = tx.schools(&SchoolFilter::on(at.desk.day(at.now)))?;
    served.retain(|school| serves(&at.desk, school));
    served.sort_by_key(|school| school.uai);
    for school in &served {
        let anybody = PersonFilter {
            school: Some(school.uai),
            limit: Some(1),
            ..PersonFilter::default()
        };
        if tx.people(&anybody)?.1 > 0 {
            return Ok(());
        }
    }
    let (crowd, places) = if served.len() == 1 {
        (CROWD, PLACES)
    } else {
        (STAFF, OFFICES)
    };
    let rules = &at.desk.intake;
    let asks = |function: &Function| rules.iter().any(|rule| rule.functions.contains(function));
    let mut number = 0;
    for school in served.iter().take(SCHOOLS) {
        for (function, many) in crowd.iter().filter(|(function, _)| asks(function)) {
            for _ in 0..*many {
                tx.keep_person(&somebody(number, *function, school.uai, places), at.now)?;
                number += 1;
            }
        }
    }
    Ok(())
}

fn found_university(tx: &mut Tx<'_>, at: &Counter) -> Result<(), Error> {
    let Ok(uai) = Uai::parse(MADE_UP.0) else {
        return Ok(());
    };
    if tx.school(&uai)?.is_some() {
        return Ok(());
    }
    let words = |text: &str| Some(Text::new(text));
    let school = School {
        uai,
        name: Text::new(MADE_UP.1),
        school_type: SchoolType::University,
        department: Some("35".to_owned()),
        academy: words("Rennes"),
        address: None,
        postcode: words("35000"),
        city: words("Rennes"),
        phone: None,
        mail: None,
        web: None,
        inventory_on: None,
        agreements: Vec::new(),
    };
    tx.keep_school(&school, at.now)?;
    Ok(())
}

fn somebody(number: usize, function: Function, uai: Uai, places: &[&str]) -> Person {
    // Steps without a common divisor: everybody has another name for as long as there are names.
    let (first, last) = (FIRST[number % FIRST.len()], LAST[number * 7 % LAST.len()]);
    let place = uai.as_str().to_lowercase();
    let login = format!("{}-{place}-{number}", function.code().replace('_', ""));
    Person {
        mail: Some(Text::new(format!("{login}@essai.example"))),
        last_name: Text::new(last),
        first_name: Text::new(first),
        phone: Some(Text::new(format!(
            "01 99 00 {:02} {:02}",
            number / 100 % 100,
            number % 100
        ))),
        staff_number: None,
        location: Some(Text::new(places[number % places.len()])),
        notice_mail: None,
        time_zone: None,
        lang: None,
        functions: vec![(function, uai)],
        login,
    }
}

/// Where only the white list may take part, every third school has one.
pub fn fill_white_lists(tx: &mut Tx<'_>, at: &Counter, served: &[At]) -> Result<(), Error> {
    if at.desk.participants != Invitation::WhiteList {
        return Ok(());
    }
    for school in served.iter().step_by(3) {
        for login in school.logins().take(3) {
            tx.allow(&school.uai, login, at.now, &at.by(None))?;
        }
    }
    Ok(())
}

//! Who is who in a directory, and whose an address is.

use super::*;
use crate::domain::code::Function;
use crate::files::people;
use crate::files::{Options, Outcome, Source};

const HEADINGS: &str = "Nom;Prénom;Fonction;Matricule;Entité;Courriel;Login";

fn known(login: &str, last: &str, staff_number: Option<&str>, mail: Option<&str>) -> Person {
    Person {
        login: login.into(),
        last_name: last.into(),
        first_name: "Léna".into(),
        mail: mail.map(Text::from),
        phone: None,
        staff_number: staff_number.map(Text::from),
        location: None,
        notice_mail: None,
        time_zone: None,
        lang: None,
        functions: Vec::new(),
    }
}

/// What becomes of each line: whose its address is, or what is against it. Both passes agree.
#[track_caller]
fn check(register: &[Person], lines: &[&str], expected: &[&str]) {
    let text = format!("{HEADINGS}\n{}\n", lines.join("\n"));
    let source = Source::put_aside(text.as_bytes(), "annuaire.csv".as_ref()).unwrap();
    let mut reader = people::open(source, &Options::default()).unwrap();
    let mut schools = KnownSchools::default();
    schools.expect(Uai::parse("0071245R").unwrap());
    let mut directory = Directory::of(&reader, schools, register);
    while let Some(entry) = reader.next_entry().unwrap() {
        let Outcome::Good(said) = &entry.outcome else {
            panic!("{:?}", entry.outcome);
        };
        directory.faults(entry.line, said);
    }
    reader.rewind().unwrap();
    let mut told = Vec::new();
    while let Some(entry) = reader.next_entry().unwrap() {
        let Outcome::Good(said) = &entry.outcome else {
            panic!("{:?}", entry.outcome);
        };
        let login = directory.login(said);
        told.push(match (&directory).faults(entry.line, said).first() {
            Some(fault) => format!("{:?}", fault.problem),
            None => match said
                .mail
                .as_ref()
                .map(|mail| directory.address(&login, mail.raw()))
            {
                None => format!("{login}, no address"),
                Some(Address::Own { from: None }) => format!("{login}, own"),
                Some(Address::Own { from: Some(from) }) => format!("{login}, from {from}"),
                Some(Address::Of { holder, line }) => format!("{login}, of {holder} {line:?}"),
            },
        });
    }
    assert_eq!(told, expected);
}

#[test]
fn the_first_login_keeps_an_address_that_two_claim() {
    let lines = [
        "LE;Léna;Gestionnaire;1;0071245R;lena.le@a.example;lle6",
        "LE;Léna;PRT;2;0071245R;lena.le@a.example;lle8",
        "LE;Léna;Enseignant;1;0071245R;lena.le@a.example;lle6",
    ];
    check(&[], &lines, &["lle6, own", "lle8, of lle6 Some(2)", "lle6, own"]);
    let second_run = [
        known("lle6", "LE", Some("1"), Some("lena.le@a.example")),
        known("lle8", "LE", Some("2"), None),
    ];
    check(
        &second_run,
        &lines,
        &["lle6, own", "lle8, of lle6 Some(2)", "lle6, own"],
    );
    let turned = [lines[1], lines[0]];
    check(&second_run, &turned, &["lle8, of lle6 Some(3)", "lle6, own"]);
    check(&second_run, &[lines[1]], &["lle8, of lle6 None"]);
}

#[test]
fn an_address_goes_over_to_somebody_else_when_its_holder_gets_another() {
    let register = [known("lle6", "LE", Some("1"), Some("lena.le@a.example"))];
    check(
        &register,
        &[
            "LE;Léna;PRT;2;0071245R;lena.le@a.example;lle8",
            "LE;Léna;Gestionnaire;1;0071245R;lena.le2@a.example;lle6",
        ],
        &["lle8, from lle6", "lle6, own"],
    );
}

#[test]
fn a_login_names_one_person() {
    let taken = |by: &str| format!("Taken {{ by: \"{by}\" }}");
    check(
        &[],
        &[
            "LE;Léna;PRT;1;0071245R;;lle",
            "LE;Lena;Enseignant;1;0071245R;;lle",
            "LEVY;Léna;PRT;2;0071245R;;lle",
        ],
        &["lle, no address", "lle, no address", &taken("Léna LE")],
    );
    let line = ["PETIT;Léna;PRT;1;0071245R;lena@a.example;lle"];
    let accepted = ["lle, own"];
    check(&[known("lle", "LE", Some("1"), None)], &line, &accepted);
    check(
        &[known("lle", "LE", None, Some("lena@a.example"))],
        &line,
        &accepted,
    );
    check(&[known("lle", "LE", None, None)], &line, &[&taken("Léna LE")]);
    check(
        &[known("lle", "LE", Some("2"), None)],
        &line,
        &[&taken("Léna LE")],
    );
}

#[test]
fn without_a_login_the_address_names_the_person() {
    let line = "LE;Léna;PRT;;0071245R;lena.le@a.example;";
    check(&[], &[line], &["lena.le@a.example, own"]);
    let register = [known("lle6", "LE", None, Some("lena.le@a.example"))];
    check(&register, &[line], &["lle6, own"]);
    let other = "NOËL;Béa;PRT;;0071245R;lena.le@a.example;";
    check(
        &[],
        &[line, other],
        &["lena.le@a.example, own", "Taken { by: \"Léna LE\" }"],
    );
}

#[test]
fn an_unknown_school_is_named() {
    let line = "LE;Léna;PRT;1;0383069E;;lle";
    check(&[], &[line], &["UnknownSchool { nearest: None }"]);
}

#[test]
fn a_later_line_completes_and_a_first_one_writes_over() {
    let standing = Person {
        phone: Some("04 00 00 00 01".into()),
        notice_mail: Some("elsewhere@a.example".into()),
        ..known("lle", "LE", None, None)
    };
    let text =
        "Nom;Prénom;Fonction;Matricule;Entité;Login;Téléphone\nLE;Lena;PRT;7;0071245R;lle;0400000002\n";
    let source = Source::put_aside(text.as_bytes(), "annuaire.csv".as_ref()).unwrap();
    let mut reader = people::open(source, &Options::default()).unwrap();
    let entry = reader.next_entry().unwrap().unwrap();
    let Outcome::Good(said) = &entry.outcome else {
        panic!("{:?}", entry.outcome);
    };
    let first = completed(Some(standing.clone()), "lle".into(), said, false);
    assert_eq!(first.phone, Some("04 00 00 00 02".into()));
    assert_eq!(first.first_name.raw(), "Lena");
    assert_eq!(first.notice_mail, standing.notice_mail);
    assert_eq!(
        first.functions,
        [(Function::Prt, Uai::parse("0071245R").unwrap())]
    );
    let later = completed(Some(standing), "lle".into(), said, true);
    assert_eq!(later.phone, Some("04 00 00 00 01".into()));
    assert_eq!(later.first_name.raw(), "Léna");
    assert_eq!(later.staff_number, Some("7".into()));
}

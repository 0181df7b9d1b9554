//! The same seed makes the same year, and every desk does what its profile is about.

use chrono::Utc;
use guichet::domain::Code as _;
use guichet::domain::Text;
use guichet::domain::Uai;
use guichet::domain::code::{Function, SchoolType};
use guichet::domain::person::Person;
use guichet::domain::school::{Agreement, School};
use guichet::office::{self, Office};
use guichet::profile;
use guichet::store::Tx;

use super::*;

const DESKS: [&str; 5] = [
    "carmi-grenoble",
    "cecoia-creteil",
    "cybercolleges42",
    "esup-universite",
    "ma-classe-aura",
];

/// Schools of the areas that the desks serve.
const SCHOOLS: [(&str, SchoolType, &str); 6] = [
    ("0383069E", SchoolType::Lycee, "38"),
    ("0380111P", SchoolType::College, "38"),
    ("0730009N", SchoolType::College, "73"),
    ("0420071H", SchoolType::College, "42"),
    ("0420072J", SchoolType::College, "42"),
    ("0770001A", SchoolType::College, "77"),
];

fn wish(seed: u64) -> Wish {
    Wish {
        db: PathBuf::new(),
        tickets: 60,
        seed,
        desk: Vec::new(),
        from: "2026-09-01".parse().unwrap(),
        days: 60,
        together: 20,
    }
}

/// A database with the five desks, and a few schools with somebody of every function.
fn founded(folder: &tempfile::TempDir) -> Place {
    let place = Place::new(
        folder.path().join("guichet.db"),
        rustix::process::geteuid().as_raw(),
    );
    let visitor = visitor(None);
    let mut store = office::found(&place, &visitor).unwrap();
    let now = visitor.now;
    store
        .write(|tx| {
            for code in DESKS {
                let path = format!("{}/examples/desks/{code}.toml", env!("CARGO_MANIFEST_DIR"));
                let text = std::fs::read_to_string(path).unwrap();
                let desk = profile::read(None, &text)?;
                tx.apply_desk(&text, &desk, now, &guichet::domain::ticket::By::default())?;
            }
            for (number, school) in SCHOOLS.iter().enumerate() {
                register(tx, number, school, now)?;
            }
            Ok(())
        })
        .unwrap();
    place
}

fn visitor(desk: Option<&str>) -> Visitor {
    Visitor {
        login: "admin".to_owned(),
        acting_as: None,
        desk: desk.map(str::to_owned),
        of_all_desks: desk.is_none(),
        now: "2026-08-31T08:00:00Z".parse().unwrap(),
        clock_set: true,
    }
}

fn register(
    tx: &mut Tx<'_>,
    number: usize,
    (digits, kind, department): &(&str, SchoolType, &str),
    now: chrono::DateTime<Utc>,
) -> Result<(), Error> {
    // The check letter of a code that is nobody's is found and not remembered.
    let uai = Uai::parse(digits)
        .or_else(|fault| fault.right.ok_or(fault))
        .unwrap();
    let agreement = Agreement {
        name: Text::new("Péda 2026"),
        starts_on: "2026-09-01".parse().unwrap(),
        ends_on: "2027-08-31".parse().unwrap(),
        sector: Some("38-A".to_owned()),
    };
    let school = School {
        uai,
        name: Text::new(format!("Établissement {number}")),
        school_type: *kind,
        department: Some((*department).to_owned()),
        academy: None,
        address: None,
        postcode: None,
        city: None,
        phone: None,
        mail: None,
        web: None,
        inventory_on: None,
        agreements: Vec::new(),
    };
    tx.keep_school(&school, now)?;
    tx.keep_agreement(&uai, &agreement)?;
    let id = tx.school_ids()?[&uai];
    tx.date_inventory(id, agreement.starts_on)?;
    for function in Function::ALL {
        let login = format!("{}{number}", function.code());
        let person = Person {
            last_name: Text::new(format!("Nom {number}")),
            first_name: Text::new(function.code()),
            mail: Some(Text::new(format!("{login}@exemple.example"))),
            phone: None,
            staff_number: None,
            location: None,
            notice_mail: None,
            time_zone: None,
            lang: None,
            functions: vec![(*function, uai)],
            login,
        };
        tx.keep_person(&person, now)?;
    }
    Ok(())
}

/// What happened at each desk, in full, and what the generator said of it.
fn year(seed: u64) -> ([String; 5], String) {
    let folder = tempfile::tempdir().unwrap();
    let place = founded(&folder);
    let mut said = Vec::new();
    generate(&wish(seed), &place, "admin", &mut said).unwrap();
    let all = DESKS.map(|desk| {
        let store = Store::open(&place, Access::Read).unwrap();
        let mut office = Office::open(store, &visitor(Some(desk))).unwrap();
        let mut told = String::new();
        let whole = office.archive(&Filter::default(), |outgoing| {
            told.push_str(&format!("{:?}\n", outgoing.archived.events));
            Ok(())
        });
        whole.unwrap();
        told
    });
    let mut store = Store::open(&place, Access::Read).unwrap();
    let findings = store.read(|tx| tx.check()).unwrap();
    assert!(findings.faults.is_empty(), "{:?}", findings.faults);
    (all, String::from_utf8(said).unwrap())
}

#[test]
fn a_seed_makes_the_same_year_again_and_another_seed_another() {
    let (once, said) = year(7);
    let (again, _) = year(7);
    let (other, _) = year(8);
    for (number, desk) in DESKS.iter().enumerate() {
        assert!(once[number].lines().count() > 30, "{desk}: {said}");
        assert!(
            once[number] == again[number],
            "{desk}: the same seed made another year"
        );
        assert!(
            once[number] != other[number],
            "{desk}: two seeds made the same year"
        );
    }
    check(&said, "carmi-grenoble", &["escalate", "plan", "record", "refuse"]);
    check(&said, "cecoia-creteil", &["approve", "record", "edit"]);
    check(&said, "cybercolleges42", &["record", "resolve", "hold"]);
    check(&said, "esup-universite", &["approve", "refuse", "expire"]);
    check(&said, "ma-classe-aura", &["escalate", "resolve", "answer"]);
    // Rarer things happen somewhere.
    for verb in ["cancel", "expire", "join", "recall", "reject", "return"] {
        let mut lines = said.lines().filter(|line| line.starts_with(&format!("{verb} ")));
        assert!(
            lines.any(|line| line.split_whitespace().nth(1) != Some("0")),
            "no {verb}"
        );
    }
}

/// Each of these was done at the desk.
#[track_caller]
fn check(said: &str, desk: &str, verbs: &[&str]) {
    let (_, from) = said.split_once(&format!("== {desk} ==")).unwrap();
    let part = from.split("==").next().unwrap();
    for verb in verbs {
        let line = part.lines().find(|line| line.starts_with(&format!("{verb} ")));
        let done = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
        assert!(done.is_some_and(|done| done > 0), "{desk}: no {verb}\n{part}");
    }
}

//! A small world for tests: one desk, a school, a few people, and a ticket's life played through
//! the same functions as real ones.

mod desk;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

pub use desk::desk;

use super::code::{Channel, Field, Function, Kind, Mode, SchoolType, WaitingFor};
use super::deadline::Due;
use super::decide::{Facts, decide};
use super::desk::Desk;
use super::dossier::{Dossier, Listed};
use super::equipment::Equipment;
use super::opening::{Draft, open};
use super::outside::Text;
use super::person::{Operator, Person};
use super::school::{Agreement, School, Uai};
use super::ticket::{Act, By, Event, Handler, sum};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn uai(text: &str) -> Uai {
    Uai::parse(text).unwrap()
}

/// A lycée that may have everything.
pub fn lycee() -> School {
    School {
        uai: uai("0383069E"),
        name: Text::from("Lycée Camille Corot"),
        school_type: SchoolType::Lycee,
        department: Some("38".to_owned()),
        academy: Some(Text::from("Grenoble")),
        address: None,
        postcode: Some(Text::from("38510")),
        city: Some(Text::from("Morestel")),
        phone: Some(Text::from("04 74 80 00 00")),
        mail: None,
        web: None,
        inventory_on: Some(day(2026, 10, 6)),
        agreements: vec![Agreement {
            name: Text::from("Péda 2026"),
            starts_on: day(2025, 9, 1),
            ends_on: day(2027, 8, 31),
            sector: Some("38-A".to_owned()),
        }],
    }
}

/// The lycée's IT resource person.
pub fn prt() -> Person {
    Person {
        login: "cmartin".to_owned(),
        last_name: Text::from("Martin"),
        first_name: Text::from("Claire"),
        mail: Some(Text::from("claire.martin@ac-test.example")),
        phone: Some(Text::from("04 74 80 00 01")),
        staff_number: None,
        location: None,
        notice_mail: None,
        time_zone: None,
        lang: None,
        functions: vec![(Function::Prt, uai("0383069E"))],
    }
}

/// A printer that is declared and out of warranty.
pub fn printer() -> Equipment {
    Equipment {
        number: Some(Text::from("UC0000003")),
        serial: Some(Text::from("RYDYP7BX")),
        kind: Some(Text::from("Imprimante")),
        brand: Some(Text::from("HP")),
        model: Some(Text::from("LaserJet Pro M404dn")),
        location: Some(Text::from("salle 311")),
        warranty_until: Some(day(2024, 5, 24)),
        supplier: Some(Text::from("Dell")),
        ..Equipment::default()
    }
}

/// An operator of the single desk and of maintenance.
pub fn operator() -> Operator {
    Operator {
        login: "pdurand".to_owned(),
        name: "Paul Durand".to_owned(),
        mail: None,
        admin: false,
        active: true,
        teams: vec![
            ("carmi-grenoble".to_owned(), "guichet".to_owned()),
            ("carmi-grenoble".to_owned(), "maintenance".to_owned()),
        ],
        sectors: vec!["38-A".to_owned()],
    }
}

/// What the PRT asks for by telephone.
pub fn draft() -> Draft {
    Draft {
        kind: Some(Kind::Incident),
        school: Some(uai("0383069E")),
        requester: Some("cmartin".to_owned()),
        channel: Some(Channel::Phone),
        subject: Some(Text::from("Imprimante en panne")),
        description: Some(Text::from("Plus rien ne sort.\nLe voyant est rouge.")),
        category: Some("imprimante".to_owned()),
        equipment: Some(Text::from("UC0000003")),
        priority: Some("major".to_owned()),
        urgency: Some(2),
        form: BTreeMap::from([(Field::Location, Text::from("salle 311"))]),
        ..Draft::default()
    }
}

pub fn handler() -> Handler {
    Handler {
        login: "pdurand".to_owned(),
        in_team: true,
    }
}

/// Plays acts on a ticket that `draft` opens, an hour apart; whose word each is, where it is not the operator's.
pub fn played(draft: &Draft, acts: &[(Act, Option<&str>)]) -> Dossier {
    let (desk, school, requester, equipment, operator) = (desk(), lycee(), prt(), printer(), operator());
    let technicians = [("maintenance".to_owned(), "pdurand".to_owned())];
    let mut now = at("2026-11-20T08:00:00Z");
    let mut events: Vec<Event> = Vec::new();
    let person = |person: Option<&str>| By {
        operator: Some("pdurand".to_owned()),
        behind: None,
        person: person.map(str::to_owned),
    };
    let world = |now, by| Facts {
        desk: &desk,
        profile: 3,
        now,
        clock_set: false,
        by,
        operator: Some(&operator),
        requester: Some(&requester),
        school: Some(&school),
        equipment: draft.equipment.as_ref().map(|_| &equipment),
        participants: &[],
        technicians: &technicians,
        rosters: &[],
        holders: &[],
    };
    let opener = person(Some("cmartin"));
    let speakers: Vec<By> = acts.iter().map(|(_, whose)| person(*whose)).collect();
    events.push(
        open(draft, &world(now, &opener), || Ok::<_, ()>("CG-12".to_owned()))
            .unwrap()
            .unwrap(),
    );
    for ((act, _), by) in acts.iter().zip(&speakers) {
        now += TimeDelta::hours(1);
        let ticket = sum(&events).unwrap();
        events.push(decide(&ticket, act, &world(now, by)).unwrap());
    }
    Dossier {
        articles: Vec::new(),
        ticket: sum(&events).unwrap(),
        due: Due::default(),
        events,
        school: Some(school),
        requester: Some(requester),
        beneficiary: None,
        equipment: draft.equipment.as_ref().map(|_| equipment),
        participants: Vec::new(),
        operators: vec![("pdurand".to_owned(), Text::from("Paul Durand"))],
    }
}

/// The facts at this desk, the lycée's PRT asking; `person` is whose word it is.
pub fn at_desk<T>(desk: &Desk, person: Option<&str>, ask: impl FnOnce(&Facts<'_>) -> T) -> T {
    let (school, requester, equipment, operator) = (lycee(), prt(), printer(), operator());
    let by = By {
        operator: Some("pdurand".to_owned()),
        behind: None,
        person: person.map(str::to_owned),
    };
    ask(&Facts {
        desk,
        profile: 3,
        now: at("2026-11-20T08:00:00Z"),
        clock_set: false,
        by: &by,
        operator: Some(&operator),
        requester: Some(&requester),
        school: Some(&school),
        equipment: Some(&equipment),
        participants: &[],
        technicians: &[],
        rosters: &[],
        holders: &[],
    })
}

/// A life with nearly everything that can happen.
pub fn story() -> Dossier {
    played(&draft(), &acts())
}

fn acts() -> Vec<(Act, Option<&'static str>)> {
    let text = Text::from;
    vec![
        (Act::Take, None),
        (
            Act::Comment {
                text: text("Elle rappelle souvent pour cela."),
                internal: true,
            },
            None,
        ),
        (
            Act::Ask {
                question: text("Quel voyant\u{202f}?"),
            },
            None,
        ),
        (
            Act::Answer {
                text: text("Celui du bac."),
            },
            Some("cmartin"),
        ),
        (
            Act::Hold {
                waiting_for: WaitingFor::Supplier,
                until: Some(day(2026, 12, 1)),
                reason: text("Pièce commandée"),
            },
            None,
        ),
        (
            Act::Escalate {
                to: None,
                reason: Some(text("Le four est mort")),
                force: false,
            },
            None,
        ),
        (
            Act::Plan {
                minutes: 60,
                at: at("2026-11-24T13:30:00Z"),
                meet: "cmartin".to_owned(),
                by: handler(),
                agreed_by: Some(text("M. Petit")),
            },
            None,
        ),
        (
            Act::Record {
                mode: Mode::Visit,
                minutes: 90,
                by: handler(),
                at: at("2026-11-20T14:30:00Z"),
                report: text("Four changé"),
                agreed_by: None,
            },
            None,
        ),
        (
            Act::Resolve {
                solution: text("Four remplacé, essai concluant"),
                cause: Some("panne".to_owned()),
                subject_path: None,
                article: None,
                direct: false,
            },
            None,
        ),
    ]
}

/// The dossier's ticket as a list shows it.
pub fn listed(dossier: &Dossier) -> Listed {
    Listed {
        ticket: dossier.ticket.clone(),
        due: dossier.due,
        school_name: dossier.school.as_ref().map(|school| school.name.clone()),
        school_city: dossier.school.as_ref().and_then(|school| school.city.clone()),
        requester_name: dossier.requester.as_ref().map(Person::name),
    }
}

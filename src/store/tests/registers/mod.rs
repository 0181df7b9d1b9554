//! The registers, in a real database of the real schema.

mod desks;
mod inventory;
mod operators;
mod people;
mod schools;

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

use super::{folder, place_in};
use crate::domain::code::{Function, SchoolType};
use crate::domain::equipment::Equipment;
use crate::domain::person::{Operator, Person};
use crate::domain::school::{Agreement, School};
use crate::domain::ticket::By;
use crate::domain::{Text, Uai};
use crate::error::{Error, NotFound};
use crate::profile;
use crate::store::{Store, Tx};

/// A database with the built-in desk and its first operator. The folder goes with it.
fn registers() -> (TempDir, Store) {
    let folder = folder();
    let store = Store::create(&place_in(folder.path()), |tx| {
        tx.apply_desk(profile::BUILT_IN, &profile::built_in()?, now(), &founder())?;
        tx.found_operator("martin", now())
    });
    (folder, store.unwrap())
}

fn now() -> DateTime<Utc> {
    "2026-11-22T14:30:00Z".parse().unwrap()
}

fn later() -> DateTime<Utc> {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn uai(text: &str) -> Uai {
    Uai::parse(text).unwrap()
}

fn founder() -> By {
    By {
        operator: Some("martin".to_owned()),
        ..By::default()
    }
}

fn technician() -> Operator {
    Operator {
        login: "nora".into(),
        name: "Nora Petit".into(),
        mail: Some("nora@carmi.example".into()),
        admin: false,
        active: true,
        teams: vec![("carmi-grenoble".into(), "pedagogie".into())],
        sectors: vec!["38-A".into()],
    }
}

fn jastres() -> School {
    School {
        uai: uai("0071245R"),
        name: "Collège de Jastres".into(),
        school_type: SchoolType::College,
        department: Some("07".into()),
        academy: Some("Grenoble".into()),
        address: Some("12 boulevard de la Corniche".into()),
        postcode: Some("07200".into()),
        city: Some("Aubenas".into()),
        phone: None,
        mail: None,
        web: None,
        inventory_on: None,
        agreements: Vec::new(),
    }
}

fn corot() -> School {
    School {
        uai: uai("0383069E"),
        name: "Lycée général et technologique Camille Corot".into(),
        school_type: SchoolType::Lycee,
        department: Some("38".into()),
        city: Some("Morestel".into()),
        phone: Some("04 74 80 09 35".into()),
        ..jastres()
    }
}

fn agreement(starts: &str, ends: &str, sector: &str) -> Agreement {
    Agreement {
        name: "Péda 2026".into(),
        starts_on: day(starts),
        ends_on: day(ends),
        sector: Some(sector.to_owned()),
    }
}

fn prt() -> Person {
    Person {
        login: "ltoussaint".into(),
        last_name: "TOUSSAINT".into(),
        first_name: "Lucile".into(),
        mail: Some("lucile.toussaint@ac-test.example".into()),
        phone: Some("04 62 18 55 67".into()),
        staff_number: Some("9859194".into()),
        location: Some("CDI".into()),
        notice_mail: None,
        time_zone: None,
        lang: None,
        functions: vec![(Function::Prt, uai("0071245R"))],
    }
}

fn workstation() -> Equipment {
    Equipment {
        number: Some("UC0000012".into()),
        serial: Some("V04QLCPV".into()),
        kind: Some("Ordinateur".into()),
        brand: Some("HP".into()),
        model: Some("EliteDesk 800 G5".into()),
        location: Some("Salle 016".into()),
        delivered_on: Some(day("2020-03-27")),
        warranty_until: Some(day("2023-03-27")),
        price_cents: Some(49_959),
        ..Equipment::default()
    }
}

/// The rows of the journal, as noun, object and change.
fn journal(tx: &Tx<'_>) -> Vec<(String, String, String)> {
    tx.query(
        "SELECT noun, object, change FROM journal ORDER BY id",
        &[],
        |row| {
            let own = |column| row.text(column).map(str::to_owned);
            Ok((own("noun")?, own("object")?, own("change")?))
        },
    )
    .unwrap()
}

/// When the row of that id was last written.
fn count(tx: &Tx<'_>, sql: &str) -> i64 {
    tx.query_one(sql, &[], |row| row.int("n")).unwrap().unwrap()
}

#[track_caller]
fn nearest_of<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Vec<String> {
    match outcome {
        Err(Error::NotFound(NotFound { nearest, .. })) => nearest.into_iter().map(|(name, _)| name).collect(),
        other => panic!("found: {other:?}"),
    }
}

fn text(words: &str) -> Option<Text> {
    Some(Text::new(words))
}

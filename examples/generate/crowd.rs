//! Who is there: the schools with their people and equipment, as the registers know them, and the
//! operators of every team and sector, who are added where they are missing.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use guichet::domain::code::Function;
use guichet::domain::person::Operator;
use guichet::domain::{Desk, Text, Uai};
use guichet::error::Error;
use guichet::office::Counter;
use guichet::store::Tx;
use guichet::store::inventory::EquipmentFilter;
use guichet::store::people::PersonFilter;
use guichet::store::schools::SchoolFilter;

use crate::chance::Chance;

/// Names made up for operators; no two teams and sectors have the same pair.
const FIRST: &[&str] = &[
    "Camille",
    "Dominique",
    "Claude",
    "Alix",
    "Sacha",
    "Maxime",
    "Charlie",
    "Lou",
    "Andrea",
    "Eden",
    "Noa",
];
const LAST: &[&str] = &[
    "Roche",
    "Vallon",
    "Combe",
    "Sapin",
    "Torrent",
    "Glacier",
    "Belvédère",
    "Refuge",
    "Balcon",
    "Alpage",
    "Crête",
    "Névé",
    "Adret",
];

/// How often people of a function ask.
const ASKING: &[(usize, Function)] = &[
    (58, Function::Prt),
    (18, Function::Teacher),
    (10, Function::Bursar),
    (9, Function::Head),
    (3, Function::EntCorrespondent),
    (1, Function::Deputy),
    (1, Function::Staff),
];

/// A school at which somebody works.
pub struct At {
    pub uai: Uai,
    people: Vec<(String, Vec<Function>)>,
    pub equipment: Vec<Text>,
}

pub struct Crowd {
    pub members: Vec<At>,
    pub others: Vec<At>,
    operators: Vec<Operator>,
}

impl Crowd {
    /// Reads the registers, as they are on that day.
    pub fn read(tx: &mut Tx<'_>, desk: &Desk, today: NaiveDate) -> Result<Self, Error> {
        let mut people: BTreeMap<Uai, BTreeMap<String, Vec<Function>>> = BTreeMap::new();
        for person in tx.people(&PersonFilter::default())?.0 {
            for (function, uai) in person.functions {
                let there = people.entry(uai).or_default();
                there.entry(person.login.clone()).or_default().push(function);
            }
        }
        let mut equipment: BTreeMap<Uai, Vec<Text>> = BTreeMap::new();
        for declared in tx.equipment_list(&EquipmentFilter::on(today))?.0 {
            let there = equipment.entry(declared.school).or_default();
            there.push(declared.equipment.key().clone());
        }
        let (mut members, mut others) = (Vec::new(), Vec::new());
        for school in tx.schools(&SchoolFilter::on(today))?.0 {
            let Some(people) = people.remove(&school.uai) else {
                continue;
            };
            let at = At {
                uai: school.uai,
                people: people.into_iter().collect(),
                equipment: equipment.remove(&school.uai).unwrap_or_default(),
            };
            if school.agreements.is_empty() {
                others.push(at);
            } else {
                members.push(at);
            }
        }
        let mut operators = Vec::new();
        for wanted in staff(desk) {
            operators.extend(tx.operator(&wanted.login)?);
        }
        Ok(Self {
            members,
            others,
            operators,
        })
    }

    /// A school: mostly a member, mostly one whose inventory is known.
    pub fn school(&self, chance: &mut Chance, with_inventory: bool) -> Option<&At> {
        if self.members.is_empty() || chance.percent(9) {
            return chance.one(&self.others).or_else(|| chance.one(&self.members));
        }
        for _ in 0..8 {
            let school = chance.one(&self.members)?;
            if !with_inventory || !school.equipment.is_empty() {
                return Some(school);
            }
        }
        chance.one(&self.members)
    }

    /// Somebody of the team, the one who has it in hand if it is still of that team.
    pub fn handler(
        &self,
        chance: &mut Chance,
        desk: &str,
        team: &str,
        in_hand: Option<&str>,
    ) -> Option<&Operator> {
        let of_team: Vec<&Operator> = self
            .operators
            .iter()
            .filter(|operator| operator.is_of(desk, team))
            .collect();
        let same = of_team
            .iter()
            .find(|operator| Some(operator.login.as_str()) == in_hand);
        same.or_else(|| of_team.get(chance.below(of_team.len()))).copied()
    }

    /// Anybody at all: the desk's rules will say whether they may.
    pub fn anybody(&self, chance: &mut Chance) -> Option<&Operator> {
        chance.one(&self.operators)
    }
}

impl At {
    /// Somebody who asks, by how often people of their function do.
    pub fn requester(&self, chance: &mut Chance) -> Option<&str> {
        let function = chance.weighted(ASKING)?;
        let of_function: Vec<&str> = self
            .people
            .iter()
            .filter(|(_, functions)| functions.contains(&function))
            .map(|(login, _)| login.as_str())
            .collect();
        chance.one(&of_function).copied().or_else(|| self.anybody(chance))
    }

    pub fn anybody(&self, chance: &mut Chance) -> Option<&str> {
        chance.one(&self.people).map(|(login, _)| login.as_str())
    }
}

/// Adds the operators that are not there yet; how many.
pub fn add_operators(tx: &mut Tx<'_>, at: &Counter, now: DateTime<Utc>) -> Result<u64, Error> {
    let mut added = 0;
    for operator in staff(&at.desk) {
        if tx.operator(&operator.login)?.is_none() {
            tx.add_operator(&operator, now, &at.by(None))?;
            added += 1;
        }
    }
    Ok(added)
}

/// One operator a sector for a team that works by sector, three for another.
fn staff(desk: &Desk) -> Vec<Operator> {
    let mut staff = Vec::new();
    for team in &desk.teams {
        let places: Vec<Vec<String>> = if team.by_sector && !desk.sectors.is_empty() {
            desk.sectors
                .iter()
                .map(|sector| vec![sector.code.clone()])
                .collect()
        } else {
            vec![Vec::new(); 3]
        };
        for (number, sectors) in (1..).zip(places) {
            let place = sectors.first().cloned().unwrap_or_else(|| format!("{number}"));
            let (first, last) = (FIRST[staff.len() % FIRST.len()], LAST[staff.len() % LAST.len()]);
            staff.push(Operator {
                login: format!("{}-{place}", team.code).to_lowercase(),
                name: format!("{first} {last}"),
                mail: None,
                admin: false,
                active: true,
                teams: vec![(desk.code.clone(), team.code.clone())],
                sectors,
            });
        }
    }
    staff
}

//! Who is there: the schools with their people and equipment, as the registers know them, and the
//! desk's operators.

use std::collections::BTreeMap;

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
use crate::{public, staff};

/// How often people of a function ask, where they may.
const ASKING: &[(usize, Function)] = &[
    (58, Function::Prt),
    (18, Function::Teacher),
    (10, Function::Bursar),
    (9, Function::Head),
    (6, Function::EntCorrespondent),
    (4, Function::Deputy),
    (5, Function::Staff),
    (16, Function::Student),
    (4, Function::Parent),
    (1, Function::Other),
];

/// A school at which somebody works.
pub struct At {
    pub uai: Uai,
    people: Vec<(String, Vec<Function>)>,
    pub equipment: Vec<Text>,
}

pub struct Crowd {
    /// The schools that the desk serves.
    served: Vec<At>,
    /// Schools that it does not serve, whose people ask all the same where the desk has to look it up.
    others: Vec<At>,
    operators: Vec<Operator>,
}

impl Crowd {
    /// Reads the registers, as they are on that day, and fills what a desk needs and they lack.
    pub fn gathered(tx: &mut Tx<'_>, at: &Counter) -> Result<Self, Error> {
        public::make_up(tx, at)?;
        let (today, desk) = (at.desk.day(at.now), &at.desk);
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
        let (mut served, mut others) = (Vec::new(), Vec::new());
        for school in tx.schools(&SchoolFilter::on(today))?.0 {
            let Some(people) = people.remove(&school.uai) else {
                continue;
            };
            let mine = public::serves(desk, &school);
            let there = At {
                uai: school.uai,
                people: people.into_iter().collect(),
                equipment: equipment.remove(&school.uai).unwrap_or_default(),
            };
            if mine {
                served.push(there);
            } else {
                others.push(there);
            }
        }
        // Small registers may have none of them.
        if served.is_empty() {
            served = std::mem::take(&mut others);
        }
        if !public::asks_for_members(desk) {
            others.clear();
        }
        public::fill_white_lists(tx, at, &served)?;
        Ok(Self {
            served,
            others,
            operators: staff::hired(tx, at)?,
        })
    }

    /// A school: mostly one that is served, mostly one whose inventory is known, and some more often
    /// than others.
    pub fn school(&self, chance: &mut Chance, with_inventory: bool) -> Option<&At> {
        if chance.percent(9) && !self.others.is_empty() {
            return chance.one(&self.others);
        }
        for _ in 0..8 {
            let school = self.one_served(chance)?;
            if !with_inventory || !school.equipment.is_empty() {
                return Some(school);
            }
        }
        self.one_served(chance)
    }

    fn one_served(&self, chance: &mut Chance) -> Option<&At> {
        let mut number = chance.below(self.served.len());
        if chance.percent(25) {
            number -= number % 12;
        }
        self.served.get(number)
    }

    /// The school of that code.
    pub fn at(&self, uai: &Uai) -> Option<&At> {
        let mut all = self.served.iter().chain(&self.others);
        all.find(|school| school.uai == *uai)
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

    /// Anybody of the desk: its rules will say whether they may.
    pub fn anybody(&self, chance: &mut Chance) -> Option<&Operator> {
        chance.one(&self.operators)
    }
}

impl At {
    /// Somebody of the function who asks; anybody where nobody is that.
    pub fn requester(&self, chance: &mut Chance, function: Option<Function>) -> Option<&str> {
        let of_function: Vec<&str> = self
            .people
            .iter()
            .filter(|(_, functions)| function.is_some_and(|function| functions.contains(&function)))
            .map(|(login, _)| login.as_str())
            .collect();
        chance.one(&of_function).copied().or_else(|| self.anybody(chance))
    }

    pub fn anybody(&self, chance: &mut Chance) -> Option<&str> {
        chance.one(&self.people).map(|(login, _)| login.as_str())
    }

    pub fn logins(&self) -> impl Iterator<Item = &str> {
        self.people.iter().map(|(login, _)| login.as_str())
    }

    /// Whether somebody of a function is there.
    fn has(&self, function: Function) -> bool {
        self.people
            .iter()
            .any(|(_, functions)| functions.contains(&function))
    }

    /// A function in which somebody of the school asks, by how often people of it do, among those
    /// for whom the desk is there.
    pub fn function(&self, chance: &mut Chance, desk: &Desk) -> Option<Function> {
        let may = |function: &Function| desk.intake.iter().any(|rule| rule.functions.contains(function));
        let asking: Vec<(usize, Function)> = ASKING
            .iter()
            .filter(|(_, function)| (desk.intake.is_empty() || may(function)) && self.has(*function))
            .copied()
            .collect();
        chance.weighted(&asking)
    }
}

//! The operators of every team and sector, added where they are missing.

use guichet::domain::Desk;
use guichet::domain::person::Operator;
use guichet::error::Error;
use guichet::office::Counter;
use guichet::store::Tx;

/// Names made up for operators; no two of the first hundred and forty-three have the same pair.
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

/// How many people a team has that does not work by sector.
const TOGETHER: usize = 3;

/// The desk's operators; those who were not there yet are there now.
pub fn hired(tx: &mut Tx<'_>, at: &Counter) -> Result<Vec<Operator>, Error> {
    let mut number = tx.operator_names()?.len();
    let mut all = Vec::new();
    for wanted in wanted(&at.desk) {
        let login = login(tx, &at.desk, &wanted)?;
        let operator = match tx.operator(&login)? {
            Some(operator) => operator,
            None => {
                let (first, last) = (FIRST[number % FIRST.len()], LAST[number % LAST.len()]);
                number += 1;
                let operator = Operator {
                    login,
                    name: format!("{first} {last}"),
                    ..wanted
                };
                tx.add_operator(&operator, at.now, &at.by(None))?;
                operator
            }
        };
        all.push(operator);
    }
    Ok(all)
}

/// Two desks may call a team alike: their people are not the same.
fn login(tx: &Tx<'_>, desk: &Desk, wanted: &Operator) -> Result<String, Error> {
    let of_another = tx
        .operator(&wanted.login)?
        .is_some_and(|known| known.teams != wanted.teams);
    Ok(match of_another {
        true => format!("{}-{}", desk.code, wanted.login),
        false => wanted.login.clone(),
    })
}

/// One operator a sector for a team that works by sector, a few for another.
fn wanted(desk: &Desk) -> Vec<Operator> {
    let mut staff = Vec::new();
    for team in &desk.teams {
        let places: Vec<Vec<String>> = if team.by_sector && !desk.sectors.is_empty() {
            desk.sectors
                .iter()
                .map(|sector| vec![sector.code.clone()])
                .collect()
        } else {
            vec![Vec::new(); TOGETHER]
        };
        for (number, sectors) in (1..).zip(places) {
            let place = sectors.first().cloned().unwrap_or_else(|| format!("{number}"));
            staff.push(Operator {
                login: format!("{}-{place}", team.code).to_lowercase(),
                name: String::new(),
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

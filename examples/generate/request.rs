//! A request as somebody makes it: mostly as it should be, sometimes by the wrong person, through the
//! wrong door, or without what the desk requires.

use std::collections::BTreeMap;

use guichet::domain::code::{Channel, Field, Kind, Nature};
use guichet::domain::desk::Category;
use guichet::domain::opening::Draft;
use guichet::domain::ticket::File;
use guichet::domain::{Desk, Text};
use guichet::store::tickets::sha256;

use crate::chance::Chance;
use crate::crowd::Crowd;
use crate::phrases;

const NATURES: &[(usize, Nature)] = &[
    (48, Nature::Hardware),
    (42, Nature::Software),
    (10, Nature::Other),
];

const CHANNELS: &[(usize, Channel)] = &[(56, Channel::Phone), (41, Channel::Portal), (3, Channel::Mail)];

/// A request; `number` is how many came before it.
pub fn request(chance: &mut Chance, crowd: &Crowd, desk: &Desk, number: u64) -> Draft {
    let category = category(chance, desk);
    let nature = category.map_or(Nature::Other, |category| category.nature);
    // Who is in the inventory calls more often.
    let inventoried = nature == Nature::Hardware || chance.percent(40);
    let Some(school) = crowd.school(chance, inventoried) else {
        return Draft::default();
    };
    let stranger = chance.percent(2).then(|| crowd.school(chance, false)).flatten();
    let requester = stranger.unwrap_or(school).requester(chance);
    let requester = requester.map(str::to_owned);
    let equipment = match nature {
        Nature::Hardware if chance.percent(88) => chance.one(&school.equipment).cloned(),
        Nature::Software if chance.percent(10) => chance.one(&school.equipment).cloned(),
        _ => None,
    };
    let channel = chance.weighted(CHANNELS);
    let code = category.map(|category| category.code.clone());
    Draft {
        kind: chance.percent(12).then_some(Kind::Service),
        school: (!chance.percent(1)).then_some(school.uai),
        beneficiary: match chance.percent(10) {
            true => school.anybody(chance).map(str::to_owned),
            false => None,
        },
        channel,
        subject: Some(Text::new(phrases::subject(
            chance,
            code.as_deref().unwrap_or_default(),
            nature,
        ))),
        description: (!chance.percent(1)).then(|| Text::new(phrases::description(chance))),
        equipment,
        priority: priority(chance, desk),
        urgency: chance
            .percent(20)
            .then(|| u8::try_from(chance.between(1, 5)).unwrap_or(3)),
        private: chance.percent(2),
        form: form(chance),
        external_id: (channel == Some(Channel::Portal) && chance.percent(30))
            .then(|| Text::new(format!("portail-{number}"))),
        category: code,
        requester,
    }
}

/// Now and then a file comes with it.
pub fn files(chance: &mut Chance) -> Vec<File> {
    if !chance.percent(3) {
        return Vec::new();
    }
    let size = usize::try_from(chance.between(200, 30_000)).unwrap_or(200);
    let bytes: Vec<u8> = (0..size)
        .map(|_| u8::try_from(chance.below(256)).unwrap_or_default())
        .collect();
    vec![File {
        name: Text::new("capture d’écran.png"),
        media_type: "image/png".to_owned(),
        sha256: sha256(&bytes),
        bytes,
    }]
}

/// A category that has none below it, more of the natures that come up more.
fn category<'a>(chance: &mut Chance, desk: &'a Desk) -> Option<&'a Category> {
    let leaves: Vec<&Category> = desk
        .categories
        .iter()
        .filter(|category| {
            !desk
                .categories
                .iter()
                .any(|below| below.parent.as_deref() == Some(category.code.as_str()))
        })
        .collect();
    let nature = chance.weighted(NATURES)?;
    let of_nature: Vec<&Category> = leaves
        .iter()
        .copied()
        .filter(|leaf| leaf.nature == nature)
        .collect();
    chance.one(&of_nature).or_else(|| chance.one(&leaves)).copied()
}

/// Mostly nothing is said of it; the most pressing is named least.
fn priority(chance: &mut Chance, desk: &Desk) -> Option<String> {
    let named = match chance.below(100) {
        0..8 => 0,
        8..34 => 1,
        34..50 => 2,
        _ => return None,
    };
    desk.priorities.get(named).map(|priority| priority.code.clone())
}

fn form(chance: &mut Chance) -> BTreeMap<Field, Text> {
    let mut form = BTreeMap::new();
    let mut told = |field, text: String| form.insert(field, Text::new(text));
    if chance.percent(60) {
        told(Field::Location, phrases::place(chance));
    }
    if chance.percent(35) {
        told(
            Field::Phone,
            format!(
                "04 {:02} {:02} {:02} {:02}",
                chance.between(50, 79),
                chance.between(0, 99),
                chance.between(0, 99),
                chance.between(0, 99)
            ),
        );
    }
    if chance.percent(20) {
        told(Field::Availability, "mercredi après-midi".to_owned());
    }
    form
}

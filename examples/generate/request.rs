//! A request as somebody makes it: mostly as it should be, sometimes by the wrong person, through the
//! wrong door, or without what the desk requires.

use std::collections::BTreeMap;

use guichet::domain::code::{Channel, Code as _, Field, Function, Kind, Nature};
use guichet::domain::desk::Category;
use guichet::domain::opening::Draft;
use guichet::domain::ticket::File;
use guichet::domain::{Desk, Text};
use guichet::store::tickets::sha256;

use crate::chance::Chance;
use crate::crowd::{At, Crowd};
use crate::phrases::{self, Matter};

const NATURES: &[(usize, Nature)] = &[
    (48, Nature::Hardware),
    (42, Nature::Software),
    (10, Nature::Other),
];

const CHANNELS: &[(usize, Channel)] = &[(52, Channel::Phone), (41, Channel::Portal), (38, Channel::Mail)];

/// How many requests a desk remembers.
const REMEMBERED: usize = 300;

/// What was asked lately: some of it comes back, and some of it is asked twice.
#[derive(Default)]
pub struct Memory {
    drafts: Vec<Draft>,
    references: Vec<String>,
    next: usize,
}

impl Memory {
    pub fn keep(&mut self, draft: &Draft, reference: &str) {
        if self.drafts.len() < REMEMBERED {
            self.drafts.push(draft.clone());
            self.references.push(reference.to_owned());
        } else {
            self.drafts[self.next] = draft.clone();
            reference.clone_into(&mut self.references[self.next]);
        }
        self.next = (self.next + 1) % REMEMBERED;
    }

    /// The reference of another ticket.
    pub fn another(&self, chance: &mut Chance) -> Option<String> {
        chance.one(&self.references).cloned()
    }
}

/// A request; `number` is how many came before it.
pub fn request(chance: &mut Chance, crowd: &Crowd, desk: &Desk, memory: &Memory, number: u64) -> Draft {
    let again = chance.percent(5).then(|| chance.one(&memory.drafts)).flatten();
    let category = match again.and_then(|before| before.category.as_deref()) {
        Some(code) => desk.category(code),
        None => category(chance, desk),
    };
    let nature = category.map_or(Nature::Other, |category| category.nature);
    // Who is in the inventory calls more often.
    let inventoried = nature == Nature::Hardware || chance.percent(40);
    let before = again.and_then(|before| crowd.at(before.school.as_ref()?));
    let Some(school) = before.or_else(|| crowd.school(chance, inventoried)) else {
        return Draft::default();
    };
    let stranger = chance.percent(2).then(|| crowd.school(chance, false)).flatten();
    let asks_at = stranger.unwrap_or(school);
    let (function, channel) = who_and_how(chance, desk, asks_at);
    let requester = asks_at.requester(chance, function).map(str::to_owned);
    let equipment = match again {
        Some(before) => before.equipment.clone(),
        None => equipment(chance, nature, school),
    };
    let code = category
        .map(|category| category.code.as_str())
        .unwrap_or_default();
    let subject = phrases::subject(chance, code, nature);
    // What nobody needs to qualify is often not qualified (A2).
    let untold = desk.default_category.is_some() && chance.percent(40);
    let two_kinds = desk.references.incident != desk.references.service;
    let mut draft = Draft {
        kind: chance
            .percent(if two_kinds { 25 } else { 12 })
            .then_some(Kind::Service),
        school: Some(school.uai),
        beneficiary: match chance.percent(10) {
            true => school.anybody(chance).map(str::to_owned),
            false => None,
        },
        channel: Some(channel),
        subject: Some(Text::new(subject)),
        description: Some(Text::new(phrases::description(chance, Matter::of(nature)))),
        equipment,
        priority: priority(chance, desk),
        urgency: chance
            .percent(20)
            .then(|| u8::try_from(chance.between(1, 5)).unwrap_or(3)),
        private: chance.percent(3),
        form: form(chance),
        external_id: (channel == Channel::Portal && chance.percent(30))
            .then(|| Text::new(format!("portail-{number}"))),
        category: (!untold).then(|| code.to_owned()).filter(|code| !code.is_empty()),
        requester,
    };
    complete(chance, desk, &mut draft);
    draft
}

/// Now and then a file comes with it.
pub fn files(chance: &mut Chance) -> Vec<File> {
    match chance.percent(3) {
        true => vec![file(chance)],
        false => Vec::new(),
    }
}

pub fn file(chance: &mut Chance) -> File {
    let size = usize::try_from(chance.between(200, 30_000)).unwrap_or(200);
    let bytes: Vec<u8> = (0..size)
        .map(|_| u8::try_from(chance.below(256)).unwrap_or_default())
        .collect();
    File {
        name: Text::new("capture d’écran.png"),
        media_type: "image/png".to_owned(),
        sha256: sha256(&bytes),
        bytes,
    }
}

/// A category that has none below it, more of the natures that come up more, and of those that the
/// desk names first; rarely one that is not its business.
pub fn category<'a>(chance: &mut Chance, desk: &'a Desk) -> Option<&'a Category> {
    let is_leaf = |category: &&Category| {
        let mut parents = desk.categories.iter().filter_map(|below| below.parent.as_deref());
        !parents.any(|parent| parent == category.code)
    };
    let leaves: Vec<&Category> = desk.categories.iter().filter(is_leaf).collect();
    let nature = chance.weighted(NATURES)?;
    let mut weighted: Vec<(usize, &Category)> = leaves
        .iter()
        .filter(|leaf| leaf.nature == nature)
        .zip(0..)
        .map(|(leaf, place)| {
            (
                if sent_away(desk, leaf) {
                    1
                } else {
                    60 / (place + 3) + 2
                },
                *leaf,
            )
        })
        .collect();
    let all_sent_away = weighted.iter().all(|(_, leaf)| sent_away(desk, leaf));
    if weighted.is_empty() || (all_sent_away && !chance.percent(4)) {
        weighted = leaves.iter().map(|leaf| (1, *leaf)).collect();
    }
    chance.weighted(&weighted)
}

/// The desk sends all that is of it to others (K8).
fn sent_away(desk: &Desk, category: &Category) -> bool {
    desk.elsewhere
        .iter()
        .any(|elsewhere| elsewhere.when.category.contains(&category.code))
}

/// In which function somebody of the school asks, and how; mostly as the desk lets them.
fn who_and_how(chance: &mut Chance, desk: &Desk, school: &At) -> (Option<Function>, Channel) {
    let function = school.function(chance, desk).filter(|_| !chance.percent(3));
    let open: Vec<(usize, Channel)> = CHANNELS
        .iter()
        .filter(|(_, channel)| {
            desk.intake.is_empty()
                || desk.intake.iter().any(|rule| {
                    function.is_some_and(|function| rule.functions.contains(&function))
                        && rule.channels.contains(channel)
                })
        })
        .map(|(weight, channel)| {
            let preferred = desk.contact.preferred == Some(*channel);
            (if preferred { weight * 3 } else { *weight }, *channel)
        })
        .collect();
    let wrong = open.is_empty() || chance.percent(6);
    let channels = if wrong { CHANNELS } else { &open };
    (function, chance.weighted(channels).unwrap_or(Channel::Phone))
}

fn equipment(chance: &mut Chance, nature: Nature, school: &At) -> Option<Text> {
    match nature {
        Nature::Hardware if chance.percent(88) => chance.one(&school.equipment).cloned(),
        Nature::Software if chance.percent(5) => chance.one(&school.equipment).cloned(),
        _ => None,
    }
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

/// What a form may hold besides.
const FORM: &[(usize, Field)] = &[
    (60, Field::Location),
    (35, Field::Phone),
    (20, Field::Availability),
    (8, Field::Component),
    (6, Field::Started),
    (4, Field::Affected),
];

fn form(chance: &mut Chance) -> BTreeMap<Field, Text> {
    let mut form = BTreeMap::new();
    for (percent, field) in FORM {
        if chance.percent(*percent) {
            form.insert(*field, told(chance, *field));
        }
    }
    form
}

/// Tells what the desk requires, one of each choice; now and then something is forgotten.
fn complete(chance: &mut Chance, desk: &Desk, draft: &mut Draft) {
    for row in &desk.required {
        if row.iter().any(|field| draft.has(*field)) {
            continue;
        }
        match chance.one(row) {
            Some(Field::Urgency) => draft.urgency = u8::try_from(chance.between(1, 5)).ok(),
            Some(Field::Priority) => draft.priority.clone_from(&desk.default_priority),
            Some(Field::Beneficiary) => draft.beneficiary.clone_from(&draft.requester),
            // Nothing to be made up: the registers have it or not.
            Some(Field::School | Field::Requester | Field::Channel | Field::Category) => {}
            Some(Field::Subject | Field::Description | Field::Equipment) | None => {}
            Some(field) => {
                draft.form.insert(*field, told(chance, *field));
            }
        }
    }
    if chance.percent(2) {
        match desk
            .required
            .get(chance.below(desk.required.len()))
            .and_then(|row| row.first())
        {
            Some(Field::School) => draft.school = None,
            Some(Field::Subject) => draft.subject = None,
            Some(Field::Description) => draft.description = None,
            Some(Field::Category) => draft.category = None,
            Some(Field::Urgency) => draft.urgency = None,
            Some(field) => drop(draft.form.remove(field)),
            None => {}
        }
    }
}

fn told(chance: &mut Chance, field: Field) -> Text {
    Text::new(match field {
        Field::Phone => format!(
            "04 {:02} {:02} {:02} {:02}",
            chance.between(50, 79),
            chance.between(0, 99),
            chance.between(0, 99),
            chance.between(0, 99)
        ),
        Field::Location => phrases::place(chance),
        field => phrases::field(chance, field.code()),
    })
}

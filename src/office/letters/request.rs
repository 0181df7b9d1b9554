//! What a letter says, as the words of a ticket: the form that was filled in, else the author's own
//! lines; what the form has no place for is kept in the description.

use crate::domain::code::{Channel, Field};
use crate::domain::desk::{Desk, Label};
use crate::domain::letter::{Letter, Slip};
use crate::domain::opening::Draft;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::domain::{Text, Uai, intake};
use crate::error::Error;
use crate::office::Counter;
use crate::store::Tx;

/// The longest subject made of the first words of a mail that has none.
const LONGEST: usize = 80;

/// What is said out of politeness, on lines of its own.
const GREETINGS: &[&str] = &[
    "bonjour",
    "bonsoir",
    "cordialement",
    "bien cordialement",
    "merci",
    "merci d avance",
    "madame",
    "monsieur",
    "madame monsieur",
    "bonjour madame",
    "bonjour monsieur",
    "hello",
    "thanks",
    "regards",
    "best regards",
];

/// The request that a mail of this person makes.
pub fn draft(
    tx: &mut Tx<'_>,
    at: &Counter,
    letter: &Letter,
    slip: &Slip,
    requester: &str,
) -> Result<Draft, Error> {
    let person = tx.person_of_login(requester)?;
    let mut form = slip.fields.clone();
    let mut left: Vec<Text> = Vec::new();
    let school = school(tx, &at.desk, slip, person.as_ref())?;
    let category = form.remove(&Field::Category).and_then(|said| {
        let known = at.desk.categories.iter();
        let known = known.map(|one| (one.code.as_str(), &one.name));
        named(known, &said).or_else(|| leave(&mut left, said))
    });
    let priority = form.remove(&Field::Priority).and_then(|said| {
        let known = at.desk.priorities.iter();
        let known = known.map(|one| (one.code.as_str(), &one.name));
        named(known, &said).or_else(|| leave(&mut left, said))
    });
    let urgency = form.remove(&Field::Urgency).and_then(|said| {
        let digit = said
            .raw()
            .trim()
            .chars()
            .next()
            .and_then(|sign| sign.to_digit(10));
        let urgency = digit.and_then(|digit| u8::try_from(digit).ok());
        urgency
            .filter(|urgency| (1..=5).contains(urgency))
            .or_else(|| leave(&mut left, said))
    });
    let equipment = match form.remove(&Field::Equipment) {
        Some(said) => {
            let known = match &school {
                Some(uai) => tx.equipment(uai, said.raw().trim())?,
                None => None,
            };
            known
                .map(|equipment| equipment.key().clone())
                .or_else(|| leave(&mut left, said))
        }
        None => None,
    };
    let beneficiary = match form.remove(&Field::Beneficiary) {
        Some(said) => tx
            .person(said.raw())?
            .map(|person| person.login)
            .or_else(|| leave(&mut left, said)),
        None => None,
    };
    for field in [Field::School, Field::Requester, Field::Channel] {
        left.extend(form.remove(&field));
    }
    let said = form.remove(&Field::Description);
    let description = description(letter, slip, said, left);
    let subject = form.remove(&Field::Subject);
    Ok(Draft {
        kind: None,
        school,
        requester: Some(requester.to_owned()),
        beneficiary,
        channel: Some(Channel::Mail),
        subject: Some(subject.unwrap_or_else(|| subject_of(letter, &description))),
        category: category.or_else(|| at.desk.mail.category.clone()),
        description: Some(description).filter(|words| !words.is_blank()),
        equipment,
        priority,
        urgency,
        private: false,
        form,
        external_id: None,
    })
}

/// What a mail adds to a ticket; one that only brings files is told by their names.
pub fn words(letter: &Letter) -> Option<Text> {
    let words = letter.body.words();
    if !words.is_blank() {
        return Some(words);
    }
    let names: Vec<&str> = letter.attachments.iter().map(|file| file.name.raw()).collect();
    let named = Text::new(names.join(", "));
    [named, letter.head.subject.clone()]
        .into_iter()
        .find(|words| !words.is_blank())
}

/// Keeps what could not be understood.
fn leave<T>(left: &mut Vec<Text>, said: Text) -> Option<T> {
    left.push(said);
    None
}

/// The code of what somebody called by its code or by its name.
fn named<'d>(mut known: impl Iterator<Item = (&'d str, &'d Label)>, said: &Text) -> Option<String> {
    let said = fold(said.raw().trim());
    known
        .find(|(code, name)| [*code, &name.fr, &name.en].into_iter().any(|it| fold(it) == said))
        .map(|(code, _)| code.to_owned())
}

/// The school that the mail names, else the only one where its sender may ask by mail.
fn school(tx: &mut Tx<'_>, desk: &Desk, slip: &Slip, person: Option<&Person>) -> Result<Option<Uai>, Error> {
    if let Some(uai) = &slip.uai
        && tx.school(uai)?.is_some()
    {
        return Ok(Some(*uai));
    }
    let mut all: Vec<Uai> = Vec::new();
    for (_, uai) in person.iter().flat_map(|person| &person.functions) {
        let functions = person.map(|person| person.functions_at(uai)).unwrap_or_default();
        let may = desk.intake.is_empty() || intake::admit(desk, &functions, Channel::Mail).is_some();
        if may && !all.contains(uai) {
            all.push(*uai);
        }
    }
    Ok(match all.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

fn description(letter: &Letter, slip: &Slip, said: Option<Text>, left: Vec<Text>) -> Text {
    if slip.is_empty() {
        return letter.body.words();
    }
    let beside: Vec<&str> = slip
        .rest
        .raw()
        .lines()
        .filter(|line| !is_greeting(line))
        .collect();
    let beside = Text::new(beside.join("\n").trim());
    let all = std::iter::once(beside).chain(said).chain(left);
    let all: Vec<String> = all
        .filter(|words| !words.is_blank())
        .map(|words| words.raw().to_owned())
        .collect();
    Text::new(all.join("\n\n"))
}

fn is_greeting(line: &str) -> bool {
    let folded = fold(line);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.is_empty() || GREETINGS.contains(&words.join(" ").as_str())
}

/// The mail's own subject, else its first words.
fn subject_of(letter: &Letter, description: &Text) -> Text {
    if !letter.head.subject.is_blank() {
        return letter.head.subject.clone();
    }
    let mut lines = description.raw().lines();
    let first = lines.find(|line| !is_greeting(line)).unwrap_or_default().trim();
    match first.char_indices().nth(LONGEST) {
        Some((cut, _)) => Text::new(format!("{}…", &first[..cut])),
        None => Text::new(first),
    }
}

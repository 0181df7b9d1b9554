//! What there is to choose from in a call, each as people recognise it. Only what a question needs
//! is loaded, when it is asked.

use chrono::NaiveDate;

use crate::commands::ask::Choice;
use crate::domain::code::{Channel, Code as _, EquipmentState, Lang};
use crate::domain::desk::Desk;
use crate::domain::equipment::Equipment;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::domain::{Text, Uai};
use crate::error::Error;
use crate::office::Office;
use crate::store::inventory::EquipmentFilter;
use crate::text::calling;
use crate::text::codes::Worded as _;
use crate::text::desk::offered;
use crate::text::names::Names;

/// A value, and how it is offered.
pub type Offer<T> = (T, Choice);

/// The choice of none of the others, whatever is typed.
pub fn none<T>(label: &str) -> Offer<Option<T>> {
    (None, Choice::new(label).staying())
}

/// The ways by which anybody may ask, the telephone first.
pub fn channels(desk: &Desk, lang: Lang) -> Vec<Offer<Channel>> {
    let open = |channel: &Channel| {
        desk.intake.is_empty() || desk.intake.iter().any(|rule| rule.channels.contains(channel))
    };
    Channel::ALL
        .iter()
        .filter(|channel| open(channel))
        .map(|channel| (*channel, Choice::new(channel.in_lang(lang))))
        .collect()
}

/// Every school.
pub fn schools(office: &mut Office) -> Result<Vec<Offer<Uai>>, Error> {
    let known = office.read(|tx, _| tx.school_names())?;
    let offer =
        |(uai, name, city): (Uai, Text, Option<Text>)| (uai, Choice::new(school(uai, &name, city.as_ref())));
    Ok(known.into_iter().map(offer).collect())
}

/// `Lycée Camille Corot, Morestel (0383069E)`.
pub fn school(uai: Uai, name: &Text, city: Option<&Text>) -> String {
    let city = city.map(|city| format!(", {}", city.line())).unwrap_or_default();
    format!("{}{city} ({uai})", name.line())
}

/// `Claire Martin · PRT · 04 74 80 00 01 · cmartin`.
pub fn person(person: &Person, school: Option<&Uai>, lang: Lang) -> String {
    let here = match school {
        Some(uai) => person.functions_at(uai),
        None => person.functions.iter().map(|(function, _)| *function).collect(),
    };
    let functions: Vec<&str> = here.into_iter().map(|function| function.in_lang(lang)).collect();
    let mut facts = vec![person.name().line(), functions.join(", ")];
    facts.extend(person.phone.as_ref().map(Text::line));
    facts.push(Text::from(person.login.as_str()).line());
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// What else a person is found by.
pub fn also(person: &Person) -> String {
    person.mail.as_ref().map(Text::line).unwrap_or_default()
}

/// The desk's categories, each below those above it.
pub fn categories(names: &Names<'_>) -> Vec<Offer<String>> {
    let known = names.desk.categories.iter();
    known
        .map(|category| {
            let path = names.category_path(&category.code);
            (category.code.clone(), Choice::new(path).also(&category.code))
        })
        .collect()
}

/// The desk's priorities, most pressing first.
pub fn priorities(names: &Names<'_>) -> Vec<Offer<String>> {
    let known = names.desk.priorities.iter();
    known
        .map(|priority| (priority.code.clone(), Choice::new(offered(priority, names))))
        .collect()
}

/// The requester's five urgencies.
pub fn urgencies(desk: &Desk, lang: Lang) -> Vec<Offer<u8>> {
    let names = Names::new(lang, desk);
    (1..=5)
        .map(|urgency| (urgency, Choice::new(names.urgency(urgency))))
        .collect()
}

/// What the school's inventory declares and is still in use; first the kind that the category is
/// called after.
pub fn inventory(
    office: &mut Office,
    uai: Uai,
    category: &str,
    lang: Lang,
) -> Result<Vec<Offer<Option<Text>>>, Error> {
    let today = office.counter.desk.day(office.counter.now);
    let filter = EquipmentFilter {
        school: Some(uai),
        ..EquipmentFilter::on(today)
    };
    let (declared, _) = office.read(|tx, _| tx.equipment_list(&filter))?;
    let in_use = declared
        .into_iter()
        .map(|declared| declared.equipment)
        .filter(|known| known.state != Some(EquipmentState::Retired));
    let mut in_use: Vec<Equipment> = in_use.collect();
    in_use.sort_by_key(|known| !fits(known.kind.as_ref(), category));
    Ok(in_use
        .into_iter()
        .map(|known| {
            let hidden = [&known.serial, &known.name, &known.location]
                .into_iter()
                .flatten();
            let also: Vec<String> = hidden.map(Text::line).collect();
            let choice = Choice::new(equipment(&known, lang, today)).also(&also.join(" "));
            (Some(known.key().clone()), choice)
        })
        .collect())
}

/// Whether the category is called after that kind: a word of one begins like a word of the other.
fn fits(kind: Option<&Text>, category: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let folded = fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.len() > 3).map(str::to_owned).collect()
    };
    let (kind, category) = (words(kind.map_or("", Text::raw)), words(category));
    kind.iter().any(|kind| {
        category
            .iter()
            .any(|word| word.starts_with(kind) || kind.starts_with(word))
    })
}

/// The room: the last of `Bât. externat > Niv. 3 > 311`.
fn room(location: &Text, lang: Lang) -> String {
    let line = location.line();
    let last = line.rsplit('>').next().unwrap_or_default().trim();
    match last.starts_with(|c: char| c.is_ascii_digit()) {
        true => calling::room(lang, last),
        false => last.to_owned(),
    }
}

/// `UC0000003 · salle 311 · Imprimante HP LaserJet · hors garantie (24/05/24)`: what tells one from
/// the other stands first, lest a narrow terminal cut it off.
pub fn equipment(known: &Equipment, lang: Lang, today: NaiveDate) -> String {
    let what: Vec<String> = [&known.kind, &known.brand, &known.model]
        .into_iter()
        .flatten()
        .map(Text::line)
        .collect();
    let mut facts = vec![known.key().line()];
    facts.extend(known.location.as_ref().map(|location| room(location, lang)));
    facts.push(what.join(" "));
    facts.extend(
        known
            .warranty_until
            .map(|until| calling::warranty(lang, until, today)),
    );
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{day, desk, lycee, printer, prt, uai};

    #[test]
    fn each_is_offered_as_people_recognise_it() {
        let lycee = lycee();
        assert_eq!(
            school(lycee.uai, &lycee.name, lycee.city.as_ref()),
            "Lycée Camille Corot, Morestel (0383069E)"
        );
        assert_eq!(
            person(&prt(), Some(&lycee.uai), Lang::Fr),
            "Claire Martin · PRT · 04 74 80 00 01 · cmartin"
        );
        assert_eq!(
            person(&prt(), Some(&uai("0380111P")), Lang::Fr),
            "Claire Martin · 04 74 80 00 01 · cmartin"
        );
        assert_eq!(
            equipment(&printer(), Lang::En, day(2026, 11, 22)),
            "UC0000003 · salle 311 · Imprimante HP LaserJet Pro M404dn · out of warranty (2024-05-24)"
        );
    }

    #[test]
    fn the_kind_that_the_category_is_called_after_and_the_room_are_known() {
        #[track_caller]
        fn check(kind: &str, category: &str, expected: bool) {
            assert_eq!(
                fits(Some(&Text::from(kind)), category),
                expected,
                "{kind}, {category}"
            );
        }
        check("Imprimante", "Imprimante", true);
        check("Portable", "Ordinateur portable", true);
        check("Imprimantes réseau", "Imprimante", true);
        check("Ordinateur", "Imprimante", false);
        check("PC", "Imprimante", false);
        let room = |location: &str| room(&Text::from(location), Lang::Fr);
        assert_eq!(room("Bât. externat > Niv. 3 > 311"), "salle\u{a0}311");
        assert_eq!(room("CDI"), "CDI");
    }

    #[test]
    fn only_channels_that_are_open_to_somebody_are_offered() {
        let mut desk = desk();
        let offered = |desk: &Desk| -> Vec<Channel> {
            channels(desk, Lang::Fr)
                .into_iter()
                .map(|(channel, _)| channel)
                .collect()
        };
        desk.intake
            .iter_mut()
            .for_each(|rule| rule.channels = vec![Channel::Portal, Channel::Phone]);
        assert_eq!(offered(&desk), [Channel::Phone, Channel::Portal]);
        desk.intake.clear();
        assert_eq!(offered(&desk), Channel::ALL);
    }
}

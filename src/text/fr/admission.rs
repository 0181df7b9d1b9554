//! In French: who may not ask, here or by this way, and who may.

use std::collections::BTreeMap;

use crate::domain::Text;
use crate::domain::code::{Channel, Field, Function, Lang};
use crate::domain::desk::Label;
use crate::domain::refusal::About;
use crate::text::codes::{Worded as _, option};
use crate::text::refusal::{Said, plain, typed};

pub fn not_of_school(person: &Text, school: &Text, elsewhere: &[(Function, String)], about: &About) -> Said {
    let places: Vec<String> = elsewhere
        .iter()
        .map(|(function, uai)| format!("{} à {}", function.in_lang(Lang::Fr), plain(uai)))
        .collect();
    let but = match places.as_slice() {
        [] => String::new(),
        _ => format!(" (mais {})", places.join(", ")),
    };
    Said::new(
        format!("{} n’a aucune fonction à {}{but}", person.line(), school.line()),
        format!(
            "vérifiez l’établissement, ou ajoutez la fonction : `guichet person edit {} --function CODE --school {}`",
            about.login(),
            about.uai()
        ),
    )
}

/// `who` are those that may use this channel, then those that may use any.
pub fn may_not_ask(
    functions: &[Function],
    channel: Channel,
    open_to_them: &[Channel],
    who: [&[Function]; 2],
    here: &[(Function, Text)],
    at: &BTreeMap<Channel, String>,
) -> Said {
    let [open_to, askers] = who;
    let what = match open_to {
        [] => format!("à ce guichet, {} n’est ouvert à personne", the(channel)),
        _ => format!(
            "à ce guichet, {} n’est pas ouvert à cette fonction ({}), mais à : {}",
            the(channel),
            listed(functions),
            listed(open_to)
        ),
    };
    let remedy = match open_to_them {
        [] => {
            let may = if open_to.is_empty() { askers } else { open_to };
            let answers = at
                .get(&Channel::Phone)
                .map(|phone| format!("\u{202f}; le guichet répond au {}", plain(phone)))
                .unwrap_or_default();
            format!(
                "faites faire la demande par une de ces personnes : {}{answers}",
                named(may, here)
            )
        }
        channels => {
            let ways: Vec<String> = channels.iter().map(|way| by(*way, at.get(way))).collect();
            format!("la demande peut se faire {}", ways.join(" ou "))
        }
    };
    Said::new(what, remedy)
}

/// Somebody who is not to see it.
pub fn not_for_them(person: &str, reference: &str, private: bool) -> Said {
    let person = plain(person);
    let (named, who) = (typed(reference, "REF"), typed(&person, "LOGIN"));
    let neither = "n’en est ni le demandeur, ni le bénéficiaire, ni un participant";
    Said::new(
        match private {
            true => format!("{named} est privé, et {person} {neither}"),
            false => format!("{person} n’a aucune fonction à l’établissement de {named}, et {neither}"),
        },
        format!("pour l’y faire participer\u{a0}: `guichet ticket participant add {named} {who}`"),
    )
}

/// What others answer, in the desk's own words.
pub fn elsewhere(name: &Label, call: &str, about: &About) -> Said {
    let call = plain(call);
    Said::new(
        format!("ce n’est pas l’affaire de ce guichet ({})", plain(&name.fr)),
        match &about.reference {
            None => format!("appelez plutôt : {call}"),
            Some(reference) => format!(
                "faites appeler plutôt : {call} ; puis rejetez le ticket : `guichet ticket reject {reference} --reason TEXTE`"
            ),
        },
    )
}

/// `il manque l’objet (--subject) et la catégorie (--category)`.
pub fn missing(rows: &[Vec<Field>]) -> Said {
    let names: Vec<String> = rows
        .iter()
        .map(|row| {
            let alternatives: Vec<String> = row
                .iter()
                .map(|field| format!("{} ({})", self::field(*field), option(*field, Lang::Fr).0))
                .collect();
            alternatives.join(" ou ")
        })
        .collect();
    let options: Vec<String> = rows
        .iter()
        .filter_map(|row| row.first())
        .map(|field| {
            let (option, value) = option(*field, Lang::Fr);
            format!("{option} {value}")
        })
        .collect();
    Said::new(
        format!("il manque {}", names.join(", ")),
        format!("ajoutez {}", options.join(" ")),
    )
}

fn field(field: Field) -> &'static str {
    match field {
        Field::School => "l’établissement",
        Field::Requester => "le demandeur",
        Field::Channel => "le canal",
        Field::Subject => "l’objet",
        Field::Description => "la description",
        Field::Category => "la catégorie",
        Field::Equipment => "le matériel",
        Field::Priority => "la priorité",
        Field::Urgency => "l’urgence",
        Field::Beneficiary => "le bénéficiaire",
        Field::Component => "le composant",
        Field::Phone => "le téléphone",
        Field::Availability => "les disponibilités",
        Field::Url => "l’adresse de la page",
        Field::Breadcrumb => "le fil d’Ariane",
        Field::Population => "la population concernée",
        Field::Affected => "les utilisateurs touchés",
        Field::Started => "le début",
        Field::Location => "le lieu",
    }
}

/// `une demande de ce genre (enseignant, par téléphone)`.
pub fn request(function: Option<Function>, channel: Channel) -> String {
    let function = function.map_or("sans fonction connue", |function| function.in_lang(Lang::Fr));
    format!("la demande ({function}, {})", by(channel, None))
}

fn the(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "le téléphone",
        Channel::Mail => "le courriel",
        Channel::Portal => "le portail",
    }
}

fn by(channel: Channel, address: Option<&String>) -> String {
    match (channel, address.map(|address| plain(address))) {
        (Channel::Phone, Some(number)) => format!("par téléphone (au {number})"),
        (Channel::Phone, None) => "par téléphone".to_owned(),
        (Channel::Mail, Some(address)) => format!("par courriel (à {address})"),
        (Channel::Mail, None) => "par courriel".to_owned(),
        (Channel::Portal, Some(address)) => format!("par le portail ({address})"),
        (Channel::Portal, None) => "par le portail".to_owned(),
    }
}

fn named(functions: &[Function], here: &[(Function, Text)]) -> String {
    let told = functions.iter().map(|function| {
        let people: Vec<String> = here
            .iter()
            .filter(|(held, _)| held == function)
            .map(|(_, name)| name.line())
            .collect();
        match people.as_slice() {
            [] => listed(&[*function]),
            people => format!("{} ({})", listed(&[*function]), people.join(", ")),
        }
    });
    told.collect::<Vec<_>>().join(", ")
}

fn listed(functions: &[Function]) -> String {
    if functions.is_empty() {
        return "personne".to_owned();
    }
    let names: Vec<&str> = functions
        .iter()
        .map(|function| function.in_lang(Lang::Fr))
        .collect();
    names.join(", ")
}

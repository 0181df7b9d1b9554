//! In French: who may not ask, here or by this way, and who may.

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
    phone: Option<&str>,
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
            let answers = phone
                .map(|phone| format!(" (le guichet répond au {})", plain(phone)))
                .unwrap_or_default();
            format!(
                "faites faire la demande par une de ces personnes : {}{answers}",
                listed(may)
            )
        }
        channels => {
            let ways: Vec<String> = channels.iter().map(|way| by(*way, phone)).collect();
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
pub fn elsewhere(name: &Label, call: &str) -> Said {
    Said::new(
        format!("ce n’est pas l’affaire de ce guichet ({})", plain(&name.fr)),
        format!("appelez plutôt : {}", plain(call)),
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

fn by(channel: Channel, phone: Option<&str>) -> String {
    match (channel, phone) {
        (Channel::Phone, Some(phone)) => format!("par téléphone (au {})", plain(phone)),
        (Channel::Phone, None) => "par téléphone".to_owned(),
        (Channel::Mail, _) => "par courriel".to_owned(),
        (Channel::Portal, _) => "par le portail".to_owned(),
    }
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

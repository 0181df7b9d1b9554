//! In French: command lines that cannot be meant, and what would have been understood.

use super::{either, question, quoted};
use crate::domain::code::Lang;
use crate::error::{Expected, Usage};
use crate::text::Message;
use crate::text::refusal::typed;

/// What is wrong with the command line. Without a remedy, the command's help is it.
pub fn usage(wrong: &Usage) -> Message {
    match wrong {
        Usage::Missing(options) => Message::bare(format!("il manque {}", options.join(", "))),
        Usage::WhichDesk(desks) => Message::new(
            "vous servez plusieurs guichets : il faut dire lequel",
            format!(
                "ajoutez --desk {}, ou dites-le une fois pour toutes : `guichet config set desk CODE`",
                either(desks)
            ),
        ),
        Usage::BadValue {
            option,
            value,
            expected,
        } => bad_value(option, value, expected),
        Usage::Conflict(one, other) => {
            Message::bare(format!("{one} et {other} se contredisent : gardez l’un des deux"))
        }
        Usage::UnknownOption { given, nearest } => {
            suggesting(format!("option inconnue {}", quoted(given)), nearest)
        }
        Usage::UnknownCommand {
            given,
            nearest,
            within,
        } => suggesting(
            format!("{} n’a pas de commande {}", quoted(within), quoted(given)),
            nearest,
        ),
        Usage::MissingCommand { within, known } => Message::new(
            format!("{} attend une commande", quoted(within)),
            format!("au choix : {}", known.join(", ")),
        ),
        Usage::NoValue { option, known } if known.is_empty() => {
            Message::bare(format!("{option} attend une valeur"))
        }
        Usage::NoValue { option, known } => Message::new(
            format!("{option} attend une valeur"),
            format!("au choix : {}", known.join(", ")),
        ),
        Usage::Surplus { value, search } => {
            let what = format!("{} est de trop", quoted(value));
            match search {
                None => Message::bare(what),
                Some(command) => Message::new(
                    what,
                    format!(
                        "pour chercher : `{command} --text {words}`, ou partout : `guichet search {words}`",
                        words = typed(value, "MOTS")
                    ),
                ),
            }
        }
        Usage::Values {
            option,
            wanted,
            found,
        } => Message::bare(format!("{option} attend {wanted} valeurs, et en a {found}")),
        Usage::NoEquals { option } => Message::bare(format!("{option} prend sa valeur après « = »")),
        Usage::Twice { option } => Message::bare(format!("{option} est donné deux fois")),
        Usage::NotUtf8 => Message::new(
            "la ligne de commande contient des octets qui ne sont pas de l’UTF-8",
            "réglez le terminal sur UTF-8, puis retapez la commande",
        ),
        Usage::InputTwice => Message::new(
            "deux options veulent lire l’entrée standard, qui ne se lit qu’une fois",
            "gardez un seul « - », et donnez l’autre valeur en clair",
        ),
        Usage::Unconfirmed { question } => Message::new(
            format!("il faut confirmer, et personne ne peut répondre ici : {question}"),
            "ajoutez --yes si c’est bien cela ; rien n’a été écrit",
        ),
        Usage::OperatorExists(login) => Message::new(
            format!("l’opérateur {} existe déjà", quoted(login)),
            format!(
                "modifiez-le : `guichet operator edit {login}`",
                login = typed(login, "LOGIN")
            ),
        ),
        Usage::Taken { option, value, by } => Message::new(
            format!("{option} {} est déjà à {}", quoted(value), quoted(by)),
            format!(
                "donnez-en une autre, ou corrigez d’abord : `guichet person show {by}`",
                by = typed(by, "LOGIN")
            ),
        ),
        Usage::Backwards { from, until } => {
            Message::bare(format!("le jour de {until} précède celui de {from}"))
        }
        Usage::NotForTerminal { format } => Message::new(
            format!("un fichier {format} ne s’affiche pas dans un terminal"),
            "dites où l’écrire : -o FICHIER",
        ),
        Usage::Format { given, known } => Message::new(
            format!("cette commande ne répond pas au format {}", quoted(given)),
            format!("au choix : --format {}", either(known)),
        ),
    }
}

fn suggesting(what: String, nearest: &[String]) -> Message {
    if nearest.is_empty() {
        return Message::bare(what);
    }
    let nearest: Vec<String> = nearest.iter().map(|name| quoted(name)).collect();
    Message::new(what, question(&format!("vouliez-vous dire {}", either(&nearest))))
}

fn bad_value(option: &str, value: &str, expected: &Expected) -> Message {
    let what = format!("{} ne convient pas à {option}", quoted(value));
    let remedy = match expected {
        Expected::OneOf(known) => format!("au choix : {}", known.join(", ")),
        Expected::Day => {
            "un jour s’écrit 2026-11-22, 22/11/2026, 1er décembre, lundi, hier, aujourd’hui, demain, ou -7j, -2s, -3m, -1a pour tant de jours, semaines, mois, années".to_owned()
        }
        Expected::Instant => {
            "un instant s’écrit 2026-11-24T14:30 ou « lundi 14h30 » à l’heure du guichet, ou 2026-11-24T14:30:00+01:00".to_owned()
        }
        Expected::Rfc3339 => "un instant s’écrit 2026-11-24T14:30:00+01:00".to_owned(),
        Expected::Number => "il faut un nombre entier".to_owned(),
        Expected::Between(from, to) => format!("il faut un nombre entier de {from} à {to}"),
        Expected::Minutes(from, to) => {
            format!("une durée s’écrit en minutes, de {from} à {to}, ou 1h30")
        }
        Expected::AtLeast(from) => format!("il faut un nombre entier, {from} au moins"),
        Expected::Words => "il faut des mots, pas du vide".to_owned(),
        Expected::Sort(known) => {
            format!("au choix : {} ; `:desc` à la suite inverse l’ordre", known.join(", "))
        }
        Expected::Uai { right: Some(right) } => {
            question(&format!("la lettre de contrôle ne va pas avec les chiffres : est-ce {right}"))
        }
        Expected::Uai { right: None } => {
            "un UAI s’écrit en sept chiffres et une lettre de contrôle, comme 0380001A".to_owned()
        }
        Expected::Range(most) => format!("une plage s’écrit CG-12..CG-20, du plus petit au plus grand, {} au plus", crate::text::format::counted(Lang::Fr, *most, "ticket", "tickets")),
        Expected::Reference => "un ticket se nomme par sa référence, comme CG-12, ou par son numéro".to_owned(),
        Expected::Mail => "une adresse s’écrit nom@domaine.fr".to_owned(),
        Expected::Character => "il faut un seul caractère, ou tab".to_owned(),
        Expected::Mapping(fields) => {
            format!("cela s’écrit CHAMP=COLONNE, avec pour champ {}", either(fields))
        }
        Expected::FileUpTo(limit) => format!("il faut un fichier de {} au plus", crate::text::format::bytes(Lang::Fr, *limit)),
        Expected::Encoding => "un encodage se nomme comme utf-8, windows-1252 ou iso-8859-15".to_owned(),
        Expected::DateFormat => "le format des dates s’écrit comme %d/%m/%Y ou %Y-%m-%d".to_owned(),
    };
    Message::new(what, remedy)
}

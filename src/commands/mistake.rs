//! What clap objects to, as values of ours: clap speaks English only, and scripts want a code. The
//! words are found in `text`, like those of every other error.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::tree::{self, Node};
use super::words::Unfit;
use crate::domain::nearest::Nearest;
use crate::domain::outside::fold;
use crate::error::{Error, Expected, Usage};

/// The mistake in the command line of the command at `path`.
pub fn error(mistake: &clap::Error, nodes: &'static [Node], path: &[&str]) -> Error {
    let one = |kind| string(mistake, kind).unwrap_or_default();
    let option = one(ContextKind::InvalidArg);
    Error::Usage(match mistake.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => Usage::UnknownOption {
            nearest: nearest_options(&option, known_options(mistake, nodes, path)),
            given: option,
        },
        ErrorKind::UnknownArgument => Usage::Surplus {
            value: option,
            search: tree::options(nodes, path)
                .contains(&"text".to_owned())
                .then(|| tree::spelled(path)),
        },
        ErrorKind::InvalidSubcommand => Usage::UnknownCommand {
            given: one(ContextKind::InvalidSubcommand),
            nearest: nearest(&one(ContextKind::InvalidSubcommand), tree::names(nodes, path)),
            within: tree::spelled(path),
        },
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Usage::MissingCommand {
                within: tree::spelled(path),
                known: tree::names(nodes, path),
            }
        }
        ErrorKind::MissingRequiredArgument => Usage::Missing(strings(mistake, ContextKind::InvalidArg)),
        // A value that is not there arrives as an empty one.
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_empty() => Usage::NoValue {
            option,
            known: strings(mistake, ContextKind::ValidValue),
        },
        ErrorKind::InvalidValue => Usage::BadValue {
            option,
            value: one(ContextKind::InvalidValue),
            expected: Expected::OneOf(strings(mistake, ContextKind::ValidValue)),
        },
        ErrorKind::ValueValidation => match expected(mistake) {
            Some(expected) => Usage::BadValue {
                option,
                value: one(ContextKind::InvalidValue),
                expected,
            },
            None => return fault(mistake),
        },
        ErrorKind::NoEquals => Usage::NoEquals { option },
        ErrorKind::TooManyValues => Usage::Surplus {
            value: one(ContextKind::InvalidValue),
            search: None,
        },
        ErrorKind::TooFewValues => Usage::Values {
            option,
            wanted: number(mistake, ContextKind::MinValues),
            found: number(mistake, ContextKind::ActualNumValues),
        },
        ErrorKind::WrongNumberOfValues => Usage::Values {
            option,
            wanted: number(mistake, ContextKind::ExpectedNumValues),
            found: number(mistake, ContextKind::ActualNumValues),
        },
        ErrorKind::ArgumentConflict => match strings(mistake, ContextKind::PriorArg).first() {
            Some(prior) if *prior != option => Usage::Conflict(option, prior.clone()),
            _ => Usage::Twice { option },
        },
        ErrorKind::InvalidUtf8 => Usage::NotUtf8,
        _ => return fault(mistake),
    })
}

/// The command's, and what clap offers: the filters of a `--where` are known to it alone.
fn known_options(mistake: &clap::Error, nodes: &'static [Node], path: &[&str]) -> Vec<String> {
    let mut options = tree::options(nodes, path);
    let offered = strings(mistake, ContextKind::SuggestedArg).into_iter();
    options.extend(offered.map(|option| option.trim_start_matches('-').to_owned()));
    options.sort_unstable();
    options.dedup();
    options
}

/// What the verbs are called by those who come from elsewhere, folded.
const OTHER_NAMES: &[(&str, &[&str])] = &[
    ("new", &["create", "add", "open", "creer", "ouvrir", "nouveau"]),
    ("list", &["ls", "lister", "liste"]),
    ("show", &["view", "voir", "montrer"]),
    ("edit", &["modify", "update", "modifier"]),
    ("take", &["prendre"]),
    ("escalate", &["transfer", "forward", "transmettre", "escalader"]),
    ("return", &["send-back", "renvoyer"]),
    (
        "resolve",
        &["close", "solve", "clore", "cloturer", "fermer", "resoudre"],
    ),
    ("approve", &["accept", "validate", "approuver", "valider"]),
    ("refuse", &["refuser"]),
    ("cancel", &["delete", "withdraw", "annuler", "supprimer"]),
    ("reopen", &["rouvrir"]),
    ("comment", &["note", "commenter"]),
    ("record", &["enregistrer"]),
    ("plan", &["planifier"]),
];

/// What the options are called by those who speak French or come from elsewhere, folded.
const OTHER_OPTIONS: &[(&str, &[&str])] = &[
    (
        "school",
        &["etablissement", "ecole", "college", "lycee", "uai", "rne"],
    ),
    ("requester", &["demandeur", "declarant", "from", "caller"]),
    ("for", &["beneficiaire", "pour"]),
    ("channel", &["canal"]),
    ("category", &["categorie"]),
    ("subject", &["objet", "sujet", "title", "titre"]),
    ("priority", &["priorite", "urgent"]),
    ("urgency", &["urgence"]),
    ("equipment", &["materiel", "equipement"]),
    ("attach", &["joindre", "piece-jointe", "attachment"]),
    ("availability", &["disponibilite"]),
    ("team", &["equipe", "group", "groupe"]),
    ("level", &["niveau"]),
    ("status", &["statut", "state", "etat"]),
    ("open", &["ouvert", "ouverts"]),
    ("overdue", &["retard", "en-retard", "late"]),
    ("to-validate", &["a-valider"]),
    ("mine", &["mes", "me", "moi"]),
    ("assignee", &["intervenant", "owner"]),
    ("unassigned", &["non-attribue", "libre", "free"]),
    ("since", &["depuis", "after"]),
    ("until", &["jusqu-a", "jusqu'a", "jusque", "avant", "before"]),
    ("text", &["texte", "mots", "search", "recherche"]),
    ("sort", &["tri", "trier", "order"]),
    ("reason", &["motif", "raison"]),
    ("cause", &["vraie-cause"]),
    ("report", &["compte-rendu", "rapport"]),
    ("minutes", &["duree", "duration"]),
    ("at", &["quand", "le", "date", "when"]),
    ("with", &["avec"]),
    ("by", &["par"]),
    ("to", &["vers", "a"]),
    ("output", &["sortie", "fichier", "file"]),
];

/// What was probably meant. clap's own measure offers what has no letter in common, and nothing where a word
/// is short.
fn nearest(given: &str, names: Vec<String>) -> Vec<String> {
    nearest_of(given, names, OTHER_NAMES)
}

fn nearest_options(given: &str, names: Vec<String>) -> Vec<String> {
    let bare = given
        .trim_start_matches('-')
        .split('=')
        .next()
        .unwrap_or_default();
    // A single letter is near to all of them.
    if bare.chars().count() < 2 {
        return Vec::new();
    }
    let nearest = nearest_of(bare, names, OTHER_OPTIONS).into_iter();
    nearest.map(|name| format!("--{name}")).collect()
}

fn nearest_of(given: &str, names: Vec<String>, other_names: &[(&str, &[&str])]) -> Vec<String> {
    let called = other_names
        .iter()
        .find(|(_, others)| others.contains(&fold(given).as_str()));
    if let Some((name, _)) = called.filter(|(name, _)| names.iter().any(|known| known == name)) {
        return vec![(*name).to_owned()];
    }
    let mut nearest = Nearest::to(given);
    for name in names {
        nearest.weigh(&name, "");
    }
    nearest.best().into_iter().map(|(name, _)| name).take(3).collect()
}

/// A mistake of a kind that our tree cannot bring about.
fn fault(mistake: &clap::Error) -> Error {
    Error::Fault(format!("{:?}", mistake.kind()))
}

fn expected(mistake: &clap::Error) -> Option<Expected> {
    let source = std::error::Error::source(mistake)?;
    Some(source.downcast_ref::<Unfit>()?.0.clone())
}

fn string(mistake: &clap::Error, kind: ContextKind) -> Option<String> {
    match mistake.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        _ => None,
    }
}

fn strings(mistake: &clap::Error, kind: ContextKind) -> Vec<String> {
    match mistake.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}

fn number(mistake: &clap::Error, kind: ContextKind) -> usize {
    match mistake.get(kind) {
        Some(ContextValue::Number(number)) => usize::try_from(*number).unwrap_or_default(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{TREE, localise};
    use crate::domain::code::Lang;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let arguments: Vec<std::ffi::OsString> = ["guichet"]
            .into_iter()
            .chain(line.split(' '))
            .map(Into::into)
            .collect();
        let path = tree::path(TREE, &arguments);
        let tree = localise::localise(tree::along(TREE, &path), Lang::Fr, 100);
        let mistake = tree.try_get_matches_from(&arguments).expect_err(line);
        let message = crate::text::error(Lang::Fr, &error(&mistake, TREE, &path));
        let told: Vec<String> = [message.what].into_iter().chain(message.remedy).collect();
        assert_eq!(told.join(" | ").replace(['\u{a0}', '\u{202f}'], " "), expected);
    }

    #[test]
    fn every_mistake_is_told_in_the_users_language() {
        check(
            "ticket list --formt json",
            "option inconnue « --formt » | vouliez-vous dire « --format » ?",
        );
        check("ticket list -z", "option inconnue « -z »");
        check(
            "ticket list --equipe=guichet",
            "option inconnue « --equipe » | vouliez-vous dire « --team » ?",
        );
        check(
            "ticket new --établissement 0383069E",
            "option inconnue « --établissement » | vouliez-vous dire « --school » ?",
        );
        check("ticket list --tous", "option inconnue « --tous »");
        check("ticket list --xyzzy", "option inconnue « --xyzzy »");
        check(
            "ticket list CG-1",
            "« CG-1 » est de trop | pour chercher : `guichet ticket list --text CG-1`, ou partout : `guichet search CG-1`",
        );
        check("run due CG-1", "« CG-1 » est de trop");
        check(
            "ticket nw",
            "« guichet ticket » n’a pas de commande « nw » | vouliez-vous dire « new » ?",
        );
        check(
            "tiket list",
            "« guichet » n’a pas de commande « tiket » | vouliez-vous dire « ticket » ?",
        );
        check("ticket zzz", "« guichet ticket » n’a pas de commande « zzz »");
        check(
            "report",
            "« guichet report » attend une commande | au choix : activity, delays, recurring, billing, inventory",
        );
        check(
            "report --format json",
            "« guichet report » attend une commande | au choix : activity, delays, recurring, billing, inventory",
        );
        check("ticket return CG-1", "il manque --reason <TEXTE>");
        check("ticket hold", "il manque --for <QUI>, --reason <TEXTE>, <RÉF>...");
        check(
            "ticket hold --for",
            "--for <QUI> attend une valeur | au choix : authority, supplier, date",
        );
        check("ticket new --subject", "--subject <TEXTE> attend une valeur");
        check(
            "ticket new --channel fax",
            "« fax » ne convient pas à --channel <CANAL> | au choix : phone, mail, portal",
        );
        check(
            "ticket new --urgency 6",
            "« 6 » ne convient pas à --urgency <1..5> | il faut un nombre entier de 1 à 5",
        );
        check(
            "ticket list --limit 0",
            "« 0 » ne convient pas à --limit <N> | il faut un nombre entier, 1 au moins",
        );
        check(
            "school list --sort size",
            "« size » ne convient pas à --sort <CHAMP[:desc]> | au choix : uai, name, town, department, inventory, agreement_end ; `:desc` à la suite inverse l’ordre",
        );
        check(
            "ticket list --mine --unassigned",
            "--mine et --unassigned se contredisent : gardez l’un des deux",
        );
        check("ticket list --open --open", "--open est donné deux fois");
        check("ticket list --open=yes", "« yes » est de trop");
        check(
            "--lang de home",
            "« de » ne convient pas à --lang <LANGUE> | au choix : fr, en",
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_said_to_be_so() {
        use std::os::unix::ffi::OsStringExt as _;
        let arguments: Vec<std::ffi::OsString> = vec![
            "guichet".into(),
            "ticket".into(),
            "show".into(),
            std::ffi::OsString::from_vec(vec![0xff]),
        ];
        let mistake = tree::whole(TREE).try_get_matches_from(&arguments).unwrap_err();
        assert!(matches!(error(&mistake, TREE, &[]), Error::Usage(Usage::NotUtf8)));
    }
}

//! In French: what is wrong in an input file, where, and what to do about it.

use super::archive;
use super::{question, quoted, unknown};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::error::{ArchiveProblem, DataFault, DataProblem, Noun};
use crate::text::Message;
use crate::text::format::counted;

/// All that is wrong in what was to be imported.
pub fn faults(faults: &[DataFault]) -> Message {
    if let [only] = faults {
        return Message::new(
            format!("{}{}", place(only), problem(&only.problem)),
            format!("{} ; rien n’a été écrit", remedy(&only.problem)),
        );
    }
    let count = counted(Lang::Fr, faults.len() as u64, "faute", "fautes");
    Message {
        what: format!("{count} dans ce qui devait être importé ; rien ne l’a été"),
        details: faults
            .iter()
            .map(|fault| {
                format!(
                    "{}{} ; {}",
                    place(fault),
                    problem(&fault.problem),
                    remedy(&fault.problem)
                )
            })
            .collect(),
        remedy: Some(
            "corrigez, puis recommencez ; ou prenez les bonnes lignes avec --skip-invalid --rejects FICHIER"
                .to_owned(),
        ),
    }
}

/// `parc.csv, ligne 12, colonne « UAI », « 0380001X » : `.
pub fn place(fault: &DataFault) -> String {
    let file = Text::new(fault.file.display().to_string()).line();
    let mut parts = vec![if file == "-" {
        "entrée standard".to_owned()
    } else {
        file
    }];
    if let Some(line) = fault.line {
        parts.push(format!("ligne {line}"));
    }
    if let Some(column) = &fault.column {
        parts.push(format!("colonne {}", quoted(column)));
    }
    if let Some(value) = &fault.value {
        parts.push(quoted(value));
    }
    format!("{} : ", parts.join(", "))
}

/// What is wrong.
pub fn problem(problem: &DataProblem) -> String {
    match problem {
        DataProblem::Empty => "le fichier est vide".to_owned(),
        DataProblem::NotCsv {
            looks_like: Some(kind),
        } => format!("ce n’est pas du CSV, mais du {kind}"),
        DataProblem::NotCsv { looks_like: None } => "ce n’est pas du CSV".to_owned(),
        DataProblem::Damaged => "le classeur est abîmé, ou protégé par un mot de passe".to_owned(),
        DataProblem::TooLarge { limit } => format!(
            "c’est trop gros : au plus {}",
            counted(Lang::Fr, *limit / (1024 * 1024), "Mio", "Mio")
        ),
        DataProblem::NoSuchSheet { sheet, .. } => {
            format!("il n’y a pas de feuille {}", quoted(sheet))
        }
        DataProblem::NotAgent => "ce n’est pas ce qu’envoie l’agent d’inventaire de GLPI".to_owned(),
        DataProblem::NoMachine => {
            "l’agent ne dit de la machine ni son numéro de série ni son numéro d’inventaire".to_owned()
        }
        DataProblem::CutShort { component } => {
            format!(
                "le calendrier est tronqué : il manque END:{}",
                Text::from(component.as_str()).line()
            )
        }
        DataProblem::NoEvent => "le calendrier ne contient aucun événement".to_owned(),
        DataProblem::NoWorkbook => "ce n’est pas un classeur".to_owned(),
        DataProblem::UnknownHeader { missing } => {
            format!("l’en-tête ne nomme pas {}", missing.join(", "))
        }
        DataProblem::NoSuchColumn { heading, .. } => format!("il n’y a pas de colonne {}", quoted(heading)),
        DataProblem::Cells { expected, found } => {
            format!("{found} cellules au lieu de {expected}")
        }
        DataProblem::OpenQuote => "un guillemet ouvrant n’est jamais refermé".to_owned(),
        DataProblem::Encoding { encoding } => format!("des octets qui ne sont pas du {encoding}"),
        DataProblem::Blank => "la cellule est vide".to_owned(),
        DataProblem::Uai { right: Some(_) } => "la lettre de contrôle ne va pas avec les chiffres".to_owned(),
        DataProblem::Uai { right: None } => "ce n’est pas un UAI".to_owned(),
        DataProblem::UnknownSchool { .. } => unknown(Noun::School).to_owned(),
        DataProblem::Unknown { noun, .. } => unknown(*noun).to_owned(),
        DataProblem::SeveralPeople { .. } => "plusieurs personnes portent ce nom".to_owned(),
        DataProblem::UnknownFunction { .. } => "fonction inconnue".to_owned(),
        DataProblem::UnknownState { .. } => "état inconnu".to_owned(),
        DataProblem::UnknownWord { .. } => "mot inconnu".to_owned(),
        DataProblem::NoZone => "la ligne ne dit pas sa zone scolaire".to_owned(),
        DataProblem::Day => "ce n’est pas un jour".to_owned(),
        DataProblem::Future => "c’est encore à venir".to_owned(),
        DataProblem::Number => "ce n’est pas un nombre".to_owned(),
        DataProblem::Mail => "ce n’est pas une adresse".to_owned(),
        DataProblem::DuplicateKey { first_line } => format!("déjà à la ligne {first_line}"),
        DataProblem::EndBeforeStart => "la fin précède le début".to_owned(),
        DataProblem::Taken { by } => format!("déjà pris par {}", Text::from(by.as_str()).line()),
        DataProblem::TooLong { limit } => {
            format!(
                "c’est trop long : au plus {}",
                counted(Lang::Fr, *limit as u64, "octet", "octets")
            )
        }
        DataProblem::Archive(problem) => archive::problem(problem),
        DataProblem::NotDraft => "ce n’est pas un brouillon de ticket".to_owned(),
    }
}

/// What was probably meant, else where such a thing comes from.
fn meant(noun: Noun, nearest: &[(String, String)]) -> String {
    if nearest.is_empty() {
        return archive::remedy(&ArchiveProblem::Unknown(noun));
    }
    let near: Vec<String> = nearest.iter().map(told).collect();
    question(&format!("est-ce {}", near.join(", ou ")))
}

fn told((name, known_as): &(String, String)) -> String {
    let name = Text::from(name.as_str()).line();
    match Text::from(known_as.as_str()).line() {
        words if words.is_empty() || words == name => name,
        words => format!("{name} ({words})"),
    }
}

/// What to do about it.
pub fn remedy(problem: &DataProblem) -> String {
    match problem {
        DataProblem::Empty => "vérifiez que c’est le bon fichier".to_owned(),
        DataProblem::NotCsv { .. } => "enregistrez la feuille au format CSV ou XLSX".to_owned(),
        DataProblem::Damaged => {
            "ouvrez-le dans un tableur, puis enregistrez-le sans mot de passe, ou au format CSV".to_owned()
        }
        DataProblem::TooLarge { .. } => "enregistrez la feuille seule, au format CSV".to_owned(),
        DataProblem::NoSuchSheet { present, .. } => format!(
            "les feuilles sont {}",
            present.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
        ),
        DataProblem::NotAgent | DataProblem::NoEvent => "vérifiez que c’est le bon fichier".to_owned(),
        DataProblem::NoMachine => {
            "il les prend dans `content.bios` : ssn et assettag, ou dans `content.network_device` : serial".to_owned()
        }
        DataProblem::CutShort { .. } => "téléchargez-le de nouveau, en entier".to_owned(),
        DataProblem::NoWorkbook => "retirez --sheet".to_owned(),
        DataProblem::UnknownHeader { missing } if missing.as_slice() == ["school"] => {
            "dites l’établissement : --school UAI, ou sa colonne : --map school=COLONNE".to_owned()
        }
        DataProblem::UnknownHeader { .. } => {
            "dites quelle colonne les contient : --map CHAMP=COLONNE".to_owned()
        }
        DataProblem::NoSuchColumn { present, .. } => format!("les colonnes sont {}", present.join(", ")),
        DataProblem::Cells { .. } => "cherchez un séparateur de trop, ou un texte sans guillemets".to_owned(),
        DataProblem::OpenQuote => "refermez-le".to_owned(),
        DataProblem::Encoding { .. } => "dites l’encodage : --encoding windows-1252 par exemple".to_owned(),
        DataProblem::Blank => "remplissez-la".to_owned(),
        DataProblem::Uai { right: Some(right) } => format!("est-ce {right}\u{202f}?"),
        DataProblem::Uai { right: None } => "il faut sept chiffres et une lettre de contrôle".to_owned(),
        DataProblem::UnknownSchool { nearest: Some(near) } => format!(
            "est-ce {}\u{202f}? sinon, importez d’abord les établissements (`guichet school import`)",
            Text::from(near.as_str()).line()
        ),
        DataProblem::UnknownSchool { nearest: None } => {
            "importez d’abord les établissements (`guichet school import`)".to_owned()
        }
        DataProblem::Unknown { noun, nearest } => meant(*noun, nearest),
        DataProblem::SeveralPeople { logins } => {
            format!("mettez l’identifiant ou l’adresse : {}", logins.join(", "))
        }
        DataProblem::UnknownFunction { known }
        | DataProblem::UnknownState { known }
        | DataProblem::UnknownWord { known } => {
            format!("au choix : {}", known.join(", "))
        }
        DataProblem::NoZone => "dites-la : --zone A par exemple".to_owned(),
        DataProblem::Day => {
            "un jour s’écrit 22/11/2026 ou 2026-11-22 ; sinon dites comment : --date-format".to_owned()
        }
        DataProblem::Future => "corrigez la date, ou dites comment elle s’écrit : --date-format".to_owned(),
        DataProblem::Number => "écrivez-le comme 1234,50".to_owned(),
        DataProblem::Mail => "une adresse s’écrit nom@domaine.fr".to_owned(),
        DataProblem::DuplicateKey { .. } => "gardez une seule des deux lignes".to_owned(),
        DataProblem::EndBeforeStart => "échangez les deux dates, ou corrigez-les".to_owned(),
        DataProblem::Taken { .. } => "donnez-en un autre, ou corrigez l’autre personne".to_owned(),
        DataProblem::TooLong { .. } => "raccourcissez".to_owned(),
        DataProblem::Archive(problem) => archive::remedy(problem),
        DataProblem::NotDraft => {
            "nommez le fichier qu’une saisie interrompue a indiqué, ou recommencez\u{a0}: `guichet ticket new`".to_owned()
        }
    }
}

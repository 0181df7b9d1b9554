//! Errors in French: what is wrong, in what state things are, and what to do.

use std::io;
use std::path::Path;

use super::{cause, data, database, either, profile, question, quoted, unknown, usage};
use crate::domain::code::Lang;
use crate::error::{Error, NotAllowed, NotFound, Noun};
use crate::text::format::{counted, number, plural};
use crate::text::refusal::typed;
use crate::text::{Message, above, asking, post};

/// An error in words.
pub fn error(error: &Error) -> Message {
    match error {
        Error::Refused(refusal) => super::refusal::refusal(refusal),
        Error::NotAllowed(why) => not_allowed(why),
        Error::Profile { path, faults } => profile::faults(path.as_deref(), faults),
        Error::Configuration { path, faults } => profile::configuration(path.as_deref(), faults),
        Error::NotConfigured { keys, path } => Message::new(
            format!(
                "l’envoi de courriels n’est pas configuré : il manque {}",
                keys.join(", ")
            ),
            match path {
                Some(path) => format!(
                    "dites-le dans {}, ou écrivez les courriels dans un dossier : `guichet mail send --dry-run DOSSIER`",
                    quoted(&path.display().to_string())
                ),
                None => {
                    "écrivez les courriels dans un dossier : `guichet mail send --dry-run DOSSIER`".to_owned()
                }
            },
        ),
        Error::MailServer {
            failure,
            detail,
            waiting,
            program,
        } => post::stopped(Lang::Fr, *failure, detail.as_ref(), *waiting, program.as_deref()),
        Error::Usage(wrong) => usage::usage(wrong),
        Error::NotFound(missing) => not_found(missing),
        Error::BadData(faults) => data::faults(faults),
        Error::CannotRead { path, cause: why } => Message::new(
            format!(
                "impossible de lire {} : {}",
                quoted(&path.display().to_string()),
                cause(why)
            ),
            "vérifiez le nom et les droits du fichier",
        ),
        Error::CannotCreate { path, cause: why } => cannot_create(path, why),
        Error::Io {
            path: Some(path),
            cause: why,
        } => Message::new(
            format!(
                "échec sur {} : {}",
                quoted(&path.display().to_string()),
                cause(why)
            ),
            "rien n’est resté à moitié écrit ; réglez la cause, puis recommencez",
        ),
        Error::Io {
            path: None,
            cause: why,
        } => Message::new(
            format!("échec de lecture ou d’écriture : {}", cause(why)),
            "rien n’est resté à moitié écrit ; réglez la cause, puis recommencez",
        ),
        Error::Busy => Message::new(
            "la base est occupée par une autre commande ; rien n’a été écrit",
            "recommencez dans un instant",
        ),
        Error::Changed { reference } => Message::new(
            format!("quelqu’un a modifié le ticket {reference} entre-temps ; rien n’a été écrit"),
            format!(
                "relisez-le (`guichet ticket show {reference}`), puis recommencez",
                reference = typed(reference, "RÉFÉRENCE")
            ),
        ),
        Error::Database { path, fault } => database::fault(&path.display().to_string(), fault),
        Error::StateUnknown { cause: why } => Message::new(
            format!(
                "la base n’a pas confirmé l’écriture ({}) : on ne sait pas si elle a eu lieu",
                cause(why)
            ),
            "lancez `guichet db check`, puis relisez ce qui devait changer avant de recommencer",
        ),
        Error::NameUnknown { path, cause: why } => Message::new(
            format!(
                "{} est écrit en entier, mais le disque n’a pas confirmé son nom ({}) : on ne sait pas s’il survivrait à une coupure de courant",
                quoted(&path.display().to_string()),
                cause(why)
            ),
            "voyez le disque, puis regardez si le fichier est toujours là avant de l’écrire à nouveau",
        ),
        Error::Unanswered { path, cause: why } => {
            let what = match path {
                Some(path) => format!(
                    "la lecture ou l’écriture de {} a échoué",
                    quoted(&path.display().to_string())
                ),
                None => "la réponse n’a pas pu être écrite".to_owned(),
            };
            Message::new(
                format!("c’est fait, mais {what} : {}", cause(why)),
                "ne recommencez pas ; `guichet ticket list` et les autres listes montrent ce qui a été fait",
            )
        }
        Error::BrokenPipe => Message::bare("le lecteur de la sortie est parti"),
        Error::Several { asked, faults } => Message {
            what: several(faults.len() as u64, *asked as u64),
            details: faults
                .iter()
                .map(|(_, fault)| self::error(fault).in_one())
                .collect(),
            remedy: None,
        },
        Error::Kept { why, resume } => self::error(why).and_then(&asking::kept(Lang::Fr, resume)),
        Error::Interrupted => Message::bare("interrompu ; rien n’a été écrit"),
        Error::Fault(what) => Message::new(
            format!("faute de guichet : {what}"),
            "signalez-la avec la commande tapée ; `guichet db check` dit si la base est intacte",
        ),
    }
}

fn cannot_create(path: &Path, why: &io::Error) -> Message {
    let remedy = match why.kind() {
        io::ErrorKind::AlreadyExists => "choisissez un autre nom, ou ajoutez --force pour l’écraser",
        _ => "vérifiez le dossier et vos droits",
    };
    let why = match why.kind() {
        // What is to be created is not there, of course: its folder is what lacks.
        io::ErrorKind::NotFound => format!("il n’y a pas de dossier {}", quoted(&above(path))),
        _ => cause(why),
    };
    let path = quoted(&path.display().to_string());
    Message::new(format!("impossible de créer {path} : {why}"), remedy)
}

fn several(faults: u64, asked: u64) -> String {
    let verb = plural(Lang::Fr, faults, "ne s’y prête pas", "ne s’y prêtent pas");
    let tickets = counted(Lang::Fr, faults, "ticket", "tickets");
    format!(
        "{tickets} sur {} {verb}, rien n’a été fait",
        number(Lang::Fr, asked.cast_signed())
    )
}

fn not_allowed(why: &NotAllowed) -> Message {
    match why {
        NotAllowed::UnknownOperator(login) => Message::new(
            format!("{} n’est pas opérateur", quoted(login)),
            format!(
                "un administrateur peut l’ajouter : `guichet operator add {login} --name NOM --team ÉQUIPE`",
                login = typed(login, "LOGIN")
            ),
        ),
        NotAllowed::Inactive(login) => Message::new(
            format!("l’opérateur {} n’est plus actif", quoted(login)),
            format!(
                "un administrateur peut le rétablir : `guichet operator edit {login} --active`",
                login = typed(login, "LOGIN")
            ),
        ),
        NotAllowed::NotAdmin(login) => Message::new(
            format!(
                "{} n’est pas administrateur, et cela est réservé aux administrateurs",
                quoted(login)
            ),
            "demandez à un administrateur : `guichet operator list` dit qui l’est",
        ),
        NotAllowed::ActAs { login, other } => Message::new(
            format!(
                "{} ne peut agir au nom de {} : cela est réservé aux administrateurs",
                quoted(login),
                quoted(other)
            ),
            "agissez sous votre nom, sans --as ni GUICHET_OPERATOR",
        ),
        NotAllowed::NotOfDesk { login, desk } => Message::new(
            format!(
                "{} n’est d’aucune équipe du guichet {}",
                quoted(login),
                quoted(desk)
            ),
            format!(
                "un administrateur peut l’y mettre : `guichet operator edit {login} --team ÉQUIPE --desk {desk}`",
                login = typed(login, "LOGIN"),
                desk = typed(desk, "GUICHET")
            ),
        ),
        NotAllowed::LastAdmin(login) => Message::new(
            format!("{} est le seul administrateur actif", quoted(login)),
            "nommez-en d’abord un autre : `guichet operator edit LOGIN --admin`",
        ),
    }
}

fn not_found(missing: &NotFound) -> Message {
    let what = format!("{} : {}", unknown(missing.noun), quoted(&missing.given));
    let remedy = match missing.nearest.as_slice() {
        [] => where_to_look(missing.noun).to_owned(),
        [only] => question(&format!("vouliez-vous dire {}", near(only))),
        several => format!(
            "les plus proches : {}",
            either(&several.iter().map(near).collect::<Vec<_>>())
        ),
    };
    let remedy = match (missing.noun, missing.nearest.is_empty()) {
        (Noun::Equipment, false) => format!(
            "{remedy} ; s’il manque à l’inventaire, faites-le déclarer : `guichet inventory import FICHIER`"
        ),
        _ => remedy,
    };
    Message::new(what, remedy)
}

fn near((name, about): &(String, String)) -> String {
    if about.is_empty() {
        quoted(name)
    } else {
        format!(
            "{} ({})",
            quoted(name),
            crate::domain::Text::from(about.as_str()).line()
        )
    }
}

fn where_to_look(noun: Noun) -> &'static str {
    match noun {
        Noun::Ticket => "`guichet ticket list` montre les tickets",
        Noun::School => {
            "`guichet school list --text MOTS` cherche un établissement ; `guichet school import` en ajoute"
        }
        Noun::Person => {
            "`guichet person list --text MOTS` cherche une personne ; `guichet person import` en ajoute"
        }
        Noun::Category | Noun::Team | Noun::Priority | Noun::Cause | Noun::Sector => {
            "`guichet desk show` montre tout cela"
        }
        Noun::Equipment => {
            "`guichet inventory list --text MOTS` cherche un équipement ; `guichet inventory import` en ajoute"
        }
        Noun::Operator => "`guichet operator list` montre les opérateurs",
        Noun::Desk => "`guichet desk list` montre les guichets",
        Noun::Attachment => "`guichet ticket show` montre les pièces jointes du ticket",
        Noun::Intervention => "`guichet intervention list` montre les interventions",
        Noun::Article => "`guichet article list` montre les articles",
        Noun::Letter => "`guichet mail list` montre les courriels à trier",
        Noun::View => "`guichet view list` montre les vues enregistrées",
    }
}

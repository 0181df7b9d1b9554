//! French, as French people write it: « guillemets » with no-break spaces, a narrow one before `;`,
//! `!` and `?`, a full one before `:`, and the curved apostrophe.

pub mod admission;
pub mod archive;
pub mod data;
mod database;
pub mod desk;
pub mod errors;
pub mod finding;
pub mod help;
pub mod history;
pub mod idle;
pub mod intervening;
pub mod knowledge;
pub mod letters;
mod profile;
pub mod refusal;
pub mod report;
pub mod routing;
pub mod sharing;
pub mod shell;
pub mod topics;
pub mod turn;
mod usage;

use std::io;

use super::format::THIN;
use crate::domain::Text;
use crate::error::Noun;

/// The user's words, as typed, in French quotes.
pub fn quoted(words: &str) -> String {
    format!("«\u{a0}{}\u{a0}»", Text::from(words).line())
}

/// `a, b ou c`.
pub fn either<T: AsRef<str>>(words: &[T]) -> String {
    super::joined(words, " ou ")
}

/// What the system says of a failure.
pub(super) fn cause(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::NotFound => "ce fichier n’existe pas".to_owned(),
        io::ErrorKind::PermissionDenied => "vous n’en avez pas le droit".to_owned(),
        io::ErrorKind::AlreadyExists => "ce fichier existe déjà".to_owned(),
        io::ErrorKind::IsADirectory => "c’est un dossier".to_owned(),
        io::ErrorKind::NotADirectory => "une partie du chemin n’est pas un dossier".to_owned(),
        io::ErrorKind::InvalidInput => "ce n’est pas un fichier ordinaire".to_owned(),
        io::ErrorKind::ResourceBusy => "c’est la base elle-même".to_owned(),
        io::ErrorKind::WouldBlock => "une autre commande l’occupe".to_owned(),
        io::ErrorKind::StorageFull => "il n’y a plus de place sur le disque".to_owned(),
        io::ErrorKind::QuotaExceeded => "votre quota est atteint".to_owned(),
        io::ErrorKind::FileTooLarge => "le fichier dépasse la taille permise".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule".to_owned(),
        io::ErrorKind::InvalidData => "ce n’est pas du texte UTF-8".to_owned(),
        io::ErrorKind::ConnectionRefused => "la connexion est refusée".to_owned(),
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => {
            "la connexion a été coupée".to_owned()
        }
        io::ErrorKind::NotConnected | io::ErrorKind::BrokenPipe => "l’autre bout s’est fermé".to_owned(),
        io::ErrorKind::HostUnreachable => "la machine est injoignable".to_owned(),
        io::ErrorKind::NetworkUnreachable => "le réseau est injoignable".to_owned(),
        io::ErrorKind::NetworkDown => "le réseau est coupé".to_owned(),
        io::ErrorKind::AddrInUse => "l’adresse est déjà prise".to_owned(),
        io::ErrorKind::AddrNotAvailable => "l’adresse n’est pas de cette machine".to_owned(),
        io::ErrorKind::TimedOut => "le délai est dépassé".to_owned(),
        io::ErrorKind::UnexpectedEof => "la fin est venue trop tôt".to_owned(),
        io::ErrorKind::OutOfMemory => "il n’y a plus de mémoire".to_owned(),
        io::ErrorKind::ExecutableFileBusy => "le programme est en train d’être écrit".to_owned(),
        io::ErrorKind::DirectoryNotEmpty => "le dossier n’est pas vide".to_owned(),
        io::ErrorKind::CrossesDevices => "c’est sur un autre disque".to_owned(),
        io::ErrorKind::InvalidFilename => "le nom est trop long, ou n’est pas permis".to_owned(),
        io::ErrorKind::StaleNetworkFileHandle => "le disque réseau n’a plus ce fichier".to_owned(),
        io::ErrorKind::Interrupted => "l’attente a été interrompue".to_owned(),
        io::ErrorKind::Unsupported => "le système ne sait pas le faire".to_owned(),
        _ => match cause.raw_os_error() {
            Some(5) => "le disque ou le périphérique a signalé une erreur".to_owned(),
            Some(8) => "ce n’est pas un programme que la machine sait lancer".to_owned(),
            Some(23 | 24) => "trop de fichiers sont ouverts".to_owned(),
            Some(40) => "trop de liens se suivent".to_owned(),
            Some(number) => format!("erreur système {number} ({})", super::bare(cause)),
            None => cause.to_string(),
        },
    }
}

/// `établissement inconnu`.
fn unknown(noun: Noun) -> &'static str {
    match noun {
        Noun::Ticket => "ticket inconnu",
        Noun::School => "établissement inconnu",
        Noun::Person => "personne inconnue",
        Noun::Category => "catégorie inconnue",
        Noun::Team => "équipe inconnue",
        Noun::Equipment => "équipement inconnu",
        Noun::Operator => "opérateur inconnu",
        Noun::Desk => "guichet inconnu",
        Noun::Priority => "priorité inconnue",
        Noun::Cause => "cause inconnue",
        Noun::Sector => "secteur inconnu",
        Noun::Attachment => "pièce jointe inconnue",
        Noun::Intervention => "intervention inconnue",
        Noun::Article => "article inconnu",
        Noun::View => "vue inconnue",
        Noun::Letter => "courriel inconnu",
    }
}

/// A question, with the space that French puts before its mark.
fn question(words: &str) -> String {
    format!("{words}{THIN}?")
}

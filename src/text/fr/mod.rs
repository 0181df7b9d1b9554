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
        _ => match cause.raw_os_error() {
            Some(number) => format!("erreur système {number} ({cause})"),
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

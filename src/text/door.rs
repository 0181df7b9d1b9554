//! What is said around a command: a database made, a key known already, a rehearsal.

use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::format::{self, counted};
use crate::domain::Text;
use crate::domain::code::{Channel, Lang};
use crate::domain::notice::{Notice, Recipient};
use crate::text::codes::Worded as _;
use crate::text::names::Names;

/// A visit was recorded before the day of the appointment, which no longer stands.
pub fn no_longer_planned(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let at = format::instant(lang, at, zone);
    match lang {
        Lang::Fr => format!(
            "guichet: cette visite tient lieu du rendez-vous du {at}\u{202f}; s’il reste à faire, fixez-le de nouveau\u{a0}: \
             `guichet intervention plan`"
        ),
        Lang::En => format!(
            "guichet: this visit stands for the appointment of {at}; if it is still to be kept, make it again: \
             `guichet intervention plan`"
        ),
    }
}

/// A new database was made, and who may use it.
pub fn founded(lang: Lang, path: &Path, login: &str) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => {
            format!("guichet: nouvelle base créée dans {path}\u{202f}; {login} en est l’administrateur")
        }
        Lang::En => format!("guichet: made a new database in {path}; {login} is its administrator"),
    }
}

/// The database came from an earlier version; the one that it was is kept.
pub fn upgraded(lang: Lang, from: i32, to: i32, kept: &Path) -> String {
    let kept = kept.display();
    match lang {
        Lang::Fr => format!(
            "guichet: base passée de la version {from} à la version {to}\u{202f}; l’ancienne est gardée dans {kept}"
        ),
        Lang::En => {
            format!(
                "guichet: brought the database from version {from} to {to}; the old one is kept in {kept}"
            )
        }
    }
}

/// Asks whether a database is to be made where the name shows none.
pub fn new_database(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => format!("Aucune base dans {path}. En créer une\u{202f}?"),
        Lang::En => format!("There is no database in {path}. Make one?"),
    }
}

/// A mail that is queued, or would be.
pub fn mail(notice: &Notice, names: &Names<'_>, dry_run: bool) -> String {
    let to = match &notice.to {
        Recipient::Person(login) | Recipient::Operator(login) => names.person(login),
        Recipient::Team(team) => names.team(team),
    };
    let kind = notice.kind.in_lang(names.lang);
    match (names.lang, dry_run) {
        (Lang::Fr, true) => format!("guichet: un courriel partirait : {kind}, à {to}"),
        (Lang::Fr, false) => format!("guichet: un courriel va partir : {kind}, à {to}"),
        (Lang::En, true) => format!("guichet: a mail would leave: {kind}, to {to}"),
        (Lang::En, false) => format!("guichet: a mail is going to leave: {kind}, to {to}"),
    }
}

/// Where a command acts, and as whom.
pub fn place(lang: Lang, path: &Path, desk: &str, operator: &str, behind: Option<&str>) -> String {
    let [path, desk, operator] =
        [&path.to_string_lossy(), desk, operator].map(|name| Text::from(name).line());
    let behind = behind.map(|behind| Text::from(behind).line());
    match (lang, behind) {
        (Lang::Fr, None) => format!("guichet: base {path}, guichet {desk}, opérateur {operator}"),
        (Lang::Fr, Some(behind)) => {
            format!("guichet: base {path}, guichet {desk}, opérateur {operator} (par {behind})")
        }
        (Lang::En, None) => format!("guichet: database {path}, desk {desk}, operator {operator}"),
        (Lang::En, Some(behind)) => {
            format!("guichet: database {path}, desk {desk}, operator {operator} (by {behind})")
        }
    }
}

/// A clause in the voice of the program.
pub fn said(clause: &str) -> String {
    format!("guichet: {clause}")
}

/// The request was there already under the same key.
pub fn existed(lang: Lang, reference: &str) -> String {
    match lang {
        Lang::Fr => format!(
            "guichet: la demande existe déjà sous la même clé, {reference}\u{202f}; rien n’a été écrit"
        ),
        Lang::En => format!(
            "guichet: the request is there already under the same key, {reference}; nothing was written"
        ),
    }
}

/// What to say to somebody who calls, at a desk that would rather be reached another way.
pub fn next_time(lang: Lang, channel: Channel, address: &str) -> String {
    let address = Text::from(address).line();
    let by = match (lang, channel) {
        (Lang::Fr, Channel::Phone) => "par téléphone",
        (Lang::Fr, Channel::Mail) => "par courriel",
        (Lang::Fr, Channel::Portal) => "par le portail",
        (Lang::En, Channel::Phone) => "by telephone",
        (Lang::En, Channel::Mail) => "by mail",
        (Lang::En, Channel::Portal) => "through the portal",
    };
    match lang {
        Lang::Fr => format!(
            "guichet: rappelez à l’appelant que la prochaine demande se fait de préférence {by}\u{a0}: {address}"
        ),
        Lang::En => format!("guichet: remind the caller that the next request is best made {by}: {address}"),
    }
}

/// It was a rehearsal.
pub fn nothing_written(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: à blanc, rien n’a été écrit",
        Lang::En => "guichet: a rehearsal, nothing was written",
    }
}

/// Whether so many tickets are really meant.
pub fn change_all(lang: Lang, count: u64) -> String {
    match lang {
        Lang::Fr => format!("modifier {}", counted(lang, count, "ticket", "tickets")),
        Lang::En => format!("change {}", counted(lang, count, "ticket", "tickets")),
    }
}

/// Something said of a ticket: `CG-12 : …`.
pub fn of(lang: Lang, reference: &str, told: &str) -> String {
    match lang {
        Lang::Fr => format!("{reference}\u{a0}: {told}"),
        Lang::En => format!("{reference}: {told}"),
    }
}

/// A ticket is kept at hand, or no longer.
pub fn bookmarked(lang: Lang, removed: bool) -> &'static str {
    match (lang, removed) {
        (Lang::Fr, false) => "parmi vos favoris",
        (Lang::Fr, true) => "retiré de vos favoris",
        (Lang::En, false) => "among your bookmarks",
        (Lang::En, true) => "no longer among your bookmarks",
    }
}

/// So many tickets went to a file.
pub fn exported(lang: Lang, count: u64, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => format!(
            "guichet: {} dans {path}",
            counted(lang, count, "ticket", "tickets")
        ),
        Lang::En => format!("guichet: {} in {path}", counted(lang, count, "ticket", "tickets")),
    }
}

/// The ticket has no files to save.
pub fn no_attachments(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: aucune pièce jointe",
        Lang::En => "guichet: no attachments",
    }
}

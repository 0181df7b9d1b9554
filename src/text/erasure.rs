//! What is said of personal data that is forgotten: what goes, what stays, and what else is to be done.

use super::format::counted;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::erasure::{Erased, Mentions};

/// As many references as are worth reading.
const FEW: usize = 20;

/// Whether it is really meant.
pub fn question(lang: Lang, erased: &Erased, person: Option<&str>) -> String {
    let tickets = counted(lang, erased.tickets, "ticket", "tickets");
    let who = person.map(|person| Text::from(person).line());
    match (lang, who) {
        (Lang::Fr, Some(who)) => format!("effacer pour toujours {who} et les textes de {tickets}"),
        (Lang::Fr, None) => format!("effacer pour toujours les textes de {tickets}"),
        (Lang::En, Some(who)) => format!("erase {who} and the words of {tickets} for ever"),
        (Lang::En, None) => format!("erase the words of {tickets} for ever"),
    }
}

/// A count under its name.
pub fn counted_in(lang: Lang, what: &str, count: u64) -> String {
    let (fr, en) = match what {
        "people" => (("personne", "personnes"), ("person", "people")),
        "tickets" => (("ticket", "tickets"), ("ticket", "tickets")),
        "events" => (("événement", "événements"), ("event", "events")),
        "comments" => (("commentaire", "commentaires"), ("comment", "comments")),
        "attachments" => (("pièce jointe", "pièces jointes"), ("attachment", "attachments")),
        "letters" => (
            ("courriel reçu", "courriels reçus"),
            ("mail that came", "mails that came"),
        ),
        "notices" => (
            ("courriel envoyé", "courriels envoyés"),
            ("mail that left", "mails that left"),
        ),
        "articles" => (
            ("article retiré", "articles retirés"),
            ("article withdrawn", "articles withdrawn"),
        ),
        "journal" => (
            (
                "ligne du journal des registres",
                "lignes du journal des registres",
            ),
            (
                "line of the registers’ journal",
                "lines of the registers’ journal",
            ),
        ),
        _ => (
            ("vue enregistrée", "vues enregistrées"),
            ("saved view", "saved views"),
        ),
    };
    let (one, many) = match lang {
        Lang::Fr => fr,
        Lang::En => en,
    };
    counted(lang, count, one, many)
}

/// What is not erased, and whose it is to do.
pub fn what_stays(lang: Lang, mentions: &Mentions) -> Vec<String> {
    let mut lines = Vec::new();
    if !mentions.is_empty() {
        let article = |number: &i64| match lang {
            Lang::Fr => format!("article {number}"),
            Lang::En => format!("article {number}"),
        };
        let letter = |id: &i64| match lang {
            Lang::Fr => format!("courriel n°\u{a0}{id}"),
            Lang::En => format!("mail {id}"),
        };
        let tickets = mentions.tickets.iter().cloned();
        let others = mentions
            .articles
            .iter()
            .map(article)
            .chain(mentions.letters.iter().map(letter));
        let all: Vec<String> = tickets.chain(others).collect();
        let more = if all.len() > FEW { ", …" } else { "" };
        let named = all.iter().take(FEW).cloned().collect::<Vec<_>>().join(", ");
        lines.push(match lang {
            Lang::Fr => {
                format!("guichet: encore nommé dans ce que d’autres ont écrit, à relire\u{a0}: {named}{more}")
            }
            Lang::En => format!("guichet: still named in what others wrote, to be read again: {named}{more}"),
        });
    }
    lines.push(
        match lang {
            Lang::Fr => {
                "guichet: les sauvegardes, les exports, les brouillons des opérateurs et les courriels déjà partis ne sont pas touchés"
            }
            Lang::En => {
                "guichet: backups, exports, operators’ drafts and mails that have left are not touched"
            }
        }
        .to_owned(),
    );
    lines
}

/// Somebody reads the database: the log beside it could not be emptied.
pub fn not_purged(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => {
            "guichet: c’est effacé, mais le fichier -wal en garde des octets, car un autre programme lit la base\u{202f}; recommencez dès qu’il a fini"
        }
        Lang::En => {
            "guichet: it is erased, but the -wal file keeps bytes of it, for another program reads the database; do it again once that has ended"
        }
    }
}

//! What is said where a request is likely to be there already (C10).

use super::codes::words;
use super::format::NBSP;
use super::names::Names;
use super::pages;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::duplicate::{Ground, Likely};

use chrono::{DateTime, Utc};

words! {
    Ground {
        Equipment: "même matériel", "same equipment";
        Subject: "objet proche", "near subject";
    }
}

/// `CG-12 « Imprimante en panne » · En cours · il y a 3 j · même matériel, objet proche`.
pub fn likely(names: &Names<'_>, likely: &Likely, now: DateTime<Utc>) -> String {
    use super::codes::Worded as _;
    let lang = names.lang;
    let subject = likely.subject.line();
    let quoted = match lang {
        Lang::Fr => format!("«{NBSP}{subject}{NBSP}»"),
        Lang::En => format!("“{subject}”"),
    };
    let grounds: Vec<&str> = likely.grounds.iter().map(|ground| ground.in_lang(lang)).collect();
    [
        format!("{} {quoted}", likely.reference),
        names.status(likely.status),
        pages::ago(lang, likely.created_at, now),
        grounds.join(", "),
    ]
    .join(" · ")
}

/// The warning where nobody can be asked.
pub fn warning(lang: Lang, likely: &str) -> String {
    match lang {
        Lang::Fr => format!("guichet: doublon possible{NBSP}: {likely}"),
        Lang::En => format!("guichet: possible duplicate: {likely}"),
    }
}

/// What to do where it is one.
pub fn remedy(lang: Lang, reference: &str, original: &str) -> String {
    let command = format!("`guichet ticket link {reference} --duplicate-of {original}`");
    match lang {
        Lang::Fr => format!("si c’est la même demande{NBSP}: {command}"),
        Lang::En => format!("if it is the same request: {command}"),
    }
}

/// Above the list of likely doubles, on a terminal.
pub fn found(lang: Lang, count: usize) -> &'static str {
    match (lang, count) {
        (Lang::Fr, 0 | 1) => "un ticket semblable existe déjà",
        (Lang::Fr, _) => "des tickets semblables existent déjà",
        (Lang::En, 0 | 1) => "a ticket like this one is there already",
        (Lang::En, _) => "tickets like this one are there already",
    }
}

/// Whether one of them is meant.
pub fn same(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Même demande",
        Lang::En => "Same request",
    }
}

/// None of them is meant.
pub fn none_of_them(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "non, ouvrir un nouveau ticket",
        Lang::En => "no, open a new ticket",
    }
}

/// What to do with the ticket that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    Comment,
    GoOn,
    Leave,
}

impl Then {
    pub const ALL: [Self; 3] = [Self::Comment, Self::GoOn, Self::Leave];

    pub fn told(self, lang: Lang, reference: &str) -> String {
        match (lang, self) {
            (Lang::Fr, Self::Comment) => format!("ajouter cette demande à {reference}, en commentaire"),
            (Lang::Fr, Self::GoOn) => "ouvrir quand même un nouveau ticket".to_owned(),
            (Lang::Fr, Self::Leave) => format!("s’en tenir à {reference}, sans rien écrire"),
            (Lang::En, Self::Comment) => format!("add this request to {reference}, as a comment"),
            (Lang::En, Self::GoOn) => "open a new ticket all the same".to_owned(),
            (Lang::En, Self::Leave) => format!("leave it at {reference}, and write nothing"),
        }
    }
}

/// The question that these answer.
pub fn what_then(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Suite à donner",
        Lang::En => "What then",
    }
}

/// Nothing was written, because it was known.
pub fn left(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: demande déjà connue, rien n’a été écrit",
        Lang::En => "guichet: the request is known already, nothing was written",
    }
}

/// What somebody else than the requester said, as a comment to the ticket.
pub fn said_by(lang: Lang, name: &Text, words: &Text) -> String {
    match lang {
        Lang::Fr => format!("{} signale aussi{NBSP}: {}", name.raw(), words.raw()),
        Lang::En => format!("{} reports it too: {}", name.raw(), words.raw()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Status;
    use crate::domain::testing::{at, desk};

    #[test]
    fn a_likely_double_is_told_with_its_reasons() {
        let (desk, now) = (desk(), at("2026-11-23T09:00:00Z"));
        let double = Likely {
            reference: "CG-12".to_owned(),
            subject: Text::from("Imprimante\u{1b}[2J HS"),
            status: Status::Closed,
            created_at: at("2026-11-20T08:00:00Z"),
            grounds: vec![Ground::Equipment, Ground::Subject],
        };
        let told = |lang| likely(&Names::new(lang, &desk), &double, now).replace(NBSP, " ");
        assert_eq!(
            told(Lang::Fr),
            "CG-12 « Imprimante␛[2J HS » · Clos · il y a 3 j · même matériel, objet proche"
        );
        assert_eq!(
            told(Lang::En),
            "CG-12 “Imprimante␛[2J HS” · Closed · 3 d ago · same equipment, near subject"
        );
    }
}

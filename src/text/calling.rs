//! What is said of whoever calls while a call is taken down, both languages beside each other.

use chrono::NaiveDate;

use super::format::{NBSP, THIN};
use crate::domain::Text;
use crate::domain::code::Lang;

/// The choice of somebody who is not in the list.
pub fn somebody_else(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "une autre personne…",
        Lang::En => "somebody else…",
    }
}

/// Nobody is registered at the school.
pub fn nobody_there(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "personne n’est enregistré dans cet établissement",
        Lang::En => "nobody is registered at this school",
    }
}

/// Nobody bears that name.
pub fn nobody_of_that_name(lang: Lang, typed: &str) -> String {
    let typed = Text::from(typed).line();
    match lang {
        Lang::Fr => format!("personne de ce nom dans l’annuaire{NBSP}: «{NBSP}{typed}{NBSP}»"),
        Lang::En => format!("nobody of that name in the directory: “{typed}”"),
    }
}

/// What can be done about it.
pub fn what_then(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Que faire",
        Lang::En => "What now",
    }
}

/// The choice of another name.
pub fn another_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "chercher un autre nom",
        Lang::En => "look for another name",
    }
}

/// The choice of writing the person down.
pub fn add_them(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "créer cette personne",
        Lang::En => "add this person",
    }
}

/// The choice of going back to the people of the school.
pub fn back(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "revenir à la liste",
        Lang::En => "go back to the list",
    }
}

/// A question that an empty line answers by going back.
pub fn or_back(lang: Lang, question: &str) -> String {
    match lang {
        Lang::Fr => format!("{question} (vide{NBSP}: retour)"),
        Lang::En => format!("{question} (empty: back)"),
    }
}

/// A mail address is expected.
pub fn mail_needed(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "un courriel s’écrit nom@domaine.fr",
        Lang::En => "a mail address is written name@domain.fr",
    }
}

/// The address is somebody else's.
pub fn mail_of(lang: Lang, mail: &str, holder: &str) -> String {
    let (mail, holder) = (Text::from(mail).line(), Text::from(holder).line());
    match lang {
        Lang::Fr => format!("{mail} est déjà le courriel de {holder}"),
        Lang::En => format!("{mail} is already the mail address of {holder}"),
    }
}

/// Somebody was written down.
pub fn added(lang: Lang, name: &Text, login: &str) -> String {
    let (name, login) = (name.line(), Text::from(login).line());
    match lang {
        Lang::Fr => format!("{name} est dans l’annuaire{THIN}; identifiant{NBSP}: {login}"),
        Lang::En => format!("{name} is in the directory; login: {login}"),
    }
}

/// A room by its number.
pub fn room(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Fr => format!("salle{NBSP}{number}"),
        Lang::En => format!("room {number}"),
    }
}

/// Whether a warranty holds, where there is little room.
pub fn warranty(lang: Lang, until: NaiveDate, today: NaiveDate) -> String {
    match (lang, until >= today) {
        (Lang::Fr, true) => format!("garantie {}", until.format("%d/%m/%y")),
        (Lang::Fr, false) => format!("hors garantie ({})", until.format("%d/%m/%y")),
        (Lang::En, true) => format!("warranty {until}"),
        (Lang::En, false) => format!("out of warranty ({until})"),
    }
}

/// A draft of today waits.
pub fn draft_waits(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "un brouillon d’aujourd’hui attend\u{a0}: `guichet ticket new --recover` le reprend",
        Lang::En => "a draft of today waits: `guichet ticket new --recover` goes on with it",
    }
}

/// Which answer is to be corrected.
pub fn which_answer(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Corriger",
        Lang::En => "Correct",
    }
}

/// The choice of correcting nothing.
pub fn no_answer(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "rien, revenir à l’aperçu",
        Lang::En => "nothing, back to the preview",
    }
}

/// An answer as it can be chosen to be corrected.
pub fn answer(lang: Lang, question: &str, told: &str) -> String {
    format!("{question}{}{told}", super::asking::colon(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_typed_cannot_move_the_cursor() {
        for lang in [Lang::Fr, Lang::En] {
            let wild = "a\u{1b}[2J";
            for told in [
                nobody_of_that_name(lang, wild),
                mail_of(lang, wild, wild),
                added(lang, &Text::from(wild), wild),
            ] {
                assert!(!told.contains('\u{1b}'), "{told}");
            }
        }
    }
}

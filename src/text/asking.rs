//! What is said while somebody is being asked on a terminal, both languages beside each other.

use super::codes::{Worded as _, words};
use super::format::{NBSP, THIN, instant, number};
use super::{en, fr};
use chrono_tz::Tz;

use crate::domain::Text;
use crate::domain::code::{Channel, Field, Function, Lang};
use crate::domain::eligibility::Finding;
use crate::domain::warning::Warning;

/// What a verb wants to know that is no field of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Person,
    Reason,
    Solution,
    Cause,
    Question,
    Comment,
    WaitingFor,
    Until,
    Mode,
    Minutes,
    Report,
    AgreedBy,
    Ticket,
    Desk,
    At,
    LastName,
    FirstName,
    Function,
    Phone,
    Mail,
}

words! {
    Wanted {
        Person: "Nom, identifiant ou courriel", "Name, login or mail address";
        Reason: "Motif", "Reason";
        Solution: "Solution", "Solution";
        Cause: "Cause réelle", "Real cause";
        Question: "Question au demandeur", "Question to the requester";
        Comment: "Commentaire", "Comment";
        WaitingFor: "En attente de", "Waits for";
        Until: "Jusqu’au", "Until";
        Mode: "Mode", "Mode";
        Minutes: "Durée en minutes", "Minutes spent";
        Report: "Compte rendu", "Report";
        AgreedBy: "Accord donné par", "Agreed by";
        Ticket: "Ticket", "Ticket";
        Desk: "Guichet", "Desk";
        At: "Date et heure", "Day and hour";
        LastName: "Nom", "Last name";
        FirstName: "Prénom", "First name";
        Function: "Fonction dans l’établissement", "Function at the school";
        Phone: "Téléphone", "Telephone";
        Mail: "Courriel", "Mail address";
    }
}

/// What a field of a request is called when it is asked for.
pub fn label(lang: Lang, field: Field) -> String {
    let mut letters = field.in_lang(lang).chars();
    let first = letters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// What stands between a question and its answer.
pub fn colon(lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{NBSP}: "),
        Lang::En => ": ".to_owned(),
    }
}

/// Below a list: how many of its entries what was typed may mean, or are only the nearest, and
/// which keys do what.
pub fn keys(lang: Lang, found: usize, of: usize, nearest: bool) -> String {
    let digits = |count: usize| number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let (found, of) = (digits(found), digits(of));
    let near = match (lang, nearest) {
        (_, false) => "",
        (Lang::Fr, true) => "au plus près ",
        (Lang::En, true) => "the nearest ",
    };
    match lang {
        Lang::Fr => {
            format!("{near}{found} sur {of} · taper pour chercher, ↑ ↓, Entrée{THIN}; Échap abandonne")
        }
        Lang::En => format!("{near}{found} of {of} · type to search, ↑ ↓, Enter; Esc abandons"),
    }
}

/// Nothing in the list is like what was typed.
pub fn nothing_like_it(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "rien ne correspond : effacez ou corrigez",
        Lang::En => "nothing is like it: erase or correct",
    }
}

/// A question that Enter passes over.
pub fn optional(lang: Lang, question: &str) -> String {
    match lang {
        Lang::Fr => format!("{question} (facultatif)"),
        Lang::En => format!("{question} (optional)"),
    }
}

/// A question that cannot be passed over.
pub fn needed(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "il faut une réponse",
        Lang::En => "an answer is needed",
    }
}

/// A number is expected.
pub fn minutes_needed(lang: Lang, most: u32) -> String {
    match lang {
        Lang::Fr => format!("il faut un nombre de minutes jusqu’à {most}, ou 1h30"),
        Lang::En => format!("it must be a number of minutes up to {most}, or 1h30"),
    }
}

/// A day to come is expected.
pub fn day_needed(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "un jour s’écrit 01/12/2026, 1er décembre, vendredi, demain ou +2s",
        Lang::En => "a day is written 2026-12-01, 1 December, Friday, tomorrow or +2w",
    }
}

/// A moment to come is expected.
pub fn instant_needed(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "un moment s’écrit 24/11/2026 14:30, vendredi 9h ou demain 14h",
        Lang::En => "a moment is written 2026-11-24 14:30, Friday 9:00 or tomorrow 14:00",
    }
}

/// What was typed will not do, and why.
pub fn refused(lang: Lang, typed: &str, why: &str) -> String {
    let typed = Text::from(typed).line();
    match (lang, typed.as_str()) {
        (_, "") => why.to_owned(),
        (Lang::Fr, typed) => format!("«{NBSP}{typed}{NBSP}»{NBSP}: {why}"),
        (Lang::En, typed) => format!("“{typed}”: {why}"),
    }
}

/// One of two letters is expected.
pub fn yes_or_no_needed(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "répondez o ou n",
        Lang::En => "answer y or n",
    }
}

/// A long text is being written elsewhere.
pub fn in_the_editor(lang: Lang, editor: &str) -> String {
    let editor = Text::from(editor).line();
    match lang {
        Lang::Fr => format!("dans l’éditeur ({editor})"),
        Lang::En => format!("in the editor ({editor})"),
    }
}

/// A long text is being written on a line, and which key leads elsewhere.
pub fn on_the_line(lang: Lang, editor: &str) -> String {
    let editor = Text::from(editor).line();
    match lang {
        Lang::Fr => format!("Entrée valide{THIN}; Tab{NBSP}: plusieurs lignes, dans l’éditeur ({editor})"),
        Lang::En => format!("Enter ends it; Tab: several lines, in the editor ({editor})"),
    }
}

/// The editor came back with nothing.
pub fn nothing_written(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "rien n’a été écrit dans l’éditeur",
        Lang::En => "nothing was written in the editor",
    }
}

/// No editor answers to that name.
pub fn no_editor(lang: Lang, editor: &str) -> String {
    let editor = Text::from(editor).line();
    match lang {
        Lang::Fr => format!("aucun éditeur « {editor} » ici : GUICHET_EDITOR ou VISUAL en nomme un"),
        Lang::En => format!("there is no editor “{editor}” here: GUICHET_EDITOR or VISUAL names one"),
    }
}

/// A request is about to be taken down.
pub fn new_request(lang: Lang, desk: &str) -> String {
    let desk = Text::from(desk).line();
    match lang {
        Lang::Fr => format!("Nouvelle demande · {desk}"),
        Lang::En => format!("New request · {desk}"),
    }
}

/// The choice of no equipment.
pub fn no_equipment(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "aucun, ou absent de l’inventaire",
        Lang::En => "none, or not in the inventory",
    }
}

/// There is no equipment to choose from.
pub fn empty_inventory(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "l’inventaire de l’établissement est vide : aucun matériel à désigner",
        Lang::En => "the school’s inventory is empty: there is no equipment to name",
    }
}

/// No school is registered.
pub fn no_school(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "aucun établissement n’est enregistré : `guichet school import FICHIER` en ajoute",
        Lang::En => "no school is registered: `guichet school import FILE` adds some",
    }
}

/// What is typed cannot be kept, should it be interrupted.
pub fn not_kept(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => {
            "le brouillon ne peut pas être gardé dans le dossier d’état : une interruption le perdrait"
        }
        Lang::En => "the draft cannot be kept in the state folder: an interruption would lose it",
    }
}

/// The choice of none.
pub fn none(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "aucune",
        Lang::En => "none",
    }
}

/// The request may not go as high as others (G9).
pub fn stays(lang: Lang, function: Option<Function>, channel: Channel, ceiling: u8) -> String {
    match lang {
        Lang::Fr => format!(
            "{} reste au niveau {ceiling}",
            fr::admission::request(function, channel)
        ),
        Lang::En => format!(
            "{} stays at level {ceiling}",
            en::admission::request(function, channel)
        ),
    }
}

/// Somebody calls at an hour at which nobody is to answer; when somebody does again.
pub fn closed_now(lang: Lang, opens: Option<&str>) -> String {
    match (lang, opens) {
        (Lang::Fr, None) => "le téléphone du guichet est fermé à cette heure".to_owned(),
        (Lang::Fr, Some(opens)) => {
            format!("le téléphone du guichet est fermé à cette heure ; il rouvre le {opens}")
        }
        (Lang::En, None) => "the desk’s telephone is closed at this hour".to_owned(),
        (Lang::En, Some(opens)) => {
            format!("the desk’s telephone is closed at this hour; it opens again on {opens}")
        }
    }
}

/// What is foreseen of a request, in a clause.
pub fn foreseen(lang: Lang, warning: &Warning, equipment: Option<&Text>, zone: Tz) -> String {
    match warning {
        Warning::Closed { opens } => {
            let opens = opens.map(|opens| instant(lang, opens, zone));
            closed_now(lang, opens.as_deref())
        }
        Warning::Stays { admitted, channel } => {
            stays(lang, Some(admitted.function), *channel, admitted.ceiling)
        }
        Warning::Lacks(finding) => in_the_way(lang, finding, equipment),
    }
}

/// What would keep the request from being handed on, were it tried now.
pub fn in_the_way(lang: Lang, finding: &Finding, equipment: Option<&Text>) -> String {
    match lang {
        Lang::Fr => format!(
            "pour une transmission : {}",
            fr::finding::finding(finding, equipment)
        ),
        Lang::En => format!("for handing it on: {}", en::finding::finding(finding, equipment)),
    }
}

/// Above what is about to be written.
pub fn preview(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Aperçu",
        Lang::En => "Preview",
    }
}

/// Whether the ticket is to be opened.
pub fn open_it(lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("Ouvrir ce ticket{THIN}?"),
        Lang::En => "Open this ticket?".to_owned(),
    }
}

/// What each letter does that answers whether the ticket is to be opened.
pub fn verdicts(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "o ouvre le ticket, c corrige une réponse, n abandonne et garde la saisie",
        Lang::En => "y opens the ticket, c corrects an answer, n abandons and keeps what was typed",
    }
}

/// One of those letters is expected.
pub fn verdict_needed(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "répondez o, c ou n",
        Lang::En => "answer y, c or n",
    }
}

/// Whether what is shown is to be done.
pub fn do_it(lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("Enregistrer{THIN}?"),
        Lang::En => "Record it?".to_owned(),
    }
}

/// What was typed is not lost, and how to go on with it: on a line of its own, to be pasted.
pub fn kept(lang: Lang, command: &str) -> String {
    match lang {
        Lang::Fr => format!("la saisie est gardée{THIN}; pour la reprendre{NBSP}:\n{command}"),
        Lang::En => format!("what was typed is kept; to go on with it:\n{command}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_teacher_by_telephone_stays_at_level_one() {
        let said = |lang| stays(lang, Some(Function::Teacher), Channel::Phone, 1);
        assert_eq!(
            said(Lang::Fr),
            "la demande (enseignant, par téléphone) reste au niveau 1"
        );
        assert_eq!(
            said(Lang::En),
            "the request (teacher, by telephone) stays at level 1"
        );
    }

    #[test]
    fn a_name_that_was_typed_cannot_move_the_cursor() {
        for lang in [Lang::Fr, Lang::En] {
            assert!(!refused(lang, "a\u{1b}[2J", "b").contains('\u{1b}'));
            assert!(!in_the_editor(lang, "vi\u{1b}[2J").contains('\u{1b}'));
        }
    }
}

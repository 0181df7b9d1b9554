//! What a check of the database says, and what stands in it.

use std::path::Path;

use super::format::counted;
use crate::domain::code::Lang;
use crate::domain::health::{Fault, Findings};

/// One thing that is wrong.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    match lang {
        Lang::Fr => fr(fault),
        Lang::En => en(fault),
    }
}

fn fr(fault: &Fault) -> String {
    match fault {
        Fault::Pages(line) => format!("pages\u{a0}: {line}"),
        Fault::Dangling { table, row, parent } => {
            format!("la ligne {row} de {table} renvoie à une ligne de {parent} qui n’existe pas")
        }
        Fault::BrokenChain { event, reference } => {
            format!("{reference}\u{a0}: la chaîne est rompue à l’événement {event}")
        }
        Fault::ChangedContent { event, reference } => {
            format!("{reference}\u{a0}: le contenu de l’événement {event} a été modifié")
        }
        Fault::MissingEvent { reference, number } => {
            format!("{reference}\u{a0}: l’événement n°\u{a0}{number} manque")
        }
        Fault::ForeignMove { reference, number } => {
            format!("{reference}\u{a0}: l’événement n°\u{a0}{number} n’est pas un passage permis")
        }
        Fault::WrongDeadline { reference } => {
            format!("{reference}\u{a0}: l’échéance n’est pas celle qui suit de ses événements")
        }
        Fault::NotTheSum { reference } => {
            format!("{reference}\u{a0}: la ligne n’est pas la somme de ses événements")
        }
        Fault::ChangedFile { reference, name } => {
            format!("{reference}\u{a0}: la pièce jointe «\u{a0}{name}\u{a0}» a été modifiée")
        }
        Fault::ChangedLetter { id } => format!("le courriel n°\u{a0}{id} a été modifié"),
        Fault::StrayLetter { id } => {
            format!("le courriel n°\u{a0}{id} n’est pas là où son état le dit")
        }
        Fault::DamagedRow { table, row } => {
            format!(
                "la ligne {row} de {table} est abîmée\u{a0}: elle ne se lit pas, ou pas sous le nom sous lequel on la cherche"
            )
        }
        Fault::LostFile { reference, name } => {
            format!("{reference}\u{a0}: la pièce jointe «\u{a0}{name}\u{a0}» manque")
        }
    }
}

fn en(fault: &Fault) -> String {
    match fault {
        Fault::Pages(line) => format!("pages: {line}"),
        Fault::Dangling { table, row, parent } => {
            format!("row {row} of {table} speaks of a row of {parent} that is not there")
        }
        Fault::BrokenChain { event, reference } => {
            format!("{reference}: the chain is broken at event {event}")
        }
        Fault::ChangedContent { event, reference } => {
            format!("{reference}: the content of event {event} was changed")
        }
        Fault::MissingEvent { reference, number } => format!("{reference}: event no. {number} is missing"),
        Fault::ForeignMove { reference, number } => {
            format!("{reference}: event no. {number} is no move that is allowed")
        }
        Fault::WrongDeadline { reference } => {
            format!("{reference}: the deadline is not the one that its events lead to")
        }
        Fault::NotTheSum { reference } => format!("{reference}: the row is not the sum of its events"),
        Fault::ChangedFile { reference, name } => format!("{reference}: the attachment “{name}” was changed"),
        Fault::ChangedLetter { id } => format!("letter no. {id} was changed"),
        Fault::StrayLetter { id } => format!("letter no. {id} is not where its state says"),
        Fault::DamagedRow { table, row } => {
            format!(
                "row {row} of {table} is damaged: it cannot be read, or not by the name it is searched by"
            )
        }
        Fault::LostFile { reference, name } => format!("{reference}: the attachment “{name}” is missing"),
    }
}

/// What was looked at, and the head of the chain.
pub fn looked_at(lang: Lang, findings: &Findings) -> String {
    let Findings {
        tickets,
        events,
        attachments,
        letters,
        head,
        faults,
    } = findings;
    let wrong = faults.len() as u64;
    match lang {
        Lang::Fr => format!(
            "{}, {}, {}, {}\u{a0}: {}\ntête de la chaîne\u{a0}: {head}",
            counted(lang, *tickets, "ticket", "tickets"),
            counted(lang, *events, "événement", "événements"),
            counted(lang, *attachments, "pièce jointe", "pièces jointes"),
            counted(lang, *letters, "courriel reçu", "courriels reçus"),
            if wrong == 0 {
                "tout est en ordre".to_owned()
            } else {
                counted(lang, wrong, "défaut", "défauts")
            },
        ),
        Lang::En => format!(
            "{}, {}, {}, {}: {}\nhead of the chain: {head}",
            counted(lang, *tickets, "ticket", "tickets"),
            counted(lang, *events, "event", "events"),
            counted(lang, *attachments, "attachment", "attachments"),
            counted(lang, *letters, "mail received", "mails received"),
            if wrong == 0 {
                "all is well".to_owned()
            } else {
                counted(lang, wrong, "fault", "faults")
            },
        ),
    }
}

/// A backup stands there, verified.
pub fn backed_up(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => format!("guichet: copie vérifiée dans {path}"),
        Lang::En => format!("guichet: verified copy in {path}"),
    }
}

/// Asks whether a backup is to take the database's place.
pub fn put_back(lang: Lang, path: &Path) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => format!("Remplacer la base {path} par la copie\u{202f}? L’ancienne est gardée à côté."),
        Lang::En => format!("Replace the database {path} by the copy? The old one is kept beside it."),
    }
}

/// The backup is the database now; where the old one is.
pub fn restored(lang: Lang, path: &Path, kept: Option<&Path>) -> String {
    let path = path.display();
    let kept = kept.map(|kept| kept.display().to_string());
    match (lang, kept) {
        (Lang::Fr, Some(kept)) => {
            format!("guichet: base {path} restaurée\u{202f}; l’ancienne est gardée dans {kept}")
        }
        (Lang::Fr, None) => format!("guichet: base {path} restaurée"),
        (Lang::En, Some(kept)) => format!("guichet: database {path} restored; the old one is kept in {kept}"),
        (Lang::En, None) => format!("guichet: database {path} restored"),
    }
}

//! The words around lists: what the columns are called, and how many are shown of how many.

use super::codes::words;
use super::format::{counted, number, plural};
use crate::domain::code::{Lang, TicketColumn};

words! {
    TicketColumn {
        Reference: "Référence", "Reference";
        Kind: "Genre", "Kind";
        Status: "Statut", "Status";
        Priority: "Priorité", "Priority";
        Urgency: "Urgence", "Urgency";
        Age: "Âge", "Age";
        School: "Établissement", "School";
        Subject: "Objet", "Subject";
        Team: "Équipe", "Team";
        Level: "Niveau", "Level";
        Assignee: "Intervenant", "Assignee";
        Requester: "Demandeur", "Requester";
        Category: "Catégorie", "Category";
        Channel: "Canal", "Channel";
        Equipment: "Matériel", "Equipment";
        CreatedAt: "Ouvert le", "Opened";
        UpdatedAt: "Modifié le", "Updated";
        ClosedAt: "Terminé le", "Ended";
        WaitingUntil: "Attend jusqu’au", "Waits until";
        Appointment: "Rendez-vous", "Appointment";
        Billed: "Facturé", "Billed";
    }
}

/// How many tickets are shown of how many.
pub fn tally(lang: Lang, shown: u64, offset: u64, total: u64) -> String {
    let (one, many) = match lang {
        Lang::Fr => ("ticket", "tickets"),
        Lang::En => ("ticket", "tickets"),
    };
    tally_of(lang, shown, offset, total, one, many)
}

/// `1-20 sur 343 tickets`, `3 tickets`, `0 ticket`.
pub fn tally_of(lang: Lang, shown: u64, offset: u64, total: u64, one: &str, many: &str) -> String {
    if shown == total {
        return counted(lang, total, one, many);
    }
    let digits = |count: u64| number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let of = match lang {
        Lang::Fr => "sur",
        Lang::En => "of",
    };
    let part = match shown {
        0 => digits(0),
        1 => digits(offset + 1),
        _ => format!("{}-{}", digits(offset + 1), digits(offset + shown)),
    };
    format!("{part} {of} {} {}", digits(total), plural(lang, total, one, many))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_which_part_it_is() {
        #[track_caller]
        fn check(shown: u64, offset: u64, total: u64, french: &str, english: &str) {
            assert_eq!(
                tally(Lang::Fr, shown, offset, total).replace('\u{202f}', " "),
                french
            );
            assert_eq!(tally(Lang::En, shown, offset, total), english);
        }
        check(0, 0, 0, "0 ticket", "0 tickets");
        check(1, 0, 1, "1 ticket", "1 ticket");
        check(3, 0, 3, "3 tickets", "3 tickets");
        check(20, 0, 1343, "1-20 sur 1 343 tickets", "1-20 of 1,343 tickets");
        check(20, 20, 343, "21-40 sur 343 tickets", "21-40 of 343 tickets");
        check(1, 342, 343, "343 sur 343 tickets", "343 of 343 tickets");
        check(0, 400, 343, "0 sur 343 tickets", "0 of 343 tickets");
    }
}

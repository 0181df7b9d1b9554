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
        Desk: "Guichet", "Desk";
        Urgency: "Urgence", "Urgency";
        Age: "Âge", "Age";
        Since: "Depuis", "Since";
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
        DueAt: "Échéance", "Due";
        ClosedAt: "Terminé le", "Ended";
        WaitingUntil: "Attend jusqu’au", "Waits until";
        Appointment: "Rendez-vous", "Appointment";
        Billed: "Facturé", "Billed";
    }
}

/// `Majeure, en retard`: what is overdue says so in words, whatever its colour.
pub fn late(lang: Lang, what: &str) -> String {
    let late = match lang {
        Lang::Fr => "en retard",
        Lang::En => "overdue",
    };
    match what {
        "" => late.to_owned(),
        _ => format!("{what}, {late}"),
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Things {
    Tickets,
    Schools,
    People,
    Equipment,
    Operators,
    Desks,
    Interventions,
    Lines,
    Views,
    Keys,
    Articles,
    Results,
    Mails,
    Letters,
    Holidays,
}

impl Things {
    /// One of them, and several.
    pub fn nouns(self, lang: Lang) -> (&'static str, &'static str) {
        match (lang, self) {
            (Lang::Fr | Lang::En, Self::Tickets) => ("ticket", "tickets"),
            (Lang::Fr, Self::Schools) => ("établissement", "établissements"),
            (Lang::Fr, Self::People) => ("personne", "personnes"),
            (Lang::Fr, Self::Equipment) => ("matériel", "matériels"),
            (Lang::Fr, Self::Operators) => ("opérateur", "opérateurs"),
            (Lang::Fr, Self::Desks) => ("guichet", "guichets"),
            (Lang::Fr | Lang::En, Self::Interventions) => ("intervention", "interventions"),
            (Lang::Fr, Self::Keys) => ("clé", "clés"),
            (Lang::En, Self::Keys) => ("key", "keys"),
            (Lang::Fr, Self::Views) => ("vue", "vues"),
            (Lang::En, Self::Views) => ("view", "views"),
            (Lang::Fr, Self::Lines) => ("ligne", "lignes"),
            (Lang::Fr | Lang::En, Self::Articles) => ("article", "articles"),
            (Lang::Fr, Self::Results) => ("résultat", "résultats"),
            (Lang::En, Self::Results) => ("result", "results"),
            (Lang::Fr, Self::Mails) => ("courriel", "courriels"),
            (Lang::Fr, Self::Holidays) => ("période de vacances", "périodes de vacances"),
            (Lang::En, Self::Holidays) => ("school holiday", "school holidays"),
            (Lang::Fr, Self::Letters) => ("courriel reçu", "courriels reçus"),
            (Lang::En, Self::Schools) => ("school", "schools"),
            (Lang::En, Self::People) => ("person", "people"),
            (Lang::En, Self::Equipment) => ("piece of equipment", "pieces of equipment"),
            (Lang::En, Self::Operators) => ("operator", "operators"),
            (Lang::En, Self::Desks) => ("desk", "desks"),
            (Lang::En, Self::Lines) => ("line", "lines"),
            (Lang::En, Self::Mails) => ("mail", "mails"),
            (Lang::En, Self::Letters) => ("mail received", "mails received"),
        }
    }
}

/// `Tickets`, the name of a sheet that holds them.
pub fn sheet(lang: Lang, things: Things) -> String {
    let (_, many) = things.nouns(lang);
    let mut letters = many.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

/// `1-20 sur 343 tickets`, `3 tickets`, `0 ticket`.
pub fn tally(lang: Lang, shown: u64, offset: u64, total: u64, things: Things) -> String {
    if shown == total {
        let (one, many) = things.nouns(lang);
        return counted(lang, total, one, many);
    }
    part(lang, shown, offset, total, things)
}

/// The same on a page, where it is also told that nothing follows: `1-3 sur 3 tickets`.
pub fn part(lang: Lang, shown: u64, offset: u64, total: u64, things: Things) -> String {
    let (one, many) = things.nouns(lang);
    if total < 2 {
        return counted(lang, total, one, many);
    }
    let digits = |count: u64| number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let of = match lang {
        Lang::Fr => "sur",
        Lang::En => "of",
    };
    let part = match shown {
        0 => digits(0),
        _ => format!("{}-{}", digits(offset + 1), digits(offset + shown)),
    };
    format!("{part} {of} {} {}", digits(total), plural(lang, total, one, many))
}

/// The columns that a narrow terminal does not show.
pub fn no_room(lang: Lang, headings: &[&str]) -> String {
    let named = headings.join(", ");
    match (lang, headings.len()) {
        (Lang::Fr, 1) => format!("faute de place, cette colonne n’est pas montrée\u{a0}: {named}"),
        (Lang::Fr, _) => format!("faute de place, ces colonnes ne sont pas montrées\u{a0}: {named}"),
        (Lang::En, 1) => format!("for want of room, this column is not shown: {named}"),
        (Lang::En, _) => format!("for want of room, these columns are not shown: {named}"),
    }
}

/// There are older ones that hold the words too.
pub fn only_the_newest(lang: Lang, most: u32) -> String {
    let most = number(lang, i64::from(most));
    match lang {
        Lang::Fr => format!(
            "seuls les {most} tickets et les {most} commentaires les plus récents ont été regardés\u{202f}; \
             un mot de plus mène aux autres"
        ),
        Lang::En => format!(
            "only the newest {most} tickets and {most} comments were looked at; one more word leads to \
             the others"
        ),
    }
}

/// Before names that are not the one that was typed.
pub fn near_names(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "guichet: personne ne porte ce nom ; voici les plus proches",
        Lang::En => "guichet: nobody bears that name; these are the nearest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_which_part_it_is() {
        #[track_caller]
        fn check(shown: u64, offset: u64, total: u64, french: &str, english: &str) {
            assert_eq!(
                tally(Lang::Fr, shown, offset, total, Things::Tickets).replace('\u{202f}', " "),
                french
            );
            assert_eq!(tally(Lang::En, shown, offset, total, Things::Tickets), english);
        }
        check(0, 0, 0, "0 ticket", "0 tickets");
        check(1, 0, 1, "1 ticket", "1 ticket");
        check(3, 0, 3, "3 tickets", "3 tickets");
        check(20, 0, 1343, "1-20 sur 1 343 tickets", "1-20 of 1,343 tickets");
        check(20, 20, 343, "21-40 sur 343 tickets", "21-40 of 343 tickets");
        check(1, 342, 343, "343-343 sur 343 tickets", "343-343 of 343 tickets");
        let whole = part(Lang::Fr, 3, 0, 3, Things::Tickets);
        assert_eq!(whole, "1-3 sur 3 tickets");
        assert_eq!(part(Lang::En, 3, 0, 3, Things::Tickets), "1-3 of 3 tickets");
        assert_eq!(part(Lang::Fr, 1, 0, 1, Things::Tickets), "1 ticket");
        check(0, 400, 343, "0 sur 343 tickets", "0 of 343 tickets");
    }
}

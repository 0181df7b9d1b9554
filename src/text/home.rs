//! The words of the operator's page.

use super::codes::words;
use super::format::counted;
use crate::domain::code::Lang;
use crate::domain::home::{Home, Kept};

words! {
    Kept {
        Mine: "Mes tickets", "My tickets";
        Unassigned: "Sans intervenant dans mes équipes", "In nobody’s hands in my teams";
        AwaitingRequester: "En attente du demandeur", "Waiting for the requester";
        AwaitingAuthority: "En attente de l’autorité de rattachement", "Waiting for the authority";
        AwaitingSupplier: "En attente du fournisseur", "Waiting for the supplier";
        AwaitingDate: "En attente d’une date", "Waiting for a date";
        ToValidate: "Clôtures à valider", "Closures to be validated";
        VisitsToday: "Déplacements du jour", "Visits today";
        Overdue: "En retard", "Overdue";
    }
}

/// `12 incidents ouverts · 3 demandes de service · 4 clôtures à valider · 2 courriels à trier`.
pub fn counts(lang: Lang, home: &Home) -> String {
    let [open, asked, closing, sorting, dead] = match lang {
        Lang::Fr => [
            ("incident ouvert", "incidents ouverts"),
            ("demande de service", "demandes de service"),
            ("clôture à valider", "clôtures à valider"),
            ("courriel à trier", "courriels à trier"),
            ("courriel abandonné", "courriels abandonnés"),
        ],
        Lang::En => [
            ("open incident", "open incidents"),
            ("service request", "service requests"),
            ("closure to be validated", "closures to be validated"),
            ("mail to sort", "mails to sort"),
            ("mail given up", "mails given up"),
        ],
    };
    let mut counts = vec![
        counted(lang, home.incidents, open.0, open.1),
        counted(lang, home.services, asked.0, asked.1),
        counted(lang, home.to_validate.total, closing.0, closing.1),
    ];
    // Most desks take no mail, and need not be told so each morning.
    if home.to_sort > 0 {
        counts.push(counted(lang, home.to_sort, sorting.0, sorting.1));
    }
    if home.dead_mails > 0 {
        counts.push(counted(lang, home.dead_mails, dead.0, dead.1));
    }
    counts.join(" · ")
}

/// Schools whose inventory needs an update.
pub fn inventories(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Inventaires à renouveler",
        Lang::En => "Inventories to renew",
    }
}

/// There is nothing on the page.
pub fn nothing(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Rien n’attend.",
        Lang::En => "Nothing is waiting.",
    }
}

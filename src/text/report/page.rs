//! The words of a report's page: headings, key figures, and the sentences that say what a chart
//! shows.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use chrono_tz::Tz;

use super::period;
pub use super::said::{Said, said};
use crate::domain::calendar::Span;
use crate::domain::code::Lang;
use crate::domain::desk::Desk;
use crate::domain::report::Period;
use crate::text::codes::words;
use crate::text::format::{counted, day, instant, minutes, plural};

/// A report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Title {
    Activity,
    Delays,
    Billing,
    Inventory,
    Recurring,
}

/// A part of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Flow,
    Backlog,
    Work,
    Passages,
    Categories,
    Channels,
    SchoolTypes,
    Refusals,
    ByPriority,
    ByTeam,
    ByLevel,
    BySchoolType,
    Take,
    Resolve,
    Spent,
    Ages,
    Freshness,
    ToCall,
    Kinds,
    Warranties,
    Undeclared,
    Months,
    Schools,
    Lines,
    Problems,
    Reasons,
}

/// A key figure, or what stands over a column that only pages have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Came,
    Went,
    Open,
    Resolved,
    Refused,
    Visits,
    Interventions,
    TakeMedian,
    TakeNinetieth,
    TakeKept,
    ResolveMedian,
    ResolveNinetieth,
    ResolveKept,
    Members,
    Current,
    Pieces,
    OutOfWarranty,
    Amount,
    Hours,
    Schools,
    From,
    To,
    Month,
    Kind,
    Year,
    Warranties,
    Reason,
    Age,
    Problems,
    Requests,
    MoreOften,
    Now,
    Before,
}

words! {
    Title {
        Activity: "Activité du guichet", "Activity of the desk";
        Delays: "Délais de prise en charge et de résolution", "How long tickets take";
        Billing: "Déplacements facturés", "Billed visits";
        Inventory: "Inventaires des établissements", "Schools’ inventories";
        Recurring: "Problèmes récurrents", "Recurring problems";
    }

    Part {
        Flow: "Arrivées et sorties, semaine par semaine", "In and out, week by week";
        Backlog: "Tickets en cours", "Open tickets";
        Work: "Qui a résolu et qui a transmis", "Who resolved, and who handed on";
        Passages: "Transmissions et renvois", "Escalations and returns";
        Categories: "De quoi il s’agit", "What it is about";
        Channels: "Par quel canal", "By which channel";
        SchoolTypes: "Par type d’établissement", "By type of school";
        Refusals: "Clôtures refusées, et pourquoi", "Closures refused, and why";
        ByPriority: "Par priorité", "By priority";
        ByTeam: "Par équipe", "By team";
        ByLevel: "Par niveau", "By level";
        BySchoolType: "Par type d’établissement", "By type of school";
        Take: "Temps de prise en charge", "Time to take on";
        Resolve: "Temps de résolution", "Time to resolve";
        Spent: "Où passe le temps", "Where the time goes";
        Ages: "Âge des inventaires des adhérents", "Age of the members’ inventories";
        Freshness: "État des inventaires par département", "State of the inventories by department";
        ToCall: "Établissements à relancer", "Schools to call";
        Kinds: "Matériels et garanties", "Equipment and warranties";
        Warranties: "Fin des garanties, année par année", "Ends of warranties, year by year";
        Undeclared: "Matériel à déclarer", "Equipment to declare";
        Months: "Mois par mois", "Month by month";
        Schools: "Par établissement", "By school";
        Lines: "Détail des interventions", "Each intervention";
        Reasons: "Raisons données plusieurs fois", "Reasons given more than once";
        Problems: "Ce qui revient, par établissement, catégorie et matériel", "What comes back, by school, category and equipment";
    }

    Key {
        Came: "Arrivés", "In";
        Went: "Sortis", "Out";
        Open: "En cours à la fin", "Open at the end";
        Resolved: "Résolutions", "Resolutions";
        Refused: "Clôtures refusées", "Closures refused";
        Visits: "Déplacements", "Visits";
        Interventions: "Interventions", "Interventions";
        TakeMedian: "Prise en charge, médiane", "Taken on, median";
        TakeNinetieth: "Prise en charge, 9 sur 10", "Taken on, 9 in 10";
        TakeKept: "Pris en charge à temps", "Taken on in time";
        ResolveMedian: "Résolution, médiane", "Resolved, median";
        ResolveNinetieth: "Résolution, 9 sur 10", "Resolved, 9 in 10";
        ResolveKept: "Résolus à temps", "Resolved in time";
        Members: "Adhérents", "Members";
        Current: "Inventaires à jour", "Inventories up to date";
        Pieces: "Matériels déclarés", "Declared equipment";
        OutOfWarranty: "Hors garantie", "Out of warranty";
        Amount: "Montant", "Amount";
        Hours: "Temps passé", "Time spent";
        Schools: "Établissements", "Schools";
        From: "De", "From";
        To: "Vers", "To";
        Month: "Mois", "Month";
        Kind: "Type de matériel", "Kind of equipment";
        Year: "Année", "Year";
        Warranties: "Garanties", "Warranties";
        Reason: "Raison du demandeur", "The requester’s reason";
        Age: "Âge", "Age";
        Problems: "Problèmes récurrents", "Recurring problems";
        Requests: "Demandes concernées", "Requests about them";
        MoreOften: "Plus souvent qu’avant", "More often than before";
        Now: "Sur la période", "In this period";
        Before: "Sur la période d’avant", "In the period before";
    }
}

/// How times are counted.
pub fn how_counted(lang: Lang, desk: &Desk) -> String {
    let day = Span { days: 1, minutes: 0 };
    let long = u32::try_from(desk.calendar().length(day).num_minutes()).unwrap_or_default();
    let long = minutes(lang, long);
    match lang {
        Lang::Fr => format!(
            "Les temps sont comptés en heures d’ouverture du guichet\u{a0}: un jour ouvré compte {long}. L’attente du \
             demandeur ou d’un tiers ne compte pas dans la résolution. « Médiane\u{a0}»\u{a0}: la moitié des tickets \
             n’ont pas pris plus longtemps\u{202f}; « 9 sur 10\u{a0}»\u{a0}: neuf tickets sur dix. Un ticket résolu plusieurs \
             fois compte une fois, à sa dernière résolution\u{202f}; l’activité compte chaque résolution."
        )
        .replace("« ", "«\u{a0}"),
        Lang::En => format!(
            "Times are counted in the desk’s opening hours: a working day is {long}. Waiting for the requester or a \
             third party does not count towards resolving. “Median”: half of the tickets took no longer; “9 in 10”: \
             nine tickets in ten. A ticket that was resolved several times counts once, at its last resolution; \
             activity counts each resolution."
        ),
    }
}

/// What the figures of activity count.
pub fn what_is_counted(lang: Lang) -> String {
    match lang {
        Lang::Fr => "L’activité compte ce qui a été fait\u{a0}: un ticket résolu, refusé, puis résolu de nouveau y compte \
                     pour deux résolutions. Le rapport des délais compte des tickets, chacun une fois."
            .to_owned(),
        Lang::En => "Activity counts what was done: a ticket that was resolved, refused, and resolved again counts as two \
                     resolutions. The report on delays counts tickets, each once."
            .to_owned(),
    }
}

/// `du 01/01/2026 au 22/11/2026`, as a line of its own.
pub fn over(lang: Lang, over: Period) -> String {
    let mut text = period(lang, over);
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// The day on which it was so.
pub fn on(lang: Lang, on: NaiveDate) -> String {
    match lang {
        Lang::Fr => format!("Au {}", day(lang, on)),
        Lang::En => format!("On {}", day(lang, on)),
    }
}

/// When the page was made.
pub fn made(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    match lang {
        Lang::Fr => format!("Établi le {}", instant(lang, at, zone)),
        Lang::En => format!("Made on {}", instant(lang, at, zone)),
    }
}

/// That a table has more rows than its frame shows.
pub fn rows_to_scroll(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::Fr => format!("{rows} lignes\u{a0}: faites défiler le tableau"),
        Lang::En => format!("{rows} rows: scroll the table"),
    }
}

/// That a table has more columns than a narrow screen shows.
pub fn columns_to_scroll(lang: Lang, columns: usize) -> String {
    match lang {
        Lang::Fr => format!("{columns} colonnes\u{a0}: faites défiler vers la droite"),
        Lang::En => format!("{columns} columns: scroll to the right"),
    }
}

/// Short clauses around a page's parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    Contents,
    KeyFigures,
    State,
}

words! {
    Around {
        Contents: "Dans ce rapport", "In this report";
        KeyFigures: "Chiffres clés", "Key figures";
        State: "État de la base", "State of the database";
    }
}

/// `sept. 2025`, or `oct.` where the year goes without saying.
pub fn month(lang: Lang, day: NaiveDate, with_year: bool) -> String {
    const FRENCH: [&str; 12] = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ];
    const ENGLISH: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let names = match lang {
        Lang::Fr => FRENCH,
        Lang::En => ENGLISH,
    };
    let name = names.get(day.month0() as usize).copied().unwrap_or_default();
    if with_year {
        format!("{name} {}", day.year())
    } else {
        name.to_owned()
    }
}

/// `22/11`, where the year goes without saying.
pub fn short_day(lang: Lang, day: NaiveDate) -> String {
    match lang {
        Lang::Fr => format!("{:02}/{:02}", day.day(), day.month()),
        Lang::En => format!("{} {}", day.day(), month(lang, day, false)),
    }
}

/// How old: up to so many months, more than a limit, none at all.
pub fn ages(lang: Lang, limit: Option<u32>) -> [String; 5] {
    let limit = limit.unwrap_or(365);
    match lang {
        Lang::Fr => [
            "moins de 3 mois".to_owned(),
            "de 3 à 6 mois".to_owned(),
            format!("de 6 mois à {limit} jours"),
            format!("plus de {limit} jours"),
            "aucun inventaire".to_owned(),
        ],
        Lang::En => [
            "under 3 months".to_owned(),
            "3 to 6 months".to_owned(),
            format!("6 months to {limit} days"),
            format!("over {limit} days"),
            "no inventory".to_owned(),
        ],
    }
}

/// What stands under a key figure: how it changed since the beginning.
pub fn change(lang: Lang, before: u64, after: u64) -> String {
    if after == before {
        let same = match lang {
            Lang::Fr => "autant qu’au début",
            Lang::En => "as at the beginning",
        };
        return same.to_owned();
    }
    let (sign, by) = if after > before {
        ("+", after - before)
    } else {
        ("−", before - after)
    };
    let by = crate::text::format::number(lang, i64::try_from(by).unwrap_or(i64::MAX));
    match lang {
        Lang::Fr => format!("{sign}{by} depuis le début"),
        Lang::En => format!("{sign}{by} since the beginning"),
    }
}

/// Where most inventories are missing or out of date.
pub fn lacking(lang: Lang, department: &str, lacking: u64, schools: u64) -> String {
    match lang {
        Lang::Fr => format!(
            "C’est dans le département {department} qu’il en manque le plus\u{a0}: {} {}, ou n’en {} qu’un périmé, sur {}.",
            counted(lang, lacking, "établissement", "établissements"),
            plural(lang, lacking, "n’a pas d’inventaire", "n’ont pas d’inventaire"),
            plural(lang, lacking, "a", "ont"),
            schools
        ),
        Lang::En => format!(
            "Most are lacking in department {department}: of {}, {} no inventory or one that is out of date.",
            counted(lang, schools, "school", "schools"),
            counted(lang, lacking, "has", "have")
        ),
    }
}

/// Whole euros.
pub fn euros(lang: Lang, euros: i64) -> String {
    let number = crate::text::format::number(lang, euros);
    match lang {
        Lang::Fr => format!("{number}\u{a0}€"),
        Lang::En => format!("€{number}"),
    }
}

/// `8 % des résolutions`.
pub fn of_resolutions(lang: Lang, share: &str) -> String {
    match lang {
        Lang::Fr => format!("{share} des résolutions"),
        Lang::En => format!("{share} of resolutions"),
    }
}

/// What stands over the columns of taking on, and over those of resolving.
pub fn take_and_resolve(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Fr => ["Prise en charge", "Résolution"],
        Lang::En => ["Taking on", "Resolving"],
    }
}

/// What the table of where time goes holds.
pub fn mean_time(lang: Lang) -> String {
    match lang {
        Lang::Fr => "Temps moyen par ticket résolu",
        Lang::En => "Mean time for each resolved ticket",
    }
    .to_owned()
}

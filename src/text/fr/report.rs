//! In French: what a report's charts show, in a sentence.

use crate::domain::code::Lang;
use crate::domain::report::Spread;
use crate::text::format::{counted, day, minutes, money};
use crate::text::report::page::Said;
use crate::text::report::share;

/// The sentence.
pub fn said(said: &Said<'_>) -> String {
    match said {
        Said::Nothing => "Rien sur cette période.".to_owned(),
        Said::Flow {
            came,
            again,
            of_one_team,
            went,
            busiest,
        } => {
            let mut arrived = many(*came, "ticket est arrivé", "tickets sont arrivés");
            let again = match (again, of_one_team) {
                (0, _) => String::new(),
                (_, false) => many(*again, "rouvert", "rouverts"),
                (_, true) => many(
                    *again,
                    "rouvert ou reçu d’une autre équipe",
                    "rouverts ou reçus d’une autre équipe",
                ),
            };
            if !again.is_empty() {
                arrived.push_str(&format!(" (dont {again})"));
            }
            let left = many(*went, "est sorti", "sont sortis");
            let week = busiest.map(|(week, count)| {
                let arrivals = many(count, "arrivée", "arrivées");
                format!(
                    "\u{a0}; la semaine la plus chargée, celle du {}, compte {arrivals}",
                    day(FR, week)
                )
            });
            format!("{arrived}, {left}{}.", week.unwrap_or_default()).replace("\u{a0};", "\u{202f};")
        }
        Said::Backlog { before, after, most } => {
            let most = most.map(|(week, count)| {
                let open = many(count, "ticket", "tickets");
                format!(
                    ", avec un sommet de {open} à la fin de la semaine du {}",
                    day(FR, week)
                )
            });
            let most = most.unwrap_or_default();
            let open = many(*after, "ticket", "tickets");
            match after.cmp(before) {
                std::cmp::Ordering::Equal => format!(
                    "Le nombre de tickets en cours est le même au début et à la fin\u{a0}: {open}{most}."
                ),
                std::cmp::Ordering::Greater => format!(
                    "Le nombre de tickets en cours est monté de {} à {open}{most}.",
                    plain(*before)
                ),
                std::cmp::Ordering::Less => format!(
                    "Le nombre de tickets en cours est descendu de {} à {open}{most}.",
                    plain(*before)
                ),
            }
        }
        Said::FirstLevel { resolved, all } => format!(
            "Le niveau 1 a fait {} des résolutions ({} sur {}).",
            share(*resolved, *all),
            plain(*resolved),
            plain(*all)
        ),
        Said::Passages {
            escalated,
            forced,
            returned,
            requalified,
        } => {
            let forced = match forced {
                0 => String::new(),
                _ => format!(
                    ", dont {}",
                    many(*forced, "forcée malgré les règles", "forcées malgré les règles")
                ),
            };
            let requalified = match requalified {
                0 => String::new(),
                _ => format!(
                    "\u{202f}; {} par un changement de catégorie",
                    many(*requalified, "passage", "passages")
                ),
            };
            if escalated + returned == 0 && requalified.is_empty() {
                return "Aucune transmission, aucun renvoi.".to_owned();
            }
            let escalations = many(*escalated, "transmission", "transmissions");
            let returns = many(*returned, "renvoi", "renvois");
            format!("{escalations}{forced}, et {returns} à l’équipe d’avant{requalified}.")
        }
        Said::Most { name, count, all } => format!(
            "«\u{a0}{name}\u{a0}» vient en tête\u{a0}: {} sur {} ({}).",
            many(*count, "demande", "demandes"),
            plain(*all),
            share(*count, *all)
        ),
        Said::Refusals { refused, resolved } => format!(
            "{} pour {} ({}).",
            many(*refused, "clôture refusée", "clôtures refusées"),
            many(*resolved, "résolution", "résolutions"),
            share(*refused, *resolved)
        ),
        Said::Latest { shown, all } => format!(
            "Le dernier tableau montre les {} plus récentes sur {}\u{202f}; toutes sont dans le rapport au format JSON.",
            plain(*shown),
            plain(*all)
        ),
        Said::First { shown, all } => format!(
            "Le graphique montre les {} premiers sur {}\u{202f}; le tableau les a tous.",
            plain(*shown),
            plain(*all)
        ),
        Said::Reason { name, times, all } => format!(
            "La raison qui revient le plus, «\u{a0}{}\u{a0}», a été donnée {} fois sur {}.",
            name.trim_end_matches('.'),
            plain(*times),
            plain(*all)
        ),
        Said::Take(spread) => times(spread, "pris en charge"),
        Said::Handed => "Un ticket transmis compte pour chaque équipe qui l’a pris en charge, à partir du moment où il lui est \
                         arrivé\u{202f}; l’ensemble le compte une fois, depuis son ouverture."
            .to_owned(),
        Said::Resolve(spread) => times(spread, "résolus"),
        Said::Worst { name, kept, aimed } => format!(
            "C’est «\u{a0}{name}\u{a0}» qui tient le moins souvent son délai de résolution\u{a0}: {} à temps.",
            share(*kept, *aimed)
        ),
        Said::Spent {
            working,
            waiting,
            all,
        } => format!(
            "Sur le temps d’ouverture écoulé jusqu’à la résolution, {} se passe au travail ou avant la prise en charge, \
             et {} à attendre le demandeur ou un tiers.",
            share(*working, *all),
            share(*waiting, *all)
        ),
        Said::Ages {
            members,
            current,
            opens,
        } => format!(
            "{} sur {} {} ({}).",
            plain(*current),
            many(*members, "adhérent", "adhérents"),
            match (*current < 2, opens) {
                (true, true) => "a un inventaire qui lui ouvre le niveau 2",
                (false, true) => "ont un inventaire qui leur ouvre le niveau 2",
                (true, false) => "a un inventaire à jour",
                (false, false) => "ont un inventaire à jour",
            },
            share(*current, *members)
        ),
        Said::ToCall { schools: 0 } => "Aucun adhérent n’est à relancer.".to_owned(),
        Said::ToCall { schools } => format!(
            "{} sans inventaire, ou dont l’inventaire est périmé ou le sera bientôt.",
            many(*schools, "adhérent est", "adhérents sont")
        ),
        Said::Kinds { out, all } => format!(
            "{} sur {} hors garantie ({}), la garantie inconnue comprise.",
            plain(*out),
            many(*all, "matériel est", "matériels sont"),
            share(*out, *all)
        ),
        Said::Warranties { year, count } => format!(
            "En {year}, {} à {}.",
            many(*count, "garantie arrive", "garanties arrivent"),
            if *count < 2 { "sa fin" } else { "leur fin" }
        ),
        Said::Undeclared { tickets: 0, .. } => {
            "Tous les tickets de matériel en cours désignent un matériel déclaré.".to_owned()
        }
        Said::Undeclared {
            tickets,
            schools,
            needed,
        } => format!(
            "{} de matériel en cours ne {} aucun matériel de l’inventaire, dans {}{}.",
            many(*tickets, "ticket", "tickets"),
            if *tickets < 2 { "désigne" } else { "désignent" },
            many(*schools, "établissement", "établissements"),
            match needed {
                true => "\u{a0}: tant qu’il n’est pas déclaré, la maintenance ne peut pas être saisie",
                false => "",
            }
        ),
        Said::Billed {
            visits,
            schools,
            cents,
        } => format!(
            "{} dans {}, pour {}.",
            many(*visits, "intervention facturée", "interventions facturées"),
            many(*schools, "établissement", "établissements"),
            money(FR, *cents)
        ),
        Said::Recurring {
            problems,
            most,
            before: None,
            ..
        } => format!(
            "{}\u{202f}; le plus fréquent est venu {} fois. Rien n’a été consigné avant cette période\u{a0}: il n’y a pas \
             de quoi comparer.",
            counted(FR, *problems, "problème revient", "problèmes reviennent"),
            plain(*most)
        ),
        Said::Recurring {
            problems,
            more,
            most,
            before: Some(before),
        } => format!(
            "{}, dont {} plus souvent que pendant la période d’avant\u{202f}; le plus fréquent est venu {} fois, contre {} \
             alors.",
            counted(FR, *problems, "problème revient", "problèmes reviennent"),
            plain(*more),
            plain(*most),
            plain(*before)
        ),
        Said::BilledMost { name, cents, all } => format!(
            "{name} vient en tête\u{a0}: {}, soit {} du total.",
            money(FR, *cents),
            share(cents.unsigned_abs(), all.unsigned_abs())
        ),
    }
}

const FR: Lang = Lang::Fr;

fn times(spread: &Spread, done: &str) -> String {
    let (Some(median), Some(ninetieth)) = (spread.median, spread.ninetieth) else {
        return said(&Said::Nothing);
    };
    let within = match spread.aimed {
        0 => String::new(),
        _ => format!(
            "\u{202f}; {} dans le délai visé",
            share(spread.kept, spread.aimed)
        ),
    };
    format!(
        "{} {done}\u{a0}: la moitié en {} au plus, neuf sur dix en {} au plus{within}.",
        many(spread.count, "ticket", "tickets"),
        minutes(FR, median),
        minutes(FR, ninetieth)
    )
}

fn many(number: u64, one: &str, several: &str) -> String {
    counted(FR, number, one, several)
}

fn plain(number: u64) -> String {
    crate::text::format::number(FR, i64::try_from(number).unwrap_or(i64::MAX))
}

//! In English: what a report's charts show, in a sentence.

use crate::domain::code::Lang;
use crate::domain::report::Spread;
use crate::text::format::{counted, day, minutes, money};
use crate::text::report::page::Said;
use crate::text::report::share;

/// The sentence.
pub fn said(said: &Said<'_>) -> String {
    match said {
        Said::Nothing => "Nothing in this period.".to_owned(),
        Said::Flow {
            came,
            again,
            of_one_team,
            went,
            busiest,
        } => {
            let again = match (again, of_one_team) {
                (0, _) => String::new(),
                (_, false) => format!(" ({} of them reopened)", plain(*again)),
                (_, true) => format!(" ({} of them reopened, or from another team)", plain(*again)),
            };
            let week = busiest.map(|(week, count)| {
                format!(
                    "; the busiest week, that of {}, brought {}",
                    day(EN, week),
                    plain(count)
                )
            });
            format!(
                "{} came in{again} and {} went out{}.",
                many(*came, "ticket", "tickets"),
                plain(*went),
                week.unwrap_or_default()
            )
        }
        Said::Backlog { before, after, most } => {
            let most = most.map(|(week, count)| {
                format!(
                    ", with a peak of {} at the end of the week of {}",
                    plain(count),
                    day(EN, week)
                )
            });
            let most = most.unwrap_or_default();
            let open = many(*after, "ticket", "tickets");
            match after.cmp(before) {
                std::cmp::Ordering::Equal => {
                    format!("As many are open at the end as at the beginning: {open}{most}.")
                }
                std::cmp::Ordering::Greater => {
                    format!("Open tickets rose from {} to {open}{most}.", plain(*before))
                }
                std::cmp::Ordering::Less => {
                    format!("Open tickets fell from {} to {open}{most}.", plain(*before))
                }
            }
        }
        Said::FirstLevel { resolved, all } => format!(
            "Level 1 made {} of the resolutions ({} of {}).",
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
                _ => format!(", {} of them forced against the rules", plain(*forced)),
            };
            let requalified = match requalified {
                0 => String::new(),
                _ => format!(
                    "; {} by a change of category",
                    many(*requalified, "handover", "handovers")
                ),
            };
            if escalated + returned == 0 && requalified.is_empty() {
                return "No escalation, no return.".to_owned();
            }
            let escalations = many(*escalated, "escalation", "escalations");
            let returns = many(*returned, "return", "returns");
            format!("{escalations}{forced}, and {returns} to the team before{requalified}.")
        }
        Said::Most { name, count, all } => format!(
            "“{name}” comes first: {} of {} ({}).",
            many(*count, "request", "requests"),
            plain(*all),
            share(*count, *all)
        ),
        Said::Refusals { refused, resolved } => format!(
            "{} for {} ({}).",
            many(*refused, "closure refused", "closures refused"),
            many(*resolved, "resolution", "resolutions"),
            share(*refused, *resolved)
        ),
        Said::Latest { shown, all } => format!(
            "The last table shows the latest {} of {}; all of them are in the report as JSON.",
            plain(*shown),
            plain(*all)
        ),
        Said::First { shown, all } => format!(
            "The chart shows the first {} of {}; the table has all of them.",
            plain(*shown),
            plain(*all)
        ),
        Said::Reason { name, times, all } => format!(
            "The reason that comes back most, “{}”, was given {} times of {}.",
            name.trim_end_matches('.'),
            plain(*times),
            plain(*all)
        ),
        Said::Take(spread) => times(spread, "taken on"),
        Said::Handed => "A ticket that was handed over counts for each team that took it on, from when it came to it; over all \
                         it counts once, from when it was opened."
            .to_owned(),
        Said::Resolve(spread) => times(spread, "resolved"),
        Said::Worst { name, kept, aimed } => format!(
            "“{name}” keeps its target for resolving least often: {} in time.",
            share(*kept, *aimed)
        ),
        Said::Spent {
            working,
            waiting,
            all,
        } => format!(
            "Of the opening time until the resolution, {} was spent working or before taking on, and {} waiting for the \
             requester or a third party.",
            share(*working, *all),
            share(*waiting, *all)
        ),
        Said::Ages {
            members,
            current,
            opens,
        } => format!(
            "{} of {} {} ({}).",
            plain(*current),
            many(*members, "member", "members"),
            match (*current == 1, opens) {
                (true, true) => "has an inventory that opens level 2 to it",
                (false, true) => "have an inventory that opens level 2 to them",
                (true, false) => "has an inventory that is up to date",
                (false, false) => "have an inventory that is up to date",
            },
            share(*current, *members)
        ),
        Said::ToCall { schools: 0 } => "No member has to be called.".to_owned(),
        Said::ToCall { schools } => format!(
            "{} without an inventory, or with one that is out of date or soon will be.",
            many(*schools, "member", "members")
        ),
        Said::Kinds { out, all } => format!(
            "{} of {} out of warranty ({}), those of unknown warranty included.",
            plain(*out),
            many(*all, "piece is", "pieces are"),
            share(*out, *all)
        ),
        Said::Warranties { year, count } => {
            format!("In {year}, {}.", many(*count, "warranty ends", "warranties end"))
        }
        Said::Undeclared { tickets: 0, .. } => {
            "Every open hardware ticket names a declared piece.".to_owned()
        }
        Said::Undeclared {
            tickets,
            schools,
            needed,
        } => format!(
            "{} nothing of the inventory, in {}{}.",
            many(
                *tickets,
                "open hardware ticket names",
                "open hardware tickets name"
            ),
            many(*schools, "school", "schools"),
            match needed {
                true => ": until it is declared, it cannot go to maintenance",
                false => "",
            }
        ),
        Said::Billed {
            visits,
            schools,
            cents,
        } => format!(
            "{} in {}, for {}.",
            many(*visits, "billed intervention", "billed interventions"),
            many(*schools, "school", "schools"),
            money(EN, *cents)
        ),
        Said::Recurring {
            problems,
            most,
            before: None,
            ..
        } => format!(
            "{}; the most frequent came {}. Nothing was recorded before this period: there is nothing to compare with.",
            counted(EN, *problems, "problem comes back", "problems come back"),
            counted(EN, *most, "time", "times")
        ),
        Said::Recurring {
            problems,
            more,
            most,
            before: Some(before),
        } => format!(
            "{}, {} of them more often than in the period before; the most frequent came {}, against {} then.",
            counted(EN, *problems, "problem comes back", "problems come back"),
            plain(*more),
            counted(EN, *most, "time", "times"),
            plain(*before)
        ),
        Said::BilledMost { name, cents, all } => format!(
            "{name} comes first: {}, which is {} of the total.",
            money(EN, *cents),
            share(cents.unsigned_abs(), all.unsigned_abs())
        ),
    }
}

const EN: Lang = Lang::En;

fn times(spread: &Spread, done: &str) -> String {
    let (Some(median), Some(ninetieth)) = (spread.median, spread.ninetieth) else {
        return said(&Said::Nothing);
    };
    let within = match spread.aimed {
        0 => String::new(),
        _ => format!("; {} in time", share(spread.kept, spread.aimed)),
    };
    format!(
        "{} {done}: half within {}, nine in ten within {}{within}.",
        many(spread.count, "ticket", "tickets"),
        minutes(EN, median),
        minutes(EN, ninetieth)
    )
}

fn many(number: u64, one: &str, several: &str) -> String {
    counted(EN, number, one, several)
}

fn plain(number: u64) -> String {
    crate::text::format::number(EN, i64::try_from(number).unwrap_or(i64::MAX))
}

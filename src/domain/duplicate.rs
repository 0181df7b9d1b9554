//! Whether a request is there already (C10): a ticket of the same place about the same matter, or of
//! the same equipment, that is open or was a short while ago. Nothing is refused for it: two people may
//! well report one breakdown in one minute, and only whoever is on the telephone can tell.

use chrono::{DateTime, TimeDelta, Utc};

use super::code::{Code as _, Status, codes};
use super::lifecycle;
use super::matter::{Matter, NEAR};
use super::opening::Draft;
use super::outside::Text;

/// How long a ticket that is over is still likely to be meant.
pub const RECENT: TimeDelta = TimeDelta::days(15);

/// How many are worth reading.
const FEW: usize = 5;

codes! {
    /// Why a ticket is likely to be the same.
    Ground, "ground" {
        Equipment = "equipment",
        Subject = "subject",
    }
}

/// A ticket of the same place, or of the same requester, that came before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    pub reference: String,
    pub subject: Text,
    pub status: Status,
    pub equipment: Option<Text>,
    pub created_at: DateTime<Utc>,
    /// When it was over, if it is.
    pub closed_at: Option<DateTime<Utc>>,
    pub duplicate_of: Option<String>,
}

/// A ticket that is likely to be the same request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    pub reference: String,
    pub subject: Text,
    pub status: Status,
    pub created_at: DateTime<Utc>,
    pub grounds: Vec<Ground>,
}

/// The likely doubles of a draft among earlier tickets, the likeliest first.
pub fn likely(draft: &Draft, earlier: Vec<Earlier>, now: DateTime<Utc>) -> Vec<Likely> {
    let matter = Matter::of(draft.subject.as_ref().unwrap_or(&Text::default()));
    let mut found: Vec<(Weight, Earlier, Vec<Ground>)> = Vec::new();
    for ticket in earlier {
        let over = !lifecycle::is_open(ticket.status);
        let ended = ticket.closed_at.unwrap_or(ticket.created_at);
        let known = found
            .iter()
            .any(|(_, known, _)| known.reference == ticket.reference);
        if known || (over && now - ended > RECENT) {
            continue;
        }
        let nearness = matter.nearness(&Matter::of(&ticket.subject));
        let same_equipment = draft.equipment.is_some() && draft.equipment == ticket.equipment;
        let mut grounds = Vec::new();
        grounds.extend(same_equipment.then_some(Ground::Equipment));
        grounds.extend((nearness >= NEAR).then_some(Ground::Subject));
        if !grounds.is_empty() {
            let weight = Weight {
                open: !over,
                grounds: grounds.len(),
                nearness,
            };
            found.push((weight, ticket, grounds));
        }
    }
    // A double that is known to be one says less than the ticket that it repeats.
    let references: Vec<String> = found
        .iter()
        .map(|(_, ticket, _)| ticket.reference.clone())
        .collect();
    found.retain(|(_, ticket, _)| {
        let original = ticket.duplicate_of.as_ref();
        original.is_none_or(|original| !references.contains(original))
    });
    found.sort_by(|(one, a, _), (other, b, _)| {
        let by_weight = (other.open, other.grounds).cmp(&(one.open, one.grounds));
        by_weight
            .then(other.nearness.total_cmp(&one.nearness))
            .then(b.created_at.cmp(&a.created_at))
    });
    found
        .into_iter()
        .take(FEW)
        .map(|(_, ticket, grounds)| Likely {
            reference: ticket.reference,
            subject: ticket.subject,
            status: ticket.status,
            created_at: ticket.created_at,
            grounds,
        })
        .collect()
}

struct Weight {
    open: bool,
    grounds: usize,
    nearness: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, draft};

    const NOW: &str = "2026-11-23T09:00:00Z";

    fn earlier(reference: &str, subject: &str) -> Earlier {
        Earlier {
            reference: reference.to_owned(),
            subject: Text::from(subject),
            status: Status::InProgress,
            equipment: None,
            created_at: at("2026-11-20T09:00:00Z"),
            closed_at: None,
            duplicate_of: None,
        }
    }

    /// Of "Imprimante en panne", UC0000003.
    #[track_caller]
    fn check(earlier: Vec<Earlier>, expected: &[(&str, &[Ground])]) {
        let found = likely(&draft(), earlier, at(NOW));
        let found: Vec<(&str, &[Ground])> = found
            .iter()
            .map(|likely| (likely.reference.as_str(), likely.grounds.as_slice()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_near_subject_or_the_same_equipment_makes_a_double_likely() {
        let of_the_printer = |reference, subject| Earlier {
            equipment: Some(Text::from("UC0000003")),
            ..earlier(reference, subject)
        };
        check(
            vec![
                earlier("CG-1", "Écran noir"),
                of_the_printer("CG-2", "Bourrage"),
                earlier("CG-3", "IMPRIMANTE HS"),
                of_the_printer("CG-4", "Panne imprimante"),
            ],
            &[
                ("CG-4", &[Ground::Equipment, Ground::Subject]),
                ("CG-3", &[Ground::Subject]),
                ("CG-2", &[Ground::Equipment]),
            ],
        );
    }

    #[test]
    fn what_is_over_counts_for_a_while_and_comes_after_what_is_open() {
        let over = |reference, day| Earlier {
            status: Status::Closed,
            closed_at: Some(at(day)),
            ..earlier(reference, "Imprimante en panne")
        };
        check(
            vec![
                over("CG-1", "2026-11-08T08:59:00Z"),
                over("CG-2", "2026-11-08T09:00:00Z"),
                earlier("CG-3", "Imprimante HS"),
            ],
            &[("CG-3", &[Ground::Subject]), ("CG-2", &[Ground::Subject])],
        );
    }

    #[test]
    fn a_known_double_gives_way_to_the_ticket_that_it_repeats() {
        let double = |reference, original: &str| Earlier {
            duplicate_of: Some(original.to_owned()),
            ..earlier(reference, "Imprimante en panne")
        };
        check(
            vec![
                double("CG-2", "CG-1"),
                double("CG-9", "CG-8"),
                earlier("CG-1", "Imprimante HS"),
            ],
            &[("CG-9", &[Ground::Subject]), ("CG-1", &[Ground::Subject])],
        );
    }

    #[test]
    fn only_a_few_are_told_each_once() {
        let all = (0..40).map(|number| earlier(&format!("CG-{}", number % 20), "Imprimante en panne"));
        assert_eq!(likely(&draft(), all.collect(), at(NOW)).len(), FEW);
    }

    #[test]
    fn a_draft_that_tells_neither_has_no_doubles() {
        let empty = Draft::default();
        assert_eq!(likely(&empty, vec![earlier("CG-1", "")], at(NOW)), []);
    }
}

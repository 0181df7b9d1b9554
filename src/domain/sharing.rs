//! Who of a team gets what comes to it, where the team shares its load out (E9): each in turn, or
//! whoever has the least to do. What was read to decide stays with the event, so that anybody can
//! say years later why it was them.
//!
//! A turn is whoever has waited for one the longest, and not the next name of a list: it stays fair
//! when somebody joins the team, leaves it, or is the only one of a sector.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::code::Sharing;
use super::decide::Facts;

/// The operators of a team who act, the one without a turn for the longest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    pub team: String,
    pub members: Vec<Bearer>,
}

/// Somebody to whom a ticket could go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Bearer {
    pub login: String,
    /// The tickets in their hands that are still to be solved, whatever the team.
    pub open: u32,
    /// When they were last given one of this team's.
    pub last: Option<DateTime<Utc>>,
}

/// How a ticket was shared out: by which rule, and between whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Share {
    pub rule: Sharing,
    /// Without a turn for the longest first.
    pub among: Vec<Bearer>,
}

/// Whom a ticket comes to at a team; nobody: it is to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arrival {
    pub assignee: Option<String>,
    /// How it was shared out, where the team does so and nothing else had decided.
    pub shared: Option<Share>,
}

impl Share {
    /// Those between whom only the turn decides.
    pub fn equals(&self) -> impl Iterator<Item = &Bearer> {
        let least = self.among.iter().map(|bearer| bearer.open).min();
        let any = self.rule == Sharing::Rotation;
        let fits = move |bearer: &&Bearer| any || Some(bearer.open) == least;
        self.among.iter().filter(fits)
    }

    /// Who gets it.
    pub fn chosen(&self) -> Option<&str> {
        self.equals().next().map(|bearer| bearer.login.as_str())
    }
}

/// Whom a ticket comes to that arrives at this team.
pub fn arrival(facts: &Facts<'_>, team: &str) -> Arrival {
    let Some(rules) = facts.desk.team(team) else {
        return Arrival::default();
    };
    // The operators of the school's sector come before all others (G4).
    let of_sector: Vec<&str> = facts
        .technicians
        .iter()
        .filter(|(of, _)| rules.by_sector && of == team)
        .map(|(_, login)| login.as_str())
        .collect();
    if let [only] = of_sector.as_slice() {
        return Arrival {
            assignee: Some((*only).to_owned()),
            shared: None,
        };
    }
    let roster = facts.rosters.iter().find(|roster| roster.team == team);
    let (Some(roster), Sharing::Rotation | Sharing::LeastLoaded) = (roster, rules.assign) else {
        return Arrival::default();
    };
    let near = |bearer: &&Bearer| of_sector.is_empty() || of_sector.contains(&bearer.login.as_str());
    let share = Share {
        rule: rules.assign,
        among: roster.members.iter().filter(near).cloned().collect(),
    };
    Arrival {
        assignee: share.chosen().map(str::to_owned),
        shared: Some(share),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing;

    fn bearer(told: &str) -> Bearer {
        let (login, open) = told.split_once(' ').unwrap();
        Bearer {
            login: login.to_owned(),
            open: open.parse().unwrap(),
            last: None,
        }
    }

    /// The roster as it waits: `anne 2` has two tickets to solve.
    #[track_caller]
    fn check(assign: Sharing, roster: &[&str], sector: &[&str], expected: Option<&str>) {
        let mut desk = testing::desk();
        let team = desk
            .teams
            .iter_mut()
            .find(|team| team.code == "maintenance")
            .unwrap();
        team.assign = assign;
        let technicians: Vec<(String, String)> = sector
            .iter()
            .map(|login| ("maintenance".to_owned(), (*login).to_owned()))
            .collect();
        let rosters = [Roster {
            team: "maintenance".to_owned(),
            members: roster.iter().map(|told| bearer(told)).collect(),
        }];
        let arrival = testing::at_desk(&desk, None, |facts| {
            let facts = Facts {
                technicians: &technicians,
                rosters: &rosters,
                ..*facts
            };
            arrival(&facts, "maintenance")
        });
        assert_eq!(
            arrival.assignee.as_deref(),
            expected,
            "{assign:?} {roster:?} {sector:?}"
        );
    }

    #[test]
    fn a_ticket_goes_to_whom_the_team_says() {
        use Sharing::{LeastLoaded, Rotation, Taken};
        let three = ["anne 2", "bob 0", "carl 0"];
        check(Taken, &three, &[], None);
        check(Rotation, &three, &[], Some("anne"));
        check(LeastLoaded, &three, &[], Some("bob"));
        // Where the load is equal, the turn decides.
        check(LeastLoaded, &["carl 1", "anne 1", "bob 4"], &[], Some("carl"));
        check(Rotation, &["carl 9", "anne 0"], &[], Some("carl"));
        check(LeastLoaded, &["anne 7"], &[], Some("anne"));
        // Nobody is there.
        check(Rotation, &[], &[], None);
        check(LeastLoaded, &[], &[], None);
    }

    #[test]
    fn the_sector_comes_before_the_turn() {
        use Sharing::{LeastLoaded, Rotation, Taken};
        let three = ["anne 0", "bob 3", "carl 1"];
        check(Rotation, &three, &["carl"], Some("carl"));
        check(Rotation, &three, &["bob", "carl"], Some("bob"));
        check(LeastLoaded, &three, &["bob", "carl"], Some("carl"));
        check(Taken, &three, &["bob", "carl"], None);
        check(Taken, &three, &["bob"], Some("bob"));
    }

    #[test]
    fn a_team_that_the_desk_no_longer_has_gives_to_nobody() {
        let desk = testing::desk();
        let arrival = testing::at_desk(&desk, None, |facts| arrival(facts, "partie"));
        assert_eq!(arrival, Arrival::default());
    }
}

//! How long tickets take, in the desk's opening time: to be taken on, and to be resolved.
//!
//! A time is told by its median and its 90th percentile, each one that was really measured: the
//! smallest within which half, or nine in ten, of the tickets stay. A mean would be drawn away by a
//! single ticket that was forgotten for a year.

use std::collections::BTreeMap;

use super::Period;
use crate::domain::code::Status;
use crate::domain::desk::Desk;

/// How long tickets took, over everything and by what they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delays {
    pub period: Period,
    pub all: Delay,
    pub by_priority: Vec<(String, Delay)>,
    pub by_team: Vec<(String, Delay)>,
    pub by_level: Vec<(String, Delay)>,
    pub by_category: Vec<(String, Delay)>,
    pub by_school_type: Vec<(String, Delay)>,
    pub head: String,
}

/// How long a group of tickets took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delay {
    pub take: Spread,
    pub resolve: Spread,
    /// Where the time of those that were resolved went.
    pub spent: Spent,
}

/// Many durations, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread {
    pub count: u64,
    /// Half of them are at most so long.
    pub median: Option<u32>,
    /// Nine in ten are at most so long.
    pub ninetieth: Option<u32>,
    pub longest: Option<u32>,
    /// So many had a target.
    pub aimed: u64,
    /// So many kept it.
    pub kept: u64,
}

/// Opening time by what the tickets waited for, in minutes, all tickets together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spent {
    pub untouched: u64,
    pub working: u64,
    pub requester: u64,
    pub third_party: u64,
    /// For the answer to a closure that was refused then.
    pub approval: u64,
}

impl Spent {
    /// Adds minutes that were spent in a status.
    pub fn add(&mut self, status: Status, minutes: u64) {
        match status {
            Status::New => self.untouched += minutes,
            Status::InProgress => self.working += minutes,
            Status::WaitingRequester => self.requester += minutes,
            Status::WaitingAuthority => self.third_party += minutes,
            Status::Resolved => self.approval += minutes,
            // Nothing is spent on what is over.
            Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => {}
        }
    }

    fn add_all(&mut self, other: Self) {
        self.untouched += other.untouched;
        self.working += other.working;
        self.requester += other.requester;
        self.third_party += other.third_party;
        self.approval += other.approval;
    }
}

/// What a ticket is counted under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub priority: Option<String>,
    pub team: String,
    pub level: u8,
    pub category: String,
    pub school_type: Option<String>,
}

/// One duration, and whether it kept its target where it had one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    pub minutes: u32,
    pub kept: Option<bool>,
}

/// Durations as they are found.
#[derive(Debug, Default)]
pub struct Gathering {
    groups: BTreeMap<(By, String), Heap>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    All,
    Priority,
    Team,
    Level,
    Category,
    SchoolType,
}

#[derive(Debug, Default)]
struct Heap {
    take: Times,
    resolve: Times,
    spent: Spent,
}

#[derive(Debug, Default)]
struct Times {
    minutes: Vec<u32>,
    aimed: u64,
    kept: u64,
}

impl Gathering {
    /// A ticket was taken on.
    pub fn taken(&mut self, group: &Group, measure: Measure) {
        self.of(group, |heap| heap.take.add(measure));
    }

    /// A team took on what was handed over to it. Among all tickets it counted when it was first taken on.
    pub fn taken_over(&mut self, group: &Group, measure: Measure) {
        for key in [
            (By::Team, group.team.clone()),
            (By::Level, group.level.to_string()),
        ] {
            self.groups.entry(key).or_default().take.add(measure);
        }
    }

    /// A ticket was resolved.
    pub fn resolved(&mut self, group: &Group, measure: Measure, spent: Spent) {
        self.of(group, |heap| {
            heap.resolve.add(measure);
            heap.spent.add_all(spent);
        });
    }

    /// What they come to; priorities and teams in the desk's order.
    pub fn delays(self, period: Period, desk: &Desk, head: String) -> Delays {
        let mut delays = Delays {
            period,
            all: Delay::default(),
            by_priority: Vec::new(),
            by_team: Vec::new(),
            by_level: Vec::new(),
            by_category: Vec::new(),
            by_school_type: Vec::new(),
            head,
        };
        for ((by, code), heap) in self.groups {
            let delay = heap.delay();
            match by {
                By::All => delays.all = delay,
                By::Priority => delays.by_priority.push((code, delay)),
                By::Team => delays.by_team.push((code, delay)),
                By::Level => delays.by_level.push((code, delay)),
                By::Category => delays.by_category.push((code, delay)),
                By::SchoolType => delays.by_school_type.push((code, delay)),
            }
        }
        let priorities: Vec<&str> = desk.priorities.iter().map(|it| it.code.as_str()).collect();
        let teams: Vec<&str> = desk.teams.iter().map(|it| it.code.as_str()).collect();
        in_order(&mut delays.by_priority, &priorities);
        in_order(&mut delays.by_team, &teams);
        delays
    }

    fn of(&mut self, group: &Group, mut add: impl FnMut(&mut Heap)) {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        for key in [
            (By::All, String::new()),
            (By::Priority, text(&group.priority)),
            (By::Team, group.team.clone()),
            (By::Level, group.level.to_string()),
            (By::Category, group.category.clone()),
            (By::SchoolType, text(&group.school_type)),
        ] {
            add(self.groups.entry(key).or_default());
        }
    }
}

impl Heap {
    fn delay(self) -> Delay {
        Delay {
            take: self.take.spread(),
            resolve: self.resolve.spread(),
            spent: self.spent,
        }
    }
}

impl Times {
    fn add(&mut self, measure: Measure) {
        self.minutes.push(measure.minutes);
        self.aimed += u64::from(measure.kept.is_some());
        self.kept += u64::from(measure.kept == Some(true));
    }

    fn spread(mut self) -> Spread {
        self.minutes.sort_unstable();
        Spread {
            count: self.minutes.len() as u64,
            median: within(&self.minutes, 50),
            ninetieth: within(&self.minutes, 90),
            longest: self.minutes.last().copied(),
            aimed: self.aimed,
            kept: self.kept,
        }
    }
}

/// The smallest of the sorted values that so many in a hundred do not pass.
fn within(sorted: &[u32], percent: usize) -> Option<u32> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// The codes in this order; what is not among them comes last.
pub(super) fn in_order<T>(groups: &mut [(String, T)], order: &[&str]) {
    groups.sort_by_key(|(code, _)| {
        let place = order.iter().position(|known| known == code);
        (place.unwrap_or(order.len()), code.clone())
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{day, desk};

    fn group(priority: &str, team: &str) -> Group {
        Group {
            priority: Some(priority.to_owned()),
            team: team.to_owned(),
            level: 2,
            category: "poste".to_owned(),
            school_type: None,
        }
    }

    #[test]
    fn a_percentile_is_the_smallest_value_that_so_many_do_not_pass() {
        #[track_caller]
        fn check(values: &[u32], median: Option<u32>, ninetieth: Option<u32>) {
            assert_eq!(
                (within(values, 50), within(values, 90)),
                (median, ninetieth),
                "{values:?}"
            );
            // The slow, obvious way.
            for (percent, found) in [(50, median), (90, ninetieth)] {
                let slow = values.iter().copied().find(|value| {
                    let below = values.iter().filter(|other| *other <= value).count();
                    below * 100 >= values.len() * percent
                });
                assert_eq!(slow, found, "{values:?} {percent}");
            }
        }
        check(&[], None, None);
        check(&[7], Some(7), Some(7));
        check(&[1, 9], Some(1), Some(9));
        check(&[1, 2, 3], Some(2), Some(3));
        check(&[1, 2, 3, 4], Some(2), Some(4));
        check(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Some(5), Some(9));
        check(&[0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 11], Some(0), Some(10));
    }

    #[test]
    fn each_ticket_counts_once_in_every_way_of_looking_at_it() {
        let mut gathering = Gathering::default();
        let kept = |minutes, kept| Measure { minutes, kept };
        gathering.taken(&group("minor", "guichet"), kept(10, Some(true)));
        gathering.taken(&group("blocking", "guichet"), kept(50, Some(false)));
        gathering.taken(&group("minor", "maintenance"), kept(30, None));
        let spent = Spent {
            working: 5,
            ..Spent::default()
        };
        gathering.resolved(&group("minor", "maintenance"), kept(5, Some(true)), spent);
        let period = Period {
            since: day(2026, 1, 1),
            until: day(2026, 12, 31),
        };
        let delays = gathering.delays(period, &desk(), String::new());
        assert_eq!(delays.all.take.count, 3);
        assert_eq!((delays.all.take.aimed, delays.all.take.kept), (2, 1));
        assert_eq!(delays.all.take.median, Some(30));
        assert_eq!(delays.all.spent.working, 5);
        let codes: Vec<&str> = delays.by_priority.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(codes, ["blocking", "minor"], "the desk's order");
        for groups in [
            &delays.by_priority,
            &delays.by_team,
            &delays.by_level,
            &delays.by_school_type,
        ] {
            let sum: u64 = groups.iter().map(|(_, delay)| delay.take.count).sum();
            assert_eq!(sum, 3);
        }
    }
}

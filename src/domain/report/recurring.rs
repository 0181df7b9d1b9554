//! What comes back (E9): the same kind of request from the same school about the same equipment, and
//! whether it comes more often than it did.

use std::cmp::Reverse;

use chrono::{DateTime, Days, Utc};

use super::Period;
use crate::domain::Text;
use crate::domain::school::Uai;

/// Which problems recurred over a period, against the period of the same length before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurring {
    pub period: Period,
    pub before: Period,
    /// Whether the desk had begun by then: else nothing can be held against it.
    pub compared: bool,
    /// So many requests at least.
    pub least: u32,
    /// The most frequent first.
    pub problems: Vec<Problem>,
    /// The head of the chain of events.
    pub head: String,
}

/// A school's requests of one category about one piece of equipment, or about none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub school: Option<Uai>,
    pub school_name: Option<Text>,
    pub category: String,
    pub equipment: Option<Text>,
    pub tickets: u64,
    /// In the period before.
    pub before: u64,
    /// When the last of them came.
    pub last_at: DateTime<Utc>,
    /// Its reference.
    pub last: String,
}

impl Period {
    /// As many days, up to the day before it.
    pub fn before(self) -> Self {
        let days = (self.until - self.since).num_days().unsigned_abs() + 1;
        let back = |day: chrono::NaiveDate| day.checked_sub_days(Days::new(days)).unwrap_or(day);
        Self {
            since: back(self.since),
            until: back(self.until),
        }
    }
}

impl Problem {
    /// How many more than in the period before; fewer where it is negative.
    pub fn change(&self) -> i64 {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        count(self.tickets) - count(self.before)
    }
}

/// The most frequent first, of equals what grew most, then the latest.
pub fn ranked(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| {
        (
            Reverse(problem.tickets),
            Reverse(problem.change()),
            Reverse(problem.last_at),
        )
    });
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, day};

    #[test]
    fn the_period_before_is_as_long_and_ends_the_day_before() {
        #[track_caller]
        fn check(since: (i32, u32, u32), until: (i32, u32, u32), expected: (&str, &str)) {
            let period = Period {
                since: day(since.0, since.1, since.2),
                until: day(until.0, until.1, until.2),
            };
            let before = period.before();
            assert_eq!(
                (
                    before.since.to_string().as_str(),
                    before.until.to_string().as_str()
                ),
                expected
            );
        }
        check((2026, 11, 22), (2026, 11, 22), ("2026-11-21", "2026-11-21"));
        check((2026, 11, 16), (2026, 11, 22), ("2026-11-09", "2026-11-15"));
        check((2026, 3, 1), (2026, 3, 31), ("2026-01-29", "2026-02-28"));
    }

    #[test]
    fn what_comes_most_often_is_first_and_of_equals_what_grew() {
        let problem = |last: &str, tickets, before| Problem {
            school: None,
            school_name: None,
            category: "imprimante".to_owned(),
            equipment: None,
            tickets,
            before,
            last_at: at("2026-11-20T08:00:00Z"),
            last: last.to_owned(),
        };
        let ranked = ranked(vec![
            problem("a", 2, 0),
            problem("b", 5, 9),
            problem("c", 2, 1),
            problem("d", 5, 0),
        ]);
        let order: String = ranked.iter().map(|problem| problem.last.as_str()).collect();
        assert_eq!(order, "dbac");
        assert_eq!(
            ranked.iter().map(Problem::change).collect::<Vec<_>>(),
            [5, -4, 2, 1]
        );
    }
}

//! What reports count, before anything is laid out.

mod activity;
mod billing;
mod delays;
mod flow;
mod recurring;
mod stock;

use chrono::{Datelike as _, Days, NaiveDate};

pub use activity::{Activity, Counts, Passage, Refused};
pub use billing::{Billed, Billing};
pub use delays::{Delay, Delays, Gathering, Group, Measure, Spent, Spread};
pub use flow::{Flow, Week};
pub use recurring::{Problem, Recurring, ranked};
pub use stock::{Freshness, Kind, Pieces, Stock, StockRules, Stocked, Tally};

/// Days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub since: NaiveDate,
    pub until: NaiveDate,
}

impl Period {
    /// The first day of each week that it touches, or its own first day: weeks begin on Monday.
    pub fn weeks(self) -> Vec<NaiveDate> {
        let mut weeks = Vec::new();
        let mut day = self.since;
        while day <= self.until {
            weeks.push(day);
            let to_monday = 7 - u64::from(day.weekday().num_days_from_monday());
            match day.checked_add_days(Days::new(to_monday)) {
                Some(next) => day = next,
                None => break,
            }
        }
        weeks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::day;

    #[test]
    fn weeks_begin_on_monday_and_never_before_the_period() {
        #[track_caller]
        fn check(since: NaiveDate, until: NaiveDate, expected: &[NaiveDate]) {
            assert_eq!(Period { since, until }.weeks(), expected);
        }
        // 2026-11-22 is a Sunday.
        check(day(2026, 11, 22), day(2026, 11, 22), &[day(2026, 11, 22)]);
        check(
            day(2026, 11, 22),
            day(2026, 11, 23),
            &[day(2026, 11, 22), day(2026, 11, 23)],
        );
        check(day(2026, 11, 16), day(2026, 11, 22), &[day(2026, 11, 16)]);
        check(
            day(2026, 12, 30),
            day(2027, 1, 11),
            &[day(2026, 12, 30), day(2027, 1, 4), day(2027, 1, 11)],
        );
    }
}

//! Opening time between any two instants of a stretch of days, added up once: a report asks for it a
//! hundred thousand times, and would else walk through the same days again and again.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{Calendar, after, before};

/// Every opening from the first day to the last, each with the time that is open before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    openings: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    before: TimeDelta,
}

impl Calendar<'_> {
    /// The openings from a day to another, both included.
    pub fn ledger(&self, first: NaiveDate, last: NaiveDate) -> Ledger {
        let mut openings: Vec<Entry> = Vec::new();
        let mut sum = TimeDelta::zero();
        // A clock that goes back at midnight shows the day before twice.
        let mut day = before(first);
        while day <= after(last) {
            for opening in self.openings(day) {
                let entry = Entry {
                    from: opening.start,
                    until: opening.end,
                    before: sum,
                };
                sum += opening.end - opening.start;
                openings.push(entry);
            }
            match day.succ_opt() {
                Some(next) => day = next,
                None => break,
            }
        }
        Ledger { openings }
    }
}

impl Ledger {
    /// How long it is open between two instants of its days.
    pub fn open_between(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        (self.open_before(until) - self.open_before(from)).max(TimeDelta::zero())
    }

    fn open_before(&self, at: DateTime<Utc>) -> TimeDelta {
        let begun = self.openings.partition_point(|entry| entry.from <= at);
        match begun.checked_sub(1).and_then(|last| self.openings.get(last)) {
            Some(entry) => entry.before + (entry.until.min(at) - entry.from),
            None => TimeDelta::zero(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Holidays, Hours, Week, Weekday};
    use crate::domain::Code as _;
    use crate::domain::testing::{at, desk};
    use chrono::TimeDelta;

    /// Two stretches a day, but not on Sunday.
    fn week() -> Week {
        let hours = ["08:00-12:00", "13:30-17:30"].map(|text| Hours::parse(text).unwrap());
        let days = Weekday::ALL.iter().filter(|day| **day != Weekday::Sunday);
        days.map(|day| (*day, hours.to_vec())).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        // From October to December: a clock that is put back, and public holidays.
        #[test]
        fn a_ledger_knows_what_counting_the_days_finds(start in 0..90_000_i64, minutes in -600..60_000_i64) {
            let mut desk = desk();
            desk.timetable.week = week();
            desk.timetable.holidays = Holidays { public: true, ..Holidays::default() };
            let calendar = desk.calendar();
            let zero = at("2026-10-01T00:00:00Z");
            let ledger = calendar.ledger(desk.day(zero), desk.day(zero + TimeDelta::minutes(150_000)));
            let from = zero + TimeDelta::minutes(start);
            let until = from + TimeDelta::minutes(minutes);
            prop_assert_eq!(ledger.open_between(from, until), calendar.open_between(from, until));
        }
    }
}

//! How many tickets come, go and stay, week by week: added up from what happened to each, so that a
//! ticket which was closed and came back is counted as it was on each day.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::Period;
use crate::domain::code::Status;
use crate::domain::{lifecycle, moment};

/// A week, or the part of it that lies in the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// The first day counted.
    pub from: NaiveDate,
    /// Opened, or come back to work; for one team also handed over to it.
    pub came: u64,
    /// Over; for one team also handed on.
    pub went: u64,
    /// Open at the end.
    pub open: u64,
}

/// Tickets as they come and go.
#[derive(Debug)]
pub struct Flow {
    team: Option<String>,
    /// When each week begins.
    starts: Vec<DateTime<Utc>>,
    weeks: Vec<Week>,
    before: u64,
    /// Whether each ticket is counted, and the team it is with.
    stand: HashMap<i64, (bool, String)>,
}

impl Flow {
    /// Of every team, or of one.
    pub fn over(period: Period, zone: Tz, team: Option<&str>) -> Self {
        let days = period.weeks();
        let week = |from| Week {
            from,
            came: 0,
            went: 0,
            open: 0,
        };
        Self {
            team: team.map(str::to_owned),
            starts: days.iter().map(|day| moment::start_of(*day, zone)).collect(),
            weeks: days.into_iter().map(week).collect(),
            before: 0,
            stand: HashMap::new(),
        }
    }

    /// Something happened to a ticket, which is now in this status, and with that team where it
    /// went to one; a ticket that is new to us is `elsewhere` unless it is told where it goes.
    pub fn take(
        &mut self,
        ticket: i64,
        at: DateTime<Utc>,
        status: Status,
        to: Option<&str>,
        elsewhere: &str,
    ) {
        let (was, with) = self
            .stand
            .entry(ticket)
            .or_insert_with(|| (false, elsewhere.to_owned()));
        if let Some(to) = to.filter(|to| *to != with) {
            to.clone_into(with);
        }
        let counts = lifecycle::is_open(status) && self.team.as_ref().is_none_or(|team| team == with);
        let before = std::mem::replace(was, counts);
        let week = self.starts.partition_point(|start| *start <= at);
        let week = week.checked_sub(1).and_then(|week| self.weeks.get_mut(week));
        match (before, counts, week) {
            (false, true, Some(week)) => week.came += 1,
            (true, false, Some(week)) => week.went += 1,
            (false, true, None) => self.before += 1,
            (true, false, None) => self.before = self.before.saturating_sub(1),
            (true, true, _) | (false, false, _) => {}
        }
    }

    /// Open before the first week, and the weeks.
    pub fn weeks(mut self) -> (u64, Vec<Week>) {
        let mut open = self.before;
        for week in &mut self.weeks {
            open = (open + week.came).saturating_sub(week.went);
            week.open = open;
        }
        (self.before, self.weeks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{at, day};

    const PARIS: Tz = chrono_tz::Europe::Paris;

    fn flow(team: Option<&str>) -> Flow {
        let period = Period {
            since: day(2026, 11, 9),
            until: day(2026, 11, 22),
        };
        Flow::over(period, PARIS, team)
    }

    #[track_caller]
    fn check(flow: Flow, before: u64, weeks: &[(u64, u64, u64)]) {
        let (found, found_weeks) = flow.weeks();
        let told: Vec<_> = found_weeks
            .iter()
            .map(|week| (week.came, week.went, week.open))
            .collect();
        assert_eq!((found, &told[..]), (before, weeks));
    }

    #[test]
    fn what_was_closed_and_came_back_is_counted_on_each_day_as_it_was() {
        let mut flow = flow(None);
        flow.take(1, at("2026-11-02T08:00:00Z"), Status::New, Some("guichet"), "x");
        flow.take(1, at("2026-11-03T08:00:00Z"), Status::Closed, None, "x");
        flow.take(2, at("2026-11-04T08:00:00Z"), Status::New, Some("guichet"), "x");
        flow.take(1, at("2026-11-10T08:00:00Z"), Status::InProgress, None, "x");
        flow.take(1, at("2026-11-10T09:00:00Z"), Status::Resolved, None, "x");
        flow.take(1, at("2026-11-17T09:00:00Z"), Status::Expired, None, "x");
        // Approved too late: it was over already.
        flow.take(1, at("2026-11-18T09:00:00Z"), Status::Closed, None, "x");
        check(flow, 1, &[(1, 0, 2), (0, 1, 1)]);
    }

    #[test]
    fn a_team_has_what_is_handed_to_it_until_it_hands_it_on() {
        let life = |flow: &mut Flow| {
            flow.take(1, at("2026-11-09T08:00:00Z"), Status::New, Some("guichet"), "x");
            flow.take(
                1,
                at("2026-11-10T08:00:00Z"),
                Status::InProgress,
                Some("maintenance"),
                "x",
            );
            flow.take(
                1,
                at("2026-11-17T08:00:00Z"),
                Status::InProgress,
                Some("guichet"),
                "x",
            );
            flow.take(1, at("2026-11-18T08:00:00Z"), Status::Closed, None, "x");
        };
        for (team, weeks) in [
            (None, [(1, 0, 1), (0, 1, 0)]),
            (Some("guichet"), [(1, 1, 0), (1, 1, 0)]),
            (Some("maintenance"), [(1, 0, 1), (0, 1, 0)]),
            (Some("pedagogie"), [(0, 0, 0), (0, 0, 0)]),
        ] {
            let mut flow = flow(team);
            life(&mut flow);
            check(flow, 0, &weeks);
        }
    }

    #[test]
    fn weeks_begin_at_midnight_on_the_desk_s_clock() {
        let mut flow = flow(None);
        // Sunday 23:59 in Paris, and one minute later.
        flow.take(1, at("2026-11-15T22:59:00Z"), Status::New, None, "x");
        flow.take(2, at("2026-11-15T23:00:00Z"), Status::New, None, "x");
        flow.take(3, at("2026-11-08T22:59:59Z"), Status::New, None, "x");
        check(flow, 1, &[(1, 0, 2), (1, 0, 3)]);
    }

    #[test]
    fn a_ticket_whose_opening_was_erased_is_where_it_is_now() {
        let mut flow = flow(Some("guichet"));
        flow.take(1, at("2026-11-09T08:00:00Z"), Status::New, None, "guichet");
        check(flow, 0, &[(1, 0, 1), (0, 0, 1)]);
    }
}

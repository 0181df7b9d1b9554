//! When a desk is open: opening time between instants, closed days, working days. Deadlines count
//! nothing else, and no other file does arithmetic on the clock of a zone.
//!
//! Hours are told on the clock on the wall, so a day is cut where that clock is put forward or back:
//! an hour that is skipped is no opening time, and one that comes twice is twice.

mod holidays;
mod ledger;
mod school;
mod span;
mod timetable;

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::{
    DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeDelta, TimeZone as _, Utc,
};
use chrono_tz::Tz;

pub use holidays::{Holiday, Holidays, Territory, easter};
pub use ledger::Ledger;
pub use school::{Population, SchoolHoliday, Zone, last_before};
pub use span::{Span, minutes};
pub use timetable::{Closure, Hours, Timetable, Week, Weekday};

/// How far ahead an opening is looked for: a desk that is closed for longer never opens.
const HORIZON: u64 = 20 * 366;

/// No zone is farther from UTC than this.
const FARTHEST: TimeDelta = TimeDelta::hours(15);

/// A timetable on the clock of a zone.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    zone: Tz,
    timetable: &'a Timetable,
}

/// Why a desk does not open on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed<'a> {
    /// It never opens on that day of the week.
    Weekday(Weekday),
    Holiday(Holiday),
    Closure(&'a Closure),
}

impl<'a> Calendar<'a> {
    pub fn new(zone: Tz, timetable: &'a Timetable) -> Self {
        Self { zone, timetable }
    }

    /// The day that it is there.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// Why it does not open on a day; nothing where it does.
    pub fn closed_on(&self, day: NaiveDate) -> Option<Closed<'a>> {
        let weekday = Weekday::of(day);
        if self.timetable.hours_on(weekday).is_empty() {
            return Some(Closed::Weekday(weekday));
        }
        if let Some(holiday) = self.timetable.holidays.on(day) {
            return Some(Closed::Holiday(holiday));
        }
        let mut closures = self.timetable.closures.iter();
        closures.find(|closure| closure.holds(day)).map(Closed::Closure)
    }

    /// The days from one to another, both included, on which it would be open but for a holiday or a
    /// closure; a closure of several days once, on the first.
    pub fn skipped(&self, first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, Closed<'a>)> {
        let mut skipped: Vec<(NaiveDate, Closed<'a>)> = Vec::new();
        let days = first.iter_days().take_while(|day| *day <= last);
        for day in days {
            let known = |why: &Closed<'_>| matches!(why, Closed::Closure(_));
            match self.closed_on(day) {
                None | Some(Closed::Weekday(_)) => {}
                Some(why) if known(&why) && skipped.iter().any(|(_, other)| *other == why) => {}
                Some(why) => skipped.push((day, why)),
            }
        }
        skipped
    }

    /// It opens on that day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.closed_on(day).is_none()
    }

    /// The `n`-th working day after a day, which itself does not count.
    pub fn working_days_after(&self, day: NaiveDate, n: u32) -> Option<NaiveDate> {
        let mut left = n;
        let mut on = day;
        let last = day.checked_add_days(Days::new(HORIZON + u64::from(n)))?;
        while left > 0 {
            on = on.succ_opt().filter(|on| *on <= last)?;
            left -= u32::from(self.is_working_day(on));
        }
        Some(on)
    }

    /// When it is open on a day, in the order of time.
    pub fn openings(&self, day: NaiveDate) -> Vec<Range<DateTime<Utc>>> {
        if !self.is_working_day(day) {
            return Vec::new();
        }
        let hours = self.timetable.hours_on(Weekday::of(day));
        let mut openings: Vec<Range<DateTime<Utc>>> = Vec::with_capacity(hours.len());
        for stretch in self.stretches(day) {
            for hours in hours {
                let local = |minutes: u16| {
                    day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.into()) - stretch.offset
                };
                let from = local(hours.from).max(stretch.from).and_utc();
                let until = local(hours.until).min(stretch.until).and_utc();
                match openings.last_mut() {
                    _ if from >= until => {}
                    // Open across the moment at which the clock was put forward or back.
                    Some(last) if last.end == from => last.end = until,
                    _ => openings.push(from..until),
                }
            }
        }
        openings
    }

    /// How long it is open between two instants.
    pub fn open_between(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        if until <= from {
            return TimeDelta::zero();
        }
        // A clock that goes back at midnight shows the day before twice.
        let mut day = before(self.day(from));
        let last = after(self.day(until));
        let mut open = TimeDelta::zero();
        while day <= last {
            for opening in self.openings(day) {
                open += (opening.end.min(until) - opening.start.max(from)).max(TimeDelta::zero());
            }
            match day.succ_opt() {
                Some(next) => day = next,
                None => break,
            }
        }
        open
    }

    /// The first instant at which so much opening time is used up; nothing where it never is.
    pub fn used_up(&self, from: DateTime<Utc>, time: TimeDelta) -> Option<DateTime<Utc>> {
        if time <= TimeDelta::zero() {
            return Some(from);
        }
        let mut left = time;
        for opening in self.openings_from(from) {
            let start = opening.start.max(from);
            if left <= opening.end - start {
                return Some(start + left);
            }
            left -= opening.end - start;
        }
        None
    }

    /// The next instant at which it is open, which may be this one; nothing where it never is again.
    pub fn next_opening(&self, from: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut openings = self.openings_from(from);
        openings.next().map(|opening| opening.start.max(from))
    }

    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.next_opening(at) == Some(at)
    }

    /// The opening time that a span stands for: a day of it is the mean of the days of the week on
    /// which the desk opens.
    pub fn length(&self, span: Span) -> TimeDelta {
        let days = i32::try_from(span.days).ok();
        let days = days.and_then(|days| self.timetable.mean_day().checked_mul(days));
        let minutes = TimeDelta::minutes(span.minutes.into());
        days.and_then(|days| days.checked_add(&minutes))
            .unwrap_or(TimeDelta::MAX)
    }

    /// The openings that end after an instant.
    fn openings_from(self, from: DateTime<Utc>) -> impl Iterator<Item = Range<DateTime<Utc>>> + use<'a> {
        let first = before(self.day(from));
        (0..HORIZON)
            .map_while(move |days| first.checked_add_days(Days::new(days)))
            .flat_map(move |day| self.openings(day))
            .filter(move |opening| opening.end > from)
    }

    /// The stretches of time in which a day can lie, each with one distance from UTC.
    fn stretches(&self, day: NaiveDate) -> Vec<Stretch> {
        let midnight = day.and_time(NaiveTime::MIN);
        let mut from = midnight - FARTHEST;
        let end = midnight + TimeDelta::days(1) + FARTHEST;
        let mut stretches = Vec::with_capacity(1);
        while from < end {
            let (offset, until) = self.constant_from(from, end);
            stretches.push(Stretch { from, until, offset });
            from = until;
        }
        stretches
    }

    /// The distance from UTC at an instant, and until when it stays so; no later than `end`.
    fn constant_from(&self, from: NaiveDateTime, end: NaiveDateTime) -> (TimeDelta, NaiveDateTime) {
        let offset = self.offset(from);
        let (mut same, mut other) = (from, end);
        if self.offset(end) == offset {
            return (offset, end);
        }
        // Clocks are put forward or back on a whole second.
        while other - same > TimeDelta::seconds(1) {
            let middle = same + TimeDelta::seconds((other - same).num_seconds() / 2);
            if self.offset(middle) == offset {
                same = middle;
            } else {
                other = middle;
            }
        }
        (offset, other)
    }

    fn offset(&self, at: NaiveDateTime) -> TimeDelta {
        let offset = self.zone.offset_from_utc_datetime(&at).fix();
        TimeDelta::seconds(offset.local_minus_utc().into())
    }
}

struct Stretch {
    from: NaiveDateTime,
    until: NaiveDateTime,
    /// What the clock on the wall shows more than UTC.
    offset: TimeDelta,
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

//! When a ticket is due, added up from its events each time it is asked: nothing is ever counted
//! forward, so a mended event or another calendar mends the deadline too.
//!
//! The clock counts the desk's opening time while the ticket is the desk's to work on. It stands
//! still while the ticket waits for its requester or for somebody else, and once it is resolved; if
//! the closure is refused, or the ticket reopened, it goes on from where it stood. The target is that
//! of the priority which the ticket has now, and time counts from the opening whatever the priority
//! was: what was promised is counted from when somebody asked, and an edit neither stops nor resets
//! a clock. Taking on is held to the priority that the ticket had when it was taken on.

mod targets;

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

pub use targets::{Target, Targets};

use super::calendar::{Calendar, Closed, Span};
use super::code::Status;
use super::desk::Desk;
use super::ticket::{Change, Edit, Event, Ticket};

/// When a ticket is due: what is kept beside it, for lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Due {
    /// To be taken on by then; as it was once it is taken on.
    pub take_on_at: Option<DateTime<Utc>>,
    /// To be resolved by then. Nothing while the clock stands still, unless it was overdue before;
    /// once it is resolved, what it was resolved against.
    pub resolve_at: Option<DateTime<Utc>>,
    /// Somebody of the desk must act by then, else it is overdue; nothing while nobody must.
    pub overdue_at: Option<DateTime<Utc>>,
}

impl Due {
    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        self.overdue_at.is_some_and(|at| at < now)
    }
}

/// A deadline with all that it was counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub due: Due,
    /// What it is taken on against.
    pub take_on: Option<Goal>,
    /// What it is resolved against.
    pub resolve: Option<Goal>,
    /// From the opening on, one after the other; the last one has no end.
    pub intervals: Vec<Interval>,
}

/// An aim of the desk, as this ticket is held to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The priority whose target it is.
    pub priority: Option<String>,
    pub span: Span,
    /// The opening time that the span stands for.
    pub time: TimeDelta,
}

/// A ticket stays in one status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    pub status: Status,
    pub from: DateTime<Utc>,
    /// Nothing where it still stays so.
    pub until: Option<DateTime<Utc>>,
}

impl Interval {
    /// Whether the clock counts.
    pub fn counts(&self) -> bool {
        counts(self.status)
    }

    /// The opening time in it, until `now` where it has no end.
    pub fn open(&self, calendar: Calendar<'_>, now: DateTime<Utc>) -> TimeDelta {
        calendar.open_between(self.from, self.until.unwrap_or(now))
    }
}

/// It is the desk's to work on.
pub fn counts(status: Status) -> bool {
    match status {
        Status::New | Status::InProgress => true,
        Status::WaitingRequester | Status::WaitingAuthority | Status::Resolved => false,
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => false,
    }
}

/// When a ticket is due; a desk that aims at nothing counts nothing.
pub fn due(desk: &Desk, ticket: &Ticket, events: &[Event]) -> Due {
    if desk.targets.is_empty() {
        return Due::default();
    }
    Deadline::of(desk, ticket, events).due
}

impl Deadline {
    /// The deadline of a ticket which is the sum of these events.
    pub fn of(desk: &Desk, ticket: &Ticket, events: &[Event]) -> Self {
        let calendar = desk.calendar();
        let goal = |priority: Option<&str>, span: fn(&Target) -> Option<Span>| {
            let span = span(&desk.targets.of(priority))?;
            Some(Goal {
                priority: priority.map(str::to_owned),
                span,
                time: calendar.length(span),
            })
        };
        let taken_as = priority_when_taken(ticket, events);
        let take_on = goal(taken_as.as_deref(), |target| target.take_on);
        let resolve = goal(ticket.priority.as_deref(), |target| target.resolve);
        let intervals = intervals(events);
        let take_on_at = take_on
            .as_ref()
            .and_then(|goal| calendar.used_up(ticket.created_at, goal.time));
        let resolve_at = resolve
            .as_ref()
            .and_then(|goal| resolve_at(calendar, goal.time, &intervals));
        let overdue_at = match ticket.status {
            Status::New => [take_on_at, resolve_at].into_iter().flatten().min(),
            Status::InProgress | Status::WaitingRequester | Status::WaitingAuthority => resolve_at,
            Status::Resolved | Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => {
                None
            }
        };
        Self {
            due: Due {
                take_on_at,
                resolve_at,
                overdue_at,
            },
            take_on,
            resolve,
            intervals,
        }
    }

    /// From its opening to its end, the last of its deadlines or `now`: the days that were looked at.
    fn days(&self, desk: &Desk, now: DateTime<Utc>) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.intervals.first()?, self.intervals.last()?);
        let end = match crate::domain::lifecycle::is_open(last.status) {
            true => now,
            false => last.from,
        };
        let dues = [self.due.take_on_at, self.due.resolve_at];
        let until = dues.into_iter().flatten().chain([end]).max()?;
        Some((desk.day(first.from), desk.day(until)))
    }

    /// The days on which nothing was counted though the day of the week would have let it.
    pub fn skipped<'a>(&self, desk: &'a Desk, now: DateTime<Utc>) -> Vec<(NaiveDate, Closed<'a>)> {
        match self.days(desk, now) {
            Some((first, last)) => desk.calendar().skipped(first, last),
            None => Vec::new(),
        }
    }

    /// The opening time counted up to an instant.
    pub fn counted(&self, calendar: Calendar<'_>, now: DateTime<Utc>) -> TimeDelta {
        let counted = self.intervals.iter().filter(|interval| interval.counts());
        counted.fold(TimeDelta::zero(), |sum, interval| {
            sum + interval.open(calendar, now)
        })
    }
}

/// The instant at which so much time is counted, as far as it can be told.
fn resolve_at(calendar: Calendar<'_>, time: TimeDelta, intervals: &[Interval]) -> Option<DateTime<Utc>> {
    let mut left = time;
    for interval in intervals {
        let until = match (interval.until, interval.status) {
            // It waits now: by when nobody knows.
            (None, Status::WaitingRequester | Status::WaitingAuthority) => return None,
            // The clock goes on, or would have: what is resolved is held against that.
            (None, _) => return calendar.used_up(interval.from, left),
            (Some(until), status) if counts(status) => until,
            (Some(_), _) => continue,
        };
        let open = calendar.open_between(interval.from, until);
        if left <= open {
            return calendar.used_up(interval.from, left);
        }
        left -= open;
    }
    None
}

/// How long the ticket stayed in each status, first to last.
fn intervals(events: &[Event]) -> Vec<Interval> {
    let mut intervals: Vec<Interval> = Vec::new();
    for event in events {
        match intervals.last_mut() {
            Some(last) if last.status == event.status => continue,
            Some(last) => last.until = Some(event.at),
            None => {}
        }
        intervals.push(Interval {
            status: event.status,
            from: event.at,
            until: None,
        });
    }
    intervals
}

/// The priority that the ticket had when it was taken on; its own while it is not.
fn priority_when_taken(ticket: &Ticket, events: &[Event]) -> Option<String> {
    let mut priority = ticket.priority.clone();
    for event in events {
        if event.status != Status::New {
            return priority;
        }
        match &event.change {
            Change::Opened(opening) => priority.clone_from(&opening.request.priority),
            Change::Edited { edits, .. } => {
                for edit in edits {
                    if let Edit::Priority(to) = edit {
                        priority.clone_from(to);
                    }
                }
            }
            _ => {}
        }
    }
    ticket.priority.clone()
}

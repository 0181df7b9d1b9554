//! Why a ticket is due when it is: what its desk aims at, and every interval, counted or not.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::Look;
use super::json::SCHEMA;
use super::layout::{Sheet, capital};
use super::paint::Tone;
use crate::domain::calendar::{Closed, Holiday};
use crate::domain::code::Status;
use crate::domain::deadline::{Deadline, Due, Goal};
use crate::domain::dossier::Dossier;
use crate::domain::ticket::Ticket;
use crate::domain::{Desk, Text};
use crate::text::calendar;
use crate::text::codes::Worded as _;
use crate::text::deadline::{self, Deed};
use crate::text::names::Names;
use crate::text::pages;

/// What is due next of an open ticket, by when, and whether it is late.
pub(super) fn next(ticket: &Ticket, due: &Due, now: DateTime<Utc>) -> Option<(Deed, DateTime<Utc>, bool)> {
    let at = due.overdue_at?;
    let deed = match ticket.status {
        Status::New if due.take_on_at == Some(at) => Deed::TakeOn,
        _ => Deed::Resolve,
    };
    Some((deed, at, due.is_overdue(now)))
}

/// The deadline of a ticket with all that it was counted from.
pub fn explain(dossier: &Dossier, desk: &Desk, look: Look) -> String {
    let names = Names::of(look.lang, desk, dossier);
    let (ticket, lang) = (&dossier.ticket, look.lang);
    let mut sheet = Sheet::new(look);
    let title = format!("{}  {}", ticket.reference, ticket.subject.line());
    sheet.line(Tone::Strong, 0, &title);
    let whole = Deadline::of(desk, ticket, &dossier.events);
    sheet.title(deadline::heading(lang));
    if whole.take_on.is_none() && whole.resolve.is_none() {
        sheet.item(Tone::Plain, 2, deadline::none(lang));
        return sheet.done();
    }
    let goals = [
        (Deed::TakeOn, &whole.take_on, whole.due.take_on_at),
        (Deed::Resolve, &whole.resolve, whole.due.resolve_at),
    ];
    for (deed, goal, at) in goals {
        if let Some(goal) = goal {
            goal_line(&mut sheet, deed, goal, at, &names);
        }
    }
    if let Some((deed, at, true)) = next(ticket, &whole.due, look.now) {
        let when = sheet.when(at, desk.time_zone);
        sheet.item(Tone::Alarm, 2, &capital(&deadline::by(lang, deed, &when, true)));
    }
    let hours = desk.calendar();
    if let Some(goal) = &whole.resolve {
        let counted = whole.counted(hours, look.now);
        sheet.item(
            Tone::Plain,
            2,
            &capital(&deadline::counted(lang, counted, goal.time)),
        );
    }
    sheet.title(deadline::intervals(lang));
    for interval in whole
        .intervals
        .iter()
        .filter(|it| it.until.is_some() || shown(it.status))
    {
        let from = sheet.when(interval.from, desk.time_zone);
        let until = interval.until.map(|at| sheet.when(at, desk.time_zone));
        let open = interval.open(hours, look.now);
        let between = [from.as_str(), until.as_deref().unwrap_or_default()];
        let told = deadline::interval(
            lang,
            &names.status(interval.status),
            between,
            open,
            interval.counts(),
        );
        let (mark, tone) = if interval.counts() {
            ("✓", Tone::Plain)
        } else {
            ("–", Tone::Dim)
        };
        sheet.item(tone, 2, &format!("{mark} {told}"));
    }
    let skipped = whole.skipped(desk, look.now);
    if !skipped.is_empty() {
        sheet.title(deadline::skipped(lang));
    }
    for (day, why) in skipped {
        sheet.item(Tone::Dim, 2, &format!("– {}", calendar::skipped(day, why, lang)));
    }
    sheet.done()
}

/// What is over is not over any longer by the hour.
fn shown(status: Status) -> bool {
    crate::domain::lifecycle::is_open(status)
}

fn goal_line(sheet: &mut Sheet, deed: Deed, goal: &Goal, at: Option<DateTime<Utc>>, names: &Names<'_>) {
    let lang = names.lang;
    let colon = pages::colon(lang);
    let when = match at {
        Some(at) => sheet.when(at, names.desk.time_zone),
        None => deadline::unknown(lang).to_owned(),
    };
    let deed = capital(deed.in_lang(lang));
    sheet.item(
        Tone::Plain,
        2,
        &format!("{deed} {}{colon}{when}", deadline::goal(goal, names)),
    );
}

/// The same in JSON.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DeadlineJson<'a> {
    pub schema: u32,
    pub reference: &'a str,
    pub take_due_at: Option<DateTime<Utc>>,
    pub due_at: Option<DateTime<Utc>>,
    pub overdue: bool,
    /// What it is taken on and resolved against; null where the desk aims at nothing.
    pub take_on: Option<GoalJson>,
    pub resolve: Option<GoalJson>,
    /// Opening time counted until now.
    pub counted_minutes: i64,
    pub intervals: Vec<IntervalJson>,
    /// Public holidays and closures on which nothing was counted.
    pub closed: Vec<ClosedJson<'a>>,
}

/// Days on which the desk was closed though it would have been open.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ClosedJson<'a> {
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// Null where it is none.
    pub public_holiday: Option<Holiday>,
    /// What a closure is called; null where it has no name.
    pub name: Option<&'a Text>,
}

impl<'a> ClosedJson<'a> {
    fn new((day, why): (NaiveDate, Closed<'a>)) -> Self {
        let (from, until, name) = match why {
            Closed::Closure(closure) => (closure.from, closure.until, closure.name.as_ref()),
            Closed::Holiday(_) | Closed::Weekday(_) => (day, day, None),
        };
        let public_holiday = match why {
            Closed::Holiday(holiday) => Some(holiday),
            Closed::Closure(_) | Closed::Weekday(_) => None,
        };
        Self {
            from,
            until,
            public_holiday,
            name,
        }
    }
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GoalJson {
    pub priority: Option<String>,
    /// The opening time that the target stands for.
    pub minutes: i64,
}

/// One status from an instant to the next.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IntervalJson {
    pub status: Status,
    pub from: DateTime<Utc>,
    /// Null where it still stands so.
    pub until: Option<DateTime<Utc>>,
    pub counts: bool,
    /// The opening time in it, until now where it has no end.
    pub open_minutes: i64,
}

impl<'a> DeadlineJson<'a> {
    pub fn new(dossier: &'a Dossier, desk: &'a Desk, now: DateTime<Utc>) -> Self {
        let whole = Deadline::of(desk, &dossier.ticket, &dossier.events);
        let calendar = desk.calendar();
        let goal = |goal: &Option<Goal>| {
            goal.as_ref().map(|goal| GoalJson {
                priority: goal.priority.clone(),
                minutes: goal.time.num_minutes(),
            })
        };
        let intervals = whole.intervals.iter().map(|interval| IntervalJson {
            status: interval.status,
            from: interval.from,
            until: interval.until,
            counts: interval.counts(),
            open_minutes: interval.open(calendar, now).num_minutes(),
        });
        Self {
            schema: SCHEMA,
            reference: &dossier.ticket.reference,
            take_due_at: whole.due.take_on_at,
            due_at: whole.due.resolve_at,
            overdue: whole.due.is_overdue(now),
            take_on: goal(&whole.take_on),
            resolve: goal(&whole.resolve),
            counted_minutes: whole.counted(calendar, now).num_minutes(),
            intervals: intervals.collect(),
            closed: whole
                .skipped(desk, now)
                .into_iter()
                .map(ClosedJson::new)
                .collect(),
        }
    }
}

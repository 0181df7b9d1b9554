//! What is done next with a ticket, and how long that takes: what an operator would do, with the
//! mistakes that people make, so that every rule of the desk says its no as well as its yes.

use chrono::{DateTime, Datelike as _, Days, Duration, NaiveTime, Utc, Weekday};
use guichet::domain::code::{Closure, Mode, Status, WaitingFor};
use guichet::domain::ticket::{Act, Edit, Ticket};
use guichet::domain::{Desk, Text};
use guichet::error::Error;
use guichet::office::{Asking, Deed};

use crate::chance::Chance;
use crate::phrases;

/// Something to do, as far as it can be said before the ticket is loaded.
#[derive(Debug, Clone)]
pub enum Step {
    Do(Act),
    /// Taken down as the word of the requester, or of this person.
    Said(Act, Option<String>),
    /// A visit by the operator who acts.
    Plan {
        at: DateTime<Utc>,
        agreed: bool,
    },
    /// Work done by the operator who acts.
    Record {
        mode: Mode,
        agreed: bool,
    },
    /// To the operator who acts, as if a colleague had said so.
    Assign,
    /// Put off; until a date where that is what is waited for.
    Hold {
        waiting_for: WaitingFor,
        days: Option<u64>,
    },
    Resolve,
}

/// The step once the ticket is at hand.
pub fn deed(step: &Step, chance: &mut Chance, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
    let requester = asking.ticket.requester.clone();
    let agreed_by = |agreed: bool| agreed.then(|| Text::new("le gestionnaire"));
    Ok(match step {
        Step::Do(act) => act.clone().into(),
        Step::Said(act, person) => {
            let person = person.clone().unwrap_or(requester);
            Deed::from(act.clone()).said_by(Some(person))
        }
        Step::Plan { at, agreed } => Act::Plan {
            at: *at,
            minutes: 60,
            meet: requester,
            by: asking.own()?,
            agreed_by: agreed_by(*agreed),
        }
        .into(),
        Step::Record { mode, agreed } => Act::Record {
            mode: *mode,
            minutes: u32::try_from(chance.between(5, 150)).unwrap_or(30),
            by: asking.own()?,
            at: asking.at.now,
            report: Text::new(phrases::report(chance)),
            agreed_by: agreed_by(*agreed),
        }
        .into(),
        Step::Assign => Act::Assign { to: asking.own()? }.into(),
        Step::Hold { waiting_for, days } => Act::Hold {
            waiting_for: *waiting_for,
            until: days.and_then(|days| {
                asking
                    .at
                    .desk
                    .day(asking.at.now)
                    .checked_add_days(Days::new(days))
            }),
            reason: Text::new(phrases::reason(chance)),
        }
        .into(),
        Step::Resolve => Act::Resolve {
            solution: Text::new(phrases::solution(chance)),
            cause: chance.one(&asking.at.desk.causes).map(|cause| cause.code.clone()),
            subject_path: None,
            article: None,
            direct: asking.at.desk.closure.mode == Closure::Either && chance.percent(50),
        }
        .into(),
    })
}

/// What comes next; nothing where the ticket is left as it stands. `refused` says how often in a
/// row the desk has said no.
pub fn next(
    chance: &mut Chance,
    ticket: &Ticket,
    desk: &Desk,
    refused: u32,
    now: DateTime<Utc>,
) -> Option<Step> {
    match ticket.status {
        Status::New => on_new(chance, ticket),
        Status::InProgress if refused > 0 => after_a_no(chance, refused),
        Status::InProgress if ticket.level >= 2 => on_level_two(chance, ticket, now),
        Status::InProgress => on_level_one(chance, desk),
        Status::WaitingRequester => on_waiting_requester(chance),
        Status::WaitingAuthority => on_waiting_authority(chance),
        Status::Resolved => on_resolved(chance),
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => {
            on_ended(chance, ticket.status)
        }
    }
}

fn on_new(chance: &mut Chance, ticket: &Ticket) -> Option<Step> {
    match chance.below(100) {
        0..60 => Some(Step::Do(Act::Take)),
        60..65 => Some(Step::Assign),
        65..73 => Some(escalate(None, false)),
        73..79 => Some(ask(chance)),
        79..83 => Some(cancel(chance)),
        83..86 => Some(reject(chance)),
        86..94 => Some(Step::Resolve),
        94..97 => Some(record(Mode::Phone, false)),
        // Nothing to approve yet.
        97 => Some(Step::Said(Act::Approve { comment: None }, None)),
        98 => Some(Step::Do(Act::Edit(vec![Edit::Subject(ticket.subject.clone())]))),
        _ => None,
    }
}

fn on_level_one(chance: &mut Chance, desk: &Desk) -> Option<Step> {
    match chance.below(100) {
        0..40 => Some(escalate(None, false)),
        // Straight to a team that it may have to reach by another.
        40..44 => Some(escalate(
            chance.one(&desk.teams).map(|team| team.code.clone()),
            false,
        )),
        44..48 => Some(escalate(
            chance.one(&desk.teams).map(|team| team.code.clone()),
            true,
        )),
        48..66 => Some(Step::Resolve),
        66..74 => Some(record(Mode::Phone, false)),
        74..79 => Some(record(Mode::Remote, false)),
        79..86 => Some(ask(chance)),
        86..89 => Some(hold(chance)),
        89..93 => Some(comment(chance)),
        93..96 => Some(edit(chance, desk)),
        96..98 => Some(reject(chance)),
        98 => Some(give_back(chance)),
        _ => Some(cancel(chance)),
    }
}

/// The desk refused: something else is done, or the same again with what was missing.
fn after_a_no(chance: &mut Chance, refused: u32) -> Option<Step> {
    if refused > 4 {
        return None;
    }
    match chance.below(100) {
        0..45 => Some(Step::Resolve),
        45..58 => Some(hold(chance)),
        58..68 => Some(ask(chance)),
        68..78 => Some(reject(chance)),
        78..84 => Some(record(Mode::Phone, false)),
        84..90 => Some(record(Mode::Visit, true)),
        90..95 => Some(escalate(None, true)),
        _ => Some(comment(chance)),
    }
}

fn on_level_two(chance: &mut Chance, ticket: &Ticket, now: DateTime<Utc>) -> Option<Step> {
    if ticket.assignee.is_none() && chance.percent(80) {
        return Some(Step::Do(Act::Take));
    }
    if ticket.appointment.is_some() && chance.percent(85) {
        return Some(record(Mode::Visit, chance.percent(70)));
    }
    if ticket.interventions > 0 && chance.percent(60) {
        return Some(Step::Resolve);
    }
    match chance.below(100) {
        0..28 => Some(Step::Plan {
            at: opening(now + Duration::days(chance.between(1, 9))),
            agreed: chance.percent(75),
        }),
        28..45 => Some(record(Mode::Remote, false)),
        45..52 => Some(record(Mode::Visit, chance.percent(50))),
        52..62 => Some(escalate(None, false)),
        62..67 => Some(give_back(chance)),
        67..75 => Some(hold(chance)),
        75..82 => Some(ask(chance)),
        82..86 => Some(comment(chance)),
        86..98 => Some(Step::Resolve),
        98 => Some(cancel(chance)),
        _ => None,
    }
}

fn on_waiting_requester(chance: &mut Chance) -> Option<Step> {
    let text = Text::new(phrases::answer(chance));
    match chance.below(100) {
        0..76 => Some(Step::Said(Act::Answer { text }, None)),
        76..84 => Some(Step::Do(Act::Take)),
        84..92 => Some(Step::Resolve),
        92..96 => Some(cancel(chance)),
        _ => None,
    }
}

fn on_waiting_authority(chance: &mut Chance) -> Option<Step> {
    match chance.below(100) {
        0..72 => Some(Step::Do(Act::Take)),
        72..80 => Some(comment(chance)),
        80..95 => Some(Step::Resolve),
        _ => None,
    }
}

fn on_resolved(chance: &mut Chance) -> Option<Step> {
    let reason = Text::new(phrases::reason(chance));
    match chance.below(100) {
        0..78 => Some(Step::Said(Act::Approve { comment: None }, None)),
        78..87 => Some(Step::Said(Act::Refuse { reason }, None)),
        // A refusal must say why.
        87 => Some(Step::Said(
            Act::Refuse {
                reason: Text::default(),
            },
            None,
        )),
        // It is not theirs to approve.
        88 => Some(Step::Said(Act::Approve { comment: None }, Some(String::new()))),
        89 => Some(comment(chance)),
        _ => None,
    }
}

fn on_ended(chance: &mut Chance, status: Status) -> Option<Step> {
    let reason = Text::new(phrases::reason(chance));
    match (chance.below(100), status) {
        (0..4, _) => Some(Step::Do(Act::Reopen { reason })),
        // Work on what is over.
        (4, _) => Some(record(Mode::Phone, false)),
        (5, _) => Some(comment(chance)),
        _ => None,
    }
}

/// How long until the next step, in the desk's opening hours.
pub fn later(chance: &mut Chance, ticket: &Ticket, now: DateTime<Utc>) -> DateTime<Utc> {
    let minutes = match ticket.status {
        Status::New => chance.between(3, 90),
        Status::InProgress => chance.between(10, 2_000),
        Status::WaitingRequester => chance.between(60, 6_000),
        Status::WaitingAuthority => chance.between(1_440, 20_000),
        Status::Resolved => chance.between(60, 10_000),
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => {
            chance.between(600, 90_000)
        }
    };
    let due = now + Duration::minutes(minutes);
    let visit = ticket
        .appointment
        .as_ref()
        .map(|visit| visit.at + Duration::hours(1));
    opening(visit.filter(|visit| *visit > due).unwrap_or(due))
}

/// That instant, or the next at which somebody is there.
pub fn opening(at: DateTime<Utc>) -> DateTime<Utc> {
    let first = NaiveTime::from_hms_opt(7, 30, 0).unwrap_or_default();
    let last = NaiveTime::from_hms_opt(16, 30, 0).unwrap_or_default();
    let mut day = at.date_naive();
    let mut time = at.time().max(first);
    if at.time() > last {
        // As long after the opening as it was after the closing.
        time = first + (at.time() - last);
        day += Duration::days(1);
    }
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day += Duration::days(1);
    }
    day.and_time(time).and_utc()
}

fn escalate(to: Option<String>, force: bool) -> Step {
    let reason = force.then(|| Text::new("Le technicien est déjà sur place."));
    Step::Do(Act::Escalate { to, reason, force })
}

fn ask(chance: &mut Chance) -> Step {
    let question = Text::new(phrases::question(chance));
    Step::Do(Act::Ask { question })
}

fn cancel(chance: &mut Chance) -> Step {
    let act = Act::Cancel {
        reason: Text::new(phrases::reason(chance)),
        cause: None,
        subject_path: None,
    };
    Step::Said(act, None)
}

fn reject(chance: &mut Chance) -> Step {
    let reason = Text::new(phrases::reason(chance));
    Step::Do(Act::Reject { reason })
}

fn record(mode: Mode, agreed: bool) -> Step {
    Step::Record { mode, agreed }
}

fn hold(chance: &mut Chance) -> Step {
    let waiting_for = [WaitingFor::Authority, WaitingFor::Supplier, WaitingFor::Date][chance.below(3)];
    // Now and then the date is forgotten.
    let dated = waiting_for == WaitingFor::Date && chance.percent(90);
    let days = dated.then(|| chance.between(2, 30).unsigned_abs());
    Step::Hold { waiting_for, days }
}

fn comment(chance: &mut Chance) -> Step {
    Step::Do(Act::Comment {
        text: Text::new(phrases::note(chance)),
        internal: chance.percent(60),
    })
}

fn give_back(chance: &mut Chance) -> Step {
    let reason = Text::new(phrases::reason(chance));
    Step::Do(Act::Return { reason })
}

fn edit(chance: &mut Chance, desk: &Desk) -> Step {
    let category = chance.one(&desk.categories);
    let edit = category.map(|category| Edit::Category(category.code.clone(), category.nature));
    Step::Do(Act::Edit(edit.into_iter().collect()))
}

//! What is done next with a ticket: what an operator would do, with the mistakes that people make,
//! so that every rule of the desk says its no as well as its yes. What a desk has no use for, such as
//! visits or a next level, comes up only as a mistake.

use chrono::{Days, Duration};
use guichet::domain::code::{Closure, Field, Mode, Nature, Status, WaitingFor};
use guichet::domain::decide::modes_open;
use guichet::domain::ticket::{Act, Edit, Invitee, Ticket};
use guichet::domain::{Code as _, Desk, Text};
use guichet::error::Error;
use guichet::office::{Asking, Deed};

use crate::chance::Chance;
use crate::crowd::Crowd;
use crate::phrases::{self, Matter};
use crate::request::{self, Memory};

/// Something to do, before the ticket is looked at closely.
#[derive(Debug, Clone, Copy)]
pub enum Wish {
    Take,
    /// To the operator who acts, as if a colleague had said so.
    Assign,
    Escalate,
    /// Straight to a team that it may have to reach by another.
    EscalateTo,
    Force,
    Return,
    Ask,
    Answer,
    /// A word of a participant.
    Participant,
    Hold,
    Comment,
    Requalify,
    Edit,
    EditNothing,
    Attach,
    Join,
    Leave,
    Link,
    Plan,
    Record,
    /// In whichever way, whether the team offers it or not.
    RecordAnyhow,
    Resolve,
    /// The requester says that it is over.
    CloseOwn,
    Approve,
    /// By somebody whose ticket it is not.
    ApproveStranger,
    Refuse,
    RefuseWithoutReason,
    Cancel,
    Reject,
    Reopen,
    /// The ticket is left as it stands.
    Nothing,
}

/// What comes next. `refused` says how often in a row the desk has said no.
pub fn wish(chance: &mut Chance, ticket: &Ticket, desk: &Desk, refused: u32) -> Wish {
    let wishes = match ticket.status {
        Status::New => on_new(ticket, desk),
        Status::InProgress if refused > 4 => vec![(1, Wish::Nothing)],
        Status::InProgress if refused > 0 => after_a_no(ticket, desk),
        Status::InProgress => at_work(ticket, desk),
        Status::WaitingRequester => vec![
            (76, Wish::Answer),
            (8, Wish::Take),
            (8, Wish::Resolve),
            (4, Wish::Cancel),
            (2, Wish::Participant),
            (2, Wish::Nothing),
        ],
        Status::WaitingAuthority => vec![
            (60, Wish::Take),
            (8, Wish::Comment),
            (15, Wish::Resolve),
            (12, Wish::Answer),
            (5, Wish::Nothing),
        ],
        Status::Resolved => vec![
            (78, Wish::Approve),
            (9, Wish::Refuse),
            (1, Wish::RefuseWithoutReason),
            (1, Wish::ApproveStranger),
            (1, Wish::Comment),
            (10, Wish::Nothing),
        ],
        Status::Closed | Status::Cancelled | Status::Rejected | Status::Expired => vec![
            (4, Wish::Reopen),
            // Work on what is over.
            (1, Wish::RecordAnyhow),
            (1, Wish::Comment),
            (94, Wish::Nothing),
        ],
    };
    chance.weighted(&wishes).unwrap_or(Wish::Nothing)
}

fn on_new(ticket: &Ticket, desk: &Desk) -> Vec<(usize, Wish)> {
    vec![
        (60, Wish::Take),
        (5, Wish::Assign),
        (if goes_on(ticket, desk) { 8 } else { 1 }, Wish::Escalate),
        (6, Wish::Ask),
        (4, Wish::Cancel),
        (3, Wish::Reject),
        (8, Wish::Resolve),
        (3, Wish::Record),
        (2, Wish::Attach),
        (2, Wish::Join),
        // Nothing to approve yet.
        (1, Wish::Approve),
        (1, Wish::EditNothing),
        (if desk.closure.by_requester { 3 } else { 0 }, Wish::CloseOwn),
    ]
}

fn at_work(ticket: &Ticket, desk: &Desk) -> Vec<(usize, Wish)> {
    let visits = visits(ticket, desk);
    if ticket.level >= 2 && ticket.assignee.is_none() {
        return vec![(80, Wish::Take), (15, Wish::Resolve), (5, Wish::Comment)];
    }
    if ticket.appointment.is_some() {
        return vec![(85, Wish::Record), (5, Wish::Plan), (10, Wish::Comment)];
    }
    if ticket.interventions > 0 {
        return vec![
            (70, Wish::Resolve),
            (12, Wish::Record),
            (6, Wish::Ask),
            (12, Wish::Hold),
        ];
    }
    let onward = goes_on(ticket, desk);
    let sent_here = !ticket.handed_by.is_empty();
    let unqualified = desk.default_category.as_ref() == Some(&ticket.category);
    vec![
        (if onward && !sent_here { 40 } else { 1 }, Wish::Escalate),
        (if onward && sent_here { 10 } else { 0 }, Wish::Escalate),
        (if onward { 3 } else { 0 }, Wish::EscalateTo),
        (if onward { 3 } else { 0 }, Wish::Force),
        (if sent_here { 6 } else { 1 }, Wish::Return),
        (if visits { 26 } else { 0 }, Wish::Plan),
        (if onward { 20 } else { 40 }, Wish::Resolve),
        (12, Wish::Record),
        (2, Wish::RecordAnyhow),
        (7, Wish::Ask),
        (5, Wish::Hold),
        (5, Wish::Comment),
        (if unqualified { 40 } else { 3 }, Wish::Requalify),
        (2, Wish::Edit),
        (2, Wish::Attach),
        (3, Wish::Join),
        (1, Wish::Leave),
        (
            if ticket.participants.is_empty() { 0 } else { 8 },
            Wish::Participant,
        ),
        (1, Wish::Link),
        (2, Wish::Reject),
        (1, Wish::Cancel),
        (if desk.closure.by_requester { 2 } else { 0 }, Wish::CloseOwn),
    ]
}

/// The desk refused: something else is done, or the same again with what was missing.
fn after_a_no(ticket: &Ticket, desk: &Desk) -> Vec<(usize, Wish)> {
    vec![
        (45, Wish::Resolve),
        (13, Wish::Hold),
        (10, Wish::Ask),
        (8, Wish::Reject),
        (8, Wish::Record),
        (if goes_on(ticket, desk) { 5 } else { 0 }, Wish::Force),
        (5, Wish::Comment),
    ]
}

/// Whether a rule leads on from the team.
fn goes_on(ticket: &Ticket, desk: &Desk) -> bool {
    let leads_on = |from: &[String]| from.is_empty() || from.contains(&ticket.team);
    desk.routes
        .iter()
        .any(|route| leads_on(&route.when.from) && route.to != ticket.team)
}

/// Whether somebody would go there: the team does, and there is something to be seen.
fn visits(ticket: &Ticket, desk: &Desk) -> bool {
    let seen = match ticket.nature {
        Nature::Hardware => true,
        Nature::Software => desk.modes.contains_key(&Mode::Visit),
        Nature::Other => false,
    };
    seen && modes_open(ticket, desk).contains(&Mode::Visit)
}

/// What is to be done, once the ticket is at hand; nothing where it is left as it stands.
pub fn deed(
    wish: Wish,
    chance: &mut Chance,
    crowd: &Crowd,
    memory: &Memory,
    mut asking: Asking<'_, '_>,
) -> Result<Option<Deed>, Error> {
    let (ticket, desk) = (asking.ticket, &asking.at.desk);
    let matter = Matter::of(ticket.nature);
    let requester = Some(ticket.requester.clone());
    let said = |act: Act, person| Deed::from(act).said_by(person);
    let reason = |chance: &mut Chance| Text::new(phrases::reason(chance));
    Ok(Some(match wish {
        Wish::Nothing => return Ok(None),
        Wish::Take => Act::Take.into(),
        Wish::Assign => Act::Assign { to: asking.own()? }.into(),
        Wish::Escalate => escalate(None, false).into(),
        Wish::EscalateTo => escalate(chance.one(&desk.teams).map(|team| team.code.clone()), false).into(),
        Wish::Force => escalate(None, true).into(),
        Wish::Return => Act::Return {
            reason: reason(chance),
        }
        .into(),
        Wish::Ask => Act::Ask {
            question: Text::new(phrases::question(chance, matter)),
        }
        .into(),
        Wish::Answer => said(answer(chance, matter), requester),
        Wish::Participant => said(answer(chance, matter), chance.one(&ticket.participants).cloned()),
        Wish::Hold => hold(chance, &asking).into(),
        Wish::Comment => Act::Comment {
            text: Text::new(phrases::note(chance)),
            internal: chance.percent(60),
        }
        .into(),
        Wish::Requalify => {
            let category = request::category(chance, desk);
            let edit = category.map(|category| Edit::Category(category.code.clone(), category.nature));
            Act::Edit(edit.into_iter().collect()).into()
        }
        Wish::Edit => Act::Edit(vec![edit(chance, desk)]).into(),
        Wish::EditNothing => Act::Edit(vec![Edit::Subject(ticket.subject.clone())]).into(),
        Wish::Attach => said(Act::Attach(vec![request::file(chance)]), requester),
        Wish::Join => return join(chance, crowd, &mut asking),
        Wish::Leave => Act::Leave {
            person: chance.one(&ticket.participants).cloned().unwrap_or_default(),
        }
        .into(),
        Wish::Link => Act::Link {
            duplicate_of: memory.another(chance).unwrap_or_else(|| ticket.reference.clone()),
        }
        .into(),
        Wish::Plan => plan(chance, &asking)?.into(),
        Wish::Record => {
            let modes = modes_open(ticket, desk);
            let visited = ticket.appointment.is_some() && modes.contains(&Mode::Visit);
            let usual = modes
                .iter()
                .filter(|mode| **mode != Mode::Visit || visits(ticket, desk));
            let usual: Vec<Mode> = usual.copied().collect();
            let mode = if visited {
                Some(Mode::Visit)
            } else {
                chance.one(&usual).copied()
            };
            record(chance, mode.unwrap_or(Mode::Phone), &asking)?.into()
        }
        Wish::RecordAnyhow => {
            let mode = chance.one(Mode::ALL).copied().unwrap_or(Mode::Phone);
            record(chance, mode, &asking)?.into()
        }
        Wish::Resolve => resolve(chance, desk, matter).into(),
        Wish::CloseOwn => said(resolve(chance, desk, matter), requester),
        Wish::Approve => said(Act::Approve { comment: None }, requester),
        Wish::ApproveStranger => said(Act::Approve { comment: None }, Some(String::new())),
        Wish::Refuse => said(
            Act::Refuse {
                reason: Text::new(phrases::not_solved(chance)),
            },
            requester,
        ),
        Wish::RefuseWithoutReason => said(
            Act::Refuse {
                reason: Text::default(),
            },
            requester,
        ),
        Wish::Cancel => {
            let cause = chance.one(&desk.causes).map(|cause| cause.code.clone());
            let act = Act::Cancel {
                reason: Text::new(phrases::withdrawn(chance)),
                cause: cause.filter(|_| chance.percent(60)),
                subject_path: None,
            };
            said(act, requester)
        }
        Wish::Reject => Act::Reject {
            reason: Text::new(phrases::out_of_scope(chance)),
        }
        .into(),
        Wish::Reopen => Act::Reopen {
            reason: Text::new(phrases::not_solved(chance)),
        }
        .into(),
    }))
}

fn escalate(to: Option<String>, force: bool) -> Act {
    let reason = force.then(|| Text::new("Le technicien est déjà sur place."));
    Act::Escalate { to, reason, force }
}

fn answer(chance: &mut Chance, matter: Matter) -> Act {
    let text = Text::new(phrases::answer(chance, matter));
    Act::Answer { text }
}

fn hold(chance: &mut Chance, asking: &Asking<'_, '_>) -> Act {
    let waiting_for = [WaitingFor::Authority, WaitingFor::Supplier, WaitingFor::Date][chance.below(3)];
    // Now and then the date is forgotten.
    let dated = waiting_for == WaitingFor::Date && chance.percent(90);
    let days = dated.then(|| chance.between(2, 30).unsigned_abs());
    let today = asking.at.desk.day(asking.at.now);
    Act::Hold {
        waiting_for,
        until: days.and_then(|days| today.checked_add_days(Days::new(days))),
        reason: Text::new(phrases::put_off(chance)),
    }
}

fn edit(chance: &mut Chance, desk: &Desk) -> Edit {
    match chance.below(3) {
        0 => Edit::Priority(chance.one(&desk.priorities).map(|priority| priority.code.clone())),
        1 => Edit::Urgency(u8::try_from(chance.between(1, 5)).ok()),
        _ => Edit::Form(Field::Location, Some(Text::new(phrases::place(chance)))),
    }
}

/// Mostly somebody whom the desk lets take part.
fn join(chance: &mut Chance, crowd: &Crowd, asking: &mut Asking<'_, '_>) -> Result<Option<Deed>, Error> {
    let Some(there) = asking.ticket.school.as_ref().and_then(|uai| crowd.at(uai)) else {
        return Ok(None);
    };
    let white_list = asking.tx.white_list(&there.uai)?;
    let named = match chance.one(&white_list).filter(|_| chance.percent(85)) {
        Some(login) => Some(login.clone()),
        None => there.anybody(chance).map(str::to_owned),
    };
    let person = named.map(|login| Invitee {
        of_school: true,
        on_white_list: white_list.contains(&login),
        login,
    });
    Ok(person.map(|person| Act::Join { person }.into()))
}

fn agreed_by(agreed: bool) -> Option<Text> {
    agreed.then(|| Text::new("le gestionnaire"))
}

fn plan(chance: &mut Chance, asking: &Asking<'_, '_>) -> Result<Act, Error> {
    let in_days = asking.at.now + Duration::days(chance.between(1, 9));
    let calendar = asking.at.desk.calendar();
    Ok(Act::Plan {
        at: calendar.next_opening(in_days).unwrap_or(in_days),
        minutes: 60,
        meet: asking.ticket.requester.clone(),
        by: asking.own()?,
        agreed_by: agreed_by(chance.percent(75)),
    })
}

fn record(chance: &mut Chance, mode: Mode, asking: &Asking<'_, '_>) -> Result<Act, Error> {
    Ok(Act::Record {
        mode,
        minutes: u32::try_from(chance.between(5, if mode == Mode::Visit { 150 } else { 50 })).unwrap_or(30),
        by: asking.own()?,
        at: asking.at.now,
        report: Text::new(phrases::report(chance, Matter::of(asking.ticket.nature))),
        agreed_by: agreed_by(chance.percent(70)),
    })
}

fn resolve(chance: &mut Chance, desk: &Desk, matter: Matter) -> Act {
    Act::Resolve {
        solution: Text::new(phrases::solution(chance, matter)),
        cause: chance.one(&desk.causes).map(|cause| cause.code.clone()),
        subject_path: None,
        article: None,
        direct: desk.closure.mode == Closure::Either && chance.percent(50),
    }
}

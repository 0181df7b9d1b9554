//! From an act to what happens, or to a refusal: one exhaustive match, no disk, no clock.

mod edit;
mod facts;
mod rights;
mod work;

use chrono::NaiveDate;

pub use self::facts::Facts;
use self::rights::{is_own_closure, may_act, of_team, of_ticket};
pub use self::work::modes_open;
use super::code::{Closure, Field, Invitation, Status, Verb, Wait, WaitingFor};
use super::desk::Desk;
use super::lifecycle;
use super::outside::Text;
use super::refusal::{About, Reason, Refusal};
use super::ticket::{Act, Appointment, Attached, Change, Event, Invitee, Ticket, Work};
use super::{handover, intake};

/// What happens to `ticket` when this is done to it.
pub fn decide(ticket: &Ticket, act: &Act, facts: &Facts<'_>) -> Result<Event, Refusal> {
    happen(ticket, act, facts).map_err(|refusal| refusal.of(About::ticket(act.verb(), ticket, facts.desk)))
}

fn happen(ticket: &Ticket, act: &Act, facts: &Facts<'_>) -> Result<Event, Refusal> {
    let verb = act.verb();
    // Before the question whose it is: nobody's team would help with what may not be done at all.
    let status = status_after(ticket, act, facts)?;
    may_act(ticket, act, facts)?;
    let change = change(ticket, act, facts)?;
    Ok(facts.event(ticket.version + 1, verb, status, Some(ticket.updated_at), change))
}

fn status_after(ticket: &Ticket, act: &Act, facts: &Facts<'_>) -> Result<Status, Refusal> {
    let (verb, rules) = (act.verb(), &facts.desk.closure);
    let direct = matches!(act, Act::Resolve { direct: true, .. });
    let own = is_own_closure(act, facts);
    if own && !rules.by_requester {
        return Err(Refusal::one(Reason::RequesterMayNotClose));
    }
    let closes = match rules.mode {
        Closure::Direct => true,
        Closure::Either | Closure::Validation if own => true,
        Closure::Either => direct,
        Closure::Validation if direct => return Err(Refusal::one(Reason::DirectClosureNotOffered)),
        Closure::Validation => false,
    };
    let mut targets = lifecycle::targets(ticket.status, verb);
    let target = match verb {
        Verb::Resolve => targets.find(|to| (*to == Status::Closed) == closes),
        Verb::Answer if facts.desk.answer_ends == Wait::Any => targets.last(),
        _ => targets.next(),
    };
    target.ok_or_else(|| {
        let instead = lifecycle::verbs(ticket.status);
        Refusal::one(Reason::NotFrom {
            verb,
            status: ticket.status,
            instead,
        })
    })
}

fn change(ticket: &Ticket, act: &Act, facts: &Facts<'_>) -> Result<Change, Refusal> {
    let verb = act.verb();
    match act {
        Act::Edit(edits) => edit::edit(ticket, edits, facts),
        Act::Comment { text, internal } => {
            worded(verb, text)?;
            Ok(Change::Said {
                text: text.clone(),
                internal: *internal,
            })
        }
        Act::Answer { text } => {
            worded(verb, text)?;
            of_ticket(ticket, facts, facts.participants)?;
            Ok(Change::Said {
                text: text.clone(),
                internal: false,
            })
        }
        Act::Attach(files) => Ok(Change::Attached {
            files: files
                .iter()
                .map(|file| Attached {
                    name: file.name.clone(),
                    media_type: file.media_type.clone(),
                    sha256: file.sha256.clone(),
                    size: file.bytes.len() as u64,
                })
                .collect(),
        }),
        Act::Take => Ok(Change::Taken {
            by: facts.by.operator.clone().unwrap_or_default(),
        }),
        Act::Assign { to } => {
            of_team(ticket, to)?;
            Ok(Change::Assigned { to: to.login.clone() })
        }
        Act::Ask { question } => {
            worded(verb, question)?;
            Ok(Change::Asked {
                question: question.clone(),
            })
        }
        Act::Hold {
            waiting_for,
            until,
            reason,
        } => hold(*waiting_for, *until, reason, facts),
        Act::Escalate { to, reason, force } => {
            handover::escalate(ticket, facts, to.as_deref(), reason.as_ref(), *force)
        }
        Act::Return { reason } => {
            worded(verb, reason)?;
            handover::back(ticket, facts, reason)
        }
        Act::Plan {
            at,
            minutes,
            meet,
            by,
            agreed_by,
        } => {
            let visit = Appointment {
                at: *at,
                minutes: *minutes,
                meet: meet.clone(),
                by: by.login.clone(),
                agreed_by: agreed_by.clone(),
                billed: false,
            };
            work::plan(ticket, facts, visit, by)
        }
        Act::Record {
            mode,
            minutes,
            by,
            at,
            report,
            agreed_by,
        } => {
            let work = Work {
                mode: *mode,
                minutes: *minutes,
                by: by.login.clone(),
                team: ticket.team.clone(),
                at: *at,
                report: report.clone(),
                billed: false,
                cents: 0,
                agreed_by: agreed_by.clone(),
            };
            work::record(ticket, facts, work, by)
        }
        Act::CallOff { reason } => work::call_off(ticket, reason),
        Act::TakeBack { recorded, reason } => work::take_back(recorded, reason),
        Act::Resolve {
            solution,
            cause,
            subject_path,
            article,
            ..
        } => {
            worded(verb, solution)?;
            of_ticket(ticket, facts, &[])?;
            Ok(Change::Resolved {
                solution: solution.clone(),
                cause: cause.clone(),
                subject_path: subject_path.clone(),
                article: *article,
            })
        }
        Act::Approve { comment } => {
            of_ticket(ticket, facts, &[])?;
            Ok(Change::Approved {
                comment: comment.clone(),
            })
        }
        Act::Refuse { reason } => {
            worded(verb, reason)?;
            of_ticket(ticket, facts, &[])?;
            Ok(Change::Refused {
                reason: reason.clone(),
            })
        }
        Act::Cancel {
            reason,
            cause,
            subject_path,
        } => {
            worded(verb, reason)?;
            of_ticket(ticket, facts, &[])?;
            match ticket.interventions {
                0 => Ok(Change::Cancelled {
                    reason: reason.clone(),
                    cause: cause.clone(),
                    subject_path: subject_path.clone(),
                }),
                interventions => Err(Refusal::one(Reason::AlreadyWorkedOn { interventions })),
            }
        }
        Act::Reject { reason } => {
            worded(verb, reason)?;
            Ok(Change::Rejected {
                reason: reason.clone(),
            })
        }
        Act::Reopen { reason } => {
            worded(verb, reason)?;
            of_ticket(ticket, facts, &[])?;
            reopen(ticket, reason, facts)
        }
        Act::Expire => Ok(Change::Expired),
        Act::Recall => Ok(Change::Recalled),
        Act::Join { person } => join(ticket, person, facts),
        Act::Leave { person } if ticket.participants.contains(person) => Ok(Change::Left {
            person: person.clone(),
        }),
        Act::Leave { person } => Err(Refusal::one(Reason::NotOfTicket {
            person: person.clone(),
        })),
        Act::Link { duplicate_of } if *duplicate_of == ticket.reference => {
            Err(Refusal::one(Reason::DuplicateOfItself))
        }
        Act::Link { duplicate_of } if ticket.duplicate_of.as_ref() == Some(duplicate_of) => {
            Err(Refusal::one(Reason::NothingChanges))
        }
        Act::Link { duplicate_of } => Ok(Change::Linked {
            duplicate_of: duplicate_of.clone(),
        }),
    }
}

fn worded(verb: Verb, text: &Text) -> Result<(), Refusal> {
    if text.is_blank() {
        Err(Refusal::one(Reason::Blank(verb)))
    } else {
        Ok(())
    }
}

fn hold(
    waiting_for: WaitingFor,
    until: Option<NaiveDate>,
    reason: &Text,
    facts: &Facts<'_>,
) -> Result<Change, Refusal> {
    worded(Verb::Hold, reason)?;
    let today = facts.today();
    let due = until.is_some_and(|until| until > today);
    if !due && (until.is_some() || waiting_for == WaitingFor::Date) {
        return Err(Refusal::one(Reason::NeedsDate {
            waiting_for,
            until,
            today,
        }));
    }
    Ok(Change::Held {
        waiting_for,
        until,
        reason: reason.clone(),
    })
}

fn reopen(ticket: &Ticket, reason: &Text, facts: &Facts<'_>) -> Result<Change, Refusal> {
    let since = ticket.closed_at.map(|at| facts.desk.day(at));
    match (since, facts.desk.closure.reopen_days) {
        (Some(since), Some(days)) if (facts.today() - since).num_days() > i64::from(days) => {
            Err(Refusal::one(Reason::TooLateToReopen { since, days }))
        }
        _ => Ok(Change::Reopened {
            reason: reason.clone(),
        }),
    }
}

/// Whether the rules of intake leave something to be asked for, before anything else is decided.
pub fn missing_fields(desk: &Desk, given: impl Fn(Field) -> bool) -> Vec<Vec<Field>> {
    // Without these no ticket can be told from another, whatever the desk says.
    let always = [Field::Requester, Field::Channel, Field::Subject, Field::Category];
    let given = |field| given(field) || (field == Field::Category && desk.default_category.is_some());
    let mut missing: Vec<Vec<Field>> = always
        .iter()
        .filter(|field| !given(**field))
        .map(|field| vec![*field])
        .collect();
    for row in intake::missing(desk, given) {
        if !missing.contains(&row) {
            missing.push(row);
        }
    }
    missing
}

/// Who may take part is the desk's to say (A4).
fn join(ticket: &Ticket, person: &Invitee, facts: &Facts<'_>) -> Result<Change, Refusal> {
    if ticket.participants.contains(&person.login) || ticket.requester == person.login {
        return Err(Refusal::one(Reason::NothingChanges));
    }
    let welcome = match facts.desk.participants {
        Invitation::Anyone => true,
        Invitation::School => person.of_school || person.on_white_list,
        Invitation::WhiteList => person.on_white_list,
    };
    if welcome {
        return Ok(Change::Joined {
            person: person.login.clone(),
        });
    }
    let person = person.login.clone();
    Err(Refusal::one(Reason::MayNotTakePart {
        person,
        rule: facts.desk.participants,
    }))
}

#[cfg(test)]
mod tests;

//! Visits planned and work done: by somebody of the team, within what the request allows, and never
//! billed to a school that has not agreed.

use crate::domain::code::{Code as _, Mode, Verb};
use crate::domain::decide::{Facts, of_team, worded};
use crate::domain::desk::Desk;
use crate::domain::lifecycle;
use crate::domain::outside::Text;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::ticket::{Appointment, Change, Handler, Recorded, Ticket, Work};

/// A visit is planned; whether it is billed is found here.
pub(super) fn plan(
    ticket: &Ticket,
    facts: &Facts<'_>,
    visit: Appointment,
    by: &Handler,
) -> Result<Change, Refusal> {
    of_team(ticket, by)?;
    may_use(ticket, Mode::Visit, facts)?;
    if visit.at < facts.now {
        return Err(Refusal::one(Reason::InThePast {
            at: facts.desk.day(visit.at),
        }));
    }
    let billed = agreed(ticket, Mode::Visit, visit.agreed_by.as_ref(), facts)?;
    let agreed_by = visit.agreed_by.clone().or_else(|| agreement_given(ticket));
    Ok(Change::Planned(Appointment {
        agreed_by,
        billed,
        ..visit
    }))
}

/// Work was done; whether it is billed, and for how much, is found here.
pub(super) fn record(
    ticket: &Ticket,
    facts: &Facts<'_>,
    work: Work,
    by: &Handler,
) -> Result<Change, Refusal> {
    worded(Verb::Record, &work.report)?;
    of_team(ticket, by)?;
    may_use(ticket, work.mode, facts)?;
    if work.at > facts.now {
        return Err(Refusal::one(Reason::InTheFuture {
            at: facts.desk.day(work.at),
        }));
    }
    let billed = agreed(ticket, work.mode, work.agreed_by.as_ref(), facts)?;
    let cents = facts
        .desk
        .tariff(&ticket.team, work.mode)
        .map_or(0, |tariff| tariff.price(work.minutes));
    let agreed_by = work.agreed_by.clone().or_else(|| agreement_given(ticket));
    Ok(Change::Recorded(Box::new(Work {
        billed,
        cents,
        agreed_by,
        ..work
    })))
}

/// The appointment will not take place; another one may be made.
pub(super) fn call_off(ticket: &Ticket, reason: &Text) -> Result<Change, Refusal> {
    worded(Verb::Annul, reason)?;
    match &ticket.appointment {
        Some(visit) => Ok(Change::CalledOff {
            visit: visit.clone(),
            reason: reason.clone(),
        }),
        None => Err(Refusal::one(Reason::NoAppointment)),
    }
}

/// What was recorded is taken back: it is never erased, and a bill gets a line of credit.
pub(super) fn take_back(recorded: &Recorded, reason: &Text) -> Result<Change, Refusal> {
    worded(Verb::Annul, reason)?;
    Ok(Change::TakenBack {
        number: recorded.number,
        work: Box::new(recorded.work.clone()),
        billed: recorded.others_billed,
        reason: reason.clone(),
    })
}

/// Remote control and visits are not for every request (G9), nor for every team (G3, G5): what a
/// request may have, it has from the team that the routes lead it to, under that team's conditions.
fn may_use(ticket: &Ticket, mode: Mode, facts: &Facts<'_>) -> Result<(), Refusal> {
    let desk = facts.desk;
    match desk.modes.get(&mode) {
        Some(level) if *level > ticket.ceiling => Err(Refusal::one(Reason::ModeAboveCeiling {
            mode,
            ceiling: ticket.ceiling,
            function: ticket.function,
            channel: ticket.channel,
        })),
        _ if desk.offers(&ticket.team, mode) => Ok(()),
        _ => Err(Refusal::one(Reason::ModeNotOfTeam {
            mode,
            team: ticket.team.clone(),
            offers: modes_open(ticket, desk),
            elsewhere: desk.teams.iter().any(|team| desk.offers(&team.code, mode)),
        })),
    }
}

/// The modes in which the team that has the ticket may intervene on it; none once it is over.
pub fn modes_open(ticket: &Ticket, desk: &Desk) -> Vec<Mode> {
    if lifecycle::targets(ticket.status, Verb::Record).next().is_none() {
        return Vec::new();
    }
    let within = |mode: &Mode| desk.modes.get(mode).is_none_or(|level| *level <= ticket.ceiling);
    let open = Mode::ALL.iter().copied();
    open.filter(|mode| within(mode) && desk.offers(&ticket.team, *mode))
        .collect()
}

/// Whether it is billed; if so, the school must have agreed, now or when the visit was planned (G7).
fn agreed(ticket: &Ticket, mode: Mode, agreed_by: Option<&Text>, facts: &Facts<'_>) -> Result<bool, Refusal> {
    let Some(tariff) = facts.desk.tariff(&ticket.team, mode) else {
        return Ok(false);
    };
    let given = agreed_by.is_some_and(|name| !name.is_blank()) || agreement_given(ticket).is_some();
    if given {
        return Ok(true);
    }
    Err(Refusal::one(Reason::NeedsAgreement {
        team: tariff.team.clone(),
        call_out_cents: tariff.call_out_cents,
        hour_cents: tariff.hour_cents,
        step_minutes: tariff.step_minutes,
    }))
}

fn agreement_given(ticket: &Ticket) -> Option<Text> {
    ticket
        .appointment
        .as_ref()
        .and_then(|appointment| appointment.agreed_by.clone())
}

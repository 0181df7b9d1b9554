//! `desk check`: what would happen if this profile were applied.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::PathBuf;

use super::{idle_of, profile_of};
use crate::commands::Session;
use crate::commands::register::answer;
use crate::domain::school::School;
use crate::domain::ticket::By;
use crate::domain::{Desk, Facts, Uai, handover};
use crate::error::Error;
use crate::office::Counter;
use crate::profile;
use crate::store::Tx;
use crate::store::desks::AppliedDesk;
use crate::store::tickets::Filter;
use crate::view::registers::check::{self, Checked, CheckedJson, Moved, Tickets};

/// Check a profile: mistakes, rules never reached, tickets that would go elsewhere
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The profile; else the one the desk works by
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

impl Check {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let checked = match &self.file {
            Some(file) => {
                let given = profile_of(session, file)?;
                let desk = profile::read(Some(file), &given)?;
                let tickets = held_against_tickets(session, &desk)?;
                checked(desk, &given, tickets)
            }
            None => {
                let mut office = session.office()?;
                let desk = office.counter.desk.clone();
                let given = office.read(|tx, at| tx.desk_profile(&at.desk.code, at.profile))?;
                checked(desk, &given.unwrap_or_default(), None)
            }
        };
        answer::one(
            session,
            || check::page(&checked, session.look()),
            || check::grid(&checked, session.lang),
            &CheckedJson::new(&checked),
        )
    }
}

fn checked(desk: Desk, given: &str, tickets: Option<Tickets>) -> Checked {
    Checked {
        idle: idle_of(&desk, given),
        desk,
        tickets,
    }
}

/// The open tickets of the desk of that code, where there is one. Checking a profile makes no
/// database.
fn held_against_tickets(session: &Session<'_>, new: &Desk) -> Result<Option<Tickets>, Error> {
    if !session.place()?.path.exists() {
        return Ok(None);
    }
    let mut office = session.office_of_all()?;
    office.read(|tx, at| match tx.desk(&new.code)? {
        // Tickets of a desk are for those who serve it.
        Some(old) if at.operator()?.serves(&new.code) => moved(tx, at, &old, new).map(Some),
        _ => Ok(None),
    })
}

fn moved(tx: &mut Tx<'_>, at: &Counter, old: &AppliedDesk, new: &Desk) -> Result<Tickets, Error> {
    let filter = Filter {
        open: true,
        ..Filter::default()
    };
    let (listed, open) = tx.list(old.id, &old.desk, &filter)?;
    let mut schools: HashMap<Uai, Option<School>> = HashMap::new();
    let mut moved = Vec::new();
    for listed in listed {
        let ticket = listed.ticket;
        let school = match ticket.school {
            None => None,
            Some(uai) => match schools.entry(uai) {
                Entry::Occupied(known) => known.into_mut().as_ref(),
                Entry::Vacant(unknown) => unknown.insert(tx.school(&uai)?).as_ref(),
            },
        };
        let nobody = By::default();
        let old_facts = facts(at, &old.desk, school, &nobody);
        let new_facts = facts(at, new, school, &nobody);
        let before = handover::due(&ticket, &old_facts);
        let after = handover::due(&ticket, &new_facts);
        if before != after {
            moved.push(Moved {
                before: before.map(str::to_owned),
                after: after.map(str::to_owned),
                reference: ticket.reference,
                subject: ticket.subject,
                team: ticket.team,
            });
        }
    }
    Ok(Tickets { open, moved })
}

/// What the routes ask about: the ticket itself and its school.
fn facts<'a>(at: &Counter, desk: &'a Desk, school: Option<&'a School>, by: &'a By) -> Facts<'a> {
    Facts {
        desk,
        profile: at.profile,
        now: at.now,
        clock_set: at.clock_set,
        by,
        operator: None,
        requester: None,
        school,
        equipment: None,
        participants: &[],
        technicians: &[],
        rosters: &[],
        holders: &[],
    }
}

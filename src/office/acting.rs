//! An act on tickets that are there: each is loaded, decided and recorded; all of them or none.

use super::{Counter, Done, Manner, Office, World};
use crate::domain::code::Mode;
use crate::domain::deadline::{self, Due};
use crate::domain::notice;
use crate::domain::ticket::{self, Act, Appointment, Change, Event, Handler, Recorded, Ticket};
use crate::domain::{self, Refusal, Text};
use crate::error::{Error, NotFound, Noun};
use crate::store::Tx;
use crate::store::outbox::Occasion;
use crate::store::tickets::Kept;

/// An act is made for each ticket, with the database at hand to look names up.
pub struct Asking<'a, 't> {
    pub tx: &'a mut Tx<'t>,
    pub at: &'a Counter,
    pub ticket: &'a Ticket,
}

/// What is done to a ticket, and whose word it is where an operator takes it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    pub acts: Vec<Act>,
    pub person: Option<String>,
}

impl From<Act> for Deed {
    fn from(act: Act) -> Self {
        Self {
            acts: vec![act],
            person: None,
        }
    }
}

impl Deed {
    /// The same, said by this person.
    pub fn said_by(self, person: Option<String>) -> Self {
        Self { person, ..self }
    }
}

impl Asking<'_, '_> {
    /// The operator of that login, and whether the ticket's team is one of theirs.
    pub fn handler(&mut self, typed: &str) -> Result<Handler, Error> {
        let login = self.at.login(typed)?;
        let operator = self.tx.operator(login)?.filter(|operator| operator.active);
        let Some(operator) = operator else {
            return Err(Error::NotFound(NotFound {
                noun: Noun::Operator,
                given: login.to_owned(),
                nearest: self.tx.nearest_operators(login)?,
            }));
        };
        let in_team = operator.admin || operator.is_of(&self.ticket.desk, &self.ticket.team);
        Ok(Handler {
            login: operator.login,
            in_team,
        })
    }

    /// The operator who acts.
    pub fn own(&self) -> Result<Handler, Error> {
        let operator = self.at.operator()?;
        let in_team = operator.admin || operator.is_of(&self.ticket.desk, &self.ticket.team);
        Ok(Handler {
            login: operator.login.clone(),
            in_team,
        })
    }

    /// The intervention that the event of this number recorded, if it still stands.
    pub fn recorded(&mut self, number: u32) -> Result<Recorded, Error> {
        let kept = self.at.ticket(self.tx, &self.ticket.reference)?;
        let events = self.tx.events(kept.id)?;
        let works = ticket::standing(&events);
        let Some((_, work)) = works.iter().find(|(of, _)| *of == number) else {
            return Err(Error::NotFound(NotFound {
                noun: Noun::Intervention,
                given: number.to_string(),
                nearest: works
                    .iter()
                    .map(|(number, work)| (number.to_string(), work.report.line()))
                    .collect(),
            }));
        };
        Ok(Recorded {
            number,
            work: (*work).clone(),
            others_billed: works.iter().any(|(of, work)| *of != number && work.billed),
        })
    }

    /// The login of the person named by a login or a mail address.
    pub fn person(&mut self, named: &str) -> Result<String, Error> {
        self.at.person(self.tx, named)
    }

    /// The key of an equipment of the ticket's school.
    pub fn equipment(&mut self, key: &str) -> Result<Text, Error> {
        self.at.equipment(self.tx, self.ticket.school.as_ref(), key)
    }
}

impl Done {
    /// The appointment that a visit took the place of before it came.
    pub fn visit_ahead(&self) -> Option<&Appointment> {
        let planned = self.before.as_ref()?.appointment.as_ref()?;
        let visited = |event: &Event| match &event.change {
            Change::Recorded(work) => {
                work.mode == Mode::Visit && work.at.date_naive() < planned.at.date_naive()
            }
            _ => false,
        };
        self.events.iter().any(visited).then_some(planned)
    }
}

impl Office {
    /// Does the same to every ticket named. `person` is whose word it is: nobody's, the
    /// requester's own, or somebody named.
    pub fn act(
        &mut self,
        command: &str,
        references: &[String],
        manner: &Manner,
        mut act: impl FnMut(&mut Asking<'_, '_>) -> Result<Deed, Error>,
    ) -> Result<Vec<Done>, Error> {
        self.write(manner.dry_run, |tx, at| {
            if let Some(done) = at.done_before(tx, command, manner)? {
                at.are_those(tx, &done, references, command, manner)?;
                return Ok(done);
            }
            let mut all: Vec<Done> = Vec::with_capacity(references.len());
            let (mut faults, mut idle) = (Vec::new(), Vec::new());
            for typed in references {
                match at.act_on(tx, typed, &all, &mut act) {
                    Ok(done) => all.extend(done),
                    // What is so already is in nobody's way.
                    Err(Error::Refused(no)) if no.is_of_what_is_done() => {
                        idle.push((typed.clone(), Error::Refused(no)));
                    }
                    // Whatever the tickets themselves stand against is told at once.
                    Err(fault @ (Error::Refused(_) | Error::NotFound(_))) => {
                        faults.push((typed.clone(), fault));
                    }
                    Err(other) => return Err(other),
                }
            }
            if all.is_empty() {
                faults.append(&mut idle);
            }
            at.all_or_none(references.len(), faults)?;
            at.keep_answer(tx, command, manner, all.iter().map(|done| &done.ticket))?;
            Ok(all)
        })
    }
}

impl Counter {
    /// What is done to one ticket of several; nothing where the same was named before.
    fn act_on(
        &self,
        tx: &mut Tx<'_>,
        typed: &str,
        before: &[Done],
        act: &mut impl FnMut(&mut Asking<'_, '_>) -> Result<Deed, Error>,
    ) -> Result<Option<Done>, Error> {
        let kept = self.ticket(tx, typed)?;
        let mut same = before.iter().map(|done| &done.ticket.reference);
        if same.any(|reference| *reference == kept.ticket.reference) {
            return Ok(None);
        }
        let deed = act(&mut Asking {
            tx,
            at: self,
            ticket: &kept.ticket,
        })?;
        self.perform(tx, kept, &deed).map(Some)
    }

    /// Looks up every ticket named; what cannot be found is told at once.
    pub fn each<T>(
        &self,
        named: &[String],
        mut look: impl FnMut(&str) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let (mut all, mut faults) = (Vec::with_capacity(named.len()), Vec::new());
        for typed in named {
            match look(typed) {
                Ok(one) => all.push(one),
                Err(fault @ Error::NotFound(_)) => faults.push((typed.clone(), fault)),
                Err(other) => return Err(other),
            }
        }
        self.all_or_none(named.len(), faults)?;
        Ok(all)
    }

    /// One fault is told as it is, several together.
    fn all_or_none(&self, asked: usize, mut faults: Vec<(String, Error)>) -> Result<(), Error> {
        match faults.len() {
            0 => Ok(()),
            1 => Err(faults.remove(0).1),
            _ => Err(Error::Several { asked, faults }),
        }
    }

    /// The login that is meant: `@me` is whoever acts.
    pub fn login<'t>(&'t self, typed: &'t str) -> Result<&'t str, Error> {
        match typed {
            "@me" => Ok(&self.operator()?.login),
            _ => Ok(typed),
        }
    }

    /// What is done to one ticket, inside a transaction.
    pub fn perform(&self, tx: &mut Tx<'_>, kept: Kept, deed: &Deed) -> Result<Done, Error> {
        let by = self.by(deed.person.clone());
        let before = kept.ticket.clone();
        let mut now = kept;
        let mut done = Done {
            before: None,
            ticket: before.clone(),
            due: now.due,
            events: Vec::new(),
            notices: Vec::new(),
        };
        for act in &deed.acts {
            let mut world = World::of(tx, self, &now.ticket, Some(now.id))?;
            if act.may_move() {
                world = world.with_rosters(tx, self, Some(now.id))?;
            }
            let event = domain::decide(&now.ticket, act, &world.facts(self, &by))?;
            let then = now.ticket.clone();
            now.ticket.take(&event);
            now.due = self.due_after(tx, &now, &event)?;
            let event_id = tx.record(self.desk_id, &self.desk, &now, &event)?;
            if let Act::Attach(files) = act {
                for file in files {
                    tx.keep_file(now.id, event_id, file)?;
                }
            }
            let notices = notice::notices(Some(&then), &event, &now.ticket);
            self.tell(tx, &notices, now.id, event_id, &now.ticket, &event)?;
            done.events.push(event);
            done.notices.extend(notices);
        }
        Ok(Done {
            before: Some(before),
            ticket: now.ticket,
            due: now.due,
            ..done
        })
    }

    /// When the ticket is due after an event that is not kept yet.
    fn due_after(&self, tx: &mut Tx<'_>, now: &Kept, event: &Event) -> Result<Due, Error> {
        if self.desk.targets.is_empty() {
            return Ok(Due::default());
        }
        let mut events = tx.events(now.id)?;
        events.push(event.clone());
        Ok(deadline::due(&self.desk, &now.ticket, &events))
    }

    /// Tells what happened just now: people by mail, and whoever listens once it is on the disk.
    pub(super) fn tell(
        &self,
        tx: &mut Tx<'_>,
        notices: &[notice::Notice],
        ticket_id: i64,
        event_id: i64,
        ticket: &Ticket,
        event: &Event,
    ) -> Result<(), Error> {
        tx.announce(event_id);
        for notice in notices {
            tx.queue(
                notice,
                Occasion {
                    desk: self.desk_id,
                    rules: &self.desk,
                    ticket: Some(ticket_id),
                    event: Some(event_id),
                    reference: Some(&ticket.reference),
                    letter: None,
                    by: event.by.operator.as_deref(),
                    at: event.at,
                },
            )?;
        }
        Ok(())
    }

    /// What `ticket escalate` would come to now; nothing is written.
    pub fn next_step(&self, tx: &mut Tx<'_>, kept: &Kept) -> Result<Result<Change, Refusal>, Error> {
        let by = self.by(None);
        let world = World::of(tx, self, &kept.ticket, Some(kept.id))?;
        let world = world.with_rosters(tx, self, Some(kept.id))?;
        let act = Act::Escalate {
            to: None,
            reason: None,
            force: false,
        };
        let decided = domain::decide(&kept.ticket, &act, &world.facts(self, &by));
        Ok(decided.map(|event| event.change))
    }

    /// The login of the person named by a login or a mail address.
    pub fn person(&self, tx: &mut Tx<'_>, named: &str) -> Result<String, Error> {
        if let Some(person) = tx.person(named)? {
            return Ok(person.login);
        }
        let nearest = tx.nearest_people(named)?;
        Err(Error::NotFound(NotFound {
            noun: Noun::Person,
            given: named.to_owned(),
            nearest,
        }))
    }

    /// The key by which the school's inventory knows the equipment.
    pub fn equipment(&self, tx: &mut Tx<'_>, school: Option<&domain::Uai>, key: &str) -> Result<Text, Error> {
        let Some(uai) = school else {
            return Err(Refusal::one(domain::Reason::NoSchoolForEquipment).into());
        };
        if let Some(equipment) = tx.equipment(uai, key)? {
            return Ok(equipment.key().clone());
        }
        let nearest = tx.nearest_equipment(uai, key)?;
        Err(Error::NotFound(NotFound {
            noun: Noun::Equipment,
            given: key.to_owned(),
            nearest,
        }))
    }
}

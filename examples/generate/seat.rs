//! One desk at work: its counter, its people, and what it remembers of its requests.

use chrono::{DateTime, Utc};
use guichet::domain::code::{Channel, Verb};
use guichet::domain::opening::Draft;
use guichet::domain::ticket::Ticket;
use guichet::domain::{Code as _, reference};
use guichet::error::Error;
use guichet::office::{Asking, Counter, Done};
use guichet::store::Tx;

use crate::balance::Balance;
use crate::chance::Chance;
use crate::crowd::Crowd;
use crate::request::Memory;
use crate::{life, pace, request};

/// A desk, and all that its year needs.
pub struct Seat {
    pub counter: Counter,
    pub balance: Balance,
    /// Of its own: what happens at one desk changes nothing at another.
    pub chance: Chance,
    crowd: Crowd,
    memory: Memory,
}

/// What is to be done, by when.
pub enum Task {
    Ask(Option<Box<Draft>>),
    /// The next step of a ticket as it was when this was entered, and how often in a row the desk has
    /// refused one.
    Go {
        reference: String,
        version: u32,
        refused: u32,
    },
    /// What time alone brings, at every desk.
    Night,
}

/// A task for later.
pub type Next = Option<(DateTime<Utc>, Task)>;

impl Seat {
    pub fn new(counter: Counter, crowd: Crowd, seed: u64) -> Self {
        // The desk's code is stirred in, so that two desks do not ask the same.
        let seed = counter.desk.code.bytes().fold(seed, |seed, byte| {
            seed.wrapping_mul(0x0100_0000_01B3) ^ u64::from(byte)
        });
        Self {
            counter,
            balance: Balance::default(),
            chance: Chance::of(seed),
            crowd,
            memory: Memory::default(),
        }
    }

    /// Somebody asks; by telephone only while the desk is open.
    pub fn ask(
        &mut self,
        tx: &mut Tx<'_>,
        now: DateTime<Utc>,
        draft: Option<Box<Draft>>,
    ) -> Result<Next, Error> {
        self.counter.now = now;
        let desk = &self.counter.desk;
        let draft = match draft {
            Some(draft) => draft,
            None => Box::new(request::request(
                &mut self.chance,
                &self.crowd,
                desk,
                &self.memory,
                self.balance.asked,
            )),
        };
        if draft.channel == Some(Channel::Phone) && !desk.calendar().is_open(now) {
            let at = pace::soon_after_opening(&mut self.chance, desk, now);
            return Ok(Some((at, Task::Ask(Some(draft)))));
        }
        self.balance.asked += 1;
        let entry = desk.entry.clone();
        self.sit_down(&entry, None);
        let files = request::files(&mut self.chance);
        self.balance.files += files.len() as u64;
        match self.counter.file(tx, &draft, files) {
            Ok(filed) => {
                self.balance.opened += 1;
                self.memory.keep(&draft, &filed.done.ticket.reference);
                Ok(self.after(&filed.done))
            }
            Err(Error::Refused(refusal)) => {
                self.balance.refused(Verb::Open.code(), &refusal);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// The next step of a ticket, unless time took one meanwhile: then another task is entered.
    pub fn go(
        &mut self,
        tx: &mut Tx<'_>,
        now: DateTime<Utc>,
        named: &str,
        version: u32,
        refused: u32,
    ) -> Result<Next, Error> {
        self.counter.now = now;
        let kept = tx.ticket(self.counter.desk_id, &reference::read(named))?;
        let Some(kept) = kept.filter(|kept| kept.ticket.version == version) else {
            return Ok(None);
        };
        let wish = life::wish(&mut self.chance, &kept.ticket, &self.counter.desk, refused);
        self.sit_down(&kept.ticket.team, kept.ticket.assignee.as_deref());
        if self.chance.percent(1) {
            let anybody = self.crowd.anybody(&mut self.chance).cloned();
            self.counter.operator = anybody.or_else(|| self.counter.operator.clone());
        }
        let asking = Asking {
            tx: &mut *tx,
            at: &self.counter,
            ticket: &kept.ticket,
        };
        let deed = life::deed(wish, &mut self.chance, &self.crowd, &self.memory, asking)?;
        let Some(deed) = deed else {
            return Ok(None);
        };
        let ticket = kept.ticket.clone();
        match self.counter.perform(tx, kept, &deed) {
            Ok(done) => Ok(self.after(&done)),
            Err(Error::Refused(refusal)) => {
                let verb = refusal.about.verb.map_or("", |verb| verb.code());
                self.balance.refused(verb, &refusal);
                Ok(self.later(&ticket, refused + 1))
            }
            Err(error) => Err(error),
        }
    }

    /// What was done is counted, and what comes next is found.
    pub fn after(&mut self, done: &Done) -> Next {
        for event in &done.events {
            self.balance.did(event.verb.code());
            self.balance.events += 1;
        }
        self.balance.notices += done.notices.len() as u64;
        self.later(&done.ticket, 0)
    }

    fn later(&mut self, ticket: &Ticket, refused: u32) -> Next {
        let at = pace::later(&mut self.chance, ticket, &self.counter.desk, self.counter.now);
        let task = Task::Go {
            reference: ticket.reference.clone(),
            version: ticket.version,
            refused,
        };
        Some((at, task))
    }

    /// Somebody of the team takes the chair.
    fn sit_down(&mut self, team: &str, in_hand: Option<&str>) {
        let desk = &self.counter.desk.code;
        let handler = self.crowd.handler(&mut self.chance, desk, team, in_hand);
        if let Some(handler) = handler {
            self.counter.operator = Some(handler.clone());
        }
    }
}

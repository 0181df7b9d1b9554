//! A year at the desks: what is to be done in the order of time, and the nights between.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use guichet::error::Error;
use guichet::office::time::{self, Moment};
use guichet::store::{Store, Tx};

use crate::pace;
use crate::seat::{Next, Seat, Task};

/// By when, a number that keeps apart what falls on the same instant, at which desk, what.
type Agenda = BTreeMap<(DateTime<Utc>, u64), (usize, Task)>;

/// At which hour the timer runs that does what time brings.
const NIGHT: Duration = Duration::hours(3);

pub struct Year {
    pub seats: Vec<Seat>,
    agenda: Agenda,
    entered: u64,
    end: DateTime<Utc>,
}

impl Year {
    /// A year that begins on a day, with so many requests at every desk.
    pub fn planned(mut seats: Vec<Seat>, from: NaiveDate, days: u32, tickets: u64) -> Self {
        let start = from.and_time(NaiveTime::MIN).and_utc();
        let mut asked = Vec::new();
        for (number, seat) in seats.iter_mut().enumerate() {
            for _ in 0..tickets {
                let at = pace::asking(&mut seat.chance, &seat.counter.desk, from, days.into());
                asked.push((number, at));
            }
        }
        let mut year = Self {
            seats,
            agenda: Agenda::new(),
            entered: 0,
            end: start + Duration::days(days.into()),
        };
        for (seat, at) in asked {
            year.enter(seat, Some((at, Task::Ask(None))));
        }
        for day in 1..=days {
            let at = start + Duration::days(day.into()) - Duration::days(1) + NIGHT;
            year.enter(0, Some((at, Task::Night)));
        }
        year
    }

    /// Does all of it, so many steps in one transaction: commands take one each.
    pub fn pass(&mut self, store: &mut Store, together: u32) -> Result<(), Error> {
        while let Some(first) = self.agenda.first_entry() {
            if matches!(first.get().1, Task::Night) {
                let now = first.key().0;
                first.remove();
                self.night(store, now)?;
            } else {
                store.write(|tx| self.steps(tx, together))?;
            }
        }
        Ok(())
    }

    /// A refusal is decided before anything is written, so it undoes nothing of the others.
    fn steps(&mut self, tx: &mut Tx<'_>, together: u32) -> Result<(), Error> {
        for _ in 0..together.max(1) {
            let Some(first) = self.agenda.first_entry() else {
                break;
            };
            if matches!(first.get().1, Task::Night) {
                break;
            }
            let now = first.key().0;
            let (number, task) = first.remove();
            let seat = &mut self.seats[number];
            let next = match task {
                Task::Ask(draft) => seat.ask(tx, now, draft)?,
                Task::Go {
                    reference,
                    version,
                    refused,
                } => seat.go(tx, now, &reference, version, refused)?,
                Task::Night => None,
            };
            self.enter(number, next);
        }
        Ok(())
    }

    /// What the night's timer does: closures that nobody answered expire, what was put off comes back.
    fn night(&mut self, store: &mut Store, now: DateTime<Utc>) -> Result<(), Error> {
        let moment = Moment {
            now,
            clock_set: true,
            dry_run: false,
        };
        for number in 0..self.seats.len() {
            let code = self.seats[number].counter.desk.code.clone();
            for (_, all) in time::bring_due(store, Some(&code), moment)? {
                for done in &all {
                    self.seats[number].counter.now = now;
                    let next = self.seats[number].after(done);
                    self.enter(number, next);
                }
            }
        }
        Ok(())
    }

    fn enter(&mut self, seat: usize, next: Next) {
        if let Some((at, task)) = next
            && at < self.end
        {
            self.entered += 1;
            self.agenda.insert((at, self.entered), (seat, task));
        }
    }
}

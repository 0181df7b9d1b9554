//! What `doctor` asks of the database: the desk, its rules, its mails, and what waits for time to come.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::Visit;
use crate::commands::desk::idle_of;
use crate::domain::closing;
use crate::domain::health::{Condition, Pages, Part};
use crate::domain::notice::NoticeState;
use crate::error::{DatabaseFault, Error};
use crate::office::{Counter, Office};
use crate::store::{Place, Tx};
use crate::text::{doctor, idle};

/// A mail that could have left so long ago is not being sent.
const LATE: TimeDelta = TimeDelta::hours(1);

/// So long the pages are looked at; a large database is left to `db check`.
const PATIENCE: Duration = Duration::from_secs(2);

/// The desk as it was found.
pub(super) struct AtDesk {
    pub zone: Tz,
    pub last_event: Option<DateTime<Utc>>,
    /// How many tickets `run due` would change.
    pub due_tickets: u64,
    /// How many mails should have left.
    pub late_mails: u64,
    pub mails: Mails,
}

/// The mails of the desk that have not left.
pub(super) struct Mails {
    pub waiting: u64,
    pub dead: u64,
    /// Since when the oldest waits that should have left.
    pub late_since: Option<DateTime<Utc>>,
}

impl Visit<'_, '_> {
    /// The file, then who acts there, and how the desk is.
    pub(super) fn database(&mut self) -> Option<AtDesk> {
        let lang = self.session.lang;
        let place = match self.session.place() {
            Ok(place) => place,
            Err(why) => {
                self.fault(Part::Database, why);
                return None;
            }
        };
        match self.session.office_that_stands() {
            Ok(mut office) => {
                self.pages(&mut office, &place);
                return self.desk(&mut office);
            }
            Err(Error::Database {
                fault: DatabaseFault::Missing,
                ..
            }) => match place.can_be_made(self.session.globals.db.is_none()) {
                Ok(()) => {
                    let told = doctor::database(lang, &place.path, true);
                    self.note(Part::Database, Condition::Notable, told);
                }
                Err(why) => self.fault(Part::Database, why),
            },
            Err(why @ (Error::NotAllowed(_) | Error::NotFound(_))) => self.fault(Part::Desk, why),
            Err(why) => self.fault(Part::Database, why),
        }
        None
    }

    fn pages(&mut self, office: &mut Office, place: &Place) {
        let lang = self.session.lang;
        match office.read(|tx, _| tx.glance_at_pages(PATIENCE)) {
            Ok(Pages::Sound) => {
                let told = doctor::database(lang, &place.path, false);
                self.note(Part::Database, Condition::Good, told);
            }
            Ok(Pages::Unknown) => {
                let told = doctor::database_unverified(lang, &place.path);
                self.note(Part::Database, Condition::Good, told);
            }
            Ok(Pages::Damaged(what)) => {
                let fault = DatabaseFault::Damaged(what);
                let path = place.path.clone();
                self.fault(Part::Database, Error::Database { path, fault });
            }
            Err(why) => self.fault(Part::Database, why),
        }
    }

    fn desk(&mut self, office: &mut Office) -> Option<AtDesk> {
        let lang = self.session.lang;
        let at = &office.counter;
        let login = at.operator.as_ref().map(|operator| operator.login.clone());
        let told = doctor::desk(lang, &login.unwrap_or_default(), &at.desk.code, at.profile);
        self.note(Part::Desk, Condition::Good, told);
        let looked = office.read(|tx, at| {
            let given = tx.desk_profile(&at.desk.code, at.profile)?.unwrap_or_default();
            Ok((given, AtDesk::looked_at(tx, at)?))
        });
        let (given, desk) = match looked {
            Ok(looked) => looked,
            Err(why) => {
                self.fault(Part::Database, why);
                return None;
            }
        };
        let rules = idle_of(&office.counter.desk, &given);
        if !rules.is_empty() {
            let rules = rules
                .iter()
                .map(|(rule, line)| idle::idle(lang, rule, *line).what);
            let told = doctor::idle(lang, rules.collect());
            self.note(Part::Desk, Condition::Notable, told);
        }
        Some(desk)
    }
}

impl AtDesk {
    fn looked_at(tx: &mut Tx<'_>, at: &Counter) -> Result<Self, Error> {
        let mut due_tickets = 0;
        for id in tx.tickets_of_time(at.desk_id, &at.desk, at.now)? {
            let kept = tx.ticket_by_id(id)?;
            let due = kept.and_then(|kept| closing::brought_by_time(&at.desk, &kept.ticket, at.now));
            due_tickets += u64::from(due.is_some());
        }
        Ok(Self {
            zone: at.desk.time_zone,
            last_event: tx.last_event_at()?,
            due_tickets,
            late_mails: tx.mails_waiting_since(at.desk_id, at.now - LATE)?,
            mails: Mails {
                waiting: tx.mails_in(at.desk_id, NoticeState::Waiting)?,
                dead: tx.mails_in(at.desk_id, NoticeState::Dead)?,
                late_since: tx
                    .mails_wait_since(at.desk_id)?
                    .filter(|since| *since < at.now - LATE),
            },
        })
    }
}

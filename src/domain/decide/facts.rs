//! What a decision is given to look at: nothing else of the world counts, so that it can be decided
//! again, or explained, by the same way.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::code::{Status, Verb};
use crate::domain::desk::Desk;
use crate::domain::equipment::Equipment;
use crate::domain::outside::Text;
use crate::domain::person::{Operator, Person};
use crate::domain::school::School;
use crate::domain::sharing::Roster;
use crate::domain::ticket::{By, Change, Clock, Event};

/// The world as it is when an act is decided; nothing else is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub desk: &'a Desk,
    /// The version of the desk's profile.
    pub profile: u32,
    pub now: DateTime<Utc>,
    /// The clock was set by hand.
    pub clock_set: bool,
    pub by: &'a By,
    /// The operator who acts; none for time alone and for mails.
    pub operator: Option<&'a Operator>,
    pub requester: Option<&'a Person>,
    pub school: Option<&'a School>,
    pub equipment: Option<&'a Equipment>,
    pub participants: &'a [String],
    /// The operators of the school's sector, as team and login.
    pub technicians: &'a [(String, String)],
    /// The teams that share out what comes to them, where the act may bring the ticket to one.
    pub rosters: &'a [Roster],
    /// Who is of the team that has the ticket, with names; told to an operator who is not of it.
    pub holders: &'a [(String, Text)],
}

impl Facts<'_> {
    pub fn today(&self) -> NaiveDate {
        self.desk.day(self.now)
    }

    pub(in crate::domain) fn event(
        &self,
        number: u32,
        verb: Verb,
        status: Status,
        last: Option<DateTime<Utc>>,
        change: Change,
    ) -> Event {
        let (at, clock) = match last {
            Some(last) if last > self.now => (last, Clock::Back),
            _ if self.clock_set => (self.now, Clock::Set),
            _ => (self.now, Clock::Real),
        };
        Event {
            number,
            at,
            clock,
            verb,
            status,
            by: self.by.clone(),
            profile: self.profile,
            change,
        }
    }
}

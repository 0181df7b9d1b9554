//! What an act is decided on: all that the rules may look at, loaded at once and handed to them.

use super::Counter;
use crate::domain::code::Sharing;
use crate::domain::equipment::Equipment;
use crate::domain::person::{Operator, Person};
use crate::domain::school::School;
use crate::domain::sharing::Roster;
use crate::domain::ticket::{By, Ticket};
use crate::domain::{Facts, Text, Uai};
use crate::error::Error;
use crate::store::Tx;

/// What an act on a ticket is decided on, loaded at once.
pub(crate) struct World {
    pub school: Option<School>,
    pub equipment: Option<Equipment>,
    pub requester: Option<Person>,
    pub participants: Vec<String>,
    pub technicians: Vec<(String, String)>,
    pub rosters: Vec<Roster>,
    pub holders: Vec<(String, Text)>,
}

impl World {
    /// The world around a ticket.
    pub fn of(tx: &mut Tx<'_>, at: &Counter, ticket: &Ticket, id: Option<i64>) -> Result<Self, Error> {
        let (school, equipment) = (ticket.school.as_ref(), ticket.equipment.as_ref());
        let mut world = Self::around(tx, at, school, equipment, Some(&ticket.requester), id)?;
        let stranger = |operator: &Operator| !operator.admin && !operator.is_of(&ticket.desk, &ticket.team);
        if at.operator.as_ref().is_some_and(stranger) {
            world.holders = tx.colleagues(at.desk_id, &ticket.team)?;
        }
        Ok(world)
    }

    pub fn around(
        tx: &mut Tx<'_>,
        at: &Counter,
        uai: Option<&Uai>,
        equipment: Option<&Text>,
        requester: Option<&String>,
        ticket: Option<i64>,
    ) -> Result<Self, Error> {
        let school = match uai {
            Some(uai) => tx.school(uai)?,
            None => None,
        };
        let equipment = match (uai, equipment) {
            (Some(uai), Some(key)) => tx.equipment(uai, key.raw())?,
            _ => None,
        };
        let requester = match requester {
            Some(login) => tx.person(login)?,
            None => None,
        };
        let today = at.desk.day(at.now);
        let sector: Option<String> = school
            .as_ref()
            .and_then(|school: &School| school.sector_on(today).map(str::to_owned));
        let technicians = match sector {
            Some(sector) if at.desk.teams.iter().any(|team| team.by_sector) => {
                tx.technicians(at.desk_id, &sector)?
            }
            _ => Vec::new(),
        };
        let participants = match ticket {
            Some(id) => tx.participants(id)?,
            None => Vec::new(),
        };
        Ok(Self {
            school,
            equipment,
            requester,
            participants,
            technicians,
            rosters: Vec::new(),
            holders: Vec::new(),
        })
    }

    /// The same with who could be given a ticket that comes to a team. Only what may move a ticket asks
    /// for it.
    pub fn with_rosters(mut self, tx: &mut Tx<'_>, at: &Counter, ticket: Option<i64>) -> Result<Self, Error> {
        let sharing = at.desk.teams.iter().filter(|team| team.assign != Sharing::Taken);
        for team in sharing {
            self.rosters.push(tx.roster(at.desk_id, &team.code, ticket)?);
        }
        Ok(self)
    }

    /// The facts, as seen by whoever acts.
    pub fn facts<'a>(&'a self, at: &'a Counter, by: &'a By) -> Facts<'a> {
        Facts {
            desk: &at.desk,
            profile: at.profile,
            now: at.now,
            clock_set: at.clock_set,
            by,
            operator: at.operator.as_ref(),
            requester: self.requester.as_ref(),
            school: self.school.as_ref(),
            equipment: self.equipment.as_ref(),
            participants: &self.participants,
            technicians: &self.technicians,
            rosters: &self.rosters,
            holders: &self.holders,
        }
    }
}

//! How long tickets took: each ticket's times are counted on the desk's clock as its events go by,
//! and only the minutes are kept.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::instants;
use crate::domain::calendar::Ledger;
use crate::domain::code::Status;
use crate::domain::report::{Delays, Gathering, Group, Measure, Period, Spent};
use crate::domain::{Desk, Uai, deadline};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, Value, params};

impl Tx<'_> {
    /// How long what was taken on, and what was resolved, in the period had taken by then.
    pub fn delays(
        &mut self,
        desk: i64,
        rules: &Desk,
        period: Period,
        school: Option<&Uai>,
        only: Option<&str>,
    ) -> Result<Delays, Error> {
        let (from, to) = instants(period, rules);
        let uai = school.map(Uai::as_str);
        let asked = params![desk, columns::instant(from), columns::instant(to), uai];
        let first = self.query_one(
            "SELECT min(created_at) AS first FROM ticket WHERE desk_id = $1",
            params![desk],
            |row| row.opt_instant("first"),
        )?;
        let first = rules.day(first.flatten().unwrap_or(from));
        let ledger = rules.calendar().ledger(first.min(period.since), period.until);
        let mut gathering = Gathering::default();
        let levels = self.levels(desk)?;
        self.taken(asked, only, &ledger, &levels, &mut gathering)?;
        self.handed(asked, only, (&ledger, from), &levels, &mut gathering)?;
        self.resolved(asked, only, &ledger, &mut gathering)?;
        Ok(gathering.delays(period, rules, self.head_in_hex()?))
    }

    /// Taking on counts for the team with which the ticket was then.
    fn taken(
        &self,
        asked: &[Value<'_>],
        only: Option<&str>,
        ledger: &Ledger,
        levels: &BTreeMap<String, u8>,
        gathering: &mut Gathering,
    ) -> Result<(), Error> {
        self.for_each(
            "SELECT ticket.priority, ticket.level, category.code AS category, school.school_type,
               ticket.created_at, ticket.taken_at, ticket.take_due_at AS due_at,
               coalesce((SELECT later.content -> 'moved' ->> 'to' FROM event AS later
                   WHERE later.ticket_id = ticket.id AND later.verb = 'edit' AND later.status = 'new'
                     AND later.content -> 'moved' ->> 'to' IS NOT NULL
                   ORDER BY later.number DESC LIMIT 1),
                 opening.content ->> 'team', team.code) AS team
             FROM ticket JOIN event AS opening ON opening.ticket_id = ticket.id AND opening.number = 1
               JOIN team ON team.id = ticket.team_id JOIN category ON category.id = ticket.category_id
               LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND ticket.taken_at >= $2 AND ticket.taken_at < $3
               AND ($4 IS NULL OR school.uai = $4)",
            asked,
            |row| {
                let team = row.text("team")?;
                if only.is_some_and(|only| only != team) {
                    return Ok(());
                }
                let mut group = group(row)?;
                group.level = levels.get(team).copied().unwrap_or(group.level);
                let (created, taken) = (row.instant("created_at")?, row.instant("taken_at")?);
                let measure = Measure {
                    minutes: whole_minutes(ledger.open_between(created, taken)),
                    kept: row.opt_instant("due_at")?.map(|due| taken <= due),
                };
                gathering.taken(&group, measure);
                Ok(())
            },
        )
    }

    /// Resolving counts for the team that did it, with which the ticket still is.
    fn resolved(
        &self,
        asked: &[Value<'_>],
        only: Option<&str>,
        ledger: &Ledger,
        gathering: &mut Gathering,
    ) -> Result<(), Error> {
        let mut current: Option<(i64, Life)> = None;
        self.for_each(
            "SELECT ticket.id, ticket.priority, ticket.level, category.code AS category, school.school_type,
               ticket.resolved_at, ticket.due_at, team.code AS team, event.at, event.status
             FROM ticket JOIN event ON event.ticket_id = ticket.id
               JOIN team ON team.id = ticket.team_id JOIN category ON category.id = ticket.category_id
               LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND ticket.resolved_at >= $2 AND ticket.resolved_at < $3
               AND ($4 IS NULL OR school.uai = $4)
             ORDER BY ticket.id, event.number",
            asked,
            |row| {
                let id = row.int("id")?;
                if only.is_some_and(|only| row.text("team").is_ok_and(|team| team != only)) {
                    return Ok(());
                }
                if current.as_ref().is_none_or(|(known, _)| *known != id) {
                    let life = Life {
                        group: group(row)?,
                        resolved_at: row.instant("resolved_at")?,
                        due_at: row.opt_instant("due_at")?,
                        last: None,
                        spent: BTreeMap::new(),
                    };
                    if let Some((_, before)) = current.replace((id, life)) {
                        before.count(gathering);
                    }
                }
                if let Some((_, life)) = &mut current {
                    life.go_on(row.instant("at")?, row.code("status")?, ledger);
                }
                Ok(())
            },
        )?;
        if let Some((_, last)) = current {
            last.count(gathering);
        }
        Ok(())
    }
}

/// A resolved ticket, as far as its events have gone by.
struct Life {
    group: Group,
    resolved_at: DateTime<Utc>,
    due_at: Option<DateTime<Utc>>,
    /// Since when it is in which status.
    last: Option<(DateTime<Utc>, Status)>,
    /// Opening time in each status.
    spent: BTreeMap<Status, TimeDelta>,
}

impl Life {
    fn go_on(&mut self, at: DateTime<Utc>, status: Status, ledger: &Ledger) {
        // What comes after the last resolution is not counted: it is resolved.
        let until = at.min(self.resolved_at);
        if let Some((since, before)) = self.last {
            let time = self.spent.entry(before).or_default();
            *time += ledger.open_between(since.min(until), until);
        }
        self.last = Some((until, status));
    }

    fn count(self, gathering: &mut Gathering) {
        let mut counted = TimeDelta::zero();
        let mut spent = Spent::default();
        for (status, time) in self.spent {
            if deadline::counts(status) {
                counted += time;
            }
            spent.add(status, whole_minutes(time).into());
        }
        let measure = Measure {
            minutes: whole_minutes(counted),
            kept: self.due_at.map(|due| self.resolved_at <= due),
        };
        gathering.resolved(&self.group, measure, spent);
    }
}

pub(super) fn group(row: &Row<'_>) -> Result<Group, Error> {
    Ok(Group {
        priority: row.opt_owned("priority")?,
        team: row.text("team")?.to_owned(),
        level: u8::try_from(row.small("level")?).unwrap_or(u8::MAX),
        category: row.text("category")?.to_owned(),
        school_type: row.opt_owned("school_type")?,
    })
}

/// A minute that is only begun does not count.
pub(super) fn whole_minutes(time: TimeDelta) -> u32 {
    u32::try_from(time.num_minutes()).unwrap_or_default()
}

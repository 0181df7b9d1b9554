//! How soon a team takes on what is handed over to it: from the handover to the first thing that is done
//! there. What passes through untouched is taken on by nobody.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::delays::{group, whole_minutes};
use crate::domain::calendar::Ledger;
use crate::domain::code::{Status, Verb};
use crate::domain::report::{Gathering, Measure};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::Read as _;
use crate::store::engine::Value;

/// A ticket that lies with a team which has not done anything about it.
struct Lying {
    ticket: i64,
    team: String,
    since: DateTime<Utc>,
}

impl Tx<'_> {
    /// Takings after a handover, by team and level; of one team alone they count as the others do.
    pub(super) fn handed(
        &self,
        asked: &[Value<'_>],
        only: Option<&str>,
        (ledger, from): (&Ledger, DateTime<Utc>),
        levels: &BTreeMap<String, u8>,
        gathering: &mut Gathering,
    ) -> Result<(), Error> {
        let mut lying: Option<Lying> = None;
        self.for_each(
            "SELECT ticket.id, ticket.priority, ticket.level, category.code AS category, school.school_type,
               team.code AS team, event.at, event.verb, event.status,
               CASE event.verb WHEN 'escalate' THEN event.content ->> 'to'
                 WHEN 'return' THEN event.content ->> 'to'
                 WHEN 'edit' THEN event.content -> 'moved' ->> 'to' END AS goes_to
             FROM ticket JOIN event ON event.ticket_id = ticket.id
               JOIN team ON team.id = ticket.team_id JOIN category ON category.id = ticket.category_id
               LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND ticket.updated_at >= $2 AND event.at < $3
               AND ($4 IS NULL OR school.uai = $4)
               AND event.verb IN ('escalate', 'return', 'edit', 'take', 'assign', 'ask', 'hold', 'plan',
                 'record', 'resolve', 'cancel', 'reject')
             ORDER BY ticket.id, event.number",
            asked,
            |row| {
                let (ticket, at) = (row.int("id")?, row.instant("at")?);
                let (verb, status): (Verb, Status) = (row.code("verb")?, row.code("status")?);
                if let Some(team) = row.opt_text("goes_to")? {
                    // Before it is first taken on, it is as if it had been opened there.
                    lying = (status != Status::New).then(|| Lying {
                        ticket,
                        team: team.to_owned(),
                        since: at,
                    });
                    return Ok(());
                }
                if verb == Verb::Edit {
                    return Ok(());
                }
                let Some(handed) = lying.take().filter(|handed| handed.ticket == ticket) else {
                    return Ok(());
                };
                let is_work = !matches!(verb, Verb::Escalate | Verb::Return | Verb::Cancel | Verb::Reject);
                let is_asked = only.is_none_or(|only| only == handed.team);
                if !is_work || !is_asked || at < from {
                    return Ok(());
                }
                let mut group = group(row)?;
                group.level = levels.get(&handed.team).copied().unwrap_or(group.level);
                group.team = handed.team;
                let measure = Measure {
                    minutes: whole_minutes(ledger.open_between(handed.since, at)),
                    kept: None,
                };
                match only {
                    Some(_) => gathering.taken(&group, measure),
                    None => gathering.taken_over(&group, measure),
                }
                Ok(())
            },
        )
    }
}

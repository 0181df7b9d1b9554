//! Who of a team could be given a ticket, and who has waited for one the longest.

use super::Tx;
use super::columns::Read as _;
use super::engine::params;
use crate::domain::sharing::{Bearer, Roster};
use crate::domain::ticket::Event;
use crate::error::Error;

impl Tx<'_> {
    /// The operators of a team who act, without a turn for the longest first. `moving` is the ticket that
    /// is about to come: it weighs on nobody.
    pub fn roster(&self, desk: i64, team: &str, moving: Option<i64>) -> Result<Roster, Error> {
        let members = self.query(
            "SELECT operator.login, event.at,
               (SELECT count(*) FROM ticket WHERE ticket.assignee_id = operator.id
                  AND ticket.status IN ('new', 'in_progress', 'waiting_requester', 'waiting_authority')
                  AND ticket.id <> $1) AS open
             FROM team
               JOIN operator_team ON operator_team.team_id = team.id
               JOIN operator ON operator.id = operator_team.operator_id AND operator.active = 1
               LEFT JOIN turn ON turn.team_id = team.id AND turn.operator_id = operator.id
               LEFT JOIN event ON event.id = turn.event_id
             WHERE team.desk_id = $2 AND team.code = $3
             ORDER BY coalesce(turn.event_id, 0), operator.login",
            params![moving.unwrap_or_default(), desk, team],
            |row| {
                Ok(Bearer {
                    login: row.text("login")?.to_owned(),
                    open: row.small("open")?,
                    last: row.opt_instant("at")?,
                })
            },
        )?;
        let team = team.to_owned();
        Ok(Roster { team, members })
    }

    /// Whoever was given a ticket in turn comes last from now on.
    pub(super) fn note_turn(&self, desk: i64, event: &Event, event_id: i64) -> Result<(), Error> {
        let Some((team, Some(assignee), Some(_))) = event.arrival() else {
            return Ok(());
        };
        self.execute(
            "INSERT INTO turn (team_id, operator_id, event_id)
             SELECT team.id, operator.id, $1 FROM team JOIN operator ON operator.login = $2
             WHERE team.desk_id = $3 AND team.code = $4
             ON CONFLICT (team_id, operator_id) DO UPDATE SET event_id = excluded.event_id",
            params![event_id, assignee, desk, team],
        )?;
        Ok(())
    }
}

//! What happened in a period: the database counts events that are alike, and their kinds are added
//! up here; only what comes and goes is looked at event by event.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::instants;
use crate::domain::code::{Status, Verb};
use crate::domain::report::{Activity, Counts, Flow, Passage, Period, Refused, Week};
use crate::domain::{Desk, Uai};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Value, params};

/// The counts by a word.
type Groups = BTreeMap<String, Counts>;

impl Tx<'_> {
    /// What happened in the period, by team, level, category, channel and type of school.
    pub fn activity(
        &mut self,
        desk: i64,
        rules: &Desk,
        period: Period,
        school: Option<&Uai>,
        only: Option<&str>,
    ) -> Result<Activity, Error> {
        let (from, to) = instants(period, rules);
        let uai = school.map(Uai::as_str);
        let asked = params![desk, columns::instant(from), columns::instant(to), uai];
        let (backlog_before, weeks) = self.flow(desk, rules, period, to, uai, only)?;
        let mut activity = Activity {
            period,
            all: Counts::default(),
            by_team: Vec::new(),
            by_level: Vec::new(),
            by_category: Vec::new(),
            by_channel: Vec::new(),
            by_school_type: Vec::new(),
            backlog_before,
            backlog: weeks.last().map_or(backlog_before, |week| week.open),
            weeks,
            passages: self.passages(asked, only)?,
            refusals: self.refusals(asked, only)?,
            head: self.head_in_hex()?,
        };
        let [mut teams, mut levels, mut categories, mut channels, mut types] =
            std::array::from_fn(|_| Groups::new());
        let level_of = self.levels(desk)?;
        // What a team did counts for that team, wherever the ticket is now.
        self.for_each(
            "SELECT event.verb, event.status, ticket.channel, category.code AS category,
               coalesce(CASE event.verb WHEN 'open' THEN event.content ->> 'team'
                 WHEN 'record' THEN event.content ->> 'team' WHEN 'escalate' THEN event.content ->> 'from'
                 WHEN 'return' THEN event.content ->> 'from' END, team.code) AS team,
               coalesce(school.school_type, '') AS school_type,
               CASE WHEN event.verb = 'record' AND event.content ->> 'mode' = 'visit' THEN 1 ELSE 0 END AS visit,
               count(*) AS times
             FROM event JOIN ticket ON ticket.id = event.ticket_id
               JOIN team ON team.id = ticket.team_id JOIN category ON category.id = ticket.category_id
               LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND event.at >= $2 AND event.at < $3
               AND ($4 IS NULL OR school.uai = $4)
             GROUP BY 1, 2, 3, 4, 5, 6, 7",
            asked,
            |row| {
                let team = row.text("team")?;
                if only.is_some_and(|only| only != team) {
                    return Ok(());
                }
                let level = level_of.get(team).map(u8::to_string).unwrap_or_default();
                let (verb, status) = (row.code("verb")?, row.code("status")?);
                let times = row.int("times")?.unsigned_abs();
                let visit = row.int("visit")? == 1;
                for counts in [
                    &mut activity.all,
                    teams.entry(team.to_owned()).or_default(),
                    levels.entry(level).or_default(),
                    categories.entry(row.text("category")?.to_owned()).or_default(),
                    channels.entry(row.text("channel")?.to_owned()).or_default(),
                    types.entry(row.text("school_type")?.to_owned()).or_default(),
                ] {
                    count(counts, verb, status, times, visit);
                }
                Ok(())
            },
        )?;
        activity.by_team = teams.into_iter().collect();
        activity.by_level = levels.into_iter().collect();
        activity.by_category = categories.into_iter().collect();
        activity.by_channel = channels.into_iter().collect();
        activity.by_school_type = types.into_iter().collect();
        Ok(activity)
    }

    /// What came, went and stayed; all that ever happened is walked through, since a ticket that is
    /// open now may have been closed then.
    fn flow(
        &self,
        desk: i64,
        rules: &Desk,
        period: Period,
        to: DateTime<Utc>,
        school: Option<&str>,
        only: Option<&str>,
    ) -> Result<(u64, Vec<Week>), Error> {
        let mut flow = Flow::over(period, rules.time_zone, only);
        self.for_each(
            "SELECT event.ticket_id, event.at, event.status, team.code AS team,
               CASE event.verb WHEN 'open' THEN event.content ->> 'team'
                 WHEN 'escalate' THEN event.content ->> 'to' WHEN 'return' THEN event.content ->> 'to'
                 WHEN 'edit' THEN event.content -> 'moved' ->> 'to' END AS goes_to
             FROM event JOIN ticket ON ticket.id = event.ticket_id
               JOIN team ON team.id = ticket.team_id LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND event.at < $2 AND ($3 IS NULL OR school.uai = $3)
             ORDER BY event.id",
            params![desk, columns::instant(to), school],
            |row| {
                let (ticket, at, status) = (row.int("ticket_id")?, row.instant("at")?, row.code("status")?);
                flow.take(ticket, at, status, row.opt_text("goes_to")?, row.text("team")?);
                Ok(())
            },
        )?;
        Ok(flow.weeks())
    }

    /// From which team to which, and how.
    fn passages(&self, asked: &[Value<'_>], only: Option<&str>) -> Result<Vec<Passage>, Error> {
        let mut passages = self.query(
            "SELECT moved.from_team, moved.to_team,
               CAST(sum(CASE WHEN moved.verb = 'escalate' THEN 1 ELSE 0 END) AS BIGINT) AS escalated,
               CAST(sum(CASE WHEN moved.verb = 'escalate' AND moved.forced IN ('1', 'true')
                 THEN 1 ELSE 0 END) AS BIGINT) AS forced,
               CAST(sum(CASE WHEN moved.verb = 'return' THEN 1 ELSE 0 END) AS BIGINT) AS returned,
               CAST(sum(CASE WHEN moved.verb = 'edit' THEN 1 ELSE 0 END) AS BIGINT) AS requalified
             FROM (SELECT event.verb,
                 CASE event.verb WHEN 'edit' THEN event.content -> 'moved' ->> 'from'
                   ELSE event.content ->> 'from' END AS from_team,
                 CASE event.verb WHEN 'edit' THEN event.content -> 'moved' ->> 'to'
                   ELSE event.content ->> 'to' END AS to_team,
                 CAST(event.content ->> 'forced' AS TEXT) AS forced
               FROM event JOIN ticket ON ticket.id = event.ticket_id
                 LEFT JOIN school ON school.id = ticket.school_id
               WHERE ticket.desk_id = $1 AND event.at >= $2 AND event.at < $3
                 AND ($4 IS NULL OR school.uai = $4)
                 AND event.verb IN ('escalate', 'return', 'edit')) AS moved
             WHERE moved.from_team IS NOT NULL AND moved.to_team IS NOT NULL
             GROUP BY moved.from_team, moved.to_team ORDER BY moved.from_team, moved.to_team",
            asked,
            |row| {
                Ok(Passage {
                    from: row.text("from_team")?.to_owned(),
                    to: row.text("to_team")?.to_owned(),
                    escalated: row.int("escalated")?.unsigned_abs(),
                    forced: row.int("forced")?.unsigned_abs(),
                    returned: row.int("returned")?.unsigned_abs(),
                    requalified: row.int("requalified")?.unsigned_abs(),
                })
            },
        )?;
        if let Some(only) = only {
            passages.retain(|passage| passage.from == only || passage.to == only);
        }
        Ok(passages)
    }

    /// Closures that were refused, and why.
    fn refusals(&self, asked: &[Value<'_>], only: Option<&str>) -> Result<Vec<Refused>, Error> {
        let mut refusals = self.query(
            "SELECT ticket.reference, ticket.subject, school.uai, school.name AS school_name,
               team.code AS team, event.at, event.content ->> 'reason' AS reason
             FROM event JOIN ticket ON ticket.id = event.ticket_id
               JOIN team ON team.id = ticket.team_id LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND event.at >= $2 AND event.at < $3
               AND ($4 IS NULL OR school.uai = $4) AND event.verb = 'refuse'
             ORDER BY event.at, ticket.number, event.number",
            asked,
            |row| {
                Ok(Refused {
                    reference: row.text("reference")?.to_owned(),
                    subject: row.words("subject")?,
                    school: row.opt_uai("uai")?,
                    school_name: row.opt_words("school_name")?,
                    team: row.text("team")?.to_owned(),
                    at: row.instant("at")?,
                    reason: row.opt_words("reason")?,
                })
            },
        )?;
        if let Some(only) = only {
            refusals.retain(|refused| refused.team == only);
        }
        Ok(refusals)
    }
}

/// The same thing happened so many times.
fn count(counts: &mut Counts, verb: Verb, status: Status, times: u64, visit: bool) {
    match verb {
        Verb::Open => counts.opened += times,
        Verb::Take | Verb::Assign => counts.taken += times,
        Verb::Escalate => counts.escalated += times,
        Verb::Return => counts.returned += times,
        Verb::Record => {
            counts.interventions += times;
            counts.visits += times * u64::from(visit);
        }
        Verb::Resolve => {
            counts.resolved += times;
            counts.closed += times * u64::from(status == Status::Closed);
        }
        Verb::Approve => {
            counts.approved += times;
            counts.closed += times;
        }
        Verb::Refuse => counts.refused += times,
        Verb::Cancel => counts.cancelled += times,
        Verb::Reject => counts.rejected += times,
        Verb::Expire => counts.expired += times,
        Verb::Edit | Verb::Comment | Verb::Answer | Verb::Attach | Verb::Ask | Verb::Hold => {}
        Verb::Plan | Verb::Annul | Verb::Reopen | Verb::Recall | Verb::Join | Verb::Leave | Verb::Link => {}
    }
}

//! Figures over a period, counted from events and interventions: one query for each total.

use chrono::{DateTime, Utc};

use crate::domain::code::{Status, Verb};
use crate::domain::report::{Activity, Billed, Billing, Counts, Period};
use crate::domain::ticket::Change;
use crate::domain::{Code as _, Desk, Uai, moment};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, params};

impl Tx<'_> {
    /// Billed interventions carried out in the period, by school, then in the order of time.
    pub fn billing(
        &mut self,
        desk: i64,
        rules: &Desk,
        period: Period,
        school: Option<&Uai>,
    ) -> Result<Billing, Error> {
        let (from, to) = instants(period, rules);
        let lines = self.query(
            "SELECT school.uai, school.name AS school_name, school.city AS school_city, ticket.reference,
               ticket.subject, team.code AS team, operator.login AS operator, intervention.mode,
               intervention.at, intervention.minutes, intervention.cents, event.content
             FROM intervention JOIN ticket ON ticket.id = intervention.ticket_id
               JOIN event ON event.id = intervention.event_id
               JOIN team ON team.id = intervention.team_id
               JOIN operator ON operator.id = intervention.operator_id
               LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND intervention.state = 'done' AND intervention.billed = 1
               AND intervention.at >= $2 AND intervention.at < $3
               AND ($4 IS NULL OR school.uai = $4)
             ORDER BY school.uai NULLS LAST, intervention.at, intervention.id",
            params![
                desk,
                columns::instant(from),
                columns::instant(to),
                school.map(Uai::as_str)
            ],
            billed,
        )?;
        Ok(Billing {
            period,
            lines,
            head: self.head_in_hex()?,
        })
    }

    /// What happened in the period, by team, category and channel.
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
        let mut activity = Activity {
            period,
            all: Counts::default(),
            by_team: Vec::new(),
            by_category: Vec::new(),
            by_channel: Vec::new(),
            backlog: self.backlog(desk, to, school, only)?,
            head: self.head_in_hex()?,
        };
        self.for_each(
            "SELECT event.verb, event.status, event.content, team.code AS team,
               category.code AS category, ticket.channel
             FROM event JOIN ticket ON ticket.id = event.ticket_id
               JOIN team ON team.id = ticket.team_id JOIN category ON category.id = ticket.category_id
             LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND event.at >= $2 AND event.at < $3
               AND ($4 IS NULL OR school.uai = $4) ORDER BY event.id",
            asked,
            |row| {
                let (verb, status) = (row.code("verb")?, row.code("status")?);
                let change = row
                    .opt_text("content")?
                    .and_then(|text| serde_json::from_str(text).ok());
                // What a team did counts for that team, wherever the ticket is now.
                let team = change
                    .as_ref()
                    .and_then(acting_team)
                    .unwrap_or(row.text("team")?.to_owned());
                if only.is_some_and(|only| only != team) {
                    return Ok(());
                }
                let is_visit = matches!(&change, Some(Change::Recorded(work)) if work.mode.code() == "visit");
                for counts in [
                    &mut activity.all,
                    of(&mut activity.by_team, &team),
                    of(&mut activity.by_category, row.text("category")?),
                    of(&mut activity.by_channel, row.text("channel")?),
                ] {
                    count(counts, verb, status, is_visit);
                }
                Ok(())
            },
        )?;
        for list in [
            &mut activity.by_team,
            &mut activity.by_category,
            &mut activity.by_channel,
        ] {
            list.sort_by(|a, b| a.0.cmp(&b.0));
        }
        Ok(activity)
    }

    /// The head of the chain of events, as reports carry it.
    pub fn head_in_hex(&mut self) -> Result<String, Error> {
        Ok(self.head()?.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Tickets open at that instant, of the school and with the team asked for.
    fn backlog(
        &mut self,
        desk: i64,
        at: DateTime<Utc>,
        school: Option<&Uai>,
        team: Option<&str>,
    ) -> Result<u64, Error> {
        let count = self.query_one(
            "SELECT count(*) AS open FROM ticket JOIN team ON team.id = ticket.team_id
               LEFT JOIN school ON school.id = ticket.school_id
             WHERE ticket.desk_id = $1 AND ticket.created_at < $2
               AND (ticket.closed_at IS NULL OR ticket.closed_at >= $2)
               AND ($3 IS NULL OR school.uai = $3) AND ($4 IS NULL OR team.code = $4)",
            params![desk, columns::instant(at), school.map(Uai::as_str), team],
            |row| row.int("open"),
        )?;
        Ok(count.unwrap_or_default().unsigned_abs())
    }
}

fn instants(period: Period, rules: &Desk) -> (DateTime<Utc>, DateTime<Utc>) {
    (
        moment::start_of(period.since, rules.time_zone),
        moment::start_of(period.until.succ_opt().unwrap_or(period.until), rules.time_zone),
    )
}

fn billed(row: &Row<'_>) -> Result<Billed, Error> {
    let agreed_by = row
        .opt_text("content")?
        .and_then(|text| match serde_json::from_str(text) {
            Ok(Change::Recorded(work)) => work.agreed_by,
            _ => None,
        });
    Ok(Billed {
        school: row.opt_uai("uai")?,
        school_name: row.opt_words("school_name")?,
        school_city: row.opt_words("school_city")?,
        reference: row.text("reference")?.to_owned(),
        subject: row.words("subject")?,
        team: row.text("team")?.to_owned(),
        operator: row.text("operator")?.to_owned(),
        mode: row.code("mode")?,
        at: row.instant("at")?,
        minutes: row.small("minutes")?,
        agreed_by,
        cents: row.int("cents")?,
    })
}

fn acting_team(change: &Change) -> Option<String> {
    match change {
        Change::Opened(opening) => Some(opening.team.clone()),
        Change::HandedOver(handover) => Some(handover.from.clone()),
        Change::Returned { from, .. } => Some(from.clone()),
        Change::Recorded(work) => Some(work.team.clone()),
        Change::Edited { .. }
        | Change::Said { .. }
        | Change::Attached { .. }
        | Change::Taken { .. }
        | Change::Assigned { .. }
        | Change::Asked { .. }
        | Change::Held { .. }
        | Change::Planned(_)
        | Change::Resolved { .. }
        | Change::Approved { .. }
        | Change::Refused { .. }
        | Change::Cancelled { .. }
        | Change::Rejected { .. }
        | Change::Reopened { .. }
        | Change::Expired
        | Change::Recalled
        | Change::Joined { .. }
        | Change::Left { .. }
        | Change::Linked { .. }
        | Change::Erased => None,
    }
}

fn of<'a>(list: &'a mut Vec<(String, Counts)>, key: &str) -> &'a mut Counts {
    let place = list
        .iter()
        .position(|(known, _)| known == key)
        .unwrap_or_else(|| {
            list.push((key.to_owned(), Counts::default()));
            list.len() - 1
        });
    &mut list[place].1
}

fn count(counts: &mut Counts, verb: Verb, status: Status, is_visit: bool) {
    match verb {
        Verb::Open => counts.opened += 1,
        Verb::Take | Verb::Assign => counts.taken += 1,
        Verb::Escalate => counts.escalated += 1,
        Verb::Return => counts.returned += 1,
        Verb::Record => {
            counts.interventions += 1;
            counts.visits += u64::from(is_visit);
        }
        Verb::Resolve => {
            counts.resolved += 1;
            counts.closed += u64::from(status == Status::Closed);
        }
        Verb::Approve => {
            counts.approved += 1;
            counts.closed += 1;
        }
        Verb::Refuse => counts.refused += 1,
        Verb::Cancel => counts.cancelled += 1,
        Verb::Reject => counts.rejected += 1,
        Verb::Expire => counts.expired += 1,
        Verb::Edit | Verb::Comment | Verb::Answer | Verb::Attach | Verb::Ask | Verb::Hold => {}
        Verb::Plan | Verb::Reopen | Verb::Recall | Verb::Join | Verb::Leave | Verb::Link => {}
    }
}

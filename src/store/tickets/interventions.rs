//! Visits to come and work done, for lists.

use chrono::{DateTime, Utc};

use crate::domain::code::{InterventionState, Mode};
use crate::domain::dossier::Intervention;
use crate::domain::ticket::{Appointment, Change, Work};
use crate::domain::{Code as _, Uai};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, Value, params};
use crate::store::tickets::Kept;

/// Which interventions; a field left empty asks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interventions {
    pub reference: Option<String>,
    pub school: Option<Uai>,
    pub operator: Option<String>,
    pub mode: Option<Mode>,
    pub planned: bool,
    pub billed: bool,
    /// At or after.
    pub since: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
    pub limit: Option<u32>,
    pub offset: u32,
}

macro_rules! asked {
    () => {
        "FROM intervention JOIN ticket ON ticket.id = intervention.ticket_id
           JOIN event ON event.id = intervention.event_id
           JOIN team ON team.id = intervention.team_id
           JOIN operator ON operator.id = intervention.operator_id
           LEFT JOIN school ON school.id = ticket.school_id
         WHERE ticket.desk_id = $1 AND ($2 IS NULL OR ticket.reference = $2)
           AND ($3 IS NULL OR school.uai = $3) AND ($4 IS NULL OR operator.login = $4)
           AND ($5 IS NULL OR intervention.mode = $5) AND ($6 = 0 OR intervention.state = 'planned')
           AND ($7 = 0 OR intervention.billed = 1) AND ($8 IS NULL OR intervention.at >= $8)
           AND ($9 IS NULL OR intervention.at < $9) "
    };
}

impl Tx<'_> {
    /// The interventions asked for, in the order of time, and how many there are in all.
    pub fn interventions(
        &mut self,
        desk: i64,
        asked: &Interventions,
    ) -> Result<(Vec<Intervention>, u64), Error> {
        let mut values: Vec<Value<'_>> = vec![
            desk.into(),
            asked.reference.as_ref().into(),
            asked.school.as_ref().map(Uai::as_str).into(),
            asked.operator.as_ref().into(),
            asked.mode.map(|mode| mode.code()).into(),
            asked.planned.into(),
            asked.billed.into(),
            asked.since.map(columns::instant).into(),
            asked.until.map(columns::instant).into(),
        ];
        let total = self.query_one(concat!("SELECT count(*) AS total ", asked!()), &values, |row| {
            row.int("total")
        })?;
        values.push(asked.limit.map_or(-1, i64::from).into());
        values.push(asked.offset.into());
        let all = self.query(
            concat!(
                "SELECT ticket.reference, ticket.subject, event.number, intervention.state, intervention.mode,
                   intervention.at, intervention.minutes, intervention.billed, intervention.cents,
                   operator.login AS operator, team.code AS team, school.uai, school.name AS school_name,
                   school.city AS school_city, event.content ",
                asked!(),
                "ORDER BY intervention.at, intervention.id LIMIT $10 OFFSET $11"
            ),
            &values,
            read,
        )?;
        Ok((all, total.unwrap_or_default().unsigned_abs()))
    }

    /// The visit to come, in the place of another.
    pub(super) fn keep_visit(
        &mut self,
        desk: i64,
        kept: &Kept,
        event: i64,
        visit: &Appointment,
    ) -> Result<(), Error> {
        self.forget_visit(kept.id)?;
        self.execute(
            "INSERT INTO intervention (ticket_id, event_id, state, mode, at, minutes,
               operator_id, team_id, billed, cents)
             VALUES ($1, $2, 'planned', 'visit', $3, $4,
               (SELECT id FROM operator WHERE login = $5),
               (SELECT id FROM team WHERE desk_id = $6 AND code = $7), $8, 0)",
            params![
                kept.id,
                event,
                columns::instant(visit.at),
                visit.minutes,
                &visit.by,
                desk,
                &kept.ticket.team,
                visit.billed
            ],
        )?;
        Ok(())
    }

    /// No visit is to come: it took place, was called off, or the ticket is over.
    pub(super) fn forget_visit(&mut self, ticket: i64) -> Result<(), Error> {
        self.execute(
            "DELETE FROM intervention WHERE ticket_id = $1 AND state = 'planned'",
            params![ticket],
        )?;
        Ok(())
    }

    /// A line of work done, or with a sign of -1 the one that takes it back.
    pub(super) fn keep_work(
        &mut self,
        desk: i64,
        ticket: i64,
        event: i64,
        work: &Work,
        at: DateTime<Utc>,
        sign: i64,
    ) -> Result<(), Error> {
        self.execute(
            "INSERT INTO intervention (ticket_id, event_id, state, mode, at, minutes,
               operator_id, team_id, billed, cents)
             VALUES ($1, $2, 'done', $3, $4, $5,
               (SELECT id FROM operator WHERE login = $6),
               (SELECT id FROM team WHERE desk_id = $7 AND code = $8), $9, $10)",
            params![
                ticket,
                event,
                work.mode.code(),
                columns::instant(at),
                sign * i64::from(work.minutes),
                &work.by,
                desk,
                &work.team,
                work.billed,
                sign * work.cents
            ],
        )?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> Result<Intervention, Error> {
    let change = row
        .opt_text("content")?
        .and_then(|text| serde_json::from_str(text).ok());
    let (report, agreed_by, meet) = match change {
        Some(Change::Recorded(work)) => (Some(work.report), work.agreed_by, None),
        Some(Change::Planned(visit)) => (None, visit.agreed_by, Some(visit.meet)),
        // Why it is taken back stands in the place of what was done.
        Some(Change::TakenBack { reason, work, .. }) => (Some(reason), work.agreed_by, None),
        _ => (None, None, None),
    };
    Ok(Intervention {
        reference: row.text("reference")?.to_owned(),
        subject: row.words("subject")?,
        planned: row.code::<InterventionState>("state")? == InterventionState::Planned,
        mode: row.code("mode")?,
        at: row.instant("at")?,
        minutes: row.opt_int("minutes")?,
        number: row.small("number")?,
        billed: row.boolean("billed")?,
        cents: row.int("cents")?,
        operator: row.text("operator")?.to_owned(),
        team: row.text("team")?.to_owned(),
        school: row.opt_uai("uai")?,
        school_name: row.opt_words("school_name")?,
        school_city: row.opt_words("school_city")?,
        meet,
        agreed_by,
        report,
    })
}

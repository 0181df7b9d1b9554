//! Visits to come and work done, for lists.

use chrono::{DateTime, Utc};

use crate::domain::code::{InterventionState, Mode};
use crate::domain::dossier::Intervention;
use crate::domain::ticket::Change;
use crate::domain::{Code as _, Uai};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, Value};

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
                "SELECT ticket.reference, ticket.subject, intervention.state, intervention.mode,
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
}

fn read(row: &Row<'_>) -> Result<Intervention, Error> {
    let change = row
        .opt_text("content")?
        .and_then(|text| serde_json::from_str(text).ok());
    let (report, agreed_by, meet) = match change {
        Some(Change::Recorded(work)) => (Some(work.report), work.agreed_by, None),
        Some(Change::Planned(visit)) => (None, visit.agreed_by, Some(visit.meet)),
        _ => (None, None, None),
    };
    Ok(Intervention {
        reference: row.text("reference")?.to_owned(),
        subject: row.words("subject")?,
        planned: row.code::<InterventionState>("state")? == InterventionState::Planned,
        mode: row.code("mode")?,
        at: row.instant("at")?,
        minutes: row
            .opt_int("minutes")?
            .and_then(|minutes| u32::try_from(minutes).ok()),
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

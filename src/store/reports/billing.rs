//! Visits to bill, line by line: the sums are those of the lines.

use super::instants;
use crate::domain::report::{Billed, Billing, Period};
use crate::domain::ticket::Change;
use crate::domain::{Desk, Uai};
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
             ORDER BY school.uai NULLS LAST, intervention.at, ticket.number, event.number",
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
}

fn billed(row: &Row<'_>) -> Result<Billed, Error> {
    let agreed_by = row
        .opt_text("content")?
        .and_then(|text| match serde_json::from_str(text) {
            Ok(Change::Recorded(work) | Change::TakenBack { work, .. }) => work.agreed_by,
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
        minutes: row.int("minutes")?,
        agreed_by,
        cents: row.int("cents")?,
    })
}

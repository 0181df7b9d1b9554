//! Requests counted by school, category and equipment, in a period and in the one before it.

use super::instants;
use crate::domain::report::{Period, Problem, Recurring, ranked};
use crate::domain::{Desk, Uai};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, params};

/// What is not this desk's business, or repeats another ticket, recurs nowhere. The last one is the one
/// that was opened last: where old tickets were taken in, it need not be the one that was written last.
const PROBLEMS: &str = "SELECT school.uai, school.name AS school_name, category.code AS category,
       counted.equipment, counted.tickets, counted.before, counted.created_at, counted.reference
     FROM (SELECT ticket.school_id, ticket.category_id, ticket.equipment, ticket.created_at, ticket.reference,
             sum(CASE WHEN ticket.created_at >= $1 THEN 1 ELSE 0 END) OVER problem AS tickets,
             sum(CASE WHEN ticket.created_at < $2 THEN 1 ELSE 0 END) OVER problem AS before,
             row_number() OVER (PARTITION BY ticket.school_id, ticket.category_id, ticket.equipment
               ORDER BY ticket.created_at DESC, ticket.number DESC) AS place
           FROM ticket
           WHERE ticket.desk_id = $3 AND ticket.created_at >= $4 AND ticket.created_at < $5
             AND ticket.status <> 'rejected' AND ticket.duplicate_of IS NULL
           WINDOW problem AS (PARTITION BY ticket.school_id, ticket.category_id, ticket.equipment)) AS counted
       JOIN category ON category.id = counted.category_id
       LEFT JOIN school ON school.id = counted.school_id
     WHERE counted.place = 1 AND counted.tickets >= $6 AND ($7 IS NULL OR school.uai = $7)
     ORDER BY school.uai NULLS LAST, category.code, counted.equipment NULLS LAST";

impl Tx<'_> {
    /// What recurred in a period, at least so often.
    pub fn recurring(
        &mut self,
        desk: i64,
        rules: &Desk,
        period: Period,
        least: u32,
        school: Option<&Uai>,
    ) -> Result<Recurring, Error> {
        let before = period.before();
        let (from, to) = instants(period, rules);
        let (earlier, _) = instants(before, rules);
        let (from, to, earlier) = (
            columns::instant(from),
            columns::instant(to),
            columns::instant(earlier),
        );
        let problems = self.query(
            PROBLEMS,
            params![
                from.as_str(),
                from.as_str(),
                desk,
                earlier,
                to,
                i64::from(least),
                school.map(Uai::as_str)
            ],
            problem,
        )?;
        let first = self.query_one(
            "SELECT min(created_at) AS first FROM ticket WHERE desk_id = $1",
            params![desk],
            |row| row.opt_instant("first"),
        )?;
        let begun = first
            .flatten()
            .is_some_and(|first| rules.day(first) < period.since);
        Ok(Recurring {
            period,
            before,
            compared: begun,
            least,
            problems: ranked(problems),
            head: self.head_in_hex()?,
        })
    }
}

fn problem(row: &Row<'_>) -> Result<Problem, Error> {
    Ok(Problem {
        school: row.opt_uai("uai")?,
        school_name: row.opt_words("school_name")?,
        category: row.text("category")?.to_owned(),
        equipment: row.opt_words("equipment")?,
        tickets: row.int("tickets")?.unsigned_abs(),
        before: row.int("before")?.unsigned_abs(),
        last_at: row.instant("created_at")?,
        last: row.text("reference")?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrations::CURRENT;

    #[test]
    fn only_the_tickets_of_both_periods_are_read() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch(CURRENT.schema).unwrap();
        let mut query = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {PROBLEMS}"))
            .unwrap();
        let mut steps = Vec::new();
        let mut rows = query.raw_query();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get::<_, String>("detail").unwrap());
        }
        let plan = steps.join("\n");
        assert!(
            plan.contains("ticket USING INDEX ticket_created (desk_id=? AND created_at>? AND created_at<?)"),
            "{plan}"
        );
        assert!(!plan.contains("SCAN ticket"), "{plan}");
    }
}

//! A ticket's row, in and out.

use super::Kept;
use crate::domain::deadline::Due;
use crate::domain::dossier::Listed;
use crate::domain::ticket::Ticket;
use crate::domain::{Code as _, desk::Desk};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::{self, Read as _};
use crate::store::engine::{Row, params};

/// The columns of a ticket with the words behind its keys, and where they come from.
macro_rules! select_ticket {
    ($from:literal) => {
        concat!(
            "SELECT ticket.id, desk.code AS desk, ticket.reference, ticket.kind, ticket.status,
               team.code AS team, ticket.level, assignee.login AS assignee, ticket.subject,
               ticket.description, category.code AS category, ticket.nature, ticket.priority,
               ticket.urgency, school.uai AS school, requester.login AS requester,
               beneficiary.login AS beneficiary, ticket.channel, ticket.equipment, ticket.private,
               ticket.form, ticket.function, ticket.ceiling, ticket.external_id, ticket.created_at,
               ticket.updated_at, ticket.status_since, ticket.taken_at, ticket.resolved_at, ticket.closed_at,
               ticket.waiting_for, ticket.waiting_until, ticket.solution, ticket.cause,
               ticket.subject_path, ticket.handed_by, ticket.participants, ticket.duplicate_of, ticket.appointment,
               ticket.interventions, ticket.billed, ticket.take_due_at, ticket.due_at, ticket.overdue_at,
               ticket.version, school.name AS school_name,
               school.city AS school_city, requester.first_name AS requester_first,
               requester.last_name AS requester_last
             FROM ",
            $from,
            " JOIN desk ON desk.id = ticket.desk_id
              JOIN team ON team.id = ticket.team_id
              JOIN category ON category.id = ticket.category_id
              JOIN person AS requester ON requester.id = ticket.requester_id
              LEFT JOIN person AS beneficiary ON beneficiary.id = ticket.beneficiary_id
              LEFT JOIN operator AS assignee ON assignee.id = ticket.assignee_id
              LEFT JOIN school ON school.id = ticket.school_id "
        )
    };
}
pub(super) use select_ticket;

/// Reads what `select_ticket` selects.
pub(super) fn read(row: &Row<'_>) -> Result<Kept, Error> {
    Ok(Kept {
        id: row.int("id")?,
        ticket: Ticket {
            desk: row.text("desk")?.to_owned(),
            reference: row.text("reference")?.to_owned(),
            kind: row.code("kind")?,
            status: row.code("status")?,
            team: row.text("team")?.to_owned(),
            level: small(row, "level")?,
            assignee: row.opt_owned("assignee")?,
            subject: row.words("subject")?,
            description: row.words("description")?,
            category: row.text("category")?.to_owned(),
            nature: row.code("nature")?,
            priority: row.opt_owned("priority")?,
            urgency: row
                .opt_int("urgency")?
                .and_then(|urgency| u8::try_from(urgency).ok()),
            school: row.opt_uai("school")?,
            requester: row.text("requester")?.to_owned(),
            beneficiary: row.opt_owned("beneficiary")?,
            channel: row.code("channel")?,
            equipment: row.opt_words("equipment")?,
            private: row.boolean("private")?,
            form: row.json("form")?,
            function: row.opt_code("function")?,
            ceiling: small(row, "ceiling")?,
            external_id: row.opt_words("external_id")?,
            created_at: row.instant("created_at")?,
            updated_at: row.instant("updated_at")?,
            status_since: row.instant("status_since")?,
            taken_at: row.opt_instant("taken_at")?,
            resolved_at: row.opt_instant("resolved_at")?,
            closed_at: row.opt_instant("closed_at")?,
            waiting_for: row.opt_code("waiting_for")?,
            waiting_until: row.opt_day("waiting_until")?,
            solution: row.opt_words("solution")?,
            cause: row.opt_owned("cause")?,
            subject_path: row.opt_words("subject_path")?,
            handed_by: row.json("handed_by")?,
            participants: row.json("participants")?,
            duplicate_of: row.opt_owned("duplicate_of")?,
            appointment: match row.opt_text("appointment")? {
                Some(_) => Some(row.json("appointment")?),
                None => None,
            },
            interventions: row.small("interventions")?,
            billed: row.boolean("billed")?,
            version: row.small("version")?,
        },
        due: Due {
            take_on_at: row.opt_instant("take_due_at")?,
            resolve_at: row.opt_instant("due_at")?,
            overdue_at: row.opt_instant("overdue_at")?,
        },
    })
}

/// Reads a row of a list.
pub(super) fn listed(row: &Row<'_>) -> Result<Listed, Error> {
    let Kept { ticket, due, .. } = read(row)?;
    let (first, last) = (row.text("requester_first")?, row.text("requester_last")?);
    Ok(Listed {
        ticket,
        due,
        school_name: row.opt_words("school_name")?,
        school_city: row.opt_words("school_city")?,
        requester_name: Some(crate::domain::Text::new([first, last].join(" ").trim())),
    })
}

fn small(row: &Row<'_>, column: &str) -> Result<u8, Error> {
    u8::try_from(row.small(column)?).map_err(|_| Error::Fault(format!("the column {column} holds no level")))
}

impl Tx<'_> {
    pub(super) fn ticket_by_reference(&mut self, desk: i64, reference: &str) -> Result<Option<Kept>, Error> {
        self.query_one(
            concat!(
                select_ticket!("ticket"),
                "WHERE ticket.desk_id = $1 AND ticket.reference = $2"
            ),
            params![desk, reference],
            read,
        )
    }

    /// The ticket of a row.
    pub fn ticket_by_id(&self, id: i64) -> Result<Option<Kept>, Error> {
        self.query_one(
            concat!(select_ticket!("ticket"), "WHERE ticket.id = $1"),
            params![id],
            read,
        )
    }

    pub(super) fn insert_row(
        &mut self,
        desk: i64,
        rules: &Desk,
        number: i64,
        ticket: &Ticket,
        due: &Due,
    ) -> Result<i64, Error> {
        let id = self.query_one(
            "INSERT INTO ticket (desk_id, reference, number, kind, status, rank, team_id, level,
               assignee_id, subject, description, category_id, nature, priority, urgency, school_id,
               requester_id, beneficiary_id, channel, equipment, private, form, function, ceiling,
               external_id, created_at, updated_at, status_since, handed_by, participants,
               interventions, billed, take_due_at, due_at, overdue_at, version)
             VALUES ($1, $2, $3, $4, $5, $6,
               (SELECT id FROM team WHERE desk_id = $1 AND code = $7), $8,
               (SELECT id FROM operator WHERE login = $9), $10, $11,
               (SELECT id FROM category WHERE desk_id = $1 AND code = $12), $13, $14, $15,
               (SELECT id FROM school WHERE uai = $16), (SELECT id FROM person WHERE login = $17),
               (SELECT id FROM person WHERE login = $18), $19, $20, $21, $22, $23, $24, $25, $26,
               $27, $28, $29, '[]', $30, $31, $32, $33, $34, $35)
             RETURNING id",
            params![
                desk,
                &ticket.reference,
                number,
                ticket.kind.code(),
                ticket.status.code(),
                rank(rules, ticket),
                &ticket.team,
                ticket.level,
                ticket.assignee.as_ref(),
                ticket.subject.raw(),
                ticket.description.raw(),
                &ticket.category,
                ticket.nature.code(),
                ticket.priority.as_ref(),
                ticket.urgency,
                ticket.school.as_ref().map(|uai| uai.as_str()),
                &ticket.requester,
                ticket.beneficiary.as_ref(),
                ticket.channel.code(),
                ticket.equipment.as_ref().map(|key| key.raw()),
                ticket.private,
                columns::json(&ticket.form)?,
                ticket.function.map(|function| function.code()),
                ticket.ceiling,
                ticket.external_id.as_ref().map(|key| key.raw()),
                columns::instant(ticket.created_at),
                columns::instant(ticket.updated_at),
                columns::instant(ticket.status_since),
                columns::json(&ticket.handed_by)?,
                ticket.interventions,
                ticket.billed,
                due.take_on_at.map(columns::instant),
                due.resolve_at.map(columns::instant),
                due.overdue_at.map(columns::instant),
                ticket.version
            ],
            |row| row.int("id"),
        )?;
        id.ok_or_else(|| Error::Fault("a ticket was not kept".into()))
    }

    /// Writes the row anew if it still stands at the version `before`.
    pub(super) fn update_row(
        &mut self,
        desk: i64,
        rules: &Desk,
        kept: &Kept,
        before: i64,
    ) -> Result<u64, Error> {
        let Kept { id, ticket, due } = kept;
        let changed = self.execute(
            "UPDATE ticket SET kind = $1, status = $2, rank = $3,
               team_id = (SELECT id FROM team WHERE desk_id = $4 AND code = $5), level = $6,
               assignee_id = (SELECT id FROM operator WHERE login = $7),
               category_id = (SELECT id FROM category WHERE desk_id = $4 AND code = $8), nature = $9,
               priority = $10, urgency = $11,
               beneficiary_id = (SELECT id FROM person WHERE login = $12), equipment = $13,
               private = $14, form = $15, updated_at = $16, taken_at = $17, resolved_at = $18,
               closed_at = $19, waiting_for = $20, waiting_until = $21, solution = $22, cause = $23,
               subject_path = $24, handed_by = $25, appointment_at = $26, appointment = $27,
               interventions = $28, billed = $29, take_due_at = $30, due_at = $31, overdue_at = $32,
               version = $33, participants = $34, duplicate_of = $35, status_since = $36
             WHERE id = $37 AND version = $38",
            params![
                ticket.kind.code(),
                ticket.status.code(),
                rank(rules, ticket),
                desk,
                &ticket.team,
                ticket.level,
                ticket.assignee.as_ref(),
                &ticket.category,
                ticket.nature.code(),
                ticket.priority.as_ref(),
                ticket.urgency,
                ticket.beneficiary.as_ref(),
                ticket.equipment.as_ref().map(|key| key.raw()),
                ticket.private,
                columns::json(&ticket.form)?,
                columns::instant(ticket.updated_at),
                ticket.taken_at.map(columns::instant),
                ticket.resolved_at.map(columns::instant),
                ticket.closed_at.map(columns::instant),
                ticket.waiting_for.map(|waiting| waiting.code()),
                ticket.waiting_until.map(columns::day),
                ticket.solution.as_ref().map(|text| text.raw()),
                ticket.cause.as_ref(),
                ticket.subject_path.as_ref().map(|text| text.raw()),
                columns::json(&ticket.handed_by)?,
                ticket
                    .appointment
                    .as_ref()
                    .map(|visit| columns::instant(visit.at)),
                ticket.appointment.as_ref().map(columns::json).transpose()?,
                ticket.interventions,
                ticket.billed,
                due.take_on_at.map(columns::instant),
                due.resolve_at.map(columns::instant),
                due.overdue_at.map(columns::instant),
                ticket.version,
                columns::json(&ticket.participants)?,
                ticket.duplicate_of.as_ref(),
                columns::instant(ticket.status_since),
                *id,
                before
            ],
        )?;
        // The words are indexed by a trigger, so they are written only where they changed.
        self.execute(
            "UPDATE ticket SET subject = $1, description = $2
             WHERE id = $3 AND (subject <> $1 OR description <> $2)",
            params![ticket.subject.raw(), ticket.description.raw(), *id],
        )?;
        Ok(changed)
    }
}

fn rank(rules: &Desk, ticket: &Ticket) -> i64 {
    i64::try_from(rules.rank(ticket.priority.as_deref())).unwrap_or(i64::MAX)
}

//! The tickets among which a request may be there already: the newest of its school, of its equipment
//! and of its requester, each a few steps along an index, however many tickets there are.

use crate::domain::duplicate::{self, Earlier, Likely};
use crate::domain::opening::Draft;
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::Read as _;
use crate::store::engine::{Row, Value, params};

use chrono::{DateTime, Utc};

/// The newest tickets of a school: more than a large one has in a month.
pub(super) const OF_SCHOOL: &str =
    "SELECT ticket.reference, ticket.subject, ticket.status, ticket.equipment, ticket.created_at,
       ticket.closed_at, ticket.duplicate_of
     FROM ticket
     WHERE +ticket.desk_id = $1
       AND ticket.school_id = (SELECT school.id FROM school WHERE school.uai = $2)
     ORDER BY ticket.created_at DESC LIMIT 200";

/// Those of one equipment of the school.
pub(super) const OF_EQUIPMENT: &str =
    "SELECT ticket.reference, ticket.subject, ticket.status, ticket.equipment, ticket.created_at,
       ticket.closed_at, ticket.duplicate_of
     FROM ticket
     WHERE +ticket.desk_id = $1
       AND ticket.school_id = (SELECT school.id FROM school WHERE school.uai = $2)
       AND ticket.equipment = $3
     ORDER BY ticket.created_at DESC LIMIT 20";

/// Those of one requester, wherever.
pub(super) const OF_REQUESTER: &str =
    "SELECT ticket.reference, ticket.subject, ticket.status, ticket.equipment, ticket.created_at,
       ticket.closed_at, ticket.duplicate_of
     FROM ticket
     WHERE +ticket.desk_id = $1
       AND ticket.requester_id = (SELECT person.id FROM person WHERE person.login = $2)
     ORDER BY ticket.created_at DESC LIMIT 20";

impl Tx<'_> {
    /// The tickets that a draft is likely to repeat.
    pub fn duplicates(&mut self, desk: i64, draft: &Draft, now: DateTime<Utc>) -> Result<Vec<Likely>, Error> {
        let mut earlier = Vec::new();
        let mut look = |sql: &str, values: &[Value<'_>]| -> Result<(), Error> {
            earlier.extend(self.query(sql, values, read)?);
            Ok(())
        };
        if let Some(uai) = &draft.school {
            if let Some(key) = &draft.equipment {
                look(OF_EQUIPMENT, params![desk, uai.as_str(), key.raw()])?;
            }
            look(OF_SCHOOL, params![desk, uai.as_str()])?;
        }
        if let Some(login) = &draft.requester {
            look(OF_REQUESTER, params![desk, login])?;
        }
        Ok(duplicate::likely(draft, earlier, now))
    }
}

fn read(row: &Row<'_>) -> Result<Earlier, Error> {
    Ok(Earlier {
        reference: row.text("reference")?.to_owned(),
        subject: row.words("subject")?,
        status: row.code("status")?,
        equipment: row.opt_words("equipment")?,
        created_at: row.instant("created_at")?,
        closed_at: row.opt_instant("closed_at")?,
        duplicate_of: row.opt_owned("duplicate_of")?,
    })
}

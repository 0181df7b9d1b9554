//! The tickets that somebody who asks may see, out of the indexes for persons and schools.

use crate::domain::person::Person;
use crate::domain::sight;
use crate::error::Error;
use crate::store::Tx;
use crate::store::engine::params;

impl Tx<'_> {
    /// Their references, in the order of work. What may be seen is the domain's to say: here only
    /// those are left out that nobody would think of.
    pub fn tickets_seen_by(&mut self, desk: i64, person: &Person) -> Result<Vec<String>, Error> {
        let near = self.query(
            "SELECT ticket.id FROM ticket WHERE ticket.desk_id = $1 AND ticket.id IN (
               SELECT asked.id FROM ticket AS asked
                 WHERE asked.requester_id = (SELECT person.id FROM person WHERE person.login = $2)
               UNION SELECT helped.id FROM ticket AS helped
                 WHERE helped.beneficiary_id = (SELECT person.id FROM person WHERE person.login = $2)
               UNION SELECT participant.ticket_id FROM participant
                 WHERE participant.person_id = (SELECT person.id FROM person WHERE person.login = $2)
               UNION SELECT nearby.id FROM ticket AS nearby WHERE nearby.school_id IN (
                 SELECT person_function.school_id FROM person_function
                 WHERE person_function.person_id = (SELECT person.id FROM person WHERE person.login = $2)))
             ORDER BY ticket.rank, ticket.created_at, ticket.id",
            params![desk, &person.login],
            |row| row.int("id"),
        )?;
        let mut seen = Vec::new();
        for id in near {
            let kept = self.ticket_by_id(id)?;
            seen.extend(
                kept.filter(|kept| sight::may_see(person, &kept.ticket))
                    .map(|kept| kept.ticket.reference),
            );
        }
        Ok(seen)
    }
}

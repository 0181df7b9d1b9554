//! Whether the database is what it says: the chain of events, rows that are the sum of their
//! events, references between tables, attachments, the registers, the pages themselves.

mod beside;
mod registers;

use std::collections::BTreeMap;
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use super::Tx;
use super::columns::Read as _;
use super::engine::params;
use super::tickets::events::{Link, commitment};
use super::tickets::{Kept, ZERO_HASH, sha256};
use crate::domain::correspondence::LetterState;
use crate::domain::health::{Fault, Findings, Pages};
use crate::domain::ticket::{self, Event};
use crate::domain::{Desk, deadline, lifecycle};
use crate::error::Error;

impl Tx<'_> {
    /// How many rows stand in each table that grows.
    pub fn stats(&mut self) -> Result<Vec<(&'static str, i64)>, Error> {
        let counts = self.query_one(
            "SELECT (SELECT count(*) FROM ticket) AS tickets, (SELECT count(*) FROM event) AS events,
               (SELECT count(*) FROM comment) AS comments,
               (SELECT count(*) FROM attachment) AS attachments,
               (SELECT count(*) FROM intervention) AS interventions,
               (SELECT count(*) FROM outbox) AS notices,
               (SELECT count(*) FROM letter) AS letters, (SELECT count(*) FROM school) AS schools,
               (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM equipment) AS equipment",
            params![],
            |row| {
                const TABLES: [&str; 10] = [
                    "tickets",
                    "events",
                    "comments",
                    "attachments",
                    "interventions",
                    "notices",
                    "letters",
                    "schools",
                    "people",
                    "equipment",
                ];
                TABLES.iter().map(|table| Ok((*table, row.int(table)?))).collect()
            },
        )?;
        Ok(counts.unwrap_or_default())
    }

    /// Looks at the pages for so long and no longer.
    pub fn glance_at_pages(&mut self, patience: Duration) -> Result<Pages, Error> {
        self.quick_look(patience)
    }

    /// Looks at everything; `pages` also at every page of the file.
    pub fn check(&mut self) -> Result<Findings, Error> {
        let mut findings = Findings::default();
        self.check_pages(&mut findings)?;
        self.check_chain(&mut findings)?;
        self.check_sums(&mut findings)?;
        self.check_files(&mut findings)?;
        self.check_letters(&mut findings)?;
        self.check_registers(&mut findings)?;
        Ok(findings)
    }

    fn check_pages(&mut self, findings: &mut Findings) -> Result<(), Error> {
        for line in self.integrity()? {
            findings.faults.push(Fault::Pages(line));
        }
        for (table, row, parent) in self.dangling()? {
            findings.faults.push(Fault::Dangling { table, row, parent });
        }
        Ok(())
    }

    fn check_chain(&mut self, findings: &mut Findings) -> Result<(), Error> {
        let mut before = ZERO_HASH.to_vec();
        self.for_each(
            "SELECT event.id, event.ticket_id, event.number, event.at, event.clock, event.verb,
               event.status, event.operator_id, event.behind_id, event.person_id, event.profile,
               event.salt, event.content, event.commitment, event.hash, ticket.reference
             FROM event JOIN ticket ON ticket.id = event.ticket_id ORDER BY event.id",
            params![],
            |row| {
                findings.events += 1;
                let event = row.int("id")?;
                let reference = || Ok::<_, Error>(row.text("reference")?.to_owned());
                let sealed = row.blob("commitment")?;
                let link = Link {
                    before: &before,
                    ticket: row.int("ticket_id")?,
                    number: row.int("number")?,
                    at: row.text("at")?,
                    clock: row.text("clock")?,
                    verb: row.text("verb")?,
                    status: row.text("status")?,
                    operator: row.opt_int("operator_id")?,
                    behind: row.opt_int("behind_id")?,
                    person: row.opt_int("person_id")?,
                    profile: row.int("profile")?,
                    commitment: sealed,
                };
                let hash = row.blob("hash")?;
                if link.hash() != hash {
                    findings.faults.push(Fault::BrokenChain {
                        event,
                        reference: reference()?,
                    });
                }
                if let (Some(salt), Some(content)) = (row.opt_blob("salt")?, row.opt_text("content")?)
                    && commitment(salt, content) != sealed
                {
                    findings.faults.push(Fault::ChangedContent {
                        event,
                        reference: reference()?,
                    });
                }
                // Going on from what stands there names the broken link, not everything after it.
                before = hash.to_vec();
                Ok(())
            },
        )?;
        findings.head = before.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(())
    }

    fn check_sums(&mut self, findings: &mut Findings) -> Result<(), Error> {
        let desks: BTreeMap<String, Desk> = self
            .desks()?
            .into_iter()
            .map(|known| (known.desk.code.clone(), known.desk))
            .collect();
        let ids = self.query("SELECT id FROM ticket ORDER BY id", params![], |row| {
            row.int("id")
        })?;
        for id in ids {
            findings.tickets += 1;
            let Some(kept) = self.ticket_by_id(id)? else {
                continue;
            };
            let reference = kept.ticket.reference.clone();
            let events = self.events(id)?;
            let erased = events.iter().any(|event| event.change == ticket::Change::Erased);
            for (place, event) in events.iter().enumerate() {
                if event.number as usize != place + 1 {
                    let number = u32::try_from(place + 1).unwrap_or(u32::MAX);
                    findings.faults.push(Fault::MissingEvent {
                        reference: reference.clone(),
                        number,
                    });
                    break;
                }
            }
            for pair in events.windows(2) {
                let [from, to] = pair else { continue };
                let mut targets = crate::domain::lifecycle::targets(from.status, to.verb);
                if !targets.any(|target| target == to.status) {
                    let (reference, number) = (reference.clone(), to.number);
                    findings.faults.push(Fault::ForeignMove { reference, number });
                }
            }
            // What was erased can no longer be added up; its status and order still are checked.
            let adds_up =
                ticket::sum(&events).as_ref() == Some(&kept.ticket) && self.stands_beside(id, &events)?;
            if !erased && !adds_up {
                findings.faults.push(Fault::NotTheSum { reference });
            } else if let Some(desk) = desks.get(&kept.ticket.desk)
                && !due_follows(desk, &kept, &events)
            {
                findings.faults.push(Fault::WrongDeadline { reference });
            }
        }
        Ok(())
    }

    fn check_letters(&mut self, findings: &mut Findings) -> Result<(), Error> {
        self.for_each(
            "SELECT id, state, ticket_id, sha256, raw FROM letter ORDER BY id",
            params![],
            |row| {
                findings.letters += 1;
                let id = row.int("id")?;
                let state: LetterState = row.code("state")?;
                let filed = row.opt_int("ticket_id")?.is_some();
                if state.is_filed() != filed {
                    findings.faults.push(Fault::StrayLetter { id });
                }
                if sha256(row.blob("raw")?) != row.text("sha256")? {
                    findings.faults.push(Fault::ChangedLetter { id });
                }
                Ok(())
            },
        )
    }

    fn check_files(&mut self, findings: &mut Findings) -> Result<(), Error> {
        self.for_each(
            "SELECT attachment.name, attachment.sha256, attachment.bytes, ticket.reference
             FROM attachment JOIN ticket ON ticket.id = attachment.ticket_id ORDER BY attachment.id",
            params![],
            |row| {
                findings.attachments += 1;
                let sum: String = Sha256::digest(row.blob("bytes")?)
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect();
                if sum != row.text("sha256")? {
                    findings.faults.push(Fault::ChangedFile {
                        reference: row.text("reference")?.to_owned(),
                        name: row.text("name")?.to_owned(),
                    });
                }
                Ok(())
            },
        )?;
        let lost = self.query(
            "SELECT ticket.reference, event.content FROM event
               JOIN ticket ON ticket.id = event.ticket_id
             WHERE event.verb = 'attach' AND event.content IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.event_id = event.id)
             ORDER BY event.id",
            params![],
            |row| Ok((row.text("reference")?.to_owned(), row.text("content")?.to_owned())),
        )?;
        for (reference, content) in lost {
            if let Ok(ticket::Change::Attached { files }) = serde_json::from_str(&content) {
                for file in files {
                    let name = file.name.line();
                    findings.faults.push(Fault::LostFile {
                        reference: reference.clone(),
                        name,
                    });
                }
            }
        }
        Ok(())
    }
}

/// What is over was due by the rules of its day, and those may be others now.
fn due_follows(desk: &Desk, kept: &Kept, events: &[Event]) -> bool {
    if lifecycle::is_open(kept.ticket.status) {
        kept.due == deadline::due(desk, &kept.ticket, events)
    } else {
        kept.due.overdue_at.is_none()
    }
}

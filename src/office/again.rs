//! The same request twice (`--request-id`): it acts once, and is answered again.

use super::{Counter, Done, Manner};
use crate::domain::ticket::Ticket;
use crate::error::{Error, Usage};
use crate::store::Tx;
use crate::store::tickets::Kept;

impl Counter {
    /// What the same key had done; another command's key is a mistake.
    pub fn done_before(
        &self,
        tx: &mut Tx<'_>,
        command: &str,
        manner: &Manner,
    ) -> Result<Option<Vec<Done>>, Error> {
        let Some(key) = &manner.request_id else {
            return Ok(None);
        };
        let Some((other, references)) = tx.answered(key)? else {
            return Ok(None);
        };
        if other != command {
            let used = format!("--request-id {key} ({other})");
            return Err(Error::Usage(Usage::Conflict(used, command.to_owned())));
        }
        let mut all = Vec::new();
        for reference in references {
            let Kept { ticket, due, .. } = self.ticket(tx, &reference)?;
            all.push(Done {
                before: None,
                ticket,
                due,
                events: Vec::new(),
                notices: Vec::new(),
            });
        }
        Ok(Some(all))
    }

    /// A key that was used for other tickets is no retry: what is asked now has not been done. A list that a
    /// filter found may have changed since, so that one of them is enough.
    pub fn are_those(
        &self,
        tx: &mut Tx<'_>,
        done: &[Done],
        asked: &[String],
        command: &str,
        manner: &Manner,
    ) -> Result<(), Error> {
        for typed in asked {
            let reference = self.ticket(tx, typed)?.ticket.reference;
            if done.iter().any(|done| done.ticket.reference == reference) {
                return Ok(());
            }
        }
        let named: Vec<&str> = done.iter().map(|done| done.ticket.reference.as_str()).collect();
        let key = manner.request_id.as_deref().unwrap_or_default();
        let used = format!("--request-id {key} ({command} {})", named.join(" "));
        Err(Error::Usage(Usage::Conflict(used, asked.join(" "))))
    }

    pub fn keep_answer<'t>(
        &self,
        tx: &mut Tx<'_>,
        command: &str,
        manner: &Manner,
        tickets: impl Iterator<Item = &'t Ticket>,
    ) -> Result<(), Error> {
        let Some(key) = &manner.request_id else {
            return Ok(());
        };
        let references: Vec<String> = tickets.map(|ticket| ticket.reference.clone()).collect();
        tx.answer(key, command, &references, self.now)
    }
}

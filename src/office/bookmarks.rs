//! An operator keeps tickets at hand, or no longer: no event, because it is nobody else's business.

use super::{Done, Manner, Office};
use crate::error::Error;
use crate::store::tickets::Kept;

impl Office {
    /// Keeps these tickets at hand, all or none.
    pub fn bookmark(&mut self, references: &[String], manner: &Manner) -> Result<Vec<Done>, Error> {
        self.mark(references, manner, |tx, login, kept, now| {
            tx.bookmark(login, kept.id, now)
        })
    }

    /// Keeps them no longer.
    pub fn forget_bookmarks(&mut self, references: &[String], manner: &Manner) -> Result<Vec<Done>, Error> {
        self.mark(references, manner, |tx, login, kept, _| {
            tx.forget_bookmark(login, kept.id)
        })
    }

    fn mark(
        &mut self,
        references: &[String],
        manner: &Manner,
        mark: impl Fn(&mut crate::store::Tx<'_>, &str, &Kept, chrono::DateTime<chrono::Utc>) -> Result<(), Error>,
    ) -> Result<Vec<Done>, Error> {
        self.write(manner.dry_run, |tx, at| {
            if let Some(done) = at.done_before(tx, "ticket bookmark", manner)? {
                return Ok(done);
            }
            let login = at.operator()?.login.clone();
            let mut all: Vec<Done> = Vec::new();
            for typed in references {
                let kept = at.ticket(tx, typed)?;
                mark(tx, &login, &kept, at.now)?;
                all.push(Done {
                    before: Some(kept.ticket.clone()),
                    ticket: kept.ticket,
                    due: kept.due,
                    events: Vec::new(),
                    notices: Vec::new(),
                });
            }
            at.keep_answer(tx, "ticket bookmark", manner, all.iter().map(|done| &done.ticket))?;
            Ok(all)
        })
    }
}

//! What another profile would change: which open tickets it would send elsewhere.

use super::{Counter, World};
use crate::domain::Desk;
use crate::domain::handover;
use crate::error::Error;
use crate::store::Tx;
use crate::store::tickets::Filter;

/// A ticket's reference, where the rules lead it now, and where they would lead it.
pub type Elsewhere = (String, Option<String>, Option<String>);

impl Counter {
    /// The open tickets that the rules of `other` would lead elsewhere than today's.
    pub fn elsewhere(&self, tx: &mut Tx<'_>, other: &Desk) -> Result<Vec<Elsewhere>, Error> {
        if other.code != self.desk.code {
            return Ok(Vec::new());
        }
        let open = Filter {
            open: true,
            ..Filter::default()
        };
        let (tickets, _) = tx.list(self.desk_id, &self.desk, &open)?;
        let by = self.by(None);
        let mut elsewhere = Vec::new();
        for listed in tickets {
            let ticket = listed.ticket;
            let world = World::of(tx, self, &ticket, None)?;
            let today = world.facts(self, &by);
            let then = crate::domain::Facts { desk: other, ..today };
            let (from, to) = (handover::due(&ticket, &today), handover::due(&ticket, &then));
            if from != to {
                elsewhere.push((ticket.reference, from.map(str::to_owned), to.map(str::to_owned)));
            }
        }
        Ok(elsewhere)
    }
}

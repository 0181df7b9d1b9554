//! What time alone brings: closures that nobody answered expire, tickets that were put off come back.
//! Nobody stands at the counter; each ticket is looked at again in the transaction that changes it,
//! so that it does not matter how often this runs, nor beside what.

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{Counter, Done};
use crate::domain::{Desk, closing};
use crate::error::{Error, NotFound, Noun};
use crate::store::{Store, Tx};

/// How many tickets are changed in one transaction: others want to write too.
const TOGETHER: usize = 50;

/// When it is, and how it is meant.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    pub now: DateTime<Utc>,
    /// The clock was set by hand.
    pub clock_set: bool,
    /// Decide, and undo it.
    pub dry_run: bool,
}

/// Does what is due, at every desk or at one of them; says what was done where.
pub fn bring_due(
    store: &mut Store,
    only: Option<&str>,
    moment: Moment,
) -> Result<Vec<(Desk, Vec<Done>)>, Error> {
    let codes = store.read(|tx| desks(tx, only))?;
    let mut all = Vec::new();
    for code in codes {
        let (desk, done) = bring_due_at(store, &code, moment)?;
        if !done.is_empty() {
            all.push((desk, done));
        }
    }
    Ok(all)
}

fn bring_due_at(store: &mut Store, code: &str, moment: Moment) -> Result<(Desk, Vec<Done>), Error> {
    // Most of the time nothing is due, and nobody is kept from writing.
    let (desk, ids) = store.read(|tx| {
        let at = Counter::unattended(tx, code, moment)?;
        let ids = tx.tickets_of_time(at.desk_id, &at.desk, at.now)?;
        Ok((at.desk, ids))
    })?;
    let mut all = Vec::new();
    for some in ids.chunks(TOGETHER) {
        let act = |tx: &mut Tx<'_>| {
            let at = Counter::unattended(tx, code, moment)?;
            let mut done = Vec::new();
            for id in some {
                let Some(kept) = tx.ticket_by_id(*id)? else {
                    continue;
                };
                if let Some(act) = closing::brought_by_time(&at.desk, &kept.ticket, at.now) {
                    done.push(at.perform(tx, kept, &act.into())?);
                }
            }
            Ok(done)
        };
        all.extend(match moment.dry_run {
            true => store.rehearse(act)?,
            false => store.write(act)?,
        });
    }
    Ok((desk, all))
}

fn desks(tx: &mut Tx<'_>, only: Option<&str>) -> Result<Vec<String>, Error> {
    let mut codes = tx.desk_codes()?;
    if let Some(only) = only {
        if !codes.iter().any(|code| code == only) {
            return Err(Error::NotFound(NotFound {
                noun: Noun::Desk,
                given: only.to_owned(),
                nearest: tx.nearest_desks(only)?,
            }));
        }
        codes.retain(|code| code == only);
    }
    Ok(codes)
}

impl Counter {
    /// The desk with nobody at its counter.
    pub(super) fn unattended(tx: &mut Tx<'_>, code: &str, moment: Moment) -> Result<Self, Error> {
        let known = tx
            .desk(code)?
            .ok_or_else(|| Error::Fault(format!("the desk {code} is gone")))?;
        Ok(Self {
            desk_id: known.id,
            desk: known.desk,
            profile: known.version,
            operator: None,
            behind: None,
            now: moment.now.trunc_subsecs(3),
            clock_set: moment.clock_set,
        })
    }
}

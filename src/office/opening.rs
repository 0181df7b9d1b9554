//! A request is filed: numbered, recorded, acknowledged.

use super::{Counter, Deed, Done, Manner, Office, World};
use crate::domain::deadline;
use crate::domain::dossier::Dossier;
use crate::domain::duplicate::Likely;
use crate::domain::eligibility::Finding;
use crate::domain::intake::Admission;
use crate::domain::notice;
use crate::domain::opening::{self, Draft};
use crate::domain::refusal::Reason;
use crate::domain::ticket::{Act, File, Ticket};
use crate::domain::warning::{self, Warning};
use crate::error::Error;
use crate::store::Tx;
use crate::store::people::PersonFilter;
use crate::store::tickets::Kept;

/// What can be foreseen of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// Why it cannot be taken down.
    pub objections: Vec<Reason>,
    /// Who asks, where that keeps it below a level that the desk has.
    pub kept_below: Option<Admission>,
    /// What would keep it from being handed on.
    pub lacking: Vec<Finding>,
}

/// A request that was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    pub done: Done,
    /// A ticket with the same external key was there: it is shown, and nothing was written.
    pub existed: bool,
    /// The tickets that it is likely to repeat, the likeliest first.
    pub duplicates: Vec<Likely>,
    /// What is foreseen of it.
    pub warnings: Vec<Warning>,
}

impl Filed {
    /// A ticket that an earlier call had opened.
    fn earlier(done: Done) -> Self {
        Self {
            done,
            existed: true,
            duplicates: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

impl Office {
    /// Opens a ticket for the draft, with its files.
    pub fn file(&mut self, draft: &Draft, files: Vec<File>, manner: &Manner) -> Result<Filed, Error> {
        self.write(manner.dry_run, |tx, at| {
            if let Some(mut done) = at.done_before(tx, "ticket new", manner)?
                && let Some(done) = done.pop()
            {
                return Ok(Filed::earlier(done));
            }
            let filed = at.file(tx, draft, files)?;
            at.keep_answer(tx, "ticket new", manner, std::iter::once(&filed.done.ticket))?;
            Ok(filed)
        })
    }

    /// The tickets that the draft is likely to repeat. One that names its key repeats nothing: whoever
    /// sends it again gets the same ticket.
    pub fn duplicates(&mut self, draft: &Draft) -> Result<Vec<Likely>, Error> {
        self.read(|tx, at| {
            if let Some(key) = &draft.external_id
                && tx.ticket_by_external_id(at.desk_id, key)?.is_some()
            {
                return Ok(Vec::new());
            }
            tx.duplicates(at.desk_id, draft, at.now)
        })
    }

    /// What the rules say of the draft as far as it is told, before all of it is.
    pub fn outlook(&mut self, draft: &Draft) -> Result<Outlook, Error> {
        self.read(|tx, at| {
            let world = at.world_of_draft(tx, draft)?;
            let by = at.by(draft.requester.clone());
            let facts = world.facts(at, &by);
            let mut objections = opening::objections(draft, &facts);
            name_askers(tx, draft, &mut objections)?;
            Ok(Outlook {
                objections,
                kept_below: opening::kept_below(draft, &facts),
                lacking: opening::lacking(draft, &facts),
            })
        })
    }

    /// The ticket that the draft would become, whole, and nothing is written.
    pub fn preview(
        &mut self,
        draft: &Draft,
        files: Vec<File>,
        manner: &Manner,
    ) -> Result<(Filed, Dossier), Error> {
        self.write(true, |tx, at| {
            let filed = match at
                .done_before(tx, "ticket new", manner)?
                .and_then(|mut all| all.pop())
            {
                Some(done) => Filed::earlier(done),
                None => at.file(tx, draft, files)?,
            };
            let kept = at.ticket(tx, &filed.done.ticket.reference)?;
            let dossier = at.dossier(tx, &kept)?;
            Ok((filed, dossier))
        })
    }
}

impl Counter {
    /// Opens a ticket for the draft, inside a transaction.
    pub fn file(&self, tx: &mut Tx<'_>, draft: &Draft, files: Vec<File>) -> Result<Filed, Error> {
        if let Some(key) = &draft.external_id
            && let Some(kept) = tx.ticket_by_external_id(self.desk_id, key)?
        {
            let done = Done {
                before: None,
                ticket: kept.ticket,
                due: kept.due,
                events: Vec::new(),
                notices: Vec::new(),
            };
            return Ok(Filed::earlier(done));
        }
        let duplicates = tx.duplicates(self.desk_id, draft, self.now)?;
        // Where nobody stands at the counter, it is the requester's own mail.
        let own = draft.requester.clone().filter(|_| self.operator.is_none());
        let by = self.by(own.clone());
        let world = self.world_of_draft(tx, draft)?.with_rosters(tx, self, None)?;
        let facts = world.facts(self, &by);
        let pattern = self
            .desk
            .references
            .of(draft.kind.unwrap_or(crate::domain::code::Kind::Incident));
        let today = facts.today();
        let mut number = 0;
        let opened = opening::open(draft, &facts, || {
            number = tx.next_number(self.desk_id, &pattern.scope(today))?;
            Ok::<_, Error>(pattern.render(number, today))
        });
        let event = match opened {
            Ok(event) => event?,
            Err(mut refusal) => {
                name_askers(tx, draft, &mut refusal.reasons)?;
                return Err(refusal.into());
            }
        };
        // A letter is read when nobody is there to be told.
        let warnings = match self.operator {
            Some(_) => warning::warnings(draft, &facts),
            None => Vec::new(),
        };
        let ticket =
            Ticket::opened(&event).ok_or_else(|| Error::Fault("an opening opened nothing".into()))?;
        let due = deadline::due(&self.desk, &ticket, std::slice::from_ref(&event));
        let (id, event_id) = tx.add_ticket(self.desk_id, &self.desk, number, &ticket, &due, &event)?;
        let notices = notice::notices(None, &event, &ticket);
        self.tell(tx, &notices, id, event_id, &ticket, &event)?;
        let mut done = Done {
            before: None,
            ticket,
            due,
            events: vec![event],
            notices,
        };
        if !files.is_empty() {
            let kept = Kept {
                id,
                ticket: done.ticket.clone(),
                due,
            };
            let attached = self.perform(tx, kept, &Deed::from(Act::Attach(files)).said_by(own))?;
            done.ticket = attached.ticket;
            done.due = attached.due;
            done.events.extend(attached.events);
        }
        Ok(Filed {
            done,
            existed: false,
            duplicates,
            warnings,
        })
    }

    fn world_of_draft(&self, tx: &mut Tx<'_>, draft: &Draft) -> Result<World, Error> {
        let (school, equipment) = (draft.school.as_ref(), draft.equipment.as_ref());
        World::around(tx, self, school, equipment, draft.requester.as_ref(), None)
    }
}

/// Whoever may not ask is told who may at that school, function by function, as long as it is not a
/// whole staff.
fn name_askers(tx: &Tx<'_>, draft: &Draft, reasons: &mut [Reason]) -> Result<(), Error> {
    const FEW: u32 = 3;
    let Some(school) = draft.school else {
        return Ok(());
    };
    for reason in reasons {
        let Reason::MayNotAsk {
            open_to,
            askers,
            here,
            ..
        } = reason
        else {
            continue;
        };
        for function in if open_to.is_empty() { &*askers } else { &*open_to } {
            let (people, total) = tx.people(&PersonFilter {
                school: Some(school),
                function: Some(*function),
                limit: Some(FEW),
                ..PersonFilter::default()
            })?;
            if total <= u64::from(FEW) {
                here.extend(people.iter().map(|person| (*function, person.name())));
            }
        }
    }
    Ok(())
}

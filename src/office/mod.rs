//! One act from end to end: load, decide, record, queue the mails, in one transaction. The command
//! line and the mailbox both come through here.

mod acting;
mod again;
pub mod archive;
mod articles;
mod bookmarks;
pub mod letters;
mod opening;
pub mod post;
pub mod time;
mod world;

use chrono::{DateTime, SubsecRound as _, Utc};

use crate::domain::deadline::Due;
use crate::domain::person::Operator;
use crate::domain::ticket::{By, Event, Ticket};
use crate::domain::{Desk, dossier::Dossier, notice::Notice, reference};
use crate::error::{Error, NotAllowed, NotFound, Noun, Usage};
use crate::profile;
use crate::store::tickets::Kept;
use crate::store::{Place, Store, Tx};

pub use acting::{Asking, Deed};
pub use opening::{Filed, Outlook};
pub(crate) use world::World;

/// Who comes to the office, and when: all that it must know of the process.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The system user's login.
    pub login: String,
    /// The operator to act as, where that is another.
    pub acting_as: Option<String>,
    /// The desk, where the operator serves several.
    pub desk: Option<String>,
    /// What is asked is common to all desks: any that the operator serves will do.
    pub of_all_desks: bool,
    pub now: DateTime<Utc>,
    /// The clock was set by hand.
    pub clock_set: bool,
}

/// A desk open for one operator.
pub struct Office {
    store: Store,
    pub counter: Counter,
}

/// The desk, who acts there, and when.
pub struct Counter {
    pub desk_id: i64,
    pub desk: Desk,
    /// The version of the desk's profile.
    pub profile: u32,
    /// Nobody, where time alone acts.
    pub operator: Option<Operator>,
    /// The administrator who acts as that operator.
    pub behind: Option<String>,
    pub now: DateTime<Utc>,
    pub clock_set: bool,
}

/// What was done to one ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// `None` for a ticket that is new, or that an earlier call with the same key had opened.
    pub before: Option<Ticket>,
    pub ticket: Ticket,
    pub due: Due,
    /// What happened now; nothing where the same key had acted before.
    pub events: Vec<Event>,
    pub notices: Vec<Notice>,
}

/// How an act is carried out.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// Decide, and undo it.
    pub dry_run: bool,
    /// A key under which the same command never acts twice.
    pub request_id: Option<String>,
}

/// A database for a place that has none, with the built-in desk and the visitor as its first
/// operator.
pub fn found(place: &Place, visitor: &Visitor) -> Result<Store, Error> {
    let desk = profile::built_in()?;
    let now = visitor.now.trunc_subsecs(3);
    Store::create(place, |tx| {
        let by = By {
            operator: Some(visitor.login.clone()),
            ..By::default()
        };
        tx.apply_desk(profile::BUILT_IN, &desk, now, &by)?;
        tx.found_operator(&visitor.login, now)
    })
}

impl Office {
    /// Opens the desk for whoever comes.
    pub fn open(mut store: Store, visitor: &Visitor) -> Result<Self, Error> {
        let counter = store.read(|tx| Counter::at(tx, visitor))?;
        Ok(Self { store, counter })
    }

    /// Whether the database was made just now.
    pub fn is_new(&self) -> bool {
        self.store.is_new()
    }

    /// Reads, in one moment.
    pub fn read<T>(
        &mut self,
        act: impl FnOnce(&mut Tx<'_>, &Counter) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Self { store, counter } = self;
        store.read(|tx| act(tx, counter))
    }

    /// Writes in one transaction; a rehearsal is undone.
    pub fn write<T>(
        &mut self,
        dry_run: bool,
        act: impl FnOnce(&mut Tx<'_>, &Counter) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Self { store, counter } = self;
        if dry_run {
            store.rehearse(|tx| act(tx, counter))
        } else {
            store.write(|tx| act(tx, counter))
        }
    }

    /// The store itself, for what is no ticket's: backups, checks.
    pub fn store(&mut self) -> &mut Store {
        &mut self.store
    }
}

impl Counter {
    /// Who acts, and at which desk; every doubt is refused.
    fn at(tx: &mut Tx<'_>, visitor: &Visitor) -> Result<Self, Error> {
        let own = known_operator(tx, &visitor.login)?;
        let (operator, behind) = match &visitor.acting_as {
            Some(other) if *other != visitor.login => {
                let mut may = own.as_ref().is_some_and(|own| own.admin && own.active);
                may |= own.is_none() && visitor.login.is_empty();
                if !may {
                    let (login, other) = (visitor.login.clone(), other.clone());
                    return Err(Error::NotAllowed(NotAllowed::ActAs { login, other }));
                }
                (
                    known_operator(tx, other)?.ok_or_else(|| unknown(other))?,
                    Some(visitor.login.clone()),
                )
            }
            _ => (own.ok_or_else(|| unknown(&visitor.login))?, None),
        };
        if !operator.active {
            return Err(Error::NotAllowed(NotAllowed::Inactive(operator.login)));
        }
        let code = desk_code(tx, visitor, &operator)?;
        let known = tx.desk(&code)?.ok_or_else(|| {
            Error::NotFound(NotFound {
                noun: Noun::Desk,
                given: code.clone(),
                nearest: Vec::new(),
            })
        })?;
        Ok(Self {
            desk_id: known.id,
            desk: known.desk,
            profile: known.version,
            operator: Some(operator),
            behind,
            now: visitor.now.trunc_subsecs(3),
            clock_set: visitor.clock_set,
        })
    }

    /// Only administrators go on.
    pub fn admin_only(&self) -> Result<(), Error> {
        let operator = self.operator()?;
        if operator.admin {
            Ok(())
        } else {
            Err(Error::NotAllowed(NotAllowed::NotAdmin(operator.login.clone())))
        }
    }

    /// Who acts, where somebody does.
    pub fn operator(&self) -> Result<&Operator, Error> {
        let nobody = || Error::Fault("nobody stands at the counter".to_owned());
        self.operator.as_ref().ok_or_else(nobody)
    }

    /// Who does it; `person` is whose word it is, where an operator takes it down.
    pub fn by(&self, person: Option<String>) -> By {
        By {
            operator: self.operator.as_ref().map(|operator| operator.login.clone()),
            behind: self.behind.clone(),
            person,
        }
    }

    /// The ticket of that name, or the nearest ones.
    pub fn ticket(&self, tx: &mut Tx<'_>, typed: &str) -> Result<Kept, Error> {
        let named = reference::read(typed);
        if typed == "@last"
            && let Some(kept) = tx.last_touched(self.desk_id, &self.operator()?.login)?
        {
            return Ok(kept);
        }
        if let Some(kept) = tx.ticket(self.desk_id, &named)? {
            return Ok(kept);
        }
        let nearest = tx.nearest_references(self.desk_id, &named)?;
        Err(Error::NotFound(NotFound {
            noun: Noun::Ticket,
            given: typed.to_owned(),
            nearest: nearest
                .into_iter()
                .map(|(reference, subject)| (reference, subject.line()))
                .collect(),
        }))
    }

    /// The ticket with all that belongs to it.
    pub fn dossier(&self, tx: &mut Tx<'_>, kept: &Kept) -> Result<Dossier, Error> {
        let world = World::of(tx, self, &kept.ticket, Some(kept.id))?;
        let events = tx.events(kept.id)?;
        let beneficiary = match &kept.ticket.beneficiary {
            Some(login) => tx.person(login)?,
            None => None,
        };
        let mut participants = Vec::new();
        for login in &world.participants {
            participants.extend(tx.person(login)?);
        }
        let operators = tx.operator_names()?;
        let articles = match kept.ticket.is_unsolved() {
            true => self.articles_about(tx, &kept.ticket.subject, Some(&kept.ticket.category))?,
            false => Vec::new(),
        };
        Ok(Dossier {
            ticket: kept.ticket.clone(),
            due: kept.due,
            events,
            school: world.school,
            requester: world.requester,
            beneficiary,
            equipment: world.equipment,
            participants,
            operators,
            articles,
        })
    }
}

fn known_operator(tx: &mut Tx<'_>, login: &str) -> Result<Option<Operator>, Error> {
    tx.operator(login)
}

fn unknown(login: &str) -> Error {
    Error::NotAllowed(NotAllowed::UnknownOperator(login.to_owned()))
}

fn desk_code(tx: &mut Tx<'_>, visitor: &Visitor, operator: &Operator) -> Result<String, Error> {
    if let Some(code) = &visitor.desk {
        let desks = tx.desk_codes()?;
        if !desks.contains(code) {
            let nearest = desks.into_iter().map(|desk| (desk, String::new())).collect();
            return Err(Error::NotFound(NotFound {
                noun: Noun::Desk,
                given: code.clone(),
                nearest,
            }));
        }
        if !operator.serves(code) {
            let (login, desk) = (operator.login.clone(), code.clone());
            return Err(Error::NotAllowed(NotAllowed::NotOfDesk { login, desk }));
        }
        return Ok(code.clone());
    }
    let mut desks = tx.desk_codes()?;
    desks.retain(|desk| operator.serves(desk));
    match desks.as_slice() {
        [only] => Ok(only.clone()),
        [first, ..] if visitor.of_all_desks => Ok(first.clone()),
        [] => Err(Error::NotAllowed(NotAllowed::NotOfDesk {
            login: operator.login.clone(),
            desk: tx.desk_codes()?.first().cloned().unwrap_or_default(),
        })),
        _ => Err(Error::Usage(Usage::WhichDesk(desks))),
    }
}

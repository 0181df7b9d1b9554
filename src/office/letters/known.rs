//! What is known of a letter before anything is decided: the desk that it is for, whom its sender's
//! address belongs to, which tickets it speaks of.

use super::Reading;
use crate::domain::code::Channel;
use crate::domain::correspondence::{self, Ballot, Envelope, Known, Lead, Reached, Sender};
use crate::domain::desk::Desk;
use crate::domain::letter::{Address, Head, Letter};
use crate::domain::person::Person;
use crate::domain::{intake, reference};
use crate::error::{Error, NotFound, Noun};
use crate::office::Counter;
use crate::office::time::Moment;
use crate::store::Tx;
use crate::store::letters::{KnownBallot, KnownTicket};
use crate::store::tickets::Kept;

/// Where a letter arrives.
pub struct Place {
    /// The desk with nobody at its counter.
    pub desk: Option<Counter>,
    reached: Reached,
    thread: Vec<KnownTicket>,
    ballots: Vec<(String, KnownBallot)>,
}

/// The desk that a letter is for: that of the ticket which it answers, else the one that it was
/// handed to, else the one whose address it names, else the only one.
pub fn place(
    tx: &mut Tx<'_>,
    reading: &Reading,
    envelope: &Envelope,
    moment: Moment,
) -> Result<Place, Error> {
    let mut thread = Vec::new();
    for id in reading.head().thread() {
        thread.extend(tx.ticket_of_message(id)?);
    }
    let mut ballots = Vec::new();
    if let Reading::Letter(letter, _) = reading {
        for code in correspondence::codes(letter) {
            if let Some(ballot) = tx.ballot(&code)? {
                ballots.push((code, ballot));
            }
        }
    }
    let answered = thread
        .iter()
        .chain(ballots.iter().map(|(_, ballot)| &ballot.ticket));
    let answered = answered.map(|ticket| ticket.desk.clone()).next();
    let desks = tx.desks()?;
    let addressed = addressed(
        &desks.iter().map(|known| &known.desk).collect::<Vec<_>>(),
        reading.head(),
        envelope,
        moment,
    );
    let handed = match &envelope.desk {
        Some(code) if !desks.iter().any(|known| known.desk.code == *code) => {
            return Err(Error::NotFound(NotFound {
                noun: Noun::Desk,
                given: code.clone(),
                nearest: tx.nearest_desks(code)?,
            }));
        }
        handed => handed.clone(),
    };
    let only = match desks.as_slice() {
        [only] => Some(only.desk.code.clone()),
        _ => None,
    };
    let code = answered
        .or(handed)
        .or_else(|| addressed.first().map(|(code, _)| code.clone()))
        .or(only);
    let mine = addressed.iter().find(|(desk, _)| Some(desk) == code.as_ref());
    let reached = match (&code, mine) {
        (None, _) => Reached::Nobody,
        (Some(_), Some((_, false))) => Reached::OldAddress,
        (Some(_), _) => Reached::Desk,
    };
    let desk = code
        .map(|code| Counter::unattended(tx, &code, moment))
        .transpose()?;
    Ok(Place {
        desk,
        reached,
        thread,
        ballots,
    })
}

/// The desks whose addresses a letter names, the surest first, and whether the address holds today.
/// Mail systems say to whom a letter was delivered; senders, whom they meant.
fn addressed(desks: &[&Desk], head: &Head, envelope: &Envelope, moment: Moment) -> Vec<(String, bool)> {
    let recipients = envelope.recipients.iter().map(|it| it.trim().to_lowercase());
    let named = [&head.delivered, &head.to, &head.cc];
    let named = named.into_iter().flatten().map(Address::key);
    let mut found = Vec::new();
    for mail in recipients.chain(named) {
        for desk in desks {
            let today = desk.day(moment.now);
            let mut own = desk.contact.mail.iter();
            let is_own = own.any(|it| it.address.trim().to_lowercase() == mail);
            let holds = desk
                .contact
                .mail
                .iter()
                .filter(|it| it.address.trim().to_lowercase() == mail)
                .any(|it| it.holds_on(today));
            if is_own {
                found.push((desk.code.clone(), holds));
            }
        }
    }
    found
}

/// All that is decided on.
pub fn known(tx: &mut Tx<'_>, letter: &Letter, place: &Place, moment: Moment) -> Result<Known, Error> {
    let mail = letter.head.from.as_ref().map(Address::key).unwrap_or_default();
    let person = tx.person_of_address(&mail)?;
    let login = person.as_ref().map(|person| person.login.as_str());
    let mut thread = Vec::new();
    for ticket in &place.thread {
        thread.extend(lead(tx.ticket_by_id(ticket.id)?, login));
    }
    let mut named = Vec::new();
    let mut ballots = Vec::new();
    if let Some(at) = &place.desk {
        for spelled in correspondence::references(&letter.head) {
            let found = tx.ticket(at.desk_id, &reference::read(&spelled))?;
            named.extend(lead(found, login));
        }
        for (code, ballot) in &place.ballots {
            if let Some(kept) = tx.ticket_by_id(ballot.ticket.id)?
                && ballot.ticket.desk == at.desk.code
            {
                ballots.push(Ballot {
                    code: code.clone(),
                    reference: kept.ticket.reference,
                    status: kept.ticket.status,
                    person: ballot.person.clone(),
                    spent: ballot.spent,
                });
            }
        }
    }
    let sender = match person {
        Some(person) => Sender::Person {
            may_ask: place.desk.as_ref().is_some_and(|at| may_ask(&at.desk, &person)),
            login: person.login,
        },
        None if tx.is_address_of_operator(&mail)? => Sender::Operator,
        None => Sender::Stranger,
    };
    Ok(Known {
        seen: false,
        sender,
        thread,
        named,
        ballots,
        reached: place.reached,
        takes_requests: place.desk.as_ref().is_some_and(takes_requests),
        takes_answers: place.desk.as_ref().is_some_and(|at| at.desk.mail.answers),
        told_at: tx.told_at(&mail)?,
        now: moment.now,
    })
}

fn lead(kept: Option<Kept>, login: Option<&str>) -> Option<Lead> {
    let ticket = kept?.ticket;
    let of_it = login.is_some_and(|login| {
        ticket.requester == login
            || ticket.beneficiary.as_deref() == Some(login)
            || ticket.participants.iter().any(|one| one == login)
    });
    Some(Lead {
        of_it,
        status: ticket.status,
        reference: ticket.reference,
    })
}

/// The desk has an address today, and somebody may ask by mail.
fn takes_requests(at: &Counter) -> bool {
    let desk = &at.desk;
    let has_address = desk.contact.on(Channel::Mail, desk.day(at.now)).is_some();
    let open = desk.intake.is_empty() || !intake::functions_for(desk, Channel::Mail).is_empty();
    has_address && open
}

fn may_ask(desk: &Desk, person: &Person) -> bool {
    let functions: Vec<_> = person.functions.iter().map(|(function, _)| *function).collect();
    desk.intake.is_empty() || intake::admit(desk, &functions, Channel::Mail).is_some()
}

//! Mails on their way out: what is due, what each is made of, and what became of it. Nobody stands at
//! the counter, and no transaction is open while a server is talked to.

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{Counter, time::Moment};
use crate::domain::desk::time_zone;
use crate::domain::notice::{Addressee, Failure, Fate, Matter, NoticeState, Part, fate, quotable};
use crate::domain::ticket::sum;
use crate::domain::{Text, dossier::Dossier};
use crate::error::{Error, NotFound, Noun};
use crate::store::outbox::Queued;
use crate::store::{Store, Tx};

/// The mails whose turn it is, at every desk or at one of them.
pub fn due(store: &mut Store, only: Option<&str>, now: DateTime<Utc>) -> Result<Vec<i64>, Error> {
    store.read(|tx| {
        if let Some(code) = only
            && !tx.desk_codes()?.iter().any(|known| known == code)
        {
            return Err(Error::NotFound(NotFound {
                noun: Noun::Desk,
                given: code.to_owned(),
                nearest: tx.nearest_desks(code)?,
            }));
        }
        tx.mails_due(only, now.trunc_subsecs(3))
    })
}

/// What a mail is made of; nothing where it does not wait any more.
pub fn matter(store: &mut Store, id: i64, now: DateTime<Utc>) -> Result<Option<Matter>, Error> {
    let moment = Moment {
        now,
        clock_set: false,
        dry_run: false,
    };
    store.read(|tx| {
        let Some(queued) = tx
            .queued(id)?
            .filter(|queued| queued.state == NoticeState::Waiting)
        else {
            return Ok(None);
        };
        let at = Counter::unattended(tx, &queued.desk, moment)?;
        let dossier = match queued.ticket {
            Some(ticket) => dossier(tx, &at, ticket, queued.event)?,
            None => None,
        };
        let to = addressee(tx, &at, &queued, dossier.as_ref())?;
        Ok(Some(Matter {
            id,
            kind: queued.kind,
            to,
            dossier,
            thread: thread(tx, &queued)?,
            message_id: queued.message_id,
            code: queued.code,
            queued_at: queued.queued_at,
            tries: queued.tries,
            desk: at.desk,
        }))
    })
}

/// Writes down that a mail left. The server has it: this is not to fail for want of patience.
pub fn left(store: &mut Store, id: i64, now: DateTime<Utc>) -> Result<(), Error> {
    store.write(|tx| tx.mail_left(id, now.trunc_subsecs(3)))
}

/// Writes down that a mail did not leave; says what becomes of it.
pub fn stayed(
    store: &mut Store,
    matter: &Matter,
    failure: Failure,
    detail: Option<&Text>,
    now: DateTime<Utc>,
) -> Result<Fate, Error> {
    let fate = fate(
        failure,
        matter.tries.saturating_add(1),
        matter.queued_at,
        now.trunc_subsecs(3),
    );
    store.write(|tx| tx.mail_stayed(matter.id, failure, detail, fate))?;
    Ok(fate)
}

/// What the mail hangs on, oldest first: our earlier ones to the same address, and the letters that
/// they answered; last the one that it answers itself.
fn thread(tx: &mut Tx<'_>, queued: &Queued) -> Result<Vec<String>, Error> {
    let mut thread = Vec::new();
    for (answered, own) in tx.thread_before(queued.id)? {
        thread.extend(answered.as_ref().and_then(quotable));
        thread.push(own);
    }
    thread.extend(queued.answers.as_ref().and_then(quotable));
    Ok(thread)
}

/// The ticket as it stood after the event that is told.
fn dossier(tx: &mut Tx<'_>, at: &Counter, ticket: i64, event: Option<u32>) -> Result<Option<Dossier>, Error> {
    let Some(kept) = tx.ticket_by_id(ticket)? else {
        return Ok(None);
    };
    let mut dossier = at.dossier(tx, &kept)?;
    if let Some(last) = event {
        dossier.events.retain(|event| event.number <= last);
        dossier.ticket = sum(&dossier.events).unwrap_or(dossier.ticket);
    }
    Ok(Some(dossier))
}

fn addressee(
    tx: &mut Tx<'_>,
    at: &Counter,
    queued: &Queued,
    dossier: Option<&Dossier>,
) -> Result<Addressee, Error> {
    let nobody = || Error::Fault(format!("the mail {} is to nobody", queued.id));
    if let Some(login) = &queued.person {
        let person = tx.person(login)?.ok_or_else(nobody)?;
        let asks = dossier.is_none_or(|dossier| {
            let ticket = &dossier.ticket;
            ticket.requester == *login || ticket.beneficiary.as_ref() == Some(login)
        });
        return Ok(Addressee {
            name: person.name(),
            address: person.notice_mail.or(person.mail),
            lang: person.lang,
            time_zone: person.time_zone.as_deref().and_then(time_zone),
            part: if asks { Part::Requester } else { Part::Participant },
        });
    }
    let (name, address) = match (&queued.operator, &queued.team) {
        (Some(login), _) => {
            let operator = tx.operator(login)?.ok_or_else(nobody)?;
            // Somebody who left since is not written to any more.
            (
                Text::from(operator.name.as_str()),
                operator.mail.filter(|_| operator.active),
            )
        }
        (None, Some(code)) => {
            let team = at.desk.team(code);
            let name = team.map_or(code.as_str(), |team| team.name.fr.as_str());
            let address = team.and_then(|team| team.mail.as_deref());
            (Text::from(name), address.map(Text::from))
        }
        (None, None) => return Err(nobody()),
    };
    Ok(Addressee {
        name,
        address,
        lang: None,
        time_zone: None,
        part: Part::Team,
    })
}

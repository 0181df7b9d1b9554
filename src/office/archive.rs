//! Tickets of another database are taken in: with their references, their events as they happened, their files.
//! Those of another tool are taken over: with what its file tells, under references of the desk's. The chain of
//! hashes goes on over them, and nobody is told anything: it all happened long ago.

use super::{Counter, Office};
use crate::domain::archive::{self, Archived};
use crate::domain::deadline;
use crate::domain::dossier::Listed;
use crate::domain::former::{self, Arrival, Former};
use crate::domain::reference::Named;
use crate::domain::register::Fate;
use crate::domain::ticket::{Change, Event, File, Ticket};
use crate::error::{ArchiveProblem, Error, Noun};
use crate::store::Tx;
use crate::store::tickets::{Filter, Kept};

/// A ticket on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub listed: Listed,
    pub archived: Archived,
}

impl Office {
    /// Hands out the tickets of a filter whole, one after the other.
    pub fn archive(
        &mut self,
        filter: &Filter,
        mut each: impl FnMut(Outgoing) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.read(|tx, at| {
            let (all, _) = tx.list(at.desk_id, &at.desk, filter)?;
            for listed in all {
                let kept = at.ticket(tx, &listed.ticket.reference)?;
                let mut files: Vec<File> = Vec::new();
                for file in tx.files(kept.id)? {
                    files.push(File {
                        name: file.name,
                        media_type: file.media_type,
                        sha256: file.sha256,
                        bytes: tx.file_bytes(file.id)?,
                    });
                }
                let archived = Archived {
                    reference: kept.ticket.reference,
                    events: tx.events(kept.id)?,
                    files,
                };
                each(Outgoing { listed, archived })?;
            }
            Ok(())
        })
    }
}

impl Counter {
    /// Everything that keeps a ticket from being taken in, each with the word that it is about.
    pub fn faults_of(
        &self,
        tx: &mut Tx<'_>,
        archived: &Archived,
    ) -> Result<Vec<(ArchiveProblem, Option<String>)>, Error> {
        let Some(ticket) = archived.ticket() else {
            let named = archived.is_forgotten().then(|| archived.reference.clone());
            let why = named
                .as_ref()
                .map_or(ArchiveProblem::NotArchived, |_| ArchiveProblem::Forgotten);
            return Ok(vec![(why, named)]);
        };
        let mut faults = Vec::new();
        if ticket.desk != self.desk.code {
            let desk = self.desk.code.clone();
            return Ok(vec![(ArchiveProblem::ForeignDesk { desk }, Some(ticket.desk))]);
        }
        if let Some(file) = archived.lost_file() {
            faults.push((ArchiveProblem::LostFile, Some(file.to_owned())));
        }
        if self.is_another(tx, archived, &ticket)? {
            faults.push((ArchiveProblem::OtherTicket, Some(ticket.reference.clone())));
        }
        let named = archived.named();
        let mut unknown = |noun, name: &str| {
            faults.push((ArchiveProblem::Unknown(noun), Some(name.to_owned())));
        };
        for login in &named.people {
            if tx.person_of_login(login)?.is_none() {
                unknown(Noun::Person, login);
            }
        }
        for login in &named.operators {
            if tx.operator(login)?.is_none() {
                unknown(Noun::Operator, login);
            }
        }
        for uai in &named.schools {
            if tx.school(uai)?.is_none() {
                unknown(Noun::School, uai.as_str());
            }
        }
        let (teams, categories) = tx.words_of_desk(self.desk_id)?;
        for code in named.teams.iter().filter(|code| !teams.contains(*code)) {
            unknown(Noun::Team, code);
        }
        for code in named.categories.iter().filter(|code| !categories.contains(*code)) {
            unknown(Noun::Category, code);
        }
        Ok(faults)
    }

    /// Takes in a ticket that nothing keeps out.
    pub fn take_in(&self, tx: &mut Tx<'_>, archived: &Archived) -> Result<Fate, Error> {
        let reference = Named::Reference(archived.reference.clone());
        if tx.ticket(self.desk_id, &reference)?.is_some() {
            return Ok(Fate::Unchanged);
        }
        let whole = archived.ticket().ok_or_else(no_beginning)?;
        let (number, scope) = archive::number(&self.desk, &whole);
        if let Some(scope) = scope {
            tx.raise_counter(self.desk_id, &scope, number)?;
        }
        self.keep_history(tx, number, archived)?;
        Ok(Fate::Created)
    }

    /// Takes over a ticket of another tool. One that was taken over before goes on where the file does,
    /// unless somebody of the desk has touched it since.
    pub fn take_over(&self, tx: &mut Tx<'_>, former: &Former) -> Result<Fate, Error> {
        let by = self.by(None);
        let requester = tx.person_named(&former.request.requester)?;
        let arrival = Arrival {
            desk: &self.desk,
            profile: self.profile,
            requester: &requester,
            by: &by,
        };
        let key = former.request.external_id.clone().unwrap_or_default();
        if let Some(kept) = tx.ticket_by_external_id(self.desk_id, &key)? {
            let before = tx.events(kept.id)?;
            let begun = before.first().map(|event| event.status);
            let events = former.history(&kept.ticket.reference, begun, &arrival);
            if !former::goes_on(&events, &before) {
                return Ok(Fate::Unchanged);
            }
            self.go_on(tx, kept, &events, before.len(), &[])?;
            return Ok(Fate::Changed);
        }
        let day = self.desk.day(former.opened_at);
        let pattern = self.desk.references.of(former.kind());
        let number = tx.next_number(self.desk_id, &pattern.scope(day))?;
        let reference = pattern.render(number, day);
        let archived = Archived {
            events: former.history(&reference, None, &arrival),
            reference,
            files: Vec::new(),
        };
        self.keep_history(tx, number, &archived)?;
        Ok(Fate::Created)
    }

    fn keep_history(&self, tx: &mut Tx<'_>, number: i64, archived: &Archived) -> Result<(), Error> {
        let opening = archived.events.first().ok_or_else(no_beginning)?;
        let ticket =
            Ticket::opened(opening).ok_or_else(|| Error::Fault("an opening opened nothing".into()))?;
        let first = deadline::due(&self.desk, &ticket, std::slice::from_ref(opening));
        let (id, _) = tx.add_ticket(self.desk_id, &self.desk, number, &ticket, &first, opening)?;
        let kept = Kept {
            id,
            ticket,
            due: first,
        };
        self.go_on(tx, kept, &archived.events, 1, &archived.files)
    }

    /// Adds what happened after the first so many events.
    fn go_on(
        &self,
        tx: &mut Tx<'_>,
        mut kept: Kept,
        events: &[Event],
        known: usize,
        files: &[File],
    ) -> Result<(), Error> {
        for (place, event) in events.iter().enumerate().skip(known) {
            kept.ticket.take(event);
            let so_far = events.get(..=place).unwrap_or_default();
            kept.due = deadline::due(&self.desk, &kept.ticket, so_far);
            let event_id = tx.record(self.desk_id, &self.desk, &kept, event)?;
            let Change::Attached { files: attached } = &event.change else {
                continue;
            };
            for attached in attached {
                let bytes = files.iter().find(|file| file.sha256 == attached.sha256);
                if let Some(file) = bytes {
                    let file = File {
                        name: attached.name.clone(),
                        media_type: attached.media_type.clone(),
                        ..file.clone()
                    };
                    tx.keep_file(kept.id, event_id, &file)?;
                }
            }
        }
        Ok(())
    }

    /// Whether the reference, or the external key, is that of a ticket with another history.
    fn is_another(&self, tx: &mut Tx<'_>, archived: &Archived, ticket: &Ticket) -> Result<bool, Error> {
        let reference = Named::Reference(ticket.reference.clone());
        if let Some(kept) = tx.ticket(self.desk_id, &reference)?
            && kept.ticket.reference == ticket.reference
        {
            return Ok(tx.events(kept.id)? != archived.events);
        }
        match &ticket.external_id {
            Some(key) => Ok(tx.ticket_by_external_id(self.desk_id, key)?.is_some()),
            None => Ok(false),
        }
    }
}

fn no_beginning() -> Error {
    Error::Fault("a history without a beginning".into())
}

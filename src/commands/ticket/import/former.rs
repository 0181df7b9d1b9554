//! The tickets of another tool, taken over out of a table: checked against the registers, then written
//! like every import.

use std::cell::RefCell;

use super::Import;
use super::known::{Book, Named};
use crate::commands::Session;
use crate::commands::register::import::{Check, Import as Importing, Put, Taken};
use crate::domain::Text;
use crate::domain::former::Former;
use crate::domain::register::Fate;
use crate::domain::ticket::{Form, Request};
use crate::error::{DataFault, Error};
use crate::files::Source;
use crate::files::tickets::{self, TicketLine, Tickets};
use crate::office::Counter;
use crate::store::Tx;
use crate::text;

impl Import {
    pub(super) fn take_over(&self, session: &mut Session<'_>, source: Source) -> Result<(), Error> {
        let options = self.reading.options()?;
        let mut import = Importing::begin(session, "ticket import", &self.reading, &self.writing)?;
        let mut office = session.office_to_write()?;
        office.counter.admin_only()?;
        let (desk, now) = (office.counter.desk.clone(), office.counter.now);
        let mut reader = tickets::open(source, &options, &desk, now)?;
        let mut book = Book::of(&mut office, &reader)?;
        import.check(&mut reader, &mut book)?;
        import.write(session, &mut office, |tx, at, pass| {
            let path = reader.path().to_owned();
            let mut arrivals = Arrivals {
                tx: RefCell::new(tx),
                at,
                book: &book,
            };
            let balance = pass.file(&mut reader, &mut &book, &mut arrivals)?;
            Ok(Taken {
                files: vec![(path, balance)],
                warnings: Vec::new(),
                ended: None,
            })
        })?;
        session.note(text::imports::nobody_is_told(session.lang));
        Ok(())
    }
}

impl Check<Tickets> for Book {
    fn faults(&mut self, line: u64, said: &TicketLine<'_>) -> Vec<DataFault> {
        self.judge(line, said)
    }
}

impl Check<Tickets> for &Book {
    fn faults(&mut self, line: u64, said: &TicketLine<'_>) -> Vec<DataFault> {
        self.judge(line, said)
    }
}

/// The database, in the transaction.
struct Arrivals<'t, 's, 'b> {
    tx: RefCell<&'t mut Tx<'s>>,
    at: &'b Counter,
    book: &'b Book,
}

impl Put<Tickets> for Arrivals<'_, '_, '_> {
    fn put(&mut self, _line: u64, said: &TicketLine<'_>) -> Result<Fate, Error> {
        let former = former(said, self.book)?;
        self.at.take_over(&mut self.tx.borrow_mut(), &former)
    }
}

fn former(said: &TicketLine<'_>, book: &Book) -> Result<Former, Error> {
    let known = |named| match named {
        Named::One(login) => Ok(login),
        Named::Several(_) | Named::Nobody => Err(Error::Fault("a name that was known is not".into())),
    };
    let text = |cell: &Option<crate::files::Cell<'_>>| cell.as_ref().map(|cell| cell.text());
    let subject = said.subject.text();
    Ok(Former {
        request: Request {
            kind: said.kind,
            school: said.school,
            requester: known(book.person(said.requester.raw(), said.school.as_ref()))?,
            beneficiary: None,
            channel: said.channel,
            description: text(&said.description).unwrap_or_else(|| subject.clone()),
            subject,
            category: said.category.clone(),
            equipment: text(&said.equipment),
            priority: said.priority.clone(),
            urgency: None,
            private: false,
            form: Form::new(),
            external_id: Some(said.number.text()),
        },
        opened_at: said.opened_at,
        status: said.status,
        said: text(&said.said).unwrap_or_else(|| Text::from("—")),
        closed_at: said.closed_at,
        team: said.team.clone(),
        assignee: match &said.assignee {
            Some(named) => Some(known(book.operator(named.raw()))?),
            None => None,
        },
        solution: text(&said.solution),
    })
}

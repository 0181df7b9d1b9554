//! `person show`: one person, whole.

use crate::commands::Session;
use crate::commands::register::{self, answer};
use crate::error::Error;
use crate::view::registers::person::{self, PersonPageJson};
use crate::view::registers::with_tickets;

/// Show a person: functions, how to reach them, tickets
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The person, by login or mail address
    #[arg(value_name = "LOGIN|MAIL")]
    pub person: String,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let (person, tickets) = office.read(|tx, at| {
            let person = tx.person_named(&self.person)?;
            let tickets = register::open_tickets(tx, at, super::of_person(&person))?;
            Ok((person, tickets))
        })?;
        let desk = &office.counter.desk;
        answer::one(
            session,
            || {
                let page = person::page(&person, session.look());
                with_tickets(page, &tickets, desk, session.look())
            },
            || person::grid(std::slice::from_ref(&person), desk, session.lang),
            &PersonPageJson::new(&person, &tickets, session.env.now()),
        )
    }
}

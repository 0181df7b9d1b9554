//! `person show`: one person, whole.

use crate::commands::Session;
use crate::commands::register::answer;
use crate::error::Error;
use crate::view::registers::person::{self, PersonPageJson};

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
        let person = office.read(|tx, _| tx.person_named(&self.person))?;
        let desk = &office.counter.desk;
        answer::one(
            session,
            || person::page(&person, session.look()),
            || person::grid(std::slice::from_ref(&person), desk, session.lang),
            &PersonPageJson::new(&person),
        )
    }
}

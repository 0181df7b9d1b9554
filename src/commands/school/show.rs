//! `school show`: one school, whole.

use crate::commands::Session;
use crate::commands::register::{self, answer};
use crate::error::Error;
use crate::store::people::PersonFilter;
use crate::view::registers::school::{self, SchoolPageJson};
use crate::view::registers::with_tickets;

/// Show a school: people, agreement, inventory, tickets
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The school, by its UAI
    #[arg(value_name = "UAI")]
    pub uai: String,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let (school, people, white_list, tickets) = office.read(|tx, at| {
            let school = tx.school_named(&self.uai)?;
            let filter = PersonFilter {
                school: Some(school.uai),
                ..PersonFilter::default()
            };
            let (people, _) = tx.people(&filter)?;
            let white_list = tx.white_list(&school.uai)?;
            let tickets = register::open_tickets(tx, at, super::of_school(&school))?;
            Ok((school, people, white_list, tickets))
        })?;
        let desk = &office.counter.desk;
        let today = desk.day(office.counter.now);
        answer::one(
            session,
            || {
                let page = school::page(&school, &people, &white_list, desk, session.look());
                with_tickets(page, &tickets, desk, session.look())
            },
            || school::grid(std::slice::from_ref(&school), desk, today, session.lang),
            &SchoolPageJson::new(&school, &people, &white_list, &tickets, desk, session.env.now()),
        )
    }
}

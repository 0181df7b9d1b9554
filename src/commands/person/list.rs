//! `person list`: who works where, as what.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::words::{named, sort};
use crate::domain::code::{Function, PersonOrder, Sort};
use crate::error::Error;
use crate::store::people::PersonFilter;
use crate::text;
use crate::text::listing::Things;
use crate::view::registers::person::{self, PersonJson};

/// List people
#[derive(Debug, clap::Args)]
pub struct List {
    /// At this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// With this function
    #[arg(long, value_name = "CODE", value_parser = named::<Function>())]
    pub function: Option<Function>,

    /// Holding these words: name, login, mail
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// Sorted by this field, `:desc` for the other way round
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<PersonOrder>())]
    pub sort: Option<Sort<PersonOrder>>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office_of_all()?;
        let limit = self.page.most(session);
        let (people, total, near) = office.read(|tx, _| {
            let school = match &self.school {
                Some(given) => Some(tx.school_named(given)?.uai),
                None => None,
            };
            let filter = PersonFilter {
                school,
                function: self.function,
                text: self.text,
                sort: self.sort,
                limit,
                offset: self.page.offset,
            };
            let (people, total) = tx.people(&filter)?;
            let near = match total {
                0 => tx.people_of_near_names(&filter)?,
                _ => Vec::new(),
            };
            Ok(match near.len() as u64 {
                0 => (people, total, false),
                near_ones => (near, near_ones, true),
            })
        })?;
        if near {
            session.note(text::listing::near_names(session.lang));
        }
        let grid = person::grid(&people, &office.counter.desk, session.lang);
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::People,
        };
        let (columns, look) = (&self.page.columns, session.look());
        answer::list(
            session,
            &grid,
            people.iter().map(PersonJson::new).collect(),
            tally,
            columns,
            look,
        )
    }
}

//! `home`: the first thing an operator looks at.

use crate::commands::Session;
use crate::domain::code::Format;
use crate::error::Error;
use crate::view;
use crate::view::home::HomeJson;

/// The operator's page: whose turn it is, what is late, what comes today
#[derive(Debug, clap::Args)]
pub struct Home {}

impl Home {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let mut office = session.office()?;
        let home = office.read(|tx, at| tx.home(at.desk_id, &at.desk, at.operator()?, at.now))?;
        let look = session.look();
        session.read(&match format {
            Format::Json => view::json::value(&HomeJson::new(&home, look.now), look),
            _ => view::home::home(&home, &office.counter.desk, look),
        })
    }
}

//! `ticket list`: whose turn is it.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::ticket::filter::Filter;
use crate::commands::words::word;
use crate::domain::code::{Format, TicketColumn};
use crate::error::Error;
use crate::view::grid::Dialect;
use crate::view::{self, Look};

/// List tickets, by priority then age; says how many of how many
#[derive(Debug, clap::Args)]
pub struct List {
    #[command(flatten)]
    pub filter: Filter,

    /// What to show of each, separated by commas; else what the desk's profile says
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',', value_parser = word::<TicketColumn>())]
    pub columns: Vec<TicketColumn>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson, Format::Csv])?;
        let mut office = session.office()?;
        let asked = self.filter.asked(session, &mut office, &self.page)?;
        // Looking back, ages and delays are those of that moment.
        let look = Look {
            now: asked.as_of.unwrap_or(session.env.now()),
            ..session.look()
        };
        let (listed, total) = office.read(|tx, at| match asked.as_of {
            Some(instant) => tx.list_as_of(at.desk_id, &at.desk, &asked.filter, instant),
            None => tx.list(at.desk_id, &at.desk, &asked.filter),
        })?;
        let desk = &office.counter.desk;
        let columns = match self.columns.as_slice() {
            [] => view::list::columns(desk),
            asked => asked,
        };
        let offset = u64::from(asked.filter.offset);
        match format {
            Format::Json => session.print(&view::list::json(&listed, total, look)),
            Format::Ndjson => session.print(&view::list::ndjson(&listed, look.now)),
            Format::Csv => {
                let grid = view::list::grid(&listed, desk, columns, session.lang);
                session.print(&grid.csv(Dialect::Plain))
            }
            Format::Table => {
                let page = view::list::table(&listed, total, offset, desk, columns, look);
                session.page(&page)
            }
        }
    }
}

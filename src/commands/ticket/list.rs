//! `ticket list`: whose turn is it.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::ticket::filter::Filter;
use crate::domain::code::{Code as _, TicketColumn};
use crate::error::Error;
use crate::text::listing::Things;
use crate::view::json::TicketJson;
use crate::view::{self, Look};

/// List tickets, by priority then age; says how many of how many
#[derive(Debug, clap::Args)]
pub struct List {
    #[command(flatten)]
    pub filter: Filter,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
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
        let mut columns = self.page.columns;
        if columns.columns.is_empty() {
            columns.columns = asked.columns;
        }
        let desk = &office.counter.desk;
        let shown = match columns.columns.as_slice() {
            [] => view::list::columns(desk),
            _ => TicketColumn::ALL,
        };
        let grid = view::list::grid(&listed, desk, shown, look);
        let items = listed
            .iter()
            .map(|one| TicketJson::listed(one, look.now))
            .collect();
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::Tickets,
        };
        answer::list(session, &grid, items, tally, &columns, look)
    }
}

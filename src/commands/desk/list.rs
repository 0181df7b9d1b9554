//! `desk list`: which desks share the database.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Columns;
use crate::domain::Desk;
use crate::error::Error;
use crate::text::listing::Things;
use crate::view::registers::desk::{self, DeskLineJson};

/// List the desks of the database
#[derive(Debug, clap::Args)]
pub struct List {
    /// Only those that you serve
    #[arg(long)]
    pub mine: bool,

    #[command(flatten)]
    pub columns: Columns,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office_of_all()?;
        let mut known = office.read(|tx, _| tx.desks())?;
        if self.mine {
            let operator = office.counter.operator()?;
            known.retain(|known| operator.serves(&known.desk.code));
        }
        let desks: Vec<(u32, &Desk)> = known.iter().map(|known| (known.version, &known.desk)).collect();
        let grid = desk::grid(&desks, session.lang);
        let items = desks
            .iter()
            .map(|(version, desk)| DeskLineJson::new(*version, desk));
        let tally = Tally {
            offset: 0,
            total: desks.len() as u64,
            things: Things::Desks,
        };
        let (columns, look) = (&self.columns, session.look());
        answer::list(session, &grid, items.collect(), tally, columns, look)
    }
}

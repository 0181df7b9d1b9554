//! `view list`: the operator's own views, and those of everybody at the desk.

use crate::commands::Session;
use crate::commands::register::answer;
use crate::commands::shared::Columns;
use crate::error::Error;

/// List the saved views: one's own and the shared ones
#[derive(Debug, clap::Args)]
pub struct List {
    #[command(flatten)]
    pub columns: Columns,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let found = office.read(|tx, at| tx.saved_views(at.desk_id, &at.operator()?.login))?;
        super::tell(session, &office, &found, &self.columns)
    }
}

//! `operator list`: who may act.

use crate::commands::Session;
use crate::commands::register;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Columns;
use crate::error::Error;
use crate::store::operators::OperatorFilter;
use crate::text::listing::Things;
use crate::view::registers::operator::{self, OperatorJson};

/// List operators and their teams
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this team, by its code
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,

    /// With those who no longer act
    #[arg(long)]
    pub all: bool,

    #[command(flatten)]
    pub columns: Columns,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = match &self.team {
            Some(_) => session.office()?,
            None => session.office_of_all()?,
        };
        let operators = office.read(|tx, at| {
            let team = self.team.as_deref().map(|code| register::team(&at.desk, code));
            let team = team.transpose()?;
            tx.operators(&OperatorFilter {
                desk: team.is_some().then(|| at.desk.code.clone()),
                team,
                inactive_too: self.all,
            })
        })?;
        let grid = operator::grid(&operators, &office.counter.desk, session.lang);
        let tally = Tally {
            offset: 0,
            total: operators.len() as u64,
            things: Things::Operators,
        };
        let (columns, look) = (&self.columns, session.look());
        answer::list(
            session,
            &grid,
            operators.iter().map(OperatorJson::new).collect(),
            tally,
            columns,
            look,
        )
    }
}

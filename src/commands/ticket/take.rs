//! `ticket take`: the operator handles it from now on.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::{doing, several};
use crate::domain::ticket::Act;
use crate::error::Error;

/// Take tickets on oneself
#[derive(Debug, clap::Args)]
pub struct Take {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Take {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let references = several::or_one(session, self.references)?;
        doing::to_all(session, "ticket take", &references, &self.writing, |_| {
            Ok(Act::Take.into())
        })
    }
}

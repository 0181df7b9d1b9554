//! `ticket assign`: somebody else handles it from now on.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Give tickets to an operator
#[derive(Debug, clap::Args)]
pub struct Assign {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// The operator who handles them from now on
    #[arg(value_name = "LOGIN")]
    pub login: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Assign {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        doing::to_all(
            session,
            "ticket assign",
            &self.references,
            &self.writing,
            |asking| {
                Ok(Act::Assign {
                    to: asking.handler(&self.login)?,
                }
                .into())
            },
        )
    }
}

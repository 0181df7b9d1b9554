//! `ticket participant remove`: somebody takes part no longer.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Take somebody off the participants of a ticket
#[derive(Debug, clap::Args)]
pub struct Remove {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF")]
    pub reference: String,

    /// Who takes part no longer, by login or mail address
    #[arg(value_name = "LOGIN|MAIL")]
    pub person: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Remove {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let references = [self.reference];
        doing::to_all(
            session,
            "ticket participant remove",
            &references,
            &self.writing,
            |asking| {
                Ok(Act::Leave {
                    person: asking.person(&self.person)?,
                }
                .into())
            },
        )
    }
}

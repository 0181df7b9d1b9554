//! `ticket link`: what repeats another ticket is linked to it, never merged: a link can be mended.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Note that tickets repeat another one
#[derive(Debug, clap::Args)]
pub struct Link {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// The ticket that they repeat
    #[arg(long, value_name = "REF", required = true)]
    pub duplicate_of: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Link {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        doing::to_all(
            session,
            "ticket link",
            &self.references,
            &self.writing,
            |asking| {
                let other = asking.at.ticket(asking.tx, &self.duplicate_of)?;
                Ok(Act::Link {
                    duplicate_of: other.ticket.reference,
                }
                .into())
            },
        )
    }
}

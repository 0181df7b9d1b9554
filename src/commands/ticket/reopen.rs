//! `ticket reopen`: it was not finished after all.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Put finished tickets back to work
#[derive(Debug, clap::Args)]
pub struct Reopen {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// What came up again
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: String,

    /// Who says it: a requester or participant of the ticket; else the operator
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Reopen {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let reason = Text::new(session.text(&self.reason)?);
        doing::to_all(session, "ticket reopen", &self.references, &self.writing, |_| {
            Ok(Act::Reopen {
                reason: reason.clone(),
            }
            .into())
        })
    }
}

//! `ticket refuse`: the requester does not agree, and says why.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::{Error, Usage};
use crate::office::Deed;

/// Refuse the closure of resolved tickets: they go back to work
#[derive(Debug, clap::Args)]
pub struct Refuse {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// What is not solved
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: Option<String>,

    /// Who says it: a requester or participant of the ticket; else the operator
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Refuse {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let Some(reason) = &self.reason else {
            return Err(Error::Usage(Usage::Missing(vec!["--reason".to_owned()])));
        };
        let reason = Text::new(session.text(reason)?);
        doing::to_all(
            session,
            "ticket refuse",
            &self.references,
            &self.writing,
            |asking| {
                let person = doing::requester(asking, self.by.as_deref())?;
                Ok(Deed::from(Act::Refuse {
                    reason: reason.clone(),
                })
                .said_by(person))
            },
        )
    }
}

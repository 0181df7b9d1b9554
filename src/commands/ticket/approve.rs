//! `ticket approve`: the requester agrees that it is solved.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::Deed;

/// Approve the closure of resolved tickets
#[derive(Debug, clap::Args)]
pub struct Approve {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Whose word it is: the beneficiary, say; else the requester
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    /// A word with it
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub comment: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Approve {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let comment = self
            .comment
            .as_deref()
            .map(|text| session.text(text))
            .transpose()?
            .map(Text::new);
        doing::to_all(
            session,
            "ticket approve",
            &self.references,
            &self.writing,
            |asking| {
                let person = doing::requester(asking, self.by.as_deref())?;
                Ok(Deed::from(Act::Approve {
                    comment: comment.clone(),
                })
                .said_by(person))
            },
        )
    }
}

//! `ticket ask`: a question to the requester.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Ask the requester something; the ticket waits for the answer
#[derive(Debug, clap::Args)]
pub struct Ask {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The question; `-` reads standard input
    #[arg(value_name = "TEXT", value_parser = said())]
    pub text: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Ask {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let question = Text::new(session.text(&self.text)?);
        doing::to_all(session, "ticket ask", &[self.reference], &self.writing, |_| {
            Ok(Act::Ask {
                question: question.clone(),
            }
            .into())
        })
    }
}

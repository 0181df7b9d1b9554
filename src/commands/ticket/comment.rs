//! `ticket comment`: a word from the desk, or from the requester, which ends the wait for it.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::Deed;

/// Add a comment to a ticket
#[derive(Debug, clap::Args)]
pub struct Comment {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The comment; `-` reads standard input
    #[arg(value_name = "TEXT", value_parser = said())]
    pub text: String,

    /// An internal note: the requester never sees it
    #[arg(long, conflicts_with = "by")]
    pub internal: bool,

    /// Who says it: a requester or participant of the ticket; else the operator
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    /// A file to attach; may be repeated
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Comment {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let text = Text::new(session.text(&self.text)?);
        let files = doing::files(&self.attach)?;
        doing::to_all(
            session,
            "ticket comment",
            &[self.reference],
            &self.writing,
            |asking| {
                let person = self.by.as_deref().map(|named| asking.person(named)).transpose()?;
                let text = text.clone();
                let mut acts = vec![match person {
                    Some(_) => Act::Answer { text },
                    None => Act::Comment {
                        text,
                        internal: self.internal,
                    },
                }];
                if !files.is_empty() {
                    acts.push(Act::Attach(files.clone()));
                }
                Ok(Deed { acts, person })
            },
        )
    }
}

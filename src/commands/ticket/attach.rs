//! `ticket attach`: files, kept in the database with their hash.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::Deed;

/// Attach files to a ticket
#[derive(Debug, clap::Args)]
pub struct Attach {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// Who says it: a requester or participant of the ticket; else the operator
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Attach {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let files = doing::files(&self.files)?;
        doing::to_all(
            session,
            "ticket attach",
            &[self.reference],
            &self.writing,
            |asking| {
                let person = doing::speaker(asking, self.by.as_deref())?;
                Ok(Deed::from(Act::Attach(files.clone())).said_by(person))
            },
        )
    }
}

//! `ticket new`: a request reaches the desk. Nothing is required here, because what is required is the
//! desk's to say, and a terminal is asked for the rest.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::ticket::fields::Fields;
use crate::domain::code::Format;
use crate::error::Error;
use crate::text;

/// Open a ticket; the desk says what is required
#[derive(Debug, clap::Args)]
pub struct New {
    #[command(flatten)]
    pub fields: Fields,

    /// The request is private: seen by its requester and the team only
    #[arg(long)]
    pub private: bool,

    /// A file to attach; may be repeated
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,

    #[command(flatten)]
    pub writing: Writing,
}

impl New {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let told = self.fields.told(session)?;
        let files = doing::files(&self.attach)?;
        let mut office = session.office_to_write()?;
        let draft = office.read(|tx, at| told.draft(tx, at, self.private))?;
        let filed = office.file(&draft, files, &(&self.writing).into())?;
        if filed.existed {
            session.note(&text::door::existed(session.lang, &filed.done.ticket.reference));
        }
        if session.format() == Format::Table && !session.env.stdout_is_terminal {
            return session.print(&format!("{}\n", filed.done.ticket.reference));
        }
        doing::tell(session, &mut office, &[filed.done], self.writing.dry_run)
    }
}

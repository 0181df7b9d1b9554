//! `ticket new`: a request reaches the desk. Nothing is required here, because what is required is the
//! desk's to say, and a terminal is asked for the rest.

use std::path::{Path, PathBuf};

use crate::commands::Session;
use crate::commands::ask::Keeper;
use crate::commands::shared::Writing;
use crate::commands::ticket::call::{self, Call};
use crate::commands::ticket::doing;
use crate::commands::ticket::draft::Written;
use crate::commands::ticket::fields::Fields;
use crate::domain::code::Format;
use crate::error::Error;
use crate::office::Manner;
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

    /// Go on from the draft that an interrupted entry left behind
    #[arg(long, value_name = "FILE")]
    pub recover: Option<PathBuf>,

    #[command(flatten)]
    pub writing: Writing,
}

impl New {
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let recovered = self.recover.take();
        if let Some(path) = &recovered {
            self.go_on_from(path, session)?;
        }
        let told = self.fields.told(session)?;
        let files = doing::files(&self.attach)?;
        let mut office = session.office_to_write()?;
        let draft = office.read(|tx, at| told.draft(tx, at, self.private))?;
        let manner = Manner::from(&self.writing);
        let keeper = recovered.map(Keeper::again);
        let unfinished = keeper.is_some() || call::is_incomplete(&office.counter.desk, &draft);
        let filed = if unfinished && session.is_interactive() {
            Call::begin(session, &mut office, draft, self.attach, keeper)?.file(files, &manner)?
        } else {
            let filed = office.file(&draft, files, &manner)?;
            if let Some(keeper) = keeper.filter(|_| !manner.dry_run) {
                keeper.forget();
            }
            filed
        };
        if filed.existed {
            session.note(&text::door::existed(session.lang, &filed.done.ticket.reference));
        }
        if session.format() == Format::Table && !session.env.stdout_is_terminal {
            return session.print(&format!("{}\n", filed.done.ticket.reference));
        }
        doing::tell(session, &mut office, &[filed.done], self.writing.dry_run)
    }

    /// What the draft tells and the command line does not.
    fn go_on_from(&mut self, path: &Path, session: &mut Session<'_>) -> Result<(), Error> {
        let mut written = Written::read(path)?;
        self.private |= written.private;
        self.attach.append(&mut written.attach);
        session.globals.desk.get_or_insert_with(|| written.desk.clone());
        written.fill(path, &mut self.fields)
    }
}

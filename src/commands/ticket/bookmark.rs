//! `ticket bookmark`: tickets that the operator keeps at hand (E8).

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::{doing, several};
use crate::domain::code::Format;
use crate::error::Error;
use crate::text::door;

/// Keep tickets at hand, for oneself: `ticket list --bookmarked`
#[derive(Debug, clap::Args)]
pub struct Bookmark {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Keep them at hand no longer
    #[arg(long)]
    pub remove: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Bookmark {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let references = several::named(session, &self.references)?;
        several::meant(session, &references, &self.writing)?;
        let mut office = session.office_to_write()?;
        let manner = (&self.writing).into();
        let done = match self.remove {
            true => office.forget_bookmarks(&references, &manner)?,
            false => office.bookmark(&references, &manner)?,
        };
        if format == Format::Table {
            let mut out = session.out();
            for done in &done {
                let told = door::bookmarked(session.lang, self.remove);
                out.line(&door::of(session.lang, &done.ticket.reference, told))?;
            }
            out.finish()?;
        }
        doing::tell(session, &mut office, &done, self.writing.dry_run)
    }
}

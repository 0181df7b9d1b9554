//! `db restore`: the backup is verified first, and what it replaces is kept beside it.

use std::path::PathBuf;

use crate::commands::Enter;
use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::error::Error;
use crate::output::Existing;
use crate::store::Store;
use crate::text;

/// Put a backup in the place of the database
#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    #[command(flatten)]
    pub writing: Writing,
}

impl Restore {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let place = session.place()?;
        let there = place.path.exists();
        if there && !session.confirm(&text::health::put_back(session.lang, &place.path), Enter::No)? {
            return Err(Error::Interrupted);
        }
        if self.writing.dry_run {
            session.note(text::door::nothing_written(session.lang));
            return Ok(());
        }
        let existing = if there {
            Existing::Replace
        } else {
            Existing::Refuse
        };
        let restored = Store::restore(&self.file, &place, existing)?;
        session.note(&text::health::restored(
            session.lang,
            &place.path,
            restored.kept.as_deref(),
        ));
        Ok(())
    }
}

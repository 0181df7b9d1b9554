//! `desk apply`: a profile becomes the desk; a mistake in it changes nothing.

use std::path::PathBuf;

use super::profile_of;
use crate::commands::Session;
use crate::commands::register::{answer, write_once};
use crate::commands::shared::Writing;
use crate::domain::code::Format;
use crate::domain::reach;
use crate::error::Error;
use crate::view::json::value;
use crate::view::registers::check::AppliedJson;
use crate::{profile, text};

/// Apply a desk's profile: check it, keep the version, work by it from now on
#[derive(Debug, clap::Args)]
pub struct Apply {
    /// The profile, a TOML file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    #[command(flatten)]
    pub writing: Writing,
}

impl Apply {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let given = profile_of(session, &self.file)?;
        let desk = profile::read(Some(&self.file), &given)?;
        let mut office = session.office_of_all_to_write()?;
        office.counter.admin_only()?;
        let writing = &self.writing;
        let applied = write_once(&mut office, "desk apply", writing, writing.dry_run, |tx, at| {
            tx.apply_desk(&given, &desk, at.now, &at.by(None))
        })?;
        let Some(applied) = applied else {
            session.note(text::imports::done_before(session.lang));
            return Ok(());
        };
        let (version, fate) = (applied.version, applied.fate);
        match format {
            Format::Json | Format::Ndjson => {
                let told = AppliedJson::new(&desk.code, version, fate, writing.dry_run);
                session.print(&value(&told, session.look()))?;
            }
            _ => {
                let told = text::applying::applied(session.lang, &desk.code, version, fate);
                session.print(&format!("{told}\n"))?;
            }
        }
        let lines = profile::route_lines(&given);
        for idle in reach::idle(&desk) {
            let line = super::line_of(&idle, &lines);
            session.note(&format!(
                "guichet: {}",
                text::idle::idle(session.lang, &idle, line).what
            ));
        }
        answer::note_change(session, true, writing.dry_run);
        Ok(())
    }
}

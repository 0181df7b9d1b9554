//! `desk apply`: a profile becomes the desk; a mistake in it changes nothing.

use std::path::{Path, PathBuf};

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::domain::code::Format;
use crate::domain::reach;
use crate::error::Error;
use crate::profile;
use crate::text;
use crate::view;

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
        session.format_among(&[Format::Table, Format::Json])?;
        let text = profile_text(session, &self.file)?;
        let desk = profile::read(Some(&self.file), &text)?;
        let mut office = session.office_to_write()?;
        let applied = office.write(self.writing.dry_run, |tx, at| {
            at.admin_only()?;
            tx.apply_desk(&text, &desk, at.now, &at.by(None))
        })?;
        match session.format() {
            Format::Json => session.print(&view::json::value(
                &serde_json::json!({ "desk": desk.code, "version": applied.version, "fate": applied.fate }),
                session.look(),
            ))?,
            Format::Table | Format::Ndjson | Format::Csv => {
                session.print(&text::applied::applied(
                    session.lang,
                    &desk,
                    applied.version,
                    applied.fate,
                ))?;
            }
        }
        for idle in reach::idle(&desk) {
            session.note(&text::applied::remark(
                session.lang,
                &idle,
                &profile::route_lines(&text),
            ));
        }
        if self.writing.dry_run {
            session.note(text::door::nothing_written(session.lang));
        }
        Ok(())
    }
}

/// The profile's text; `-` is standard input.
pub fn profile_text(session: &mut Session<'_>, file: &Path) -> Result<String, Error> {
    if file == Path::new("-") {
        return session.text("-");
    }
    std::fs::read_to_string(file).map_err(|cause| Error::CannotRead {
        path: file.to_owned(),
        cause,
    })
}

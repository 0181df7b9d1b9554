//! `ticket show`: a ticket, whole; several one after the other.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::commands::Session;
use crate::commands::shared::Output;
use crate::commands::ticket::doing;
use crate::commands::ticket::{recent, several};
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::dossier::Dossier;
use crate::domain::{deadline, sight, ticket};
use crate::error::{Error, NotFound, Noun};
use crate::office::{Counter, Office};
use crate::output::{Existing, OutputFile};
use crate::store::Tx;
use crate::text;
use crate::view::json::{DossierJson, Notes};
use crate::view::{self, Look};

/// Show a ticket: its fields, comments, interventions, history
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The tickets: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// As it stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub as_of: Option<String>,

    /// With the desk's internal notes
    #[arg(long)]
    pub internal: bool,

    /// As this person may see it, if they may: the requester, a participant, a colleague
    #[arg(long, value_name = "LOGIN|MAIL", conflicts_with = "internal")]
    pub seen_by: Option<String>,

    /// Save the attachments into this folder
    #[arg(long, value_name = "DIR")]
    pub save_attachments: Option<PathBuf>,

    /// Laid out to be printed: plain text, as wide as a sheet of A4
    #[arg(long, conflicts_with = "save_attachments")]
    pub print: bool,

    #[command(flatten)]
    pub output: Output,
}

impl Show {
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let typed = several::or_one(session, std::mem::take(&mut self.references))?;
        let named = several::named(session, &typed)?;
        let mut office = session.office()?;
        let zone = office.counter.desk.time_zone;
        let as_of = self
            .as_of
            .as_deref()
            .map(|at| session.as_of("--as-of", at, zone))
            .transpose()?;
        let shown = office.read(|tx, at| at.each(&named, |typed| self.look_up(tx, at, typed, as_of)))?;
        for one in &shown {
            recent::see(session, &mut office, &one.dossier.ticket.reference);
        }
        if let Some(folder) = &self.save_attachments {
            return save_all(session, folder, &shown);
        }
        let notes = if self.internal {
            Notes::Shown
        } else {
            Notes::Hidden
        };
        let look = Look {
            now: as_of.unwrap_or(session.env.now()),
            ..session.look()
        };
        let file = self.output.output.filter(|path| path != Path::new("-"));
        let desk = &office.counter.desk;
        let dossiers = shown.iter().map(|one| &one.dossier);
        let page = match format {
            Format::Json | Format::Ndjson => {
                let all = dossiers.map(|one| DossierJson::new(one, notes, look.now));
                view::json::one_or_list(all.collect(), format, look)
            }
            // Each ticket on a sheet of its own.
            _ if self.print || file.is_some() => dossiers
                .map(|one| view::card::printed(one, desk, notes, look))
                .collect::<Vec<_>>()
                .join("\u{c}"),
            _ => dossiers
                .map(|one| view::card::card(one, desk, notes, look))
                .collect::<Vec<_>>()
                .join(&view::card::between(look)),
        };
        match (file, self.output.force) {
            (Some(path), true) => write(session, &mut office, &path, Existing::Replace, &page),
            (Some(path), false) => write(session, &mut office, &path, Existing::Refuse, &page),
            (None, _) if self.print => session.print(&page),
            (None, _) => session.read(&page),
        }
    }

    /// One of the tickets, as it stood and as far as it may be seen.
    fn look_up(
        &self,
        tx: &mut Tx<'_>,
        at: &Counter,
        typed: &str,
        as_of: Option<DateTime<Utc>>,
    ) -> Result<Shown, Error> {
        let kept = at.ticket(tx, typed)?;
        if let Some(named) = &self.seen_by {
            sight::look(&doing::somebody(tx, at, named)?, &kept.ticket)?;
        }
        let files = match &self.save_attachments {
            Some(_) => with_bytes(tx, kept.id)?,
            None => Vec::new(),
        };
        let mut dossier = at.dossier(tx, &kept)?;
        if let Some(instant) = as_of {
            dossier.events.retain(|event| event.at <= instant);
            dossier.ticket = ticket::sum(&dossier.events).ok_or_else(|| {
                Error::NotFound(NotFound {
                    noun: Noun::Ticket,
                    given: typed.to_owned(),
                    nearest: Vec::new(),
                })
            })?;
            dossier.due = deadline::due(&at.desk, &dossier.ticket, &dossier.events);
        }
        Ok(Shown { dossier, files })
    }
}

/// A ticket with its files, where they are wanted.
struct Shown {
    dossier: Dossier,
    files: Vec<(Text, Vec<u8>)>,
}

fn write(
    session: &Session<'_>,
    office: &mut Office,
    path: &Path,
    existing: Existing,
    page: &str,
) -> Result<(), Error> {
    let mut file = session.output_file(office, path, existing)?;
    let put = file.write_all(page.as_bytes());
    put.map_err(|cause| Error::Io {
        path: Some(path.to_owned()),
        cause,
    })?;
    file.finish()
}

fn with_bytes(tx: &mut Tx<'_>, ticket: i64) -> Result<Vec<(Text, Vec<u8>)>, Error> {
    let mut files = Vec::new();
    for file in tx.files(ticket)? {
        files.push((file.name, tx.file_bytes(file.id)?));
    }
    Ok(files)
}

/// The files of one ticket in the folder; those of several each in a folder of the ticket's name.
fn save_all(session: &Session<'_>, folder: &Path, shown: &[Shown]) -> Result<(), Error> {
    for one in shown {
        let own = match shown {
            [_] => folder.to_owned(),
            _ => folder.join(Text::from(one.dossier.ticket.reference.as_str()).file_name()),
        };
        save(session, &own, &one.files)?;
    }
    if shown.iter().all(|one| one.files.is_empty()) {
        session.note(text::door::no_attachments(session.lang));
    }
    Ok(())
}

/// Each under a name of its own in the folder, never over a file that is there.
fn save(session: &Session<'_>, folder: &Path, files: &[(Text, Vec<u8>)]) -> Result<(), Error> {
    if files.is_empty() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|cause| Error::CannotCreate {
        path: folder.to_owned(),
        cause,
    })?;
    for (name, bytes) in files {
        let path = free_name(folder, &name.file_name());
        let mut file = OutputFile::create(&path)?;
        file.write_all(bytes).map_err(|cause| Error::Io {
            path: Some(path.clone()),
            cause,
        })?;
        file.finish()?;
        session.print(&format!("{}\n", Text::new(path.display().to_string()).line()))?;
    }
    Ok(())
}

/// `photo.png`, `photo-2.png`, `photo-3.png`…
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let numbered = (2..).map(|number| folder.join(format!("{stem}-{number}{ending}")));
    std::iter::once(folder.join(name))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_default()
}

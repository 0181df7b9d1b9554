//! `intervention plan`: an appointment, with its calendar file. One visit may be for several tickets.

use std::io::Write as _;
use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Entry, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::{self, minutes, said};
use crate::domain::Text;
use crate::domain::moment::Toward;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed, Done, Office};
use crate::output::{Existing, OutputFile};
use crate::text::asking::Wanted;
use crate::view;

/// Make an appointment at the school
#[derive(Debug, clap::Args)]
pub struct Plan {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// When, at the desk: `2026-11-24T14:30`, `Friday 14:30`, `tomorrow 9h`; or RFC 3339
    #[arg(long, value_name = "INSTANT", required = true)]
    pub at: Option<String>,

    /// Whom the technician meets at the school; else the requester
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub with: Option<String>,

    /// The technician who goes there; else the operator
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,

    /// How long, in minutes: `45`, `1h30`
    #[arg(long, value_name = "N", default_value = "60", value_parser = minutes(1..=1440))]
    pub minutes: u32,

    /// Who at the school agreed to pay, where the visit is billed
    #[arg(long, value_name = "NAME", value_parser = said())]
    pub agreed_by: Option<String>,

    /// Write the appointment to this calendar file (iCalendar)
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,

    /// Write over the calendar file if it is there
    #[arg(long, requires = "ics")]
    pub force: bool,

    #[command(flatten)]
    pub writing: Writing,

    /// The calendar file under way.
    #[arg(skip)]
    calendar: Option<OutputFile>,

    /// There is nothing to write, the moment says it all.
    #[arg(skip)]
    words: Option<String>,
}

impl Plan {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Plan {
    const COMMAND: &'static str = "intervention plan";
    const WORDS: Words = Words::REASON;

    fn references(&self) -> &[String] {
        &self.references
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.words
    }

    fn needs_words(&self) -> bool {
        false
    }

    fn missing(&self) -> Vec<&'static str> {
        self.at.is_none().then_some("--at").into_iter().collect()
    }

    fn ask(&mut self, entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        if self.at.is_none() {
            self.at = Some(entry.instant("--at", Wanted::At)?);
        }
        Ok(())
    }

    fn agreed_by(&mut self) -> Option<&mut Option<String>> {
        Some(&mut self.agreed_by)
    }

    /// The file's place is taken first: an appointment is not made that cannot be written down.
    fn ready(&mut self, session: &Session<'_>, office: &mut Office) -> Result<(), Error> {
        let existing = if self.force {
            Existing::Replace
        } else {
            Existing::Refuse
        };
        if let (Some(path), false) = (&self.ics, self.writing.dry_run) {
            self.calendar = Some(session.output_file(office, path, existing)?);
        }
        Ok(())
    }

    fn tell(
        &mut self,
        session: &Session<'_>,
        office: &mut Office,
        done: Result<Vec<Done>, Error>,
    ) -> Result<(), Error> {
        let done = done?;
        if let Some(file) = self.calendar.take() {
            write_calendar(session, office, &done, file)?;
        }
        doing::tell(session, office, &done, self.writing.dry_run)
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let typed = self.at.clone().unwrap_or_default();
        let at = words::instant("--at", &typed, asking.at, Toward::Ahead)?;
        let by = match &self.by {
            Some(login) => asking.handler(login)?,
            None => asking.own()?,
        };
        let meet = match &self.with {
            Some(named) => asking.person(named)?,
            None => asking.ticket.requester.clone(),
        };
        Ok(Act::Plan {
            at,
            minutes: self.minutes,
            meet,
            by,
            agreed_by: self.agreed_by.clone().map(Text::new),
        }
        .into())
    }
}

fn write_calendar(
    session: &Session<'_>,
    office: &mut Office,
    done: &[Done],
    mut file: OutputFile,
) -> Result<(), Error> {
    let dossiers = office.read(|tx, at| {
        let all: Result<Vec<_>, Error> = done
            .iter()
            .map(|done| {
                let kept = at.ticket(tx, &done.ticket.reference)?;
                at.dossier(tx, &kept)
            })
            .collect();
        all
    })?;
    let calendar = view::ics::appointments(&dossiers, session.env.now());
    let written = file.write_all(calendar.as_bytes());
    written.map_err(|cause| Error::Io {
        path: Some(file.target().to_owned()),
        cause,
    })?;
    file.finish()
}

//! `intervention plan`: an appointment, with its calendar file.

use std::io::Write as _;
use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::number;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::Office;
use crate::output::{Existing, OutputFile};
use crate::view;

/// Make an appointment at the school
#[derive(Debug, clap::Args)]
pub struct Plan {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// When: `2026-11-24T14:30` at the desk, or RFC 3339
    #[arg(long, value_name = "INSTANT")]
    pub at: String,

    /// Whom the technician meets at the school
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub with: String,

    /// The technician who goes there
    #[arg(long, value_name = "LOGIN")]
    pub by: String,

    /// How long, in minutes
    #[arg(long, value_name = "N", default_value = "60", value_parser = number(1..=1440))]
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
}

impl Plan {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let mut office = session.office_to_write()?;
        let at = session.instant("--at", &self.at, office.counter.desk.time_zone)?;
        let agreed_by = self.agreed_by.clone().map(Text::new);
        // The file's place is taken first: an appointment is not made that cannot be written down.
        let file = match (&self.ics, self.writing.dry_run) {
            (Some(path), false) if self.force => {
                Some(session.output_file(&mut office, path, Existing::Replace)?)
            }
            (Some(path), false) => Some(session.output_file(&mut office, path, Existing::Refuse)?),
            _ => None,
        };
        let references = [self.reference.clone()];
        let done = office.act(
            "intervention plan",
            &references,
            &(&self.writing).into(),
            |asking| {
                let meet = asking.person(&self.with)?;
                let by = asking.handler(&self.by)?;
                Ok(Act::Plan {
                    at,
                    minutes: self.minutes,
                    meet,
                    by,
                    agreed_by: agreed_by.clone(),
                }
                .into())
            },
        )?;
        if let Some(file) = file {
            self.write_calendar(session, &mut office, file)?;
        }
        doing::tell(session, &mut office, &done, self.writing.dry_run)
    }

    fn write_calendar(
        &self,
        session: &Session<'_>,
        office: &mut Office,
        mut file: OutputFile,
    ) -> Result<(), Error> {
        let dossier = office.read(|tx, at| {
            let kept = at.ticket(tx, &self.reference)?;
            at.dossier(tx, &kept)
        })?;
        let Some(visit) = &dossier.ticket.appointment else {
            return Ok(());
        };
        let calendar = view::ics::appointment(&dossier, visit, session.env.now());
        let written = file.write_all(calendar.as_bytes());
        written.map_err(|cause| Error::Io {
            path: Some(file.target().to_owned()),
            cause,
        })?;
        file.finish()
    }
}

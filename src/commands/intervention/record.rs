//! `intervention record`: what was done, how, how long, by whom.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::number;
use crate::commands::words::said;
use crate::commands::words::word;
use crate::domain::Text;
use crate::domain::code::Mode;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Record an intervention that took place
#[derive(Debug, clap::Args)]
pub struct Record {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// How it was carried out
    #[arg(long, value_name = "MODE", value_parser = word::<Mode>())]
    pub mode: Mode,

    /// How long, in minutes
    #[arg(long, value_name = "N", value_parser = number(0..=14400))]
    pub minutes: u32,

    /// Who carried it out; else the operator
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,

    /// When: `2026-11-24T14:30` at the desk, or RFC 3339; else now
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub at: Option<String>,

    /// What was found and done; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub report: String,

    /// Who at the school agreed to pay, where the visit is billed
    #[arg(long, value_name = "NAME", value_parser = said())]
    pub agreed_by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Record {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let report = Text::new(session.text(&self.report)?);
        let zone = session.office()?.counter.desk.time_zone;
        let at = match &self.at {
            Some(typed) => session.instant("--at", typed, zone)?,
            None => session.env.now(),
        };
        let agreed_by = self.agreed_by.clone().map(Text::new);
        doing::to_all(
            session,
            "intervention record",
            std::slice::from_ref(&self.reference),
            &self.writing,
            |asking| {
                let by = match &self.by {
                    Some(login) => asking.handler(login)?,
                    None => asking.own(),
                };
                let (mode, minutes) = (self.mode, self.minutes);
                Ok(Act::Record {
                    mode,
                    minutes,
                    by,
                    at,
                    report: report.clone(),
                    agreed_by: agreed_by.clone(),
                }
                .into())
            },
        )
    }
}

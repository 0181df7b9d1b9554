//! `intervention record`: what was done, how, how long, by whom.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Entry, Length, Verb, Words};
use crate::commands::words::{self, minutes, named, said};
use crate::domain::Text;
use crate::domain::code::Mode;
use crate::domain::moment::Toward;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};
use crate::text::asking::Wanted;

/// Ten days and nights: more is a typing slip.
const LONGEST: u32 = 14_400;

/// Record an intervention that took place
#[derive(Debug, clap::Args)]
pub struct Record {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// How it was carried out
    #[arg(long, value_name = "MODE", value_parser = named::<Mode>(), required = true)]
    pub mode: Option<Mode>,

    /// How long, in minutes: `45`, `1h30`
    #[arg(long, value_name = "N", value_parser = minutes(0..=LONGEST), required = true)]
    pub minutes: Option<u32>,

    /// Who carried it out; else the operator
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,

    /// When, at the desk: `2026-11-24T14:30`, `yesterday 9h`, `14h`; or RFC 3339; else now
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub at: Option<String>,

    /// What was found and done; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub report: Option<String>,

    /// Who at the school agreed to pay, where the visit is billed
    #[arg(long, value_name = "NAME", value_parser = said())]
    pub agreed_by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Record {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Record {
    const COMMAND: &'static str = "intervention record";
    const WORDS: Words = Words {
        option: Some("--report"),
        wanted: Wanted::Report,
        length: Length::Long,
    };

    /// One visit is one intervention.
    const MANY: bool = false;

    fn references(&self) -> &[String] {
        std::slice::from_ref(&self.reference)
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.report
    }

    fn missing(&self) -> Vec<&'static str> {
        let mode = self.mode.is_none().then_some("--mode");
        let minutes = self.minutes.is_none().then_some("--minutes");
        mode.into_iter().chain(minutes).collect()
    }

    fn ask(&mut self, entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        if self.mode.is_none() {
            self.mode = Some(entry.one_of("--mode", Wanted::Mode)?);
        }
        if self.minutes.is_none() {
            self.minutes = Some(entry.minutes("--minutes", Wanted::Minutes, LONGEST)?);
        }
        Ok(())
    }

    fn agreed_by(&mut self) -> Option<&mut Option<String>> {
        Some(&mut self.agreed_by)
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let by = match &self.by {
            Some(login) => asking.handler(login)?,
            None => asking.own()?,
        };
        let at = match &self.at {
            Some(typed) => words::instant("--at", typed, asking.at, Toward::Back)?,
            None => asking.at.now,
        };
        Ok(Act::Record {
            mode: self.mode.unwrap_or(Mode::Phone),
            minutes: self.minutes.unwrap_or_default(),
            by,
            at,
            report: asked::text(&self.report),
            agreed_by: self.agreed_by.clone().map(Text::new),
        }
        .into())
    }
}

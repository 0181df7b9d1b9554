//! `ticket hold`: it waits for somebody who is not the requester, and says for whom and until when.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Entry, Verb, Words};
use crate::commands::words::{self, named, said};
use crate::domain::code::WaitingFor;
use crate::domain::moment::Toward;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};
use crate::text::asking::Wanted;

/// Put tickets on hold: for the authority, a supplier or a date
#[derive(Debug, clap::Args)]
pub struct Hold {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Whom or what it waits for
    #[arg(long = "for", value_name = "WHOM", value_parser = named::<WaitingFor>(), required = true)]
    pub waiting_for: Option<WaitingFor>,

    /// Until this day: `2026-12-01`, `01/12/2026`, `1 December`, `Friday`, `+2w`
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub until: Option<String>,

    /// Why it waits
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub reason: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Hold {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Hold {
    const COMMAND: &'static str = "ticket hold";
    const WORDS: Words = Words::REASON;

    fn references(&self) -> &[String] {
        &self.references
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.reason
    }

    fn missing(&self) -> Vec<&'static str> {
        let whom = self.waiting_for.is_none().then_some("--for");
        let date = self.waiting_for == Some(WaitingFor::Date) && self.until.is_none();
        whom.into_iter().chain(date.then_some("--until")).collect()
    }

    fn ask(&mut self, entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        if self.waiting_for.is_none() {
            self.waiting_for = Some(entry.one_of("--for", Wanted::WaitingFor)?);
        }
        if self.waiting_for == Some(WaitingFor::Date) && self.until.is_none() {
            self.until = Some(entry.day("--until", Wanted::Until)?);
        }
        Ok(())
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let waiting_for = self.waiting_for.unwrap_or(WaitingFor::Date);
        let until = match &self.until {
            None => None,
            Some(typed) => {
                let today = asking.at.desk.day(asking.at.now);
                Some(words::day("--until", typed, today, Toward::Ahead)?)
            }
        };
        Ok(Act::Hold {
            waiting_for,
            until,
            reason: asked::text(&self.reason),
        }
        .into())
    }
}

//! `ticket reopen`: it was not finished after all.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};

/// Put finished tickets back to work
#[derive(Debug, clap::Args)]
pub struct Reopen {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// What came up again
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub reason: Option<String>,

    /// Who says it: the requester or the beneficiary; else the operator
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Reopen {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Reopen {
    const COMMAND: &'static str = "ticket reopen";
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

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let reason = asked::text(&self.reason);
        let person = doing::speaker(asking, self.by.as_deref())?;
        Ok(Deed::from(Act::Reopen { reason }).said_by(person))
    }
}

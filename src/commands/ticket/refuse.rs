//! `ticket refuse`: the requester does not agree, and says why.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};

/// Refuse the closure of resolved tickets: they go back to work
#[derive(Debug, clap::Args)]
pub struct Refuse {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// What is not solved
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub reason: Option<String>,

    /// Whose word it is: the beneficiary, say; else the requester
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Refuse {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Refuse {
    const COMMAND: &'static str = "ticket refuse";
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
        let person = doing::requester(asking, self.by.as_deref())?;
        Ok(Deed::from(Act::Refuse { reason }).said_by(person))
    }
}

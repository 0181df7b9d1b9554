//! `ticket reject`: out of the desk's scope.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Verb, Words};
use crate::commands::words::said;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};

/// Reject tickets that are not for this desk
#[derive(Debug, clap::Args)]
pub struct Reject {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Why, and who can be asked instead
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub reason: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Reject {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Reject {
    const COMMAND: &'static str = "ticket reject";
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

    fn deed(&self, _: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let reason = asked::text(&self.reason);
        Ok(Act::Reject { reason }.into())
    }
}

//! `ticket cancel`: the requester no longer needs it.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Entry, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};

/// Withdraw tickets before any intervention
#[derive(Debug, clap::Args)]
pub struct Cancel {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Why they are withdrawn
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub reason: Option<String>,

    /// The real cause, by its code in the desk's profile
    #[arg(long, value_name = "CODE")]
    pub cause: Option<String>,

    /// The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`
    #[arg(long, value_name = "PATH")]
    pub subject_path: Option<String>,

    /// Whose word it is: the beneficiary, say; else the requester
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Cancel {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Cancel {
    const COMMAND: &'static str = "ticket cancel";
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

    fn ask_more(&mut self, entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        if self.cause.is_none() {
            self.cause = entry.cause()?;
        }
        Ok(())
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let act = Act::Cancel {
            reason: asked::text(&self.reason),
            cause: doing::cause(asking.at, self.cause.as_ref())?,
            subject_path: self.subject_path.clone().map(Text::new),
        };
        let person = doing::requester(asking, self.by.as_deref())?;
        Ok(Deed::from(act).said_by(person))
    }
}

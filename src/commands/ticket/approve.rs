//! `ticket approve`: the requester agrees that it is solved.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Length, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};
use crate::text::asking::Wanted;

/// Approve the closure of resolved tickets
#[derive(Debug, clap::Args)]
pub struct Approve {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Whose word it is: the beneficiary, say; else the requester
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    /// A word with it
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub comment: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Approve {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Approve {
    const COMMAND: &'static str = "ticket approve";
    const WORDS: Words = Words {
        option: Some("--comment"),
        wanted: Wanted::Comment,
        length: Length::Line,
    };

    fn references(&self) -> &[String] {
        &self.references
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.comment
    }

    fn needs_words(&self) -> bool {
        false
    }

    /// Somebody else's word is not recorded before it was read.
    fn offers_words(&self) -> bool {
        true
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let comment = self.comment.clone().map(Text::new);
        let person = doing::requester(asking, self.by.as_deref())?;
        Ok(Deed::from(Act::Approve { comment }).said_by(person))
    }
}

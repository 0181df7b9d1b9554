//! `ticket ask`: a question to the requester.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Length, Verb, Words};
use crate::commands::words::said;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};
use crate::text::asking::Wanted;

/// Ask the requester something; the ticket waits for the answer
#[derive(Debug, clap::Args)]
pub struct Ask {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The question; `-` reads standard input
    #[arg(value_name = "TEXT", value_parser = said(), required = true)]
    pub text: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Ask {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Ask {
    const COMMAND: &'static str = "ticket ask";
    const WORDS: Words = Words {
        option: None,
        wanted: Wanted::Question,
        length: Length::Long,
    };

    fn references(&self) -> &[String] {
        std::slice::from_ref(&self.reference)
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.text
    }

    fn deed(&self, _: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let question = asked::text(&self.text);
        Ok(Act::Ask { question }.into())
    }
}

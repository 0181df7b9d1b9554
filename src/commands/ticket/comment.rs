//! `ticket comment`: a word from the desk, or from the requester, which ends the wait for it.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Length, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::ticket::{Act, File};
use crate::error::Error;
use crate::office::{Asking, Deed};
use crate::text::asking::Wanted;

/// Add a comment to a ticket
#[derive(Debug, clap::Args)]
pub struct Comment {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The comment; `-` reads standard input
    #[arg(value_name = "TEXT", value_parser = said(), required = true)]
    pub text: Option<String>,

    /// An internal note: the requester never sees it
    #[arg(long, conflicts_with = "by")]
    pub internal: bool,

    /// Who says it: a requester or participant of the ticket; else the operator
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub by: Option<String>,

    /// A file to attach; may be repeated
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,

    /// Those files, once they are read.
    #[arg(skip)]
    pub files: Vec<File>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Comment {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Comment {
    const COMMAND: &'static str = "ticket comment";
    const WORDS: Words = Words {
        option: None,
        wanted: Wanted::Comment,
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

    fn prepare(&mut self) -> Result<(), Error> {
        self.files = doing::files(&self.attach)?;
        Ok(())
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let person = doing::speaker(asking, self.by.as_deref())?;
        let text = asked::text(&self.text);
        let mut acts = vec![match person {
            Some(_) => Act::Answer { text },
            None => Act::Comment {
                text,
                internal: self.internal,
            },
        }];
        if !self.files.is_empty() {
            acts.push(Act::Attach(self.files.clone()));
        }
        Ok(Deed { acts, person })
    }
}

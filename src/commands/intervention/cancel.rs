//! `intervention cancel`: an appointment that will not take place, or what was recorded by mistake.
//! Nothing is erased: what was billed gets a line of credit.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Verb, Words};
use crate::commands::words::{number, said};
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};

/// Call off the appointment of a ticket, or take back an intervention recorded by mistake
#[derive(Debug, clap::Args)]
pub struct Cancel {
    /// The ticket: a reference such as `CG-12`, in any case, or a bare number
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The recorded intervention, by its number in `intervention list`; else the appointment
    #[arg(long, value_name = "N", value_parser = number(1..=u32::MAX))]
    pub number: Option<u32>,

    /// Why; the requester reads why an appointment is called off
    #[arg(long, value_name = "TEXT", value_parser = said(), required = true)]
    pub reason: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Cancel {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Cancel {
    const COMMAND: &'static str = "intervention cancel";
    const WORDS: Words = Words::REASON;
    const MANY: bool = false;

    fn references(&self) -> &[String] {
        std::slice::from_ref(&self.reference)
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.reason
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let reason = asked::text(&self.reason);
        Ok(match self.number {
            Some(number) => Act::TakeBack {
                recorded: asking.recorded(number)?,
                reason,
            },
            None => Act::CallOff { reason },
        }
        .into())
    }
}

//! `ticket return`: back to the recorded sender.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Send tickets back to the team they came from
#[derive(Debug, clap::Args)]
pub struct Return {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Why they go back
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Return {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let reason = Text::new(session.text(&self.reason)?);
        doing::to_all(session, "ticket return", &self.references, &self.writing, |_| {
            Ok(Act::Return {
                reason: reason.clone(),
            }
            .into())
        })
    }
}

//! `ticket reject`: out of the desk's scope.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;

/// Reject tickets that are not for this desk
#[derive(Debug, clap::Args)]
pub struct Reject {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Why, and who can be asked instead
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Reject {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let reason = Text::new(session.text(&self.reason)?);
        doing::to_all(session, "ticket reject", &self.references, &self.writing, |_| {
            Ok(Act::Reject {
                reason: reason.clone(),
            }
            .into())
        })
    }
}

//! `ticket resolve`: the work is done; where the desk validates, the requester has the last word.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::error::Error;

/// Say that tickets are solved, and ask the requester to validate
#[derive(Debug, clap::Args)]
pub struct Resolve {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// What solved it, for the requester to read; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub solution: Option<String>,

    /// The real cause, by its code in the desk's profile
    #[arg(long, value_name = "CODE")]
    pub cause: Option<String>,

    /// The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`
    #[arg(long, value_name = "PATH")]
    pub subject_path: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Resolve {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("ticket resolve"))
    }
}

//! `ticket resolve`: the work is done; where the desk validates, the requester has the last word.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::{Error, Usage};

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

    /// Close at once, where the desk leaves the choice
    #[arg(long)]
    pub direct: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Resolve {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let Some(solution) = &self.solution else {
            return Err(Error::Usage(Usage::Missing(vec!["--solution".to_owned()])));
        };
        let solution = Text::new(session.text(solution)?);
        doing::to_all(
            session,
            "ticket resolve",
            &self.references,
            &self.writing,
            |asking| {
                Ok(Act::Resolve {
                    solution: solution.clone(),
                    cause: doing::cause(asking.at, self.cause.as_ref())?,
                    subject_path: self.subject_path.clone().map(Text::new),
                    direct: self.direct,
                }
                .into())
            },
        )
    }
}

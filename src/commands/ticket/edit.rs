//! `ticket edit`: any field of `new`, and the qualification. Only what is given changes; an empty
//! value takes the old one away.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::fields;
use crate::commands::ticket::fields::Fields;
use crate::commands::ticket::{doing, several};
use crate::commands::words::said;
use crate::domain::ticket::{self, Act};
use crate::error::Error;

/// Change the fields of tickets; the events keep what stood there
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required_unless_present = "filters")]
    pub references: Vec<String>,

    /// The tickets of a list instead, by its filters: `status=new`, `overdue`, `view=NAME`; may be repeated
    #[arg(long = "where", id = "filters", value_name = "FILTER", conflicts_with = "references",
          value_parser = said())]
    pub filters: Vec<String>,

    #[command(flatten)]
    pub fields: Fields,

    /// The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`
    #[arg(long, value_name = "PATH")]
    pub subject_path: Option<String>,

    /// Make the ticket private
    #[arg(long)]
    pub private: bool,

    /// Make the ticket public again
    #[arg(long, conflicts_with = "private")]
    pub public: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let subject_path = self.subject_path.clone();
        let privacy = match (self.private, self.public) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let told = self.fields.told(session)?;
        let references = match self.filters.as_slice() {
            [] => self.references,
            filters => several::found(session, filters)?,
        };
        doing::to_all(session, "ticket edit", &references, &self.writing, |asking| {
            let mut edits = told.edits(asking)?;
            edits.extend(privacy.map(ticket::Edit::Private));
            edits.extend(
                subject_path
                    .clone()
                    .map(|path| ticket::Edit::SubjectPath(fields::given(path))),
            );
            Ok(Act::Edit(edits).into())
        })
    }
}

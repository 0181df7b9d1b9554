//! `ticket participant add`: whom the desk lets take part, as its profile says (A4).

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::domain::ticket::{Act, Invitee};
use crate::error::Error;

/// Let somebody take part in a ticket, if the desk lets them
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF")]
    pub reference: String,

    /// Who takes part, by login or mail address
    #[arg(value_name = "LOGIN|MAIL")]
    pub person: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Add {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let references = [self.reference];
        doing::to_all(
            session,
            "ticket participant add",
            &references,
            &self.writing,
            |asking| {
                let login = asking.person(&self.person)?;
                let school = asking.ticket.school;
                let person = asking.tx.person(&login)?;
                let on_white_list = match &school {
                    Some(uai) => asking.tx.white_list(uai)?.contains(&login),
                    None => false,
                };
                let of_school = match (&school, &person) {
                    (Some(uai), Some(person)) => !person.functions_at(uai).is_empty(),
                    _ => false,
                };
                Ok(Act::Join {
                    person: Invitee {
                        login,
                        of_school,
                        on_white_list,
                    },
                }
                .into())
            },
        )
    }
}

//! `operator add`: whoever is not added cannot act.

use crate::commands::Session;
use crate::commands::operator::shared;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::person::Operator;
use crate::error::{Error, Usage};

/// Let somebody work at the desk
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The login, the system user's or a name of its own
    #[arg(value_name = "LOGIN")]
    pub login: String,

    /// First and last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: String,

    /// The mail address
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// A team of the desk, by its code; may be repeated
    #[arg(long, value_name = "TEAM")]
    pub team: Vec<String>,

    /// A sector whose schools the operator visits, by its code; may be repeated
    #[arg(long, value_name = "SECTOR")]
    pub sector: Vec<String>,

    /// An administrator: may act as another, and change desks and operators
    #[arg(long)]
    pub admin: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Add {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json])?;
        let mut office = session.office_to_write()?;
        let operator = office.write(self.writing.dry_run, |tx, at| {
            at.admin_only()?;
            let teams = shared::teams(at, &self.team)?;
            if tx.operator(&self.login)?.is_some() {
                return Err(Error::Usage(Usage::OperatorExists(self.login.clone())));
            }
            let operator = Operator {
                login: self.login.clone(),
                name: self.name.clone(),
                mail: self.mail.clone().map(Text::new),
                admin: self.admin,
                active: true,
                teams,
                sectors: shared::sectors(at, &self.sector)?,
            };
            tx.add_operator(&operator, at.now, &at.by(None))?;
            Ok(operator)
        })?;
        shared::told(session, &office, &operator, self.writing.dry_run)
    }
}

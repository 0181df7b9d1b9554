//! `operator add`: whoever is not added cannot act.

use super::tell;
use crate::commands::Session;
use crate::commands::register::{self, answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::domain::person::Operator;
use crate::error::{Error, Usage};
use crate::text;

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
        session.format_among(&answer::FORMATS)?;
        let login = register::login("LOGIN", &self.login)?;
        let mail = register::mail("--mail", self.mail.as_deref().unwrap_or_default())?;
        // A code of a team or a sector means something at its desk only.
        let mut office = match self.team.is_empty() && self.sector.is_empty() {
            true => session.office_of_all_to_write()?,
            false => session.office_to_write()?,
        };
        office.counter.admin_only()?;
        let desk = &office.counter.desk;
        let mut teams = Vec::new();
        for code in &self.team {
            teams.push((desk.code.clone(), register::team(desk, code)?));
        }
        let sectors = self.sector.iter().map(|code| register::sector(desk, code));
        let operator = Operator {
            login,
            name: self.name,
            mail,
            admin: self.admin,
            active: true,
            teams,
            sectors: sectors.collect::<Result<_, _>>()?,
        };
        let writing = &self.writing;
        let added = write_once(&mut office, "operator add", writing, writing.dry_run, |tx, at| {
            if tx.operator(&operator.login)?.is_some() {
                return Err(Error::Usage(Usage::OperatorExists(operator.login.clone())));
            }
            tx.add_operator(&operator, at.now, &at.by(None))?;
            tx.operator(&operator.login)
        })?;
        match added.flatten() {
            Some(operator) => tell(session, &office, &operator, true, writing.dry_run),
            None => {
                session.note(text::imports::done_before(session.lang));
                Ok(())
            }
        }
    }
}

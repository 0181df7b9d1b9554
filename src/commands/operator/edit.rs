//! `operator edit`: an operator is never removed, because the history names them.

use crate::commands::Session;
use crate::commands::operator::shared;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::code::Format;
use crate::domain::person::Operator;
use crate::error::{Error, NotAllowed, NotFound, Noun};
use crate::office::Counter;

/// Change an operator: name, teams, rights
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The operator, by login
    #[arg(value_name = "LOGIN")]
    pub login: String,

    /// First and last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: Option<String>,

    /// The mail address; empty to remove
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// Add to this team of the desk; may be repeated
    #[arg(long, value_name = "TEAM")]
    pub team: Vec<String>,

    /// Take out of this team; may be repeated
    #[arg(long, value_name = "TEAM")]
    pub remove_team: Vec<String>,

    /// Let visit the schools of this sector; may be repeated
    #[arg(long, value_name = "SECTOR")]
    pub sector: Vec<String>,

    /// No longer this sector; may be repeated
    #[arg(long, value_name = "SECTOR")]
    pub remove_sector: Vec<String>,

    /// Make an administrator
    #[arg(long)]
    pub admin: bool,

    /// No longer an administrator
    #[arg(long, conflicts_with = "admin")]
    pub no_admin: bool,

    /// May act again
    #[arg(long)]
    pub active: bool,

    /// May no longer act; the history keeps the name
    #[arg(long, conflicts_with = "active")]
    pub inactive: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json])?;
        let mut office = session.office_to_write()?;
        let operator = office.write(self.writing.dry_run, |tx, at| {
            at.admin_only()?;
            let Some(mut operator) = tx.operator(&self.login)? else {
                let nearest = tx.nearest_operators(&self.login)?;
                let (noun, given) = (Noun::Operator, self.login.clone());
                return Err(Error::NotFound(NotFound { noun, given, nearest }));
            };
            self.change(at, &mut operator)?;
            let stays = operator.admin && operator.active;
            if !stays && !tx.has_other_admin(&operator.login)? {
                return Err(Error::NotAllowed(NotAllowed::LastAdmin(operator.login)));
            }
            tx.edit_operator(&operator, at.now, &at.by(None))?;
            Ok(operator)
        })?;
        shared::told(session, &office, &operator, self.writing.dry_run)
    }

    fn change(&self, at: &Counter, operator: &mut Operator) -> Result<(), Error> {
        if let Some(name) = &self.name {
            operator.name.clone_from(name);
        }
        if let Some(mail) = &self.mail {
            operator.mail = (!mail.is_empty()).then(|| Text::new(mail.clone()));
        }
        for team in shared::teams(at, &self.team)? {
            if !operator.teams.contains(&team) {
                operator.teams.push(team);
            }
        }
        let gone = shared::teams(at, &self.remove_team)?;
        operator.teams.retain(|team| !gone.contains(team));
        for sector in shared::sectors(at, &self.sector)? {
            if !operator.sectors.contains(&sector) {
                operator.sectors.push(sector);
            }
        }
        operator
            .sectors
            .retain(|sector| !self.remove_sector.contains(sector));
        operator.admin = (operator.admin || self.admin) && !self.no_admin;
        operator.active = (operator.active || self.active) && !self.inactive;
        Ok(())
    }
}

//! `operator edit`: an operator is never removed, because the history names them.

use super::tell;
use crate::commands::Session;
use crate::commands::register::{self, answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::domain::Desk;
use crate::domain::person::Operator;
use crate::error::{Error, NotAllowed, NotFound, Noun};
use crate::store::Tx;
use crate::text;

/// Change an operator: name, teams, rights
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The operator, by login; `@me` is oneself, whose name and mail address everybody may change
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

    /// Give this sector, by its code; may be repeated
    #[arg(long, value_name = "SECTOR")]
    pub sector: Vec<String>,

    /// Take this sector away; may be repeated
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
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = match self.names_a_desks_own() {
            true => session.office_to_write()?,
            false => session.office_of_all_to_write()?,
        };
        self.login = office.counter.login(&self.login)?.to_owned();
        if self.changes_rights() || office.counter.operator()?.login != self.login {
            office.counter.admin_only()?;
        }
        let writing = &self.writing;
        let edited = write_once(
            &mut office,
            "operator edit",
            writing,
            writing.dry_run,
            |tx, at| {
                let before = self.operator(tx)?;
                let after = self.applied(before.clone(), &at.desk)?;
                let loses_admin = before.admin && before.active && !(after.admin && after.active);
                if loses_admin && !tx.has_other_admin(&after.login)? {
                    return Err(Error::NotAllowed(NotAllowed::LastAdmin(after.login)));
                }
                let changed = tx.edit_operator(&after, at.now, &at.by(None))?;
                Ok((self.operator(tx)?, changed))
            },
        )?;
        match edited {
            Some((operator, changed)) => tell(session, &office, &operator, changed, writing.dry_run),
            None => {
                session.note(text::imports::done_before(session.lang));
                Ok(())
            }
        }
    }

    /// A code of a team or a sector means something at its desk only.
    fn names_a_desks_own(&self) -> bool {
        let named = [&self.team, &self.remove_team, &self.sector, &self.remove_sector];
        named.iter().any(|codes| !codes.is_empty())
    }

    /// What only an administrator decides, even about themselves.
    fn changes_rights(&self) -> bool {
        self.names_a_desks_own() || self.admin || self.no_admin || self.active || self.inactive
    }

    fn operator(&self, tx: &Tx<'_>) -> Result<Operator, Error> {
        match tx.operator(&self.login)? {
            Some(operator) => Ok(operator),
            None => Err(Error::NotFound(NotFound {
                noun: Noun::Operator,
                given: self.login.clone(),
                nearest: tx.nearest_operators(&self.login)?,
            })),
        }
    }

    /// The operator with everything that was asked for.
    fn applied(&self, mut operator: Operator, desk: &Desk) -> Result<Operator, Error> {
        if let Some(name) = &self.name {
            operator.name.clone_from(name);
        }
        if let Some(mail) = &self.mail {
            operator.mail = register::mail("--mail", mail)?;
        }
        for code in &self.team {
            operator
                .teams
                .push((desk.code.clone(), register::team(desk, code)?));
        }
        for code in &self.remove_team {
            // One that the profile has dropped can be taken away too.
            let known = operator
                .teams
                .iter()
                .any(|(of, team)| *of == desk.code && team == code);
            let code = if known {
                code.clone()
            } else {
                register::team(desk, code)?
            };
            operator
                .teams
                .retain(|(of, team)| *of != desk.code || *team != code);
        }
        for code in &self.sector {
            operator.sectors.push(register::sector(desk, code)?);
        }
        operator.sectors.retain(|code| !self.remove_sector.contains(code));
        operator.admin = (operator.admin || self.admin) && !self.no_admin;
        operator.active = (operator.active || self.active) && !self.inactive;
        Ok(operator)
    }
}

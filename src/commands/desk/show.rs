//! `desk show`: what the desk works by today, or the profile itself.

use crate::commands::Session;
use crate::commands::register::answer;
use crate::commands::words::number;
use crate::error::{Error, NotFound, Noun};
use crate::store::Tx;
use crate::store::desks::{AppliedDesk, DeskVersion};
use crate::view::registers::desk::{self, DeskJson};

/// Show a desk: teams, categories, routes, versions
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The desk, by its code; else the one chosen by `--desk`
    #[arg(value_name = "CODE")]
    pub code: Option<String>,

    /// Print the profile as it was applied, in TOML
    #[arg(long)]
    pub profile: bool,

    /// Show this version instead of the newest
    #[arg(long, value_name = "N", value_parser = number(1..=u32::MAX))]
    pub profile_version: Option<u32>,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = match &self.code {
            Some(_) => session.office_of_all()?,
            None => session.office()?,
        };
        let (known, versions, profile) = office.read(|tx, at| {
            let code = self.code.as_deref().unwrap_or(&at.desk.code);
            let versions = tx.desk_versions(code)?;
            let known = self.version_of(code, &versions, tx)?;
            let profile = tx.desk_profile(code, known.version)?;
            Ok((known, versions, profile.unwrap_or_default()))
        })?;
        if self.profile {
            return session.print(&profile);
        }
        let until: Vec<desk::Version<'_>> = versions
            .iter()
            .filter(|version| version.version <= known.version)
            .map(|version| (version.version, version.applied_at, version.applied_by.as_str()))
            .collect();
        answer::one(
            session,
            || desk::page(&known.desk, &until, session.look()),
            || desk::grid(&[(known.version, &known.desk)], session.lang),
            &DeskJson::new(&known.desk, &until),
        )
    }

    /// The desk as it works, or worked under the version asked for.
    fn version_of(&self, code: &str, versions: &[DeskVersion], tx: &Tx<'_>) -> Result<AppliedDesk, Error> {
        let not_found = |given: String, nearest| {
            Error::NotFound(NotFound {
                noun: Noun::Desk,
                given,
                nearest,
            })
        };
        let found = match self.profile_version {
            None => tx.desk(code)?,
            Some(version) => tx.desk_version(code, version)?,
        };
        match (found, self.profile_version) {
            (Some(found), _) => Ok(found),
            (None, Some(version)) if !versions.is_empty() => {
                let known = versions.iter().take(5);
                let known = known.map(|known| (format!("{code} {}", known.version), String::new()));
                Err(not_found(format!("{code} {version}"), known.collect()))
            }
            (None, _) => Err(not_found(code.to_owned(), tx.nearest_desks(code)?)),
        }
    }
}

//! Desks: the profile that each works by, every version that was ever applied, and the teams and
//! categories that tickets refer to.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::{Row, params};
use crate::domain::Code as _;
use crate::domain::desk::Desk;
use crate::domain::nearest::Nearest;
use crate::domain::register::Fate;
use crate::domain::ticket::By;
use crate::error::Error;
use crate::profile;

/// A desk as it works, or worked under a version of its profile.
#[derive(Debug, Clone, PartialEq)]
pub struct AppliedDesk {
    pub id: i64,
    pub version: u32,
    pub desk: Desk,
}

/// When a version of a desk's profile was applied, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskVersion {
    pub version: u32,
    pub applied_at: DateTime<Utc>,
    /// An operator's login.
    pub applied_by: String,
}

/// What applying a profile came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Application {
    pub id: i64,
    /// The version by which the desk works now.
    pub version: u32,
    pub fate: Fate,
}

impl Tx<'_> {
    /// The desk of that code, as it works today.
    pub fn desk(&self, code: &str) -> Result<Option<AppliedDesk>, Error> {
        let found = self.query_one(
            "SELECT desk.id, desk.version, desk_version.compiled, desk_version.profile
             FROM desk JOIN desk_version ON desk_version.desk_id = desk.id
               AND desk_version.version = desk.version
             WHERE desk.code = $1",
            params![code],
            applied,
        )?;
        found.map(|known| self.with_holidays(known)).transpose()
    }

    /// The desk as it worked under a version of its profile.
    pub fn desk_version(&self, code: &str, version: u32) -> Result<Option<AppliedDesk>, Error> {
        let found = self.query_one(
            "SELECT desk.id, desk_version.version, desk_version.compiled, desk_version.profile
             FROM desk JOIN desk_version ON desk_version.desk_id = desk.id
             WHERE desk.code = $1 AND desk_version.version = $2",
            params![code, version],
            applied,
        )?;
        found.map(|known| self.with_holidays(known)).transpose()
    }

    /// All desks, by code, as they work today.
    pub fn desks(&self) -> Result<Vec<AppliedDesk>, Error> {
        let desks = self.query(
            "SELECT desk.id, desk.version, desk_version.compiled, desk_version.profile
             FROM desk JOIN desk_version ON desk_version.desk_id = desk.id
               AND desk_version.version = desk.version
             ORDER BY desk.code",
            &[],
            applied,
        )?;
        desks.into_iter().map(|known| self.with_holidays(known)).collect()
    }

    /// The codes of all desks.
    pub fn desk_codes(&self) -> Result<Vec<String>, Error> {
        self.query("SELECT code FROM desk ORDER BY code", &[], |row| {
            Ok(row.text("code")?.to_owned())
        })
    }

    /// The desks whose codes or names are nearest to this.
    pub fn nearest_desks(&self, given: &str) -> Result<Vec<(String, String)>, Error> {
        let mut nearest = Nearest::to(given);
        for known in self.desks()? {
            nearest.weigh(&known.desk.code, &known.desk.name.fr);
        }
        Ok(nearest.best())
    }

    /// Every version of a desk's profile, the newest first.
    pub fn desk_versions(&self, code: &str) -> Result<Vec<DeskVersion>, Error> {
        self.query(
            "SELECT desk_version.version, desk_version.applied_at, desk_version.applied_by
             FROM desk JOIN desk_version ON desk_version.desk_id = desk.id
             WHERE desk.code = $1 ORDER BY desk_version.version DESC",
            params![code],
            |row| {
                Ok(DeskVersion {
                    version: row.small("version")?,
                    applied_at: row.instant("applied_at")?,
                    applied_by: row.text("applied_by")?.to_owned(),
                })
            },
        )
    }

    /// A profile as it was given.
    pub fn desk_profile(&self, code: &str, version: u32) -> Result<Option<String>, Error> {
        self.query_one(
            "SELECT desk_version.profile FROM desk JOIN desk_version ON desk_version.desk_id = desk.id
             WHERE desk.code = $1 AND desk_version.version = $2",
            params![code, version],
            |row| Ok(row.text("profile")?.to_owned()),
        )
    }

    /// Lets the desk of the profile work by it from now on. The same text changes nothing.
    pub fn apply_desk(
        &self,
        text: &str,
        desk: &Desk,
        now: DateTime<Utc>,
        by: &By,
    ) -> Result<Application, Error> {
        let current = self.query_one(
            "SELECT desk.id, desk.version, desk_version.profile = $1 AS same
             FROM desk JOIN desk_version ON desk_version.desk_id = desk.id
               AND desk_version.version = desk.version
             WHERE desk.code = $2",
            params![text, &desk.code],
            |row| Ok((row.int("id")?, row.small("version")?, row.boolean("same")?)),
        )?;
        let (id, version, fate) = match current {
            Some((id, version, true)) => (id, version, Fate::Unchanged),
            Some((id, version, false)) => (self.next_version(id)?, version + 1, Fate::Changed),
            None => (self.add_desk(&desk.code)?, 1, Fate::Created),
        };
        if fate != Fate::Unchanged {
            self.keep_version(id, version, text, desk, now, by)?;
            self.keep_teams(id, desk)?;
            self.keep_categories(id, desk)?;
            self.rank_tickets(id, desk)?;
            let mut closing = desk.clone();
            self.close_with_schools(&mut closing.timetable)?;
            self.renew_deadlines(id, &closing)?;
            self.journal(now, by, "desk", &desk.code, json!({ "version": version }))?;
        }
        Ok(Application { id, version, fate })
    }

    /// The codes of the teams and of the categories that a desk has, or had.
    pub fn words_of_desk(&self, desk: i64) -> Result<(Vec<String>, Vec<String>), Error> {
        let teams = self.query("SELECT code FROM team WHERE desk_id = $1", params![desk], |row| {
            Ok(row.text("code")?.to_owned())
        })?;
        let categories = self.query(
            "SELECT code FROM category WHERE desk_id = $1",
            params![desk],
            |row| Ok(row.text("code")?.to_owned()),
        )?;
        Ok((teams, categories))
    }

    fn add_desk(&self, code: &str) -> Result<i64, Error> {
        let id = self.query_one(
            "INSERT INTO desk (code, version) VALUES ($1, 1) RETURNING id",
            params![code],
            |row| row.int("id"),
        )?;
        id.ok_or_else(|| Error::Fault("a desk was not kept".into()))
    }

    fn next_version(&self, id: i64) -> Result<i64, Error> {
        self.execute("UPDATE desk SET version = version + 1 WHERE id = $1", params![id])?;
        Ok(id)
    }

    fn keep_version(
        &self,
        id: i64,
        version: u32,
        text: &str,
        desk: &Desk,
        now: DateTime<Utc>,
        by: &By,
    ) -> Result<(), Error> {
        self.execute(
            "INSERT INTO desk_version (desk_id, version, applied_at, applied_by, profile, compiled)
             VALUES ($1, $2, $3, $4, $5, $6)",
            params![
                id,
                version,
                columns::instant(now),
                by.operator.as_deref().unwrap_or_default(),
                text,
                profile::compiled(desk)
            ],
        )?;
        Ok(())
    }

    /// A team that the profile drops stays, inactive: tickets speak of it.
    fn keep_teams(&self, id: i64, desk: &Desk) -> Result<(), Error> {
        self.execute("UPDATE team SET active = 0 WHERE desk_id = $1", params![id])?;
        for team in &desk.teams {
            self.execute(
                "INSERT INTO team (desk_id, code, level, active) VALUES ($1, $2, $3, 1)
                 ON CONFLICT (desk_id, code) DO UPDATE SET level = excluded.level, active = 1",
                params![id, &team.code, team.level],
            )?;
        }
        Ok(())
    }

    fn keep_categories(&self, id: i64, desk: &Desk) -> Result<(), Error> {
        self.execute("UPDATE category SET active = 0 WHERE desk_id = $1", params![id])?;
        for category in &desk.categories {
            self.execute(
                "INSERT INTO category (desk_id, code, nature, active) VALUES ($1, $2, $3, 1)
                 ON CONFLICT (desk_id, code) DO UPDATE SET nature = excluded.nature, active = 1",
                params![id, &category.code, category.nature.code()],
            )?;
        }
        Ok(())
    }

    /// The order of work is the profile's: with other priorities tickets stand elsewhere in it.
    fn rank_tickets(&self, id: i64, desk: &Desk) -> Result<(), Error> {
        let priorities = self.query(
            "SELECT DISTINCT priority FROM ticket WHERE desk_id = $1",
            params![id],
            |row| row.opt_owned("priority"),
        )?;
        for priority in priorities {
            let rank = i64::try_from(desk.rank(priority.as_deref())).unwrap_or(i64::MAX);
            self.execute(
                "UPDATE ticket SET rank = $1
                 WHERE desk_id = $2 AND priority IS NOT DISTINCT FROM $3 AND rank <> $1",
                params![rank, id, priority],
            )?;
        }
        Ok(())
    }
}

/// What a version of guichet with another form of desk had compiled is read from the profile again.
fn applied(row: &Row<'_>) -> Result<AppliedDesk, Error> {
    let desk = match profile::from_compiled(row.text("compiled")?) {
        Some(desk) => desk,
        None => profile::read(None, row.text("profile")?)?,
    };
    Ok(AppliedDesk {
        id: row.int("id")?,
        version: row.small("version")?,
        desk,
    })
}

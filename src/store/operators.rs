//! Operators: those who answer, with their teams and the sectors whose schools they visit. Nobody
//! is ever removed, because the history names them.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::{Row, params};
use super::journal::Changes;
use crate::domain::Text;
use crate::domain::nearest::Nearest;
use crate::domain::person::Operator;
use crate::domain::ticket::By;
use crate::error::{Error, NotFound, Noun};

/// Which operators; a field left empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OperatorFilter {
    /// Of this desk; administrators are of every desk.
    pub desk: Option<String>,
    /// Of this team of the desk.
    pub team: Option<String>,
    /// Also those who no longer act.
    pub inactive_too: bool,
}

impl Tx<'_> {
    /// The operator of that login.
    pub fn operator(&self, login: &str) -> Result<Option<Operator>, Error> {
        let found = self.query_one(
            "SELECT id, login, name, mail, admin, active FROM operator WHERE login = $1",
            params![login],
            named,
        )?;
        found
            .map(|(id, operator)| self.with_teams(id, operator))
            .transpose()
    }

    /// The operators that the filter lets through, by login.
    pub fn operators(&self, filter: &OperatorFilter) -> Result<Vec<Operator>, Error> {
        let found = self.query(
            "SELECT id, login, name, mail, admin, active FROM operator
             WHERE (active = 1 OR $1 = 1) ORDER BY login",
            params![filter.inactive_too],
            named,
        )?;
        let mut operators = Vec::new();
        for (id, operator) in found {
            let operator = self.with_teams(id, operator)?;
            let of_team = match (&filter.desk, &filter.team) {
                (_, None) => true,
                (Some(desk), Some(team)) => operator.is_of(desk, team),
                (None, Some(team)) => operator.teams.iter().any(|(_, code)| code == team),
            };
            let of_desk = filter.desk.as_deref().is_none_or(|desk| operator.serves(desk));
            if of_team && of_desk {
                operators.push(operator);
            }
        }
        Ok(operators)
    }

    /// Those who act for a team, with their names.
    pub fn colleagues(&self, desk: i64, team: &str) -> Result<Vec<(String, Text)>, Error> {
        self.query(
            "SELECT operator.login, operator.name FROM team
               JOIN operator_team ON operator_team.team_id = team.id
               JOIN operator ON operator.id = operator_team.operator_id AND operator.active = 1
             WHERE team.desk_id = $1 AND team.code = $2 ORDER BY operator.login",
            params![desk, team],
            |row| Ok((row.text("login")?.to_owned(), row.words("name")?)),
        )
    }

    /// Every operator's login and name, for what the history tells.
    pub fn operator_names(&self) -> Result<Vec<(String, Text)>, Error> {
        self.query("SELECT login, name FROM operator ORDER BY login", &[], |row| {
            Ok((row.text("login")?.to_owned(), row.words("name")?))
        })
    }

    /// The operators nearest to this login or name.
    pub fn nearest_operators(&self, given: &str) -> Result<Vec<(String, String)>, Error> {
        let mut nearest = Nearest::to(given);
        for (login, name) in self.operator_names()? {
            nearest.weigh(&login, &name.line());
        }
        Ok(nearest.best())
    }

    /// The first operator of a new database: an administrator. Where there is one already, nobody
    /// is added.
    pub fn found_operator(&self, login: &str, now: DateTime<Utc>) -> Result<(), Error> {
        let founded = self.execute(
            "INSERT INTO operator (login, name, admin, active, added_at)
             SELECT $1, $1, 1, 1, $2 WHERE NOT EXISTS (SELECT 1 FROM operator)",
            params![login, columns::instant(now)],
        )?;
        if founded == 1 {
            let by = By {
                operator: Some(login.to_owned()),
                ..By::default()
            };
            self.journal(now, &by, "operator", login, json!({ "founded": true }))?;
        }
        Ok(())
    }

    /// Lets somebody act. The login must be free.
    pub fn add_operator(&self, operator: &Operator, now: DateTime<Utc>, by: &By) -> Result<(), Error> {
        let id = self.query_one(
            "INSERT INTO operator (login, name, mail, admin, active, added_at)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
            params![
                &operator.login,
                &operator.name,
                operator.mail.as_ref().map(Text::raw),
                operator.admin,
                operator.active,
                columns::instant(now)
            ],
            |row| row.int("id"),
        )?;
        let id = id.ok_or_else(|| Error::Fault("an operator was not kept".into()))?;
        self.keep_places(id, operator)?;
        self.journal(now, by, "operator", &operator.login, json!({ "added": operator }))
    }

    /// Changes an operator; whether anything is other than it was.
    pub fn edit_operator(&self, after: &Operator, now: DateTime<Utc>, by: &By) -> Result<bool, Error> {
        let before = self.operator(&after.login)?;
        let before = before.ok_or_else(|| Error::Fault("an operator is gone".into()))?;
        let mut changes = Changes::default();
        changes.note("name", before.name.as_str(), after.name.as_str());
        changes.note(
            "mail",
            before.mail.as_ref().map(Text::raw),
            after.mail.as_ref().map(Text::raw),
        );
        changes.note("admin", before.admin, after.admin);
        changes.note("active", before.active, after.active);
        changes.note("teams", json!(before.teams), json!(sorted(&after.teams)));
        changes.note("sectors", json!(before.sectors), json!(sorted(&after.sectors)));
        if changes.is_empty() {
            return Ok(false);
        }
        let id = self.query_one(
            "UPDATE operator SET name = $1, mail = $2, admin = $3, active = $4
             WHERE login = $5 RETURNING id",
            params![
                &after.name,
                after.mail.as_ref().map(Text::raw),
                after.admin,
                after.active,
                &after.login
            ],
            |row| row.int("id"),
        )?;
        let id = id.ok_or_else(|| Error::Fault("an operator is gone".into()))?;
        self.keep_places(id, after)?;
        self.journal(now, by, "operator", &after.login, changes)?;
        Ok(true)
    }

    /// Whether somebody else than this operator is an administrator who may act.
    pub fn has_other_admin(&self, login: &str) -> Result<bool, Error> {
        let other = self.query_one(
            "SELECT login FROM operator WHERE admin = 1 AND active = 1 AND login <> $1 LIMIT 1",
            params![login],
            |_| Ok(()),
        )?;
        Ok(other.is_some())
    }

    /// The teams and sectors anew.
    fn keep_places(&self, id: i64, operator: &Operator) -> Result<(), Error> {
        self.execute("DELETE FROM operator_team WHERE operator_id = $1", params![id])?;
        for (desk, team) in sorted(&operator.teams) {
            let kept = self.execute(
                "INSERT INTO operator_team (operator_id, team_id)
                 SELECT $1, team.id FROM team JOIN desk ON desk.id = team.desk_id
                 WHERE desk.code = $2 AND team.code = $3",
                params![id, &desk, &team],
            )?;
            if kept == 0 {
                return Err(Error::NotFound(NotFound {
                    noun: Noun::Team,
                    given: team,
                    nearest: Vec::new(),
                }));
            }
        }
        self.execute("DELETE FROM operator_sector WHERE operator_id = $1", params![id])?;
        for sector in sorted(&operator.sectors) {
            self.execute(
                "INSERT INTO operator_sector (operator_id, sector) VALUES ($1, $2)",
                params![id, &sector],
            )?;
        }
        Ok(())
    }

    fn with_teams(&self, id: i64, operator: Operator) -> Result<Operator, Error> {
        let teams = self.query(
            "SELECT desk.code AS desk, team.code AS team FROM operator_team
             JOIN team ON team.id = operator_team.team_id JOIN desk ON desk.id = team.desk_id
             WHERE operator_team.operator_id = $1 ORDER BY desk.code, team.code",
            params![id],
            |row| Ok((row.text("desk")?.to_owned(), row.text("team")?.to_owned())),
        )?;
        let sectors = self.query(
            "SELECT sector FROM operator_sector WHERE operator_id = $1 ORDER BY sector",
            params![id],
            |row| Ok(row.text("sector")?.to_owned()),
        )?;
        Ok(Operator {
            teams,
            sectors,
            ..operator
        })
    }
}

/// In order and each once, as they are read back.
fn sorted<T: Ord + Clone>(names: &[T]) -> Vec<T> {
    let mut names = names.to_vec();
    names.sort_unstable();
    names.dedup();
    names
}

fn named(row: &Row<'_>) -> Result<(i64, Operator), Error> {
    let operator = Operator {
        login: row.text("login")?.to_owned(),
        name: row.text("name")?.to_owned(),
        mail: row.opt_words("mail")?,
        admin: row.boolean("admin")?,
        active: row.boolean("active")?,
        teams: Vec::new(),
        sectors: Vec::new(),
    };
    Ok((row.int("id")?, operator))
}

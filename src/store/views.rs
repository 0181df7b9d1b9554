//! Lists that somebody saved: an operator's own at a desk, and those of everybody there.

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns;
use super::engine::{Row, params};
use crate::domain::nearest::Nearest;
use crate::error::Error;

/// A list under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    pub name: String,
    /// The options of `ticket list`.
    pub words: Vec<String>,
    /// Everybody's at the desk, not one operator's.
    pub shared: bool,
}

impl Tx<'_> {
    /// The operator's own views and the shared ones, by name; of two of one name the own comes first.
    pub fn saved_views(&mut self, desk: i64, login: &str) -> Result<Vec<View>, Error> {
        self.query(
            "SELECT name, words, operator_id IS NULL AS shared FROM saved_view
             WHERE desk_id = $1 AND (operator_id IS NULL OR operator_id =
               (SELECT operator.id FROM operator WHERE operator.login = $2))
             ORDER BY name, shared",
            params![desk, login],
            view,
        )
    }

    /// The view of that name: the operator's own, else the shared one.
    pub fn saved_view(&mut self, desk: i64, login: &str, name: &str) -> Result<Option<View>, Error> {
        let views = self.saved_views(desk, login)?;
        Ok(views.into_iter().find(|view| view.name == name))
    }

    /// The nearest names, each with what it shows.
    pub fn nearest_views(
        &mut self,
        desk: i64,
        login: &str,
        name: &str,
    ) -> Result<Vec<(String, String)>, Error> {
        let views = self.saved_views(desk, login)?;
        let mut nearest = Nearest::to(name);
        for view in &views {
            nearest.weigh(&view.name, "");
        }
        Ok(nearest.best())
    }

    /// Saves a view, over the one that was there under that name.
    pub fn save_view(&mut self, desk: i64, login: &str, view: &View, at: DateTime<Utc>) -> Result<(), Error> {
        self.forget_view(desk, login, &view.name, view.shared)?;
        let words = serde_json::to_string(&view.words).map_err(|why| Error::Fault(why.to_string()))?;
        self.execute(
            "INSERT INTO saved_view (desk_id, operator_id, name, words, saved_at)
             VALUES ($1, CASE WHEN $2 THEN NULL ELSE
               (SELECT operator.id FROM operator WHERE operator.login = $3) END, $4, $5, $6)",
            params![desk, view.shared, login, &view.name, words, columns::instant(at)],
        )?;
        Ok(())
    }

    /// Forgets a view; says whether there was one.
    pub fn forget_view(&mut self, desk: i64, login: &str, name: &str, shared: bool) -> Result<bool, Error> {
        let gone = self.execute(
            "DELETE FROM saved_view WHERE desk_id = $1 AND name = $2
               AND operator_id IS NOT DISTINCT FROM (CASE WHEN $3 THEN NULL ELSE
                 (SELECT operator.id FROM operator WHERE operator.login = $4) END)",
            params![desk, name, shared, login],
        )?;
        Ok(gone > 0)
    }
}

fn view(row: &Row<'_>) -> Result<View, Error> {
    let words = serde_json::from_str(row.text("words")?).map_err(|why| Error::Fault(why.to_string()))?;
    Ok(View {
        name: row.text("name")?.to_owned(),
        words,
        shared: row.boolean("shared")?,
    })
}

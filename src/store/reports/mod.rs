//! Figures over a period, counted by the database from what happened: nothing is kept beside the
//! events that could say something else.

mod activity;
mod billing;
mod delays;
mod handed;
mod recurring;
mod stock;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::report::Period;
use crate::domain::{Desk, moment};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::Read as _;
use crate::store::engine::params;

impl Tx<'_> {
    /// The head of the chain of events, as reports carry it.
    pub fn head_in_hex(&mut self) -> Result<String, Error> {
        Ok(self.head()?.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The level of each team, those that the desk no longer has too.
    fn levels(&self, desk: i64) -> Result<BTreeMap<String, u8>, Error> {
        let levels = self.query(
            "SELECT code, level FROM team WHERE desk_id = $1",
            params![desk],
            |row| Ok((row.text("code")?.to_owned(), row.small("level")?)),
        )?;
        let level = |level| u8::try_from(level).unwrap_or(u8::MAX);
        Ok(levels
            .into_iter()
            .map(|(code, small)| (code, level(small)))
            .collect())
    }
}

/// From the first instant of the period to the first one after it.
fn instants(period: Period, rules: &Desk) -> (DateTime<Utc>, DateTime<Utc>) {
    (
        moment::start_of(period.since, rules.time_zone),
        moment::start_of(period.until.succ_opt().unwrap_or(period.until), rules.time_zone),
    )
}

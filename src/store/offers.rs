//! What can be offered where somebody begins to type a name: a few rows that begin like it, found
//! while a finger is still on Tab.

use super::Tx;
use super::columns::Read as _;
use super::engine::{Row, params};
use crate::domain::{Text, Uai};
use crate::error::Error;

/// More than so many are not looked through.
pub const OFFERED: usize = 50;

/// A name, and the words by which it is recognised.
pub type Offer = (String, Vec<Text>);

impl Tx<'_> {
    /// References, those that somebody still has to act on first, then the latest.
    pub fn tickets_like(&mut self, desk: i64, typed: &str) -> Result<Vec<Offer>, Error> {
        self.query(
            "SELECT reference AS name, subject AS first, NULL AS second FROM ticket
             WHERE desk_id = $1 AND upper(substr(reference, 1, length($2))) = upper($2)
             ORDER BY CASE WHEN status IN
                 ('new', 'in_progress', 'waiting_requester', 'waiting_authority', 'resolved')
               THEN 0 ELSE 1 END, number DESC LIMIT $3",
            params![desk, typed, OFFERED as i64],
            offer,
        )
    }

    /// Schools, by UAI.
    pub fn schools_like(&mut self, typed: &str) -> Result<Vec<Offer>, Error> {
        self.query(
            "SELECT uai AS name, name AS first, city AS second FROM school
             WHERE substr(uai, 1, length($1)) = upper($1) ORDER BY uai LIMIT $2",
            params![typed, OFFERED as i64],
            offer,
        )
    }

    /// People, by login.
    pub fn people_like(&mut self, typed: &str) -> Result<Vec<Offer>, Error> {
        self.query(
            "SELECT login AS name, first_name AS first, last_name AS second FROM person
             WHERE substr(login, 1, length($1)) = lower($1) ORDER BY login LIMIT $2",
            params![typed, OFFERED as i64],
            offer,
        )
    }

    /// Equipment in service, by inventory number; of one school where one is known.
    pub fn equipment_like(&mut self, school: Option<&Uai>, typed: &str) -> Result<Vec<Offer>, Error> {
        self.query(
            "SELECT equipment.number AS name, equipment.kind AS first, equipment.model AS second
             FROM equipment JOIN school ON school.id = equipment.school_id
             WHERE ($1 IS NULL OR school.uai = $1) AND equipment.state <> 'retired'
               AND upper(substr(equipment.number, 1, length($2))) = upper($2)
             ORDER BY equipment.number LIMIT $3",
            params![school.map(Uai::as_str), typed, OFFERED as i64],
            offer,
        )
    }
}

fn offer(row: &Row<'_>) -> Result<Offer, Error> {
    let words = [row.opt_words("first")?, row.opt_words("second")?];
    Ok((
        row.text("name")?.to_owned(),
        words.into_iter().flatten().collect(),
    ))
}

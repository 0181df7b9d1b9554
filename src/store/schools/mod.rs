//! Schools: how to reach them, their agreements, and who of them may take part in tickets.

mod list;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::{Row, params};
use super::journal::Changes;
use crate::domain::nearest::Nearest;
use crate::domain::outside::fold;
use crate::domain::register::Fate;
use crate::domain::school::{Agreement, School};
use crate::domain::ticket::By;
use crate::domain::{Code as _, Text, Uai};
use crate::error::{Error, NotFound, Noun};

pub use list::SchoolFilter;
pub(super) use list::patterns;

macro_rules! select_school {
    () => {
        "SELECT school.id, school.uai, school.name, school.school_type, school.department,
           school.academy, school.address, school.postcode, school.city, school.phone, school.mail,
           school.web, school.inventory_on FROM school "
    };
}

pub(super) use select_school;

impl Tx<'_> {
    /// The school of that code, with its agreements.
    pub fn school(&self, uai: &Uai) -> Result<Option<School>, Error> {
        let found = self.query_one(
            concat!(select_school!(), "WHERE school.uai = $1"),
            params![uai.as_str()],
            named,
        )?;
        match found {
            Some((id, school)) => Ok(Some(School {
                agreements: self.agreements(id)?,
                ..school
            })),
            None => Ok(None),
        }
    }

    /// The school that somebody named by its code, or the nearest ones.
    pub fn school_named(&self, given: &str) -> Result<School, Error> {
        if let Ok(uai) = Uai::parse(given)
            && let Some(school) = self.school(&uai)?
        {
            return Ok(school);
        }
        Err(Error::NotFound(NotFound {
            noun: Noun::School,
            given: given.to_owned(),
            nearest: self.nearest_schools(given)?,
        }))
    }

    /// Every school by its code, its name and its town: what one is recognised by.
    pub fn school_names(&self) -> Result<Vec<(Uai, Text, Option<Text>)>, Error> {
        self.query(
            "SELECT uai, name, city FROM school ORDER BY folded, uai",
            &[],
            |row| Ok((row.uai("uai")?, row.words("name")?, row.opt_words("city")?)),
        )
    }

    /// The schools nearest to this code or name; first the one that only a wrong letter hides.
    pub fn nearest_schools(&self, given: &str) -> Result<Vec<(String, String)>, Error> {
        let right = Uai::parse(given).err().and_then(|fault| fault.right);
        let mut nearest = Nearest::to(right.as_ref().map_or(given, Uai::as_str));
        self.for_each("SELECT uai, name, city FROM school", &[], |row| {
            let (name, city) = (row.words("name")?, row.opt_words("city")?);
            let known_as = city.map_or(name.line(), |city| format!("{}, {}", name.line(), city.line()));
            nearest.weigh(row.text("uai")?, &known_as);
            Ok(())
        })?;
        Ok(nearest.best())
    }

    /// Keeps what is known of a school, agreements aside; what does not differ is left alone.
    pub fn keep_school(&self, school: &School, now: DateTime<Utc>) -> Result<Fate, Error> {
        let known = self.school_id(&school.uai)?;
        let (name, city) = (school.name.raw(), school.city.as_ref().map(Text::raw));
        let changed = self.execute(
            "INSERT INTO school (uai, name, school_type, department, academy, address, postcode, city,
               phone, mail, web, folded, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (uai) DO UPDATE SET name = excluded.name, school_type = excluded.school_type,
               department = excluded.department, academy = excluded.academy,
               address = excluded.address, postcode = excluded.postcode, city = excluded.city,
               phone = excluded.phone, mail = excluded.mail, web = excluded.web,
               folded = excluded.folded, updated_at = excluded.updated_at
             WHERE (school.name, school.school_type, school.folded)
                <> (excluded.name, excluded.school_type, excluded.folded)
               OR school.department IS DISTINCT FROM excluded.department
               OR school.academy IS DISTINCT FROM excluded.academy OR school.address IS DISTINCT FROM excluded.address
               OR school.postcode IS DISTINCT FROM excluded.postcode OR school.city IS DISTINCT FROM excluded.city
               OR school.phone IS DISTINCT FROM excluded.phone OR school.mail IS DISTINCT FROM excluded.mail
               OR school.web IS DISTINCT FROM excluded.web",
            params![
                school.uai.as_str(),
                name,
                school.school_type.code(),
                school.department.as_ref(),
                school.academy.as_ref().map(Text::raw),
                school.address.as_ref().map(Text::raw),
                school.postcode.as_ref().map(Text::raw),
                city,
                school.phone.as_ref().map(Text::raw),
                school.mail.as_ref().map(Text::raw),
                school.web.as_ref().map(Text::raw),
                fold(&format!("{name} {} {}", city.unwrap_or_default(), school.uai)),
                columns::instant(now)
            ],
        )?;
        Ok(match (known, changed) {
            (None, _) => Fate::Created,
            (Some(_), 0) => Fate::Unchanged,
            (Some(_), _) => Fate::Changed,
        })
    }

    /// Keeps an agreement of a school that is known; its name and first day tell it from others.
    pub fn keep_agreement(&self, uai: &Uai, agreement: &Agreement) -> Result<Fate, Error> {
        let school = self.school_id(uai)?;
        let school = school.ok_or_else(|| Error::Fault("an agreement of no school".into()))?;
        let (name, starts_on) = (agreement.name.raw(), columns::day(agreement.starts_on));
        let known = self.query_one(
            "SELECT id FROM agreement WHERE school_id = $1 AND name = $2 AND starts_on = $3",
            params![school, name, &starts_on],
            |row| row.int("id"),
        )?;
        let changed = self.execute(
            "INSERT INTO agreement (school_id, name, starts_on, ends_on, sector)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (school_id, name, starts_on)
             DO UPDATE SET ends_on = excluded.ends_on, sector = excluded.sector
             WHERE agreement.ends_on <> excluded.ends_on OR agreement.sector IS DISTINCT FROM excluded.sector",
            params![
                school,
                name,
                &starts_on,
                columns::day(agreement.ends_on),
                agreement.sector.as_ref()
            ],
        )?;
        Ok(match (known, changed) {
            (None, _) => Fate::Created,
            (Some(_), 0) => Fate::Unchanged,
            (Some(_), _) => Fate::Changed,
        })
    }

    /// Changes a school by hand; whether anything is other than it was. Agreements are kept, never
    /// removed.
    pub fn edit_school(&self, after: &School, now: DateTime<Utc>, by: &By) -> Result<bool, Error> {
        let before = self.school(&after.uai)?;
        let before = before.ok_or_else(|| Error::Fault("a school is gone".into()))?;
        let mut changes = Changes::default();
        let text = |text: &Option<Text>| text.as_ref().map(|text| text.raw().to_owned());
        changes.note("name", before.name.raw(), after.name.raw());
        changes.note("phone", text(&before.phone), text(&after.phone));
        changes.note("mail", text(&before.mail), text(&after.mail));
        changes.note("web", text(&before.web), text(&after.web));
        changes.note("address", text(&before.address), text(&after.address));
        changes.note("postcode", text(&before.postcode), text(&after.postcode));
        changes.note("city", text(&before.city), text(&after.city));
        changes.note("agreements", told(&before.agreements), told(&after.agreements));
        if changes.is_empty() {
            return Ok(false);
        }
        self.keep_school(after, now)?;
        for agreement in &after.agreements {
            self.keep_agreement(&after.uai, agreement)?;
        }
        self.journal(now, by, "school", after.uai.as_str(), changes)?;
        Ok(true)
    }

    /// Notes that the school's inventory was brought up to date on that day.
    pub fn date_inventory(&self, school: i64, on: NaiveDate) -> Result<(), Error> {
        self.execute(
            "UPDATE school SET inventory_on = $1 WHERE id = $2 AND inventory_on IS DISTINCT FROM $1",
            params![columns::day(on), school],
        )?;
        Ok(())
    }

    /// The row of each school, for imports.
    pub fn school_ids(&self) -> Result<HashMap<Uai, i64>, Error> {
        let mut ids = HashMap::new();
        self.for_each("SELECT id, uai FROM school", &[], |row| {
            ids.insert(row.uai("uai")?, row.int("id")?);
            Ok(())
        })?;
        Ok(ids)
    }

    /// The logins on the school's white list.
    pub fn white_list(&self, uai: &Uai) -> Result<Vec<String>, Error> {
        self.query(
            "SELECT person.login FROM white_list JOIN school ON school.id = white_list.school_id
             JOIN person ON person.id = white_list.person_id
             WHERE school.uai = $1 ORDER BY person.login",
            params![uai.as_str()],
            |row| Ok(row.text("login")?.to_owned()),
        )
    }

    /// Puts a person on the white list; whether they were not on it.
    pub fn allow(&self, uai: &Uai, login: &str, now: DateTime<Utc>, by: &By) -> Result<bool, Error> {
        let added = self.execute(
            "INSERT INTO white_list (school_id, person_id)
             SELECT school.id, person.id FROM school CROSS JOIN person
             WHERE school.uai = $1 AND person.login = $2 ON CONFLICT DO NOTHING",
            params![uai.as_str(), login],
        )?;
        if added > 0 {
            self.journal(now, by, "school", uai.as_str(), json!({ "allowed": login }))?;
        }
        Ok(added > 0)
    }

    /// Takes a person off the white list; whether they were on it.
    pub fn disallow(&self, uai: &Uai, login: &str, now: DateTime<Utc>, by: &By) -> Result<bool, Error> {
        let removed = self.execute(
            "DELETE FROM white_list WHERE school_id = (SELECT id FROM school WHERE uai = $1)
               AND person_id = (SELECT id FROM person WHERE login = $2)",
            params![uai.as_str(), login],
        )?;
        if removed > 0 {
            self.journal(now, by, "school", uai.as_str(), json!({ "disallowed": login }))?;
        }
        Ok(removed > 0)
    }

    pub(super) fn school_id(&self, uai: &Uai) -> Result<Option<i64>, Error> {
        self.query_one(
            "SELECT id FROM school WHERE uai = $1",
            params![uai.as_str()],
            |row| row.int("id"),
        )
    }

    fn agreements(&self, school: i64) -> Result<Vec<Agreement>, Error> {
        self.query(
            "SELECT name, starts_on, ends_on, sector FROM agreement WHERE school_id = $1
             ORDER BY starts_on, name",
            params![school],
            |row| {
                Ok(Agreement {
                    name: row.words("name")?,
                    starts_on: row.day("starts_on")?,
                    ends_on: row.day("ends_on")?,
                    sector: row.opt_owned("sector")?,
                })
            },
        )
    }
}

fn told(agreements: &[Agreement]) -> serde_json::Value {
    agreements
        .iter()
        .map(|agreement| {
            json!({
                "name": agreement.name,
                "starts_on": agreement.starts_on,
                "ends_on": agreement.ends_on,
                "sector": agreement.sector,
            })
        })
        .collect()
}

pub(super) fn named(row: &Row<'_>) -> Result<(i64, School), Error> {
    let school = School {
        uai: row.uai("uai")?,
        name: row.words("name")?,
        school_type: row.code("school_type")?,
        department: row.opt_owned("department")?,
        academy: row.opt_words("academy")?,
        address: row.opt_words("address")?,
        postcode: row.opt_words("postcode")?,
        city: row.opt_words("city")?,
        phone: row.opt_words("phone")?,
        mail: row.opt_words("mail")?,
        web: row.opt_words("web")?,
        inventory_on: row.opt_day("inventory_on")?,
        agreements: Vec::new(),
    };
    Ok((row.int("id")?, school))
}

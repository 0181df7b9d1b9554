//! People: a login or a mail address names one, who may have several functions at several schools.

mod list;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::{Row, params};
use super::journal::Changes;
use crate::domain::code::Function;
use crate::domain::nearest::Nearest;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::domain::register::Fate;
use crate::domain::ticket::By;
use crate::domain::{Code as _, Text, Uai};
use crate::error::{Error, NotFound, Noun};

pub use list::PersonFilter;

macro_rules! select_person {
    () => {
        "SELECT person.id, person.login, person.mail, person.last_name, person.first_name,
           person.phone, person.staff_number, person.location, person.notice_mail, person.time_zone, person.lang
         FROM person "
    };
}
use select_person;

impl Tx<'_> {
    /// The person whom a login or a mail address names.
    pub fn person(&self, named_by: &str) -> Result<Option<Person>, Error> {
        let named_by = named_by.trim();
        if let Some(person) = self.person_of_login(named_by)? {
            return Ok(Some(person));
        }
        let found = self.query_one(
            concat!(
                select_person!(),
                "WHERE person.mail = $1 OR lower(person.login) = $1
                 ORDER BY CASE WHEN person.mail = $1 THEN 0 ELSE 1 END, person.login LIMIT 1"
            ),
            params![named_by.to_lowercase()],
            named,
        )?;
        self.with_functions(found)
    }

    /// The person of exactly that login.
    pub fn person_of_login(&self, login: &str) -> Result<Option<Person>, Error> {
        let found = self.query_one(
            concat!(select_person!(), "WHERE person.login = $1"),
            params![login],
            named,
        )?;
        self.with_functions(found)
    }

    /// The person whom somebody named, or the nearest ones.
    pub fn person_named(&self, given: &str) -> Result<Person, Error> {
        match self.person(given)? {
            Some(person) => Ok(person),
            None => Err(Error::NotFound(NotFound {
                noun: Noun::Person,
                given: given.to_owned(),
                nearest: self.nearest_people(given)?,
            })),
        }
    }

    /// The people nearest to this login, address or name.
    pub fn nearest_people(&self, given: &str) -> Result<Vec<(String, String)>, Error> {
        // Of an address, what stands before the @ says who is meant.
        let mut nearest = Nearest::to(given.split_once('@').map_or(given, |(who, _)| who));
        self.for_each("SELECT login, last_name, first_name FROM person", &[], |row| {
            let (first, last) = (row.words("first_name")?, row.words("last_name")?);
            let name = format!("{} {}", first.line(), last.line());
            nearest.weigh(row.text("login")?, name.trim());
            Ok(())
        })?;
        Ok(nearest.best())
    }

    /// The login of whoever has this mail address.
    pub fn holder_of_mail(&self, mail: &str) -> Result<Option<String>, Error> {
        self.query_one(
            "SELECT login FROM person WHERE mail = $1",
            params![mail.to_lowercase()],
            |row| Ok(row.text("login")?.to_owned()),
        )
    }

    /// Takes an address away from whoever had it, for somebody else.
    pub fn give_up_mail(&self, login: &str, mail: &str, now: DateTime<Utc>) -> Result<(), Error> {
        self.execute(
            "UPDATE person SET mail = NULL, updated_at = $1 WHERE login = $2 AND mail = $3",
            params![columns::instant(now), login, mail],
        )?;
        Ok(())
    }

    /// Keeps what is known of a person, by login; functions are added, never taken away. What does
    /// not differ is left alone. The mail address must be nobody else's.
    pub fn keep_person(&self, person: &Person, now: DateTime<Utc>) -> Result<Fate, Error> {
        let known = self.person_id(&person.login)?;
        let changed = self.keep_columns(person, now)?;
        let id = match known {
            Some(id) => id,
            None => self
                .person_id(&person.login)?
                .ok_or_else(|| Error::Fault("a person was not kept".into()))?,
        };
        let mut added = 0;
        for (function, uai) in &person.functions {
            added += self.add_function(id, *function, uai)?;
        }
        if known.is_some() && changed == 0 && added > 0 {
            self.execute(
                "UPDATE person SET updated_at = $1 WHERE id = $2",
                params![columns::instant(now), id],
            )?;
        }
        Ok(match (known, changed + added) {
            (None, _) => Fate::Created,
            (Some(_), 0) => Fate::Unchanged,
            (Some(_), _) => Fate::Changed,
        })
    }

    /// Adds somebody by hand, who is not there yet.
    pub fn add_person(&self, person: &Person, now: DateTime<Utc>, by: &By) -> Result<(), Error> {
        self.keep_person(person, now)?;
        let nobody = Person {
            login: person.login.clone(),
            ..Person::default()
        };
        self.journal(now, by, "person", &person.login, differences(&nobody, person))
    }

    /// Changes a person by hand; whether anything is other than it was. The functions are those
    /// given, no others.
    pub fn edit_person(&self, after: &Person, now: DateTime<Utc>, by: &By) -> Result<bool, Error> {
        let before = self.person(&after.login)?;
        let before = before.ok_or_else(|| Error::Fault("a person is gone".into()))?;
        let changes = differences(&before, after);
        if changes.is_empty() {
            return Ok(false);
        }
        self.keep_person(after, now)?;
        for (function, uai) in &before.functions {
            if !after.functions.contains(&(*function, *uai)) {
                self.remove_function(&after.login, *function, uai)?;
            }
        }
        self.journal(now, by, "person", &after.login, changes)?;
        Ok(true)
    }

    fn keep_columns(&self, person: &Person, now: DateTime<Utc>) -> Result<u64, Error> {
        let (last, first) = (person.last_name.raw(), person.first_name.raw());
        let mail = person.mail.as_ref().map(|mail| mail.raw().to_lowercase());
        let folded = fold(&format!(
            "{last} {first} {} {}",
            person.login,
            mail.as_deref().unwrap_or_default()
        ));
        self.execute(
            "INSERT INTO person (login, mail, last_name, first_name, phone, staff_number, location,
               notice_mail, time_zone, lang, folded, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (login) DO UPDATE SET mail = excluded.mail, last_name = excluded.last_name,
               first_name = excluded.first_name, phone = excluded.phone,
               staff_number = excluded.staff_number, location = excluded.location, notice_mail = excluded.notice_mail,
               time_zone = excluded.time_zone, lang = excluded.lang, folded = excluded.folded,
               updated_at = excluded.updated_at
             WHERE (person.last_name, person.first_name, person.folded)
                <> (excluded.last_name, excluded.first_name, excluded.folded)
               OR person.mail IS DISTINCT FROM excluded.mail
               OR person.phone IS DISTINCT FROM excluded.phone
               OR person.staff_number IS DISTINCT FROM excluded.staff_number
               OR person.location IS DISTINCT FROM excluded.location
               OR person.notice_mail IS DISTINCT FROM excluded.notice_mail
               OR person.time_zone IS DISTINCT FROM excluded.time_zone
               OR person.lang IS DISTINCT FROM excluded.lang",
            params![
                &person.login,
                mail,
                last,
                first,
                person.phone.as_ref().map(Text::raw),
                person.staff_number.as_ref().map(Text::raw),
                person.location.as_ref().map(Text::raw),
                person.notice_mail.as_ref().map(Text::raw),
                person.time_zone.as_ref(),
                person.lang.map(|lang| lang.code()),
                folded,
                columns::instant(now)
            ],
        )
    }

    fn add_function(&self, person: i64, function: Function, uai: &Uai) -> Result<u64, Error> {
        let school = self.school_id(uai)?;
        let school = school.ok_or_else(|| Error::Fault("a function at no school".into()))?;
        self.execute(
            "INSERT INTO person_function (person_id, school_id, function) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING",
            params![person, school, function.code()],
        )
    }

    fn remove_function(&self, login: &str, function: Function, uai: &Uai) -> Result<(), Error> {
        self.execute(
            "DELETE FROM person_function WHERE person_id = (SELECT id FROM person WHERE login = $1)
               AND school_id = (SELECT id FROM school WHERE uai = $2) AND function = $3",
            params![login, uai.as_str(), function.code()],
        )?;
        Ok(())
    }

    fn person_id(&self, login: &str) -> Result<Option<i64>, Error> {
        self.query_one("SELECT id FROM person WHERE login = $1", params![login], |row| {
            row.int("id")
        })
    }

    fn with_functions(&self, found: Option<(i64, Person)>) -> Result<Option<Person>, Error> {
        match found {
            Some((id, person)) => Ok(Some(Person {
                functions: self.functions(id)?,
                ..person
            })),
            None => Ok(None),
        }
    }

    fn functions(&self, person: i64) -> Result<Vec<(Function, Uai)>, Error> {
        self.query(
            "SELECT person_function.function, school.uai FROM person_function
             JOIN school ON school.id = person_function.school_id
             WHERE person_function.person_id = $1 ORDER BY school.uai, person_function.function",
            params![person],
            |row| Ok((row.code("function")?, row.uai("uai")?)),
        )
    }
}

/// What is other than it was.
fn differences(before: &Person, after: &Person) -> Changes {
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.raw().to_owned());
    let mut changes = Changes::default();
    changes.note("last_name", before.last_name.raw(), after.last_name.raw());
    changes.note("first_name", before.first_name.raw(), after.first_name.raw());
    changes.note("mail", text(&before.mail), text(&after.mail));
    changes.note("phone", text(&before.phone), text(&after.phone));
    changes.note("notice_mail", text(&before.notice_mail), text(&after.notice_mail));
    changes.note("time_zone", before.time_zone.clone(), after.time_zone.clone());
    changes.note("lang", json!(before.lang), json!(after.lang));
    let mut functions = after.functions.clone();
    functions.sort_by_key(|(function, uai)| (*uai, function.code()));
    functions.dedup();
    changes.note("functions", json!(before.functions), json!(functions));
    changes
}

pub(super) fn named(row: &Row<'_>) -> Result<(i64, Person), Error> {
    let person = Person {
        login: row.text("login")?.to_owned(),
        mail: row.opt_words("mail")?,
        last_name: row.words("last_name")?,
        first_name: row.words("first_name")?,
        phone: row.opt_words("phone")?,
        staff_number: row.opt_words("staff_number")?,
        location: row.opt_words("location")?,
        notice_mail: row.opt_words("notice_mail")?,
        time_zone: row.opt_owned("time_zone")?,
        lang: row.opt_code("lang")?,
        functions: Vec::new(),
    };
    Ok((row.int("id")?, person))
}

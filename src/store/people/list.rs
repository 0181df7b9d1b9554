//! Lists of people: one statement for each order, whole, with the same filters in all of them.

use super::{named, select_person};
use crate::domain::code::{Function, PersonOrder, Sort};
use crate::domain::person::Person;
use crate::domain::{Code as _, Uai};
use crate::error::Error;
use crate::store::Tx;
use crate::store::engine::Value;
use crate::store::schools::patterns;

/// Which people; a field left empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonFilter {
    pub school: Option<Uai>,
    /// At that school, where one is asked for.
    pub function: Option<Function>,
    /// Words of the name, the login, the mail address.
    pub text: Option<String>,
    pub sort: Option<Sort<PersonOrder>>,
    pub limit: Option<u32>,
    pub offset: u32,
}

/// The filters that every statement carries, `$1` to `$5`.
macro_rules! matching {
    () => {
        "WHERE ($1 IS NULL OR person.folded LIKE $1) AND ($2 IS NULL OR person.folded LIKE $2)
           AND ($3 IS NULL OR person.folded LIKE $3)
           AND (($4 IS NULL AND $5 IS NULL) OR person.id IN (
                 SELECT person_function.person_id FROM person_function
                 JOIN school ON school.id = person_function.school_id
                 WHERE ($4 IS NULL OR school.uai = $4)
                   AND ($5 IS NULL OR person_function.function = $5))) "
    };
}

macro_rules! ordered {
    ($order:literal) => {
        concat!(
            select_person!(),
            matching!(),
            "ORDER BY ",
            $order,
            ", person.login LIMIT $6 OFFSET $7"
        )
    };
}

impl Tx<'_> {
    /// The people whom the filter lets through, and how many there are in all.
    pub fn people(&self, filter: &PersonFilter) -> Result<(Vec<Person>, u64), Error> {
        let mut values = filter.values();
        let total = self.query_one(
            concat!("SELECT count(*) AS total FROM person ", matching!()),
            &values,
            |row| row.int("total"),
        )?;
        values.push(filter.limit.map_or(-1, i64::from).into());
        values.push(filter.offset.into());
        let found = self.query(filter.statement(), &values, named)?;
        let mut people = Vec::with_capacity(found.len());
        for (id, person) in found {
            people.push(Person {
                functions: self.functions(id)?,
                ..person
            });
        }
        Ok((people, total.unwrap_or_default().unsigned_abs()))
    }

    /// Where nobody bears the words of the filter, those who bear the nearest (C6): a name heard on
    /// the telephone is seldom spelled as the register has it.
    pub fn people_of_near_names(&self, filter: &PersonFilter) -> Result<Vec<Person>, Error> {
        let Some(words) = filter.text.as_deref() else {
            return Ok(Vec::new());
        };
        let mut people = Vec::new();
        for (login, _) in self.nearest_people(words)? {
            people.extend(self.person_of_login(&login)?);
        }
        let wanted = |(function, uai): &(Function, Uai)| {
            filter.school.is_none_or(|school| school == *uai)
                && filter.function.is_none_or(|asked| asked == *function)
        };
        let anywhere = filter.school.is_none() && filter.function.is_none();
        people.retain(|person| anywhere || person.functions.iter().any(wanted));
        Ok(people)
    }
}

impl PersonFilter {
    fn values(&self) -> Vec<Value<'_>> {
        let [first, second, others] = patterns(self.text.as_deref());
        vec![
            first.into(),
            second.into(),
            others.into(),
            self.school.as_ref().map(Uai::as_str).into(),
            self.function.map(|function| function.code()).into(),
        ]
    }

    fn statement(&self) -> &'static str {
        let Some(Sort { by, descending }) = self.sort else {
            return ordered!("person.folded");
        };
        match (by, descending) {
            (PersonOrder::Name, false) => ordered!("person.folded"),
            (PersonOrder::Name, true) => ordered!("person.folded DESC"),
            (PersonOrder::Login, false) => ordered!("person.login"),
            (PersonOrder::Login, true) => ordered!("person.login DESC"),
            (PersonOrder::School, false) => ordered!(
                "(SELECT min(school.uai) FROM person_function JOIN school ON school.id = person_function.school_id
                   WHERE person_function.person_id = person.id) NULLS LAST, person.folded"
            ),
            (PersonOrder::School, true) => ordered!(
                "(SELECT min(school.uai) FROM person_function JOIN school ON school.id = person_function.school_id
                   WHERE person_function.person_id = person.id) DESC NULLS LAST, person.folded"
            ),
        }
    }
}

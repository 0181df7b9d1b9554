//! The search over everything: tickets, comments and articles by the index of their words, the
//! registers by their names. Desks are somebody's, and only those asked for are looked through.
//!
//! Of a word that everybody writes only the newest tickets and comments are taken and put in order:
//! to weigh every match would take the longer the older the desk is, and nobody reads the last of them.

mod together;

use std::collections::HashSet;

use chrono::NaiveDate;

use super::Tx;
use super::columns::Read as _;
use super::engine::{Row, params};
use super::inventory::EquipmentFilter;
use super::people::PersonFilter;
use super::schools::SchoolFilter;
use super::words::beginnings;
use crate::domain::found::{Hit, Thing, Wanted};
use crate::domain::{Text, reference};
use crate::error::Error;

/// How many tickets are taken, and how many comments.
pub const NEWEST: u32 = 1000;

const TICKETS: &str = "SELECT ticket.reference, ticket.subject, ticket.description, ticket.status,
       desk.code AS desk
     FROM ticket_words JOIN ticket ON ticket.id = ticket_words.rowid
       JOIN desk ON desk.id = ticket.desk_id
     WHERE ticket_words MATCH $1 AND $2 LIKE '%,' || ticket.desk_id || ',%'
     ORDER BY ticket_words.rowid DESC LIMIT $3";

const COMMENTS: &str =
    "SELECT ticket.reference, ticket.subject, ticket.status, comment.body, comment.internal,
       desk.code AS desk
     FROM comment_words JOIN comment ON comment.id = comment_words.rowid
       JOIN ticket ON ticket.id = comment.ticket_id JOIN desk ON desk.id = ticket.desk_id
     WHERE comment_words MATCH $1 AND $2 LIKE '%,' || ticket.desk_id || ',%'
     ORDER BY comment_words.rowid DESC LIMIT $3";

const ARTICLES: &str =
    "SELECT article.number, article.title, article.symptom, article.solution, desk.code AS desk
     FROM article_words JOIN article ON article.id = article_words.rowid
       JOIN desk ON desk.id = article.desk_id
     WHERE article_words MATCH $1 AND $2 LIKE '%,' || article.desk_id || ',%' AND article.active = 1
     ORDER BY bm25(article_words, 8.0, 4.0, 1.0), article.id";

/// Whose telephone it is.
const CALLERS: &str = "SELECT login FROM person WHERE phone = $1 ORDER BY folded, login";

const CALLING_SCHOOLS: &str = "SELECT uai FROM school WHERE phone = $1 ORDER BY folded, uai";

impl Tx<'_> {
    /// What holds these words, the best first: of these desks, and of the registers; and whether there
    /// are older tickets or comments that hold them too.
    pub fn search(
        &mut self,
        desks: &[String],
        typed: &str,
        among: &[Thing],
        today: NaiveDate,
    ) -> Result<(Vec<Hit>, bool), Error> {
        let wanted = Wanted::of(typed);
        let (words, ids) = (beginnings(typed), self.desks_among(desks)?);
        let (mut hits, mut older) = (Vec::new(), false);
        for thing in among {
            let mut found = match thing {
                Thing::Ticket => self.hit_tickets(&words, &ids, typed, &wanted)?,
                Thing::Comment => self.hit_comments(&words, &ids)?,
                Thing::Article => self.hit_articles(&words, &ids)?,
                Thing::School => self.hit_schools(typed, today)?,
                Thing::Person => self.hit_people(typed)?,
                Thing::Equipment => self.hit_equipment(typed, today)?,
            };
            if matches!(thing, Thing::Ticket | Thing::Comment) && found.len() > NEWEST as usize {
                older = true;
                found.truncate(NEWEST as usize);
            }
            hits.append(&mut found);
        }
        // The registers find words inside words too.
        hits.retain(|hit| {
            let of_register = matches!(hit.thing, Thing::School | Thing::Person | Thing::Equipment);
            !of_register || wanted.is_in(&format!("{} {} {}", hit.name, hit.title.raw(), hit.body.raw()))
        });
        wanted.rank(&mut hits);
        Ok((hits, older))
    }

    /// `,1,3,`: what one number can be looked for in.
    fn desks_among(&self, desks: &[String]) -> Result<String, Error> {
        let mut ids = ",".to_owned();
        for code in desks {
            if let Some(desk) = self.desk(code)? {
                ids.push_str(&format!("{},", desk.id));
            }
        }
        Ok(ids)
    }

    fn hit_tickets(
        &mut self,
        words: &str,
        desks: &str,
        typed: &str,
        wanted: &Wanted,
    ) -> Result<Vec<Hit>, Error> {
        let mut hits = Vec::new();
        // Whoever types a reference means that ticket.
        let named = reference::read(typed);
        for id in desks.split(',').filter_map(|id| id.parse().ok()) {
            if let Some(kept) = self.ticket(id, &named)? {
                let ticket = kept.ticket;
                hits.push(Hit {
                    thing: Thing::Ticket,
                    desk: Some(ticket.desk),
                    name: ticket.reference,
                    title: ticket.subject,
                    body: ticket.description,
                    status: Some(ticket.status),
                    internal: false,
                });
            }
        }
        let key = |hit: &Hit| (hit.desk.clone(), hit.name.clone());
        let mut known: HashSet<_> = hits.iter().map(key).collect();
        let mut found = self.query(TICKETS, params![words, desks, NEWEST + 1], ticket)?;
        found.append(&mut self.hit_together(wanted.words(), desks)?);
        hits.extend(found.into_iter().filter(|hit| known.insert(key(hit))));
        Ok(hits)
    }

    fn hit_comments(&self, words: &str, desks: &str) -> Result<Vec<Hit>, Error> {
        self.query(COMMENTS, params![words, desks, NEWEST + 1], |row| {
            Ok(Hit {
                thing: Thing::Comment,
                desk: row.opt_owned("desk")?,
                name: row.text("reference")?.to_owned(),
                title: row.words("subject")?,
                body: row.words("body")?,
                status: row.opt_code("status")?,
                internal: row.boolean("internal")?,
            })
        })
    }

    fn hit_articles(&self, words: &str, desks: &str) -> Result<Vec<Hit>, Error> {
        self.query(ARTICLES, params![words, desks], |row| {
            let (symptom, solution) = (row.text("symptom")?, row.text("solution")?);
            Ok(Hit {
                thing: Thing::Article,
                desk: row.opt_owned("desk")?,
                name: row.int("number")?.to_string(),
                title: row.words("title")?,
                body: Text::new(format!("{symptom} {solution}")),
                status: None,
                internal: false,
            })
        })
    }

    fn hit_schools(&mut self, typed: &str, today: NaiveDate) -> Result<Vec<Hit>, Error> {
        let filter = SchoolFilter {
            text: Some(typed.to_owned()),
            ..SchoolFilter::on(today)
        };
        let mut schools = self.schools(&filter)?.0;
        let callers = self.query(CALLING_SCHOOLS, params![typed], |row| {
            Ok(row.text("uai")?.to_owned())
        })?;
        for uai in callers {
            schools.push(self.school_named(&uai)?);
        }
        Ok(schools
            .into_iter()
            .map(|school| {
                let place = [&school.address, &school.postcode, &school.city, &school.phone];
                of_register(Thing::School, school.uai.to_string(), school.name, &place)
            })
            .collect())
    }

    fn hit_people(&self, typed: &str) -> Result<Vec<Hit>, Error> {
        let filter = PersonFilter {
            text: Some(typed.to_owned()),
            ..PersonFilter::default()
        };
        let mut people = self.people(&filter)?.0;
        let callers = self.query(CALLERS, params![typed], |row| Ok(row.text("login")?.to_owned()))?;
        for login in callers {
            people.extend(self.person_of_login(&login)?);
        }
        Ok(people
            .into_iter()
            .map(|person| {
                let name = person.name();
                of_register(Thing::Person, person.login, name, &[&person.mail, &person.phone])
            })
            .collect())
    }

    fn hit_equipment(&mut self, typed: &str, today: NaiveDate) -> Result<Vec<Hit>, Error> {
        let filter = EquipmentFilter {
            text: Some(typed.to_owned()),
            ..EquipmentFilter::on(today)
        };
        let equipment = self.equipment_list(&filter)?.0;
        Ok(equipment
            .into_iter()
            .map(|declared| {
                let one = declared.equipment;
                let what = joined(&[&one.kind, &one.brand, &one.model]);
                let school = Some(declared.school_name);
                let rest = [&one.name, &one.serial, &one.location, &school];
                of_register(Thing::Equipment, one.key().raw().to_owned(), what, &rest)
            })
            .collect())
    }
}

fn ticket(row: &Row<'_>) -> Result<Hit, Error> {
    Ok(Hit {
        thing: Thing::Ticket,
        desk: row.opt_owned("desk")?,
        name: row.text("reference")?.to_owned(),
        title: row.words("subject")?,
        body: row.words("description")?,
        status: row.opt_code("status")?,
        internal: false,
    })
}

fn of_register(thing: Thing, name: String, title: Text, rest: &[&Option<Text>]) -> Hit {
    Hit {
        thing,
        desk: None,
        name,
        title,
        body: joined(rest),
        status: None,
        internal: false,
    }
}

fn joined(parts: &[&Option<Text>]) -> Text {
    let parts: Vec<&str> = parts
        .iter()
        .filter_map(|part| Some(part.as_ref()?.raw()))
        .collect();
    Text::new(parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrations::CURRENT;
    use proptest::prelude::*;
    use rusqlite::Connection;

    fn database() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(CURRENT.schema).unwrap();
        connection
    }

    #[test]
    fn words_are_found_by_their_index_and_nothing_is_read_row_by_row() {
        let connection = database();
        for (sql, index) in [
            (TICKETS, "ticket_words"),
            (COMMENTS, "comment_words"),
            (ARTICLES, "article_words"),
        ] {
            let mut query = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let mut rows = query.raw_query();
            let mut scans = Vec::new();
            while let Some(row) = rows.next().unwrap() {
                let step: String = row.get("detail").unwrap();
                // The newest come first out of the index.
                assert!(
                    index == "article_words" || !step.contains("TEMP B-TREE"),
                    "{step}"
                );
                if step.starts_with("SCAN") {
                    scans.push(step);
                }
            }
            assert_eq!(scans.len(), 1, "{scans:?}");
            assert!(
                scans[0].starts_with(&format!("SCAN {index} VIRTUAL TABLE INDEX "))
                    && scans[0].contains(":M"),
                "{scans:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_question_that_can_be_asked(
            typed in prop_oneof![
                any::<String>(),
                "[\"'*():^{}+-]{0,6}(AND|OR|NOT|NEAR|title|😀|é)?[\"'*():^{}+-]{0,6}",
            ]
        ) {
            let connection = database();
            for sql in [TICKETS, COMMENTS, ARTICLES] {
                let mut query = connection.prepare_cached(sql).unwrap();
                query.raw_bind_parameter(1, beginnings(&typed)).unwrap();
                query.raw_bind_parameter(2, ",1,").unwrap();
                if query.parameter_count() == 3 {
                    query.raw_bind_parameter(3, NEWEST).unwrap();
                }
                let mut rows = query.raw_query();
                prop_assert!(rows.next().unwrap().is_none());
            }
        }
    }
}

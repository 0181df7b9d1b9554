//! Tickets that hold what is looked for here and there: one word in the subject, another in a comment, the
//! third in the requester's name or the school's (`gaudet imprimante`, `exupery wifi`).
//!
//! Each word is looked for alone, and a ticket must be found for every one of them. Of a word that everybody
//! writes only the newest are taken, so that it costs the same at an old desk.

use std::collections::HashSet;

use super::{Hit, NEWEST, Tx, beginnings, ticket};
use crate::error::Error;
use crate::store::engine::params;

/// How many tickets are taken for one word, of each place where it may stand.
const OF_A_WORD: u32 = 20 * NEWEST;

/// A word that more schools or people bear names none of them: `collège`.
const NAMESAKES: u32 = 100;

const SAID: &str = "SELECT id FROM
       (SELECT rowid AS id FROM ticket_words WHERE ticket_words MATCH $1 ORDER BY rowid DESC LIMIT $2)
     UNION SELECT id FROM
       (SELECT comment.ticket_id AS id FROM comment_words JOIN comment ON comment.id = comment_words.rowid
        WHERE comment_words MATCH $1 ORDER BY comment_words.rowid DESC LIMIT $2)";

const OF_SCHOOLS: &str = "WITH named AS
       (SELECT id FROM school WHERE ' ' || folded GLOB '*[^a-z0-9]' || $1 || '*' LIMIT $2 + 1)
     SELECT ticket.id FROM named JOIN ticket ON ticket.school_id = named.id
     WHERE (SELECT count(*) FROM named) <= $2 ORDER BY ticket.id DESC LIMIT $3";

const OF_PEOPLE: &str = "WITH named AS
       (SELECT id FROM person WHERE ' ' || folded GLOB '*[^a-z0-9]' || $1 || '*' LIMIT $2 + 1)
     SELECT ticket.id FROM named JOIN ticket ON ticket.requester_id = named.id
     WHERE (SELECT count(*) FROM named) <= $2 ORDER BY ticket.id DESC LIMIT $3";

const TOGETHER: &str = "SELECT ticket.reference, ticket.subject, ticket.description, ticket.status,
       desk.code AS desk
     FROM json_each($1) AS wanted JOIN ticket ON ticket.id = wanted.value
       JOIN desk ON desk.id = ticket.desk_id
     WHERE $2 LIKE '%,' || ticket.desk_id || ',%'
     ORDER BY ticket.id DESC LIMIT $3";

impl Tx<'_> {
    /// The newest tickets for which every word is found somewhere; nothing for one word, which must stand in
    /// the ticket itself.
    pub(super) fn hit_together(&self, words: &[String], desks: &str) -> Result<Vec<Hit>, Error> {
        let (Some((first, others)), true) = (words.split_first(), words.len() > 1) else {
            return Ok(Vec::new());
        };
        let mut all = self.tickets_of(first)?;
        for word in others {
            let of_word = self.tickets_of(word)?;
            all.retain(|id| of_word.contains(id));
        }
        let ids = serde_json::json!(all).to_string();
        self.query(TOGETHER, params![ids, desks, NEWEST + 1], ticket)
    }

    /// For which the word is found: in what was said, in the school's name or town, in the requester's.
    fn tickets_of(&self, word: &str) -> Result<HashSet<i64>, Error> {
        let mut ids = HashSet::new();
        ids.extend(self.query(SAID, params![beginnings(word), OF_A_WORD], |row| row.int("id"))?);
        for of_names in [OF_SCHOOLS, OF_PEOPLE] {
            ids.extend(self.query(of_names, params![word, NAMESAKES, OF_A_WORD], |row| row.int("id"))?);
        }
        Ok(ids)
    }
}

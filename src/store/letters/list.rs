//! Letters in a list, and one by its number: all of it but the bytes.

use crate::domain::correspondence::{Post, Unsorted};
use crate::error::Error;
use crate::store::Tx;
use crate::store::columns::Read as _;
use crate::store::engine::{Row, params};

/// Which letters of a desk, those of no desk among them.
#[derive(Debug, Clone, Default)]
pub struct LetterFilter {
    /// Only those that somebody has to look at.
    pub waiting: bool,
    /// Of this ticket.
    pub reference: Option<String>,
    pub limit: Option<u32>,
    pub offset: u32,
}

macro_rules! select_letter {
    () => {
        "SELECT letter.id, letter.state, letter.why, letter.lacks, desk.code AS desk, ticket.reference,
           letter.near, letter.sender, letter.sender_name, letter.subject, length(letter.raw) AS size,
           letter.copies, letter.told, letter.received_at, letter.settled_at, letter.settled_by
         FROM letter LEFT JOIN desk ON desk.id = letter.desk_id
           LEFT JOIN ticket ON ticket.id = letter.ticket_id "
    };
}

impl Tx<'_> {
    /// The letter of that number, whatever its desk.
    pub fn letter(&mut self, id: i64) -> Result<Option<Post>, Error> {
        self.query_one(
            concat!(select_letter!(), "WHERE letter.id = $1"),
            params![id],
            post,
        )
    }

    /// The letters that the filter lets through, oldest first, and how many there are in all.
    pub fn letters(&mut self, desk: i64, filter: &LetterFilter) -> Result<(Vec<Post>, u64), Error> {
        let total = self.query_one(
            "SELECT count(*) AS total FROM letter LEFT JOIN ticket ON ticket.id = letter.ticket_id
             WHERE (letter.desk_id = $1 OR letter.desk_id IS NULL)
               AND ($2 = 0 OR letter.state IN ('unread', 'to_sort'))
               AND ($3 IS NULL OR ticket.reference = $3)",
            params![desk, filter.waiting, filter.reference.as_deref()],
            |row| row.int("total"),
        )?;
        let letters = self.query(
            concat!(
                select_letter!(),
                "WHERE (letter.desk_id = $1 OR letter.desk_id IS NULL)
                   AND ($2 = 0 OR letter.state IN ('unread', 'to_sort'))
                   AND ($3 IS NULL OR ticket.reference = $3)
                 ORDER BY letter.id LIMIT $4 OFFSET $5"
            ),
            params![
                desk,
                filter.waiting,
                filter.reference.as_deref(),
                filter.limit.map_or(-1, i64::from),
                filter.offset
            ],
            post,
        )?;
        Ok((
            letters,
            total
                .and_then(|total| u64::try_from(total).ok())
                .unwrap_or_default(),
        ))
    }

    /// How many letters somebody has to look at, at this desk or at none.
    pub fn letters_to_sort(&mut self, desk: i64) -> Result<u64, Error> {
        let count = self.query_one(
            "SELECT count(*) AS waiting FROM letter
             WHERE state IN ('unread', 'to_sort') AND (desk_id = $1 OR desk_id IS NULL)",
            params![desk],
            |row| row.int("waiting"),
        )?;
        Ok(count
            .and_then(|count| u64::try_from(count).ok())
            .unwrap_or_default())
    }
}

fn post(row: &Row<'_>) -> Result<Post, Error> {
    let lacks = match row.opt_text("lacks")? {
        Some(_) => row.json("lacks")?,
        None => Vec::new(),
    };
    Ok(Post {
        id: row.int("id")?,
        state: row.code("state")?,
        why: row.opt_text("why")?.and_then(Unsorted::parse),
        lacks,
        desk: row.opt_owned("desk")?,
        reference: row.opt_owned("reference")?,
        near: row.opt_owned("near")?,
        sender: row.opt_words("sender")?,
        sender_name: row.opt_words("sender_name")?,
        subject: row.words("subject")?,
        size: row.int("size")?,
        copies: row.int("copies")?,
        told: row.opt_code("told")?,
        received_at: row.instant("received_at")?,
        settled_at: row.opt_instant("settled_at")?,
        settled_by: row.opt_owned("settled_by")?,
    })
}

//! The knowledge base: articles, all that they ever said, and how often each solved.

use chrono::{DateTime, Utc};

use super::Tx;
use super::columns::{self, Read as _};
use super::engine::{Row, params};
use super::words;
use crate::domain::Code as _;
use crate::domain::article::{Article, Content, Version};
use crate::domain::matter::Matter;
use crate::domain::ticket::By;
use crate::error::Error;

/// An article with how often it solved: a closure that was refused did not, and one that is still to
/// be validated may have.
macro_rules! select_article {
    ($from:literal, $rest:literal) => {
        concat!(
            "SELECT article.id, article.number, article.version, article.title, article.category,
               article.symptom, article.solution, article.lang, article.active,
               article.created_at, article.updated_at,
               (SELECT ticket.reference FROM ticket WHERE ticket.id = article.ticket_id) AS origin,
               (SELECT count(*) FROM article_use JOIN ticket ON ticket.id = article_use.ticket_id
                 WHERE article_use.article_id = article.id
                   AND ticket.status IN ('resolved', 'closed', 'expired')) AS solved
             FROM ",
            $from,
            " ",
            $rest
        )
    };
}

/// Which articles; a field left empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleFilter {
    pub category: Option<String>,
    /// Words that they hold: then the nearest first.
    pub text: Option<String>,
    /// Also those that were withdrawn.
    pub withdrawn_too: bool,
    pub limit: Option<u32>,
    pub offset: u32,
}

impl Tx<'_> {
    /// The article of that number at a desk.
    pub fn article(&self, desk: i64, number: i64) -> Result<Option<Article>, Error> {
        self.query_one(
            select_article!("article", "WHERE article.desk_id = $1 AND article.number = $2"),
            params![desk, number],
            read,
        )
    }

    /// The articles that the filter lets through, those that solved most first, and how many there are.
    pub fn articles(&self, desk: i64, filter: &ArticleFilter) -> Result<(Vec<Article>, u64), Error> {
        let mut found = match &filter.text {
            Some(text) => self.query(
                select_article!(
                    "article_words JOIN article ON article.id = article_words.rowid",
                    "WHERE article_words MATCH $1 AND article.desk_id = $2
                       AND ($3 = 1 OR article.active = 1)
                     ORDER BY bm25(article_words, 8.0, 4.0, 1.0), article.number"
                ),
                params![words::beginnings(text), desk, filter.withdrawn_too],
                read,
            )?,
            None => self.query(
                select_article!(
                    "article",
                    "WHERE article.desk_id = $1 AND ($2 = 1 OR article.active = 1)
                     ORDER BY solved DESC, article.number"
                ),
                params![desk, filter.withdrawn_too],
                read,
            )?,
        };
        if let Some(category) = &filter.category {
            found.retain(|article| article.content.category.as_ref() == Some(category));
        }
        let total = found.len() as u64;
        let limit = filter.limit.map_or(usize::MAX, |limit| limit as usize);
        let page = found.into_iter().skip(filter.offset as usize).take(limit);
        Ok((page.collect(), total))
    }

    /// The articles that name something of a matter: a handful, found by their words.
    pub fn articles_about(&self, desk: i64, matter: &Matter) -> Result<Vec<Article>, Error> {
        let Some(any) = words::any_beginning(matter.names()) else {
            return Ok(Vec::new());
        };
        self.query(
            select_article!(
                "article_words JOIN article ON article.id = article_words.rowid",
                "WHERE article_words MATCH $1 AND article.desk_id = $2 AND article.active = 1
                 ORDER BY bm25(article_words, 8.0, 4.0, 1.0) LIMIT 30"
            ),
            params![any, desk],
            read,
        )
    }

    /// Keeps a new article; its number.
    pub fn add_article(
        &mut self,
        desk: i64,
        content: &Content,
        from: Option<&str>,
        at: DateTime<Utc>,
        by: &By,
    ) -> Result<i64, Error> {
        let number = self.next_number(desk, "article")?;
        self.execute(
            "INSERT INTO article (desk_id, number, version, title, category, symptom, solution, lang,
               active, ticket_id, created_at, updated_at)
             VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8,
               (SELECT id FROM ticket WHERE desk_id = $9 AND reference = $10), $11, $12)",
            params![
                desk,
                number,
                content.title.raw(),
                content.category.as_deref(),
                content.symptom.raw(),
                content.solution.raw(),
                content.lang.code(),
                content.active,
                desk,
                from,
                columns::instant(at),
                columns::instant(at)
            ],
        )?;
        self.keep_article_version(desk, number, content, at, by)?;
        Ok(number)
    }

    /// What an article says from now on; what it said stays.
    pub fn edit_article(
        &mut self,
        desk: i64,
        number: i64,
        content: &Content,
        at: DateTime<Utc>,
        by: &By,
    ) -> Result<(), Error> {
        self.execute(
            "UPDATE article SET version = version + 1, title = $1, category = $2, symptom = $3,
               solution = $4, lang = $5, active = $6, updated_at = $7
             WHERE desk_id = $8 AND number = $9",
            params![
                content.title.raw(),
                content.category.as_deref(),
                content.symptom.raw(),
                content.solution.raw(),
                content.lang.code(),
                content.active,
                columns::instant(at),
                desk,
                number
            ],
        )?;
        self.keep_article_version(desk, number, content, at, by)
    }

    fn keep_article_version(
        &mut self,
        desk: i64,
        number: i64,
        content: &Content,
        at: DateTime<Utc>,
        by: &By,
    ) -> Result<(), Error> {
        self.execute(
            "INSERT INTO article_version (article_id, version, at, operator_id, content)
             SELECT article.id, article.version, $1, (SELECT id FROM operator WHERE login = $2), $3
             FROM article WHERE article.desk_id = $4 AND article.number = $5",
            params![
                columns::instant(at),
                by.operator.as_deref(),
                columns::json(content)?,
                desk,
                number
            ],
        )?;
        Ok(())
    }

    /// All that an article ever said, the first first.
    pub fn article_versions(&self, desk: i64, number: i64) -> Result<Vec<Version>, Error> {
        self.query(
            "SELECT article_version.version, article_version.at, operator.login,
               article_version.content
             FROM article JOIN article_version ON article_version.article_id = article.id
               LEFT JOIN operator ON operator.id = article_version.operator_id
             WHERE article.desk_id = $1 AND article.number = $2 ORDER BY article_version.version",
            params![desk, number],
            |row| {
                Ok(Version {
                    version: row.small("version")?,
                    at: row.instant("at")?,
                    by: row.opt_owned("login")?,
                    content: row.json("content")?,
                })
            },
        )
    }

    /// A ticket was solved, by an article or without one.
    pub(super) fn note_article(&mut self, desk: i64, ticket: i64, article: Option<i64>) -> Result<(), Error> {
        self.execute("DELETE FROM article_use WHERE ticket_id = $1", params![ticket])?;
        self.execute(
            "INSERT INTO article_use (ticket_id, article_id)
             SELECT $1, id FROM article WHERE desk_id = $2 AND number = $3",
            params![ticket, desk, article],
        )?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> Result<Article, Error> {
    Ok(Article {
        number: row.int("number")?,
        version: row.small("version")?,
        content: Content {
            title: row.words("title")?,
            category: row.opt_owned("category")?,
            symptom: row.words("symptom")?,
            solution: row.words("solution")?,
            lang: row.code("lang")?,
            active: row.boolean("active")?,
        },
        from: row.opt_owned("origin")?,
        solved: row.int("solved")?.unsigned_abs(),
        created_at: row.instant("created_at")?,
        updated_at: row.instant("updated_at")?,
    })
}

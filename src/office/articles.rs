//! The knowledge base at the counter: what may help with a request (C14).

use super::{Counter, Office};
use crate::domain::Text;
use crate::domain::article::{self, Article, Offered};
use crate::domain::matter::Matter;
use crate::domain::opening::Draft;
use crate::error::{Error, NotFound, Noun};
use crate::store::Tx;

impl Counter {
    /// The article of that number, as it was typed.
    pub fn article(&self, tx: &mut Tx<'_>, typed: &str) -> Result<Article, Error> {
        let number = typed.trim().parse().ok();
        let found = match number {
            Some(number) => tx.article(self.desk_id, number)?,
            None => None,
        };
        found.ok_or_else(|| {
            Error::NotFound(NotFound {
                noun: Noun::Article,
                given: typed.to_owned(),
                nearest: Vec::new(),
            })
        })
    }

    /// The articles that may help with a request about this.
    pub fn articles_about(
        &self,
        tx: &mut Tx<'_>,
        subject: &Text,
        category: Option<&str>,
    ) -> Result<Vec<Offered>, Error> {
        let known = tx.articles_about(self.desk_id, &Matter::of(subject))?;
        Ok(article::nearest(subject, category, known))
    }
}

impl Office {
    /// The articles that may help with a draft.
    pub fn articles_for(&mut self, draft: &Draft) -> Result<Vec<Offered>, Error> {
        let Some(subject) = &draft.subject else {
            return Ok(Vec::new());
        };
        self.read(|tx, at| at.articles_about(tx, subject, draft.category.as_deref()))
    }
}

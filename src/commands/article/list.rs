//! `article list`: what helps, and how often it did.

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::ticket::fields;
use crate::error::Error;
use crate::store::articles::ArticleFilter;
use crate::text::listing::Things;
use crate::view::registers::article::{self, ArticleJson};

/// List the articles of the knowledge base, those that solved most first
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this category, by its code
    #[arg(long, value_name = "CODE")]
    pub category: Option<String>,

    /// Holding these words, accents and case apart; the nearest first
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// With those that were withdrawn
    #[arg(long)]
    pub withdrawn: bool,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let (articles, total) = office.read(|tx, at| {
            let category = match &self.category {
                Some(code) => Some(fields::category(at, code)?),
                None => None,
            };
            let filter = ArticleFilter {
                category,
                text: self.text.clone(),
                withdrawn_too: self.withdrawn,
                limit: self.page.most(session),
                offset: self.page.offset,
            };
            tx.articles(at.desk_id, &filter)
        })?;
        let grid = article::grid(&articles, &office.counter.desk, session.lang);
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::Articles,
        };
        let items = articles.iter().map(ArticleJson::new).collect();
        answer::list(session, &grid, items, tally, &self.page.columns, session.look())
    }
}

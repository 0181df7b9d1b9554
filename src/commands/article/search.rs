//! `article search`: the articles that hold these words. It is `article list --text`, as people say it.

use super::list::List;
use crate::commands::Session;
use crate::commands::shared::Page;
use crate::error::Error;

/// Search the knowledge base by words, accents and case apart
#[derive(Debug, clap::Args)]
pub struct Search {
    /// The words, or their beginnings
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,

    #[command(flatten)]
    pub page: Page,
}

impl Search {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let list = List {
            category: None,
            text: Some(self.words.join(" ")),
            withdrawn: false,
            page: self.page,
        };
        list.run(session)
    }
}

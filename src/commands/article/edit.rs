//! `article edit`: an article says something else from now on; what it said stays.

use super::tell;
use crate::commands::Session;
use crate::commands::register::{answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::ticket::fields;
use crate::commands::words::{said, word};
use crate::domain::Text;
use crate::domain::article::Content;
use crate::domain::code::Lang;
use crate::error::Error;
use crate::office::Counter;
use crate::text;

/// Change an article; what it said before is kept
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The article, by its number
    #[arg(value_name = "ID")]
    pub id: String,

    /// The title, one line
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub title: Option<String>,

    /// The category, by its code; empty to remove
    #[arg(long, value_name = "CODE")]
    pub category: Option<String>,

    /// What is seen; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub symptom: Option<String>,

    /// What helps; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub solution: Option<String>,

    /// The language that it is written in
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>())]
    pub written_in: Option<Lang>,

    /// Offer it no more
    #[arg(long)]
    pub withdraw: bool,

    /// Offer it again
    #[arg(long, conflicts_with = "withdraw")]
    pub restore: bool,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        for words in [&mut self.symptom, &mut self.solution] {
            if let Some(typed) = words.take() {
                *words = Some(session.text(&typed)?);
            }
        }
        let mut office = session.office_to_write()?;
        let writing = &self.writing;
        let edited = write_once(&mut office, "article edit", writing, writing.dry_run, |tx, at| {
            let before = at.article(tx, &self.id)?;
            let content = self.applied(before.content.clone(), at)?;
            let changed = content != before.content;
            if changed {
                tx.edit_article(at.desk_id, before.number, &content, at.now, &at.by(None))?;
            }
            let article = at.article(tx, &self.id)?;
            let versions = tx.article_versions(at.desk_id, article.number)?;
            Ok((article, versions, changed))
        })?;
        match edited {
            Some((article, versions, changed)) => {
                tell(session, &office, &article, &versions)?;
                answer::note_change(session, changed, writing.dry_run);
            }
            None => session.note(text::imports::done_before(session.lang)),
        }
        Ok(())
    }

    /// The content with everything that was asked for.
    fn applied(&self, mut content: Content, at: &Counter) -> Result<Content, Error> {
        let words = [
            (&self.title, &mut content.title),
            (&self.symptom, &mut content.symptom),
            (&self.solution, &mut content.solution),
        ];
        for (typed, words) in words {
            if let Some(typed) = typed {
                *words = Text::new(typed.clone());
            }
        }
        content.category = match self.category.as_deref() {
            Some("") => None,
            Some(code) => Some(fields::category(at, code)?),
            None => content.category,
        };
        content.lang = self.written_in.unwrap_or(content.lang);
        content.active = (content.active || self.restore) && !self.withdraw;
        Ok(content)
    }
}

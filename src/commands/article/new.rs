//! `article new`: what helped once is kept; mostly out of the ticket that it solved.

use super::tell;
use crate::commands::Session;
use crate::commands::register::{answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::ticket::fields;
use crate::commands::words::{said, word};
use crate::domain::Text;
use crate::domain::article::Content;
use crate::domain::code::{Format, Lang};
use crate::error::{Error, Usage};
use crate::office::Counter;
use crate::store::Tx;
use crate::text;

/// Keep a solution in the knowledge base
#[derive(Debug, clap::Args)]
pub struct New {
    /// The ticket whose subject, category, description and solution it takes
    #[arg(long, value_name = "REF")]
    pub from: Option<String>,

    /// The title, one line
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub title: Option<String>,

    /// The category, by its code in the desk's profile
    #[arg(long, value_name = "CODE")]
    pub category: Option<String>,

    /// What is seen; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub symptom: Option<String>,

    /// What helps; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub solution: Option<String>,

    /// The language that it is written in; else that of the command
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>())]
    pub written_in: Option<Lang>,

    #[command(flatten)]
    pub writing: Writing,
}

impl New {
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        for words in [&mut self.symptom, &mut self.solution] {
            if let Some(typed) = words.take() {
                *words = Some(session.text(&typed)?);
            }
        }
        let lang = self.written_in.unwrap_or(session.lang);
        let mut office = session.office_to_write()?;
        let writing = &self.writing;
        let kept = write_once(&mut office, "article new", writing, writing.dry_run, |tx, at| {
            let (content, from) = self.content(tx, at, lang)?;
            let number = tx.add_article(at.desk_id, &content, from.as_deref(), at.now, &at.by(None))?;
            let article = at.article(tx, &number.to_string())?;
            Ok((article, tx.article_versions(at.desk_id, number)?))
        })?;
        let Some((article, versions)) = kept else {
            session.note(text::imports::done_before(session.lang));
            return Ok(());
        };
        if session.format() == Format::Table && !session.env.stdout_is_terminal {
            session.print(&format!("{}\n", article.number))?;
        } else {
            tell(session, &office, &article, &versions)?;
        }
        answer::note_change(session, true, writing.dry_run);
        Ok(())
    }

    /// What it is to say, and the ticket that it comes from.
    fn content(&self, tx: &mut Tx<'_>, at: &Counter, lang: Lang) -> Result<(Content, Option<String>), Error> {
        let from = match &self.from {
            Some(typed) => Some(at.ticket(tx, typed)?.ticket),
            None => None,
        };
        let told = |option: &Option<String>, ticket: Option<&Text>| {
            let typed = option.clone().map(Text::new);
            typed
                .or_else(|| ticket.cloned())
                .filter(|words| !words.is_blank())
        };
        let ticket = from.as_ref();
        let title = told(&self.title, ticket.map(|ticket| &ticket.subject));
        let symptom = told(&self.symptom, ticket.map(|ticket| &ticket.description));
        let solution = told(&self.solution, ticket.and_then(|ticket| ticket.solution.as_ref()));
        let category = match &self.category {
            Some(code) => Some(fields::category(at, code)?),
            None => ticket.map(|ticket| ticket.category.clone()),
        };
        let (Some(title), Some(symptom), Some(solution)) = (&title, &symptom, &solution) else {
            let missing = [
                ("--title", title.is_none()),
                ("--symptom", symptom.is_none()),
                ("--solution", solution.is_none()),
            ];
            let missing = missing.into_iter().filter(|(_, missing)| *missing);
            return Err(Error::Usage(Usage::Missing(
                missing.map(|(option, _)| option.to_owned()).collect(),
            )));
        };
        let content = Content {
            title: title.clone(),
            category,
            symptom: symptom.clone(),
            solution: solution.clone(),
            lang,
            active: true,
        };
        Ok((content, from.map(|ticket| ticket.reference)))
    }
}

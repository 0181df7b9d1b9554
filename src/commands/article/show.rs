//! `article show`: one article, whole, or as it once was.

use super::tell;
use crate::commands::Session;
use crate::commands::register::answer;
use crate::commands::words::number;
use crate::error::{Error, NotFound, Noun};

/// Show an article: symptom, solution, and who wrote it when
#[derive(Debug, clap::Args)]
pub struct Show {
    /// The article, by its number
    #[arg(value_name = "ID")]
    pub id: String,

    /// As it stood at that version
    #[arg(long, value_name = "N", value_parser = number(1..=u32::MAX))]
    pub version: Option<u32>,
}

impl Show {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office()?;
        let (mut article, versions) = office.read(|tx, at| {
            let article = at.article(tx, &self.id)?;
            let versions = tx.article_versions(at.desk_id, article.number)?;
            Ok((article, versions))
        })?;
        if let Some(wanted) = self.version {
            let Some(then) = versions.iter().find(|version| version.version == wanted) else {
                return Err(Error::NotFound(NotFound {
                    noun: Noun::Article,
                    given: format!("{} --version {wanted}", self.id),
                    nearest: Vec::new(),
                }));
            };
            article.version = then.version;
            article.content = then.content.clone();
            article.updated_at = then.at;
        }
        tell(session, &office, &article, &versions)
    }
}

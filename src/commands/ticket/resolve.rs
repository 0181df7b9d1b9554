//! `ticket resolve`: the work is done; where the desk validates, the requester has the last word.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::asked::{self, Entry, Length, Verb, Words};
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Asking, Deed};
use crate::text::asking::Wanted;

/// Say that tickets are solved, and ask the requester to validate
#[derive(Debug, clap::Args)]
pub struct Resolve {
    /// The tickets, all or none: `CG-12`, `12`, `CG-12..CG-20`, `@last`; `-` reads them, one a line
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// What solved it, for the requester to read; `-` reads standard input
    #[arg(long, value_name = "TEXT", value_parser = said(), required_unless_present = "article")]
    pub solution: Option<String>,

    /// The article of the knowledge base that solved it; its solution is told, unless another is
    #[arg(long, value_name = "ID")]
    pub article: Option<String>,

    /// The real cause, by its code in the desk's profile
    #[arg(long, value_name = "CODE")]
    pub cause: Option<String>,

    /// The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`
    #[arg(long, value_name = "PATH")]
    pub subject_path: Option<String>,

    /// Close at once, where the desk leaves the choice
    #[arg(long)]
    pub direct: bool,

    /// Who says that it is over: the requester or the beneficiary, where the desk lets them close
    #[arg(long, value_name = "LOGIN|MAIL", conflicts_with = "direct")]
    pub by: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Resolve {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        asked::carry_out(self, session)
    }
}

impl Verb for Resolve {
    const COMMAND: &'static str = "ticket resolve";
    const WORDS: Words = Words {
        option: Some("--solution"),
        wanted: Wanted::Solution,
        length: Length::Long,
    };

    fn references(&self) -> &[String] {
        &self.references
    }

    fn writing(&self) -> &Writing {
        &self.writing
    }

    fn words(&mut self) -> &mut Option<String> {
        &mut self.solution
    }

    fn needs_words(&self) -> bool {
        self.article.is_none()
    }

    fn ask_more(&mut self, entry: &mut Entry<'_, '_>) -> Result<(), Error> {
        if self.cause.is_none() {
            self.cause = entry.cause()?;
        }
        Ok(())
    }

    fn deed(&self, asking: &mut Asking<'_, '_>) -> Result<Deed, Error> {
        let person = doing::speaker(asking, self.by.as_deref())?;
        let article = match &self.article {
            Some(typed) => Some(asking.at.article(asking.tx, typed)?),
            None => None,
        };
        let solution = match (&self.solution, &article) {
            (None, Some(article)) => article.content.solution.clone(),
            _ => asked::text(&self.solution),
        };
        let act = Act::Resolve {
            solution,
            article: article.map(|article| article.number),
            cause: doing::cause(asking.at, self.cause.as_ref())?,
            subject_path: self.subject_path.clone().map(Text::new),
            direct: self.direct,
        };
        Ok(Deed::from(act).said_by(person))
    }
}

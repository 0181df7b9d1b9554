//! `search`: over everything that the operator may see (C14).

use crate::commands::Session;
use crate::commands::register::answer::{self, Tally};
use crate::commands::shared::Page;
use crate::commands::words::word;
use crate::domain::Code as _;
use crate::domain::found::{Thing, Wanted};
use crate::error::Error;
use crate::files;
use crate::store::search::NEWEST;
use crate::text;
use crate::text::listing::Things;
use crate::view::found::{self, HitJson};

/// Search everything: tickets, comments, articles, schools, people, equipment
#[derive(Debug, clap::Args)]
pub struct Search {
    /// The words, or their beginnings; a telephone number finds who calls
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,

    /// Only among these, separated by commas
    #[arg(long = "in", value_name = "NOUN,…", value_delimiter = ',', value_parser = word::<Thing>())]
    pub among: Vec<Thing>,

    #[command(flatten)]
    pub page: Page,
}

impl Search {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        // A telephone number as the registers write it, whoever calls.
        let typed = self.words.join(" ");
        let typed = files::phone(&typed);
        let among = match self.among.as_slice() {
            [] => Thing::ALL,
            some => some,
        };
        // One desk where one is named, else every desk that the operator serves.
        let mut office = match &session.globals.desk {
            Some(_) => session.office()?,
            None => session.office_of_all()?,
        };
        let only = session.globals.desk.clone();
        let (hits, older) = office.read(|tx, at| {
            let operator = at.operator()?;
            let mut desks = tx.desk_codes()?;
            desks.retain(|desk| operator.serves(desk) && only.as_ref().is_none_or(|only| only == desk));
            tx.search(&desks, &typed, among, at.desk.day(at.now))
        })?;
        let total = hits.len() as u64;
        let most = self.page.most(session).map_or(usize::MAX, |limit| limit as usize);
        let hits: Vec<_> = hits
            .into_iter()
            .skip(self.page.offset as usize)
            .take(most)
            .collect();
        let wanted = Wanted::of(&typed);
        let grid = found::grid(&hits, &wanted, &office.counter.desk, session.lang);
        let tally = Tally {
            offset: self.page.offset,
            total,
            things: Things::Results,
        };
        let items = hits.iter().map(|hit| HitJson::new(hit, &wanted)).collect();
        answer::list(session, &grid, items, tally, &self.page.columns, session.look())?;
        if older {
            session.note(&text::listing::only_the_newest(session.lang, NEWEST));
        }
        Ok(())
    }
}

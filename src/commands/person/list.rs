//! `person list`: who works where, as what.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::words::{sort, word};
use crate::domain::code::{Function, PersonOrder, Sort};
use crate::error::Error;

/// List people
#[derive(Debug, clap::Args)]
pub struct List {
    /// At this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// With this function
    #[arg(long, value_name = "CODE", value_parser = word::<Function>())]
    pub function: Option<Function>,

    /// Holding these words: name, login, mail
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// Sorted by this field, `:desc` for the other way round
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<PersonOrder>())]
    pub sort: Option<Sort<PersonOrder>>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("person list"))
    }
}

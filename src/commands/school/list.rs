//! `school list`: the schools, their membership and the age of their inventory.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::words::{sort, word};
use crate::domain::code::{SchoolOrder, SchoolType, Sort};
use crate::error::Error;

/// List schools
#[derive(Debug, clap::Args)]
pub struct List {
    /// Holding these words: UAI, name, town
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// Of this department, such as `38`
    #[arg(long, value_name = "NUMBER")]
    pub department: Option<String>,

    /// Of this type
    #[arg(long = "type", value_name = "TYPE", value_parser = word::<SchoolType>())]
    pub school_type: Option<SchoolType>,

    /// Of this sector, by its code
    #[arg(long, value_name = "SECTOR")]
    pub sector: Option<String>,

    /// Members only: their agreement is valid today
    #[arg(long)]
    pub members: bool,

    /// Members whose inventory is out of date, or soon will be
    #[arg(long)]
    pub stale: bool,

    /// Sorted by this field, `:desc` for the other way round
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<SchoolOrder>())]
    pub sort: Option<Sort<SchoolOrder>>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("school list"))
    }
}

//! `inventory list`: what the schools declared.

use crate::commands::Session;
use crate::commands::shared::Page;
use crate::commands::words::{sort, word};
use crate::domain::code::{EquipmentOrder, Sort, Warranty};
use crate::error::Error;

/// List equipment
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this school
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    /// Holding these words: number, serial, model, place
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,

    /// By whether the warranty has ended
    #[arg(long, value_name = "STATE", value_parser = word::<Warranty>())]
    pub warranty: Option<Warranty>,

    /// Of schools whose inventory is out of date
    #[arg(long)]
    pub stale: bool,

    /// Sorted by this field, `:desc` for the other way round
    #[arg(long, value_name = "FIELD[:desc]", value_parser = sort::<EquipmentOrder>())]
    pub sort: Option<Sort<EquipmentOrder>>,

    #[command(flatten)]
    pub page: Page,
}

impl List {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("inventory list"))
    }
}

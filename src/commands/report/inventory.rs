//! `report inventory`: who is about to lose level 2, and what is out of warranty.

use crate::commands::Session;
use crate::commands::report::delivery::{Delivery, FORMATS, not_to_a_screen, tell};
use crate::commands::school::list::department;
use crate::commands::words::word;
use crate::domain::code::SchoolType;
use crate::error::Error;
use crate::view::grid::Dialect;

/// How fresh the schools' inventories are, and what in them is out of warranty
#[derive(Debug, clap::Args)]
pub struct Inventory {
    /// Of this department, such as `38`
    #[arg(long, value_name = "NUMBER")]
    pub department: Option<String>,

    /// Of this type
    #[arg(long = "type", value_name = "TYPE", value_parser = word::<SchoolType>())]
    pub school_type: Option<SchoolType>,

    #[command(flatten)]
    pub delivery: Delivery,
}

impl Inventory {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&FORMATS)?;
        not_to_a_screen(session, format, &self.delivery)?;
        let mut office = session.office()?;
        let stock = office.read(|tx, at| {
            let department = self.department.as_deref().map(department);
            tx.stock(
                at.desk_id,
                &at.desk,
                at.now,
                department.as_deref(),
                self.school_type,
            )
        })?;
        tell(
            session,
            &mut office,
            &self.delivery,
            format,
            Dialect::Plain,
            &stock,
        )
    }
}

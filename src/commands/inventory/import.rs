//! `inventory import`: equipment, by school and inventory number; a second run changes nothing.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::register::import::{Check, Import as Importing, Put, Taken};
use crate::commands::register::known::KnownSchools;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::domain::register::Fate;
use crate::error::{DataFault, Error};
use crate::files::Reader;
use crate::files::inventory::{self, EquipmentLine, Inventory};
use crate::store::inventory::Intake;

/// Import the inventory of schools: a CSV, XLSX or ODS file, or what the GLPI agent sends
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The school, where the file has no column for it
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let options = self.reading.options()?;
        let source = session.source(&self.file)?;
        let mut office = session.office_of_all_to_write()?;
        let school = match &self.school {
            Some(given) => Some(office.read(|tx, _| tx.school_named(given))?.uai),
            None => None,
        };
        let mut reader = inventory::open(source, &options, school)?;
        let mut import = Importing::begin(session, "inventory import", &self.reading, &self.writing)?;
        let mut schools = Schools::of(&reader, KnownSchools::of(&mut office)?);
        import.check(&mut reader, &mut schools)?;
        let records = import.records();
        if office.read(|tx, _| tx.builds_indexes_anew(records))? {
            office.store().sort_on_disk()?;
        }
        import.write(session, &mut office, |tx, at, pass| {
            let rows = schools.known.rows();
            let mut stock = Stock {
                rows: &rows,
                intake: tx.take_in(records, at.now)?,
            };
            let balance = pass.file(&mut reader, &mut schools, &mut stock)?;
            let whole = !reader.is_of_one_machine();
            stock.intake.finish(whole.then(|| at.desk.day(at.now)))?;
            Ok(Taken {
                files: vec![(reader.path().to_owned(), balance)],
                warnings: Vec::new(),
                ended: None,
            })
        })
    }
}

/// Every line is of a school that is known.
struct Schools {
    known: KnownSchools,
    path: PathBuf,
    heading: Option<String>,
}

impl Schools {
    fn of(reader: &Reader<Inventory>, known: KnownSchools) -> Self {
        Self {
            known,
            path: reader.path().to_owned(),
            heading: reader.heading("school").map(str::to_owned),
        }
    }
}

impl Check<Inventory> for Schools {
    fn faults(&mut self, line: u64, said: &EquipmentLine<'_>) -> Vec<DataFault> {
        let problem = self.known.problem(&said.school);
        problem
            .map(|problem| DataFault {
                file: self.path.clone(),
                line: Some(line),
                column: self.heading.clone(),
                value: Some(said.school.to_string()),
                problem,
            })
            .into_iter()
            .collect()
    }
}

/// The register, in the transaction.
struct Stock<'r, 't, 's> {
    rows: &'r std::collections::HashMap<crate::domain::Uai, i64>,
    intake: Intake<'t, 's>,
}

impl Put<Inventory> for Stock<'_, '_, '_> {
    fn put(&mut self, _line: u64, said: &EquipmentLine<'_>) -> Result<Fate, Error> {
        let row = self.rows.get(&said.school);
        let row = row.ok_or_else(|| Error::Fault("equipment of no school".into()))?;
        self.intake.put(*row, &said.equipment())
    }
}

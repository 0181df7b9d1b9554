//! `inventory import`: equipment, by school and inventory number; a second run changes nothing.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::register::import::{Check, Import as Importing, Put, Taken};
use crate::commands::register::known::KnownSchools;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::domain::register::Fate;
use crate::error::{DataFault, Error};
use crate::files::inventory::{self, EquipmentLine, Inventory};
use crate::files::{Reader, Source};
use crate::store::inventory::Intake;

/// Import the inventory of schools: a CSV, XLSX or ODS file, or what the GLPI agent sends
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The files, in order; `-` reads standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

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
        let sources: Vec<Source> = self
            .files
            .iter()
            .map(|path| session.source(path))
            .collect::<Result<_, _>>()?;
        let mut office = session.office_of_all_to_write()?;
        let school = match &self.school {
            Some(given) => Some(office.read(|tx, _| tx.school_named(given))?.uai),
            None => None,
        };
        let mut files = Vec::new();
        for source in sources {
            files.push(inventory::open(source, &options, school)?);
        }
        let mut import = Importing::begin(session, "inventory import", &self.reading, &self.writing)?;
        let known = KnownSchools::of(&mut office)?;
        let mut records = Vec::new();
        for reader in &mut files {
            let before = import.records();
            let mut schools = Schools::of(reader, &known);
            import.check(reader, &mut schools)?;
            records.push(import.records() - before);
        }
        let most = records.iter().copied().max().unwrap_or_default();
        if office.read(|tx, _| tx.builds_indexes_anew(most))? {
            office.store().sort_on_disk()?;
        }
        import.write(session, &mut office, |tx, at, pass| {
            let rows = known.rows();
            let mut taken = Vec::new();
            for (reader, records) in files.iter_mut().zip(records) {
                // An intake each: what an earlier file brought is there for the next.
                let mut stock = Stock {
                    rows: &rows,
                    intake: tx.take_in(records, at.now)?,
                };
                let mut schools = Schools::of(reader, &known);
                let balance = pass.file(reader, &mut schools, &mut stock)?;
                let whole = !reader.is_of_one_machine();
                stock.intake.finish(whole.then(|| at.desk.day(at.now)))?;
                taken.push((reader.path().to_owned(), balance));
            }
            Ok(Taken {
                files: taken,
                warnings: Vec::new(),
                ended: None,
            })
        })
    }
}

/// Every line is of a school that is known.
struct Schools<'k> {
    known: &'k KnownSchools,
    path: PathBuf,
    heading: Option<String>,
}

impl<'k> Schools<'k> {
    fn of(reader: &Reader<Inventory>, known: &'k KnownSchools) -> Self {
        Self {
            known,
            path: reader.path().to_owned(),
            heading: reader.heading("school").map(str::to_owned),
        }
    }
}

impl Check<Inventory> for Schools<'_> {
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

//! `holidays import`: the school calendar as the ministry publishes it. What closes a desk makes its
//! tickets due later, so only an administrator brings it, and every deadline is counted anew.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::register::import::{Check, Import as Importing, Put, Taken};
use crate::commands::shared::{Reading, Writing};
use crate::commands::words::word;
use crate::domain::calendar::Zone;
use crate::domain::register::Fate;
use crate::error::{DataFault, Error};
use crate::files::holidays::{self, HolidayLine, Holidays};
use crate::office::Office;
use crate::store::Tx;

/// Import school holidays: the ministry's CSV or ICS, or a list of labels, first and last days
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The files, in order
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// Whose holidays they are, where the file does not say; else the zone of the desk
    #[arg(long, value_name = "CODE", value_parser = word::<Zone>())]
    pub zone: Option<Zone>,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let options = self.reading.options()?;
        let mut sources = Vec::new();
        for path in &self.files {
            sources.push(session.source(path)?);
        }
        let mut import = Importing::begin(session, "holidays import", &self.reading, &self.writing)?;
        let mut office = session.office_of_all_to_write()?;
        office.counter.admin_only()?;
        let zone = match self.zone {
            Some(zone) => Some(zone),
            None => zone_of_desks(&mut office)?,
        };
        let mut files = Vec::new();
        for source in sources {
            files.push(holidays::open(source, &options, zone)?);
        }
        for file in &mut files {
            import.check(file, &mut Nothing)?;
        }
        import.write(session, &mut office, |tx, _, pass| {
            let mut taken = Vec::new();
            for file in &mut files {
                let balance = pass.file(file, &mut Nothing, &mut Register { tx })?;
                taken.push((file.path().to_owned(), balance));
            }
            if taken
                .iter()
                .any(|(_, balance)| balance.created + balance.changed > 0)
            {
                tx.renew_school_deadlines()?;
            }
            Ok(Taken {
                files: taken,
                warnings: Vec::new(),
                ended: None,
            })
        })
    }
}

/// The zone with which the desks close, if they all close with one.
fn zone_of_desks(office: &mut Office) -> Result<Option<Zone>, Error> {
    let desks = office.read(|tx, _| tx.desks())?;
    let mut zones: Vec<Zone> = desks
        .iter()
        .filter_map(|known| known.desk.timetable.school_holidays)
        .collect();
    zones.sort_unstable();
    zones.dedup();
    Ok(match zones.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

/// The register knows nothing against a holiday.
struct Nothing;

impl Check<Holidays> for Nothing {
    fn faults(&mut self, _line: u64, _said: &HolidayLine) -> Vec<DataFault> {
        Vec::new()
    }
}

/// The database, in the transaction.
struct Register<'t, 's> {
    tx: &'t Tx<'s>,
}

impl Put<Holidays> for Register<'_, '_> {
    fn put(&mut self, _line: u64, said: &HolidayLine) -> Result<Fate, Error> {
        let mut fate = Fate::Unchanged;
        for holiday in &said.holidays {
            fate = match (fate, self.tx.keep_holiday(holiday)?) {
                (Fate::Created, _) | (_, Fate::Created) => Fate::Created,
                (Fate::Changed, _) | (_, Fate::Changed) => Fate::Changed,
                (Fate::Unchanged, Fate::Unchanged) => Fate::Unchanged,
            };
        }
        Ok(fate)
    }
}

//! `school import`: the official directories as they are, and the list of members; a later file
//! completes an earlier one.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::merging::{Memberships, completed};
use crate::commands::Session;
use crate::commands::register::import::{Check, Import as Importing, Pass, Put, Taken};
use crate::commands::register::known::KnownSchools;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::domain::register::{Balance, Fate};
use crate::domain::school::Agreement;
use crate::error::{DataFault, Error};
use crate::files::schools::{self, AgreementLine, Agreements, SchoolFile, SchoolLine, Schools};
use crate::store::Tx;

/// Import schools and agreements from CSV files
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The files, in order
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let options = self.reading.options()?;
        let mut files = Vec::new();
        for path in &self.files {
            files.push(schools::open(session.source(path)?, &options)?);
        }
        // A school comes before its agreements, in whatever order the files were named.
        files.sort_by_key(|file| matches!(file, SchoolFile::Agreements(_)));
        let mut import = Importing::begin(session, "school import", &self.reading, &self.writing)?;
        let mut office = session.office_of_all_to_write()?;
        let mut known = KnownSchools::of(&mut office)?;
        for file in &mut files {
            match file {
                SchoolFile::Schools(reader) => import.check(reader, &mut Expected(&mut known))?,
                SchoolFile::Agreements(reader) => {
                    let mut memberships = Memberships::in_file(reader, &mut known);
                    import.check(reader, &mut memberships)?;
                }
            }
        }
        import.write(session, &mut office, |tx, at, pass| {
            let mut taken = Vec::new();
            for file in &mut files {
                taken.push(take(file, &mut known, tx, at.now, pass)?);
            }
            Ok(Taken {
                files: taken,
                warnings: Vec::new(),
                ended: None,
            })
        })
    }
}

fn take(
    file: &mut SchoolFile,
    known: &mut KnownSchools,
    tx: &Tx<'_>,
    now: DateTime<Utc>,
    pass: &mut Pass<'_>,
) -> Result<(PathBuf, Balance), Error> {
    let mut register = Register { tx, now };
    match file {
        SchoolFile::Schools(reader) => {
            let balance = pass.file(reader, &mut Expected(known), &mut register)?;
            Ok((reader.path().to_owned(), balance))
        }
        SchoolFile::Agreements(reader) => {
            let mut memberships = Memberships::in_file(reader, known);
            let balance = pass.file(reader, &mut memberships, &mut register)?;
            Ok((reader.path().to_owned(), balance))
        }
    }
}

/// A register of schools knows nothing against a school: it is noted for the agreements to come.
struct Expected<'k>(&'k mut KnownSchools);

impl Check<Schools> for Expected<'_> {
    fn faults(&mut self, _line: u64, said: &SchoolLine<'_>) -> Vec<DataFault> {
        self.0.expect(said.uai);
        Vec::new()
    }
}

/// The database, in the transaction.
struct Register<'t, 's> {
    tx: &'t Tx<'s>,
    now: DateTime<Utc>,
}

impl Put<Schools> for Register<'_, '_> {
    fn put(&mut self, _line: u64, said: &SchoolLine<'_>) -> Result<Fate, Error> {
        let standing = self.tx.school(&said.uai)?;
        self.tx.keep_school(&completed(standing, said), self.now)
    }
}

impl Put<Agreements> for Register<'_, '_> {
    fn put(&mut self, _line: u64, said: &AgreementLine<'_>) -> Result<Fate, Error> {
        let agreement = Agreement {
            name: Memberships::name(said),
            starts_on: said.starts_on,
            ends_on: said.ends_on,
            sector: said.sector.as_ref().map(|sector| sector.raw().to_owned()),
        };
        self.tx.keep_agreement(&said.uai, &agreement)
    }
}

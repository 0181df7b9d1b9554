//! `person import`: the staff directory; a person may have several functions at several schools.

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::directory::{Address, Directory, completed};
use crate::commands::Session;
use crate::commands::register::import::{Import as Importing, Put, Taken};
use crate::commands::register::known::KnownSchools;
use crate::commands::shared::Reading;
use crate::commands::shared::Writing;
use crate::domain::code::Function;
use crate::domain::register::Fate;
use crate::domain::{Text, Uai};
use crate::error::Error;
use crate::files::people::{self, People, PersonLine};
use crate::office::Counter;
use crate::store::Tx;
use crate::store::people::PersonFilter;
use crate::view::imports::{Ended, Warning};

/// Import people and their functions from a CSV directory
#[derive(Debug, clap::Args)]
pub struct Import {
    /// The file; `-` reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The file is whole: what people are at its schools that it does not name, they are no more
    #[arg(long, conflicts_with = "skip_invalid")]
    pub replace: bool,

    #[command(flatten)]
    pub reading: Reading,

    #[command(flatten)]
    pub writing: Writing,
}

impl Import {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let options = self.reading.options()?;
        let mut reader = people::open(session.source(&self.file)?, &options)?;
        let mut import = Importing::begin(session, "person import", &self.reading, &self.writing)?;
        let mut office = session.office_of_all_to_write()?;
        let schools = KnownSchools::of(&mut office)?;
        let (register, _) = office.read(|tx, _| tx.people(&PersonFilter::default()))?;
        let mut directory = Directory::of(&reader, schools, &register);
        drop(register);
        import.check(&mut reader, &mut directory)?;
        import.write(session, &mut office, |tx, at, pass| {
            let mut register = Register {
                tx,
                now: at.now,
                directory: &directory,
                path: reader.path().to_owned(),
                warnings: Vec::new(),
                named: Named::default(),
            };
            let balance = pass.file(&mut reader, &mut &directory, &mut register)?;
            let Register {
                path,
                warnings,
                named,
                ..
            } = register;
            let ended = match self.replace {
                true => Some(named.end_others(tx, at)?),
                false => None,
            };
            Ok(Taken {
                warnings,
                files: vec![(path, balance)],
                ended,
            })
        })
    }
}

/// The database, in the transaction.
struct Register<'t, 's, 'd> {
    tx: &'t Tx<'s>,
    now: DateTime<Utc>,
    directory: &'d Directory,
    path: PathBuf,
    warnings: Vec<Warning>,
    named: Named,
}

/// What the file says that people are, and where.
#[derive(Default)]
struct Named {
    schools: BTreeSet<Uai>,
    functions: HashSet<(String, Function, Uai)>,
}

impl Named {
    /// Ends what people are at the schools of the file that it does not name. Nobody is removed: tickets
    /// speak of them.
    fn end_others(&self, tx: &mut Tx<'_>, at: &Counter) -> Result<Vec<Ended>, Error> {
        let mut all = Vec::new();
        for school in &self.schools {
            let (staff, _) = tx.people(&PersonFilter {
                school: Some(*school),
                ..PersonFilter::default()
            })?;
            for person in staff {
                let over = |(function, uai): &(Function, Uai)| {
                    uai == school && !self.functions.contains(&(person.login.clone(), *function, *uai))
                };
                let ended = person.functions.iter().filter(|held| over(held));
                let before = all.len();
                all.extend(ended.map(|(function, school)| Ended {
                    login: person.login.clone(),
                    name: person.name(),
                    function: *function,
                    school: *school,
                }));
                if all.len() > before {
                    let mut after = person.clone();
                    after.functions.retain(|held| !over(held));
                    tx.edit_person(&after, at.now, &at.by(None))?;
                }
            }
        }
        Ok(all)
    }
}

impl Put<People> for Register<'_, '_, '_> {
    fn put(&mut self, line: u64, said: &PersonLine<'_>) -> Result<Fate, Error> {
        let login = self.directory.login(said);
        if let Some(school) = said.school {
            self.named.schools.insert(school);
            self.named
                .functions
                .insert((login.clone(), said.function, school));
        }
        let repeated = self.directory.is_repeated(&login, line);
        let standing = self.tx.person_of_login(&login)?;
        let mut person = completed(standing, login, said, repeated);
        if let Some(mail) = said.mail.as_ref().map(|mail| mail.raw())
            && !(repeated && person.mail.is_some())
        {
            match self.directory.address(&person.login, mail) {
                Address::Own { from } => {
                    if let Some(former) = from {
                        self.tx.give_up_mail(&former, mail, self.now)?;
                    }
                    person.mail = Some(Text::from(mail));
                }
                Address::Of { holder, line: held } => self.warnings.push(Warning {
                    file: self.path.clone(),
                    line,
                    login: person.login.clone(),
                    mail: mail.to_owned(),
                    holder,
                    holder_line: held,
                }),
            }
        }
        self.tx.keep_person(&person, self.now)
    }
}

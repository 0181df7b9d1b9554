//! The way from the command line into the office: which database, who comes, at what time; and
//! what is said when a database had to be made.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::ask::{Asker, Choice};
use super::session::{Enter, Session};
use crate::error::{DatabaseFault, Error, Usage};
use crate::office::{self, Office, Visitor};
use crate::output::{Existing, OutputFile};
use crate::store::{Access, Place, Store};
use crate::text;
use crate::text::asking::Wanted;
use crate::text::codes::Worded as _;

/// Whether it matters which desk is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    TheDesk,
    /// What is asked is common to all of them: registers, operators, the database.
    All,
}

impl Session<'_> {
    /// The office, open for reading.
    pub fn office(&self) -> Result<Office, Error> {
        self.enter(Access::Read, Of::TheDesk)
    }

    /// The office, open for writing.
    pub fn office_to_write(&self) -> Result<Office, Error> {
        self.enter(Access::Write, Of::TheDesk)
    }

    /// The office for what all desks share, open for reading: nobody need say at which one.
    pub fn office_of_all(&self) -> Result<Office, Error> {
        self.enter(Access::Read, Of::All)
    }

    /// The same, open for writing.
    pub fn office_of_all_to_write(&self) -> Result<Office, Error> {
        self.enter(Access::Write, Of::All)
    }

    /// The office of a database that is there: what is missing cannot be checked, counted or copied,
    /// and a new one in its place would answer that all is well.
    pub fn office_that_stands(&self) -> Result<Office, Error> {
        let place = self.place()?;
        self.open(Store::open(&place, Access::Read)?, Of::All)
    }

    /// The office for a quick look: it must be there already, and nothing is said.
    pub fn office_at_a_glance(&self, patience: Duration) -> Result<Office, Error> {
        let place = Place {
            patience,
            ..self.place()?
        };
        Office::open(Store::open(&place, Access::Read)?, &self.visitor(Of::TheDesk))
    }

    /// A file for an answer, never in the place of the database.
    pub fn output_file(
        &self,
        office: &mut Office,
        path: &Path,
        existing: Existing,
    ) -> Result<OutputFile, Error> {
        office.store().keep_from(path)?;
        match existing {
            Existing::Refuse => OutputFile::create(path),
            Existing::Replace => OutputFile::replace(path),
        }
    }

    /// Where the database is, or would be.
    pub fn place(&self) -> Result<Place, Error> {
        let path = match &self.globals.db {
            Some(path) => path.clone(),
            None => self.own_database()?,
        };
        let mut place = Place::new(path, rustix::process::geteuid().as_raw());
        place.network_allowed = self.env.variables.network_allowed;
        place.happened = self.happened.clone();
        place.written = Arc::clone(&self.written);
        Ok(place)
    }

    fn enter(&self, access: Access, of: Of) -> Result<Office, Error> {
        let place = self.place()?;
        let entered = match Store::open(&place, access) {
            // What writes nothing makes no database either.
            Err(Error::Database {
                fault: DatabaseFault::Missing,
                ..
            }) if !self.rehearses => self.open(self.found(&place)?, of),
            opened => self.open(opened?, of),
        };
        match entered {
            Err(Error::Usage(Usage::WhichDesk(desks))) if self.is_interactive() => {
                self.choose_desk(desks)?;
                self.open(Store::open(&place, access)?, of)
            }
            entered => entered,
        }
    }

    /// With `-v`: which database and desk it is, and who acts.
    fn say_where(&self, office: &mut Office) {
        if self.globals.verbose > 0 {
            let path = office.store().path().to_owned();
            let at = &office.counter;
            let login = at.operator.as_ref().map(|operator| operator.login.as_str());
            let told = text::door::place(
                self.lang,
                &path,
                &at.desk.code,
                login.unwrap_or_default(),
                at.behind.as_deref(),
            );
            self.detail(&told);
        }
    }

    /// Whoever serves several desks says once at which one they are.
    fn choose_desk(&self, desks: Vec<String>) -> Result<(), Error> {
        let question = Wanted::Desk.in_lang(self.lang);
        let offers = desks.into_iter().map(|desk| (desk.clone(), Choice::new(desk)));
        let desk = Asker::of(self)?.pick(question, offers.collect(), 0)?;
        self.chosen_desk.get_or_init(|| desk);
        Ok(())
    }

    fn open(&self, store: Store, of: Of) -> Result<Office, Error> {
        if let Some(upgraded) = store.upgraded() {
            let (from, to) = (upgraded.from, upgraded.to);
            self.note(&text::door::upgraded(self.lang, from, to, &upgraded.backup));
        }
        let mut office = Office::open(store, &self.visitor(of))?;
        self.say_where(&mut office);
        Ok(office)
    }

    fn found(&self, place: &Place) -> Result<Store, Error> {
        self.agree_to_a_new_one(place)?;
        // A folder that was named and is not there is more likely misspelt.
        if self.globals.db.is_none() {
            place.make_folder()?;
        }
        let visitor = self.visitor(Of::All);
        let store = office::found(place, &visitor)?;
        if store.is_new() {
            self.note(&text::door::founded(self.lang, &place.path, &visitor.login));
        }
        Ok(store)
    }

    /// A name that somebody typed may be mistyped: on a terminal they are asked.
    fn agree_to_a_new_one(&self, place: &Place) -> Result<(), Error> {
        if self.globals.db.is_none() || self.globals.yes || !self.is_interactive() {
            return Ok(());
        }
        let question = text::door::new_database(self.lang, &place.path);
        match self.confirm(&question, Enter::No)? {
            true => Ok(()),
            false => Err(Error::Database {
                path: place.path.clone(),
                fault: DatabaseFault::Missing,
            }),
        }
    }

    fn own_database(&self) -> Result<PathBuf, Error> {
        let data = self.env.folders.data.as_ref();
        let data = data.ok_or_else(|| Error::Usage(Usage::Missing(vec!["--db".to_owned()])))?;
        Ok(data.join("guichet").join("guichet.db"))
    }

    fn visitor(&self, of: Of) -> Visitor {
        Visitor {
            login: self.env.login(),
            acting_as: self.globals.operator.clone(),
            desk: self.globals.desk.as_ref().or(self.chosen_desk.get()).cloned(),
            of_all_desks: of == Of::All,
            now: self.env.now(),
            clock_set: self.env.clock_is_forced(),
        }
    }
}

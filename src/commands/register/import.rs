//! Files into a register, in two passes. The first only reads: everything that is wrong is found
//! before anything is locked. The second writes in one transaction, and counts what becomes of
//! every record. Where the first pass found faults and nobody said to skip them, the second is a
//! rehearsal, so that the balance can be told all the same.

use std::path::{Path, PathBuf};

use super::progress::Progress;
use super::rejects::Rejects;
use super::write_once;
use crate::commands::Session;
use crate::commands::shared::{Reading, Writing};
use crate::domain::code::Format;
use crate::domain::register::{Balance, Fate};
use crate::error::{DataFault, Error};
use crate::files::{Entry, Outcome, Reader, Register};
use crate::office::{Counter, Office};
use crate::store::Tx;
use crate::text::{self, imports::Step};
use crate::view;
use crate::view::grid::Dialect;
use crate::view::imports::{Ended, Imported, Warning};

/// More faults than these are counted, not kept: a file of something else would fill the memory.
const KEPT: usize = 10_000;

/// What a register asks of a good line before it is taken: what only the register knows.
pub trait Check<R: Register> {
    /// Everything that is against it.
    fn faults(&mut self, line: u64, said: &R::Line<'_>) -> Vec<DataFault>;

    /// Forgets the lines seen, before they are read again.
    fn forget(&mut self) {}
}

/// Puts good lines into a register.
pub trait Put<R: Register> {
    fn put(&mut self, line: u64, said: &R::Line<'_>) -> Result<Fate, Error>;
}

/// One import under way.
pub struct Import<'a> {
    command: &'static str,
    reading: &'a Reading,
    writing: &'a Writing,
    format: Format,
    progress: Progress,
    /// How many records there are, empty ones included.
    records: u64,
    faults: Vec<DataFault>,
}

/// What the transaction came to.
pub struct Taken {
    pub files: Vec<(PathBuf, Balance)>,
    pub warnings: Vec<Warning>,
    /// What a whole directory no longer names; nothing where it is not said to be whole.
    pub ended: Option<Vec<Ended>>,
}

/// The second pass, within the transaction.
pub struct Pass<'p> {
    progress: &'p mut Progress,
    rejects: Option<Rejects>,
}

impl<'a> Import<'a> {
    pub fn begin(
        session: &Session<'_>,
        command: &'static str,
        reading: &'a Reading,
        writing: &'a Writing,
    ) -> Result<Self, Error> {
        let formats = [Format::Table, Format::Json, Format::Ndjson, Format::Csv];
        Ok(Self {
            command,
            reading,
            writing,
            format: session.format_among(&formats)?,
            progress: Progress::begin(session)?,
            records: 0,
            faults: Vec::new(),
        })
    }

    /// The first pass over a file: everything that is wrong with it.
    pub fn check<R: Register>(
        &mut self,
        reader: &mut Reader<R>,
        check: &mut impl Check<R>,
    ) -> Result<(), Error> {
        self.progress.step(Step::Checking, &name(reader.path()));
        loop {
            let far = reader.progress();
            let Some(entry) = reader.next_entry()? else {
                break;
            };
            self.progress.record(|| far)?;
            self.records += 1;
            let faults = match entry.outcome {
                Outcome::Empty => continue,
                Outcome::Faulty(faults) => faults,
                Outcome::Good(said) => check.faults(entry.line, &said),
            };
            self.faults
                .extend(faults.into_iter().take(KEPT.saturating_sub(self.faults.len())));
        }
        reader.rewind()?;
        check.forget();
        Ok(())
    }

    /// How many records the files hold, once they are checked.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// The second pass, and what it came to, told.
    pub fn write(
        mut self,
        session: &Session<'_>,
        office: &mut Office,
        act: impl FnOnce(&mut Tx<'_>, &Counter, &mut Pass<'_>) -> Result<Taken, Error>,
    ) -> Result<(), Error> {
        let refused = !self.faults.is_empty() && !self.reading.skip_invalid;
        let rehearse = self.writing.dry_run || refused;
        let rejects = match &self.reading.rejects {
            Some(path) if !rehearse => Some(Rejects::begin(path, session.lang)?),
            _ => None,
        };
        office.store().keep_more_at_hand()?;
        let (progress, records) = (&mut self.progress, self.records);
        let noun = self.command.split(' ').next().unwrap_or_default();
        let taken = write_once(office, self.command, self.writing, rehearse, |tx, at| {
            let mut pass = Pass { progress, rejects };
            let taken = act(tx, at, &mut pass)?;
            for (path, balance) in &taken.files {
                tx.note_import(noun, &name(path), *balance, at.now, &at.by(None))?;
            }
            let total: Balance = taken.files.iter().map(|(_, balance)| *balance).sum();
            let kept = !rehearse && !self.reading.skip_invalid;
            if total.read != records || !total.is_exact() || (kept && total.rejected > 0) {
                return Err(changed_meanwhile(&taken.files));
            }
            pass.end()?;
            Ok(taken)
        })?;
        match taken {
            Some(taken) => self.tell(session, taken, refused),
            None => {
                session.note(text::imports::done_before(session.lang));
                Ok(())
            }
        }
    }

    fn tell(self, session: &Session<'_>, taken: Taken, refused: bool) -> Result<(), Error> {
        let dry_run = self.writing.dry_run;
        let imported = Imported {
            dry_run,
            written: !dry_run && !refused,
            rejects: self.reading.rejects.clone().filter(|_| !dry_run),
            files: taken.files,
            warnings: taken.warnings,
            ended: taken.ended,
        };
        session.print(&match self.format {
            Format::Json => view::imports::json(&imported, session.look()),
            Format::Ndjson => view::imports::ndjson(&imported),
            Format::Csv => view::imports::grid(&imported, session.lang).csv(Dialect::Plain),
            _ => view::imports::table(&imported, session.look()),
        })?;
        for warning in &imported.warnings {
            session.warn(&warning.told(session.lang));
        }
        for ended in imported.ended.iter().flatten() {
            session.note(&ended.told(session.lang, imported.written));
        }
        if refused {
            return Err(Error::BadData(self.faults));
        }
        let rejected = imported.total().rejected;
        if let Some(path) = &imported.rejects {
            session.note(&text::imports::rejected(session.lang, rejected, path));
        }
        if dry_run {
            session.note(text::door::nothing_written(session.lang));
        }
        Ok(())
    }
}

impl Pass<'_> {
    /// Takes a file: what is good goes into the register, what is wrong among the rejects.
    pub fn file<R: Register>(
        &mut self,
        reader: &mut Reader<R>,
        check: &mut impl Check<R>,
        put: &mut impl Put<R>,
    ) -> Result<Balance, Error> {
        self.progress.step(Step::Writing, &name(reader.path()));
        if let Some(rejects) = &mut self.rejects {
            rejects.under(reader.header(), reader.delimiter())?;
        }
        let mut balance = Balance::default();
        loop {
            let far = reader.progress();
            let Some(entry) = reader.next_entry()? else {
                return Ok(balance);
            };
            self.progress.record(|| far)?;
            let faults = match &entry.outcome {
                Outcome::Empty => {
                    balance.empty();
                    continue;
                }
                Outcome::Faulty(faults) => faults.clone(),
                Outcome::Good(said) => check.faults(entry.line, said),
            };
            match &entry.outcome {
                Outcome::Good(said) if faults.is_empty() => balance.took(put.put(entry.line, said)?),
                _ => {
                    balance.rejected();
                    self.reject(&entry, &faults)?;
                }
            }
        }
    }

    fn reject<L>(&mut self, entry: &Entry<'_, L>, faults: &[DataFault]) -> Result<(), Error> {
        match &mut self.rejects {
            Some(rejects) => rejects.line(entry.line, &entry.raw(), faults),
            None => Ok(()),
        }
    }

    /// Nobody pressed ^C, and the rejects are on the disk: the register may keep what it took.
    fn end(self) -> Result<(), Error> {
        self.progress.end()?;
        self.rejects.map_or(Ok(()), Rejects::end)
    }
}

/// The second pass did not read what the first one had checked.
fn changed_meanwhile(files: &[(PathBuf, Balance)]) -> Error {
    Error::CannotRead {
        path: files.first().map(|(path, _)| path.clone()).unwrap_or_default(),
        cause: std::io::Error::other("it changed while it was read"),
    }
}

/// The file's name without its folders, for the bar.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    crate::domain::Text::new(name.to_string_lossy()).line()
}

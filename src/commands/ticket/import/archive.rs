//! Tickets of another database, with all that happened to them. Everything is looked
//! at before anything is written; then all of it is, in one transaction, or nothing.

use std::fs::File;
use std::io::{BufRead, BufReader, Seek as _, Write as _};
use std::path::Path;

use super::Import;
use crate::commands::Session;
use crate::commands::register::write_once;
use crate::domain::code::Format;
use crate::domain::register::Balance;
use crate::error::{ArchiveProblem, DataFault, DataProblem, Error};
use crate::files::{Source, archive};
use crate::office::{Counter, Office};
use crate::output::OutputFile;
use crate::store::Tx;
use crate::text;
use crate::view;
use crate::view::grid::Dialect;
use crate::view::imports::Imported;

impl Import {
    pub(super) fn take_in(&self, session: &mut Session<'_>, source: Source) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson, Format::Csv])?;
        let mut source = source.into_file();
        let mut office = session.office_to_write()?;
        office.counter.admin_only()?;
        let faults = self.check(&mut source, &mut office)?;
        let refused = !faults.is_empty() && !self.reading.skip_invalid;
        let dry_run = self.writing.dry_run;
        let mut rejects = match &self.reading.rejects {
            Some(path) if !dry_run => Some(OutputFile::create(path)?),
            _ => None,
        };
        let balance = write_once(
            &mut office,
            "ticket import",
            &self.writing,
            dry_run || refused,
            |tx, at| {
                let balance = self.put(&mut source, tx, at, &mut rejects)?;
                let name = self.file.display().to_string();
                tx.note_import("ticket", &name, balance, at.now, &at.by(None))?;
                Ok(balance)
            },
        )?;
        let Some(balance) = balance else {
            session.note(text::imports::done_before(session.lang));
            return Ok(());
        };
        if let Some(file) = rejects {
            file.finish()?;
        }
        let imported = Imported {
            files: vec![(self.file.clone(), balance)],
            dry_run,
            written: !dry_run && !refused,
            rejects: self.reading.rejects.clone().filter(|_| !dry_run),
            warnings: Vec::new(),
            ended: None,
        };
        session.print(&match format {
            Format::Json => view::imports::json(&imported, session.look()),
            Format::Ndjson => view::imports::ndjson(&imported),
            Format::Csv => view::imports::grid(&imported, session.lang).csv(Dialect::Plain),
            _ => view::imports::table(&imported, session.look()),
        })?;
        if refused {
            return Err(Error::BadData(faults));
        }
        if let Some(path) = &imported.rejects {
            session.note(&text::imports::rejected(session.lang, balance.rejected, path));
            for fault in &faults {
                session.note(&text::imports::reasons(session.lang, std::slice::from_ref(fault)));
            }
        }
        if dry_run {
            session.note(text::door::nothing_written(session.lang));
        }
        Ok(())
    }

    /// Everything that is wrong, and nothing is locked meanwhile.
    fn check(&self, source: &mut File, office: &mut Office) -> Result<Vec<DataFault>, Error> {
        office.read(|tx, at| {
            let mut all = Vec::new();
            self.each_line(source, |number, line| {
                if !line.trim_ascii().is_empty() {
                    all.extend(self.faults(tx, at, number, line)?);
                }
                Ok(())
            })?;
            Ok(all)
        })
    }

    fn put(
        &self,
        source: &mut File,
        tx: &mut Tx<'_>,
        at: &Counter,
        rejects: &mut Option<OutputFile>,
    ) -> Result<Balance, Error> {
        let mut balance = Balance::default();
        self.each_line(source, |number, line| {
            if line.trim_ascii().is_empty() {
                balance.empty();
                return Ok(());
            }
            match archive::read(line) {
                Some(archived) if self.faults(tx, at, number, line)?.is_empty() => {
                    balance.took(at.take_in(tx, &archived)?);
                }
                _ => {
                    balance.rejected();
                    if let Some(file) = rejects {
                        file.write_all(line).map_err(|cause| Error::Io {
                            path: self.reading.rejects.clone(),
                            cause,
                        })?;
                    }
                }
            }
            Ok(())
        })?;
        Ok(balance)
    }

    fn faults(
        &self,
        tx: &mut Tx<'_>,
        at: &Counter,
        number: u64,
        line: &[u8],
    ) -> Result<Vec<DataFault>, Error> {
        let found = match archive::read(line) {
            Some(archived) => at.faults_of(tx, &archived)?,
            None => vec![(ArchiveProblem::NotArchived, None)],
        };
        let fault = |(problem, value)| DataFault {
            file: self.file.clone(),
            line: Some(number),
            column: None,
            value,
            problem: DataProblem::Archive(problem),
        };
        Ok(found.into_iter().map(fault).collect())
    }

    /// Every line with its number and its end, from the first.
    fn each_line(
        &self,
        source: &mut File,
        mut each: impl FnMut(u64, &[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let failed = |cause| unread(&self.file, cause);
        source.rewind().map_err(failed)?;
        let mut lines = BufReader::new(source);
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            if lines.read_until(b'\n', &mut line).map_err(failed)? == 0 {
                break;
            }
            each(number, &line)?;
        }
        Ok(())
    }
}

fn unread(path: &Path, cause: std::io::Error) -> Error {
    Error::Io {
        path: Some(path.to_owned()),
        cause,
    }
}

//! A file as rows of cells under headings. What reads rows knows nothing of delimiters and quotes, nor
//! of workbooks, which are written out as text first.

use std::io;
use std::path::PathBuf;

use crate::error::{DataFault, DataProblem, Error};
use crate::files::options::Options;
use crate::files::sheet::{Origin, as_text};
use crate::files::source::Source;
use crate::files::stream::{Found, LONGEST, Stream, What};
use crate::files::survey::{Survey, survey};

/// The rows of a file, one at a time.
#[derive(Debug)]
pub struct Table {
    about: About,
    survey: Survey,
    rows: Stream,
    length: u64,
    origin: Origin,
    /// How many lines that are not blank stand above the headings.
    above: usize,
}

/// Headings stand among the first lines of a file.
const TOP: u64 = 10;

/// What every fault in the file refers to.
#[derive(Debug)]
pub struct About {
    pub path: PathBuf,
    /// As the file spells them.
    pub headings: Vec<String>,
    /// How many cells a row has that leaves out the nameless columns at its end.
    least: usize,
    /// The line of headings as it stands in the file.
    pub header: String,
    /// A row ends with its last cell that is filled.
    is_ragged: bool,
}

/// One record of the file.
#[derive(Debug)]
pub struct Record<'t> {
    /// 1 is the first line of the file.
    pub line: u64,
    /// As it stands in the file, without its line end.
    pub raw: &'t [u8],
    pub about: &'t About,
    pub body: Body<'t>,
}

/// What a record holds.
#[derive(Debug)]
pub enum Body<'t> {
    Row(Row<'t>),
    /// Nothing, or nothing but spaces.
    Empty,
    Broken(DataFault),
}

/// The cells of one record, as many as there are headings.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    text: &'t str,
    ends: &'t [usize],
}

impl<'t> Row<'t> {
    /// A cell, from 0, without the spaces around it.
    pub fn cell(&self, place: usize) -> &'t str {
        let start = match place.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(0),
        };
        let end = self.ends.get(place).copied();
        start
            .zip(end)
            .and_then(|(start, end)| self.text.get(start..end))
            .unwrap_or_default()
            .trim()
    }
}

impl Table {
    /// Finds out what the file is, and reads its headings.
    pub fn open(source: Source, options: &Options) -> Result<Self, Error> {
        let (mut source, origin, options) = as_text(source, options)?;
        let failed = |cause| Error::Io {
            path: Some(source.path.clone()),
            cause,
        };
        let survey = match survey(&mut source.file, &options).map_err(failed)? {
            Ok(survey) => survey,
            Err(problem) => return Err(whole_file(source.path, problem)),
        };
        let rows = Stream::new(source.file, &survey).map_err(|cause| Error::Io {
            path: Some(source.path.clone()),
            cause,
        })?;
        let mut table = Self {
            about: About {
                path: source.path,
                headings: vec![],
                least: 0,
                header: String::new(),
                is_ragged: origin == Origin::Workbook,
            },
            survey,
            rows,
            length: source.length,
            origin,
            above: 0,
        };
        table.read_headings()?;
        Ok(table)
    }

    /// The headings as the file spells them.
    pub fn headings(&self) -> &[String] {
        &self.about.headings
    }

    pub fn about(&self) -> &About {
        &self.about
    }

    pub fn origin(&self) -> Origin {
        self.origin
    }

    pub fn delimiter(&self) -> char {
        char::from(self.survey.shape.delimiter)
    }

    /// How far the reading is: bytes read, of how many.
    pub fn progress(&self) -> (u64, u64) {
        (self.rows.read(), self.length)
    }

    /// The next record under the headings.
    pub fn next_record(&mut self) -> Result<Option<Record<'_>>, Error> {
        let about = &self.about;
        match self.rows.next_record() {
            Ok(None) => Ok(None),
            Ok(Some(found)) => Ok(Some(about.record(found, &self.survey))),
            Err(cause) => Err(about.failed(cause)),
        }
    }

    /// Begins anew at the first record.
    pub fn rewind(&mut self) -> Result<(), Error> {
        self.rows
            .rewind(&self.survey)
            .map_err(|cause| self.about.failed(cause))?;
        let before = self.about.headings.clone();
        self.read_headings()?;
        if self.about.headings != before {
            // Somebody wrote to the file while we read it.
            return Err(self.about.failed(io::ErrorKind::InvalidData.into()));
        }
        Ok(())
    }

    /// Where the first line is a title that names no field, the headings stand a few lines below it:
    /// they are the first line there that names all that is needed.
    pub fn look_below(
        &mut self,
        names_any: impl Fn(&[String]) -> bool,
        suits: impl Fn(&[String]) -> bool,
    ) -> Result<(), Error> {
        if names_any(&self.about.headings) {
            return Ok(());
        }
        for above in 1.. {
            match self.next_headings() {
                Ok(Some(found)) if found.line <= TOP => {
                    if suits(&found.headings) {
                        self.above = above;
                        self.under(found);
                        return Ok(());
                    }
                }
                Ok(_) | Err(Error::BadData(_)) => break,
                Err(why) => return Err(why),
            }
        }
        self.rows
            .rewind(&self.survey)
            .map_err(|cause| self.about.failed(cause))?;
        self.read_headings()
    }

    fn read_headings(&mut self) -> Result<(), Error> {
        if self.survey.sep_line {
            self.rows.skip_line().map_err(|cause| self.about.failed(cause))?;
        }
        for _ in 0..self.above {
            self.next_headings()?;
        }
        let Some(found) = self.next_headings()? else {
            return Err(whole_file(self.about.path.clone(), DataProblem::Empty));
        };
        self.under(found);
        Ok(())
    }

    /// The next line that is not blank, as headings, of however many cells.
    fn next_headings(&mut self) -> Result<Option<Headings>, Error> {
        self.about.headings.clear();
        while let Some(record) = self.next_record()? {
            match record.body {
                Body::Empty => {}
                Body::Broken(fault) => return Err(Error::BadData(vec![fault])),
                Body::Row(row) => {
                    return Ok(Some(Headings {
                        line: record.line,
                        headings: (0..row.ends.len())
                            .map(|place| row.cell(place).to_owned())
                            .collect(),
                        header: String::from_utf8_lossy(record.raw).into_owned(),
                    }));
                }
            }
        }
        Ok(None)
    }

    fn under(&mut self, found: Headings) {
        let Headings { headings, header, .. } = found;
        let nameless = headings.iter().rev().take_while(|heading| heading.is_empty());
        self.about.least = headings.len() - nameless.count();
        self.about.headings = headings;
        self.about.header = header;
    }
}

/// A line that may be the one of the headings.
struct Headings {
    line: u64,
    headings: Vec<String>,
    header: String,
}

impl About {
    fn record<'t>(&'t self, found: Found<'t>, survey: &Survey) -> Record<'t> {
        let raw = found.raw;
        let raw = raw.strip_suffix(b"\n").unwrap_or(raw);
        let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
        let fault = |column: Option<&String>, value, problem| {
            Body::Broken(DataFault {
                file: self.path.clone(),
                line: Some(found.line),
                column: column.filter(|heading| !heading.is_empty()).cloned(),
                value,
                problem,
            })
        };
        let body = match found.what {
            What::Cells { text, .. } if text.trim().is_empty() => Body::Empty,
            What::Cells { text, ends } => match self.row(text, ends) {
                Ok(row) => Body::Row(row),
                Err(problem) => fault(None, None, problem),
            },
            What::NoText => {
                let encoding = survey.encoding.name().to_owned();
                fault(None, None, DataProblem::Encoding { encoding })
            }
            What::OpenQuote { cell, at } => {
                let value = String::from_utf8_lossy(raw.get(at..).unwrap_or_default());
                let value: String = value.chars().take(60).collect();
                fault(self.headings.get(cell), Some(value), DataProblem::OpenQuote)
            }
            What::TooLong => fault(None, None, DataProblem::TooLong { limit: LONGEST }),
        };
        Record {
            line: found.line,
            raw,
            about: self,
            body,
        }
    }

    /// As many cells as headings. A row may leave out the nameless columns at the end, or leave
    /// them empty; anything more or less has slipped, and would be read under the wrong headings.
    fn row<'t>(&self, text: &'t str, ends: &'t [usize]) -> Result<Row<'t>, DataProblem> {
        let row = Row { text, ends };
        let (found, all) = (ends.len(), self.headings.len());
        // The headings themselves are being read.
        if all == 0 || found == self.least || (self.is_ragged && found < self.least) {
            return Ok(row);
        }
        if found == all && (self.least..all).all(|place| row.cell(place).is_empty()) {
            return Ok(row);
        }
        Err(DataProblem::Cells {
            expected: self.least,
            found,
        })
    }

    fn failed(&self, cause: io::Error) -> Error {
        Error::Io {
            path: Some(self.path.clone()),
            cause,
        }
    }
}

/// Something is wrong with the file, not with a line of it.
pub fn whole_file(file: PathBuf, problem: DataProblem) -> Error {
    Error::BadData(vec![DataFault {
        file,
        line: None,
        column: None,
        value: None,
        problem,
    }])
}

#[cfg(test)]
mod tests;

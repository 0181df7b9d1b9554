//! The file of rejects: the wrong lines as they stood, each with its number and what is wrong, so
//! that they can be mended and imported again.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::domain::Text;
use crate::domain::code::Lang;
use crate::error::{DataFault, Error};
use crate::output::OutputFile;
use crate::text::imports;

/// Rejects on their way to a file; without the end, there never was one.
pub struct Rejects {
    file: OutputFile,
    path: PathBuf,
    lang: Lang,
    /// The headings that stand there; each kind of file brings its own.
    header: String,
    delimiter: char,
}

impl Rejects {
    pub fn begin(path: &Path, lang: Lang) -> Result<Self, Error> {
        Ok(Self {
            file: OutputFile::create(path)?,
            path: path.to_owned(),
            lang,
            header: String::new(),
            delimiter: ';',
        })
    }

    /// The lines that follow stand under these headings.
    pub fn under(&mut self, header: &str, delimiter: char) -> Result<(), Error> {
        if self.header == header {
            return Ok(());
        }
        // Excel takes a file without this mark for Windows-1252.
        let mark = if self.header.is_empty() { "\u{feff}" } else { "" };
        self.header = header.to_owned();
        self.delimiter = delimiter;
        self.write(&format!("{mark}{header}{delimiter}line{delimiter}reason\r\n"))
    }

    /// One record, as it stood.
    pub fn line(&mut self, number: u64, raw: &str, faults: &[DataFault]) -> Result<(), Error> {
        let reason = Text::new(imports::reasons(self.lang, faults));
        let reason = reason.csv().replace('"', "\"\"");
        let delimiter = self.delimiter;
        self.write(&format!("{raw}{delimiter}{number}{delimiter}\"{reason}\"\r\n"))
    }

    /// Brings the file to the disk, under its name.
    pub fn end(self) -> Result<(), Error> {
        self.file.finish()
    }

    fn write(&mut self, text: &str) -> Result<(), Error> {
        let path = &self.path;
        self.file.write_all(text.as_bytes()).map_err(|cause| Error::Io {
            path: Some(path.clone()),
            cause,
        })
    }
}

//! The two ways out: stdout for data, stderr for talk. There is no third, so that the two never mix
//! and a reader that goes away is no fault.

use std::io::{self, BufWriter, StdoutLock, Write};

use crate::domain::Text;
use crate::error::Error;

/// Stdout, buffered; it must be finished, else the end of the data could be lost unseen.
#[derive(Debug)]
#[must_use]
pub struct Out {
    to: BufWriter<StdoutLock<'static>>,
}

impl Out {
    /// The process's own.
    pub fn stdout() -> Self {
        Self {
            to: BufWriter::with_capacity(64 * 1024, io::stdout().lock()),
        }
    }

    /// Writes as it is.
    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        self.to.write_all(text.as_bytes()).map_err(unwritable)
    }

    /// Writes one line.
    pub fn line(&mut self, line: &str) -> Result<(), Error> {
        self.text(line)?;
        self.text("\n")
    }

    /// Lets a view write, and maps what goes wrong.
    pub fn with(&mut self, view: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        view(&mut self.to).map_err(unwritable)
    }

    /// Everything has left, or an error says so.
    pub fn finish(mut self) -> Result<(), Error> {
        self.to.flush().map_err(unwritable)
    }
}

/// Data on a terminal, a line at a time: what would drive it is shown instead.
pub struct Shown<'a> {
    to: &'a mut dyn Write,
    line: Vec<u8>,
}

impl<'a> Shown<'a> {
    pub fn new(to: &'a mut dyn Write) -> Self {
        Self { to, line: Vec::new() }
    }

    fn show(&mut self) -> io::Result<()> {
        let line = Text::new(String::from_utf8_lossy(&self.line)).terminal();
        self.line.clear();
        self.to.write_all(line.as_bytes())
    }
}

impl Write for Shown<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(piece);
            if piece.ends_with(b"\n") {
                self.show()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.show()?;
        self.to.flush()
    }
}

/// A reader that went away is not a fault: `guichet … | head` ends in silence.
pub fn unwritable(cause: io::Error) -> Error {
    if cause.kind() == io::ErrorKind::BrokenPipe {
        Error::BrokenPipe
    } else {
        Error::Io { path: None, cause }
    }
}

/// One line on stderr. Where even that fails there is nobody left to tell.
pub fn talk(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

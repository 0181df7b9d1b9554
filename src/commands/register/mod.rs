//! What the registers' verbs have in common: writing once for a key, and importing.

pub mod import;
pub mod known;
mod progress;
mod rejects;

use super::Session;
use super::shared::{Reading, Writing};
use crate::error::{Error, Usage};
use crate::files::{Options, Source};
use crate::office::{Counter, Office};
use crate::store::Tx;

/// Writes, unless the same key has done so before: then nothing is done, and the answer is nothing.
pub fn write_once<T>(
    office: &mut Office,
    command: &str,
    writing: &Writing,
    rehearse: bool,
    act: impl FnOnce(&mut Tx<'_>, &Counter) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    office.write(rehearse, |tx, at| {
        let Some(key) = &writing.request_id else {
            return act(tx, at).map(Some);
        };
        match tx.answered(key)? {
            Some((other, _)) if other != command => {
                let used = format!("--request-id {key} ({other})");
                Err(Error::Usage(Usage::Conflict(used, command.to_owned())))
            }
            Some(_) => Ok(None),
            None => {
                let done = act(tx, at)?;
                tx.answer(key, command, &[], at.now)?;
                Ok(Some(done))
            }
        }
    })
}

impl Reading {
    /// How the files are read, as far as it was told.
    pub fn options(&self) -> Result<Options, Error> {
        Options::told(
            self.delimiter.as_deref(),
            self.encoding.as_deref(),
            self.date_format.as_deref(),
            &self.map,
        )
    }
}

impl Session<'_> {
    /// The file of that name; `-` is standard input.
    pub fn source(&mut self, path: &std::path::Path) -> Result<Source, Error> {
        if path.as_os_str() == "-" {
            return Source::put_aside(self.stdin()?, path);
        }
        Source::open(path)
    }
}

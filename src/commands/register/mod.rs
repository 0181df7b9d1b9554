//! What the registers' verbs have in common: writing once for a key, and importing.

pub mod answer;
pub mod import;
pub mod known;
mod progress;
mod rejects;

use super::Session;
use super::shared::{Reading, Writing};
use crate::domain::Text;
use crate::domain::desk::{Desk, Label};
use crate::domain::dossier::Listed;
use crate::domain::nearest::Nearest;
use crate::error::{Error, Expected, NotFound, Noun, Usage};
use crate::files::{self, Options, Source};
use crate::office::{Counter, Office};
use crate::store::Tx;
use crate::store::tickets::Filter;

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

/// A name that the desk's profile knows; else the nearest, or all of a short list.
pub fn known_code<'d>(
    noun: Noun,
    given: &str,
    known: impl Iterator<Item = (&'d String, &'d Label)> + Clone,
) -> Result<String, Error> {
    if known.clone().any(|(code, _)| code == given) {
        return Ok(given.to_owned());
    }
    let mut nearest = Nearest::to(given);
    let known: Vec<(String, String)> = known
        .map(|(code, name)| (code.clone(), name.fr.clone()))
        .collect();
    known.iter().for_each(|(code, name)| nearest.weigh(code, name));
    let nearest = match nearest.best() {
        near if near.is_empty() && known.len() <= 8 => known,
        near => near,
    };
    Err(Error::NotFound(NotFound {
        noun,
        given: given.to_owned(),
        nearest,
    }))
}

/// The open tickets of the desk that a filter lets through, in the order of work.
pub fn open_tickets(tx: &mut Tx<'_>, at: &Counter, filter: Filter) -> Result<Vec<Listed>, Error> {
    let open = Filter { open: true, ..filter };
    let (tickets, _) = tx.list(at.desk_id, &at.desk, &open)?;
    Ok(tickets)
}

/// A team of the desk.
pub fn team(desk: &Desk, given: &str) -> Result<String, Error> {
    known_code(
        Noun::Team,
        given,
        desk.teams.iter().map(|team| (&team.code, &team.name)),
    )
}

/// A sector of the desk; a desk without sectors takes any.
pub fn sector(desk: &Desk, given: &str) -> Result<String, Error> {
    if desk.sectors.is_empty() {
        return Ok(given.to_owned());
    }
    known_code(
        Noun::Sector,
        given,
        desk.sectors.iter().map(|sector| (&sector.code, &sector.name)),
    )
}

/// A mail address as it is kept; nothing where it is to be removed.
pub fn mail(option: &str, given: &str) -> Result<Option<Text>, Error> {
    if given.trim().is_empty() {
        return Ok(None);
    }
    match files::mail(given) {
        Some(mail) => Ok(Some(Text::new(mail))),
        None => Err(Error::bad_value(option, given, Expected::Mail)),
    }
}

/// A login is one word.
pub fn login(option: &str, given: &str) -> Result<String, Error> {
    let wrong = |c: char| c.is_whitespace() || c.is_control();
    if given.is_empty() || given.contains(wrong) {
        return Err(Error::bad_value(option, given, Expected::Words));
    }
    Ok(given.to_owned())
}

/// A telephone number as it is kept; nothing where it is to be removed.
pub fn phone(given: &str) -> Option<Text> {
    let given = given.trim();
    (!given.is_empty()).then(|| Text::new(files::phone(given)))
}

impl Reading {
    /// How the files are read, as far as it was told.
    pub fn options(&self) -> Result<Options, Error> {
        let told = Options::told(
            self.delimiter.as_deref(),
            self.encoding.as_deref(),
            self.date_format.as_deref(),
            &self.map,
        )?;
        Ok(told.of_sheet(self.sheet.as_deref()))
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

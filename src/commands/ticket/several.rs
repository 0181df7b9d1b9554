//! Many tickets at once: references, ranges and standard input become a list of names, and where it is
//! long somebody says that it is meant.

use std::io::{BufRead as _, Read as _};

use crate::commands::Session;
use crate::commands::mistake;
use crate::commands::session::Enter;
use crate::commands::shared::Writing;
use crate::commands::ticket::filter::Filter;
use crate::domain::reference;
use crate::error::{Error, Expected};
use crate::text;

/// More tickets than this, and somebody is asked.
const FEW: usize = 10;

/// The most that is read from standard input: names are short.
const LONGEST: u64 = 1 << 20;

/// The tickets named, each once: ranges are spelled out, and `-` stands for what standard input
/// lists, one a line, whatever follows the name there.
pub fn named(session: &mut Session<'_>, typed: &[String]) -> Result<Vec<String>, Error> {
    let mut names: Vec<String> = Vec::new();
    for typed in typed {
        if typed != "-" {
            spell_out(typed, &mut names)?;
            continue;
        }
        for line in session.stdin()?.take(LONGEST).lines() {
            let line = line.map_err(|cause| Error::Io { path: None, cause })?;
            if let Some(name) = line.split_whitespace().next() {
                spell_out(name, &mut names)?;
            }
        }
    }
    Ok(names)
}

fn spell_out(typed: &str, names: &mut Vec<String>) -> Result<(), Error> {
    let all = match reference::range(typed) {
        None => vec![typed.to_owned()],
        Some(names) => {
            names.map_err(|_| Error::bad_value("REF", typed, Expected::Range(reference::LONGEST_RANGE)))?
        }
    };
    for name in all {
        if !names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            names.push(name);
        }
    }
    Ok(())
}

/// The tickets that the filters of `ticket list` let through, each told as `status=new`, or `open`
/// alone.
pub fn found(session: &Session<'_>, filters: &[String]) -> Result<Vec<String>, Error> {
    let words: Vec<String> = filters
        .iter()
        .map(|filter| format!("--{}", filter.trim_start_matches('-')))
        .collect();
    let (filter, _) = Filter::read(&words).map_err(|mistake| mistake::error(&mistake, &[], &[]))?;
    let mut office = session.office()?;
    let asked = filter.asked_whole(session, &mut office)?;
    let (listed, _) = office.read(|tx, at| tx.list(at.desk_id, &at.desk, &asked.filter))?;
    Ok(listed.into_iter().map(|one| one.ticket.reference).collect())
}

/// Whether so many are really meant; nobody is asked about a few, or a rehearsal.
pub fn meant(session: &Session<'_>, names: &[String], writing: &Writing) -> Result<(), Error> {
    if names.len() <= FEW || writing.dry_run {
        return Ok(());
    }
    let question = text::door::change_all(session.lang, names.len() as u64);
    match session.confirm(&question, Enter::No)? {
        true => Ok(()),
        false => Err(Error::Interrupted),
    }
}

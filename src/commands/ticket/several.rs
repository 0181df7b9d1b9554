//! Many tickets at once: references, ranges and standard input become a list of names, and where it is
//! long somebody says that it is meant.

use std::io::{BufRead as _, Read as _};

use crate::commands::Session;
use crate::commands::ask::{Asker, Choice};
use crate::commands::mistake;
use crate::commands::session::Enter;
use crate::commands::shared::Writing;
use crate::commands::ticket::filter::Filter;
use crate::domain::{Text, reference};
use crate::error::{Error, Expected, Usage};
use crate::store::tickets::Filter as Open;
use crate::text;
use crate::text::asking::Wanted;
use crate::text::codes::Worded as _;
use crate::text::names::Names;

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

/// The tickets typed; where none is, the one that is chosen on a terminal out of those that are
/// open, one's own first.
pub fn or_one(session: &Session<'_>, typed: Vec<String>) -> Result<Vec<String>, Error> {
    if !typed.is_empty() {
        return Ok(typed);
    }
    let mut office = session.office()?;
    let operator = office.counter.operator()?.login.clone();
    let open = Open {
        open: true,
        ..Open::default()
    };
    let (mut listed, _) = office.read(|tx, at| tx.list(at.desk_id, &at.desk, &open))?;
    if listed.is_empty() || !session.is_interactive() {
        return Err(Error::Usage(Usage::Missing(vec!["<REF>".to_owned()])));
    }
    listed.sort_by_key(|one| one.ticket.assignee.as_ref() != Some(&operator));
    let names = Names::new(session.lang, &office.counter.desk);
    let offers = listed.into_iter().map(|one| {
        let ticket = one.ticket;
        let school = one.school_name.as_ref().map(Text::line).unwrap_or_default();
        let mut facts = vec![
            ticket.reference.clone(),
            ticket.subject.line(),
            names.status(ticket.status),
            school,
        ];
        facts.retain(|fact| !fact.is_empty());
        (ticket.reference, Choice::new(facts.join(" · ")))
    });
    let question = Wanted::Ticket.in_lang(session.lang);
    let chosen = Asker::of(session)?.pick(question, offers.collect(), 0)?;
    Ok(vec![chosen])
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

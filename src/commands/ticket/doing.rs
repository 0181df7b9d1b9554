//! What every verb that changes tickets has in common: open the office, do it to all or to none,
//! say what was done.

use std::path::Path;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::several;
use crate::domain::Text;
use crate::domain::code::{Format, Lang};
use crate::domain::desk::Label;
use crate::domain::dossier::Listed;
use crate::domain::nearest::Nearest;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::domain::ticket::File;
use crate::error::{Error, Expected, NotFound, Noun};
use crate::office::{Asking, Counter, Deed, Done, Manner, Office};
use crate::store::Tx;
use crate::text::names::Names;
use crate::view::json::{OneJson, TicketJson};
use crate::{store, text, view};

impl From<&Writing> for Manner {
    fn from(writing: &Writing) -> Self {
        Self {
            dry_run: writing.dry_run,
            request_id: writing.request_id.clone(),
        }
    }
}

/// Does the same to every ticket named, and says so.
pub fn to_all(
    session: &mut Session<'_>,
    command: &str,
    references: &[String],
    writing: &Writing,
    deed: impl FnMut(&mut Asking<'_, '_>) -> Result<Deed, Error>,
) -> Result<(), Error> {
    session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
    let references = several::named(session, references)?;
    several::meant(session, &references, writing)?;
    let mut office = session.office_to_write()?;
    let done = office.act(command, &references, &writing.into(), deed)?;
    tell(session, &mut office, &done, writing.dry_run)
}

/// Says what was done: sentences for people, the tickets for scripts.
pub fn tell(session: &Session<'_>, office: &mut Office, done: &[Done], dry_run: bool) -> Result<(), Error> {
    match session.format() {
        Format::Json | Format::Ndjson => {
            let tickets = office.read(|tx, _| {
                let all: Result<Vec<Listed>, Error> = done
                    .iter()
                    .map(|done| tx.named(done.ticket.clone(), done.due))
                    .collect();
                all
            })?;
            session.print(&match (tickets.as_slice(), session.format()) {
                (_, Format::Ndjson) => view::list::ndjson(&tickets, session.env.now()),
                ([only], _) => {
                    let look = session.look();
                    view::json::value(&OneJson::new(TicketJson::listed(only, look.now)), look)
                }
                (all, _) => view::list::json(all, all.len() as u64, session.look()),
            })
        }
        _ => {
            let mut out = session.out();
            let room = session.look().width.map(usize::from);
            for sentence in sentences(session.lang, office, done)? {
                for line in view::layout::wrap(&sentence, room) {
                    out.line(&line)?;
                }
            }
            out.finish()?;
            if done
                .iter()
                .all(|done| done.before.is_none() && done.events.is_empty())
            {
                session.note(text::imports::done_before(session.lang));
            }
            let zone = office.counter.desk.time_zone;
            for visit in done.iter().filter_map(Done::visit_ahead) {
                session.warn(&text::door::no_longer_planned(session.lang, visit.at, zone));
            }
            tell_mails(session, office, done, dry_run)?;
            if dry_run {
                session.note(text::door::nothing_written(session.lang));
            }
            Ok(())
        }
    }
}

/// Which mails leave because of it: a rehearsal says so, and whoever wants to know more.
pub fn tell_mails(
    session: &Session<'_>,
    office: &mut Office,
    done: &[Done],
    dry_run: bool,
) -> Result<(), Error> {
    if done.iter().all(|done| done.notices.is_empty()) || !(dry_run || session.globals.verbose > 0) {
        return Ok(());
    }
    let people = office.read(|tx, _| names_of(tx, done))?;
    let mut names = Names::new(session.lang, &office.counter.desk);
    for (login, name) in &people {
        names.know(login, name);
    }
    for notice in done.iter().flat_map(|done| &done.notices) {
        session.note(&text::door::mail(notice, &names, dry_run));
    }
    Ok(())
}

/// What was done, or would be, in a sentence for each event.
pub fn sentences(lang: Lang, office: &mut Office, done: &[Done]) -> Result<Vec<String>, Error> {
    let people = office.read(|tx, _| names_of(tx, done))?;
    let mut names = Names::new(lang, &office.counter.desk);
    for (login, name) in &people {
        names.know(login, name);
    }
    let mut sentences = Vec::new();
    for done in done {
        for event in &done.events {
            let told = text::history::headline(event, &names);
            sentences.push(text::door::of(lang, &done.ticket.reference, &told));
        }
    }
    Ok(sentences)
}

/// The names of everybody the events speak of.
pub fn names_of(tx: &mut Tx<'_>, done: &[Done]) -> Result<Vec<(String, Text)>, Error> {
    let mut names = tx.operator_names()?;
    for done in done {
        let ticket = &done.ticket;
        let met = ticket.appointment.as_ref().map(|visit| &visit.meet);
        let said = done.events.iter().filter_map(|event| event.by.person.as_ref());
        for login in std::iter::once(&ticket.requester)
            .chain(&ticket.beneficiary)
            .chain(
                done.before
                    .as_ref()
                    .and_then(|before| before.beneficiary.as_ref()),
            )
            .chain(&ticket.participants)
            .chain(done.before.iter().flat_map(|before| &before.participants))
            .chain(met)
            .chain(said)
        {
            if !names.iter().any(|(known, _)| known == login)
                && let Some(person) = tx.person(login)?
            {
                names.push((login.clone(), person.name()));
            }
        }
    }
    Ok(names)
}

/// Whose word it is where an operator may also speak for themselves.
pub fn speaker(asking: &mut Asking<'_, '_>, named: Option<&str>) -> Result<Option<String>, Error> {
    named.map(|named| asking.person(named)).transpose()
}

/// The person whose word it is: the one named, else the requester, whose answer an operator takes
/// down on the telephone.
pub fn requester(asking: &mut Asking<'_, '_>, named: Option<&str>) -> Result<Option<String>, Error> {
    match named {
        Some(named) => asking.person(named).map(Some),
        None => Ok(Some(asking.ticket.requester.clone())),
    }
}

/// Somebody whom the register knows, by a login or a mail address.
pub fn somebody(tx: &mut Tx<'_>, at: &Counter, named: &str) -> Result<Person, Error> {
    let login = at.person(tx, named)?;
    let person = tx.person_of_login(&login)?;
    person.ok_or_else(|| Error::Fault("a person who was there is gone".into()))
}

/// A cause that the desk knows.
pub fn cause(at: &Counter, code: Option<&String>) -> Result<Option<String>, Error> {
    let Some(typed) = code else { return Ok(None) };
    let causes = at.desk.causes.iter().map(|cause| (&cause.code, &cause.name));
    meant(Noun::Cause, typed, causes).map(Some)
}

/// A team that the desk knows.
pub fn team(at: &Counter, code: Option<&String>) -> Result<Option<String>, Error> {
    let Some(typed) = code else { return Ok(None) };
    let teams = at.desk.teams.iter().map(|team| (&team.code, &team.name));
    meant(Noun::Team, typed, teams).map(Some)
}

/// Teams that the desk knows.
pub fn teams(at: &Counter, codes: Vec<String>) -> Result<Vec<String>, Error> {
    let teams = codes.iter().map(|typed| team(at, Some(typed)));
    Ok(teams
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// An operator, active or not: tickets outlive them.
pub fn operator(at: &Counter, tx: &Tx<'_>, typed: &str) -> Result<String, Error> {
    let login = at.login(typed)?;
    match tx.operator(login)? {
        Some(operator) => Ok(operator.login),
        None => Err(Error::NotFound(NotFound {
            noun: Noun::Operator,
            given: login.to_owned(),
            nearest: tx.nearest_operators(login)?,
        })),
    }
}

/// A priority that the desk knows.
pub fn priority(at: &Counter, code: &str) -> Result<String, Error> {
    let priorities = at.desk.priorities.iter().map(|it| (&it.code, &it.name));
    meant(Noun::Priority, code, priorities)
}

/// The code that is meant: spelled so, or called so by the desk in either language, whatever the
/// case and the accents. What two are called is nobody's name.
pub(super) fn meant<'a>(
    noun: Noun,
    typed: &str,
    known: impl Iterator<Item = (&'a String, &'a Label)> + Clone,
) -> Result<String, Error> {
    if let Some((code, _)) = known.clone().find(|(code, _)| *code == typed) {
        return Ok(code.clone());
    }
    let wanted = fold(typed.trim());
    let is_called = |code: &str, name: &Label| {
        [code, name.fr.as_str(), name.en.as_str()]
            .iter()
            .any(|name| fold(name) == wanted)
    };
    let mut called = known.clone().filter(|(code, name)| is_called(code, name));
    if let (Some((code, _)), None) = (called.next(), called.next()) {
        return Ok(code.clone());
    }
    let known = known.map(|(code, name)| (code.clone(), name.fr.clone()));
    Err(not_found(noun, typed, known.collect()))
}

/// A code that the profile does not know: the nearest, or all of a short list.
fn not_found(noun: Noun, given: &str, known: Vec<(String, String)>) -> Error {
    let mut nearest = Nearest::to(given);
    known.iter().for_each(|(code, name)| nearest.weigh(code, name));
    let nearest = match nearest.best() {
        near if near.is_empty() && known.len() <= 8 => known,
        near => near,
    };
    Error::NotFound(NotFound {
        noun,
        given: given.to_owned(),
        nearest,
    })
}

/// The files to attach, read before anything is written.
pub fn files(paths: &[std::path::PathBuf]) -> Result<Vec<File>, Error> {
    paths.iter().map(|path| file(path)).collect()
}

fn file(path: &Path) -> Result<File, Error> {
    // A mail that brings more than this is refused by most servers.
    const LIMIT: u64 = 25 << 20;
    let cannot = |cause| Error::CannotRead {
        path: path.to_owned(),
        cause,
    };
    let size = std::fs::metadata(path).map_err(cannot)?;
    if size.is_dir() || size.len() > LIMIT {
        let option = if size.is_dir() { "FILE" } else { "--attach" };
        let path = path.display().to_string();
        return Err(Error::bad_value(option, path, Expected::FileUpTo(LIMIT)));
    }
    let bytes = std::fs::read(path).map_err(cannot)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(File {
        media_type: media_type(&name).to_owned(),
        sha256: store::tickets::sha256(&bytes),
        name: Text::new(name),
        bytes,
    })
}

/// By the name's ending, since only people read it: nothing is ever run by it.
fn media_type(name: &str) -> &'static str {
    match name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
        .as_str()
    {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        "txt" | "log" => "text/plain",
        "csv" => "text/csv",
        "eml" => "message/rfc822",
        "zip" => "application/zip",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::desk;

    #[test]
    fn what_the_desk_calls_it_is_as_good_as_its_code() {
        let desk = desk();
        let priorities = || desk.priorities.iter().map(|it| (&it.code, &it.name));
        for typed in ["major", "Majeure", " majeure ", "MAJOR"] {
            assert_eq!(
                meant(Noun::Priority, typed, priorities()).unwrap(),
                "major",
                "{typed}"
            );
        }
        let Err(Error::NotFound(unknown)) = meant(Noun::Priority, "majeur", priorities()) else {
            panic!("it was taken for one");
        };
        assert!(unknown.nearest.iter().any(|(code, _)| code == "major"));
        assert!(meant(Noun::Priority, "", priorities()).is_err());
        // What two are called is nobody's name.
        let twice = || priorities().chain([(&desk.teams[0].code, &desk.priorities[0].name)]);
        assert!(meant(Noun::Priority, &desk.priorities[0].name.fr, twice()).is_err());
    }
}

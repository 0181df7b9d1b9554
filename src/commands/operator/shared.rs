//! What adding and changing an operator have in common: teams and sectors that the desk knows.

use crate::commands::Session;
use crate::commands::ticket::doing;
use crate::domain::code::Format;
use crate::domain::person::Operator;
use crate::error::{Error, NotFound, Noun};
use crate::office::{Counter, Office};
use crate::{text, view};

/// The teams of these codes at the desk.
pub fn teams(at: &Counter, codes: &[String]) -> Result<Vec<(String, String)>, Error> {
    let known = codes.iter().map(|code| doing::team(at, Some(code)));
    let mut teams = Vec::new();
    for team in known {
        teams.extend(team?.map(|team| (at.desk.code.clone(), team)));
    }
    Ok(teams)
}

/// The sectors of these codes.
pub fn sectors(at: &Counter, codes: &[String]) -> Result<Vec<String>, Error> {
    for code in codes {
        if !at.desk.sectors.iter().any(|sector| sector.code == *code) {
            let known = at
                .desk
                .sectors
                .iter()
                .map(|sector| (sector.code.clone(), sector.name.fr.clone()));
            let (noun, given) = (Noun::Sector, code.clone());
            return Err(Error::NotFound(NotFound {
                noun,
                given,
                nearest: known.collect(),
            }));
        }
    }
    Ok(codes.to_vec())
}

/// Says how the operator stands now.
pub fn told(session: &Session<'_>, office: &Office, operator: &Operator, dry_run: bool) -> Result<(), Error> {
    match session.format() {
        Format::Json => session.print(&view::json::value(operator, session.look()))?,
        Format::Table | Format::Ndjson | Format::Csv => {
            session.print(&text::operator::stands(
                session.lang,
                operator,
                &office.counter.desk,
            ))?;
        }
    }
    if dry_run {
        session.note(text::door::nothing_written(session.lang));
    }
    Ok(())
}

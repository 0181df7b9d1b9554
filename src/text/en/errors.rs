//! Errors in English: what is wrong, in what state things are, and what to do.

use std::io;
use std::path::Path;

use super::{cause, data, database, either, profile, quoted, unknown, usage};
use crate::domain::code::Lang;
use crate::error::{Error, NotAllowed, NotFound, Noun};
use crate::text::format::{counted, number};
use crate::text::refusal::typed;
use crate::text::{Message, above, asking, post};

/// An error in words.
pub fn error(error: &Error) -> Message {
    match error {
        Error::Refused(refusal) => super::refusal::refusal(refusal),
        Error::NotAllowed(why) => not_allowed(why),
        Error::Profile { path, faults } => profile::faults(path.as_deref(), faults),
        Error::Configuration { path, faults } => profile::configuration(path.as_deref(), faults),
        Error::NotConfigured { keys, path } => Message::new(
            format!("sending mails is not configured: {} is missing", keys.join(", ")),
            match path {
                Some(path) => format!(
                    "say it in {}, or write the mails to a folder: `guichet mail send --dry-run DIR`",
                    quoted(&path.display().to_string())
                ),
                None => "write the mails to a folder: `guichet mail send --dry-run DIR`".to_owned(),
            },
        ),
        Error::MailServer {
            failure,
            detail,
            waiting,
            program,
        } => post::stopped(Lang::En, *failure, detail.as_ref(), *waiting, program.as_deref()),
        Error::Usage(wrong) => usage::usage(wrong),
        Error::NotFound(missing) => not_found(missing),
        Error::BadData(faults) => data::faults(faults),
        Error::CannotRead { path, cause: why } => Message::new(
            format!(
                "cannot read {}: {}",
                quoted(&path.display().to_string()),
                cause(why)
            ),
            "check the file's name and rights",
        ),
        Error::CannotCreate { path, cause: why } => cannot_create(path, why),
        Error::Io {
            path: Some(path),
            cause: why,
        } => Message::new(
            format!(
                "failed on {}: {}",
                quoted(&path.display().to_string()),
                cause(why)
            ),
            "nothing is left half-written; mend the cause, then try again",
        ),
        Error::Io {
            path: None,
            cause: why,
        } => Message::new(
            format!("reading or writing failed: {}", cause(why)),
            "nothing is left half-written; mend the cause, then try again",
        ),
        Error::Busy => Message::new(
            "the database is busy with another command; nothing was written",
            "try again in a moment",
        ),
        Error::Changed { reference } => Message::new(
            format!("somebody changed ticket {reference} in between; nothing was written"),
            format!(
                "read it again (`guichet ticket show {reference}`), then try again",
                reference = typed(reference, "REFERENCE")
            ),
        ),
        Error::Database { path, fault } => database::fault(&path.display().to_string(), fault),
        Error::StateUnknown { cause: why } => Message::new(
            format!(
                "the database did not confirm the write ({}): whether it took place is not known",
                cause(why)
            ),
            "run `guichet db check`, then read again what was to change before you retry",
        ),
        Error::NameUnknown { path, cause: why } => Message::new(
            format!(
                "{} is written whole, but the disk did not confirm its name ({}): whether it outlives a power cut is not known",
                quoted(&path.display().to_string()),
                cause(why)
            ),
            "see to the disk, then look whether the file is still there before you write it again",
        ),
        Error::Unanswered { path, cause: why } => {
            let what = match path {
                Some(path) => format!(
                    "reading or writing {} failed",
                    quoted(&path.display().to_string())
                ),
                None => "its answer could not be written".to_owned(),
            };
            Message::new(
                format!("it is done, but {what}: {}", cause(why)),
                "do not do it again; `guichet ticket list` and the other lists show what it came to",
            )
        }
        Error::BrokenPipe => Message::bare("the reader of the output went away"),
        Error::Interrupted => Message::bare("interrupted; nothing was written"),
        Error::Several { asked, faults } => Message {
            what: format!(
                "{} of {} cannot be done, so nothing was",
                number(Lang::En, (faults.len() as u64).cast_signed()),
                counted(Lang::En, *asked as u64, "ticket", "tickets")
            ),
            details: faults
                .iter()
                .map(|(_, fault)| self::error(fault).in_one())
                .collect(),
            remedy: None,
        },
        Error::Kept { why, resume } => self::error(why).and_then(&asking::kept(Lang::En, resume)),
        Error::Fault(what) => Message::new(
            format!("a fault of guichet’s own: {what}"),
            "report it with the command as typed; `guichet db check` says whether the database is sound",
        ),
    }
}

fn cannot_create(path: &Path, why: &io::Error) -> Message {
    let remedy = match why.kind() {
        io::ErrorKind::AlreadyExists => "choose another name, or add --force to write over it",
        _ => "check the folder and your rights",
    };
    let why = match why.kind() {
        // What is to be created is not there, of course: its folder is what lacks.
        io::ErrorKind::NotFound => format!("there is no folder {}", quoted(&above(path))),
        _ => cause(why),
    };
    let path = quoted(&path.display().to_string());
    Message::new(format!("cannot create {path}: {why}"), remedy)
}

fn not_allowed(why: &NotAllowed) -> Message {
    match why {
        NotAllowed::UnknownOperator(login) => Message::new(
            format!("{} is no operator", quoted(login)),
            format!(
                "an administrator can add them: `guichet operator add {login} --name NAME --team TEAM`",
                login = typed(login, "LOGIN")
            ),
        ),
        NotAllowed::Inactive(login) => Message::new(
            format!("the operator {} is no longer active", quoted(login)),
            format!(
                "an administrator can bring them back: `guichet operator edit {login} --active`",
                login = typed(login, "LOGIN")
            ),
        ),
        NotAllowed::NotAdmin(login) => Message::new(
            format!(
                "{} is no administrator, and this is for administrators only",
                quoted(login)
            ),
            "ask an administrator: `guichet operator list` says who is one",
        ),
        NotAllowed::ActAs { login, other } => Message::new(
            format!(
                "{} may not act as {}: only an administrator may",
                quoted(login),
                quoted(other)
            ),
            "act under your own name, without --as and GUICHET_OPERATOR",
        ),
        NotAllowed::NotOfDesk { login, desk } => Message::new(
            format!("{} is of no team of the desk {}", quoted(login), quoted(desk)),
            format!(
                "an administrator can add them: `guichet operator edit {login} --team TEAM --desk {desk}`",
                login = typed(login, "LOGIN"),
                desk = typed(desk, "DESK")
            ),
        ),
        NotAllowed::LastAdmin(login) => Message::new(
            format!("{} is the only active administrator", quoted(login)),
            "make another one first: `guichet operator edit LOGIN --admin`",
        ),
    }
}

fn not_found(missing: &NotFound) -> Message {
    let what = format!("{}: {}", unknown(missing.noun), quoted(&missing.given));
    let remedy = match missing.nearest.as_slice() {
        [] => where_to_look(missing.noun).to_owned(),
        [only] => format!("did you mean {}?", near(only)),
        several => format!(
            "the nearest: {}",
            either(&several.iter().map(near).collect::<Vec<_>>())
        ),
    };
    let remedy = match (missing.noun, missing.nearest.is_empty()) {
        (Noun::Equipment, false) => {
            format!("{remedy}; if the inventory lacks it, have it declared: `guichet inventory import FILE`")
        }
        _ => remedy,
    };
    Message::new(what, remedy)
}

fn near((name, about): &(String, String)) -> String {
    if about.is_empty() {
        quoted(name)
    } else {
        format!(
            "{} ({})",
            quoted(name),
            crate::domain::Text::from(about.as_str()).line()
        )
    }
}

fn where_to_look(noun: Noun) -> &'static str {
    match noun {
        Noun::Ticket => "`guichet ticket list` shows the tickets",
        Noun::School => {
            "`guichet school list --text WORDS` looks for a school; `guichet school import` adds some"
        }
        Noun::Person => {
            "`guichet person list --text WORDS` looks for a person; `guichet person import` adds some"
        }
        Noun::Category | Noun::Team | Noun::Priority | Noun::Cause | Noun::Sector => {
            "`guichet desk show` shows them all"
        }
        Noun::Equipment => {
            "`guichet inventory list --text WORDS` looks for equipment; `guichet inventory import` adds some"
        }
        Noun::Operator => "`guichet operator list` shows the operators",
        Noun::Desk => "`guichet desk list` shows the desks",
        Noun::Attachment => "`guichet ticket show` shows the ticket’s attachments",
        Noun::Intervention => "`guichet intervention list` shows the interventions",
        Noun::Article => "`guichet article list` shows the articles",
        Noun::Letter => "`guichet mail list` shows the letters to sort",
        Noun::View => "`guichet view list` shows the saved views",
    }
}

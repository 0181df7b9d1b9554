//! Every word that people read, in two languages. A language is a module of exhaustive matches on
//! values, so that a missing sentence does not compile; this module only chooses between them.

pub mod ages;
pub mod applying;
pub mod asking;
pub mod calendar;
pub mod calling;
pub mod codes;
pub mod deadline;
pub mod desk;
pub mod doctor;
pub mod door;
pub mod duplicates;
pub mod en;
pub mod erasure;
pub mod examples;
pub mod format;
pub mod fr;
pub mod headings;
pub mod health;
pub mod help;
pub mod history;
pub mod home;
pub mod hooks;
pub mod idle;
pub mod imports;
pub mod knowledge;
pub mod letters;
pub mod listing;
pub mod manual;
pub mod names;
pub mod pages;
pub mod post;
pub mod refusal;
pub mod report;
pub mod routing;
pub mod sharing;
pub mod shell;
pub mod template;
pub mod topics;
mod usual;

use std::io;
use std::path::Path;

use crate::domain::code::Lang;
use crate::error::Error;

/// What is said of an error, or of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is wrong: a clause in lower case, without a full stop, with the user's words as typed.
    pub what: String,
    /// Each single thing that is wrong, where there are several.
    pub details: Vec<String>,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Message {
    /// A clause and what to do about it.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            details: Vec::new(),
            remedy: Some(remedy.into()),
        }
    }

    /// With something more to do, after all else.
    pub fn and_then(mut self, more: &str) -> Self {
        let remedies = self.remedy.as_deref().into_iter().chain([more]);
        self.remedy = Some(remedies.collect::<Vec<_>>().join("\n"));
        self
    }

    /// All of it in one, where it is one thing among several: what follows from it is further in.
    pub fn in_one(self) -> String {
        let below = self.details.into_iter().chain(self.remedy);
        let below = below.flat_map(|more| more.lines().map(|line| format!("\n  {line}")).collect::<Vec<_>>());
        self.what + &below.collect::<String>()
    }

    /// A clause about which nothing can be done.
    pub fn bare(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            details: Vec::new(),
            remedy: None,
        }
    }
}

/// An error in words.
pub fn error(lang: Lang, error: &Error) -> Message {
    match lang {
        Lang::Fr => fr::errors::error(error),
        Lang::En => en::errors::error(error),
    }
}

/// What the machine said of a failure and was written down, in people's words where we have them.
fn machine(lang: Lang, said: &str) -> String {
    let number = said
        .rsplit_once(OS_ERROR)
        .map(|(_, number)| number.trim_end_matches(')'));
    let cause = match number.and_then(|number| number.parse().ok()) {
        Some(number) => io::Error::from_raw_os_error(number),
        None if said == "connection timed out" => io::ErrorKind::TimedOut.into(),
        None if said.starts_with("failed to lookup address") => {
            return match lang {
                Lang::Fr => "ce nom de machine est inconnu",
                Lang::En => "this name of a machine is unknown",
            }
            .to_owned();
        }
        None => return said.to_owned(),
    };
    match lang {
        Lang::Fr => fr::cause(&cause),
        Lang::En => en::cause(&cause),
    }
}

/// What Rust puts behind what the system says.
const OS_ERROR: &str = " (os error ";

/// What the system says, without the number that is told beside it.
fn bare(cause: &io::Error) -> String {
    let said = cause.to_string();
    match said.split_once(OS_ERROR) {
        Some((bare, _)) => bare.to_owned(),
        None => said,
    }
}

/// The folder that a file stands in, or would.
fn above(path: &Path) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).display().to_string()
}

/// Where a command says how it is meant.
pub fn see_help(lang: Lang, command: &str) -> String {
    match lang {
        Lang::Fr => format!("voir `{command} --help`"),
        Lang::En => format!("see `{command} --help`"),
    }
}

/// What stands for lines that are left out.
pub fn more(lang: Lang, number: u64) -> String {
    match lang {
        Lang::Fr => {
            format!(
                "… et {} (tout avec --format json)",
                format::counted(lang, number, "autre", "autres")
            )
        }
        Lang::En => {
            format!(
                "… and {} (all with --format json)",
                format::counted(lang, number, "other", "others")
            )
        }
    }
}

/// What the program is: name, version, licence.
pub fn version() -> String {
    format!("guichet {}\nEUPL-1.2\n", env!("CARGO_PKG_VERSION"))
}

/// `a, b or c`.
fn joined<T: AsRef<str>>(words: &[T], last: &str) -> String {
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            out.push_str(if at + 1 == words.len() { last } else { ", " });
        }
        out.push_str(word.as_ref());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_machine_says_is_told_in_people_s_words() {
        #[track_caller]
        fn check(said: &str, french: &str, english: &str) {
            assert_eq!(
                [machine(Lang::Fr, said), machine(Lang::En, said)],
                [french, english]
            );
        }
        check(
            "Connection refused (os error 111)",
            "la connexion est refusée",
            "the connection is refused",
        );
        check(
            "Exec format error (os error 8)",
            "ce n’est pas un programme que la machine sait lancer",
            "it is no program that the machine can start",
        );
        check("connection timed out", "le délai est dépassé", "it took too long");
        check(
            "failed to lookup address information: Name or service not known",
            "ce nom de machine est inconnu",
            "this name of a machine is unknown",
        );
        // Of what we have no words for, the technical text stays, without the number said twice.
        check(
            "Protocol error (os error 71)",
            "erreur système 71 (Protocol error)",
            "system error 71 (Protocol error)",
        );
        check(
            "550 5.1.1 unknown user",
            "550 5.1.1 unknown user",
            "550 5.1.1 unknown user",
        );
    }

    #[test]
    fn of_what_cannot_be_created_the_folder_is_missing() {
        let why = |lang, path: &str| {
            let cause = io::ErrorKind::NotFound.into();
            error(
                lang,
                &Error::CannotCreate {
                    path: path.into(),
                    cause,
                },
            )
            .what
        };
        assert_eq!(
            why(Lang::Fr, "/nope/x").replace('\u{a0}', " "),
            "impossible de créer « /nope/x » : il n’y a pas de dossier « /nope »"
        );
        assert_eq!(
            why(Lang::En, "nope/x"),
            "cannot create “nope/x”: there is no folder “nope”"
        );
    }
}

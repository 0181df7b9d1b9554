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

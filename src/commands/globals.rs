//! The options that every command takes. Their environment variables are read in `env`, not by
//! clap, so that there is one reader of the process.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::words::word;
use crate::domain::code::{Colour, Format, Lang};

#[derive(Debug, Clone, Default, clap::Args)]
pub struct Globals {
    /// The database; else `guichet/guichet.db` in the user's data folder
    #[arg(long, value_name = "FILE", global = true)]
    pub db: Option<PathBuf>,

    /// The desk, by its code; not needed by an operator of one desk only
    #[arg(long, value_name = "CODE", global = true)]
    pub desk: Option<String>,

    /// The operator acting; else the one whose login is the system user's. Only an administrator
    /// may act as another, and both are recorded
    #[arg(long = "as", value_name = "LOGIN", global = true)]
    pub operator: Option<String>,

    /// How the answer is laid out
    #[arg(long, value_name = "F", global = true, value_parser = word::<Format>())]
    pub format: Option<Format>,

    /// The language of what people read; machine output never changes with it
    #[arg(long, value_name = "LANG", global = true, value_parser = word::<Lang>())]
    pub lang: Option<Lang>,

    /// When to colour
    #[arg(long, value_name = "WHEN", global = true, value_parser = word::<Colour>())]
    pub color: Option<Colour>,

    /// Never ask anything
    #[arg(long, global = true)]
    pub no_input: bool,

    /// Show long answers at once, without a pager
    #[arg(long, global = true)]
    pub no_pager: bool,

    /// Answer yes to what would be asked
    #[arg(short, long, global = true)]
    pub yes: bool,

    /// Say less on stderr
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub quiet: u8,

    /// Say more on stderr
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
}

/// The variable that stands for an option of every command.
pub fn variable(option: &str) -> Option<&'static str> {
    match option {
        "db" => Some("GUICHET_DB"),
        "desk" => Some("GUICHET_DESK"),
        "operator" => Some("GUICHET_OPERATOR"),
        "format" => Some("GUICHET_FORMAT"),
        "lang" => Some("GUICHET_LANG"),
        "no_input" => Some("GUICHET_NO_INPUT"),
        "color" => Some("NO_COLOR"),
        "no_pager" => Some("GUICHET_PAGER"),
        _ => None,
    }
}

/// Whether a word of the command line is one of these options with its value in the next word.
pub fn takes_value(word: &OsStr) -> bool {
    ["--db", "--desk", "--as", "--format", "--lang", "--color"]
        .iter()
        .any(|option| word == *option)
}

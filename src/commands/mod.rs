//! The command line: a folder a noun, a file a verb. The help is the doc comments of the options.

mod ask;
mod completions;
mod db;
mod desk;
mod globals;
mod home;
mod intervention;
mod inventory;
mod operator;
mod person;
mod report;
mod school;
mod session;
mod shared;
mod ticket;
mod tree;
mod words;

use std::ffi::OsString;

use clap::FromArgMatches as _;

pub use self::globals::Globals;
pub use self::session::{Enter, Out, Session, unwritable};
use self::tree::{Node, noun, verb};
use crate::env::Env;
use crate::error::{Error, Exit};

/// Everything that can be asked of guichet, in the order of the help.
pub const TREE: &[Node] = &[
    verb!("home", home::Home),
    noun!(
        "ticket",
        "Requests: open, follow, hand over, close",
        ticket::VERBS
    ),
    noun!("intervention", "Appointments and work done", intervention::VERBS),
    noun!("inventory", "The schools' equipment", inventory::VERBS),
    noun!(
        "school",
        "Schools, their membership and white list",
        school::VERBS
    ),
    noun!("person", "The people at the schools", person::VERBS),
    noun!("desk", "Desks and their profiles", desk::VERBS),
    noun!("operator", "Who works at the desk", operator::VERBS),
    noun!("report", "Figures over a period", report::VERBS),
    noun!("db", "The database itself", db::VERBS),
    verb!("completions", completions::Completions),
];

/// Does what the command line asks.
pub fn run(env: &Env) -> Exit {
    match obey(env) {
        Ok(()) => Exit::Done,
        Err(Error::BrokenPipe) => Exit::BrokenPipe,
        Err(error) => {
            session::talk(&format!("guichet: {error:?}"));
            error.exit()
        }
    }
}

fn obey(env: &Env) -> Result<(), Error> {
    let matches = match tree::parsing(TREE).try_get_matches_from(arguments(env)) {
        Ok(matches) => matches,
        Err(mistake) => {
            let _ = mistake.print();
            return if mistake.use_stderr() {
                Err(Error::Usage(crate::error::Usage::NotUtf8))
            } else {
                Ok(())
            };
        }
    };
    let globals = Globals::from_arg_matches(&matches).map_err(|mistake| Error::Fault(mistake.to_string()))?;
    let lang = globals.lang.unwrap_or(env.locale);
    let mut session = Session::new(env, lang, globals)?;
    tree::run(TREE, &matches, &mut session)
}

/// The command line as if it were spelled whole: the link `ticket` stands for `guichet ticket`.
fn arguments(env: &Env) -> Vec<OsString> {
    let mut arguments = env.args.clone();
    let called = arguments
        .first()
        .map(std::path::Path::new)
        .and_then(|path| path.file_stem());
    if called.is_some_and(|name| name == "ticket") {
        arguments.insert(1, "ticket".into());
    }
    arguments
}

//! The command line: a folder a noun, a file a verb. The help is the doc comments of the options.

mod article;
pub mod ask;
mod complaint;
pub mod complete;
mod completions;
mod config;
mod db;
mod desk;
mod doctor;
mod door;
mod globals;
mod help;
mod holidays;
mod home;
mod hooks;
mod interrupt;
mod intervention;
mod inventory;
mod localise;
mod mail;
mod man;
mod mistake;
mod operator;
mod out;
mod pager;
mod person;
#[cfg(test)]
mod published;
mod register;
mod report;
mod run;
mod school;
mod search;
mod session;
mod shared;
mod ticket;
mod tree;
mod view;
mod words;

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use clap::error::ErrorKind;
use clap::{ArgMatches, FromArgMatches as _};

use self::complaint::Wishes;
pub use self::globals::Globals;
pub use self::interrupt::Interrupt;
pub use self::out::{Out, Shown, unwritable};
pub use self::session::{Enter, Session};
use self::tree::{Node, noun, verb};
use self::words::called;
use crate::domain::code::Topic;
use crate::env::Env;
use crate::error::{Error, Exit};
use crate::text;

/// Everything that can be asked of guichet, in the order of the help.
pub const TREE: &[Node] = &[
    verb!("home", home::Home),
    noun!(
        "ticket",
        "Requests: open, follow, hand over, close",
        ticket::VERBS
    ),
    noun!("view", "Saved lists of tickets", view::VERBS),
    noun!("intervention", "Appointments and work done", intervention::VERBS),
    noun!("inventory", "The schools' equipment", inventory::VERBS),
    noun!(
        "school",
        "Schools, their membership and white list",
        school::VERBS
    ),
    noun!("person", "The people at the schools", person::VERBS),
    noun!("desk", "Desks and their profiles", desk::VERBS),
    noun!(
        "holidays",
        "School holidays, which close some desks",
        holidays::VERBS
    ),
    noun!("operator", "Who works at the desk", operator::VERBS),
    noun!("mail", "Mails that leave, and mails that came", mail::VERBS),
    noun!("article", "The knowledge base", article::VERBS),
    verb!("search", search::Search),
    noun!("report", "Figures over a period", report::VERBS),
    noun!("run", "What time alone brings, for cron", run::VERBS),
    noun!("config", "What is said once for all, and by whom", config::VERBS),
    noun!("db", "The database itself", db::VERBS),
    verb!("doctor", doctor::Doctor),
    verb!("completions", completions::Completions),
    verb!("man", man::Man),
    verb!("help", help::Help),
];

/// Does what the command line asks, and says what went wrong.
pub fn run(env: &Env) -> Exit {
    // A panic is told like any other fault, without its trace.
    panic::set_hook(Box::new(|_| {}));
    ended(env, || obey(env))
}

/// How it ends, whatever happens.
fn ended(env: &Env, obey: impl FnOnce() -> Result<Exit, Error>) -> Exit {
    let done = panic::catch_unwind(AssertUnwindSafe(obey));
    let done = done.unwrap_or_else(|payload| Err(complaint::of_panic(payload.as_ref())));
    let exit = done.unwrap_or_else(|error| complaint::complain(env, TREE, &error));
    // A mail server gives a mail back to its sender on any other number; on this one it tries again.
    if exit != Exit::Done && tree::path(TREE, &arguments(env)) == ["mail", "receive"] {
        return Exit::Busy;
    }
    exit
}

fn obey(env: &Env) -> Result<Exit, Error> {
    if complete::answer(env)? {
        return Ok(Exit::Done);
    }
    let arguments = arguments(env);
    if arguments
        .get(1)
        .is_some_and(|word| word == "--version" || word == "-V")
    {
        return printed(&text::version());
    }
    let straight = tree::straight(TREE, &tree::path(TREE, &arguments));
    let matches = match straight.and_then(|tree| tree.try_get_matches_from(&arguments).ok()) {
        Some(matches) => matches,
        None => match tree::parsing(TREE).try_get_matches_from(&arguments) {
            Ok(matches) => matches,
            Err(mistake) => match can_be_asked(env, &mistake, &arguments) {
                Some(matches) => matches,
                None => return answer(env, &arguments),
            },
        },
    };
    let globals = Globals::from_arg_matches(&matches).map_err(|mistake| Error::Fault(mistake.to_string()))?;
    let lang = globals.lang.unwrap_or_else(|| Wishes::of(env).lang);
    let mut session = Session::new(env, lang, globals)?;
    session.rehearses = rehearses(&matches);
    let done = tree::run(TREE, &matches, &mut session);
    // Everything is closed, and what was done stays done even where saying so failed.
    hooks::tell(&session);
    match done {
        Ok(()) => Ok(Exit::Done),
        Err(error) => Err(session.after_all(error)),
    }
}

/// Whether the verb is given `--dry-run`.
fn rehearses(matches: &ArgMatches) -> bool {
    let mut verb = matches;
    while let Some((_, deeper)) = verb.subcommand() {
        verb = deeper;
    }
    matches!(verb.try_get_one::<bool>("dry_run"), Ok(Some(true)))
}

/// The command line as far as it goes, where all that it lacks can be asked for on a terminal.
fn can_be_asked(env: &Env, mistake: &clap::Error, arguments: &[OsString]) -> Option<ArgMatches> {
    if mistake.kind() != ErrorKind::MissingRequiredArgument {
        return None;
    }
    let tree = tree::asking(TREE, &tree::path(TREE, arguments))?;
    let matches = tree.try_get_matches_from(arguments).ok()?;
    let globals = Globals::from_arg_matches(&matches).ok()?;
    session::somebody_is_there(env, &globals).then_some(matches)
}

/// Help, or what is wrong: read once more, by the tree that has words in the user's language.
fn answer(env: &Env, arguments: &[OsString]) -> Result<Exit, Error> {
    let wishes = Wishes::of(env);
    let path = tree::path(TREE, arguments);
    let tree = localise::localise(tree::along(TREE, &path), wishes.lang, columns(env));
    let Err(mistake) = tree.try_get_matches_from(arguments) else {
        return Err(Error::Fault(
            "the help understands what the parser does not".to_owned(),
        ));
    };
    let rendered = |is_terminal| {
        let text = mistake.render();
        if session::colours(env, wishes.colour, is_terminal) {
            text.ansi().to_string()
        } else {
            text.to_string()
        }
    };
    match mistake.kind() {
        ErrorKind::DisplayHelp => printed(&rendered(env.stdout_is_terminal)),
        ErrorKind::DisplayVersion => printed(&text::version()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if wishes.is_for_people() => {
            out::talk(rendered(env.stderr_is_terminal).trim_end());
            Ok(Exit::Usage)
        }
        _ => Err(mistake::error(&mistake, TREE, &path)),
    }
}

fn printed(text: &str) -> Result<Exit, Error> {
    let mut out = Out::stdout();
    out.text(text)?;
    out.finish()?;
    Ok(Exit::Done)
}

/// Help is laid out for the terminal, but never so wide that lines are hard to follow.
fn columns(env: &Env) -> usize {
    usize::from(env.width.unwrap_or(100)).min(100)
}

/// The command line as if it were spelled whole: the link `ticket` stands for `guichet ticket`, and
/// `guichet help ticket new` for `guichet ticket new --help`; a help topic is a command.
fn arguments(env: &Env) -> Vec<OsString> {
    let mut arguments = env.args.clone();
    let name = arguments.first().map(Path::new).and_then(Path::file_stem);
    if name.is_some_and(|name| name == "ticket") {
        arguments.insert(1, "ticket".into());
    }
    let about = arguments
        .get(2)
        .and_then(|word| word.to_str())
        .unwrap_or_default();
    if arguments.get(1).is_some_and(|word| word == "help") && called::<Topic>(about).is_none() {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, done: fn() -> Result<Exit, Error>, expected: Exit) {
        let env = Env::told(line.split(' ').map(OsString::from).collect(), |_| None);
        assert_eq!(ended(&env, done), expected, "{line}");
    }

    #[test]
    fn a_mail_server_hears_that_it_may_try_again_whatever_happens_and_others_hear_what_did() {
        let breaks: fn() -> Result<Exit, Error> = || panic!("a fault of ours");
        for line in [
            "guichet mail receive",
            "guichet --db x mail receive -",
            "guichet mail --lang en receive",
        ] {
            check(line, breaks, Exit::Busy);
            check(line, || Ok(Exit::Usage), Exit::Busy);
            check(line, || Ok(Exit::Done), Exit::Done);
        }
        check("guichet mail send", breaks, Exit::Fault);
        check("guichet ticket new", || Ok(Exit::Usage), Exit::Usage);
    }
}

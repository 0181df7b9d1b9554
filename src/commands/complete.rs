//! Completion: the scripts for a shell's start file, and the live answers (`COMPLETE=bash guichet`)
//! that know references, schools and people. A live answer that cannot be found is none: nobody
//! who presses Tab wants to read an error.

use std::ffi::OsStr;
use std::path::Path;

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;
use clap_complete::{CompleteEnv, Shell as Script, generate};

use super::complaint::Wishes;
use super::localise::localise;
use super::{TREE, tree};
use crate::domain::code::{Lang, Shell};
use crate::env::Env;
use crate::error::Error;

/// What can stand where a value is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Ticket,
    School,
    Person,
    Operator,
    Team,
    Category,
    Priority,
    Cause,
    Sector,
    Equipment,
    Desk,
}

/// The values of a kind that begin like what was typed, each with what it is.
pub fn candidates(_kind: Kind, _typed: &str, _env: &Env) -> Vec<(String, String)> {
    Vec::new()
}

/// The script of a shell, with descriptions in the language.
pub fn script(shell: Shell, lang: Lang) -> String {
    let mut tree = localise(tree::whole(TREE), lang, 100);
    let mut script = Vec::new();
    let shell = match shell {
        Shell::Bash => Script::Bash,
        Shell::Zsh => Script::Zsh,
        Shell::Fish => Script::Fish,
    };
    generate(shell, &mut tree, "guichet", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// Answers a shell that asks, if it is one that asks.
pub fn answer(env: &Env) -> Result<bool, Error> {
    if !env.variables.complete.as_deref().is_some_and(is_shell) {
        return Ok(false);
    }
    let factory = || {
        let tree = with_live_values(tree::whole(TREE), env);
        localise(tree, Wishes::of(env).lang, 100)
    };
    let answered = CompleteEnv::with_factory(factory).try_complete(env.args.clone(), env.folder.as_deref());
    match answered {
        Ok(answered) => Ok(answered),
        // Before the `--` stands who completes, after it the words that are being typed.
        Err(_) if env.args.iter().any(|word| word == "--") => Ok(true),
        Err(mistake) => Err(Error::Fault(mistake.to_string())),
    }
}

fn is_shell(name: &str) -> bool {
    let name = Path::new(name)
        .file_stem()
        .and_then(OsStr::to_str)
        .unwrap_or_default();
    Shells::builtins().completer(name).is_some()
}

fn with_live_values(command: Command, env: &Env) -> Command {
    command
        .mut_args(|arg| match kind(&arg) {
            Some(kind) => {
                let env = env.clone();
                arg.add(ArgValueCompleter::new(move |typed: &OsStr| {
                    found(kind, typed, &env)
                }))
            }
            None => arg,
        })
        .mut_subcommands(|below| with_live_values(below, env))
}

fn found(kind: Kind, typed: &OsStr, env: &Env) -> Vec<CompletionCandidate> {
    candidates(kind, &typed.to_string_lossy(), env)
        .into_iter()
        .map(|(value, about)| {
            let about = (!about.is_empty()).then(|| about.into());
            CompletionCandidate::new(value).help(about)
        })
        .collect()
}

/// What an option or argument names, by what the help says stands there.
fn kind(arg: &Arg) -> Option<Kind> {
    match (arg.get_value_names()?.first()?.as_str(), arg.get_id().as_str()) {
        ("REF", _) => Some(Kind::Ticket),
        ("UAI", _) => Some(Kind::School),
        ("LOGIN|MAIL", _) => Some(Kind::Person),
        ("LOGIN", _) => Some(Kind::Operator),
        ("TEAM", _) => Some(Kind::Team),
        ("SECTOR", _) => Some(Kind::Sector),
        ("CODE", "category") => Some(Kind::Category),
        ("CODE", "priority") => Some(Kind::Priority),
        ("CODE", "cause") => Some(Kind::Cause),
        ("CODE", "desk" | "code") => Some(Kind::Desk),
        ("NUMBER", "equipment" | "number") => Some(Kind::Equipment),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_completed_or_one_of_a_closed_set() {
        let mut unknown = Vec::new();
        look(&tree::whole(TREE), &mut unknown);
        assert_eq!(unknown, [""; 0]);
    }

    fn look(command: &Command, unknown: &mut Vec<String>) {
        for arg in command.get_arguments() {
            let code = arg
                .get_value_names()
                .is_some_and(|names| names.iter().any(|name| name == "CODE"));
            if code && kind(arg).is_none() && arg.get_possible_values().is_empty() {
                unknown.push(format!("{} --{}", command.get_name(), arg.get_id()));
            }
        }
        for below in command.get_subcommands() {
            look(below, unknown);
        }
    }
}

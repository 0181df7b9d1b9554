//! Completion: the scripts for a shell's start file, and the live answers (`COMPLETE=bash guichet`)
//! that know references, schools and people. A live answer that cannot be found is none: nobody
//! who presses Tab wants to read an error.

use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

use clap::{Arg, ArgAction, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;
use clap_complete::{CompleteEnv, Shell as Script, generate};

use super::complaint::Wishes;
use super::localise::localise;
use super::{Globals, Session, TREE, tree};
use crate::domain::code::{Lang, Shell};
use crate::domain::desk::Label;
use crate::domain::{Desk, Text, Uai};
use crate::env::Env;
use crate::error::Error;
use crate::store::offers::{OFFERED, Offer};

/// How long a live answer waits for somebody who writes.
const PATIENCE: Duration = Duration::from_millis(50);

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

/// The values of a kind that begin like what was typed, each with what it is; none where anything
/// is in the way. Nothing is made, and nobody is waited for longer than a finger stays on Tab.
pub fn candidates(kind: Kind, typed: &str, env: &Env) -> Vec<(String, String)> {
    let mut offers = offers(kind, typed, env).unwrap_or_default();
    offers.truncate(OFFERED);
    offers
        .into_iter()
        .map(|(name, words)| {
            let words: Vec<String> = words.iter().map(Text::line).collect();
            (Text::new(name).line(), words.join(" "))
        })
        .collect()
}

fn offers(kind: Kind, typed: &str, env: &Env) -> Option<Vec<Offer>> {
    let globals = Globals {
        db: on_the_line(env, "--db").map(Into::into),
        // What is being typed is not whole yet.
        desk: on_the_line(env, "--desk").filter(|_| kind != Kind::Desk),
        operator: on_the_line(env, "--as").filter(|_| kind != Kind::Operator),
        ..Globals::default()
    };
    let lang = Wishes::of(env).lang;
    let session = Session::new(env, lang, globals).ok()?;
    let mut office = session.office_at_a_glance(PATIENCE).ok()?;
    let found = office.read(|tx, at| match kind {
        Kind::Ticket => tx.tickets_like(at.desk_id, typed),
        Kind::School => tx.schools_like(typed),
        Kind::Person => tx.people_like(typed),
        Kind::Equipment => {
            let school = on_the_line(env, "--school").and_then(|typed| Uai::parse(&typed).ok());
            tx.equipment_like(school.as_ref(), typed)
        }
        Kind::Operator => {
            let names = tx.operator_names()?.into_iter();
            Ok(like(typed, names.map(|(login, name)| (login, vec![name]))))
        }
        Kind::Desk => {
            let desks = tx.desks()?.into_iter().map(|applied| applied.desk);
            let named = desks.map(|desk| {
                let name = vec![Text::from(desk.name.in_lang(lang))];
                (desk.code, name)
            });
            Ok(like(typed, named))
        }
        Kind::Team | Kind::Category | Kind::Priority | Kind::Cause | Kind::Sector => {
            Ok(like(typed, words_of(kind, &at.desk, lang).into_iter()))
        }
    });
    found.ok()
}

/// The words of a kind that the desk's profile declares, with their labels.
fn words_of(kind: Kind, desk: &Desk, lang: Lang) -> Vec<Offer> {
    fn offers<'a>(words: impl Iterator<Item = (&'a str, &'a Label)>, lang: Lang) -> Vec<Offer> {
        let named = |(code, name): (&str, &Label)| (code.to_owned(), vec![Text::from(name.in_lang(lang))]);
        words.map(named).collect()
    }
    match kind {
        Kind::Team => offers(
            desk.teams.iter().map(|team| (team.code.as_str(), &team.name)),
            lang,
        ),
        Kind::Category => offers(
            desk.categories
                .iter()
                .map(|category| (category.code.as_str(), &category.name)),
            lang,
        ),
        Kind::Priority => offers(
            desk.priorities
                .iter()
                .map(|priority| (priority.code.as_str(), &priority.name)),
            lang,
        ),
        Kind::Cause => offers(
            desk.causes.iter().map(|cause| (cause.code.as_str(), &cause.name)),
            lang,
        ),
        Kind::Sector => offers(
            desk.sectors
                .iter()
                .map(|sector| (sector.code.as_str(), &sector.name)),
            lang,
        ),
        Kind::Ticket | Kind::School | Kind::Person | Kind::Operator | Kind::Equipment | Kind::Desk => {
            Vec::new()
        }
    }
}

fn like(typed: &str, offers: impl Iterator<Item = Offer>) -> Vec<Offer> {
    let typed = typed.to_lowercase();
    offers
        .filter(|(name, _)| name.to_lowercase().starts_with(&typed))
        .collect()
}

/// The value of an option on the line that is being typed.
fn on_the_line(env: &Env, option: &str) -> Option<String> {
    let mut words = env.args.iter().filter_map(|word| word.to_str());
    words.find(|word| *word == "--")?;
    while let Some(word) = words.next() {
        if word == option {
            return words.next().map(str::to_owned);
        }
        if let Some(value) = word.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
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
    let last = command.get_positionals().last().and_then(kind);
    command
        .mut_args(|arg| match kind(&arg) {
            Some(own) => {
                // Behind several values, as in `assign REF... LOGIN`, clap would never offer the last.
                let several = matches!(arg.get_action(), ArgAction::Append);
                let behind = last.filter(|last| several && arg.is_positional() && *last != own);
                let env = env.clone();
                arg.add(ArgValueCompleter::new(move |typed: &OsStr| {
                    let mut found = found(own, typed, &env);
                    found.extend(behind.iter().flat_map(|kind| self::found(*kind, typed, &env)));
                    found
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

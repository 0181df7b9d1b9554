//! The tree of nouns and verbs: one table from which parsing, help, completions and dispatch come.
//! It is written by hand rather than derived so that only the path taken is ever built.

use std::ffi::OsString;

use clap::builder::Resettable;
use clap::{Arg, ArgAction, ArgMatches, Command, Id};

use super::Session;
use super::globals::{self, Globals};
use crate::error::Error;

/// A noun with what can be done to it, or a verb.
#[derive(Debug)]
pub enum Node {
    Noun {
        name: &'static str,
        about: &'static str,
        children: &'static [Self],
        /// Adds the children, for the day somebody goes down this path.
        fill: fn(Command) -> Command,
    },
    Verb {
        name: &'static str,
        /// Adds the description and the options.
        args: fn(Command) -> Command,
        run: Run,
        /// On a terminal it asks for what it is not told.
        asks: bool,
    },
}

/// Reads the options of a verb and does it.
pub type Run = fn(&ArgMatches, &mut Session<'_>) -> Result<(), Error>;

/// A verb: its name and the struct of its options, which has a `run`.
macro_rules! verb {
    ($name:literal, $options:ty) => {
        $crate::commands::tree::verb!($name, $options, false)
    };
    ($name:literal, $options:ty, asks) => {
        $crate::commands::tree::verb!($name, $options, true)
    };
    ($name:literal, $options:ty, $asks:literal) => {
        $crate::commands::tree::Node::Verb {
            name: $name,
            asks: $asks,
            args: <$options as clap::Args>::augment_args,
            run: |matches, session| {
                <$options as clap::FromArgMatches>::from_arg_matches(matches)
                    .map_err(|mistake| $crate::error::Error::Fault(mistake.to_string()))?
                    .run(session)
            },
        }
    };
}

/// A noun: its name, what it is, and the table of its verbs.
macro_rules! noun {
    ($name:literal, $about:literal, $children:expr) => {
        $crate::commands::tree::Node::Noun {
            name: $name,
            about: $about,
            children: $children,
            fill: |command| $crate::commands::tree::lazily($children, command),
        }
    };
}

pub(crate) use {noun, verb};

/// The tree that parses whatever is typed: what lies below a command is built when it is reached.
pub fn parsing(nodes: &'static [Node]) -> Command {
    lazily(nodes, root())
}

/// The tree of one path and nothing beside it, where the path leads to a verb: every option common to
/// all commands is copied to each that is there. It understands less than the whole, and never
/// something else.
pub fn straight(nodes: &'static [Node], path: &[&str]) -> Option<Command> {
    alone(nodes, path, root())
}

fn alone(nodes: &'static [Node], path: &[&str], command: Command) -> Option<Command> {
    let (first, rest) = path.split_first()?;
    let below = match nodes.iter().find(|node| node.name() == *first)? {
        Node::Noun { name, children, .. } => alone(children, rest, Command::new(*name))?,
        Node::Verb { name, args, .. } => args(Command::new(*name)),
    };
    Some(branching(command).subcommand(below))
}

/// The whole tree, for completions and tests.
pub fn whole(nodes: &'static [Node]) -> Command {
    below(nodes, root(), &mut |_| true)
}

/// The tree along one path, for the help of a command: what is beside it has its description only.
pub fn along(nodes: &'static [Node], path: &[&'static str]) -> Command {
    let mut left = path.iter();
    let mut next = left.next();
    below(nodes, root(), &mut |name| {
        let on_path = next == Some(&name);
        if on_path {
            next = left.next();
        }
        on_path
    })
}

/// The tree along the path of a verb that asks: there nothing is required that can be asked for.
pub fn asking(nodes: &'static [Node], path: &[&'static str]) -> Option<Command> {
    fn relaxed(command: Command, path: &[&str]) -> Command {
        match path.split_first() {
            Some((next, rest)) => command.mut_subcommand(next, |below| relaxed(below, rest)),
            None => command.mut_args(|arg| {
                let names_tickets = arg
                    .get_value_names()
                    .is_some_and(|names| names.iter().any(|name| name == "REF"));
                // Out of several, one is chosen; a verb of one ticket is told which.
                let required =
                    names_tickets && matches!(arg.get_action(), ArgAction::Set) && arg.is_required_set();
                arg.required(required)
                    .required_unless_present(Resettable::<Id>::Reset)
            }),
        }
    }
    asks(nodes, path).then(|| relaxed(along(nodes, path), path))
}

fn asks(nodes: &[Node], path: &[&str]) -> bool {
    let Some((first, rest)) = path.split_first() else {
        return false;
    };
    match nodes.iter().find(|node| node.name() == *first) {
        Some(Node::Noun { children, .. }) => asks(children, rest),
        Some(Node::Verb { asks, .. }) => *asks,
        None => false,
    }
}

/// Adds `nodes` below `command` without building them.
pub fn lazily(nodes: &'static [Node], command: Command) -> Command {
    nodes.iter().fold(branching(command), |command, node| {
        command.subcommand(match node {
            Node::Noun { name, fill, .. } => Command::new(*name).defer(*fill),
            Node::Verb { name, args, .. } => Command::new(*name).defer(*args),
        })
    })
}

/// Adds `nodes` below `command`, and what is below those that are entered.
fn below(nodes: &'static [Node], command: Command, enter: &mut impl FnMut(&'static str) -> bool) -> Command {
    nodes.iter().fold(branching(command), |command, node| {
        command.subcommand(match node {
            Node::Noun {
                name,
                about,
                children,
                ..
            } => {
                let noun = Command::new(*name).about(*about);
                if enter(name) {
                    below(children, noun, enter)
                } else {
                    noun
                }
            }
            Node::Verb { name, args, .. } => args(Command::new(*name)),
        })
    })
}

/// Goes down to the verb that was asked for and does it.
pub fn run(nodes: &'static [Node], matches: &ArgMatches, session: &mut Session<'_>) -> Result<(), Error> {
    let asked = matches.subcommand().and_then(|(asked, below)| {
        let node = nodes.iter().find(|node| node.name() == asked)?;
        Some((node, below))
    });
    match asked {
        Some((Node::Noun { children, .. }, below)) => run(children, below, session),
        Some((Node::Verb { run, .. }, below)) => run(below, session),
        None => Err(Error::Fault("a command that is not in the tree".to_owned())),
    }
}

/// The commands that a command line names, as far as it can be understood.
pub fn path(mut nodes: &'static [Node], arguments: &[OsString]) -> Vec<&'static str> {
    let mut path = Vec::new();
    let mut words = arguments.iter().skip(1);
    while let Some(word) = words.next() {
        if globals::takes_value(word) {
            words.next();
            continue;
        }
        let Some(node) = nodes.iter().find(|node| word == node.name()) else {
            continue;
        };
        path.push(node.name());
        match node {
            Node::Noun { children, .. } => nodes = children,
            Node::Verb { .. } => break,
        }
    }
    path
}

/// The options of the command at the end of a path, those that every command takes among them.
pub fn options(nodes: &'static [Node], path: &[&str]) -> Vec<String> {
    let Some((first, rest)) = path.split_first() else {
        return long(&root());
    };
    match nodes.iter().find(|node| node.name() == *first) {
        Some(Node::Noun { children, .. }) => options(children, rest),
        Some(Node::Verb { name, args, .. }) => {
            let mut options = long(&args(Command::new(*name)));
            options.append(&mut long(&root()));
            options
        }
        None => long(&root()),
    }
}

fn long(command: &Command) -> Vec<String> {
    let long = command.get_arguments().filter_map(clap::Arg::get_long);
    long.map(str::to_owned).collect()
}

/// The commands to choose from at the end of a path.
pub fn names(nodes: &'static [Node], path: &[&str]) -> Vec<String> {
    match path
        .split_first()
        .and_then(|(first, rest)| Some((nodes.iter().find(|node| node.name() == *first)?, rest)))
    {
        Some((Node::Noun { children, .. }, rest)) => names(children, rest),
        Some((Node::Verb { .. }, _)) => Vec::new(),
        None => nodes.iter().map(|node| node.name().to_owned()).collect(),
    }
}

/// The path as people type it: `guichet ticket list`.
pub fn spelled(path: &[&str]) -> String {
    path.iter()
        .fold("guichet".to_owned(), |spelled, name| format!("{spelled} {name}"))
}

impl Node {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Noun { name, .. } | Self::Verb { name, .. } => name,
        }
    }
}

fn root() -> Command {
    let command = Command::new("guichet")
        .bin_name("guichet")
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help("Print the version and the licence"),
        );
    <Globals as clap::Args>::augment_args(command.version(env!("CARGO_PKG_VERSION")))
        .about("The help desk of school IT: one program over one SQLite file")
}

fn branching(command: Command) -> Command {
    command
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::TREE;

    #[test]
    fn the_whole_tree_is_one_that_clap_accepts() {
        whole(TREE).debug_assert();
    }

    #[test]
    fn the_tree_that_parses_is_the_whole_tree_built_late() {
        let mut late = parsing(TREE);
        late.build();
        let mut early = whole(TREE);
        early.build();
        compare(&late, &early);
    }

    #[track_caller]
    fn compare(late: &Command, early: &Command) {
        // Built late, an option of every command comes before the command's own.
        let options = |command: &Command| -> Vec<String> {
            let mut options: Vec<String> = command.get_arguments().map(|arg| format!("{arg:?}")).collect();
            options.sort();
            options
        };
        assert_eq!(options(late), options(early), "{}", early.get_name());
        let names = |command: &Command| -> Vec<String> {
            command
                .get_subcommands()
                .map(|below| below.get_name().to_owned())
                .collect()
        };
        assert_eq!(names(late), names(early));
        for (late, early) in late.get_subcommands().zip(early.get_subcommands()) {
            compare(late, early);
        }
    }
}

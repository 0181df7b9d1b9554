//! The tree in the user's language. It is only built when help, completions or an error ask for it:
//! parsing needs no words. Everything that clap would say in English is said here instead.

use anstyle::Style;
use clap::builder::{PossibleValue, Styles};
use clap::{Arg, ArgAction, Command};

use super::globals;
use crate::domain::code::Lang;
use crate::text::help::{self, Frame};

/// The tree in words, laid out for so many columns.
pub fn localise(tree: Command, lang: Lang, width: usize) -> Command {
    let tree = tree.term_width(width).styles(styles()).arg(help_option());
    command(tree, lang, "")
}

fn command(mut command: Command, lang: Lang, path: &str) -> Command {
    let frame = help::frame(lang);
    if let Some(english) = command.get_about().map(ToString::to_string) {
        command = command.about(help::help(lang, &english).to_owned());
    }
    if command.has_subcommands() {
        command = command
            .subcommand_help_heading(frame.commands)
            .subcommand_value_name(frame.command);
    }
    command
        .after_help(examples(lang, frame, path))
        .help_template(template(frame))
        .disable_help_flag(true)
        .mut_args(|arg| argument(arg, lang, frame))
        .mut_subcommands(|below| {
            let path = format!("{path} {}", below.get_name()).trim_start().to_owned();
            self::command(below, lang, &path)
        })
}

/// Examples stand before the options: they are what most people look for.
fn template(frame: &Frame) -> String {
    let usage = styled(styles().get_usage(), frame.usage);
    format!("{{about-with-newline}}\n{usage} {{usage}}{{after-help}}\n\n{{all-args}}\n")
}

fn examples(lang: Lang, frame: &Frame, path: &str) -> String {
    let mut out = styled(styles().get_header(), frame.examples);
    for example in help::first_examples(path) {
        out.push_str(&format!("\n  # {}\n  {}", example.caption(lang), example.command));
    }
    out
}

fn argument(arg: Arg, lang: Lang, frame: &Frame) -> Arg {
    let english = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut words = help::help(lang, &english).to_owned();
    let takes_value = arg.get_action().takes_values();
    let mut add = |word: &str, values: &str| {
        if !values.is_empty() {
            words.push_str(&format!(" [{word}\u{a0}{values}]"));
        }
    };
    if takes_value {
        let possible = arg.get_possible_values();
        let possible: Vec<&str> = possible.iter().map(PossibleValue::get_name).collect();
        add(frame.possible, &possible.join(", "));
    }
    if takes_value && !arg.is_hide_default_value_set() {
        let default = arg.get_default_values();
        let default: Vec<_> = default.iter().map(|value| value.to_string_lossy()).collect();
        add(frame.default, &default.join(", "));
    }
    add(
        frame.variable,
        globals::variable(arg.get_id().as_str()).unwrap_or_default(),
    );
    let heading = if arg.is_global_set() {
        frame.common_options
    } else if arg.is_positional() {
        frame.arguments
    } else {
        frame.options
    };
    let names: Option<Vec<String>> = arg.get_value_names().map(|names| {
        names
            .iter()
            .map(|name| help::value(lang, name).to_owned())
            .collect()
    });
    let arg = arg.help(words).help_heading(heading);
    if !takes_value {
        return arg;
    }
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    match names {
        Some(names) => arg.value_names(names),
        None => arg,
    }
}

/// Ours, because clap describes its own in English.
fn help_option() -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true)
        .help("Print this help")
}

fn styles() -> Styles {
    Styles::styled()
}

fn styled(style: &Style, words: &str) -> String {
    format!("{style}{words}{style:#}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::commands::{TREE, tree};
    use crate::domain::Uai;
    use crate::text::fr;

    fn walk(command: &Command, path: &str, visit: &mut impl FnMut(&Command, &str)) {
        visit(command, path);
        for below in command.get_subcommands() {
            walk(below, format!("{path} {}", below.get_name()).trim_start(), visit);
        }
    }

    fn tree() -> Command {
        tree::whole(TREE).arg(help_option())
    }

    #[test]
    fn every_command_and_option_is_described_in_both_languages() {
        let mut said = BTreeSet::new();
        let mut values = BTreeSet::new();
        walk(&tree(), "", &mut |command, path| {
            said.insert(command.get_about().expect(path).to_string());
            assert!(command.get_long_about().is_none(), "{path}: one paragraph");
            for arg in command.get_arguments() {
                let help = arg
                    .get_help()
                    .unwrap_or_else(|| panic!("{path} {arg}: no description"));
                said.insert(help.to_string());
                assert!(arg.get_long_help().is_none(), "{path} {arg}: one paragraph");
                if arg.get_action().takes_values() {
                    values.extend(
                        arg.get_value_names()
                            .unwrap_or_default()
                            .iter()
                            .map(ToString::to_string),
                    );
                }
            }
        });
        compare(said, &fr::help::HELP.concat());
        compare(values, fr::help::VALUES);
    }

    #[track_caller]
    fn compare(said: BTreeSet<String>, table: &[(&str, &str)]) {
        let known: BTreeSet<String> = table.iter().map(|(english, _)| (*english).to_owned()).collect();
        assert_eq!(known.len(), table.len(), "the same English twice");
        let missing: Vec<_> = said.difference(&known).collect();
        let stale: Vec<_> = known.difference(&said).collect();
        assert!(
            missing.is_empty() && stale.is_empty(),
            "missing: {missing:#?}\nstale: {stale:#?}"
        );
    }

    #[test]
    fn help_speaks_one_language_at_a_time() {
        let english = [
            "Usage:",
            "Commands:",
            "Options:",
            "Arguments:",
            "Examples:",
            "default:",
            "possible",
            "Print",
        ];
        let french = ["Utilisation", "Commandes", "Exemples", "au choix", "Afficher"];
        for (lang, foreign) in [(Lang::Fr, &english[..]), (Lang::En, &french[..])] {
            let mut tree = localise(tree::whole(TREE), lang, 100);
            tree.build();
            walk(&tree, "", &mut |command, path| {
                let shown = command.clone().render_long_help().to_string();
                let frame = help::frame(lang);
                assert!(
                    shown.contains(frame.usage) && shown.contains(frame.common_options),
                    "{shown}"
                );
                for word in foreign {
                    assert!(!shown.contains(word), "{path}: {word}\n{shown}");
                }
            });
        }
    }

    #[test]
    fn help_is_the_same_whether_the_whole_tree_is_built_or_a_path() {
        let mut paths = Vec::new();
        walk(&tree(), "", &mut |_, path| paths.push(path.to_owned()));
        for path in paths {
            let words = ["guichet"]
                .into_iter()
                .chain(path.split_whitespace())
                .chain(["--help"]);
            let words: Vec<std::ffi::OsString> = words.map(Into::into).collect();
            let shown = |tree: Command| {
                localise(tree, Lang::Fr, 80)
                    .try_get_matches_from(&words)
                    .unwrap_err()
                    .to_string()
            };
            let names = tree::path(TREE, &words);
            assert_eq!(
                shown(tree::along(TREE, &names)),
                shown(tree::whole(TREE)),
                "{path}"
            );
        }
    }

    #[test]
    fn every_command_has_examples_in_its_help_and_every_example_parses() {
        let mut tree = localise(tree::whole(TREE), Lang::Fr, 1000);
        tree.build();
        walk(&tree, "", &mut |command, path| {
            let examples = help::first_examples(path);
            assert!(!examples.is_empty(), "no example: {path}");
            let shown = command.clone().render_long_help().to_string();
            let at = |words: &str| {
                shown
                    .find(words)
                    .unwrap_or_else(|| panic!("{path}: {words}\n{shown}"))
            };
            for example in &examples {
                let typed = format!("  # {}\n  {}\n", example.caption(Lang::Fr), example.command);
                assert!(at(&typed) < at(help::frame(Lang::Fr).common_options), "{path}");
            }
            // Of a noun, two or three of its verbs, each another; `run` has one alone.
            if command.has_subcommands() {
                let verbs = command.get_subcommands().count();
                assert!(
                    (verbs.min(2)..=3).contains(&examples.len()),
                    "{path}: {examples:?}"
                );
            }
        });
        for example in help::every_example() {
            let words = split(example.command);
            let parsed = tree::parsing(TREE).try_get_matches_from(&words);
            assert!(parsed.is_ok(), "{}: {}", example.command, parsed.unwrap_err());
            for word in words
                .iter()
                .filter(|word| word.len() == 8 && word.starts_with("038"))
            {
                assert!(Uai::parse(word).is_ok(), "{word}: {:?}", Uai::parse(word));
            }
        }
    }

    /// As a shell splits it: words at spaces, quotes around what holds some.
    fn split(line: &str) -> Vec<String> {
        let parts = line.split('"').enumerate();
        parts
            .flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().map(str::to_owned).collect(),
                _ => vec![part.to_owned()],
            })
            .collect()
    }
}

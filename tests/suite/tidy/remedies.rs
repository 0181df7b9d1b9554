//! What a message tells people to type can be typed: every command between backquotes in `text/`
//! is one of the tree, with options that it has.

use crate::support::source::Source;
use crate::support::stage::{Setting, Stage};
use std::collections::BTreeMap;

/// Commands that are told before they are there, and why.
const TO_COME: &[(&str, &str)] = &[("article list", "the knowledge base comes with the third part")];

#[test]
fn every_command_that_a_message_tells_can_be_typed() {
    let stage = Stage::new();
    let mut helps = BTreeMap::new();
    let mut faults = Vec::new();
    let mut told = 0;
    for source in Source::all_under("src/text") {
        for (line, text) in source
            .tokens
            .iter()
            .filter_map(|token| Some((token.line, token.string()?)))
        {
            for typed in commands(text) {
                told += 1;
                let path = path(typed);
                let help = helps.entry(path.clone()).or_insert_with(|| help(&stage, &path));
                faults.extend(
                    untypable(typed, help)
                        .into_iter()
                        .map(|fault| format!("{}:{line}: {fault} in `{typed}`", source.path)),
                );
            }
        }
    }
    assert!(told > 50, "{told} commands found: the search is broken");
    super::none(faults);
}

/// What stands between backquotes and is a command of ours.
fn commands(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter(|typed| {
        typed.starts_with("guichet ") && !typed.contains("{path}") && !typed.contains("{command}")
    })
}

/// The words that name the command: `ticket hold`.
fn path(typed: &str) -> String {
    let plain = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase());
    let words: Vec<&str> = typed.split(' ').skip(1).take(2).take_while(plain).collect();
    words.join(" ")
}

/// The help of a command, or nothing where there is none.
fn help(stage: &Stage, path: &str) -> Option<String> {
    let output = stage.run(&format!("guichet {path} --help --lang en"), &Setting::default());
    let help = stage.transcript(&output).join("\n");
    help.contains("Usage:").then_some(help)
}

fn untypable(typed: &str, help: &Option<String>) -> Vec<String> {
    if TO_COME
        .iter()
        .any(|(path, _)| typed.starts_with(&format!("guichet {path}")))
    {
        return Vec::new();
    }
    let Some(help) = help else {
        return vec!["no such command".to_owned()];
    };
    typed
        .split([' ', '='])
        .filter(|word| word.starts_with("--") && !help.contains(word))
        .map(|option| format!("no option {option}"))
        .collect()
}

#[test]
fn this_rule_can_be_broken() {
    let help = Some("Usage: guichet ticket hold\n  --for <WHOM>".to_owned());
    assert_eq!(
        untypable("guichet ticket hold CG-12 --for supplier", &help),
        Vec::<String>::new()
    );
    assert_eq!(
        untypable("guichet ticket hold --whom x", &help),
        ["no option --whom"]
    );
    assert_eq!(untypable("guichet ticket hurl", &None), ["no such command"]);
    assert_eq!(path("guichet ticket hold {named} --for"), "ticket hold");
    assert_eq!(path("guichet home"), "home");
    assert_eq!(
        commands("voir `guichet home`, ou `chmod 600`").collect::<Vec<_>>(),
        ["guichet home"]
    );
}

//! Who may name whom: the layers of `ARCHITECTURE.md`, and which of them knows which library.

mod cases;

use crate::support::repository;
use crate::support::source::{Source, Token};
use std::collections::BTreeSet;

/// A layer, the layers it may name, and why no others.
const LAYERS: &[(&str, &[&str], &str)] = &[
    (
        "domain",
        &[],
        "what a help desk is knows of no disk, clock, screen or words",
    ),
    (
        "error",
        &["domain"],
        "what went wrong is told in the domain's values",
    ),
    (
        "profile",
        &["template", "domain", "error"],
        "a file format for the domain's desk",
    ),
    (
        "config",
        &["profile", "domain", "error"],
        "what is said once for all, read as profiles are",
    ),
    (
        "files",
        &["domain", "error"],
        "what comes in as files becomes the domain's values",
    ),
    (
        "text",
        &["domain", "error"],
        "words are found for values, and nothing else is known of them",
    ),
    (
        "view",
        &["text", "domain", "error"],
        "a view returns text about values it is given",
    ),
    (
        "mail",
        &["text", "template", "domain", "error"],
        "letters in, notices out; neither acts nor stores",
    ),
    (
        "template",
        &["domain"],
        "letters with gaps: profiles bring them, mails are written from them",
    ),
    (
        "output",
        &["error"],
        "a file that is whole or not there, whatever is in it",
    ),
    (
        "store",
        &["profile", "output", "domain", "error"],
        "the only SQL, and no rule of a desk",
    ),
    (
        "office",
        &["store", "profile", "domain", "error"],
        "one act from end to end, whoever asks",
    ),
    (
        "env",
        &["config", "domain", "error"],
        "the only reader of the process",
    ),
    (
        "commands",
        &[
            "office", "store", "profile", "config", "files", "view", "mail", "text", "output", "env",
            "domain", "error",
        ],
        "the command line puts the others together",
    ),
    (
        "main",
        &["commands", "env", "error"],
        "read the process, run, exit code",
    ),
    ("lib", &[], "a list of modules"),
];

/// A library, the layers that may know it, and why.
const LIBRARIES: &[(&str, &[&str], &str)] = &[
    ("anstream", &["commands", "main"], "who writes decides on colour"),
    ("anstyle", &["view", "commands"], "colour is a matter of looks"),
    (
        "chrono",
        &[
            "domain", "error", "profile", "files", "text", "view", "mail", "store", "office", "env",
            "commands",
        ],
        "its types are the domain's days and instants; its clock is read in env alone",
    ),
    (
        "chrono_tz",
        &["domain", "profile", "files", "text", "view", "env", "commands"],
        "French time, where instants become days and words, and words instants",
    ),
    ("clap", &["commands"], "the command line"),
    ("clap_complete", &["commands", "main"], "the command line"),
    ("calamine", &["files"], "the sheets of workbooks"),
    ("comfy_table", &["view"], "looks"),
    ("csv", &["files", "view"], "a format of files in and of lists out"),
    ("dialoguer", &["commands"], "prompts"),
    (
        "encoding_rs",
        &["files", "mail"],
        "files and mails come in many encodings, and leave in one",
    ),
    ("etcetera", &["env"], "the user's folders are the process's"),
    ("getrandom", &["store"], "the salts of the events"),
    ("html2text", &["mail"], "mails that have only HTML"),
    (
        "icalendar",
        &["view", "mail"],
        "an appointment as a file, or with a notice",
    ),
    ("indicatif", &["commands"], "progress is shown by who writes"),
    (
        "lettre",
        &["mail"],
        "headers, and the conversation with a mail server",
    ),
    ("minijinja", &["template", "view"], "letters and pages with gaps"),
    ("rusqlite", &["store"], "the database"),
    ("mailparse", &["mail"], "a mail's own little languages"),
    (
        "rustix",
        &["store", "env", "commands", "main"],
        "who owns a file, and what may be done to it",
    ),
    (
        "serde",
        &["domain", "profile", "files", "view", "store", "commands"],
        "values in and out of TOML and JSON",
    ),
    (
        "serde_json",
        &["profile", "files", "view", "store", "commands"],
        "JSON in files, lists, errors, compiled desks and the events' columns",
    ),
    (
        "sha2",
        &["domain", "store"],
        "the chain of events, and the sums that name attachments and mails",
    ),
    ("signal_hook", &["env", "commands", "main"], "^C is the process's"),
    (
        "strsim",
        &["domain", "store", "commands"],
        "the nearest names and options",
    ),
    (
        "tempfile",
        &["config", "output", "store", "files", "commands"],
        "files that are whole or not there, and bytes that are read twice",
    ),
    ("terminal_size", &["env"], "the width is the process's"),
    ("toml", &["profile"], "a desk's file format"),
    (
        "unicode_normalization",
        &["domain"],
        "comparing what people wrote",
    ),
    (
        "rust_xlsxwriter",
        &["view", "files"],
        "what a spreadsheet opens; files tests what it reads with it",
    ),
    ("unicode_width", &["view"], "looks"),
    (
        "minijinja",
        &["mail", "view", "profile"],
        "templates of notices and of pages",
    ),
    ("lettre", &["mail"], "a mail on its way"),
    ("clap_mangen", &["commands"], "manual pages of the commands"),
    (
        "toml_edit",
        &["config", "commands"],
        "a configuration that keeps its comments",
    ),
    ("quick_xml", &["files"], "what a workbook is made of"),
    ("zip", &["files"], "what a workbook is packed in"),
];

#[test]
fn every_layer_names_only_the_layers_below_it() {
    let faults = Source::all_under("src").iter().flat_map(upward).collect();
    super::none(faults);
}

#[test]
fn every_library_is_known_only_where_it_belongs() {
    let faults = Source::all_under("src").iter().flat_map(strangers).collect();
    super::none(faults);
}

#[test]
fn every_library_of_the_manifest_has_its_place() {
    let manifest = std::fs::read_to_string(repository("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let listed: BTreeSet<String> = manifest["dependencies"]
        .as_table()
        .unwrap()
        .keys()
        .map(|name| name.replace('-', "_"))
        .collect();
    let placed: BTreeSet<String> = LIBRARIES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(listed, placed);
}

/// The layers that a source names and may not.
fn upward(source: &Source) -> Vec<String> {
    let own = source.module()[0];
    let Some((_, allowed, reason)) = LAYERS.iter().find(|(layer, ..)| *layer == own) else {
        return vec![format!(
            "{}: no layer of that name stands in tidy/layers.rs",
            source.path
        )];
    };
    if own == "lib" {
        return Vec::new();
    }
    named(source)
        .into_iter()
        .filter(|(_, layer)| *layer != own && LAYERS.iter().any(|(known, ..)| known == layer))
        .filter(|(_, layer)| !allowed.contains(layer))
        .map(|(line, layer)| format!("{}:{line}: {own} may not name {layer}: {reason}", source.path))
        .collect()
}

/// The libraries that a source names and may not.
fn strangers(source: &Source) -> Vec<String> {
    let own = source.module()[0];
    // Tests may compare by any means.
    let tokens = &source.tokens[..tests_begin(source)];
    let mut faults = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some((name, allowed, reason)) = LIBRARIES.iter().find(|(name, ..)| token.is(name)) else {
            continue;
        };
        // The start of a path: `csv::Reader`, and not `files::csv` nor a variable called so.
        if !path_goes_on(tokens, at + 1) || (at > 0 && tokens[at - 1].marks(':')) || allowed.contains(&own) {
            continue;
        }
        faults.push(format!(
            "{}:{}: {own} may not know {name}: {reason}",
            source.path, token.line
        ));
    }
    faults
}

/// The first word after `crate::` (or after as many `super::` as lead there), wherever it stands.
fn named(source: &Source) -> Vec<(usize, &str)> {
    let tokens = &source.tokens;
    let depth = source.module().len();
    let tests = tests_begin(source);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let from_main = token.is("guichet") && source.path == "src/main.rs";
        let start = if (token.is("crate") || from_main) && path_goes_on(tokens, at + 1) {
            at + 3
        } else if token.is("super") && !(at > 0 && tokens[at - 1].marks(':')) {
            let mut next = at;
            let mut steps = 0;
            while next < tokens.len() && tokens[next].is("super") && path_goes_on(tokens, next + 1) {
                steps += 1;
                next += 3;
            }
            // The module of the tests is one step further down.
            if steps < depth + usize::from(at > tests) {
                continue;
            }
            next
        } else {
            continue;
        };
        found.extend(heads(&tokens[start.min(tokens.len())..]));
    }
    found
}

/// Where the module of the tests begins, which stands last in a source.
fn tests_begin(source: &Source) -> usize {
    let tokens = &source.tokens;
    tokens
        .windows(2)
        .position(|pair| pair[0].is("mod") && pair[1].is("tests"))
        .unwrap_or(tokens.len())
}

/// `::` stands here.
fn path_goes_on(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at..at + 2), Some([one, two]) if one.marks(':') && two.marks(':'))
}

/// The first word of a path, or those of a list of paths in braces.
fn heads(tokens: &[Token]) -> Vec<(usize, &str)> {
    let Some(first) = tokens.first() else {
        return Vec::new();
    };
    if let Some(word) = first.word() {
        return vec![(first.line, word)];
    }
    if !first.marks('{') {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut starts = true;
    for token in tokens {
        if token.marks('{') {
            depth += 1;
        } else if token.marks('}') {
            depth -= 1;
            if depth == 0 {
                break;
            }
        } else if token.marks(',') && depth == 1 {
            starts = true;
            continue;
        } else if let (Some(word), true, 1) = (token.word(), starts, depth) {
            found.push((token.line, word));
        } else {
            continue;
        }
        starts = depth == 1 && token.marks('{');
    }
    found
}

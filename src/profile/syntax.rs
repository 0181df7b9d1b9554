//! What the TOML reader complains of, as values that can be said in the user's language.
//!
//! The reader goes on after a fault, but after an open list or table whatever it says is about what
//! it believes to be inside: only the first such fault is told.

use toml::de::Error;

use crate::error::SyntaxFault;

/// The faults that are to be believed, from top to bottom, each with the byte where it stands.
pub fn faults(text: &str, errors: &[Error]) -> Vec<(usize, SyntaxFault)> {
    let mut found: Vec<(usize, SyntaxFault)> = errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or_default();
            let there = text.get(span.clone()).unwrap_or_default();
            let before = text.get(..span.start).unwrap_or_default();
            let line = before.rsplit('\n').next().unwrap_or_default();
            (span.start, fault(error.message(), there, line))
        })
        .collect();
    found.sort_by_key(|(at, _)| *at);
    // A second fault of the same line mostly is the first one again.
    found.dedup_by_key(|(at, _)| text.get(..*at).map(|before| before.matches('\n').count()));
    let open = found.iter().position(|(_, fault)| leaves_open(fault));
    found.truncate(open.map_or(found.len(), |last| last + 1));
    found
}

/// What follows is read as a part of what was not ended.
fn leaves_open(fault: &SyntaxFault) -> bool {
    matches!(
        fault,
        SyntaxFault::OpenText | SyntaxFault::OpenList | SyntaxFault::OpenTable | SyntaxFault::NoComma
    )
}

/// `there` is what the reader points at, `before` what stands before it on its line.
fn fault(message: &str, there: &str, before: &str) -> SyntaxFault {
    let about = |words: &[&str]| words.iter().any(|words| message.starts_with(words));
    if about(&["duplicate key"]) {
        SyntaxFault::KeyTwice
    } else if about(&["string values must be quoted"]) {
        if there.is_empty() {
            SyntaxFault::NoValue
        } else {
            SyntaxFault::Unquoted
        }
    } else if about(&[
        "key with no value",
        "missing assignment",
        "missing key for inline",
    ]) {
        SyntaxFault::NoEquals
    } else if about(&["missing value"]) {
        SyntaxFault::NoValue
    } else if about(&["missing escaped value", "too few unicode"]) {
        SyntaxFault::Escape
    } else if about(&["unclosed array, "]) {
        SyntaxFault::OpenList
    } else if about(&["unclosed "]) {
        SyntaxFault::OpenTable
    } else if about(&["missing comma"]) {
        SyntaxFault::NoComma
    } else if about(&["extra ", "unexpected `=`"]) {
        SyntaxFault::TooMany
    } else if about(&["unquoted keys", "invalid unquoted key"]) {
        SyntaxFault::Key
    } else if about(&["unexpected key or value", "unexpected content"]) {
        SyntaxFault::Rest
    } else if message.starts_with("invalid ") && message.contains("string, expected `") {
        // A bare word in a table of one line is taken for a text that does not end.
        if message.contains("multi-line") || before.contains(['"', '\'']) {
            SyntaxFault::OpenText
        } else {
            SyntaxFault::NoEquals
        }
    } else if about(&["invalid boolean"]) && is_yes_no(there) {
        SyntaxFault::YesNo
    } else if about(&[
        "invalid boolean",
        "invalid date",
        "invalid time",
        "invalid float",
        "invalid integer",
    ]) {
        match there.chars().any(char::is_alphabetic) {
            true => SyntaxFault::Unquoted,
            false => SyntaxFault::Number,
        }
    } else if about(&[
        "unexpected leading zero",
        "`_` may only",
        "redundant numeric sign",
    ]) {
        SyntaxFault::Number
    } else {
        SyntaxFault::Other(message.to_owned())
    }
}

fn is_yes_no(word: &str) -> bool {
    word.eq_ignore_ascii_case("true") || word.eq_ignore_ascii_case("false")
}

//! French as French people write it: no-break spaces where French has them, and the curved
//! apostrophe. Nobody sees in an editor that a space is the wrong one.

use crate::support::source::Source;
use guichet::domain::code::Lang;
use guichet::text::fr::help;
use guichet::text::help::every_example;

/// A plain space where French has another, and what stands there.
const WRONG: &[&str] = &[" :", " ;", " ?", " !", "« ", " »"];

#[test]
fn french_sentences_have_their_spaces() {
    let sources = Source::all_under("src/text/fr");
    assert!(sources.len() > 5);
    let faults = sources.iter().flat_map(|source| {
        let strings = source
            .tokens
            .iter()
            .filter_map(|token| Some((token.line, token.string()?)));
        strings.flat_map(|(line, text)| faults(&format!("{}:{line}", source.path), text))
    });
    super::none(faults.collect());
}

#[test]
fn french_help_has_its_spaces_and_apostrophes() {
    let mut found = Vec::new();
    let captions = every_example().map(|example| example.caption(Lang::Fr));
    let sentences = help::HELP.iter().copied().flatten();
    for french in sentences.map(|(_, french)| *french).chain(captions) {
        found.extend(faults("help", french));
        if plainly(french).contains('\'') {
            found.push(format!("help: a straight apostrophe in {french}"));
        }
    }
    super::none(found);
}

fn faults(place: &str, text: &str) -> Vec<String> {
    let words = plainly(text);
    WRONG
        .iter()
        .filter(|wrong| words.contains(*wrong))
        .map(|wrong| format!("{place}: {wrong:?} in {text}"))
        .collect()
}

/// What stands between backquotes is typed, not read.
fn plainly(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join("x")
}

#[test]
fn this_rule_can_be_broken() {
    assert_eq!(faults("", "il manque : ceci").len(), 1);
    assert_eq!(faults("", "« ceci »").len(), 2);
    assert_eq!(
        faults("", "«\u{a0}ceci\u{a0}»\u{202f}; cela\u{a0}: `a ; b`").len(),
        0
    );
}

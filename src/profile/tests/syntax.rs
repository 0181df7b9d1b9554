//! What is no TOML, with its line, in values that can be said in any language.

use super::{fault, faults};
use crate::error::{ProfileProblem, SyntaxFault};
use SyntaxFault::{
    Escape, Key, KeyTwice, NoComma, NoEquals, NoValue, Number, OpenList, OpenTable, OpenText, Rest, TooMany,
    Unquoted, YesNo,
};

#[track_caller]
fn check(text: &str, line: usize, found: &str, problem: SyntaxFault) {
    assert_eq!(
        faults(text),
        [fault(line, found, ProfileProblem::Syntax(problem))]
    );
}

#[test]
fn a_file_that_is_no_toml_is_told_by_line_and_reason() {
    check("a = 1\na = 2\n", 2, "a = 2", KeyTwice);
    check("[t]\nx = 1\n[t]\n", 3, "[t]", KeyTwice);
    check("a = { b = 1, b = 2 }\n", 1, "a = { b = 1, b = 2 }", KeyTwice);
    check("# x\na b = 1\n", 2, "a b = 1", NoEquals);
    check("foo\n", 1, "foo", NoEquals);
    check("a = { b 1 }\n", 1, "a = { b 1 }", NoEquals);
    check("a = { b }\n", 1, "a = { b }", NoEquals);
    check("a =\nb = 1\n", 1, "a =", NoValue);
    check("a = \"x\nb = 1\n", 1, "a = \"x", OpenText);
    check("a = '''x\ny", 2, "y", OpenText);
    check("a = guichet\n", 1, "a = guichet", Unquoted);
    check("a = 38-A\n", 1, "a = 38-A", Unquoted);
    check("a = \"\\q\"\n", 1, "a = \"\\q\"", Escape);
    check("[a\nb = 1", 1, "[a", OpenTable);
    check("[[a]\nb = 1", 1, "[[a]", OpenTable);
    check("a = [1,\n", 1, "a = [1,", OpenList);
    check("a = [\"x\" \"y\"]\n", 1, "a = [\"x\" \"y\"]", NoComma);
    check("a = [1, 2\nb = 3\nc =\n", 2, "b = 3", NoComma);
    check("a = [1,,2]\n", 1, "a = [1,,2]", TooMany);
    check("a == 1\n", 1, "a == 1", TooMany);
    check("a = 07\n", 1, "a = 07", Number);
    check("a = True\n", 1, "a = True", YesNo);
    check("é = 1\n", 1, "é = 1", Key);
    check("= 1\n", 1, "= 1", Key);
    check("a = 58,00\n", 1, "a = 58,00", Rest);
    check("[a] b = 1\n", 1, "[a] b = 1", Rest);
}

#[test]
fn several_faults_of_syntax_are_told_at_once() {
    let lines: Vec<usize> = faults("a = x\nb = 1\nc =\nb = 2\n")
        .iter()
        .map(|fault| fault.line)
        .collect();
    assert_eq!(lines, [1, 3, 4]);
}

#[test]
fn what_nobody_foresaw_is_told_in_the_reader_s_own_words() {
    let faults = faults("a = \"\u{1}\"\n");
    assert!(
        matches!(&faults[0].problem, ProfileProblem::Syntax(SyntaxFault::Other(words)) if words.starts_with("invalid basic string")),
        "{faults:?}"
    );
}

//! What was expected beside what came, line by line.
//!
//! Written here because the lines of a session may hold `[…]`, which no diff library compares.

/// What stands for anything within one line.
pub const ANYTHING: &str = "[…]";

/// A line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line<'a> {
    /// The same on both sides; the expected spelling, which may hold [`ANYTHING`].
    Same(&'a str),
    Missing(&'a str),
    Extra(&'a str),
}

/// The shortest way from `expected` to `actual`.
pub fn compare<'a>(expected: &[&'a str], actual: &[&'a str]) -> Vec<Line<'a>> {
    // `common[i][j]`: how many lines `expected[i..]` and `actual[j..]` share, in order.
    let mut common = vec![vec![0_usize; actual.len() + 1]; expected.len() + 1];
    for i in (0..expected.len()).rev() {
        for j in (0..actual.len()).rev() {
            common[i][j] = if holds(expected[i], actual[j]) {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < expected.len() || j < actual.len() {
        if i < expected.len() && j < actual.len() && holds(expected[i], actual[j]) {
            lines.push(Line::Same(expected[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == actual.len() || (i < expected.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(Line::Missing(expected[i]));
            i += 1;
        } else {
            lines.push(Line::Extra(actual[j]));
            j += 1;
        }
    }
    lines
}

/// The line that came is the one that was expected, where [`ANYTHING`] holds for any text.
pub fn holds(expected: &str, actual: &str) -> bool {
    let mut pieces = expected.split(ANYTHING);
    let Some(rest) = pieces.next().and_then(|start| actual.strip_prefix(start)) else {
        return false;
    };
    let mut rest = rest;
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        let Some(at) = rest.find(piece) else {
            return false;
        };
        rest = &rest[at + piece.len()..];
    }
    true
}

/// For a person: `-` was expected and did not come, `+` came and was not expected.
pub fn show(lines: &[Line<'_>]) -> String {
    lines
        .iter()
        .map(|line| match line {
            Line::Same(text) => format!("    {text}\n"),
            Line::Missing(text) => format!("  - {text}\n"),
            Line::Extra(text) => format!("  + {text}\n"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &[&str], actual: &[&str], shown: &str) {
        assert_eq!(show(&compare(expected, actual)), shown);
    }

    #[test]
    fn a_difference_names_the_lines_that_differ_and_no_other() {
        check(&["a", "b"], &["a", "b"], "    a\n    b\n");
        check(&["a", "b", "c"], &["a", "x", "c"], "    a\n  - b\n  + x\n    c\n");
        check(&["a"], &[], "  - a\n");
        check(&[], &["a"], "  + a\n");
        check(&["a", "c"], &["a", "b", "c"], "    a\n  + b\n    c\n");
    }

    #[test]
    fn an_ellipsis_in_brackets_stands_for_anything_within_its_line() {
        assert!(holds("tête : […]", "tête : 9f86d081"));
        assert!(holds("[…] lus, […] créés", "12 lus, 3 créés"));
        assert!(holds("[…]", ""));
        assert!(!holds("tête : […]", "queue : 9f86d081"));
        assert!(!holds("[…] créés", "12 lus"));
        assert!(!holds("a[…]a", "a"));
        assert!(!holds("abc", "abcd"));
    }
}

//! Lines that mailers broke for the journey and mean as one (`format=flowed`, RFC 3676).

/// The lines as their author wrote them.
pub fn unfold(text: &str, delete_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // How deeply the line that goes on is quoted; nothing: the next line begins anew.
    let mut goes_on: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let (line, end) = match line.strip_suffix('\n') {
            Some(line) => (line, "\n"),
            None => (line, ""),
        };
        let words = line.trim_start_matches('>');
        let depth = line.len() - words.len();
        // The space before words is no part of them, but that before what would look like a quote stays.
        let words = words
            .strip_prefix(' ')
            .filter(|words| !words.starts_with('>'))
            .unwrap_or(words);
        if goes_on == Some(depth) && words != "-- " {
            // The line before ends with its space, or without where that is not meant.
        } else {
            if goes_on.is_some() {
                out.push('\n');
            }
            out.push_str(line.get(..depth).unwrap_or_default());
            if depth > 0 && !words.is_empty() {
                out.push(' ');
            }
        }
        // The line before a signature ends in a space, and does not go on.
        let flows = words.ends_with(' ') && words != "-- " && !end.is_empty();
        out.push_str(match (flows, delete_space) {
            (true, true) => words.strip_suffix(' ').unwrap_or(words),
            _ => words,
        });
        goes_on = flows.then_some(depth);
        if !flows {
            out.push_str(end);
        }
    }
    if goes_on.is_some() {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(unfold(text, false), expected);
    }

    #[test]
    fn lines_that_go_on_are_put_together() {
        check("a \nb\nc\n", "a b\nc\n");
        check("a \n\nb\n", "a \nb\n");
        check("> a \n> b\nc", "> a b\nc");
        check("> a \nb", "> a \nb");
        check(">> a \n>> b \n> c\n", ">> a b \n> c\n");
        check(" >not a quote\n From here\n", " >not a quote\nFrom here\n");
        check("a \n", "a \n");
        check("", "");
        assert_eq!(unfold("a \nb\n", true), "ab\n");
    }

    #[test]
    fn a_signature_s_dashes_stand_alone() {
        check("a\n-- \nClaire\n", "a\n-- \nClaire\n");
        check("a \n-- \nClaire\n", "a \n-- \nClaire\n");
    }
}

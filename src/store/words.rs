//! What somebody typed, as FTS5 is asked for it. Its own little language has operators, quotes and
//! column names in it; nothing of that reaches it from here, whatever was typed.

/// All of the words, each by its beginning, in any order. Signs alone are found nowhere: an empty
/// phrase, which is no mistake.
pub fn beginnings(typed: &str) -> String {
    let phrases: Vec<String> = words(typed).map(beginning).collect();
    if phrases.is_empty() {
        return "\"\"".to_owned();
    }
    phrases.join(" AND ")
}

/// Any of the words, by its beginning; nothing where there are none.
pub fn any_beginning<'w>(words: impl Iterator<Item = &'w str>) -> Option<String> {
    let phrases: Vec<String> = words.map(beginning).collect();
    (!phrases.is_empty()).then(|| phrases.join(" OR "))
}

/// The words of a text: what stands between signs.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// SQLite takes accents off, and leaves letters that are written as one as they are: `oeuvre` is to
/// find `œuvre`, and the other way round.
fn beginning(word: &str) -> String {
    let one = |word: &str| format!("\"{word}\"*");
    let lower = word.to_lowercase();
    let apart = lower.replace('œ', "oe").replace('æ', "ae");
    let joined = apart.replace("oe", "œ").replace("ae", "æ");
    if apart == joined {
        return one(word);
    }
    let either = [one(&apart), one(&joined)].join(" OR ");
    format!("({either})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_only_ever_words() {
        #[track_caller]
        fn check(typed: &str, expected: &str) {
            assert_eq!(beginnings(typed), expected);
        }
        check("écran noir", "\"écran\"* AND \"noir\"*");
        check("l'imprimante", "\"l\"* AND \"imprimante\"*");
        check(
            "NEAR(a b) AND \"c\"",
            "\"NEAR\"* AND \"a\"* AND \"b\"* AND \"AND\"* AND \"c\"*",
        );
        check("title:x* -y ^z", "\"title\"* AND \"x\"* AND \"y\"* AND \"z\"*");
        check("OEuvre", "(\"oeuvre\"* OR \"œuvre\"*)");
        check("œil", "(\"oeil\"* OR \"œil\"*)");
        check("!!! \u{1f600} \0", "\"\"");
        assert_eq!(
            any_beginning(["a", "b"].into_iter()).as_deref(),
            Some("\"a\"* OR \"b\"*")
        );
        assert_eq!(any_beginning(std::iter::empty()), None);
    }
}

//! What a search over everything finds, in which order, and the words around what was looked for.

use super::code::{Code as _, Status, codes};
use super::outside::{Text, fold};

/// How many letters stand before what was found, and after it.
const BEFORE: usize = 30;
const AFTER: usize = 70;

codes! {
    /// What can be found.
    Thing, "noun" {
        Ticket = "ticket",
        Comment = "comment",
        Article = "article",
        School = "school",
        Person = "person",
        Equipment = "equipment",
    }
}

/// One thing that holds what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub thing: Thing,
    /// Whose it is; the registers are everybody's.
    pub desk: Option<String>,
    /// By which it is shown: a reference, a number, a UAI, a login.
    pub name: String,
    pub title: Text,
    pub body: Text,
    pub status: Option<Status>,
    /// A note that only operators read.
    pub internal: bool,
}

/// What is looked for: words, each by its beginning, whatever their accents and case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    typed: String,
    words: Vec<String>,
}

impl Wanted {
    pub fn of(typed: &str) -> Self {
        let typed = fold(typed);
        let words = words(&typed).map(str::to_owned).collect();
        Self { typed, words }
    }

    /// Folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// All of it stands in these words.
    pub fn is_in(&self, text: &str) -> bool {
        let text = fold(text);
        let begins = |wanted: &String| words(&text).any(|word| word.starts_with(wanted.as_str()));
        !self.words.is_empty() && self.words.iter().all(begins)
    }

    /// The best first: what bears that name, then what speaks of it in its title, then the rest, each
    /// in the order in which it came.
    pub fn rank(&self, hits: &mut [Hit]) {
        hits.sort_by_cached_key(|hit| {
            if self.is_name(hit) {
                0
            } else if hit.thing != Thing::Comment && self.is_in(hit.title.raw()) {
                1
            } else {
                2
            }
        });
    }

    /// By its name, or by its number alone.
    fn is_name(&self, hit: &Hit) -> bool {
        let name = fold(&hit.name);
        let number = name.rsplit(|c: char| !c.is_ascii_digit()).next();
        let numbered = matches!(hit.thing, Thing::Ticket | Thing::Article) && number == Some(&self.typed);
        !self.typed.is_empty() && (name == self.typed || numbered)
    }

    /// The words around the first that was looked for; the beginning where none stands there.
    pub fn excerpt(&self, text: &Text) -> Text {
        let letters: Vec<char> = text.raw().chars().collect();
        let start = self.first_in(&letters).unwrap_or(0);
        let from = word_start(&letters, start.saturating_sub(BEFORE));
        let until = word_end(&letters, (start + AFTER).min(letters.len()));
        let mut excerpt = String::new();
        if from > 0 {
            excerpt.push('…');
        }
        excerpt.extend(letters.get(from..until).unwrap_or_default());
        if until < letters.len() {
            excerpt.push('…');
        }
        Text::new(excerpt)
    }

    /// Where the first word stands that begins like one that is wanted.
    fn first_in(&self, letters: &[char]) -> Option<usize> {
        let mut at = 0;
        while at < letters.len() {
            let rest = letters.get(at..).unwrap_or_default();
            let long = rest.iter().take_while(|c| is_letter(**c)).count();
            if long == 0 {
                at += 1;
                continue;
            }
            let word: String = rest.iter().take(long).collect();
            let word = fold(&word);
            if self.words.iter().any(|wanted| word.starts_with(wanted.as_str())) {
                return Some(at);
            }
            at += long;
        }
        None
    }
}

/// Letters and figures; an accent that stands for itself goes with the letter before it.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

fn word_start(letters: &[char], at: usize) -> usize {
    let cut = |at: usize| at > 0 && letters.get(at - 1).is_some_and(|c| is_letter(*c));
    (at..letters.len()).find(|at| !cut(*at)).unwrap_or(at)
}

fn word_end(letters: &[char], at: usize) -> usize {
    let inside = |at: usize| letters.get(at).is_some_and(|c| is_letter(*c));
    // A word without an end is cut all the same.
    (at..letters.len().min(at + 20))
        .find(|at| !inside(*at))
        .unwrap_or(letters.len().min(at + 20))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(name: &str, title: &str, body: &str) -> Hit {
        Hit {
            thing: Thing::Ticket,
            desk: None,
            name: name.to_owned(),
            title: Text::from(title),
            body: Text::from(body),
            status: None,
            internal: false,
        }
    }

    #[test]
    fn the_name_comes_first_then_the_title_then_the_rest() {
        let mut hits = [
            hit("CG-1", "Écran noir", "l'imprimante"),
            hit("CG-2", "Imprimante HS", ""),
            hit("imprimante", "", ""),
            hit("CG-3", "IMPRIMANTES", ""),
        ];
        Wanted::of("Imprimante").rank(&mut hits);
        assert_eq!(
            hits.each_ref().map(|hit| hit.name.as_str()),
            ["imprimante", "CG-2", "CG-3", "CG-1"]
        );
    }

    #[test]
    fn an_excerpt_stands_around_what_was_looked_for_in_whole_words() {
        #[track_caller]
        fn check(typed: &str, text: &str, expected: &str) {
            assert_eq!(Wanted::of(typed).excerpt(&Text::from(text)).raw(), expected);
        }
        check("ecran", "Écran noir", "Écran noir");
        check("rien", "Écran noir", "Écran noir");
        check("", "Écran noir", "Écran noir");
        check("x", "", "");
        let long = format!("{} l’Œuvre citée {}", "avant ".repeat(20), "après ".repeat(30));
        let excerpt = Wanted::of("OEUVRE").excerpt(&Text::new(long)).raw().to_owned();
        assert!(
            excerpt.starts_with("…avant ") && excerpt.contains("l’Œuvre citée") && excerpt.ends_with("…"),
            "{excerpt}"
        );
        assert!(excerpt.chars().count() <= BEFORE + AFTER + 22, "{excerpt}");
    }

    #[test]
    fn any_text_has_an_excerpt_that_stands_in_it() {
        for text in [
            "e\u{301}cran",
            "😀😀😀 x",
            "\u{202e}abc",
            &"é".repeat(500),
            "a\0b",
        ] {
            for typed in ["e", "écran", "😀", "x", "b", "\"*"] {
                let excerpt = Wanted::of(typed).excerpt(&Text::from(text));
                let inner = excerpt.raw().trim_matches('…').to_owned();
                assert!(text.contains(&inner), "{typed} in {text}: {inner}");
            }
        }
    }
}

//! The words of a closed set as files spell them: any case, gender, number and punctuation.

use super::columns::key;

/// A list of spellings with what each means; the first spelling of a meaning is its usual one, and
/// one that ends in `*` stands for all words that begin so.
pub type Spellings<T> = &'static [(&'static str, T)];

/// Finds meanings, and remembers those it has found: a file repeats the same few words.
#[derive(Debug)]
pub struct Lexicon<T: 'static> {
    spellings: Spellings<T>,
    stems: Vec<String>,
    known: Vec<(String, Option<T>)>,
}

/// Beyond this many different words a column holds something else than a closed set.
const REMEMBERED: usize = 64;

impl<T: Copy + PartialEq> Lexicon<T> {
    pub fn new(spellings: Spellings<T>) -> Self {
        Self {
            spellings,
            stems: spellings.iter().map(|(spelling, _)| stem(spelling)).collect(),
            known: Vec::new(),
        }
    }

    /// What the words mean.
    pub fn meaning(&mut self, words: &str) -> Option<T> {
        if let Some((_, meaning)) = self.known.iter().find(|(known, _)| known == words) {
            return *meaning;
        }
        let meaning = self.look_up(&stem(words));
        if self.known.len() < REMEMBERED {
            self.known.push((words.to_owned(), meaning));
        }
        meaning
    }

    fn look_up(&self, wanted: &str) -> Option<T> {
        let entries = || self.stems.iter().zip(self.spellings);
        let exact = entries().find(|(stem, _)| *stem == wanted);
        let (_, (_, meaning)) = exact.or_else(|| {
            entries()
                .filter(|(_, (spelling, _))| spelling.ends_with('*'))
                .find(|(stem, _)| wanted.starts_with(stem.as_str()))
        })?;
        Some(*meaning)
    }

    /// The usual spelling of each meaning.
    pub fn usual(&self) -> Vec<String> {
        let mut seen: Vec<T> = Vec::new();
        let mut usual = Vec::new();
        for (spelling, meaning) in self.spellings {
            if !seen.contains(meaning) {
                seen.push(*meaning);
                usual.push(spelling.trim_end_matches('*').to_owned());
            }
        }
        usual
    }
}

/// Each word without the endings of French adjectives: `Réformées` is `reform`.
fn stem(words: &str) -> String {
    let words = key(words);
    let stems = words.split(' ').map(|word| word.trim_end_matches(['e', 's']));
    stems.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_gender_number_and_case() {
        let mut lexicon = Lexicon::new(&[
            ("Réformé", 1),
            ("Campagne DEEE", 1),
            ("En service", 2),
            ("Professeur*", 3),
        ]);
        for (words, expected) in [
            ("réformées", Some(1)),
            ("Campagne_DEEE", Some(1)),
            ("EN SERVICE", Some(2)),
            ("Professeure de SVT", Some(3)),
            ("service", None),
            ("?", None),
        ] {
            assert_eq!(lexicon.meaning(words), expected, "{words}");
            assert_eq!(lexicon.meaning(words), expected, "{words}, again");
        }
        assert_eq!(lexicon.usual(), ["Réformé", "En service", "Professeur"]);
    }
}

//! Things that the desk has names for: a code and a label in each language, found in whatever case,
//! accents and punctuation, alone or at the end of a path.

use super::columns::key;
use crate::domain::desk::Label;
use crate::domain::nearest::Nearest;
use crate::error::{DataProblem, Noun};

/// So few that all of them are named where one is unknown.
const FEW: usize = 8;

/// Beyond this many different words a column holds something else than names.
const REMEMBERED: usize = 256;

/// The names of one kind of thing, and those that were looked up: a file repeats the same few.
#[derive(Debug)]
pub struct Names {
    noun: Noun,
    known: Vec<Known>,
    told: Vec<(String, Result<String, DataProblem>)>,
}

#[derive(Debug)]
struct Known {
    code: String,
    label: String,
    keys: [String; 3],
}

impl Names {
    pub fn of<'d>(noun: Noun, named: impl Iterator<Item = (&'d String, &'d Label)>) -> Self {
        let known = |(code, label): (&String, &Label)| Known {
            code: code.clone(),
            label: label.fr.clone(),
            keys: [key(code), key(&label.fr), key(&label.en)],
        };
        Self {
            noun,
            known: named.map(known).collect(),
            told: Vec::new(),
        }
    }

    /// The code of what the words name.
    pub fn code(&mut self, words: &str) -> Result<String, DataProblem> {
        if let Some((_, told)) = self.told.iter().find(|(known, _)| known == words) {
            return told.clone();
        }
        let end = words.rsplit(['>', '/', '|']).next().unwrap_or(words);
        let found = self.named(words).or_else(|| self.named(end));
        let told = found.ok_or_else(|| DataProblem::Unknown {
            noun: self.noun,
            nearest: self.nearest(end),
        });
        if self.told.len() < REMEMBERED {
            self.told.push((words.to_owned(), told.clone()));
        }
        told
    }

    /// A code goes before another one's label.
    fn named(&self, words: &str) -> Option<String> {
        let wanted = key(words);
        let by = |place: usize| {
            self.known
                .iter()
                .find(|known| known.keys.get(place) == Some(&wanted))
        };
        let found = by(0).or_else(|| by(1)).or_else(|| by(2));
        found
            .filter(|_| !wanted.is_empty())
            .map(|known| known.code.clone())
    }

    fn nearest(&self, words: &str) -> Vec<(String, String)> {
        let mut nearest = Nearest::to(words);
        for known in &self.known {
            nearest.weigh(&known.code, &known.label);
        }
        let all = || {
            self.known
                .iter()
                .map(|known| (known.code.clone(), known.label.clone()))
        };
        match nearest.best() {
            none if none.is_empty() && self.known.len() <= FEW => all().collect(),
            near => near,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let label = |fr: &str, en: &str| Label {
            fr: fr.to_owned(),
            en: en.to_owned(),
        };
        let named = [
            (
                "imprimante".to_owned(),
                label("Imprimante, copieur", "Printer, copier"),
            ),
            ("poste".to_owned(), label("Poste de travail", "Workstation")),
            ("autre".to_owned(), label("Poste", "Other")),
        ];
        Names::of(Noun::Category, named.iter().map(|(code, label)| (code, label)))
    }

    #[test]
    fn a_name_is_found_by_code_label_or_the_end_of_a_path() {
        let mut names = names();
        for (words, code) in [
            ("IMPRIMANTE", "imprimante"),
            ("imprimante / copieur", "imprimante"),
            ("Printer copier", "imprimante"),
            ("Matériel > Poste de travail", "poste"),
            ("Matériel/Workstation", "poste"),
            // Its own code goes before another one's label.
            ("Poste", "poste"),
        ] {
            for _ in 0..2 {
                assert_eq!(names.code(words).as_deref(), Ok(code), "{words}");
            }
        }
    }

    #[test]
    fn an_unknown_name_has_its_nearest_or_all_of_a_few() {
        let mut names = names();
        let mut nearest = |words| match names.code(words) {
            Err(DataProblem::Unknown { nearest, .. }) => nearest.into_iter().map(|(code, _)| code).collect(),
            found => vec![format!("{found:?}")],
        };
        assert_eq!(nearest("Imprimantes"), ["imprimante"]);
        assert_eq!(nearest("zzzz"), ["imprimante", "poste", "autre"]);
        assert_eq!(nearest("--"), ["imprimante", "poste", "autre"]);
    }
}

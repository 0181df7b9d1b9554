//! The names nearest to one that nothing bears: what was probably meant. A typing slip, a name
//! without its accents, a number without its zeros and part of a name are all found, and what only
//! looks alike a little is left out: a long list of guesses helps nobody.

use super::outside::fold;

/// How many are worth reading.
const FEW: usize = 5;

/// Below this, two names have nothing to do with each other.
const ALIKE: f64 = 0.6;

/// How far behind the best one another may be and still be meant.
const CLOSE: f64 = 0.2;

/// Gathers, out of however many, the names most like the one given.
#[derive(Debug)]
pub struct Nearest {
    wanted: String,
    words: Vec<String>,
    number: String,
    letters: String,
    best: Vec<Near>,
}

#[derive(Debug)]
struct Near {
    likeness: f64,
    name: String,
    known_as: String,
}

impl Nearest {
    pub fn to(given: &str) -> Self {
        let wanted = fold(given);
        Self {
            words: words_of(&wanted).map(str::to_owned).collect(),
            number: number(&wanted).to_owned(),
            letters: letters(&wanted),
            wanted,
            best: Vec::new(),
        }
    }

    /// Weighs one candidate: the name that it is called by, and the words it is known as.
    pub fn weigh(&mut self, name: &str, known_as: &str) {
        let likeness = self.likeness(name, known_as);
        let least = match self.best.get(FEW - 1) {
            Some(last) => last.likeness,
            None => ALIKE,
        };
        let full = self.best.len() == FEW;
        if likeness < least || (full && likeness <= least) {
            return;
        }
        let place = self.best.partition_point(|near| near.likeness >= likeness);
        self.best.insert(
            place,
            Near {
                likeness,
                name: name.to_owned(),
                known_as: known_as.to_owned(),
            },
        );
        self.best.truncate(FEW);
    }

    /// The nearest, best first, each with the words it is known as.
    pub fn best(self) -> Vec<(String, String)> {
        let least = self.best.first().map_or(0.0, |near| near.likeness) - CLOSE;
        self.best
            .into_iter()
            .filter(|near| near.likeness >= least)
            .map(|near| (near.name, near.known_as))
            .collect()
    }

    /// 1 for the same name in other letters, 0 for nothing in common.
    fn likeness(&self, name: &str, known_as: &str) -> f64 {
        let name = fold(name);
        if name == self.wanted {
            return 1.0;
        }
        let mut likeness = strsim::normalized_damerau_levenshtein(&self.wanted, &name);
        if self.is_same_number(&name) {
            likeness = likeness.max(0.95);
        }
        if self.wanted.len() > 2 && name.contains(&self.wanted) {
            likeness = likeness.max(0.8);
        }
        likeness.max(self.share_of_words(known_as))
    }

    /// `UC12` is `UC0000012`, and a bare `12` is whatever ends in that number.
    fn is_same_number(&self, name: &str) -> bool {
        let bare = self.wanted.bytes().all(|b| b.is_ascii_digit());
        let ends_in_it = || name.bytes().rev().take(2).any(|b| b.is_ascii_digit());
        !self.number.is_empty()
            && self.number == number(name)
            && if bare {
                ends_in_it()
            } else {
                self.letters == letters(name)
            }
    }

    /// How well each word that was given is found among those that it is known as.
    fn share_of_words(&self, known_as: &str) -> f64 {
        if self.words.is_empty() || known_as.is_empty() {
            return 0.0;
        }
        let known_as = fold(known_as);
        let known: Vec<&str> = words_of(&known_as).collect();
        let closest = |word: &String| {
            known
                .iter()
                .map(|known| word_likeness(word, known))
                .fold(0.0, f64::max)
        };
        0.9 * self.words.iter().map(closest).sum::<f64>() / self.words.len() as f64
    }
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn word_likeness(word: &str, known: &str) -> f64 {
    if known.starts_with(word) && word.len() > 2 {
        return 1.0;
    }
    let likeness = strsim::normalized_damerau_levenshtein(word, known);
    if likeness < 0.7 { 0.0 } else { likeness }
}

/// The last number in a name, without the zeros before it.
fn number(name: &str) -> &str {
    let mut numbers = name.split(|c: char| !c.is_ascii_digit());
    let last = numbers.rfind(|number| !number.is_empty());
    last.unwrap_or_default().trim_start_matches('0')
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHOOLS: &[(&str, &str)] = &[
        ("0383069E", "Lycée général et technologique Camille Corot"),
        ("0380111P", "Collège Barnave"),
        ("0730009N", "Collège Jean Moulin"),
        ("0071245R", "Collège de Jastres"),
    ];
    const EQUIPMENT: &[(&str, &str)] = &[
        ("UC0000012", "OptiPlex 3080"),
        ("UC0000120", "iPad 9"),
        ("0380111-0012", ""),
        ("QBL1V2UE", ""),
    ];
    const OPERATORS: &[(&str, &str)] = &[
        ("cmartin", "Claire Martin"),
        ("pdurand", "Pierre Durand"),
        ("bea", "Béa Noël"),
    ];

    #[track_caller]
    fn check(among: &[(&str, &str)], given: &str, expected: &[&str]) {
        let mut nearest = Nearest::to(given);
        for (name, known_as) in among {
            nearest.weigh(name, known_as);
        }
        let found: Vec<String> = nearest.best().into_iter().map(|(name, _)| name).collect();
        assert_eq!(found, expected, "{given}");
    }

    #[test]
    fn a_slip_a_wrong_letter_and_a_part_of_a_name_are_understood() {
        check(SCHOOLS, "0383096E", &["0383069E"]);
        check(SCHOOLS, "0380111Z", &["0380111P"]);
        check(SCHOOLS, "380111", &["0380111P"]);
        check(SCHOOLS, "corot", &["0383069E"]);
        check(SCHOOLS, "college jean-moulin", &["0730009N"]);
        check(SCHOOLS, "lycee corto", &["0383069E"]);
        check(SCHOOLS, "Zanzibar", &[]);
        check(SCHOOLS, "", &[]);
    }

    #[test]
    fn a_number_is_understood_without_its_zeros() {
        check(EQUIPMENT, "uc12", &["UC0000012"]);
        check(EQUIPMENT, "UC000012", &["UC0000012", "UC0000120"]);
        check(EQUIPMENT, "12", &["UC0000012", "0380111-0012"]);
        check(EQUIPMENT, "QBL2V2UE", &["QBL1V2UE"]);
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        check(OPERATORS, "CMARTIN", &["cmartin"]);
        check(OPERATORS, "bea noel", &["bea"]);
        check(OPERATORS, "martin", &["cmartin"]);
        check(OPERATORS, "dupont", &[]);
    }

    #[test]
    fn only_a_few_are_told_the_best_first() {
        let mut nearest = Nearest::to("pc-05");
        for number in 0..1000 {
            nearest.weigh(&format!("pc-{number:02}"), "");
        }
        let found = nearest.best();
        assert_eq!(found.len(), FEW);
        assert_eq!(found[0].0, "pc-05");
    }
}

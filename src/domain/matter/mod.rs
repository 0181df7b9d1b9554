//! What a short text is about, and how near two of them are: by the things they name, whatever the
//! accents, the case, the order and the endings of their words. What everybody writes about
//! everything ("en panne", "ne marche plus") and where it stands count for little: a printer and a
//! projector of one room have nothing in common. Two texts that name other numbers are two matters.

use std::collections::BTreeSet;

use super::outside::{Text, fold};

/// From here on two texts are about the same matter.
pub const NEAR: f64 = 0.65;

/// More words than a subject has: what is compared stays small, whatever somebody typed.
const MOST: usize = 14;

/// Words that say nothing of the matter.
const SMALL: &str = " a ai au aux avec c ca car ce cela ces cet cette d dans de depuis des deux du elle en \
    encore est et ete etre eux fait faire il ils j je jour l la le les leur lui m ma mes mon n ne nos notre \
    nous on ont ou par pas plus plusieurs pour qu que quand qui re rien s sa sans se ses si son sont sous \
    sur svp t tout toute toutes tous toujours tr un une urgent urgence vers vos votre vous y bonjour merci \
    demande besoin aide lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir aujourd hui \
    an and are at be by can cannot does for from has have in is it its my no not of on or our please since \
    that the there this to was we with your hello help request urgently ";

/// What is said of whatever does not work.
const TROUBLE: &str = " panne hs ko probleme souci bug bogue erreur message marche marcher fonctionne \
    fonctionner fonctionnement fonctionnent dysfonctionnement defaut defectueux defectueuse defaillance \
    bloque bloquee impossible casse cassee incident demarre demarrer allume allumer repond accede acceder \
    affiche afficher arrete coupe coupee problem trouble issue error fault faulty fail fails failed failure \
    broken down work works working start starts ";

/// Where it stands.
const PLACE: &str = " salle bureau batiment etage rdc cdi labo laboratoire atelier classe couloir college lycee \
    ecole etablissement room office building floor school ";

/// A text by the matters that it names.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    words: Vec<Word>,
    numbers: BTreeSet<String>,
    /// All its words, where none names a matter.
    folded: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
struct Word {
    stem: String,
    weight: f64,
}

impl Matter {
    pub fn of(text: &Text) -> Self {
        let folded = fold(text.raw());
        let all: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .take(4 * MOST)
            .collect();
        let mut words: Vec<Word> = Vec::new();
        let mut numbers = BTreeSet::new();
        let spaced = |word: &str| [" ", word, " "].concat();
        let telling = all.iter().map(|word| (word, spaced(word)));
        for (word, spaced) in telling.filter(|(_, spaced)| !SMALL.contains(spaced)).take(MOST) {
            let weight = if word.chars().any(|c| c.is_ascii_digit()) {
                numbers.insert(word.clone());
                0.5
            } else if TROUBLE.contains(&spaced) || PLACE.contains(&spaced) {
                0.25
            } else {
                1.0
            };
            let stem = stem(word).to_owned();
            if !words.iter().any(|known| known.stem == stem) {
                words.push(Word { stem, weight });
            }
        }
        Self {
            words,
            numbers,
            folded: all,
        }
    }

    /// 1 for the same matter in other words, 0 for nothing in common.
    pub fn nearness(&self, other: &Self) -> f64 {
        if !self.names_something() || !other.names_something() {
            // "Ça ne marche plus": all there is to compare is what was said.
            return f64::from(u8::from(self.folded == other.folded && !self.folded.is_empty()));
        }
        let mut left: Vec<&Word> = other.words.iter().collect();
        let mut shared = 0.0;
        for word in &self.words {
            if let Some(at) = left.iter().position(|known| alike(&word.stem, &known.stem)) {
                shared += word.weight + left.swap_remove(at).weight;
            }
        }
        let nearness = shared / (self.weight() + other.weight());
        let contradict =
            !self.numbers.is_empty() && !other.numbers.is_empty() && self.numbers.is_disjoint(&other.numbers);
        if contradict { nearness / 2.0 } else { nearness }
    }

    /// How much of this matter the other text speaks of, whatever else it speaks of.
    pub fn share_in(&self, other: &Self) -> f64 {
        let known = |word: &&Word| other.words.iter().any(|known| alike(&word.stem, &known.stem));
        let shared: f64 = self.words.iter().filter(known).map(|word| word.weight).sum();
        if self.words.is_empty() {
            0.0
        } else {
            shared / self.weight()
        }
    }

    /// The words that name something, as they are looked up.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let named = self.words.iter().filter(|word| word.weight > 0.3);
        named.map(|word| word.stem.as_str())
    }

    fn names_something(&self) -> bool {
        self.words.iter().any(|word| word.weight >= 1.0)
    }

    fn weight(&self) -> f64 {
        self.words.iter().map(|word| word.weight).sum()
    }
}

/// Without the endings of plurals and genders.
fn stem(word: &str) -> &str {
    if word.len() <= 4 || word.chars().any(|c| c.is_ascii_digit()) {
        return word;
    }
    word.trim_end_matches(['s', 'x']).trim_end_matches('e')
}

/// The same word, one of the same family, or the same with a slip.
fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let digits = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    if short < 5 || digits(one) || digits(other) {
        return false;
    }
    let begins_alike = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    (begins_alike >= 6 && begins_alike * 100 >= long * 55)
        || (begins_alike == short && short * 100 >= long * 70)
        // A slip in a short word makes another word of it.
        || (long >= 8 && strsim::normalized_damerau_levenshtein(one, other) >= 0.8)
}

#[cfg(test)]
mod tests;

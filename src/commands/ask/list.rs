//! A list to choose from by typing parts of what is meant. Not dialoguer's fuzzy list: that one
//! compares accents (`lycee` finds no lycée), wants the letters in their order, and clears a line
//! too many of the screen for each item that is wider than it.

use dialoguer::console::Key;

use super::line::Line;
use crate::domain::outside::fold;

/// The most that is shown at once.
const SHOWN: usize = 10;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is called, on one line.
    pub label: String,
    words: Vec<String>,
}

impl Choice {
    /// A choice that is found by the words of its label.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            words: Vec::new(),
        }
        .also("")
    }

    /// Found by these words too, which are not shown.
    pub fn also(mut self, words: &str) -> Self {
        let known = fold(&format!("{} {words}", self.label));
        self.words = known
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        self
    }

    /// How far it is from what was typed, 0 being it; nothing where it cannot be meant.
    fn distance(&self, typed: &[String]) -> Option<usize> {
        typed
            .iter()
            .map(|part| self.words.iter().filter_map(|word| apart(word, part)).min())
            .sum()
    }
}

/// How far a word is from a typed part of it.
fn apart(word: &str, part: &str) -> Option<usize> {
    if word == part {
        Some(0)
    } else if word.starts_with(part) {
        Some(1)
    } else if word.contains(part) {
        Some(2)
    } else if part.chars().count() < 4 {
        None
    } else {
        let begins: String = word.chars().take(part.chars().count()).collect();
        let slips = strsim::osa_distance(word, part).min(strsim::osa_distance(&begins, part));
        (slips == 1).then_some(4)
    }
}

/// A list under way.
#[derive(Debug)]
pub(super) struct List<'a> {
    choices: &'a [Choice],
    pub(super) line: Line,
    /// Those that what was typed may mean, the nearest first.
    found: Vec<usize>,
    at: usize,
    top: usize,
}

/// What is to be seen of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Seen<'a> {
    /// Each with whether it is the one that Enter would take.
    pub rows: Vec<(&'a str, bool)>,
    pub found: usize,
    pub of: usize,
}

impl<'a> List<'a> {
    /// The list, with the choice that Enter takes at once.
    pub(super) fn new(choices: &'a [Choice], start: usize) -> Self {
        Self {
            choices,
            line: Line::default(),
            found: (0..choices.len()).collect(),
            at: start,
            top: 0,
        }
    }

    /// What Enter would take.
    pub(super) fn chosen(&self) -> Option<usize> {
        self.found.get(self.at).copied()
    }

    /// Does what a key does to a list.
    pub(super) fn press(&mut self, key: &Key) {
        let count = self.found.len();
        match key {
            Key::ArrowDown | Key::Tab | Key::Char('\u{e}') if count > 0 => self.at = (self.at + 1) % count,
            Key::ArrowUp | Key::BackTab | Key::Char('\u{10}') if count > 0 => {
                self.at = (self.at + count - 1) % count;
            }
            Key::PageDown if count > 0 => self.at = (self.at + SHOWN).min(count - 1),
            Key::PageUp => self.at = self.at.saturating_sub(SHOWN),
            key if self.line.edit(key) => self.search(),
            _ => {}
        }
    }

    /// What is to be seen where there is room for so many rows.
    pub(super) fn seen(&mut self, room: usize) -> Seen<'a> {
        let height = SHOWN.min(room).max(1);
        self.top = self.top.min(self.at).max((self.at + 1).saturating_sub(height));
        let rows = self.found.iter().enumerate().skip(self.top).take(height);
        Seen {
            rows: rows
                .filter_map(|(at, index)| Some((self.choices.get(*index)?.label.as_str(), at == self.at)))
                .collect(),
            found: self.found.len(),
            of: self.choices.len(),
        }
    }

    fn search(&mut self) {
        let typed: Vec<String> = fold(&self.line.text())
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        let choices = self.choices.iter().enumerate();
        let mut found: Vec<(usize, usize)> = choices
            .filter_map(|(index, choice)| Some((choice.distance(&typed)?, index)))
            .collect();
        // What is equally near stays in the order of the list, which was chosen with care.
        found.sort();
        self.found = found.into_iter().map(|(_, index)| index).collect();
        self.at = 0;
        self.top = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schools() -> Vec<Choice> {
        [
            "Collège Jean Ferrat, Salaise-sur-Sanne (0383253E)",
            "Lycée général et technologique Camille Corot, Morestel (0383069E)",
            "Lycée polyvalent Marcel Gimond, Aubenas (0070003R)",
            "École Cœur de Ville, Morestel (0380001A)",
        ]
        .map(Choice::new)
        .to_vec()
    }

    fn typing<'a>(choices: &'a [Choice], typed: &str) -> List<'a> {
        let mut list = List::new(choices, 0);
        for c in typed.chars() {
            list.press(&Key::Char(c));
        }
        list
    }

    #[test]
    fn a_school_is_found_by_parts_of_its_name_its_town_or_its_uai() {
        #[track_caller]
        fn check(typed: &str, expected: &[usize]) {
            let schools = schools();
            assert_eq!(typing(&schools, typed).found, expected, "{typed}");
        }
        check("", &[0, 1, 2, 3]);
        check("corot", &[1]);
        check("morestel", &[1, 3]);
        check("morestel corot", &[1]);
        check("LYCEE", &[1, 2]);
        check("lycée", &[1, 2]);
        check("coeur", &[3]);
        check("0383069e", &[1]);
        check("038", &[0, 1, 3]);
        check("salaise sanne", &[0]);
        check("corrot", &[1]);
        check("gimond valence", &[]);
    }

    #[test]
    fn what_is_spelled_so_comes_before_what_only_holds_it() {
        let choices = ["Imprimante", "Réseau", "Câble réseau", "Serveur de réseaux"].map(Choice::new);
        assert_eq!(typing(&choices, "reseau").found, [1, 2, 3]);
        assert_eq!(typing(&choices, "impr").chosen(), Some(0));
        assert_eq!(typing(&choices, "zzz").chosen(), None);
    }

    #[test]
    fn arrows_go_round_and_what_is_typed_begins_anew() {
        let schools = schools();
        let mut list = List::new(&schools, 2);
        assert_eq!(list.chosen(), Some(2));
        list.press(&Key::ArrowDown);
        list.press(&Key::ArrowDown);
        assert_eq!(list.chosen(), Some(0));
        list.press(&Key::ArrowUp);
        assert_eq!(list.chosen(), Some(3));
        list.press(&Key::Char('g'));
        assert_eq!(list.chosen(), Some(1));
        list.press(&Key::Backspace);
        assert_eq!(list.chosen(), Some(0));
    }

    #[test]
    fn a_long_list_is_seen_a_part_at_a_time() {
        let choices: Vec<Choice> = (1..=40).map(|n| Choice::new(format!("poste {n}"))).collect();
        let mut list = List::new(&choices, 0);
        let labels = |seen: &Seen<'_>| seen.rows.iter().map(|row| row.0.to_owned()).collect::<Vec<_>>();
        assert_eq!(labels(&list.seen(30)).len(), SHOWN);
        list.press(&Key::ArrowUp);
        let seen = list.seen(3);
        assert_eq!(labels(&seen), ["poste 38", "poste 39", "poste 40"]);
        assert_eq!(seen.rows[2], ("poste 40", true));
        assert_eq!((seen.found, seen.of), (40, 40));
        list.press(&Key::PageUp);
        assert_eq!(labels(&list.seen(3)), ["poste 30", "poste 31", "poste 32"]);
    }

    #[test]
    fn words_that_are_not_shown_find_a_choice_too() {
        let choices = [
            Choice::new("Claire Martin"),
            Choice::new("Ana Yang").also("ayang 04 18"),
        ];
        assert_eq!(typing(&choices, "ayang").chosen(), Some(1));
        assert_eq!(typing(&choices, "ana").chosen(), Some(1));
    }
}

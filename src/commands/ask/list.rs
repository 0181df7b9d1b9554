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
    /// Offered whatever is typed: the way out where nothing is what is meant.
    stays: bool,
}

impl Choice {
    /// A choice that is found by the words of its label.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            words: Vec::new(),
            stays: false,
        }
        .also("")
    }

    /// Found by these words too, which are not shown.
    pub fn also(mut self, words: &str) -> Self {
        self.words = parted(&format!("{} {words}", self.label));
        let whole = self.words.iter().filter_map(|word| spelled_out(word));
        let whole: Vec<String> = whole.map(str::to_owned).collect();
        self.words.extend(whole);
        self
    }

    /// Offered whatever is typed.
    pub fn staying(mut self) -> Self {
        self.stays = true;
        self
    }

    /// How many parts of what was typed are not like it, and how far it is from the others, 0 being
    /// it.
    fn distance(&self, typed: &[String]) -> (usize, usize) {
        let near = |part: &str| self.words.iter().filter_map(|word| apart(word, part)).min();
        let nearest = typed.iter().map(|part| {
            let whole = spelled_out(part).and_then(near);
            near(part).into_iter().chain(whole).min()
        });
        nearest.fold((0, 0), |(unlike, far), near| match near {
            Some(near) => (unlike, far + near),
            None => (unlike + 1, far),
        })
    }
}

/// The words of a line, as they are compared.
fn parted(line: &str) -> Vec<String> {
    let folded = fold(line);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What a word stands for that people write short.
fn spelled_out(word: &str) -> Option<&'static str> {
    Some(match word {
        "st" => "saint",
        "ste" => "sainte",
        "clg" | "col" => "college",
        "lyc" => "lycee",
        _ => return None,
    })
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
    /// Those that what was typed may mean, the nearest first, and those that stay.
    found: Vec<usize>,
    /// How many of them are there only because they stay.
    kept: usize,
    /// None is like all that was typed: these are the nearest.
    nearest: bool,
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
    /// None is like all that was typed: these are the nearest.
    pub nearest: bool,
}

impl<'a> List<'a> {
    /// The list, with the choice that Enter takes at once.
    pub(super) fn new(choices: &'a [Choice], start: usize) -> Self {
        Self {
            choices,
            line: Line::default(),
            found: (0..choices.len()).collect(),
            kept: 0,
            nearest: false,
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
            found: self.found.len() - self.kept,
            of: self.choices.len(),
            nearest: self.nearest,
        }
    }

    /// What was typed, where Enter would take a choice that is not like it and only stays.
    pub(super) fn beyond(&self) -> Option<String> {
        let typed = parted(&self.line.text());
        let choice = self.choices.get(self.chosen()?)?;
        let only_stays = choice.stays && !typed.is_empty() && choice.distance(&typed).0 > 0;
        only_stays.then(|| self.line.text().trim().to_owned())
    }

    fn search(&mut self) {
        let typed = parted(&self.line.text());
        let choices = self.choices.iter().enumerate();
        let far: Vec<((usize, usize), usize)> = choices
            .map(|(index, choice)| (choice.distance(&typed), index))
            .collect();
        let unlike = far
            .iter()
            .map(|((unlike, _), _)| *unlike)
            .min()
            .unwrap_or_default();
        // Where none is like all of it, those that are like most of it; one like nothing is not near.
        let near = |unlikely: usize| unlikely == unlike && (unlike == 0 || unlike < typed.len());
        let mut found: Vec<_> = far.iter().filter(|((unlike, _), _)| near(*unlike)).collect();
        // What is equally near stays in the order of the list, which was chosen with care.
        found.sort();
        let found: Vec<usize> = found.into_iter().map(|(_, index)| *index).collect();
        let stays = |index: &usize| self.choices.get(*index).is_some_and(|choice| choice.stays);
        let others = (0..self.choices.len()).filter(|index| stays(index) && !found.contains(index));
        let others: Vec<usize> = others.collect();
        self.kept = others.len();
        self.nearest = unlike > 0 && !found.is_empty();
        // Enter takes nothing that is only near where something else may be meant.
        self.found = match unlike {
            0 => found.into_iter().chain(others).collect(),
            _ => others.into_iter().chain(found).collect(),
        };
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
        check("zzz", &[]);
        // Where none is like all of it, those that are like most of it.
        check("gimond valence", &[2]);
        check("lycee gimond valence", &[2]);
        check("collège corot valence", &[0, 1]);
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
    fn what_people_write_short_is_what_it_stands_for() {
        let schools = [
            "Collège Saint-Exupéry, Bourg-Saint-Maurice (0730001A)",
            "Lycée Ste Marie, Lyon (0690001A)",
            "Collège Colette, Sartrouville (0780001A)",
        ]
        .map(Choice::new);
        #[track_caller]
        fn check(schools: &[Choice], typed: &str, expected: &[usize]) {
            let list = typing(schools, typed);
            assert_eq!((list.found, list.nearest), (expected.to_vec(), false), "{typed}");
        }
        check(&schools, "st exupery", &[0]);
        check(&schools, "college st exupery bourg st maurice", &[0]);
        check(&schools, "clg", &[0, 2]);
        check(&schools, "col", &[0, 2]);
        check(&schools, "lyc", &[1]);
        check(&schools, "lyc sainte marie", &[1]);
        check(&schools, "ste marie", &[1]);
    }

    #[test]
    fn the_way_out_stays_whatever_is_typed() {
        let people = [
            Choice::new("Jean MARTIN"),
            Choice::new("Ana YANG"),
            Choice::new("une autre personne…").staying(),
        ];
        #[track_caller]
        fn check(people: &[Choice], typed: &str, expected: &[usize], beyond: Option<&str>) {
            let mut list = typing(people, typed);
            assert_eq!(list.found, expected, "{typed}");
            assert_eq!(list.beyond().as_deref(), beyond, "{typed}");
            assert!(list.seen(30).found <= 3);
        }
        check(&people, "", &[0, 1, 2], None);
        check(&people, "jean", &[0, 2], None);
        check(&people, "autre", &[2], None);
        check(&people, "dupond", &[2], Some("dupond"));
        // Jean MARTIN is near, and not to be taken for Jean DUPOND.
        check(&people, "dupond jean ", &[2, 0], Some("dupond jean"));
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

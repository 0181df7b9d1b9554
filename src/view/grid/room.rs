//! The room that columns need on a terminal: no word is cut, and where there is no room for all, those
//! that tell least are left out, and named.

use unicode_width::UnicodeWidthStr as _;

use super::{Column, Fit};

/// What a column needs beside its words: the space on each side, and with lines one of them; and the
/// last line.
const TIGHT: (usize, usize) = (2, 0);
const LINED: (usize, usize) = (3, 1);

/// The longest word of a cell that is kept whole where there is room.
const WORD: usize = 14;

/// The columns that are shown, by their place, with the least room of each; and those left out.
#[derive(Debug, PartialEq, Eq)]
pub struct Room {
    pub shown: Vec<(usize, u16)>,
    pub hidden: Vec<usize>,
    /// There is room for lines between the columns.
    pub lined: bool,
}

/// What a column asks for.
#[derive(Debug, Clone, Copy)]
struct Need {
    /// Its longest word, in its heading and (up to a point) in its cells.
    fair: usize,
    /// The longest word of its heading, or all of it where it is never wrapped.
    least: usize,
    /// All of its longest cell.
    full: usize,
}

impl Room {
    /// Shares out `width`: fairly, with lines if there is room for them; else without some columns; barely
    /// where none is left to leave out.
    pub fn of(columns: &[Column], cells: &[Vec<String>], width: u16) -> Self {
        let needs: Vec<Need> = columns
            .iter()
            .enumerate()
            .map(|(at, column)| need(column, cells.iter().filter_map(|row| row.get(at))))
            .collect();
        let width = usize::from(width);
        let mut shown: Vec<usize> = (0..columns.len()).collect();
        let mut hidden = Vec::new();
        let lined = total(&needs, &shown, LINED, |need| need.fair) <= width;
        let around = if lined { LINED } else { TIGHT };
        // Fewer columns are read more easily than words in pieces.
        while total(&needs, &shown, around, |need| need.fair) > width {
            let Some(place) = least_told(&needs, &shown) else {
                break;
            };
            hidden.push(shown.remove(place));
        }
        hidden.sort_unstable();
        let fair = total(&needs, &shown, around, |need| need.fair) <= width;
        let room = |at: usize| {
            let need = needs.get(at)?;
            u16::try_from(if fair { need.fair } else { need.least }).ok()
        };
        Self {
            shown: shown
                .into_iter()
                .map(|at| (at, room(at).unwrap_or(u16::MAX)))
                .collect(),
            hidden,
            lined,
        }
    }
}

fn need<'a>(column: &Column, cells: impl Iterator<Item = &'a String>) -> Need {
    let heading = longest_word(column.heading);
    let (mut word, mut full) = (heading, column.heading.width());
    for cell in cells {
        word = word.max(longest_word(cell).min(WORD));
        full = full.max(cell.width());
    }
    match column.fit {
        Fit::Wrapped | Fit::Named(_) => Need {
            fair: word.min(full),
            least: heading,
            full,
        },
        Fit::Count => Need {
            fair: word.min(full),
            least: word.min(full),
            full,
        },
        Fit::Whole | Fit::Age(_) | Fit::Number => Need {
            fair: full,
            least: full,
            full,
        },
    }
}

fn longest_word(text: &str) -> usize {
    text.split(' ').map(|word| word.width()).max().unwrap_or(0)
}

fn total(
    needs: &[Need],
    shown: &[usize],
    (beside, at_last): (usize, usize),
    of: impl Fn(&Need) -> usize,
) -> usize {
    let wanted = shown.iter().filter_map(|at| needs.get(*at));
    wanted.map(|need| of(need) + beside).sum::<usize>() + at_last
}

/// The place among those shown of the next to go: the last one, but never the first, which says what
/// a row is, nor the widest, which says what it is about.
fn least_told(needs: &[Need], shown: &[usize]) -> Option<usize> {
    let widest = shown
        .iter()
        .copied()
        .max_by_key(|at| needs.get(*at).map(|need| need.full));
    let mut last = (1..shown.len()).rev();
    last.find(|place| shown.get(*place).copied() != widest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [(&str, Fit); 5] = [
        ("Référence", Fit::Whole),
        ("Statut", Fit::Wrapped),
        ("Établissement", Fit::Named("school_name")),
        ("Objet", Fit::Wrapped),
        ("Intervenant", Fit::Wrapped),
    ];

    fn room(width: u16) -> Room {
        let columns = COLUMNS.map(|(heading, fit)| Column {
            code: "x",
            heading,
            fit,
        });
        let row = [
            "CG-12",
            "En attente du demandeur",
            "0383069E Lycée Camille Corot",
            "L’imprimante de la salle 311 ne répond plus",
            "marc",
        ];
        Room::of(&columns, &[row.map(str::to_owned).to_vec()], width)
    }

    #[test]
    fn headings_keep_their_words_and_the_last_columns_go_first() {
        #[track_caller]
        fn check(width: u16, shown: &[(usize, u16)], hidden: &[usize]) {
            let room = room(width);
            assert_eq!((room.shown.as_slice(), room.hidden.as_slice()), (shown, hidden));
        }
        let all = [(0, 9), (1, 9), (2, 13), (3, 12), (4, 11)];
        check(200, &all, &[]);
        check(70, &all, &[]);
        // Without lines they keep their words on a narrower terminal too.
        check(69, &all, &[]);
        check(64, &all, &[]);
        check(63, &[(0, 9), (1, 9), (2, 13), (3, 12)], &[4]);
        check(51, &[(0, 9), (1, 9), (2, 13), (3, 12)], &[4]);
        check(50, &[(0, 9), (1, 9), (3, 12)], &[2, 4]);
        check(10, &[(0, 9), (3, 5)], &[1, 2, 4]);
        assert!(room(70).lined && !room(69).lined);
    }
}

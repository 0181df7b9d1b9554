//! The categories of a profile: a tree in which a nature goes down until another is said.

use super::reading::{Table, Word};
use crate::domain::code::Nature;
use crate::domain::desk::{Category, Label};
use crate::error::{Noun, ProfileProblem};

/// A category as its line says it.
struct Line<'r> {
    code: String,
    parent: Option<Word<'r>>,
    nature: Option<Nature>,
    table: Option<Table<'r>>,
}

/// The categories, in the order of the file.
pub fn categories(root: &Table<'_>, teams: &[String]) -> Vec<Category> {
    let lines = lines(root);
    let known: Vec<String> = lines.iter().map(|line| line.code.clone()).collect();
    for line in &lines {
        if let Some(parent) = &line.parent {
            parent.named(Noun::Category, &known);
            if above(&lines, line).any(|above| above.code == line.code) {
                parent.fault(ProfileProblem::Circle);
            }
        }
    }
    let natures: Vec<Option<Nature>> = lines.iter().map(|line| nature(&lines, line)).collect();
    let categories = lines.into_iter().zip(natures);
    categories
        .map(|(line, nature)| category(line, nature, teams))
        .collect()
}

fn lines<'r>(root: &Table<'r>) -> Vec<Line<'r>> {
    let entries = root.needed_entries("categories").into_iter();
    entries
        .map(|(word, value)| {
            let code = word.new_code();
            let table = value.table(&format!("categories.{code}"));
            let parent = table.as_ref().and_then(|table| table.at("parent"));
            let nature = table.as_ref().and_then(|table| table.at("nature"));
            Line {
                parent: parent.and_then(|value| value.text()),
                nature: nature.and_then(|value| value.code()),
                code,
                table,
            }
        })
        .collect()
}

fn category(line: Line<'_>, nature: Option<Nature>, teams: &[String]) -> Category {
    let mut category = Category {
        code: line.code,
        name: Label::default(),
        nature: nature.unwrap_or(Nature::Other),
        parent: line.parent.map(|parent| parent.text),
        team: None,
        waives: Vec::new(),
    };
    if let Some(table) = line.table {
        if category.parent.is_none() && !table.says("nature") {
            table.lacks("nature");
        }
        let team = table.at("team");
        category.team = team.and_then(|value| value.named(Noun::Team, teams));
        category.waives = table.codes("waives");
        category.name = table.into_label();
    }
    category
}

/// Its own nature, else the nearest above.
fn nature(lines: &[Line<'_>], line: &Line<'_>) -> Option<Nature> {
    line.nature
        .or_else(|| above(lines, line).find_map(|above| above.nature))
}

/// The categories above, nearest first; where they turn in a circle, each once.
fn above<'l, 'r>(lines: &'l [Line<'r>], line: &'l Line<'r>) -> impl Iterator<Item = &'l Line<'r>> {
    let parent = move |line: &'l Line<'r>| {
        let name = &line.parent.as_ref()?.text;
        lines.iter().find(|above| above.code == *name)
    };
    std::iter::successors(parent(line), move |above| parent(above)).take(lines.len())
}

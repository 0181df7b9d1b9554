//! The labels of a form as people write them: `Nom :`, `Fil d’Ariane :`, `N° de tél. :`.

use super::spellings::LABELS;
use crate::domain::code::Field;
use crate::domain::outside::fold;

/// No label is longer.
const LONGEST: usize = 60;

/// What a line of a form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    LastName,
    FirstName,
    Name,
    Function,
    Mail,
    School,
    Uai,
    Town,
    Field(Field),
}

/// How far a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// To the end of its line.
    Line,
    /// To the next blank line.
    Paragraph,
    /// To the next label.
    Text,
}

impl Label {
    pub fn extent(self) -> Extent {
        match self {
            Self::Field(Field::Description) => Extent::Text,
            Self::Field(Field::Url | Field::Phone | Field::Priority | Field::Urgency) => Extent::Line,
            Self::Field(_) => Extent::Paragraph,
            Self::LastName | Self::FirstName | Self::Name | Self::Function | Self::Mail => Extent::Line,
            Self::School | Self::Uai | Self::Town => Extent::Line,
        }
    }
}

/// The label that a line begins with, and what stands behind it.
pub fn label(line: &str) -> Option<(Label, &str)> {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || "-–—*•·_#>".contains(c));
    let bare = unnumbered(bare);
    let colon = bare.find([':', '：'])?;
    let (spelled, behind) = bare.split_at(colon);
    if spelled.chars().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    let label = known(&plain(spelled))?;
    let value = behind.trim_start_matches([':', '：']);
    // Bold type leaves its stars: `*Nom :* Martin`.
    Some((label, value.trim().trim_start_matches(['*', '_']).trim()))
}

/// Without `1.`, `2)` or `a)` before it.
fn unnumbered(line: &str) -> &str {
    let end = line
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(line.len());
    let (number, rest) = line.split_at(end);
    match rest.strip_prefix([')', '.']) {
        Some(rest) if (1..=2).contains(&number.len()) && rest.starts_with(' ') => rest.trim_start(),
        _ => line,
    }
}

/// Lower case, no accents, letters and digits alone, nothing in brackets.
fn plain(spelled: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in fold(spelled).chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            c if c.is_alphanumeric() => out.push(c),
            _ if out.is_empty() || out.ends_with(' ') => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn known(plain: &str) -> Option<Label> {
    LABELS
        .iter()
        .find(|(_, spellings)| spellings.contains(&plain))
        .map(|(label, _)| *label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(Label, &str)>) {
        assert_eq!(label(line), expected);
    }

    #[test]
    fn a_label_is_known_however_it_is_written() {
        let last = |value| Some((Label::LastName, value));
        check("Nom : Martin", last("Martin"));
        check("NOM: Martin", last("Martin"));
        check("nom\u{a0}:\u{a0}Martin", last("Martin"));
        check("  - Nom : Martin", last("Martin"));
        check("*Nom :* Martin", last("Martin"));
        check("**Nom** : Martin", last("Martin"));
        check("1) Nom : Martin", last("Martin"));
        check("Nom (en capitales) : MARTIN", last("MARTIN"));
        check("Nom :", last(""));
        check("Nom： Martin", last("Martin"));
        let phone = |value| Some((Label::Field(Field::Phone), value));
        check("Tél. : 04 77 00 00 00", phone("04 77 00 00 00"));
        check("N° de téléphone : 04", phone("04"));
        check("Prénom : Gaëlle", Some((Label::FirstName, "Gaëlle")));
        check(
            "Fil d’Ariane : Accueil > SVT",
            Some((Label::Field(Field::Breadcrumb), "Accueil > SVT")),
        );
        check("Code UAI/RNE : 0421234A", Some((Label::Uai, "0421234A")));
        check(
            "Population(s) concernée(s) : élèves",
            Some((Label::Field(Field::Population), "élèves")),
        );
        check(
            "URL : https://x.example",
            Some((Label::Field(Field::Url), "https://x.example")),
        );
    }

    #[test]
    fn a_sentence_with_a_colon_is_no_label() {
        check("Bonjour : voici ma demande", None);
        check("Voici le nom : Martin", None);
        check("https://x.example", None);
        check("Martin", None);
        check(&format!("Nom{} : Martin", " ".repeat(80)), None);
        check("", None);
    }

    #[test]
    fn no_spelling_means_two_things_and_each_is_as_it_would_be_found() {
        let mut seen = std::collections::BTreeMap::new();
        for (label, spellings) in LABELS {
            for spelling in *spellings {
                assert_eq!(plain(spelling), *spelling);
                assert_eq!(seen.insert(spelling, label), None, "{spelling}");
            }
        }
    }
}

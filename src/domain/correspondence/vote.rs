//! An approval or a refusal in the words of a mail.
//!
//! It is a word at the start of a line of the author's own, with the code beside it or with nothing
//! beside it: "Merci, j'approuve le choix" changes nothing, and neither does what the mail quotes.

use super::super::letter::{Letter, Role};
use super::super::outside::{Text, fold};
use super::read::code;

/// What the requester says of a closure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vote {
    Approve { comment: Option<Text> },
    Refuse { reason: Text },
}

/// What a mail says of approving and refusing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    None,
    One(Spoken),
    /// The one and the other.
    Both,
}

/// A vote with the code that stood beside its word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    pub vote: Vote,
    pub code: Option<String>,
}

const APPROVE: &[&str] = &[
    "approuver",
    "approuve",
    "approve",
    "approved",
    "valider",
    "valide",
];
const REFUSE: &[&str] = &["refuser", "refuse"];
/// Words that may stand around without changing what is said.
const FILLERS: &[&str] = &[
    "bonjour",
    "cette",
    "cloture",
    "closure",
    "de",
    "demande",
    "du",
    "i",
    "j",
    "je",
    "la",
    "le",
    "merci",
    "nous",
    "request",
    "resolution",
    "the",
    "this",
    "ticket",
];

/// Looks for it in the subject and in the author's own lines.
pub fn voice(letter: &Letter) -> Voice {
    let mut said: Option<(bool, Option<String>)> = None;
    let mut words = String::new();
    let own = letter
        .body
        .pieces()
        .iter()
        .filter(|piece| piece.role == Role::Answer);
    let subject = without_prefixes(letter.head.subject.raw());
    let lines = own.flat_map(|piece| piece.text.raw().lines().map(|line| (line, true)));
    for (line, of_text) in std::iter::once((subject, false)).chain(lines) {
        let Some((approves, code, behind)) = spoken(line) else {
            if of_text {
                words.push_str(line);
                words.push('\n');
            }
            continue;
        };
        if of_text && !behind.is_empty() {
            words.push_str(behind);
            words.push('\n');
        }
        said = match said {
            Some((before, _)) if before != approves => return Voice::Both,
            Some((_, before)) => Some((approves, before.or(code))),
            None => Some((approves, code)),
        };
    }
    let words = Text::new(words.trim());
    match said {
        None => Voice::None,
        Some((true, code)) => {
            let comment = (!words.is_blank()).then_some(words);
            Voice::One(Spoken {
                vote: Vote::Approve { comment },
                code,
            })
        }
        Some((false, code)) => Voice::One(Spoken {
            vote: Vote::Refuse { reason: words },
            code,
        }),
    }
}

/// Whether a line approves or refuses, with which code, and what it says behind that.
fn spoken(line: &str) -> Option<(bool, Option<String>, &str)> {
    // Nobody says it in a longer line.
    if line.len() > 1_000 {
        return None;
    }
    let folded = fold(line);
    let mut tokens = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|token| !token.is_empty());
    let word = tokens.find(|token| !matches!(*token, "je" | "j" | "i" | "nous"))?;
    let approves = APPROVE.contains(&word);
    if !approves && !REFUSE.contains(&word) {
        return None;
    }
    let mut words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let found = words.find_map(|piece| code(piece).map(|code| (piece, code)));
    let behind = found
        .as_ref()
        .and_then(|(piece, _)| line.split_once(piece))
        .map_or("", |(_, behind)| behind);
    let behind = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    // Without a code, nothing else may be said: "refuse d'imprimer" is about a printer.
    let alone = tokens.all(|token| FILLERS.contains(&token) || token.contains(|c: char| c.is_ascii_digit()));
    (found.is_some() || alone).then(|| (approves, found.map(|(_, code)| code), behind))
}

/// `Re: Fwd: [CG-12] …`: what mailers and we put before a subject.
fn without_prefixes(subject: &str) -> &str {
    let mut rest = subject.trim();
    loop {
        let bare = match rest.split_once([':', ']']) {
            Some((prefix, behind)) if prefix.starts_with('[') => behind,
            Some((prefix, behind)) if matches!(fold(prefix).as_str(), "re" | "fwd" | "fw" | "tr" | "aw") => {
                behind
            }
            _ => return rest,
        };
        rest = bare.trim_start();
    }
}

//! What the database is to be asked about a letter: the references and the codes that stand in it.

use super::super::letter::{Head, Letter};
use super::super::outside::fold;

/// More than these nobody means.
const MOST: usize = 20;
/// How long a code is, and what it is made of (RFC 4648's small alphabet).
const CODE_LENGTH: usize = 16;

/// What may be references in a subject, in the case in which they are kept. A bare number is one
/// only behind `#` or a word that says so, since classrooms have numbers too.
pub fn references(head: &Head) -> Vec<String> {
    let subject = head.subject.raw();
    let mut found: Vec<String> = Vec::new();
    let mut before = String::new();
    for word in subject.split(|c: char| c.is_whitespace() || "[](){}<>:;,!?\"«»'’".contains(c)) {
        let marked = word.starts_with('#');
        let bare = word.trim_matches(|c: char| matches!(c, '#' | '.' | '*' | '_'));
        let number = bare.bytes().all(|b| b.is_ascii_digit());
        let spoken = matches!(
            before.as_str(),
            "n°" | "no" | "numero" | "ticket" | "demande" | "incident" | "request" | "reference" | "ref"
        );
        let graphic = bare.bytes().all(|b| b.is_ascii_graphic()) && bare.len() <= 40;
        if graphic && bare.contains(|c: char| c.is_ascii_digit()) && (!number || marked || spoken) {
            let reference = bare.to_ascii_uppercase();
            if !found.contains(&reference) && found.len() < MOST {
                found.push(reference);
            }
        }
        if !word.is_empty() {
            before = fold(word).trim_end_matches('.').to_owned();
        }
    }
    found
}

/// What may be codes of notices: in the subject, in the author's words, and in what they quote.
pub fn codes(letter: &Letter) -> Vec<String> {
    let whole = letter.body.whole();
    let answer = letter.body.answer();
    let texts = [letter.head.subject.raw(), answer.raw(), whole.raw()];
    let mut found: Vec<String> = Vec::new();
    let words = texts
        .into_iter()
        .flat_map(|text| text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')));
    for code in words.filter_map(code) {
        if found.len() == MOST {
            break;
        }
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// The word as a code, if it can be one: in any case, with dashes wherever a mail shows them.
pub fn code(word: &str) -> Option<String> {
    // Sixteen signs and a dash between any two.
    if word.len() < CODE_LENGTH || word.len() > 2 * CODE_LENGTH {
        return None;
    }
    let code: String = word
        .chars()
        .filter(|c| *c != '-')
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let made_of = |b: u8| b.is_ascii_lowercase() || matches!(b, b'2'..=b'7');
    (code.len() == CODE_LENGTH && code.bytes().all(made_of)).then_some(code)
}

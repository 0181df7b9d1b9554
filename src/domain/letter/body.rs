//! The words of a mail, cut into what its author says, what they quote and how they sign. Nothing
//! is taken away: the pieces, one behind the other, are the text.

use super::super::code::{Code, codes};
use super::super::outside::Text;

codes! {
    /// What a piece of a mail's text is.
    Role, "part of a letter" {
        Answer = "answer",
        Quoted = "quoted",
        Signature = "signature",
    }
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub role: Role,
    pub text: Text,
}

/// The text of a mail, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body(Vec<Piece>);

impl Body {
    pub fn new(pieces: Vec<Piece>) -> Self {
        Self(pieces)
    }

    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// All of it, as it came.
    pub fn whole(&self) -> Text {
        self.joined(|_| true)
    }

    /// What its author says, without blank lines around.
    pub fn answer(&self) -> Text {
        trimmed(&self.joined(|role| role == Role::Answer))
    }

    pub fn quoted(&self) -> Text {
        trimmed(&self.joined(|role| role == Role::Quoted))
    }

    pub fn signature(&self) -> Text {
        trimmed(&self.joined(|role| role == Role::Signature))
    }

    /// What a ticket is to show: the author's own words or, where there are none apart (a mail
    /// handed on without a word, an answer below an unmarked quotation), all of it.
    pub fn words(&self) -> Text {
        let answer = self.answer();
        if answer.is_blank() {
            trimmed(&self.whole())
        } else {
            answer
        }
    }

    fn joined(&self, wanted: impl Fn(Role) -> bool) -> Text {
        let pieces = self.0.iter().filter(|piece| wanted(piece.role));
        Text::new(pieces.map(|piece| piece.text.raw()).collect::<String>())
    }
}

/// Without blank lines before and behind; the first line keeps its indent.
fn trimmed(text: &Text) -> Text {
    let kept = text.raw().trim_end();
    let mut from = 0;
    for line in kept.split_inclusive('\n') {
        if !line.trim().is_empty() {
            break;
        }
        from += line.len();
    }
    Text::new(kept.get(from..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(pieces: &[(Role, &str)]) -> Body {
        Body::new(
            pieces
                .iter()
                .map(|(role, text)| Piece {
                    role: *role,
                    text: Text::from(*text),
                })
                .collect(),
        )
    }

    #[test]
    fn the_pieces_are_the_text_and_each_part_stands_alone() {
        let body = body(&[
            (Role::Answer, "\n  Oui.\n\n"),
            (Role::Quoted, "> Est-ce le bon ?\n"),
            (Role::Answer, "Et non.\n"),
            (Role::Signature, "-- \nC. Martin\n"),
        ]);
        assert_eq!(body.answer().raw(), "  Oui.\n\nEt non.");
        assert_eq!(body.quoted().raw(), "> Est-ce le bon ?");
        assert_eq!(body.signature().raw(), "-- \nC. Martin");
        assert_eq!(body.words(), body.answer());
        assert_eq!(
            body.whole().raw(),
            "\n  Oui.\n\n> Est-ce le bon ?\nEt non.\n-- \nC. Martin\n"
        );
    }

    #[test]
    fn a_mail_handed_on_without_a_word_speaks_by_what_it_quotes() {
        let body = body(&[(Role::Answer, "\n"), (Role::Quoted, "> La panne\n")]);
        assert!(body.answer().is_blank());
        assert_eq!(body.words().raw(), "> La panne");
    }
}

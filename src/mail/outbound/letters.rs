//! The letters that guichet brings with it, in both languages: text files, so that whoever writes
//! their own begins with one of them.

use crate::domain::code::Lang;
use crate::domain::notice::{NoticeKind, Piece};

macro_rules! letters {
    ($lang:expr, $piece:expr; $($kind:ident $file:literal,)+) => {
        match ($lang, $piece) {
            $(
                (Lang::Fr, Piece::Notice(NoticeKind::$kind)) => include_str!(concat!("../notices/fr/", $file, ".txt")),
                (Lang::En, Piece::Notice(NoticeKind::$kind)) => include_str!(concat!("../notices/en/", $file, ".txt")),
            )+
            (Lang::Fr, Piece::Foot) => include_str!("../notices/fr/foot.txt"),
            (Lang::En, Piece::Foot) => include_str!("../notices/en/foot.txt"),
        }
    };
}

/// Our own template: the subject on its first line, the words below.
pub fn built_in(lang: Lang, piece: Piece) -> &'static str {
    letters! { lang, piece;
        Received "received",
        TakenOn "taken_on",
        Question "question",
        Answer "answer",
        Visit "visit",
        VisitOff "visit_off",
        HandedOver "handed_over",
        ToValidate "to_validate",
        Closed "closed",
        Refused "refused",
        Cancelled "cancelled",
        Rejected "rejected",
        Reopened "reopened",
        Invited "invited",
        ForTeam "for_team",
        HowToAnswer "how_to_answer",
        HowToAsk "how_to_ask",
        HowToApprove "how_to_approve",
        ReasonNeeded "reason_needed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;
    use crate::domain::notice::NAMES;
    use crate::template;

    #[test]
    fn every_letter_can_be_filled_in_and_has_a_subject() {
        for lang in Lang::ALL {
            for piece in Piece::all() {
                let source = built_in(*lang, piece);
                assert_eq!(
                    template::check(source, NAMES),
                    Ok(()),
                    "{} {piece:?}",
                    lang.code()
                );
                if piece != Piece::Foot {
                    let (subject, body) = source.split_once('\n').unwrap();
                    assert!(!subject.trim().is_empty() && !body.trim().is_empty(), "{piece:?}");
                }
            }
        }
    }
}

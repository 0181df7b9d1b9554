//! The letters that a desk writes itself: what is wrong in one is told with the line of the file.

use super::{SMALL, add, desk, unknown_key};
use crate::domain::code::Lang;
use crate::domain::notice::{NAMES, NoticeKind, Piece, Wrong};
use crate::error::ProfileProblem;

#[test]
fn a_letter_of_the_desks_own_is_kept_as_it_stands() {
    let letter =
        "[notices.fr]\ntaken-on = \"\"\"\nSujet {{ reference }}\n\nBonjour.\n\"\"\"\nfoot = \"Fin\"\n";
    let desk = desk(&format!("{SMALL}{letter}"));
    let own = |lang, piece| desk.notices.own(lang, piece);
    let taken_on = Piece::Notice(NoticeKind::TakenOn);
    assert_eq!(own(Lang::Fr, taken_on), Some("Sujet {{ reference }}\n\nBonjour."));
    assert_eq!(own(Lang::Fr, Piece::Foot), Some("Fin"));
    assert_eq!(own(Lang::En, taken_on), None);
}

#[test]
fn a_wrong_letter_is_a_mistake_of_the_profile_with_its_line() {
    let unknown = |name: &str| {
        ProfileProblem::Template(Wrong::Unknown {
            name: name.to_owned(),
            known: NAMES.iter().map(|name| (*name).to_owned()).collect(),
        })
    };
    add(
        "[notices.fr]\nreceived = \"\"\"\nReçu {{ reference }}\n\nBonjour {{ nom }},\n\"\"\"\n",
        25,
        "Bonjour {{ nom }},",
        unknown("nom"),
    );
    add(
        "[notices.en]\nfoot = \"{{ mel }}\"\n",
        22,
        "foot = \"{{ mel }}\"".split_once("= ").unwrap().1,
        unknown("mel"),
    );
    let all: Vec<String> = Piece::all().map(|piece| piece.code().replace('_', "-")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    add("[notices.fr]\nrecu = \"x\"\n", 22, "recu", unknown_key(&all));
    add(
        "[notices.de]\nreceived = \"x\"\n",
        21,
        "de",
        unknown_key(&["fr", "en"]),
    );
}

//! What the database is asked about a letter, and the names of reasons.

use super::*;

#[test]
fn references_are_found_in_a_subject_and_room_numbers_are_none() {
    #[track_caller]
    fn check(subject: &str, expected: &[&str]) {
        let head = Head {
            subject: Text::from(subject),
            ..Head::default()
        };
        assert_eq!(references(&head), expected);
    }
    check("Re: [CG-12] Imprimante", &["CG-12"]);
    check("Re:[cg-12]", &["CG-12"]);
    check("I261122_007 : panne", &["I261122_007"]);
    check("Votre demande CG42N1-7.", &["CG42N1-7"]);
    check("CG-12, CG-13 et CG-12", &["CG-12", "CG-13"]);
    check("Salle 204, 3 postes", &[]);
    check("Re: #11446", &["11446"]);
    check("[#11446]", &["11446"]);
    check("Demande n° 11446", &["11446"]);
    check("Ticket 11446 : suite", &["11446"]);
    check("Problème à l’étage", &[]);
    check("", &[]);
    check(&"A1 ".repeat(3), &["A1"]);
    check(&"é1 ".repeat(3), &[]);
}

#[test]
fn codes_are_found_wherever_a_mail_holds_them() {
    let mut letter = letter(&format!("Approuver {CODE}"), "Merci abcd-efgh-ijkl-mnop");
    letter.body = Body::new(vec![Piece {
        role: Role::Quoted,
        text: Text::from("> code : PONM-LKJI-HGFE-DCBA, constitutionnels\n> 0123456789abcdef"),
    }]);
    assert_eq!(codes(&letter), [CODE, OLDER, "constitutionnels"]);
}

#[test]
fn every_reason_has_its_own_code_and_is_found_by_it() {
    let plain = [
        "stranger",
        "operator",
        "code_spent",
        "nothing_in_it",
        "no_desk",
        "old_address",
        "incomplete",
        "against_rules",
    ];
    for code in plain.into_iter().chain(Unfit::codes()).chain(Automatic::codes()) {
        assert_eq!(Unsorted::parse(code).map(Unsorted::code), Some(code));
    }
    assert_eq!(Unsorted::parse("nonsense"), None);
}

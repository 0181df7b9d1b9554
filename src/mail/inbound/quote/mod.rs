//! Sets apart what a mail quotes and how it is signed, in French and in English.
//!
//! Each line gets a role, and the lines in their order are the text again: whoever doubts the
//! roles has lost nothing. In doubt a line is its author's own, because a word of the requester
//! that stands out too much does less harm than one that is overlooked.

mod marks;

use crate::domain::Text;
use crate::domain::letter::{Body, Piece, Role};
use marks::{Sign, is_quoted, quotation, signs};

/// A signature after two bare dashes, without the space that makes them one, is not longer.
const LONGEST_SIGNATURE: usize = 15;

/// Cuts a text.
pub fn part(text: &str) -> Body {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let marks: Vec<Mark> = (0..lines.len()).map(|at| mark(&lines, at)).collect();
    let mut roles = Vec::with_capacity(lines.len());
    while roles.len() < lines.len() {
        give(&lines, &marks, &mut roles);
    }
    join_over_blank_lines(&marks, &mut roles);
    let mut pieces: Vec<(Role, String)> = Vec::new();
    for (line, role) in lines.into_iter().zip(roles) {
        match pieces.last_mut() {
            Some((same, text)) if *same == role => text.push_str(line),
            _ => pieces.push((role, line.to_owned())),
        }
    }
    let piece = |(role, text)| Piece {
        role,
        text: Text::new(text),
    };
    Body::new(pieces.into_iter().map(piece).collect())
}

/// What a line is by itself and its neighbours; looked at once for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Blank,
    Quoted,
    /// With so many lines it says that a quotation follows.
    Quotation(usize),
    Words,
}

fn mark(lines: &[&str], at: usize) -> Mark {
    if lines.get(at).is_none_or(|line| line.trim().is_empty()) {
        Mark::Blank
    } else if is_quoted(lines, at) {
        Mark::Quoted
    } else {
        quotation(lines, at).map_or(Mark::Words, Mark::Quotation)
    }
}

/// Gives the next line its role, and those that share it by the same sign.
fn give(lines: &[&str], marks: &[Mark], roles: &mut Vec<Role>) {
    let at = roles.len();
    match marks.get(at) {
        Some(Mark::Quoted) => roles.push(Role::Quoted),
        Some(Mark::Quotation(length)) => {
            let behind = at + length;
            let marked = next_words(marks, behind).is_some_and(|next| marks.get(next) == Some(&Mark::Quoted));
            // Without signs before its lines, what is quoted goes on to the end.
            let end = if marked { behind } else { lines.len() };
            roles.resize(end, Role::Quoted);
        }
        _ => match signs(lines, at) {
            None => roles.push(Role::Answer),
            Some(Sign::Line) => roles.push(Role::Signature),
            Some(Sign::Rest { sure }) => match signature(marks, at, sure) {
                Some(end) => roles.resize(end, Role::Signature),
                None => roles.push(Role::Answer),
            },
        },
    }
}

/// Where the signature that begins here ends; nothing where it goes on for too long to be one.
fn signature(marks: &[Mark], at: usize, sure: bool) -> Option<usize> {
    let mut words = 0;
    for (next, mark) in marks.iter().enumerate().skip(at + 1) {
        match mark {
            Mark::Quoted | Mark::Quotation(_) => return Some(next),
            Mark::Words => words += 1,
            Mark::Blank => {}
        }
        if !sure && words > LONGEST_SIGNATURE {
            return None;
        }
    }
    Some(marks.len())
}

/// Blank lines belong to what stands before them, unless the author's own words are next to them.
fn join_over_blank_lines(marks: &[Mark], roles: &mut [Role]) {
    let mut at = 0;
    while at < roles.len() {
        if marks.get(at) != Some(&Mark::Blank) {
            at += 1;
            continue;
        }
        let end = next_words(marks, at).unwrap_or(roles.len());
        let before = at.checked_sub(1).and_then(|before| roles.get(before)).copied();
        let after = roles.get(end).copied();
        if let Some(role) = before
            && after.is_none_or(|after| after == role || (role != Role::Answer && after != Role::Answer))
        {
            roles
                .iter_mut()
                .take(end)
                .skip(at)
                .for_each(|blank| *blank = role);
        }
        at = end;
    }
}

/// The first line from here on that is not blank.
fn next_words(marks: &[Mark], from: usize) -> Option<usize> {
    let behind = marks.get(from..)?;
    behind
        .iter()
        .position(|mark| *mark != Mark::Blank)
        .map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;
    use proptest::prelude::*;

    /// `a` the author's own line, `q` quoted, `s` signature.
    #[track_caller]
    fn check(marked: &[(char, &str)]) {
        let text: String = marked.iter().map(|(_, line)| format!("{line}\n")).collect();
        let body = part(&text);
        assert_eq!(body.whole().raw(), text);
        let found: Vec<(char, &str)> = body
            .pieces()
            .iter()
            .flat_map(|piece| {
                let sign = piece.role.code().chars().next().unwrap();
                piece.text.raw().lines().map(move |line| (sign, line))
            })
            .collect();
        assert_eq!(found, marked);
    }

    #[test]
    fn an_answer_above_what_it_answers() {
        check(&[
            ('a', "Oui, merci."),
            ('a', ""),
            (
                'q',
                "Le mar. 3 mars 2026 à 10:12, Guichet <guichet@carmi.example> a écrit :",
            ),
            ('q', ""),
            ('q', "> Est-ce résolu ?"),
            ('q', ">"),
        ]);
        check(&[
            ('a', "Yes."),
            ('q', "On Tue, 3 Mar 2026 at 10:12, Desk <d@x.example> wrote:"),
            ('q', "> Solved?"),
        ]);
    }

    #[test]
    fn an_answer_between_and_below_what_it_answers() {
        check(&[
            ('q', "Le 03/03/2026 à 10:12, Guichet a écrit :"),
            ('q', "> Quelle salle ?"),
            ('a', "La 204."),
            ('q', "> Quel poste ?"),
            ('q', ">"),
            ('q', "> Depuis quand ?"),
            ('a', ""),
            ('a', "Le deuxième, depuis lundi."),
        ]);
    }

    #[test]
    fn what_is_quoted_without_signs_goes_on_to_the_end() {
        check(&[
            ('a', "Toujours en panne."),
            ('a', ""),
            ('q', "-----Message d'origine-----"),
            ('q', "De : Guichet"),
            ('q', ""),
            ('q', "Votre demande est traitée."),
        ]);
        check(&[
            ('a', "Toujours en panne."),
            ('q', "________________________________"),
            ('q', "De : Guichet <guichet@carmi.example>"),
            ('q', "Envoyé : mardi 3 mars 2026 10:12"),
            ('q', "À : Claire Martin"),
            ('q', "Objet : CG-12"),
            ('q', ""),
            ('q', "Votre demande"),
        ]);
        check(&[
            ('a', "Voilà."),
            ('q', "----- Mail original -----"),
            ('q', "De: \"Guichet\""),
            ('q', "Bonjour"),
        ]);
        check(&[
            ('a', "Voir ci-dessous"),
            ('q', "*De :* Claire Martin"),
            ('q', "*Date :* 3 mars 2026"),
            ('q', "*Objet :* Panne"),
            ('q', "Le poste ne démarre pas."),
        ]);
    }

    #[test]
    fn the_line_above_a_quotation_may_be_broken_in_two_or_three() {
        check(&[
            ('a', "Oui."),
            ('q', "Le lun. 15 nov. 2021 à 19:42, Jean-Baptiste de la Tour"),
            ('q', "<jean-baptiste@college.example>"),
            ('q', "a écrit :"),
            ('q', ""),
            ('q', "Et le reste"),
        ]);
        check(&[
            ('a', "Oui."),
            ('q', "On Mon, Aug 26, 2019 at 4:37 PM The Desk <"),
            ('q', "a-long-address@x.example> wrote:"),
            ('q', "> Test"),
        ]);
        check(&[
            ('a', "Oui."),
            ('q', "2016-03-02 10:00 GMT+01:00 Claire Martin <c@x.example>:"),
            ('q', "> Test"),
        ]);
    }

    #[test]
    fn signatures_are_set_apart() {
        check(&[
            ('a', "Merci"),
            ('s', "-- "),
            ('s', "Claire Martin"),
            ('s', "Collège"),
        ]);
        check(&[('a', "Merci"), ('s', "--"), ('s', "Claire Martin")]);
        check(&[('a', "Merci"), ('a', ""), ('s', "Envoyé de mon iPhone")]);
        check(&[
            ('a', "Merci"),
            ('s', "Envoyé depuis mon iPhone"),
            ('s', ""),
            ('q', "> cité"),
        ]);
        check(&[
            ('a', "Merci"),
            ('s', "Envoyé à partir de Outlook pour iOS<https://aka.ms/x>"),
        ]);
        check(&[('a', "Thanks"), ('s', "Sent from my BlackBerry")]);
        check(&[('a', "Hi"), ('s', "__"), ('s', "list mailing list")]);
    }

    #[test]
    fn a_signature_ends_where_the_quotation_begins() {
        check(&[
            ('a', "Merci"),
            ('s', "-- "),
            ('s', "Claire Martin"),
            ('s', ""),
            ('q', "Le 3 mars 2026 à 10:12, Guichet a écrit :"),
            ('q', "> Résolu"),
        ]);
    }

    #[test]
    fn what_only_looks_like_a_sign_is_the_author_s_own() {
        check(&[
            ('a', "Le professeur m'a écrit :"),
            ('a', "le poste 4 ne marche pas."),
        ]);
        check(&[('a', "De : la salle 204"), ('a', "le poste ne démarre pas")]);
        check(&[(
            'a',
            "Envoyé depuis mon poste ce matin, le fichier n'est jamais arrivé au secrétariat.",
        )]);
        check(&[
            ('a', "- premier point"),
            ('a', "- deuxième point"),
            ('a', "-- troisième"),
        ]);
        check(&[
            ('a', "Nom : Martin"),
            ('a', "-----"),
            ('a', "Objet : Panne"),
            ('a', "Description : rien"),
        ]);
        check(&[
            ('a', "Bonjour,"),
            ('a', ">From monday on, nothing works."),
            ('a', "Merci"),
        ]);
        check(&[('a', "On y va :"), ('a', "a"), ('a', ""), ('a', "b")]);
        let mut long = vec![('a', "Bonjour"), ('a', "--")];
        long.extend([('a', "encore une ligne du texte")].repeat(20));
        check(&long);
    }

    #[test]
    fn nothing_at_all_has_no_parts() {
        assert!(part("").pieces().is_empty());
    }

    fn line() -> impl Strategy<Value = String> {
        let known = prop::sample::select(vec![
            "> cité",
            ">",
            "Le 3 mars 2026 à 10:12, Guichet a écrit :",
            "Le lun. 15 nov. 2021 à 19:42, Jean <j@x.example>",
            "a écrit :",
            "-----Message d'origine-----",
            "De : Claire",
            "Envoyé : hier",
            "Objet : Panne",
            "________________________________",
            "-- ",
            "--",
            "__",
            "Envoyé de mon iPhone",
            "On Tue wrote:",
            "Bonjour",
            "",
        ]);
        prop_oneof![known.prop_map(str::to_owned), ".{0,40}"]
    }

    proptest! {
        #[test]
        fn nothing_is_lost_whatever_the_lines(lines in prop::collection::vec(line(), 0..30), end in "\n?") {
            let text = lines.join("\n") + &end;
            let body = part(&text);
            prop_assert_eq!(body.whole(), Text::new(text));
            let neighbours = body.pieces().windows(2).all(|pair| pair[0].role != pair[1].role);
            prop_assert!(neighbours, "pieces of one role stand side by side");
        }
    }
}

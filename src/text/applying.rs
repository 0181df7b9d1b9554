//! What is said of a profile that is checked or applied.

use super::format::counted;
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::register::Fate;

/// By which version the desk works now.
pub fn applied(lang: Lang, desk: &str, version: u32, fate: Fate) -> String {
    let desk = Text::from(desk).line();
    match (lang, fate) {
        (Lang::Fr, Fate::Created) => format!("{desk}\u{a0}: nouveau guichet, version {version}"),
        (Lang::Fr, Fate::Changed) => format!("{desk}\u{a0}: version {version} appliquée"),
        (Lang::Fr, Fate::Unchanged) => format!("{desk}\u{a0}: inchangé, version {version}"),
        (Lang::En, Fate::Created) => format!("{desk}: a new desk, version {version}"),
        (Lang::En, Fate::Changed) => format!("{desk}: version {version} applied"),
        (Lang::En, Fate::Unchanged) => format!("{desk}: unchanged, version {version}"),
    }
}

/// Nothing is wrong with the profile; how many things of it can never serve.
pub fn sound(lang: Lang, desk: &str, idle: usize) -> String {
    let desk = Text::from(desk).line();
    match (lang, idle) {
        (Lang::Fr, 0) => format!("{desk}\u{a0}: aucune faute, et tout peut servir"),
        (Lang::En, 0) => format!("{desk}: no fault, and all of it can serve"),
        (Lang::Fr, count) => format!(
            "{desk}\u{a0}: aucune faute, mais {} jamais",
            counted(lang, count as u64, "élément ne servira", "éléments ne serviront")
        ),
        (Lang::En, count) => format!(
            "{desk}: no fault, but {} never serve",
            counted(lang, count as u64, "part of it will", "parts of it will")
        ),
    }
}

/// How many open tickets the rules would now lead elsewhere.
pub fn moved(lang: Lang, count: usize, open: u64) -> String {
    match (lang, count) {
        (Lang::Fr, 0) => format!(
            "{}\u{a0}: aucun n’irait ailleurs",
            counted(lang, open, "ticket ouvert", "tickets ouverts")
        ),
        (Lang::En, 0) => format!(
            "{}: none would go elsewhere",
            counted(lang, open, "open ticket", "open tickets")
        ),
        (Lang::Fr, count) => format!(
            "{}, dont {} ailleurs",
            counted(lang, open, "ticket ouvert", "tickets ouverts"),
            counted(lang, count as u64, "irait", "iraient")
        ),
        (Lang::En, count) => format!(
            "{}, of which {} would go elsewhere",
            counted(lang, open, "open ticket", "open tickets"),
            super::format::number(lang, i64::try_from(count).unwrap_or(i64::MAX))
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_in_both_languages() {
        #[track_caller]
        fn check(said: String, expected: &str) {
            assert_eq!(said.replace(['\u{a0}', '\u{202f}'], " "), expected);
        }
        check(moved(Lang::Fr, 0, 1), "1 ticket ouvert : aucun n’irait ailleurs");
        check(
            moved(Lang::Fr, 1, 12),
            "12 tickets ouverts, dont 1 irait ailleurs",
        );
        check(
            moved(Lang::Fr, 2, 12),
            "12 tickets ouverts, dont 2 iraient ailleurs",
        );
        check(moved(Lang::En, 0, 0), "0 open tickets: none would go elsewhere");
        check(
            moved(Lang::En, 2, 12),
            "12 open tickets, of which 2 would go elsewhere",
        );
        check(
            sound(Lang::Fr, "x", 1),
            "x : aucune faute, mais 1 élément ne servira jamais",
        );
        check(
            sound(Lang::Fr, "x", 2),
            "x : aucune faute, mais 2 éléments ne serviront jamais",
        );
        check(
            sound(Lang::En, "x", 1),
            "x: no fault, but 1 part of it will never serve",
        );
        check(
            applied(Lang::Fr, "x", 2, Fate::Changed),
            "x : version 2 appliquée",
        );
    }
}

//! What is wrong with a template of a letter.

use crate::domain::Text;
use crate::domain::code::Lang;
use crate::domain::notice::Wrong;

/// Why it cannot be filled in: a clause.
pub fn wrong(lang: Lang, wrong: &Wrong) -> String {
    match (lang, wrong) {
        (Lang::Fr, Wrong::Unknown { name, known }) => format!(
            "le modèle parle de «\u{a0}{}\u{a0}», qui ne veut rien dire\u{202f}; au choix\u{a0}: {}",
            Text::from(name.as_str()).line(),
            known.join(", ")
        ),
        (Lang::En, Wrong::Unknown { name, known }) => format!(
            "the template speaks of `{}`, which means nothing; choose from: {}",
            Text::from(name.as_str()).line(),
            known.join(", ")
        ),
        (Lang::Fr, Wrong::TooMuch) => "le modèle fait une lettre trop longue".to_owned(),
        (Lang::En, Wrong::TooMuch) => "the template makes too long a letter".to_owned(),
        (Lang::Fr, Wrong::Other(what)) => {
            format!(
                "le modèle n’est pas compris ({})",
                Text::from(what.as_str()).line()
            )
        }
        (Lang::En, Wrong::Other(what)) => {
            format!(
                "the template is not understood ({})",
                Text::from(what.as_str()).line()
            )
        }
    }
}

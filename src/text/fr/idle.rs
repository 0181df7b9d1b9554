//! In French: what of a desk can never serve, and what would change that.

use super::quoted;
use crate::domain::reach::{Idle, Why};
use crate::text::joined;
use crate::text::refusal::Said;

/// `line` is where the rule stands in its file, if that is known.
pub fn idle(idle: &Idle, line: Option<usize>) -> Said {
    match idle {
        Idle::Rule { rule, to, why } => {
            let line = line.map(|line| format!(" (ligne {line})")).unwrap_or_default();
            let (what, remedy) = self::why(why);
            Said::new(
                format!(
                    "la règle {rule}{line} vers {} ne servira jamais : {what}",
                    quoted(to)
                ),
                remedy,
            )
        }
        Idle::Team { team } => Said::new(
            format!("aucun ticket ne peut arriver à l’équipe {}", quoted(team)),
            "ajoutez une règle ou une catégorie qui y mène, ou retirez l’équipe",
        ),
    }
}

fn why(why: &Why) -> (String, &'static str) {
    match why {
        Why::NobodyThere { from } => {
            let from: Vec<String> = from.iter().map(|team| quoted(team)).collect();
            (
                format!("aucun ticket n’arrive à {}", joined(&from, " ni à ")),
                "ajoutez une règle qui y mène, ou corrigez `from`",
            )
        }
        Why::NoCategory => (
            "aucune catégorie ne remplit ses conditions".to_owned(),
            "corrigez `nature` ou `category`",
        ),
        Why::NobodyAsks => (
            "personne ne peut demander à ce titre par ce canal".to_owned(),
            "corrigez `function` ou `channel`, ou ajoutez une règle [[intake]]",
        ),
        Why::Back => (
            "elle mène à l’équipe qui a déjà le ticket".to_owned(),
            "corrigez `from` ou `to`",
        ),
        Why::Taken { by } => (
            match by.as_slice() {
                [only] => format!("la règle {only} prend tout ce qui lui viendrait"),
                several => {
                    let several: Vec<String> = several.iter().map(usize::to_string).collect();
                    format!(
                        "les règles {} prennent tout ce qui lui viendrait",
                        joined(&several, " et ")
                    )
                }
            },
            "placez-la avant, ou retirez-la",
        ),
        Why::TooHigh { level, ceiling } => (
            format!(
                "elle mène au niveau {level}, et ceux qui remplissent ses conditions ne dépassent pas le niveau {ceiling}"
            ),
            "relevez leur `ceiling`, ou corrigez `to`",
        ),
    }
}

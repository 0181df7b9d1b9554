//! In French: what is wrong in a desk's profile.

use std::path::Path;

use super::{either, quoted, unknown};
use crate::domain::Text;
use crate::domain::code::Lang;
use crate::error::{ProfileFault, ProfileProblem};
use crate::text::Message;
use crate::text::format::counted;

/// All that is wrong in a profile.
pub fn faults(path: Option<&Path>, faults: &[ProfileFault]) -> Message {
    let name = path.map_or_else(
        || "profil".to_owned(),
        |path| Text::new(path.display().to_string()).line(),
    );
    let place = |fault: &ProfileFault| format!("{name}, ligne {}", fault.line);
    let remedy = "corrigez, puis `guichet desk check FICHIER` ; rien n’a été appliqué";
    if let [only] = faults {
        return Message::new(format!("{} : {}", place(only), problem(only)), remedy);
    }
    Message {
        what: format!(
            "{} dans {name}",
            counted(Lang::Fr, faults.len() as u64, "faute", "fautes")
        ),
        details: faults
            .iter()
            .map(|fault| format!("{} : {}", place(fault), problem(fault)))
            .collect(),
        remedy: Some(remedy.to_owned()),
    }
}

fn problem(fault: &ProfileFault) -> String {
    let found = quoted(&fault.found);
    match &fault.problem {
        ProfileProblem::Syntax(what) => format!("le fichier TOML n’est pas bien formé : {what}"),
        ProfileProblem::Unknown { noun, known } => {
            format!("{} {found} ; au choix : {}", unknown(*noun), either(known))
        }
        ProfileProblem::Twice(_) => format!("{found} est défini deux fois"),
        ProfileProblem::Circle => format!("la catégorie {found} est sa propre ancêtre"),
        ProfileProblem::OutOfRange { from, to } => format!("{found} n’est pas entre {from} et {to}"),
        ProfileProblem::Amount => format!("{found} n’est pas une somme ; elle s’écrit « 58.00 »"),
        ProfileProblem::TimeZone => {
            format!("{found} n’est pas un fuseau horaire ; il s’écrit comme Europe/Paris")
        }
        ProfileProblem::Code => {
            format!(
                "{found} ne peut servir de code : des minuscules, des chiffres et des tirets, et pas le code du guichet livré"
            )
        }
        ProfileProblem::Empty => format!("la liste {found} est vide, et il y faut au moins un élément"),
    }
}

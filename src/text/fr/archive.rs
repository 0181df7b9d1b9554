//! Tickets that come from another database, in French.

use super::{quoted, unknown};
use crate::error::{ArchiveProblem, Noun};

/// English, French: as in [`HELP`](super::help::HELP).
#[rustfmt::skip]
pub const HELP: &[(&str, &str)] = &[
    ("Take in tickets: those that `ticket export --whole` wrote, or a CSV, XLSX or ODS of another tool's",
     "Reprendre des tickets : ceux que `ticket export --whole` a écrits, ou le CSV, XLSX ou ODS d’un autre outil"),
    ("All that happened and the attached files too, a ticket a line, for `ticket import`",
     "Avec tout ce qui est arrivé et les pièces jointes, un ticket par ligne, pour `ticket import`"),
];

/// What is wrong.
pub fn problem(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::NotArchived => "ce n’est pas un ticket avec son histoire".to_owned(),
        ArchiveProblem::Forgotten => {
            "les mots de ce ticket ont été effacés, comme la loi le demande\u{a0}: il n’en reste rien à reprendre"
                .to_owned()
        }
        ArchiveProblem::ForeignDesk { desk } => {
            format!("c’est le ticket d’un autre guichet que {}", quoted(desk))
        }
        ArchiveProblem::Unknown(noun) => unknown(*noun).to_owned(),
        ArchiveProblem::OtherTicket => "un autre ticket porte déjà cette référence ou cette clé".to_owned(),
        ArchiveProblem::LostFile => "le contenu de cette pièce jointe manque".to_owned(),
    }
}

/// What to do about it.
pub fn remedy(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::NotArchived | ArchiveProblem::LostFile => {
            "exportez à nouveau\u{a0}: `guichet ticket export --whole -o FICHIER`".to_owned()
        }
        ArchiveProblem::Forgotten => {
            "laissez ces lignes (--skip-invalid --rejects FICHIER)\u{202f}; `guichet db backup` et \
             `guichet db restore` déplacent une base entière, avec ce qui en reste"
                .to_owned()
        }
        ArchiveProblem::ForeignDesk { .. } => "nommez son guichet\u{a0}: --desk CODE".to_owned(),
        ArchiveProblem::Unknown(noun) => match noun {
            Noun::Person => "importez d’abord les personnes (`guichet person import`)".to_owned(),
            Noun::School => "importez d’abord les établissements (`guichet school import`)".to_owned(),
            Noun::Operator => "ajoutez-le d’abord (`guichet operator add`)".to_owned(),
            _ => "appliquez d’abord le profil du guichet (`guichet desk apply`)".to_owned(),
        },
        ArchiveProblem::OtherTicket => {
            "importez dans une base qui ne l’a pas, ou laissez cette ligne (--skip-invalid)".to_owned()
        }
    }
}

//! Tickets that come from another database, in English.

use super::{quoted, unknown};
use crate::error::{ArchiveProblem, Noun};

/// What is wrong.
pub fn problem(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::NotArchived => "this is no ticket with its history".to_owned(),
        ArchiveProblem::Forgotten => {
            "the words of this ticket were erased, as the law asks: nothing is left to take in".to_owned()
        }
        ArchiveProblem::ForeignDesk { desk } => {
            format!("this is the ticket of another desk than {}", quoted(desk))
        }
        ArchiveProblem::Unknown(noun) => unknown(*noun).to_owned(),
        ArchiveProblem::OtherTicket => "another ticket has this reference or this key".to_owned(),
        ArchiveProblem::LostFile => "the bytes of this attachment are missing".to_owned(),
    }
}

/// What to do about it.
pub fn remedy(problem: &ArchiveProblem) -> String {
    match problem {
        ArchiveProblem::NotArchived | ArchiveProblem::LostFile => {
            "export again: `guichet ticket export --whole -o FILE`".to_owned()
        }
        ArchiveProblem::Forgotten => {
            "leave such lines out (--skip-invalid --rejects FILE); `guichet db backup` and \
             `guichet db restore` move a whole database, with what stays of them"
                .to_owned()
        }
        ArchiveProblem::ForeignDesk { .. } => "name its desk: --desk CODE".to_owned(),
        ArchiveProblem::Unknown(noun) => match noun {
            Noun::Person => "import the people first (`guichet person import`)".to_owned(),
            Noun::School => "import the schools first (`guichet school import`)".to_owned(),
            Noun::Operator => "add them first (`guichet operator add`)".to_owned(),
            _ => "apply the desk’s profile first (`guichet desk apply`)".to_owned(),
        },
        ArchiveProblem::OtherTicket => {
            "import into a database that lacks it, or leave this line out (--skip-invalid)".to_owned()
        }
    }
}

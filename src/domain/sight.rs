//! What somebody who asks may see (C4): a private ticket only those it is about. The desk sees all
//! of its own; that is a matter of teams, and not decided here.

use super::person::Person;
use super::refusal::{Reason, Refusal};
use super::ticket::Ticket;

/// The requester, the beneficiary, or somebody who takes part.
pub fn is_of_ticket(person: &str, ticket: &Ticket) -> bool {
    ticket.requester == person
        || ticket.beneficiary.as_deref() == Some(person)
        || ticket.participants.iter().any(|one| one == person)
}

/// Whoever it is about; and whoever has a function at its school, unless it is private.
pub fn may_see(person: &Person, ticket: &Ticket) -> bool {
    let of_school = || {
        let school = ticket.school.as_ref();
        school.is_some_and(|uai| !person.functions_at(uai).is_empty())
    };
    is_of_ticket(&person.login, ticket) || (!ticket.private && of_school())
}

/// That somebody may see it, or why not.
pub fn look(person: &Person, ticket: &Ticket) -> Result<(), Refusal> {
    if may_see(person, ticket) {
        return Ok(());
    }
    Err(Refusal::one(Reason::NotForThem {
        person: person.login.clone(),
        reference: ticket.reference.clone(),
        private: ticket.private,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Function;
    use crate::domain::testing::{draft, played, prt, uai};
    use crate::domain::ticket::{Act, Invitee};

    /// Whether somebody with a function there sees the PRT's ticket.
    #[track_caller]
    fn check(login: &str, at: &str, [public, private]: [bool; 2]) {
        let person = Person {
            login: login.to_owned(),
            functions: vec![(Function::Teacher, uai(at))],
            ..prt()
        };
        let participant = Act::Join {
            person: Invitee {
                login: "part".to_owned(),
                of_school: true,
                on_white_list: false,
            },
        };
        for (is_private, expected) in [(false, public), (true, private)] {
            let mut draft = draft();
            draft.private = is_private;
            draft.beneficiary = Some("for".to_owned());
            let ticket = played(&draft, &[(participant.clone(), None)]).ticket;
            assert_eq!(
                may_see(&person, &ticket),
                expected,
                "{login} private: {is_private}"
            );
            assert_eq!(look(&person, &ticket).is_ok(), expected);
        }
    }

    #[test]
    fn a_private_ticket_is_for_those_it_is_about() {
        let (here, elsewhere) = ("0383069E", "0730009N");
        check("cmartin", elsewhere, [true, true]);
        check("for", elsewhere, [true, true]);
        check("part", elsewhere, [true, true]);
        check("colleague", here, [true, false]);
        check("stranger", elsewhere, [false, false]);
    }
}

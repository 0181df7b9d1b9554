//! Whose ticket it is, and whose word counts: who may do this at all.

use super::Facts;
use crate::domain::code::Verb;
use crate::domain::outside::Text;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::ticket::{Act, Handler, Ticket};

/// Work on a ticket is its team's; a word, and what the requester decides, any operator of the
/// desk may take down.
pub(super) fn may_act(ticket: &Ticket, act: &Act, facts: &Facts<'_>) -> Result<(), Refusal> {
    let handling = match act.verb() {
        Verb::Resolve if is_own_closure(act, facts) => false,
        Verb::Edit | Verb::Take | Verb::Assign | Verb::Ask | Verb::Hold | Verb::Escalate => true,
        Verb::Return | Verb::Plan | Verb::Record | Verb::Annul | Verb::Resolve | Verb::Reject => true,
        Verb::Open | Verb::Comment | Verb::Answer | Verb::Attach | Verb::Approve | Verb::Refuse => false,
        Verb::Cancel | Verb::Reopen | Verb::Expire | Verb::Recall => false,
        Verb::Join | Verb::Leave | Verb::Link => false,
    };
    match facts.operator {
        Some(operator) if handling && !operator.admin && !operator.is_of(&ticket.desk, &ticket.team) => {
            Err(Refusal::one(Reason::NotOfTeam {
                operator: operator.login.clone(),
                team: ticket.team.clone(),
                holders: holders(ticket, facts),
            }))
        }
        _ => Ok(()),
    }
}

/// Who can act on the ticket: whoever has it in hand, else all of its team.
fn holders(ticket: &Ticket, facts: &Facts<'_>) -> Vec<(String, Text)> {
    let has_it = |login: &String| ticket.assignee.as_ref() == Some(login);
    match facts.holders.iter().find(|(login, _)| has_it(login)) {
        Some(holder) => vec![holder.clone()],
        None => facts.holders.to_vec(),
    }
}

/// The requester says that it is over, which nobody has to validate (E7).
pub(super) fn is_own_closure(act: &Act, facts: &Facts<'_>) -> bool {
    matches!(act, Act::Resolve { .. }) && facts.by.person.is_some()
}

pub(super) fn of_team(ticket: &Ticket, handler: &Handler) -> Result<(), Refusal> {
    if handler.in_team {
        return Ok(());
    }
    let (operator, team) = (handler.login.clone(), ticket.team.clone());
    Err(Refusal::one(Reason::HandlerNotOfTeam { operator, team }))
}

/// The word of the requester, the beneficiary, or of `others`; an operator's own word always counts.
pub(super) fn of_ticket(ticket: &Ticket, facts: &Facts<'_>, others: &[String]) -> Result<(), Refusal> {
    match &facts.by.person {
        None => Ok(()),
        Some(person)
            if *person == ticket.requester
                || ticket.beneficiary.as_ref() == Some(person)
                || others.contains(person) =>
        {
            Ok(())
        }
        Some(person) => Err(Refusal::one(Reason::NotOfTicket {
            person: person.clone(),
        })),
    }
}

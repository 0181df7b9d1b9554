//! The machine of statuses, as a table that can be read aloud: what is not written is refused.

use super::code::{Status, Verb};
use Status::{
    Cancelled, Closed, Expired, InProgress, New, Rejected, Resolved, WaitingAuthority, WaitingRequester,
};
use Verb::{
    Annul, Answer, Approve, Ask, Assign, Attach, Cancel, Comment, Edit, Escalate, Expire, Hold, Join, Leave,
    Link, Plan, Recall, Record, Refuse, Reject, Reopen, Resolve, Return, Take,
};

/// From where, by which verb, to where.
pub const MOVES: &[(Status, Verb, Status)] = &[
    // Received, not handled yet.
    (New, Take, InProgress),
    (New, Assign, InProgress),
    (New, Ask, WaitingRequester),
    (New, Hold, WaitingAuthority),
    (New, Escalate, InProgress),
    // Requalified by mistake, before anybody took it on.
    (New, Return, New),
    (New, Plan, InProgress),
    (New, Record, InProgress),
    (New, Resolve, Resolved),
    (New, Resolve, Closed),
    (New, Cancel, Cancelled),
    (New, Reject, Rejected),
    (New, Edit, New),
    (New, Comment, New),
    (New, Answer, New),
    (New, Attach, New),
    (New, Join, New),
    (New, Leave, New),
    (New, Link, New),
    // Being handled.
    (InProgress, Take, InProgress),
    (InProgress, Assign, InProgress),
    (InProgress, Ask, WaitingRequester),
    (InProgress, Hold, WaitingAuthority),
    (InProgress, Escalate, InProgress),
    (InProgress, Return, InProgress),
    (InProgress, Plan, InProgress),
    (InProgress, Record, InProgress),
    (InProgress, Annul, InProgress),
    (InProgress, Resolve, Resolved),
    (InProgress, Resolve, Closed),
    (InProgress, Cancel, Cancelled),
    (InProgress, Reject, Rejected),
    (InProgress, Edit, InProgress),
    (InProgress, Comment, InProgress),
    (InProgress, Answer, InProgress),
    (InProgress, Attach, InProgress),
    (InProgress, Join, InProgress),
    (InProgress, Leave, InProgress),
    (InProgress, Link, InProgress),
    // Waiting for the requester: its word ends the wait.
    (WaitingRequester, Answer, InProgress),
    (WaitingRequester, Take, InProgress),
    (WaitingRequester, Assign, InProgress),
    (WaitingRequester, Ask, WaitingRequester),
    (WaitingRequester, Hold, WaitingAuthority),
    (WaitingRequester, Escalate, InProgress),
    (WaitingRequester, Return, InProgress),
    (WaitingRequester, Plan, InProgress),
    (WaitingRequester, Record, InProgress),
    (WaitingRequester, Annul, WaitingRequester),
    (WaitingRequester, Resolve, Resolved),
    (WaitingRequester, Resolve, Closed),
    (WaitingRequester, Cancel, Cancelled),
    (WaitingRequester, Reject, Rejected),
    (WaitingRequester, Edit, WaitingRequester),
    (WaitingRequester, Comment, WaitingRequester),
    (WaitingRequester, Attach, WaitingRequester),
    (WaitingRequester, Join, WaitingRequester),
    (WaitingRequester, Leave, WaitingRequester),
    (WaitingRequester, Link, WaitingRequester),
    // Waiting for the authority, the supplier or a date: whether the requester's word ends it is the desk's to say.
    (WaitingAuthority, Recall, InProgress),
    (WaitingAuthority, Take, InProgress),
    (WaitingAuthority, Assign, InProgress),
    (WaitingAuthority, Ask, WaitingRequester),
    (WaitingAuthority, Hold, WaitingAuthority),
    (WaitingAuthority, Escalate, InProgress),
    (WaitingAuthority, Return, InProgress),
    (WaitingAuthority, Plan, InProgress),
    (WaitingAuthority, Record, InProgress),
    (WaitingAuthority, Annul, WaitingAuthority),
    (WaitingAuthority, Resolve, Resolved),
    (WaitingAuthority, Resolve, Closed),
    (WaitingAuthority, Cancel, Cancelled),
    (WaitingAuthority, Reject, Rejected),
    (WaitingAuthority, Edit, WaitingAuthority),
    (WaitingAuthority, Comment, WaitingAuthority),
    (WaitingAuthority, Answer, WaitingAuthority),
    (WaitingAuthority, Answer, InProgress),
    (WaitingAuthority, Attach, WaitingAuthority),
    (WaitingAuthority, Join, WaitingAuthority),
    (WaitingAuthority, Leave, WaitingAuthority),
    (WaitingAuthority, Link, WaitingAuthority),
    // To be validated: only approving, refusing or time decide; a comment never does.
    (Resolved, Approve, Closed),
    (Resolved, Refuse, InProgress),
    (Resolved, Expire, Expired),
    (Resolved, Record, Resolved),
    (Resolved, Annul, Resolved),
    (Resolved, Comment, Resolved),
    (Resolved, Answer, Resolved),
    (Resolved, Attach, Resolved),
    (Resolved, Join, Resolved),
    (Resolved, Leave, Resolved),
    (Resolved, Link, Resolved),
    // Over: a word may still be added, what was billed by mistake taken back, and the ticket come back to work.
    (Closed, Reopen, InProgress),
    (Closed, Annul, Closed),
    (Closed, Comment, Closed),
    (Closed, Answer, Closed),
    (Closed, Attach, Closed),
    (Closed, Link, Closed),
    (Expired, Approve, Closed),
    (Expired, Refuse, InProgress),
    (Expired, Reopen, InProgress),
    (Expired, Annul, Expired),
    (Expired, Comment, Expired),
    (Expired, Answer, Expired),
    (Expired, Attach, Expired),
    (Expired, Link, Expired),
    (Cancelled, Reopen, InProgress),
    (Cancelled, Comment, Cancelled),
    (Cancelled, Answer, Cancelled),
    (Cancelled, Attach, Cancelled),
    (Cancelled, Link, Cancelled),
    (Rejected, Reopen, InProgress),
    (Rejected, Annul, Rejected),
    (Rejected, Comment, Rejected),
    (Rejected, Answer, Rejected),
    (Rejected, Attach, Rejected),
    (Rejected, Link, Rejected),
];

/// Where `verb` may lead from `status`; nothing where it may not be done.
pub fn targets(status: Status, verb: Verb) -> impl Iterator<Item = Status> {
    MOVES
        .iter()
        .filter(move |(from, by, _)| *from == status && *by == verb)
        .map(|(_, _, to)| *to)
}

/// What may be done from `status`, for a refusal that says what would do.
pub fn verbs(status: Status) -> Vec<Verb> {
    let mut verbs: Vec<Verb> = MOVES
        .iter()
        .filter(|(from, _, _)| *from == status)
        .map(|(_, by, _)| *by)
        .collect();
    verbs.dedup();
    verbs
}

/// Somebody still has to do something.
pub fn is_open(status: Status) -> bool {
    match status {
        New | InProgress | WaitingRequester | WaitingAuthority | Resolved => true,
        Closed | Cancelled | Rejected | Expired => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;
    use std::collections::BTreeSet;

    #[test]
    fn every_status_can_be_reached_and_none_is_a_trap() {
        let mut reached = BTreeSet::from([New]);
        while let Some(next) = MOVES
            .iter()
            .filter(|(from, _, to)| reached.contains(from) && !reached.contains(to))
            .map(|(_, _, to)| *to)
            .next()
        {
            reached.insert(next);
        }
        assert_eq!(reached.len(), Status::ALL.len());
        for status in Status::ALL {
            assert!(
                MOVES.iter().any(|(from, _, to)| from == status && to != status),
                "{status:?} is a trap"
            );
        }
    }

    #[test]
    fn no_move_is_written_twice() {
        for (i, a) in MOVES.iter().enumerate() {
            assert!(MOVES[i + 1..].iter().all(|b| a != b), "{a:?}");
        }
    }

    #[test]
    fn only_resolving_and_a_word_about_others_leave_a_choice() {
        for status in Status::ALL {
            for verb in Verb::ALL {
                let count = targets(*status, *verb).count();
                let chosen = *verb == Resolve || (*status, *verb) == (WaitingAuthority, Answer);
                assert!(count <= 1 || chosen, "{status:?} {verb:?}");
            }
        }
    }

    #[test]
    fn a_word_never_changes_an_approval() {
        for verb in [Comment, Answer, Attach] {
            assert_eq!(targets(Resolved, verb).collect::<Vec<_>>(), [Resolved]);
        }
    }

    #[test]
    fn an_ended_ticket_takes_no_work() {
        for status in [Closed, Cancelled, Rejected, Expired] {
            for verb in [
                Take, Assign, Ask, Hold, Escalate, Return, Plan, Record, Resolve, Cancel, Edit,
            ] {
                assert_eq!(targets(status, verb).count(), 0, "{status:?} {verb:?}");
            }
        }
    }
}

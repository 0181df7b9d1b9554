//! Who is told what: one function, so that nobody is told twice, forgotten, or of a private note.

use super::code::{Code, Status, Verb};
use super::ticket::{Change, Event, Ticket};

super::code::codes! {
    /// What a mail that leaves is about.
    NoticeKind, "notice" {
        /// The request has its number.
        Received = "received",
        TakenOn = "taken_on",
        Question = "question",
        /// A word from the desk.
        Answer = "answer",
        /// A visit is planned.
        Visit = "visit",
        HandedOver = "handed_over",
        /// Resolved: to be approved or refused, with a delay.
        ToValidate = "to_validate",
        Closed = "closed",
        Refused = "refused",
        Cancelled = "cancelled",
        Rejected = "rejected",
        Reopened = "reopened",
        /// Something came to the team's tray.
        ForTeam = "for_team",
    }

    /// Where a mail to send stands.
    NoticeState, "notice state" {
        Waiting = "waiting",
        Sent = "sent",
        /// Given up, visibly.
        Dead = "dead",
    }
}

/// A mail to queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub to: Recipient,
}

/// Whom it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    Person(String),
    Team(String),
}

/// The notices that an event brings; `before` is the ticket before it.
pub fn notices(before: Option<&Ticket>, event: &Event, after: &Ticket) -> Vec<Notice> {
    use NoticeKind as Kind;
    let first_taken = before.is_some_and(|ticket| ticket.taken_at.is_none()) && after.taken_at.is_some();
    let told = |kind| Told {
        requester: Some(kind),
        team: None,
    };
    let team = |kind| Told {
        requester: None,
        team: Some(kind),
    };
    let both = |requester, team| Told {
        requester: Some(requester),
        team: Some(team),
    };
    let nobody = Told {
        requester: None,
        team: None,
    };
    let moved = matches!(&event.change, Change::Edited { moved: Some(_), .. });
    let of = match event.verb {
        Verb::Open => both(Kind::Received, Kind::ForTeam),
        Verb::Take | Verb::Assign if first_taken => told(Kind::TakenOn),
        Verb::Take | Verb::Assign => nobody,
        Verb::Comment if matches!(event.change, Change::Said { internal: true, .. }) => nobody,
        Verb::Comment => told(Kind::Answer),
        Verb::Answer => team(Kind::ForTeam),
        Verb::Ask => told(Kind::Question),
        Verb::Escalate | Verb::Return => both(Kind::HandedOver, Kind::ForTeam),
        Verb::Edit if moved => both(Kind::HandedOver, Kind::ForTeam),
        Verb::Plan => told(Kind::Visit),
        // The requester's own closure is news for the team (E7).
        Verb::Resolve if event.by.person.is_some() => both(Kind::Closed, Kind::ForTeam),
        Verb::Resolve if event.status == Status::Closed => told(Kind::Closed),
        Verb::Resolve => told(Kind::ToValidate),
        Verb::Approve if matches!(event.change, Change::Approved { comment: None }) => nobody,
        Verb::Approve => team(Kind::ForTeam),
        Verb::Refuse => team(Kind::Refused),
        Verb::Cancel => team(Kind::Cancelled),
        Verb::Reject => told(Kind::Rejected),
        Verb::Reopen => both(Kind::Reopened, Kind::ForTeam),
        Verb::Expire => told(Kind::Closed),
        Verb::Edit | Verb::Attach | Verb::Hold | Verb::Record | Verb::Recall => nobody,
        Verb::Join | Verb::Leave | Verb::Link => nobody,
    };
    let mut notices = Vec::new();
    if let Some(kind) = of.requester {
        // Nobody is mailed their own word.
        for person in std::iter::once(&after.requester).chain(&after.beneficiary) {
            let own = event.by.person.as_ref() == Some(person);
            if !own
                && !notices
                    .iter()
                    .any(|known: &Notice| known.to == Recipient::Person(person.clone()))
            {
                notices.push(Notice {
                    kind,
                    to: Recipient::Person(person.clone()),
                });
            }
        }
    }
    if let Some(kind) = of.team {
        notices.push(Notice {
            kind,
            to: Recipient::Team(after.team.clone()),
        });
    }
    notices
}

struct Told {
    requester: Option<NoticeKind>,
    team: Option<NoticeKind>,
}

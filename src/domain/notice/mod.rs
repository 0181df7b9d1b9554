//! Who is told what: one function, so that nobody is told twice, forgotten, or of a private note.

mod courier;
mod letterhead;
mod matter;

use chrono::{DateTime, Utc};

pub use courier::{Fate, Tls, Transport, fate};
pub use letterhead::{Letterhead, Mistake, NAMES, Piece, Wrong};
pub use matter::{Addressee, Matter, Part};

use super::Text;
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
        /// It will not take place.
        VisitOff = "visit_off",
        HandedOver = "handed_over",
        /// Resolved: to be approved or refused, with a delay.
        ToValidate = "to_validate",
        Closed = "closed",
        Refused = "refused",
        Cancelled = "cancelled",
        Rejected = "rejected",
        Reopened = "reopened",
        /// Somebody takes part from now on.
        Invited = "invited",
        /// Something came to the team's tray.
        ForTeam = "for_team",
        // Answers to a mail that did not do what its sender wanted.
        /// This desk takes no answers by mail.
        HowToAnswer = "how_to_answer",
        /// Nor requests, or not from everybody.
        HowToAsk = "how_to_ask",
        /// A closure is approved or refused with the code of its notice.
        HowToApprove = "how_to_approve",
        /// A refusal needs its reason.
        ReasonNeeded = "reason_needed",
    }

    /// Where a mail to send stands.
    NoticeState, "notice state" {
        Waiting = "waiting",
        Sent = "sent",
        /// Given up, visibly.
        Dead = "dead",
    }

    /// Why a mail did not leave.
    Failure, "failure" {
        /// Nobody knows where to send it.
        NoAddress = "no_address",
        /// What stands there is no mail address.
        BadAddress = "bad_address",
        /// The desk has no address of its own.
        NoSender = "no_sender",
        /// The template cannot be filled in.
        Template = "template",
        /// The server cannot be reached.
        Unreachable = "unreachable",
        /// What is asked for in safety cannot be had.
        Insecure = "insecure",
        /// The server wants another name or password.
        NotLetIn = "not_let_in",
        /// The conversation broke off, or took too long.
        Cut = "cut",
        /// The server says: later.
        Deferred = "deferred",
        /// The server says: never.
        Refused = "refused",
    }
}

/// A mail of the outbox, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub id: i64,
    pub kind: NoticeKind,
    pub state: NoticeState,
    /// The ticket that it speaks of.
    pub reference: Option<String>,
    /// The login of a person or an operator, or the code of a team.
    pub to: String,
    pub address: Option<Text>,
    pub message_id: String,
    pub tries: u32,
    pub next_at: DateTime<Utc>,
    pub queued_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub failure: Option<Failure>,
    /// What the server said of it.
    pub detail: Option<Text>,
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
    /// In whose hands the ticket is: told whatever the team's own address.
    Operator(String),
}

/// What stands there can be written on an envelope: the plain form of RFC 5321, in ASCII, which holds
/// nothing that a mail server could take for an order.
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"()<>[]:;@\\,\"".contains(&byte);
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(plain)
        && !local.starts_with(['.', '-'])
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.split('.').all(label)
}

/// What a letter calls itself, if that can be said back in a header: a stranger chose it, and it is
/// taken as RFC 5322 means it or not at all.
pub fn quotable(message_id: &Text) -> Option<String> {
    const LONGEST: usize = 250;
    let id = message_id.raw();
    let (left, right) = id.strip_prefix('<')?.strip_suffix('>')?.split_once('@')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte);
    let host = right.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let right = host.unwrap_or(right);
    let words = |part: &str| !part.is_empty() && part.bytes().all(plain);
    // An address in brackets may be one of IPv6.
    let host_is_plain = words(&right.replace(':', ".")) && (host.is_some() || !right.contains(':'));
    (id.len() <= LONGEST && words(left) && host_is_plain).then(|| id.to_owned())
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
        // What one of them says, the others are told too (A4).
        Verb::Answer => both(Kind::Answer, Kind::ForTeam),
        Verb::Ask => told(Kind::Question),
        Verb::Escalate | Verb::Return => both(Kind::HandedOver, Kind::ForTeam),
        Verb::Edit if moved => both(Kind::HandedOver, Kind::ForTeam),
        Verb::Plan => told(Kind::Visit),
        Verb::Annul if matches!(event.change, Change::CalledOff { .. }) => told(Kind::VisitOff),
        Verb::Annul => nobody,
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
        // Whoever joins is told; the others read it in the history.
        Verb::Join | Verb::Leave | Verb::Link => nobody,
    };
    let mut notices: Vec<Notice> = Vec::new();
    if let Change::Joined { person } = &event.change
        && event.by.person.as_ref() != Some(person)
    {
        notices.push(Notice {
            kind: Kind::Invited,
            to: Recipient::Person(person.clone()),
        });
    }
    if let Some(kind) = of.requester {
        // Nobody is mailed their own word.
        let concerned = std::iter::once(&after.requester).chain(&after.beneficiary);
        for person in concerned.chain(&after.participants) {
            // (A number is told in any case: it is new to whoever asked.)
            let own = event.by.person.as_ref() == Some(person) && event.verb != Verb::Open;
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
    let handed = matches!(event.change, Change::Assigned { .. }).then_some(Kind::ForTeam);
    if let (Some(kind), Some(assignee)) = (of.team.or(handed), &after.assignee)
        && event.by.operator.as_ref() != Some(assignee)
    {
        notices.push(Notice {
            kind,
            to: Recipient::Operator(assignee.clone()),
        });
    }
    if event.verb == Verb::Cancel {
        // Those who handed it on thought it still under way (C12).
        for team in &after.handed_by {
            let to = Recipient::Team(team.clone());
            if !notices.iter().any(|known| known.to == to) {
                notices.push(Notice {
                    kind: Kind::Cancelled,
                    to,
                });
            }
        }
    }
    notices
}

struct Told {
    requester: Option<NoticeKind>,
    team: Option<NoticeKind>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(message_id: &str, expected: bool) {
        let quoted = quotable(&Text::from(message_id));
        assert_eq!(
            quoted.as_deref(),
            expected.then_some(message_id),
            "{message_id:?}"
        );
    }

    #[test]
    fn a_letters_name_is_said_back_as_rfc_5322_means_it_or_not_at_all() {
        check("<20261123.4711@college.example>", true);
        check("<CAF=+x_1-a/b{c}~!#$%&'*?^`|@mail.gmail.com>", true);
        check("<x@[192.0.2.1]>", true);
        check("<x@[IPv6:2001:db8::1]>", true);
        check(&format!("<{}@b.example>", "a".repeat(237)), true);
        check(&format!("<{}@b.example>", "a".repeat(300)), false);
        for malformed in [
            "",
            "<>",
            "<@>",
            "<a@>",
            "<@b>",
            "<a>",
            "a@b.example",
            "<a@b.example",
            "<a@b.example>>",
            "<<a@b.example>",
            "<a@b@c>",
            "<a b@c>",
            "<a@b:25>",
            "<a@b[c]>",
            "<\"a\"@b>",
            "<a,b@c>",
            "<é@college.example>",
            "<a@b>\r\nBcc: victim@evil.example",
            "<a\r\nBcc:x@b>",
            "<a\n@b>",
            "<a\0@b>",
            "<a\u{202e}@b>",
            "<=?utf-8?q?=0D=0ABcc:_x?=@b>",
        ] {
            check(malformed, false);
        }
    }
}

//! What a mail means: a request, a word on a ticket, an approval, or something for a person to sort.
//!
//! A sender's address is a claim that anybody can make. So a mail does what its sender could do
//! anyway as somebody of a ticket, never what an operator can; and approving or refusing needs the
//! code that the notice carried. Whatever is doubtful is to be sorted, with its reason, and nothing
//! is ever dropped.

mod kept;
mod read;
#[cfg(test)]
mod tests;
mod vote;
mod why;

use chrono::{DateTime, TimeDelta, Utc};

pub use kept::{Envelope, LetterState, Post};
pub use read::{codes, references};
pub use vote::Vote;
pub use why::Unsorted;

use super::code::{Code, Status, Verb, codes};
use super::letter::{Automatic, Letter, Unreadable};
use super::lifecycle;
use vote::Voice;

/// What the database knows about a letter's sender and what it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// A letter of the same content came before ([`super::letter::Head::content`]).
    pub seen: bool,
    pub sender: Sender,
    /// The tickets of the mails that it answers, by our own Message-IDs, nearest first
    /// ([`super::letter::Head::thread`]).
    pub thread: Vec<Lead>,
    /// The tickets whose references stand in its subject ([`references`]).
    pub named: Vec<Lead>,
    /// The codes of notices that stand in it ([`codes`]).
    pub ballots: Vec<Ballot>,
    pub reached: Reached,
    /// The desk takes requests by mail.
    pub takes_requests: bool,
    /// The desk takes answers by mail (C8).
    pub takes_answers: bool,
    /// When the sender last got an automatic answer.
    pub told_at: Option<DateTime<Utc>>,
    pub now: DateTime<Utc>,
}

/// Which desk a letter came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    Desk,
    /// A desk, at an address that holds no longer, or not yet (K2).
    OldAddress,
    /// No desk has an address that it names.
    Nobody,
}

/// Whom the sender's address belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// Somebody of the registers, and whether one of their functions may ask by mail (K1, G9).
    Person {
        login: String,
        may_ask: bool,
    },
    /// An operator who is nobody of the registers.
    Operator,
    Stranger,
}

/// A ticket that a letter may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    pub reference: String,
    pub status: Status,
    /// The sender is its requester, its beneficiary or a participant.
    pub of_it: bool,
}

/// A code that a notice carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    pub code: String,
    pub reference: String,
    pub status: Status,
    /// Whom the notice went to.
    pub person: String,
    /// It was used, or a later notice took its place.
    pub spent: bool,
}

/// What is to be done about a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub meaning: Meaning,
    /// What its sender is told by itself; nothing more often than once an hour, nothing to machines
    /// and strangers, and no word of theirs in it.
    pub tell: Option<Advice>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A request of this person.
    NewRequest { by: String },
    /// A word of this person on this ticket.
    Answer { reference: String, by: String },
    /// This person approves or refuses a closure.
    Approval {
        reference: String,
        by: String,
        code: String,
        vote: Vote,
    },
    /// A person has to look at it; the ticket that it may be about.
    ToSort { why: Unsorted, near: Option<String> },
    /// The same came before.
    Duplicate,
    /// Kept, and nothing is to be done about it.
    Ignored(Automatic),
}

codes! {
    /// What a sender is told, so that the next mail (or the telephone) does it.
    Advice, "advice" {
        /// This desk takes no answers by mail: how to answer (C8).
        HowToAnswer = "how_to_answer",
        /// This desk takes no requests by mail, or not from everybody: how to ask.
        HowToAsk = "how_to_ask",
        /// How a closure is approved or refused by mail.
        HowToApprove = "how_to_approve",
        /// A refusal needs its reason.
        ReasonNeeded = "reason_needed",
    }
}

/// What a letter means.
pub fn decide(letter: &Letter, known: &Known) -> Verdict {
    let near = || {
        known
            .thread
            .iter()
            .chain(&known.named)
            .next()
            .map(|lead| lead.reference.clone())
    };
    let sort = |why| Verdict::sort(why, near());
    if known.seen {
        return Verdict::of(Meaning::Duplicate);
    }
    if let Some(automatic) = letter.head.automatic {
        return mechanical(automatic, near());
    }
    if letter.head.from.as_ref().is_none_or(|from| from.mail.is_blank()) {
        return sort(Unsorted::NoSender);
    }
    if letter.is_empty() {
        return sort(Unsorted::Empty);
    }
    if known.reached == Reached::Nobody {
        return sort(Unsorted::NoDesk);
    }
    let verdict = match &known.sender {
        Sender::Stranger => sort(Unsorted::Stranger),
        Sender::Operator => sort(Unsorted::Operator),
        Sender::Person { login, may_ask } => match lead(known) {
            Err(why) => sort(why),
            Ok(lead) => word_of(letter, known, lead, login, *may_ask),
        },
    };
    verdict.at_most_hourly(known)
}

/// What a mail means that could not be read.
pub fn unreadable(unreadable: &Unreadable, seen: bool) -> Verdict {
    match unreadable.head.automatic {
        _ if seen => Verdict::of(Meaning::Duplicate),
        Some(automatic) if !matters(automatic) => Verdict::of(Meaning::Ignored(automatic)),
        _ => Verdict::sort(Unsorted::Unreadable(unreadable.why), None),
    }
}

/// Never answered, and never lost: what may matter to a person is shown to one.
fn mechanical(automatic: Automatic, near: Option<String>) -> Verdict {
    if matters(automatic) {
        Verdict::sort(Unsorted::Automatic(automatic), near)
    } else {
        Verdict::of(Meaning::Ignored(automatic))
    }
}

/// A notice that did not arrive matters, and so may what came through a list; somebody's absence
/// and our own mails do not.
fn matters(automatic: Automatic) -> bool {
    match automatic {
        Automatic::Ours | Automatic::Replied | Automatic::Bulk => false,
        Automatic::Bounce
        | Automatic::Generated
        | Automatic::List
        | Automatic::NoReply
        | Automatic::Suppressed => true,
    }
}

/// The ticket that the sender speaks of; a lead counts only from somebody of that ticket.
fn lead(known: &Known) -> Result<Option<&Lead>, Unsorted> {
    if let Some(lead) = known.thread.iter().find(|lead| lead.of_it) {
        return Ok(Some(lead));
    }
    let mut named = known.named.iter().filter(|lead| lead.of_it);
    match (named.next(), named.next()) {
        (Some(lead), None) => Ok(Some(lead)),
        (Some(_), Some(_)) => Err(Unsorted::SeveralTickets),
        (None, _) if known.thread.is_empty() && known.named.is_empty() => Ok(None),
        (None, _) => Err(Unsorted::NotOfTicket),
    }
}

/// What somebody of the registers says, of a ticket of theirs or of none.
fn word_of(letter: &Letter, known: &Known, lead: Option<&Lead>, login: &str, may_ask: bool) -> Verdict {
    let near = lead.map(|lead| lead.reference.clone());
    let sort = |why| Verdict::sort(why, near.clone());
    let voice = vote::voice(letter);
    if !known.takes_answers && (lead.is_some() || !known.ballots.is_empty()) {
        return sort(Unsorted::AnswersNotTaken).telling(Advice::HowToAnswer);
    }
    let unproved = match voice {
        Voice::One(spoken) => match (ballot(known, lead, &spoken), &spoken.code) {
            (Some(ballot), _) => return counted(ballot, login, spoken.vote),
            (None, Some(_)) => return sort(Unsorted::WrongCode),
            // Without a code it is a word like another, and never an approval.
            (None, None) => true,
        },
        Voice::Both if lead.is_some() || !known.ballots.is_empty() => {
            return sort(Unsorted::BothVotes).telling(Advice::HowToApprove);
        }
        Voice::Both | Voice::None => false,
    };
    match lead {
        Some(lead) => {
            let verdict = Verdict::of(Meaning::Answer {
                reference: lead.reference.clone(),
                by: login.to_owned(),
            });
            if unproved && awaits(lead.status, Verb::Approve) {
                verdict.telling(Advice::HowToApprove)
            } else {
                verdict
            }
        }
        None if known.reached == Reached::OldAddress => sort(Unsorted::OldAddress).telling(Advice::HowToAsk),
        None if !known.takes_requests => sort(Unsorted::RequestsNotTaken).telling(Advice::HowToAsk),
        None if !may_ask => sort(Unsorted::MayNotAsk).telling(Advice::HowToAsk),
        None => Verdict::of(Meaning::NewRequest { by: login.to_owned() }),
    }
}

/// The notice that is answered: by the code beside the word, or by the only one that still counts
/// of those that the mail quotes.
fn ballot<'k>(known: &'k Known, lead: Option<&Lead>, spoken: &vote::Spoken) -> Option<&'k Ballot> {
    let ballots = || {
        known.ballots.iter().filter(|ballot| match &spoken.code {
            Some(code) => ballot.code == *code,
            None => lead.is_none_or(|lead| lead.reference == ballot.reference),
        })
    };
    ballots()
        .find(|ballot| !ballot.spent)
        .or_else(|| ballots().next())
}

/// Whether a vote counts: the right person, once, on a ticket that awaits it, with its reason.
fn counted(ballot: &Ballot, login: &str, vote: Vote) -> Verdict {
    let sort = |why| Verdict::sort(why, Some(ballot.reference.clone()));
    let verb = match &vote {
        Vote::Approve { .. } => Verb::Approve,
        Vote::Refuse { .. } => Verb::Refuse,
    };
    if ballot.person != login {
        return sort(Unsorted::CodeOfAnother);
    }
    if ballot.spent {
        return sort(Unsorted::CodeSpent);
    }
    if !awaits(ballot.status, verb) {
        return sort(Unsorted::NothingToApprove);
    }
    if matches!(&vote, Vote::Refuse { reason } if reason.is_blank()) {
        return sort(Unsorted::RefusedWithoutReason).telling(Advice::ReasonNeeded);
    }
    Verdict::of(Meaning::Approval {
        reference: ballot.reference.clone(),
        by: login.to_owned(),
        code: ballot.code.clone(),
        vote,
    })
}

fn awaits(status: Status, verb: Verb) -> bool {
    lifecycle::targets(status, verb).next().is_some()
}

impl Verdict {
    fn of(meaning: Meaning) -> Self {
        Self { meaning, tell: None }
    }

    fn sort(why: Unsorted, near: Option<String>) -> Self {
        Self::of(Meaning::ToSort { why, near })
    }

    fn telling(self, advice: Advice) -> Self {
        Self {
            tell: Some(advice),
            ..self
        }
    }

    /// Without its advice, if the sender had some within the hour.
    fn at_most_hourly(self, known: &Known) -> Self {
        Self {
            tell: self.tell.filter(|_| known.may_tell()),
            ..self
        }
    }
}

impl Known {
    /// The sender was told nothing within the hour (nor, since clocks jump, later than now).
    pub fn may_tell(&self) -> bool {
        self.told_at
            .is_none_or(|told| self.now.signed_duration_since(told) >= TimeDelta::hours(1))
    }
}

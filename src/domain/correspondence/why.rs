//! Why a letter has to be sorted by a person: each reason has a stable word, for scripts and for the
//! database.

use super::super::code::Code as _;
use super::super::letter::{Automatic, Unfit};

/// Why a letter has to be sorted by a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsorted {
    Unreadable(Unfit),
    /// No hand wrote it, and it may matter all the same.
    Automatic(Automatic),
    NoSender,
    /// Neither words, files nor a subject.
    Empty,
    /// It names no desk's address.
    NoDesk,
    /// It came to an address that holds no longer.
    OldAddress,
    /// Nobody of the registers has this address.
    Stranger,
    /// Operators act on the command line: an address alone would be too easy to make up.
    Operator,
    /// It speaks of a ticket that its sender has no part in.
    NotOfTicket,
    /// Its subject names several tickets.
    SeveralTickets,
    /// The desk takes no answers by mail (C8).
    AnswersNotTaken,
    /// The desk takes no requests by mail.
    RequestsNotTaken,
    /// Its sender may not ask by mail.
    MayNotAsk,
    /// It approves or refuses with a code that no notice carried.
    WrongCode,
    /// The notice with this code went to somebody else.
    CodeOfAnother,
    /// The code was used before, or a later notice took its place.
    CodeSpent,
    /// The ticket awaits no approval.
    NothingToApprove,
    /// It approves and refuses at once.
    BothVotes,
    /// It refuses without saying why (E6).
    RefusedWithoutReason,
    /// A request that lacks what the desk requires (K3).
    Incomplete,
    /// The desk's rules say no to what it wants.
    AgainstRules,
}

impl Unsorted {
    /// The stable word for it, for scripts and the database; never translated.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable(why) => why.code(),
            Self::Automatic(why) => why.code(),
            Self::NoSender => "no_sender",
            Self::Empty => "nothing_in_it",
            Self::Stranger => "stranger",
            Self::Operator => "operator",
            Self::NotOfTicket => "not_of_ticket",
            Self::SeveralTickets => "several_tickets",
            Self::AnswersNotTaken => "answers_not_taken",
            Self::RequestsNotTaken => "requests_not_taken",
            Self::MayNotAsk => "may_not_ask",
            Self::WrongCode => "wrong_code",
            Self::CodeOfAnother => "code_of_another",
            Self::CodeSpent => "code_spent",
            Self::NothingToApprove => "nothing_to_approve",
            Self::BothVotes => "both_votes",
            Self::RefusedWithoutReason => "refused_without_reason",
            Self::NoDesk => "no_desk",
            Self::OldAddress => "old_address",
            Self::Incomplete => "incomplete",
            Self::AgainstRules => "against_rules",
        }
    }

    /// The reason of this code.
    pub fn parse(code: &str) -> Option<Self> {
        const PLAIN: &[Unsorted] = &[
            Unsorted::NoSender,
            Unsorted::Empty,
            Unsorted::Stranger,
            Unsorted::Operator,
            Unsorted::NotOfTicket,
            Unsorted::SeveralTickets,
            Unsorted::AnswersNotTaken,
            Unsorted::RequestsNotTaken,
            Unsorted::MayNotAsk,
            Unsorted::WrongCode,
            Unsorted::CodeOfAnother,
            Unsorted::CodeSpent,
            Unsorted::NothingToApprove,
            Unsorted::BothVotes,
            Unsorted::RefusedWithoutReason,
            Unsorted::NoDesk,
            Unsorted::OldAddress,
            Unsorted::Incomplete,
            Unsorted::AgainstRules,
        ];
        let plain = PLAIN.iter().copied().find(|why| why.code() == code);
        plain
            .or_else(|| Unfit::parse(code).map(Self::Unreadable))
            .or_else(|| Automatic::parse(code).map(Self::Automatic))
    }
}

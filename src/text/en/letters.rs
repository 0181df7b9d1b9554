//! What became of a mail that came, in English.

use crate::domain::correspondence::Unsorted;
use crate::domain::letter::{Automatic, Unfit};
use crate::text::refusal::Said;

/// It is part of a ticket.
pub fn filed(id: i64, reference: &str) -> Said {
    Said::new(
        format!("letter no. {id} is in {reference} already"),
        format!("`guichet ticket show {reference}` shows it"),
    )
}

/// Why it has to be sorted, or why nothing is to be done about it.
pub fn why(why: Unsorted) -> &'static str {
    match why {
        Unsorted::Unreadable(why) => unfit(why),
        Unsorted::Automatic(why) => automatic(why),
        Unsorted::NoSender => "without a sender",
        Unsorted::Empty => "empty",
        Unsorted::NoDesk => "addressed to no desk",
        Unsorted::OldAddress => "to an address that is no longer in use",
        Unsorted::Stranger => "unknown sender",
        Unsorted::Operator => "written by an operator, who acts on the command line",
        Unsorted::NotOfTicket => "the sender is not of this ticket",
        Unsorted::SeveralTickets => "several tickets in the subject",
        Unsorted::AnswersNotTaken => "this desk takes no answers by mail",
        Unsorted::RequestsNotTaken => "this desk takes no requests by mail",
        Unsorted::MayNotAsk => "the sender may not ask by mail",
        Unsorted::WrongCode => "unknown validation code",
        Unsorted::CodeOfAnother => "somebody else’s validation code",
        Unsorted::CodeSpent => "validation code used before, or replaced",
        Unsorted::NothingToApprove => "nothing to validate on this ticket",
        Unsorted::BothVotes => "approves and refuses at once",
        Unsorted::RefusedWithoutReason => "a refusal without its reason",
        Unsorted::Incomplete => "an incomplete request",
        Unsorted::AgainstRules => "the desk’s rules say no",
    }
}

fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::TooLarge => "too large to be read",
        Unfit::HeaderTooLong => "its header is too long to be read",
        Unfit::TooDeep => "too many parts within parts to be read",
        Unfit::TooManyParts => "too many parts to be read",
        Unfit::TooManyAddresses => "too many addresses to be read",
        Unfit::Defeating => "guichet is not able to read it",
        Unfit::Empty => "not a single letter in it",
    }
}

fn automatic(why: Automatic) -> &'static str {
    match why {
        Automatic::Ours => "sent by this desk",
        Automatic::Replied => "an automatic answer",
        Automatic::Bounce => "a mail that was not delivered",
        Automatic::Generated => "sent by a machine",
        Automatic::List => "from a mailing list",
        Automatic::Bulk => "sent to many at once",
        Automatic::NoReply => "its sender reads no answers",
        Automatic::Suppressed => "asks for no automatic answer",
    }
}

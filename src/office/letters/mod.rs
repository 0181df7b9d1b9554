//! Letters that come: kept first, then read, then done, each step so that it can be done again.
//!
//! Whoever hands one in is answered only when it is on the disk. A letter is kept before anybody
//! reads it, in a transaction of its own; what it leads to, and that it led to it, are one more. So a
//! process that is stopped in between leaves a letter that waits to be read, and the mail server,
//! which was not answered, hands it in again: it is the same one, and it acts once.

mod known;
mod request;
mod sorting;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::correspondence::{
    self, Advice, Envelope, Known, LetterState, Meaning, Post, Sender, Unsorted, Verdict, Vote,
};
use crate::domain::letter::{Head, Letter, Slip, Unreadable};
use crate::domain::notice::{Notice, NoticeKind, Recipient};
use crate::domain::refusal::Reason;
use crate::domain::ticket::{Act, File};
use crate::domain::{Refusal, Text};
use crate::error::Error;
use crate::store::Tx;
use crate::store::letters::Settlement;
use crate::store::outbox::Occasion;

use super::time::Moment;
use super::{Counter, Deed, Done};

pub use sorting::{Sorted, Sorting};

/// A letter as it was read, or could not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// With what was filled in line by line, where it is a form.
    Letter(Box<Letter>, Box<Slip>),
    Unreadable(Box<Unreadable>),
}

/// A letter that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// Kept, to be read.
    Kept(i64),
    /// It had come before, and was dealt with.
    Seen(i64),
}

/// What became of a letter that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub post: Post,
    /// The same came before: nothing was done.
    pub seen: bool,
    pub done: Option<Done>,
}

impl Reading {
    pub fn head(&self) -> &Head {
        match self {
            Self::Letter(letter, _) => &letter.head,
            Self::Unreadable(unreadable) => &unreadable.head,
        }
    }

    /// Nothing says that no hand wrote it.
    pub fn is_by_hand(&self) -> bool {
        self.head().automatic.is_none()
    }
}

/// The addresses that desks write from: what comes from one of them we sent ourselves.
pub fn own_addresses(tx: &mut Tx<'_>) -> Result<Vec<String>, Error> {
    let desks = tx.desks()?;
    let all = desks.into_iter().flat_map(|known| known.desk.contact.mail);
    Ok(all.map(|address| address.address).collect())
}

/// Keeps a letter as it came, before anybody reads it.
pub fn keep(tx: &mut Tx<'_>, raw: &[u8], envelope: &Envelope, moment: Moment) -> Result<Arrival, Error> {
    match tx.same_letter(raw, envelope)? {
        // Whoever handed it in before was not answered.
        Some((id, LetterState::Unread)) => Ok(Arrival::Kept(id)),
        Some((id, _)) => {
            tx.letter_again(id)?;
            Ok(Arrival::Seen(id))
        }
        None => tx.keep_letter(raw, envelope, moment.now).map(Arrival::Kept),
    }
}

/// Does what a letter wants, if nobody did it yet, and says what became of it.
pub fn settle(tx: &mut Tx<'_>, id: i64, reading: &Reading, moment: Moment) -> Result<Outcome, Error> {
    let known = tx.letter(id)?;
    if let Some(post) = known.filter(|post| post.state != LetterState::Unread) {
        // Another process was handed the same, and was faster.
        tx.letter_again(id)?;
        return Ok(seen(post));
    }
    let envelope = tx.letter_envelope(id)?;
    tx.keep_head(id, reading.head())?;
    let place = known::place(tx, reading, &envelope, moment)?;
    let desk = place.desk.as_ref().map(|at| at.desk_id);
    if let Some(other) = tx.letter_of_content(&reading.head().content, desk, id)? {
        tx.count_with(id, other)?;
        return Ok(seen(kept(tx, other)?));
    }
    decide(tx, id, reading, &place, moment)
}

/// The same again, for a letter that waits to be sorted: the registers may know more by now.
pub fn settle_again(tx: &mut Tx<'_>, id: i64, reading: &Reading, moment: Moment) -> Result<Outcome, Error> {
    let envelope = tx.letter_envelope(id)?;
    tx.keep_head(id, reading.head())?;
    let place = known::place(tx, reading, &envelope, moment)?;
    decide(tx, id, reading, &place, moment)
}

/// What became of a letter that came before.
pub fn seen_before(tx: &mut Tx<'_>, id: i64) -> Result<Outcome, Error> {
    kept(tx, id).map(seen)
}

fn seen(post: Post) -> Outcome {
    Outcome {
        post,
        seen: true,
        done: None,
    }
}

fn kept(tx: &mut Tx<'_>, id: i64) -> Result<Post, Error> {
    tx.letter(id)?
        .ok_or_else(|| Error::Fault("a letter is gone".into()))
}

fn decide(
    tx: &mut Tx<'_>,
    id: i64,
    reading: &Reading,
    place: &known::Place,
    moment: Moment,
) -> Result<Outcome, Error> {
    let mut what = Settlement {
        desk: place.desk.as_ref().map(|at| at.desk_id),
        ..Settlement::default()
    };
    let mut done = None;
    match reading {
        Reading::Unreadable(unreadable) => {
            what.sort(&correspondence::unreadable(unreadable, false).meaning);
        }
        Reading::Letter(letter, slip) => {
            let known = known::known(tx, letter, place, moment)?;
            let verdict = correspondence::decide(letter, &known);
            match &place.desk {
                Some(at) => {
                    let errand = Errand {
                        id,
                        at,
                        letter,
                        slip,
                        known: &known,
                    };
                    done = errand.carry_out(tx, verdict, &mut what)?;
                }
                None => what.sort(&verdict.meaning),
            }
        }
    }
    tx.settle_letter(id, &what, moment.now)?;
    Ok(Outcome {
        post: kept(tx, id)?,
        seen: false,
        done,
    })
}

impl Settlement<'_> {
    /// What is not done: it waits for a person, or for nobody.
    fn sort(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::ToSort { why, near } => {
                self.state = Some(LetterState::ToSort);
                self.why = Some(*why);
                self.near.clone_from(near);
            }
            Meaning::Ignored(why) => {
                self.state = Some(LetterState::Ignored);
                self.why = Some(Unsorted::Automatic(*why));
            }
            // Without a desk or words nothing else is ever meant.
            Meaning::NewRequest { .. }
            | Meaning::Answer { .. }
            | Meaning::Approval { .. }
            | Meaning::Duplicate => {
                self.state = Some(LetterState::ToSort);
                self.why = Some(Unsorted::NoDesk);
            }
        }
    }
}

/// A letter at the desk that it is for.
struct Errand<'a> {
    id: i64,
    at: &'a Counter,
    letter: &'a Letter,
    slip: &'a Slip,
    known: &'a Known,
}

impl Errand<'_> {
    /// Does what the letter means. Where the desk's rules say no, a person has to look at it.
    fn carry_out(
        &self,
        tx: &mut Tx<'_>,
        verdict: Verdict,
        what: &mut Settlement<'_>,
    ) -> Result<Option<Done>, Error> {
        let mut advice = verdict.tell;
        let tried = tx.try_out(|tx| self.act(tx, &verdict.meaning));
        let done = match tried {
            Ok(None) => {
                what.sort(&verdict.meaning);
                None
            }
            Ok(Some((state, done))) => {
                let reference = done.ticket.reference.clone();
                what.state = Some(state);
                what.ticket = Some(self.at.ticket(tx, &reference)?.id);
                Some(done)
            }
            Err(Error::Refused(refusal)) => {
                self.refused(&verdict.meaning, &refusal, what);
                let asks = matches!(verdict.meaning, Meaning::NewRequest { .. });
                advice = (asks && self.known.may_tell()).then_some(Advice::HowToAsk);
                None
            }
            Err(error) => return Err(error),
        };
        if let (Some(LetterState::Request), Some(ticket), Some(done)) = (what.state, what.ticket, &done) {
            what.told_at = Some(self.acknowledge(tx, ticket, &done.ticket.requester)?);
        }
        if let (Some(advice), Sender::Person { login, .. }) = (advice, &self.known.sender) {
            self.tell(tx, advice, login, what)?;
        }
        Ok(done)
    }

    /// A request's number is told by itself. Whoever was told something within the hour gets it when
    /// the hour is over: two machines that answer each other then do so at their leisure.
    fn acknowledge(&self, tx: &mut Tx<'_>, ticket: i64, person: &str) -> Result<DateTime<Utc>, Error> {
        let now = self.at.now;
        tx.acknowledges(ticket, person, self.id)?;
        match self.known.told_at.filter(|_| !self.known.may_tell()) {
            Some(told) => {
                let later = told + TimeDelta::hours(1);
                tx.put_off_acknowledgement(ticket, person, later)?;
                Ok(later)
            }
            None => Ok(now),
        }
    }

    fn tell(
        &self,
        tx: &mut Tx<'_>,
        advice: Advice,
        login: &str,
        what: &mut Settlement<'_>,
    ) -> Result<(), Error> {
        let notice = Notice {
            kind: match advice {
                Advice::HowToAnswer => NoticeKind::HowToAnswer,
                Advice::HowToAsk => NoticeKind::HowToAsk,
                Advice::HowToApprove => NoticeKind::HowToApprove,
                Advice::ReasonNeeded => NoticeKind::ReasonNeeded,
            },
            to: Recipient::Person(login.to_owned()),
        };
        let about = match (&what.near, what.ticket) {
            (_, Some(ticket)) => tx.ticket_by_id(ticket)?,
            (Some(near), None) => Some(self.at.ticket(tx, near)?),
            (None, None) => None,
        };
        let of = Occasion {
            desk: self.at.desk_id,
            rules: &self.at.desk,
            ticket: about.as_ref().map(|kept| kept.id),
            event: None,
            reference: about.as_ref().map(|kept| kept.ticket.reference.as_str()),
            letter: Some(self.id),
            by: None,
            at: self.at.now,
        };
        tx.queue(&notice, of)?;
        what.told = Some(advice);
        what.told_at = Some(self.at.now);
        Ok(())
    }

    fn act(&self, tx: &mut Tx<'_>, meaning: &Meaning) -> Result<Option<(LetterState, Done)>, Error> {
        let (reference, state, deed) = match meaning {
            Meaning::NewRequest { by } => {
                let draft = request::draft(tx, self.at, self.letter, self.slip, by)?;
                let filed = self.at.file(tx, &draft, self.letter.attachments.clone())?;
                return Ok(Some((LetterState::Request, filed.done)));
            }
            Meaning::Answer { reference, by } => {
                let act = request::words(self.letter).map(|text| Act::Answer { text });
                (reference, LetterState::Answer, self.deed(act, by))
            }
            Meaning::Approval {
                reference, by, vote, ..
            } => {
                let act = match vote.clone() {
                    Vote::Approve { comment } => Act::Approve { comment },
                    Vote::Refuse { reason } => Act::Refuse { reason },
                };
                (reference, LetterState::Vote, self.deed(Some(act), by))
            }
            Meaning::ToSort { .. } | Meaning::Ignored(_) | Meaning::Duplicate => return Ok(None),
        };
        let kept = self.at.ticket(tx, reference)?;
        Ok(Some((state, self.at.perform(tx, kept, &deed)?)))
    }

    /// The act, and the files that came with it.
    fn deed(&self, act: Option<Act>, by: &str) -> Deed {
        let files = self.letter.attachments.clone();
        let attach = (!files.is_empty()).then_some(Act::Attach(files));
        Deed {
            acts: act.into_iter().chain(attach).collect(),
            person: Some(by.to_owned()),
        }
    }

    /// Why what it wants cannot be done.
    fn refused(&self, meaning: &Meaning, refusal: &Refusal, what: &mut Settlement<'_>) {
        what.state = Some(LetterState::ToSort);
        what.near = match meaning {
            Meaning::Answer { reference, .. } | Meaning::Approval { reference, .. } => {
                Some(reference.clone())
            }
            _ => None,
        };
        let may_not =
            |reason: &Reason| matches!(reason, Reason::MayNotAsk { .. } | Reason::NotOfSchool { .. });
        for reason in &refusal.reasons {
            if let Reason::Missing(rows) = reason {
                what.lacks.clone_from(rows);
            }
        }
        what.why = Some(if refusal.reasons.iter().any(may_not) {
            Unsorted::MayNotAsk
        } else if what.lacks.is_empty() {
            Unsorted::AgainstRules
        } else {
            Unsorted::Incomplete
        });
    }
}

/// What is attached where a letter itself could not be read: the whole of it.
fn whole(raw: Vec<u8>) -> File {
    File {
        name: Text::from("message.eml"),
        media_type: "message/rfc822".to_owned(),
        sha256: crate::store::tickets::sha256(&raw),
        bytes: raw,
    }
}

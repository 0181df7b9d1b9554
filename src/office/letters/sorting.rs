//! A letter that waited for a person: it becomes a word on a ticket, a ticket, or nothing.

use super::{Reading, Settlement, kept, request, settle_again, whole};
use crate::domain::Text;
use crate::domain::correspondence::{LetterState, Post};
use crate::domain::letter::{Letter, Slip};
use crate::domain::opening::Draft;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::ticket::{Act, File};
use crate::error::{Error, NotFound, Noun};
use crate::office::time::Moment;
use crate::office::{Counter, Deed, Done};
use crate::store::Tx;

/// What an operator wants of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sorting {
    /// It belongs to this ticket, as the word of this person.
    To {
        reference: String,
        person: Option<String>,
    },
    /// It is a request: what is told here comes before what the letter says.
    New(Box<Draft>),
    Discard,
}

/// A letter that was sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    pub post: Post,
    pub done: Option<Done>,
}

impl Counter {
    /// A letter that waits at this desk, or at none.
    pub fn letter(&self, tx: &mut Tx<'_>, id: i64) -> Result<Post, Error> {
        let found = tx.letter(id)?;
        let here = |post: &Post| post.desk.as_ref().is_none_or(|desk| *desk == self.desk.code);
        found.filter(here).ok_or_else(|| {
            Error::NotFound(NotFound {
                noun: Noun::Letter,
                given: id.to_string(),
                nearest: Vec::new(),
            })
        })
    }

    /// Does with a letter what an operator says.
    pub fn sort(
        &self,
        tx: &mut Tx<'_>,
        id: i64,
        reading: &Reading,
        raw: Vec<u8>,
        sorting: &Sorting,
    ) -> Result<Sorted, Error> {
        let post = self.letter(tx, id)?;
        if post.state.is_filed() {
            let reference = post.reference.unwrap_or_default();
            return Err(Refusal::one(Reason::LetterFiled { id, reference }).into());
        }
        tx.keep_head(id, reading.head())?;
        let operator = self.operator()?.login.clone();
        let mut what = Settlement {
            desk: Some(self.desk_id),
            by: Some(&operator),
            ..Settlement::default()
        };
        let done = match sorting {
            Sorting::Discard => {
                what.state = Some(LetterState::Discarded);
                None
            }
            Sorting::To { reference, person } => {
                what.state = Some(LetterState::Answer);
                Some(self.put_to(tx, reference, person.clone(), reading, raw)?)
            }
            Sorting::New(told) => {
                what.state = Some(LetterState::Request);
                Some(self.open(tx, told, reading, raw)?)
            }
        };
        if let Some(done) = &done {
            let ticket = self.ticket(tx, &done.ticket.reference)?.id;
            what.ticket = Some(ticket);
            if what.state == Some(LetterState::Request) {
                self.acknowledge(tx, id, reading, ticket, &done.ticket.requester)?;
            }
        }
        tx.settle_letter(id, &what, self.now)?;
        Ok(Sorted {
            post: kept(tx, id)?,
            done,
        })
    }

    /// Decides again what a letter means, as if it came now.
    pub fn sort_again(
        &self,
        tx: &mut Tx<'_>,
        id: i64,
        reading: &Reading,
        moment: Moment,
    ) -> Result<Sorted, Error> {
        let post = self.letter(tx, id)?;
        if post.state.is_filed() {
            let reference = post.reference.unwrap_or_default();
            return Err(Refusal::one(Reason::LetterFiled { id, reference }).into());
        }
        let outcome = settle_again(tx, id, reading, moment)?;
        Ok(Sorted {
            post: outcome.post,
            done: outcome.done,
        })
    }

    /// The number is told as the answer to the letter, where its sender is told it.
    fn acknowledge(
        &self,
        tx: &mut Tx<'_>,
        id: i64,
        reading: &Reading,
        ticket: i64,
        requester: &str,
    ) -> Result<(), Error> {
        if sender(tx, reading)?.as_deref() == Some(requester) {
            tx.acknowledges(ticket, requester, id)?;
        }
        Ok(())
    }

    /// As the word of the person named, or of its sender where that is somebody of the ticket; else
    /// as a note that only the desk sees, since nobody vouches for who wrote it.
    fn put_to(
        &self,
        tx: &mut Tx<'_>,
        reference: &str,
        person: Option<String>,
        reading: &Reading,
        raw: Vec<u8>,
    ) -> Result<Done, Error> {
        let kept = self.ticket(tx, reference)?;
        let ticket = &kept.ticket;
        let of_it = |login: &String| {
            *login == ticket.requester
                || ticket.beneficiary.as_ref() == Some(login)
                || ticket.participants.contains(login)
        };
        let person = match person {
            Some(named) => Some(named),
            None => sender(tx, reading)?.filter(of_it),
        };
        let text = words(reading);
        let act = match (&person, text) {
            (_, None) => None,
            (Some(_), Some(text)) => Some(Act::Answer { text }),
            (None, Some(text)) => Some(Act::Comment {
                text: with_sender(reading, &text),
                internal: true,
            }),
        };
        let files = files(reading, raw);
        let attach = (!files.is_empty()).then_some(Act::Attach(files));
        let deed = Deed {
            acts: act.into_iter().chain(attach).collect(),
            person,
        };
        self.perform(tx, kept, &deed)
    }

    fn open(&self, tx: &mut Tx<'_>, told: &Draft, reading: &Reading, raw: Vec<u8>) -> Result<Done, Error> {
        let requester = match &told.requester {
            Some(login) => Some(login.clone()),
            None => sender(tx, reading)?,
        };
        let said = match reading {
            Reading::Letter(letter, slip) => {
                request::draft(tx, self, letter, slip, requester.as_deref().unwrap_or_default())?
            }
            Reading::Unreadable(unreadable) => {
                let letter = Letter {
                    head: unreadable.head.clone(),
                    body: Default::default(),
                    attachments: Vec::new(),
                    flaws: Vec::new(),
                };
                request::draft(
                    tx,
                    self,
                    &letter,
                    &Slip::default(),
                    requester.as_deref().unwrap_or_default(),
                )?
            }
        };
        let draft = Draft {
            requester,
            ..over(told, said)
        };
        Ok(self.file(tx, &draft, files(reading, raw))?.done)
    }
}

/// What is told comes before what is said.
fn over(told: &Draft, said: Draft) -> Draft {
    let mut form = said.form;
    form.extend(told.form.clone());
    let told = told.clone();
    Draft {
        kind: told.kind.or(said.kind),
        school: told.school.or(said.school),
        requester: told.requester.or(said.requester),
        beneficiary: told.beneficiary.or(said.beneficiary),
        channel: told.channel.or(said.channel),
        subject: told.subject.or(said.subject),
        description: told.description.or(said.description),
        category: told.category.or(said.category),
        equipment: told.equipment.or(said.equipment),
        priority: told.priority.or(said.priority),
        urgency: told.urgency.or(said.urgency),
        private: told.private || said.private,
        form,
        external_id: told.external_id.or(said.external_id),
    }
}

/// The login of whoever has the sender's address.
fn sender(tx: &mut Tx<'_>, reading: &Reading) -> Result<Option<String>, Error> {
    let Some(from) = &reading.head().from else {
        return Ok(None);
    };
    let person = tx.person_of_address(&from.key())?;
    Ok(person.map(|person| person.login))
}

fn words(reading: &Reading) -> Option<Text> {
    match reading {
        Reading::Letter(letter, _) => request::words(letter),
        Reading::Unreadable(unreadable) => {
            let subject = unreadable.head.subject.clone();
            Some(subject).filter(|subject| !subject.is_blank())
        }
    }
}

/// The files that came, or the whole letter where it could not be taken apart.
fn files(reading: &Reading, raw: Vec<u8>) -> Vec<File> {
    match reading {
        Reading::Letter(letter, _) => letter.attachments.clone(),
        Reading::Unreadable(_) => vec![whole(raw)],
    }
}

/// The words below the line that says who claims to have written them.
fn with_sender(reading: &Reading, text: &Text) -> Text {
    let Some(from) = &reading.head().from else {
        return text.clone();
    };
    let mail = from.mail.raw();
    let who = match &from.name {
        Some(name) if !name.is_blank() => format!("{} <{mail}>", name.raw()),
        _ => format!("<{mail}>"),
    };
    Text::new(format!("{who}\n\n{}", text.raw()))
}

//! Whether the request is there already (C10): said as soon as the subject is known, before the caller
//! has told all of it twice.

use super::Call;
use crate::commands::ask::Choice;
use crate::domain::Text;
use crate::domain::code::Field;
use crate::domain::ticket::Act;
use crate::error::Error;
use crate::office::{Deed, Done, Manner};
use crate::text::duplicates::{self, Then};
use crate::text::names::Names;
use crate::view::card;
use crate::view::json::Notes;

/// What the caller's request turned out to be.
pub(super) enum Same {
    /// A request of its own.
    Not,
    /// To be added to that ticket.
    Add(String),
    /// Known already: nothing is to be written.
    Known,
}

impl Call<'_, '_> {
    pub(super) fn double(&mut self) -> Result<Same, Error> {
        let lang = self.lang();
        let likely = self.office.duplicates(&self.draft)?;
        if likely.is_empty() {
            return Ok(Same::Not);
        }
        self.asker.note(duplicates::found(lang, likely.len()))?;
        let names = Names::new(lang, &self.office.counter.desk);
        let now = self.office.counter.now;
        let told: Vec<(String, String)> = likely
            .iter()
            .map(|double| (double.reference.clone(), duplicates::likely(&names, double, now)))
            .collect();
        if self.session.globals.yes {
            for (_, told) in told {
                self.asker.note(&told)?;
            }
            return Ok(Same::Not);
        }
        let mut offers = vec![(None, Choice::new(duplicates::none_of_them(lang)).staying())];
        offers.extend(
            told.into_iter()
                .map(|(reference, told)| (Some(reference), Choice::new(told))),
        );
        let Some(reference) = self.asker.pick(duplicates::same(lang), offers, 0)? else {
            return Ok(Same::Not);
        };
        self.show(&reference)?;
        let offers = Then::ALL.map(|then| (then, Choice::new(then.told(lang, &reference))));
        let then = self.asker.pick(duplicates::what_then(lang), offers.into(), 0)?;
        Ok(match then {
            Then::Comment => Same::Add(reference),
            Then::GoOn => Same::Not,
            Then::Leave => Same::Known,
        })
    }

    fn show(&mut self, reference: &str) -> Result<(), Error> {
        let dossier = self.office.read(|tx, at| {
            let kept = at.ticket(tx, reference)?;
            at.dossier(tx, &kept)
        })?;
        let look = self.asker.look(self.session.env.now());
        let page = card::card(&dossier, self.desk(), Notes::Hidden, look);
        self.asker.show(&format!("\n{page}\n"))
    }

    /// The request as a comment to the ticket that is there: the requester's own word, or the word of
    /// somebody who has the same trouble.
    pub(super) fn add_to(&mut self, reference: &str, manner: &Manner) -> Result<Vec<Done>, Error> {
        if !self.draft.has(Field::Description) {
            let question = self.label(Field::Description);
            self.draft.description = Some(Text::new(self.asker.long(&question)?));
            self.keep()?;
        }
        let lang = self.lang();
        let text = self.draft.description.clone().unwrap_or_default();
        let caller = self.draft.requester.clone();
        let references = [reference.to_owned()];
        self.office.act("ticket new", &references, manner, |asking| {
            let own = caller.clone().filter(|login| *login == asking.ticket.requester);
            if own.is_some() {
                return Ok(Deed::from(Act::Answer { text: text.clone() }).said_by(own));
            }
            let caller = match &caller {
                Some(login) => asking.tx.person(login)?,
                None => None,
            };
            let text = caller.map_or_else(
                || text.clone(),
                |caller| Text::new(duplicates::said_by(lang, &caller.name(), &text)),
            );
            let internal = false;
            Ok(Act::Comment { text, internal }.into())
        })
    }
}

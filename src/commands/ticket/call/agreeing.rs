//! The whole ticket is shown before it is opened, and whatever is wrong in it is asked again, with
//! what hangs on it: people and equipment are those of a school.

use super::Call;
use crate::commands::ask::{Choice, Verdict};
use crate::domain::Text;
use crate::domain::code::{Code as _, Field, Nature};
use crate::domain::ticket::File;
use crate::error::Error;
use crate::office::Manner;
use crate::text::codes::Worded as _;
use crate::text::names::Names;
use crate::text::{asking, calling};
use crate::view::card;

impl Call<'_, '_> {
    /// The whole ticket, and whether it is to be opened, until nothing is to be corrected.
    pub(super) fn agree(&mut self, files: &[File], manner: &Manner) -> Result<(), Error> {
        loop {
            let (filed, dossier) = self.office.preview(&self.draft, files.to_vec(), manner)?;
            if filed.existed {
                return Ok(());
            }
            self.asker.title(asking::preview(self.lang()))?;
            let look = self.asker.look(self.session.env.now());
            let page = card::preview(&dossier, self.desk(), look);
            self.asker.show(&page)?;
            if manner.dry_run || self.session.globals.yes {
                return Ok(());
            }
            match self.asker.verdict(&asking::open_it(self.lang()))? {
                Verdict::Agreed => return Ok(()),
                Verdict::Abandoned => return Err(Error::Interrupted),
                Verdict::Correct => self.correct()?,
            }
        }
    }

    /// Asks which answer is wrong, and for another one.
    fn correct(&mut self) -> Result<(), Error> {
        let lang = self.lang();
        let mut offers = Vec::new();
        for field in Field::ALL.iter().copied() {
            if self.can_be_corrected(field) {
                let told = self.answered(field)?;
                let label = calling::answer(lang, &self.label(field), &told);
                offers.push((Some(field), Choice::new(label)));
            }
        }
        offers.push((None, Choice::new(calling::no_answer(lang)).staying()));
        let Some(field) = self.asker.pick(calling::which_answer(lang), offers, 0)? else {
            return Ok(());
        };
        self.again(field)?;
        self.keep()?;
        self.whatever_else()
    }

    fn can_be_corrected(&self, field: Field) -> bool {
        match field {
            Field::School => self.is_required(field),
            // None was chosen, and one may be meant.
            Field::Equipment => self.draft.has(field) || self.nature() == Some(Nature::Hardware),
            field => self.draft.has(field),
        }
    }

    /// What was answered, on a line.
    fn answered(&mut self, field: Field) -> Result<String, Error> {
        let line = |text: Option<&Text>| text.map(Text::line).unwrap_or_default();
        let lang = self.lang();
        Ok(match field {
            Field::School => match self.draft.school {
                Some(uai) => self.school_told(uai)?,
                None => String::new(),
            },
            Field::Requester | Field::Beneficiary => {
                let login = match field {
                    Field::Requester => self.draft.requester.clone(),
                    _ => self.draft.beneficiary.clone(),
                };
                self.person_told(&login.unwrap_or_default())?
            }
            Field::Equipment => match (self.draft.school, self.draft.equipment.clone()) {
                (Some(uai), Some(key)) => self.equipment_told(uai, &key)?,
                _ => asking::no_equipment(lang).to_owned(),
            },
            Field::Channel => {
                let channel = self.draft.channel;
                channel.map_or_else(String::new, |channel| channel.in_lang(lang).to_owned())
            }
            Field::Category | Field::Priority | Field::Urgency => {
                let names = Names::new(lang, &self.office.counter.desk);
                match (
                    field,
                    &self.draft.category,
                    &self.draft.priority,
                    self.draft.urgency,
                ) {
                    (Field::Category, Some(code), _, _) => names.category_path(code),
                    (Field::Priority, _, Some(code), _) => names.priority(code),
                    (Field::Urgency, _, _, Some(urgency)) => names.urgency(urgency),
                    _ => String::new(),
                }
            }
            Field::Subject => line(self.draft.subject.as_ref()),
            Field::Description => line(self.draft.description.as_ref()),
            field => line(self.draft.form.get(&field)),
        })
    }

    /// Asks once more, and for what hangs on it.
    fn again(&mut self, field: Field) -> Result<(), Error> {
        let question = self.label(field);
        match field {
            Field::Channel => {
                self.draft.channel = None;
                self.channel()?;
                let refused = self.office.outlook(&self.draft)?.objections;
                if !refused.is_empty() {
                    self.say(&self.refused(refused))?;
                    self.draft.requester = None;
                }
                self.caller()
            }
            Field::School => {
                self.forget_the_caller()?;
                let (had, _) = (self.draft.beneficiary.take(), self.draft.equipment.take());
                self.draft.school = None;
                self.school()?;
                self.caller()?;
                self.equipment()?;
                match had {
                    Some(_) => self.ask(Field::Beneficiary, true),
                    None => Ok(()),
                }
            }
            Field::Requester => {
                self.forget_the_caller()?;
                self.caller()
            }
            Field::Category => {
                self.draft.category = None;
                self.category()?;
                self.equipment()
            }
            Field::Equipment => {
                self.draft.equipment = None;
                self.equipment()
            }
            Field::Priority => {
                self.draft.priority = None;
                self.priority()
            }
            Field::Subject => {
                let told = self.draft.subject.clone().unwrap_or_default();
                let told = self.asker.words_from(&question, &told.line())?;
                self.draft.subject = Some(Text::new(told));
                Ok(())
            }
            Field::Description => {
                let told = self.draft.description.clone().unwrap_or_default();
                let told = self.asker.long_from(&question, told.raw())?;
                self.draft.description = Some(Text::new(told));
                Ok(())
            }
            Field::Urgency | Field::Beneficiary => self.ask(field, true),
            field => {
                let told = self.draft.form.get(&field).cloned().unwrap_or_default();
                let told = self.asker.words_from(&question, &told.line())?;
                self.draft.form.insert(field, Text::new(told));
                Ok(())
            }
        }
    }

    /// Whoever called, and the telephone that was filled in for them.
    fn forget_the_caller(&mut self) -> Result<(), Error> {
        let Some(login) = self.draft.requester.take() else {
            return Ok(());
        };
        let phone = self.office.read(|tx, _| tx.person(&login))?;
        let phone = phone.and_then(|person| person.phone);
        if phone.is_some() && self.draft.form.get(&Field::Phone) == phone.as_ref() {
            self.draft.form.remove(&Field::Phone);
        }
        Ok(())
    }
}

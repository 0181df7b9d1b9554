//! What a desk requires beyond what every call is about: asked last, and only as far as needed.

use super::{Call, choices};
use crate::domain::Text;
use crate::domain::code::Field;
use crate::domain::decide::missing_fields;
use crate::error::Error;

impl Call<'_, '_> {
    /// Every row of required fields of which none is told yet.
    pub(super) fn whatever_else(&mut self) -> Result<(), Error> {
        self.fill_in_the_telephone()?;
        for row in missing_fields(self.desk(), |field| self.draft.has(field)) {
            let Some((last, others)) = row.split_last() else {
                continue;
            };
            // Any field of the row will do: each but the last may be passed over.
            for field in others {
                if !self.draft.has(*last) && !others.iter().any(|field| self.draft.has(*field)) {
                    self.ask(*field, false)?;
                }
            }
            if !row.iter().any(|field| self.draft.has(*field)) {
                self.ask(*last, true)?;
            }
        }
        Ok(())
    }

    /// The telephone that is known of the requester needs not be asked.
    fn fill_in_the_telephone(&mut self) -> Result<(), Error> {
        let Some(login) = self.draft.requester.clone() else {
            return Ok(());
        };
        if !self.is_required(Field::Phone) || self.draft.has(Field::Phone) {
            return Ok(());
        }
        let person = self.office.read(|tx, _| tx.person(&login))?;
        if let Some(phone) = person.and_then(|person| person.phone) {
            self.asker.known(&self.label(Field::Phone), &phone.line())?;
            self.draft.form.insert(Field::Phone, phone);
            self.keep()?;
        }
        Ok(())
    }

    pub(super) fn ask(&mut self, field: Field, needed: bool) -> Result<(), Error> {
        let question = self.label(field);
        match field {
            Field::School => self.school()?,
            Field::Requester => self.caller()?,
            Field::Channel => self.channel()?,
            Field::Subject => self.subject()?,
            Field::Description => self.description()?,
            Field::Category => self.category()?,
            Field::Priority => self.priority()?,
            Field::Equipment => {
                return Err(self.missing(field));
            }
            Field::Urgency => {
                let offers = choices::urgencies(&self.office.counter.desk, self.lang());
                self.draft.urgency = Some(self.asker.pick(&question, offers, 2)?);
            }
            Field::Beneficiary => {
                self.draft.beneficiary = Some(self.somebody(&question)?.login);
            }
            Field::Component
            | Field::Phone
            | Field::Availability
            | Field::Url
            | Field::Breadcrumb
            | Field::Population
            | Field::Affected
            | Field::Started
            | Field::Location => {
                let words = if needed {
                    Some(self.asker.words(&question)?)
                } else {
                    self.asker.perhaps(&question)?
                };
                if let Some(words) = words {
                    self.draft.form.insert(field, Text::new(words));
                }
            }
        }
        self.keep()
    }
}

//! Who calls, and for whom: the people of the school first, by what they may ask.

use super::{Call, choices};
use crate::commands::ask::Choice;
use crate::domain::code::Field;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::error::Error;
use crate::store::people::PersonFilter;
use crate::text::asking::{self, Wanted};
use crate::text::codes::Worded as _;

/// The most people of one name that are worth choosing from.
const NAMESAKES: u32 = 200;

impl Call<'_, '_> {
    /// Asks again while the rules let nobody in; what was told beforehand is refused at once.
    pub(super) fn caller(&mut self) -> Result<(), Error> {
        let question = self.label(Field::Requester);
        let mut told = self.draft.requester.clone();
        loop {
            if let Some(login) = &told {
                let person = self.office.read(|tx, _| tx.person(login))?;
                let shown = person.map_or_else(|| login.clone(), |person| self.shown(&person));
                self.asker.known(&question, &shown)?;
            } else {
                let person = self.somebody(&question)?;
                self.draft.requester = Some(person.login);
            }
            let outlook = self.office.outlook(&self.draft)?;
            if outlook.objections.is_empty() {
                if let (Some(admitted), Some(channel)) = (outlook.kept_below, self.draft.channel) {
                    let (function, ceiling) = (Some(admitted.function), admitted.ceiling);
                    self.asker
                        .note(&asking::stays(self.lang(), function, channel, ceiling))?;
                }
                return self.keep();
            }
            let refused = self.refused(outlook.objections);
            if told.take().is_some() {
                return Err(refused.into());
            }
            self.say(&refused)?;
            self.draft.requester = None;
        }
    }

    /// Somebody of the school, or whoever else.
    pub(super) fn somebody(&mut self, question: &str) -> Result<Person, Error> {
        let people = self.people_of_the_school()?;
        if people.is_empty() {
            if self.draft.school.is_some() {
                self.asker.note(asking::nobody_there(self.lang()))?;
            }
            return self.by_name(question);
        }
        let mut offers: Vec<(Option<Person>, Choice)> = people
            .into_iter()
            .map(|person| {
                let choice = Choice::new(self.shown(&person)).also(&choices::also(&person));
                (Some(person), choice)
            })
            .collect();
        offers.push(choices::none(asking::somebody_else(self.lang())));
        match self.asker.pick(question, offers, 0)? {
            Some(person) => Ok(person),
            None => self.by_name(question),
        }
    }

    /// Whoever bears the name that is typed.
    fn by_name(&mut self, question: &str) -> Result<Person, Error> {
        loop {
            let typed = self.asker.words(Wanted::Person.in_lang(self.lang()))?;
            let mut found = self.office.read(|tx, _| {
                if let Some(exactly) = tx.person(&typed)? {
                    return Ok(vec![exactly]);
                }
                let filter = PersonFilter {
                    text: Some(typed.clone()),
                    limit: Some(NAMESAKES),
                    ..PersonFilter::default()
                };
                Ok(match tx.people(&filter)?.0 {
                    nobody if nobody.is_empty() => tx.people_of_near_names(&filter)?,
                    found => found,
                })
            })?;
            match found.len() {
                0 => {
                    let words = asking::nobody_of_that_name(self.lang(), &typed);
                    self.asker.note(&words)?;
                }
                // One who only bears a near name is to be chosen, not taken for granted.
                1 if bears(&found, &typed) => {
                    let person = found.remove(0);
                    self.asker.known(question, &self.shown(&person))?;
                    return Ok(person);
                }
                _ => {
                    let offers = found.into_iter().map(|person| {
                        let choice = Choice::new(self.shown(&person)).also(&choices::also(&person));
                        (person, choice)
                    });
                    return self.asker.pick(question, offers.collect(), 0);
                }
            }
        }
    }

    /// Those who may ask this way come first, as the desk's rules name them.
    fn people_of_the_school(&mut self) -> Result<Vec<Person>, Error> {
        let Some(uai) = self.draft.school else {
            return Ok(Vec::new());
        };
        let filter = PersonFilter {
            school: Some(uai),
            ..PersonFilter::default()
        };
        let (mut people, _) = self.office.read(|tx, _| tx.people(&filter))?;
        let (desk, channel) = (self.desk(), self.draft.channel);
        let admitted: Vec<_> = desk
            .intake
            .iter()
            .filter(|rule| channel.is_none_or(|channel| rule.channels.contains(&channel)))
            .flat_map(|rule| rule.functions.iter().copied())
            .collect();
        people.sort_by_cached_key(|person| {
            let here = person.functions_at(&uai);
            let rank = |function| admitted.iter().position(|known| *known == function);
            let best = here.iter().filter_map(|function| rank(*function)).min();
            (best.unwrap_or(usize::MAX), here.iter().min().copied())
        });
        Ok(people)
    }

    /// `Claire Martin · PRT · 04 74 80 00 01 · cmartin`.
    fn shown(&self, person: &Person) -> String {
        choices::person(person, self.draft.school.as_ref(), self.lang())
    }
}

/// Whether the only one found is called so.
fn bears(found: &[Person], typed: &str) -> bool {
    found.iter().all(|person| {
        let told = fold(&format!(
            "{} {} {}",
            person.name().raw(),
            person.login,
            person.mail.as_ref().map_or("", |mail| mail.raw())
        ));
        fold(typed).split_whitespace().all(|word| told.contains(word))
    })
}

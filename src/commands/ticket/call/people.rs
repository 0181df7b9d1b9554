//! Who calls, and for whom: the people of the school first, by what they may ask.

use super::newcomer::Then;
use super::{Call, choices};
use crate::commands::ask::Choice;
use crate::domain::code::{Field, Function};
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::error::Error;
use crate::store::people::PersonFilter;
use crate::text::asking::{self, Wanted};
use crate::text::calling;
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
                let shown = self.person_told(login)?;
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
            if told.take().is_some() && !self.resumed {
                return Err(refused.into());
            }
            self.say(&refused)?;
            self.draft.requester = None;
        }
    }

    /// Somebody of the school, or whoever else.
    pub(super) fn somebody(&mut self, question: &str) -> Result<Person, Error> {
        loop {
            let mut offers: Vec<(Option<Person>, Choice)> = self
                .people_of_the_school()?
                .into_iter()
                .map(|person| {
                    let choice = Choice::new(self.shown(&person)).also(&choices::also(&person));
                    (Some(person), choice)
                })
                .collect();
            let mut typed = None;
            if offers.is_empty() {
                if self.draft.school.is_some() {
                    self.asker.note(calling::nobody_there(self.lang()))?;
                }
            } else {
                offers.push(choices::none(calling::somebody_else(self.lang())));
                match self.asker.search(question, offers, 0)? {
                    (Some(person), _) => return Ok(person),
                    (None, searched) => typed = searched,
                }
            }
            if let Some(person) = self.by_name(question, typed)? {
                return Ok(person);
            }
        }
    }

    /// Whoever bears the name that is typed, or was typed already; nothing where it is empty.
    fn by_name(&mut self, question: &str, mut typed: Option<String>) -> Result<Option<Person>, Error> {
        let wanted = calling::or_back(self.lang(), Wanted::Person.in_lang(self.lang()));
        loop {
            let name = match typed.take() {
                Some(name) => name,
                None => match self.asker.perhaps(&wanted)? {
                    Some(name) => name,
                    None => return Ok(None),
                },
            };
            let mut found = self.people_called(&name)?;
            // One who only bears a near name is to be chosen, not taken for granted.
            if found.len() == 1 && bears(&found, &name) {
                let person = found.remove(0);
                self.asker.known(question, &self.shown(&person))?;
                return Ok(Some(person));
            }
            if !found.is_empty() {
                let mut offers: Vec<(Option<Person>, Choice)> = found
                    .into_iter()
                    .map(|person| {
                        let choice = Choice::new(self.shown(&person)).also(&choices::also(&person));
                        (Some(person), choice)
                    })
                    .collect();
                offers.push(choices::none(calling::somebody_else(self.lang())));
                if let Some(person) = self.asker.pick(question, offers, 0)? {
                    return Ok(Some(person));
                }
            }
            let words = calling::nobody_of_that_name(self.lang(), &name);
            self.asker.note(&words)?;
            match self.what_then()? {
                Then::Again => {}
                Then::Add => return self.newcomer(&name).map(Some),
                Then::Back => return Ok(None),
            }
        }
    }

    fn people_called(&mut self, name: &str) -> Result<Vec<Person>, Error> {
        self.office.read(|tx, _| {
            if let Some(exactly) = tx.person(name)? {
                return Ok(vec![exactly]);
            }
            let filter = PersonFilter {
                text: Some(name.to_owned()),
                limit: Some(NAMESAKES),
                ..PersonFilter::default()
            };
            Ok(match tx.people(&filter)?.0 {
                nobody if nobody.is_empty() => tx.people_of_near_names(&filter)?,
                found => found,
            })
        })
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
        let admitted = self.admitted();
        people.sort_by_cached_key(|person| {
            let here = person.functions_at(&uai);
            let rank = |function| admitted.iter().position(|known| *known == function);
            let best = here.iter().filter_map(|function| rank(*function)).min();
            (best.unwrap_or(usize::MAX), here.iter().min().copied())
        });
        Ok(people)
    }

    /// What one may be to ask this way, as the desk's rules name it.
    pub(super) fn admitted(&self) -> Vec<Function> {
        let channel = self.draft.channel;
        let rules = self.desk().intake.iter();
        rules
            .filter(|rule| channel.is_none_or(|channel| rule.channels.contains(&channel)))
            .flat_map(|rule| rule.functions.iter().copied())
            .collect()
    }

    pub(super) fn person_told(&mut self, login: &str) -> Result<String, Error> {
        let person = self.office.read(|tx, _| tx.person(login))?;
        Ok(person.map_or_else(|| login.to_owned(), |person| self.shown(&person)))
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

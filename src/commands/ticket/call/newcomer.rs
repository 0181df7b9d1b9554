//! A caller whom no directory brought: written down during the call, as `person add` does it.

use super::Call;
use crate::commands::ask::Choice;
use crate::commands::person::add::add;
use crate::commands::register;
use crate::domain::Text;
use crate::domain::code::{Code as _, Function};
use crate::domain::person::Person;
use crate::error::Error;
use crate::files;
use crate::text::asking::{self, Wanted};
use crate::text::calling;
use crate::text::codes::Worded as _;

/// What to do where nobody bears the name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Then {
    Again,
    Add,
    Back,
}

impl Call<'_, '_> {
    /// What to do where nobody bears the name. A rehearsal adds nobody.
    pub(super) fn what_then(&mut self) -> Result<Then, Error> {
        let lang = self.lang();
        let mut offers = vec![(Then::Again, Choice::new(calling::another_name(lang)))];
        if self.draft.school.is_some() && !self.session.rehearses {
            offers.push((Then::Add, Choice::new(calling::add_them(lang))));
        }
        offers.push((Then::Back, Choice::new(calling::back(lang))));
        self.asker.pick(calling::what_then(lang), offers, 0)
    }

    /// Asks who they are, and adds them.
    pub(super) fn newcomer(&mut self, typed: &str) -> Result<Person, Error> {
        let lang = self.lang();
        let (first, last) = guessed(typed);
        let last_name = self.asker.words_from(Wanted::LastName.in_lang(lang), &last)?;
        let first_name = self.asker.words_from(Wanted::FirstName.in_lang(lang), &first)?;
        let function = self.function()?;
        let phone = asking::optional(lang, Wanted::Phone.in_lang(lang));
        let phone = self.asker.perhaps(&phone)?;
        let newcomer = Person {
            last_name: Text::new(last_name),
            first_name: Text::new(first_name),
            phone: phone.as_deref().and_then(register::phone),
            mail: self.free_mail()?,
            functions: self.draft.school.iter().map(|uai| (function, *uai)).collect(),
            ..Person::default()
        };
        let person = self.office.write(false, |tx, at| add(tx, at, newcomer))?;
        let added = calling::added(lang, &person.name(), &person.login);
        self.asker.note(&added)?;
        self.added.push(added);
        Ok(person)
    }

    /// What they are at the school, those first who may ask this way.
    fn function(&mut self) -> Result<Function, Error> {
        let lang = self.lang();
        let mut functions = self.admitted();
        functions.extend(Function::ALL);
        let mut offers: Vec<(Function, Choice)> = Vec::new();
        for function in functions {
            if !offers.iter().any(|(known, _)| *known == function) {
                let also = format!("{} {}", function.code(), function.also().join(" "));
                let choice = Choice::new(function.in_lang(lang)).also(&also);
                offers.push((function, choice));
            }
        }
        self.asker.pick(Wanted::Function.in_lang(lang), offers, 0)
    }

    /// An address that is nobody else's, or none.
    fn free_mail(&mut self) -> Result<Option<Text>, Error> {
        let lang = self.lang();
        let question = asking::optional(lang, Wanted::Mail.in_lang(lang));
        loop {
            let mail = self.asker.line(&question, |typed| match typed {
                "" => Ok(None),
                typed => match files::mail(typed) {
                    Some(mail) => Ok(Some(mail.into_owned())),
                    None => Err(calling::mail_needed(lang).to_owned()),
                },
            })?;
            let Some(mail) = mail else { return Ok(None) };
            match self.office.read(|tx, _| tx.holder_of_mail(&mail))? {
                Some(holder) => self.asker.note(&calling::mail_of(lang, &mail, &holder))?,
                None => return Ok(Some(Text::new(mail))),
            }
        }
    }
}

/// First and last name of what was searched for, to start from: the last name is what stands in
/// capitals, else the first word, as in a directory.
fn guessed(typed: &str) -> (String, String) {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let capital =
        |word: &&&str| word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase() && !c.is_numeric());
    let (last, first): (Vec<&str>, Vec<&str>) = match words.iter().any(|word| capital(&word)) {
        true => words.iter().partition(|word| capital(word)),
        false => (
            words.iter().take(1).copied().collect(),
            words.iter().skip(1).copied().collect(),
        ),
    };
    (first.join(" "), last.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_searched_for_is_where_to_start_from() {
        #[track_caller]
        fn check(typed: &str, first: &str, last: &str) {
            assert_eq!(guessed(typed), (first.to_owned(), last.to_owned()));
        }
        check("Dupond Jean", "Jean", "Dupond");
        check("Jean DUPOND", "Jean", "DUPOND");
        check("DE LA TOUR Anne", "Anne", "DE LA TOUR");
        check("dupond", "", "dupond");
    }
}

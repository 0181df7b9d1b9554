//! `person add`: somebody whom no directory brought, written down by hand.

use crate::commands::Session;
use crate::commands::register::{self, answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::words::{named, said};
use crate::domain::Text;
use crate::domain::code::Function;
use crate::domain::outside::fold;
use crate::domain::person::Person;
use crate::error::Error;
use crate::office::Counter;
use crate::store::Tx;
use crate::text;
use crate::view::registers::person::{self, PersonPageJson};

/// Add a person whom no directory brought: name, function, how to reach them
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub last_name: String,

    /// The first name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub first_name: String,

    /// What the person is at the school
    #[arg(long, value_name = "CODE", value_parser = named::<Function>())]
    pub function: Function,

    /// The school of the function, by its UAI
    #[arg(long, value_name = "UAI")]
    pub school: String,

    /// The mail address, which names the person too
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// The telephone number
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// The login; else the mail address, else one made of the name
    #[arg(long, value_name = "LOGIN")]
    pub login: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Add {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mail = register::mail("--mail", self.mail.as_deref().unwrap_or_default())?;
        let login = self
            .login
            .as_deref()
            .map(|login| register::login("--login", login))
            .transpose()?;
        let mut office = session.office_of_all_to_write()?;
        let writing = &self.writing;
        let added = write_once(&mut office, "person add", writing, writing.dry_run, |tx, at| {
            let school = tx.school_named(&self.school)?.uai;
            let newcomer = Person {
                login: login.clone().unwrap_or_default(),
                last_name: Text::new(self.last_name.trim()),
                first_name: Text::new(self.first_name.trim()),
                mail: mail.clone(),
                phone: self.phone.as_deref().and_then(register::phone),
                functions: vec![(self.function, school)],
                ..Person::default()
            };
            add(tx, at, newcomer)
        })?;
        let Some(person) = added else {
            session.note(text::imports::done_before(session.lang));
            return Ok(());
        };
        let desk = &office.counter.desk;
        answer::one(
            session,
            || person::page(&person, session.look()),
            || person::grid(std::slice::from_ref(&person), desk, session.lang),
            &PersonPageJson::new(&person, &[], session.env.now()),
        )?;
        answer::note_change(session, true, writing.dry_run);
        Ok(())
    }
}

/// Adds somebody; without a login their address names them, as in a directory, else their name does.
pub fn add(tx: &mut Tx<'_>, at: &Counter, mut newcomer: Person) -> Result<Person, Error> {
    super::free_mail(&newcomer, tx)?;
    if newcomer.login.is_empty() {
        newcomer.login = match &newcomer.mail {
            Some(mail) => mail.raw().to_lowercase(),
            None => free_login(tx, &newcomer)?,
        };
    }
    if let Some(holder) = tx.person(&newcomer.login)? {
        return Err(super::taken("--login", &newcomer.login, holder.login));
    }
    tx.add_person(&newcomer, at.now, &at.by(None))?;
    tx.person_named(&newcomer.login)
}

/// `jdupond` for Jean Dupond; the next one is `jdupond2`.
fn free_login(tx: &Tx<'_>, newcomer: &Person) -> Result<String, Error> {
    let plain = made_of(newcomer.first_name.raw(), newcomer.last_name.raw());
    let mut login = plain.clone();
    let mut number = 1;
    while tx.person(&login)?.is_some() {
        number += 1;
        login = format!("{plain}{number}");
    }
    Ok(login)
}

fn made_of(first: &str, last: &str) -> String {
    let letters = |name: &str| -> String { fold(name).chars().filter(|c| c.is_alphanumeric()).collect() };
    let login: String = letters(first)
        .chars()
        .take(1)
        .chain(letters(last).chars())
        .collect();
    match login.is_empty() {
        true => "personne".to_owned(),
        false => login,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_made_of_a_name() {
        #[track_caller]
        fn check(first: &str, last: &str, expected: &str) {
            assert_eq!(made_of(first, last), expected);
        }
        check("Jean", "DUPOND", "jdupond");
        check("Émilie-Rose", "D’Œuvre Lac", "edoeuvrelac");
        check("", "Martin", "martin");
        check("!", "?", "personne");
        assert!(register::login("--login", "j dupond").is_err());
    }
}

//! `person edit`: what the directory does not say, or says too late.

use crate::commands::Session;
use crate::commands::register::{self, answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::commands::words::{named, word};
use crate::domain::code::{Function, Lang};
use crate::domain::person::Person;
use crate::domain::{Text, Uai, desk};
use crate::error::{Error, Expected};
use crate::text;
use crate::view::registers::person::{self, PersonPageJson};

/// Change a person: functions, how to reach them, notices
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The person, by login or mail address
    #[arg(value_name = "LOGIN|MAIL")]
    pub person: String,

    /// First and last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: Option<String>,

    /// The mail address, which names the person too
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// The telephone number; empty to remove
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// Where notices go, if not to the mail address; empty to remove
    #[arg(long, value_name = "MAIL")]
    pub notice_mail: Option<String>,

    /// The language of notices
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>())]
    pub notice_lang: Option<Lang>,

    /// The time zone, such as `Europe/Paris`
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,

    /// Give this function at the school of `--school`
    #[arg(long, value_name = "CODE", value_parser = named::<Function>(), requires = "school")]
    pub function: Option<Function>,

    /// Take this function away at the school of `--school`
    #[arg(long, value_name = "CODE", value_parser = named::<Function>(), requires = "school")]
    pub remove_function: Option<Function>,

    /// The school of the function, by its UAI
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office_of_all_to_write()?;
        let writing = &self.writing;
        let edited = write_once(&mut office, "person edit", writing, writing.dry_run, |tx, at| {
            let before = tx.person_named(&self.person)?;
            let school = match &self.school {
                Some(given) => Some(tx.school_named(given)?.uai),
                None => None,
            };
            let after = self.applied(before, school)?;
            super::free_mail(&after, tx)?;
            let changed = tx.edit_person(&after, at.now, &at.by(None))?;
            let tickets = register::open_tickets(tx, at, super::of_person(&after))?;
            Ok((tx.person_named(&after.login)?, tickets, changed))
        })?;
        let Some((person, tickets, changed)) = edited else {
            session.note(text::imports::done_before(session.lang));
            return Ok(());
        };
        let desk = &office.counter.desk;
        answer::one(
            session,
            || person::page(&person, session.look()),
            || person::grid(std::slice::from_ref(&person), desk, session.lang),
            &PersonPageJson::new(&person, &tickets, session.env.now()),
        )?;
        answer::note_change(session, changed, writing.dry_run);
        Ok(())
    }

    /// The person with everything that was asked for.
    fn applied(&self, mut person: Person, school: Option<Uai>) -> Result<Person, Error> {
        if let Some(name) = &self.name {
            (person.first_name, person.last_name) = parted(name);
        }
        if let Some(mail) = &self.mail {
            person.mail = register::mail("--mail", mail)?;
        }
        if let Some(phone) = &self.phone {
            person.phone = register::phone(phone);
        }
        if let Some(mail) = &self.notice_mail {
            person.notice_mail = register::mail("--notice-mail", mail)?;
        }
        if let Some(lang) = self.notice_lang {
            person.lang = Some(lang);
        }
        if let Some(name) = &self.time_zone {
            person.time_zone = zone(name)?;
        }
        if let Some(uai) = school {
            person
                .functions
                .extend(self.function.map(|function| (function, uai)));
            if let Some(function) = self.remove_function {
                person.functions.retain(|held| *held != (function, uai));
            }
        }
        Ok(person)
    }
}

/// First and last name: the last name is what is written in capitals at the end, else the last word.
fn parted(name: &str) -> (Text, Text) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| word.chars().any(char::is_alphabetic) && **word == word.to_uppercase();
    let capitals = words.iter().rev().take_while(|word| capital(word)).count();
    let first = words.len().saturating_sub(capitals.max(1));
    let part = |words: &[&str]| Text::new(words.join(" "));
    (
        part(words.get(..first).unwrap_or_default()),
        part(words.get(first..).unwrap_or_default()),
    )
}

/// A time zone by its name; nothing where it is to be removed.
fn zone(name: &str) -> Result<Option<String>, Error> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    match desk::time_zone(name) {
        Some(zone) => Ok(Some(zone.name().to_owned())),
        None => {
            let usual = [
                "Europe/Paris",
                "America/Guadeloupe",
                "America/Martinique",
                "America/Cayenne",
                "Indian/Reunion",
                "Indian/Mayotte",
                "Pacific/Noumea",
                "Pacific/Tahiti",
            ];
            let usual = usual.map(str::to_owned).to_vec();
            Err(Error::bad_value("--time-zone", name, Expected::OneOf(usual)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_last_name_is_what_stands_in_capitals_or_last() {
        #[track_caller]
        fn check(name: &str, first: &str, last: &str) {
            assert_eq!(parted(name), (Text::from(first), Text::from(last)));
        }
        check("Claire Martin", "Claire", "Martin");
        check("Jean Pierre DE LA TOUR", "Jean Pierre", "DE LA TOUR");
        check("  Émile   DÉCLERCK ", "Émile", "DÉCLERCK");
        check("Martin", "", "Martin");
        check("LE", "", "LE");
    }

    #[test]
    fn a_time_zone_is_one_of_france() {
        assert_eq!(zone("Europe/Paris").unwrap().as_deref(), Some("Europe/Paris"));
        assert_eq!(zone(" ").unwrap(), None);
        assert!(zone("Grenoble").is_err());
    }
}

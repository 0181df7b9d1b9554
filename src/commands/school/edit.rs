//! `school edit`: what no official file says.

use chrono::NaiveDate;

use crate::commands::Session;
use crate::commands::register::{self, answer, write_once};
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::domain::Text;
use crate::domain::moment::Toward;
use crate::domain::outside::fold;
use crate::domain::school::{Agreement, School};
use crate::error::{Error, Usage};
use crate::office::Counter;
use crate::store::Tx;
use crate::store::people::PersonFilter;
use crate::text;
use crate::view::registers::school::{self, SchoolPageJson};

/// Change a school: membership, white list, how to reach it
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The school, by its UAI
    #[arg(value_name = "UAI")]
    pub uai: String,

    /// Its name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: Option<String>,

    /// Its telephone number; empty to remove
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// Its mail address; empty to remove
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// Its sector, by its code in the desk's profile; empty to remove
    #[arg(long, value_name = "SECTOR")]
    pub sector: Option<String>,

    /// The agreement that makes it a member, by its name or number
    #[arg(long, value_name = "NAME", value_parser = said())]
    pub agreement: Option<String>,

    /// The first day of the agreement: `2026-09-01`, `01/09/2026`, `today`
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, requires = "agreement")]
    pub starts: Option<String>,

    /// The last day of the agreement
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, requires = "agreement")]
    pub ends: Option<String>,

    /// Put this person on the white list of participants; may be repeated
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub allow: Vec<String>,

    /// Take this person off the white list; may be repeated
    #[arg(long, value_name = "LOGIN|MAIL")]
    pub disallow: Vec<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&answer::FORMATS)?;
        let mut office = session.office_to_write()?;
        let desk = office.counter.desk.clone();
        let today = desk.day(office.counter.now);
        let day = |option, given: &Option<String>| {
            given
                .as_ref()
                .map(|given| session.day(option, given, desk.time_zone, Toward::Told))
                .transpose()
        };
        let term = Term {
            starts: day("--starts", &self.starts)?,
            ends: day("--ends", &self.ends)?,
            today,
        };
        let writing = &self.writing;
        let edited = write_once(&mut office, "school edit", writing, writing.dry_run, |tx, at| {
            let standing = tx.school_named(&self.uai)?;
            let after = self.applied(standing, term, at)?;
            let mut changed = tx.edit_school(&after, at.now, &at.by(None))?;
            changed |= self.edit_white_list(&after, tx, at)?;
            let filter = PersonFilter {
                school: Some(after.uai),
                ..PersonFilter::default()
            };
            let (people, _) = tx.people(&filter)?;
            let tickets = register::open_tickets(tx, at, super::of_school(&after))?;
            let white_list = tx.white_list(&after.uai)?;
            Ok((tx.school_named(&self.uai)?, people, white_list, tickets, changed))
        })?;
        let Some((school, people, white_list, tickets, changed)) = edited else {
            session.note(text::imports::done_before(session.lang));
            return Ok(());
        };
        answer::one(
            session,
            || school::page(&school, &people, &white_list, &desk, session.look()),
            || school::grid(std::slice::from_ref(&school), &desk, today, session.lang),
            &SchoolPageJson::new(&school, &people, &white_list, &tickets, &desk, session.env.now()),
        )?;
        answer::note_change(session, changed, writing.dry_run);
        Ok(())
    }

    /// The school with everything that was asked for.
    fn applied(&self, mut school: School, term: Term, at: &Counter) -> Result<School, Error> {
        if let Some(name) = &self.name {
            school.name = Text::from(name.as_str());
        }
        if let Some(phone) = &self.phone {
            school.phone = register::phone(phone);
        }
        if let Some(mail) = &self.mail {
            school.mail = register::mail("--mail", mail)?;
        }
        let sector = match self.sector.as_deref().map(str::trim) {
            None => None,
            Some("") => Some(None),
            Some(code) => Some(Some(register::sector(&at.desk, code)?)),
        };
        let inherited = school.sector_on(term.today).map(str::to_owned);
        let agreement = match &self.agreement {
            Some(name) => Some(term.agreement(&mut school, name, inherited)?),
            None if sector.is_some() => Some(term.present(&mut school)?),
            None => None,
        };
        if let (Some(agreement), Some(sector)) = (agreement, sector) {
            agreement.sector = sector;
        }
        Ok(school)
    }

    fn edit_white_list(&self, school: &School, tx: &Tx<'_>, at: &Counter) -> Result<bool, Error> {
        let mut changed = false;
        for given in &self.allow {
            let person = tx.person_named(given)?;
            changed |= tx.allow(&school.uai, &person.login, at.now, &at.by(None))?;
        }
        for given in &self.disallow {
            let person = tx.person_named(given)?;
            changed |= tx.disallow(&school.uai, &person.login, at.now, &at.by(None))?;
        }
        Ok(changed)
    }
}

/// The days of an agreement, as far as they were given.
#[derive(Clone, Copy)]
struct Term {
    starts: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    today: NaiveDate,
}

impl Term {
    /// The agreement of that name with these days: the one that there is, else a new one, which needs
    /// both days.
    fn agreement<'s>(
        self,
        school: &'s mut School,
        name: &str,
        sector: Option<String>,
    ) -> Result<&'s mut Agreement, Error> {
        let meant = |agreement: &Agreement| {
            agreement.name.folded() == fold(name)
                && self.starts.is_none_or(|starts| agreement.starts_on == starts)
        };
        let found = school.agreements.iter().rposition(meant);
        let place = match (found, self.starts, self.ends) {
            (Some(place), ..) => place,
            (None, Some(starts_on), Some(ends_on)) => {
                school.agreements.push(Agreement {
                    name: Text::from(name),
                    starts_on,
                    ends_on,
                    sector,
                });
                school.agreements.len() - 1
            }
            (None, starts, ends) => {
                let missing = [("--starts", starts.is_none()), ("--ends", ends.is_none())];
                let missing = missing.into_iter().filter(|(_, missing)| *missing);
                return Err(Error::Usage(Usage::Missing(
                    missing.map(|(option, _)| option.to_owned()).collect(),
                )));
            }
        };
        let agreement = school.agreements.get_mut(place);
        let agreement = agreement.ok_or_else(|| Error::Fault("an agreement is gone".into()))?;
        agreement.ends_on = self.ends.unwrap_or(agreement.ends_on);
        if agreement.ends_on < agreement.starts_on {
            return Err(Error::Usage(Usage::Backwards {
                from: "--starts".to_owned(),
                until: "--ends".to_owned(),
            }));
        }
        Ok(agreement)
    }

    /// The agreement that is valid today, else the latest: it says the sector.
    fn present(self, school: &mut School) -> Result<&mut Agreement, Error> {
        let today = self.today;
        let valid = |agreement: &Agreement| agreement.starts_on <= today && today <= agreement.ends_on;
        let place = school
            .agreements
            .iter()
            .enumerate()
            .max_by_key(|(_, agreement)| (valid(agreement), agreement.ends_on))
            .map(|(place, _)| place);
        let present = place.and_then(|place| school.agreements.get_mut(place));
        present.ok_or_else(|| {
            let missing = ["--agreement", "--starts", "--ends"];
            Error::Usage(Usage::Missing(missing.map(str::to_owned).to_vec()))
        })
    }
}

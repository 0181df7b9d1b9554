//! `db anonymise`: personal data is forgotten, of a person or by age; the chain of events holds, and no
//! byte of it stays in the file.

use chrono::{DateTime, NaiveDate, Utc};

use crate::commands::Session;
use crate::commands::session::Enter;
use crate::domain::code::Format;
use crate::domain::erasure::{Erased, Mentions};
use crate::domain::moment::{self, Toward};
use crate::domain::person::Person;
use crate::domain::refusal::{Reason, Refusal};
use crate::error::{Error, Expected};
use crate::office::Office;
use crate::store::Tx;
use crate::text;
use crate::view;
use crate::view::erasure::Forgotten;

/// Erase personal data: of a person, or of tickets that have been over for long
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("what").required(true)))]
pub struct Anonymise {
    /// This person, by login or mail address, with all that stands in their tickets
    #[arg(long, value_name = "LOGIN|MAIL", group = "what")]
    pub person: Option<String>,

    /// The words of tickets that were over before this day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, group = "what")]
    pub closed_before: Option<String>,

    /// The words of tickets that have been over for longer: `3y`, `18m`
    #[arg(long, value_name = "SPAN", group = "what")]
    pub older_than: Option<String>,

    /// The person's open tickets too, as they are
    #[arg(long, requires = "person")]
    pub with_open: bool,

    /// Count what would be erased; erase nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

impl Anonymise {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let mut office = session.office_of_all_to_write()?;
        office.counter.admin_only()?;
        let before = self.before(session, &office)?;
        let mut forgotten = self.erase(&mut office, before, true)?;
        if !self.dry_run {
            let question = text::erasure::question(session.lang, &forgotten.erased, self.person.as_deref());
            if !session.confirm(&question, Enter::No)? {
                session.note(text::door::nothing_written(session.lang));
                return Ok(());
            }
            forgotten = self.erase(&mut office, before, false)?;
            forgotten.purged = office.store().purge()?;
        }
        session.print(&match format {
            Format::Json => view::erasure::json(&forgotten, session.look()),
            _ => view::erasure::table(&forgotten, session.look()),
        })?;
        for line in text::erasure::what_stays(session.lang, &forgotten.mentions) {
            session.note(&line);
        }
        if self.dry_run {
            session.note(text::door::nothing_written(session.lang));
        } else if !forgotten.purged {
            session.warn(text::erasure::not_purged(session.lang));
        }
        Ok(())
    }

    /// The first day whose tickets are kept, where it is the age that counts.
    fn before(&self, session: &Session<'_>, office: &Office) -> Result<Option<NaiveDate>, Error> {
        let zone = office.counter.desk.time_zone;
        if let Some(day) = &self.closed_before {
            return session.day("--closed-before", day, zone, Toward::Told).map(Some);
        }
        let Some(span) = &self.older_than else {
            return Ok(None);
        };
        let today = moment::today(office.counter.now, zone);
        let day = moment::day(&format!("-{}", span.trim_start_matches('-')), today, Toward::Told);
        day.map(Some)
            .ok_or_else(|| Error::bad_value("--older-than", span, Expected::Day))
    }

    fn erase(
        &self,
        office: &mut Office,
        before: Option<NaiveDate>,
        rehearse: bool,
    ) -> Result<Forgotten, Error> {
        office.write(rehearse, |tx, at| {
            let mut erased = Erased::default();
            let mut whose = None;
            if let Some(named) = &self.person {
                let person = tx.person_named(named)?;
                let nobody = self.erase_person(tx, &person, &mut erased)?;
                whose = Some((person, nobody));
            } else if let Some(day) = before {
                erase_before(tx, moment::start_of(day, at.desk.time_zone), &mut erased)?;
            }
            tx.end_erasure(&mut erased, at.now, &at.by(None))?;
            Ok(Forgotten {
                dry_run: self.dry_run,
                closed_before: before,
                erased,
                mentions: match &whose {
                    Some((person, _)) => tx.mentions(person)?,
                    None => Mentions::default(),
                },
                person: whose.map(|(_, nobody)| nobody),
                purged: false,
            })
        })
    }

    fn erase_person(&self, tx: &Tx<'_>, person: &Person, erased: &mut Erased) -> Result<String, Error> {
        let tickets = tx.tickets_of_person(&person.login)?;
        let open = tickets.iter().filter(|ticket| ticket.open);
        let open: Vec<String> = open.map(|ticket| ticket.reference.clone()).collect();
        if !open.is_empty() && !self.with_open {
            return Err(Refusal::one(Reason::StillOpen {
                person: person.login.clone(),
                tickets: open,
            })
            .into());
        }
        for ticket in &tickets {
            tx.erase_ticket(ticket.id, erased)?;
        }
        tx.erase_person(person, erased)
    }
}

fn erase_before(tx: &Tx<'_>, instant: DateTime<Utc>, erased: &mut Erased) -> Result<(), Error> {
    for ticket in tx.tickets_over_before(instant)? {
        tx.erase_ticket(ticket.id, erased)?;
    }
    tx.erase_letters_before(instant, erased)
}

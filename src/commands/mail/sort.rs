//! `mail sort`: an operator says what a letter is that nobody could know what to do with.

use crate::commands::Session;
use crate::commands::mail::reading;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::ticket::fields::{Fields, Origin};
use crate::commands::words::number;
use crate::domain::code::Format;
use crate::error::{Error, Usage};
use crate::office::letters::{self, Reading, Sorted, Sorting};
use crate::office::time::Moment;
use crate::office::{Counter, Manner, Office};
use crate::store::Tx;
use crate::text;

/// Say what to do with a mail that waits: put it to a ticket, open one, or put it aside
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).multiple(false))]
pub struct Sort {
    /// Its number, as `guichet mail list` gives it; several are all or nothing
    #[arg(value_name = "ID", required = true, value_parser = number(1..=u32::MAX))]
    pub ids: Vec<u32>,

    /// Add it to this ticket: as its sender's word, or as an internal note where nobody knows them
    #[arg(long, value_name = "REF", group = "what")]
    pub to: Option<String>,

    /// Whose word it is, by login or mail address: a requester or participant of the ticket
    #[arg(long, value_name = "LOGIN|MAIL", requires = "to")]
    pub by: Option<String>,

    /// Open a ticket with it; the options below tell what it does not say
    #[arg(long, group = "what")]
    pub new: bool,

    /// Put it aside; it is kept
    #[arg(long, group = "what")]
    pub discard: bool,

    /// Decide again, now that the registers know more
    #[arg(long, group = "what")]
    pub again: bool,

    #[command(flatten)]
    pub origin: Origin,

    #[command(flatten)]
    pub fields: Fields,

    #[command(flatten)]
    pub writing: Writing,
}

impl Sort {
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let fields = std::mem::take(&mut self.fields);
        if !self.new && (fields != Fields::default() || self.origin != Origin::default()) {
            return Err(Error::Usage(Usage::Missing(vec!["--new".to_owned()])));
        }
        let told = fields.told(session)?;
        let mut office = session.office_to_write()?;
        let letters = self.letters(&mut office)?;
        let manner = Manner::from(&self.writing);
        let moment = Moment {
            now: office.counter.now,
            clock_set: office.counter.clock_set,
            dry_run: manner.dry_run,
        };
        let sorted = office.write(manner.dry_run, |tx, at| {
            if let Some(done) = at.done_before(tx, "mail sort", &manner)? {
                return Ok(Err(done));
            }
            let mut all = Vec::new();
            for (id, raw, reading) in &letters {
                all.push(if self.again {
                    at.letter(tx, *id)?;
                    at.sort_again(tx, *id, reading, moment)?
                } else {
                    let sorting = self.sorting(tx, at, &told)?;
                    at.sort(tx, *id, reading, raw.clone(), &sorting)?
                });
            }
            let tickets = all.iter().filter_map(|sorted: &Sorted| sorted.done.as_ref());
            at.keep_answer(tx, "mail sort", &manner, tickets.map(|done| &done.ticket))?;
            Ok(Ok(all))
        })?;
        let sorted = match sorted {
            Ok(sorted) => sorted,
            Err(done) => return doing::tell(session, &mut office, &done, false),
        };
        let done: Vec<_> = sorted.iter().filter_map(|sorted| sorted.done.clone()).collect();
        for one in sorted.iter().filter(|one| one.done.is_none()) {
            session.note(&text::letters::became(session.lang, &one.post, false));
        }
        doing::tell(session, &mut office, &done, manner.dry_run)
    }

    /// The letters, read before anything is written.
    fn letters(&self, office: &mut Office) -> Result<Vec<(i64, Vec<u8>, Reading)>, Error> {
        let mut ids: Vec<i64> = self.ids.iter().map(|id| i64::from(*id)).collect();
        ids.dedup();
        let (bytes, own) = office.read(|tx, at| {
            let mut all = Vec::new();
            for id in &ids {
                at.letter(tx, *id)?;
                all.push((*id, tx.letter_bytes(*id)?.unwrap_or_default()));
            }
            Ok((all, letters::own_addresses(tx)?))
        })?;
        Ok(bytes
            .into_iter()
            .map(|(id, raw)| {
                let reading = reading::read(&raw, &own);
                (id, raw, reading)
            })
            .collect())
    }

    fn sorting(
        &self,
        tx: &mut Tx<'_>,
        at: &Counter,
        told: &crate::commands::ticket::fields::Told,
    ) -> Result<Sorting, Error> {
        Ok(match &self.to {
            Some(reference) => Sorting::To {
                reference: reference.clone(),
                person: self.by.as_deref().map(|named| at.person(tx, named)).transpose()?,
            },
            None if self.new => Sorting::New(Box::new(told.draft(tx, at, &self.origin, false)?)),
            None => Sorting::Discard,
        })
    }
}

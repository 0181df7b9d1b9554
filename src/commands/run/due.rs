//! `run due`: what time alone brings, at every desk of the database. It needs no operator, says
//! nothing where nothing is due, and may run every five minutes for ever, beside itself too.

use crate::commands::{Session, mail};
use crate::domain::code::Format;
use crate::domain::dossier::Listed;
use crate::error::Error;
use crate::office::time::{self, Moment};
use crate::store::{Access, Store};
use crate::text;
use crate::text::names::Names;
use crate::view;

/// Expire closures that nobody answered in time, recall tickets put off to a day; for cron
#[derive(Debug, clap::Args)]
pub struct Due {
    /// Decide and print what would be done, and why; write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

impl Due {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        // Whoever starts it by the clock has made no database: one that is not there is an error.
        let mut store = Store::open(&session.place()?, Access::Write)?;
        let moment = Moment {
            now: session.env.now(),
            clock_set: session.env.clock_is_forced(),
            dry_run: self.dry_run,
        };
        let brought = time::bring_due(&mut store, session.globals.desk.as_deref(), moment)?;
        let letters = mail::take_up(&mut store, moment)?;
        if matches!(format, Format::Json | Format::Ndjson) {
            let done = brought.iter().flat_map(|(_, done)| done);
            let done = done.chain(letters.iter().filter_map(|outcome| outcome.done.as_ref()));
            let tickets = store.read(|tx| {
                let all: Result<Vec<Listed>, Error> =
                    done.map(|done| tx.named(done.ticket.clone(), done.due)).collect();
                all
            })?;
            return session.print(&match format {
                Format::Json => view::list::json(&tickets, tickets.len() as u64, session.look()),
                _ => view::list::ndjson(&tickets, moment.now),
            });
        }
        let mut out = session.out();
        for (desk, done) in &brought {
            let names = Names::new(session.lang, desk);
            for done in done {
                for event in &done.events {
                    let told = text::history::headline(event, &names);
                    out.line(&text::door::of(session.lang, &done.ticket.reference, &told))?;
                }
            }
        }
        for outcome in &letters {
            out.line(&text::letters::became(session.lang, &outcome.post, outcome.seen))?;
        }
        out.finish()?;
        if self.dry_run && !(brought.is_empty() && letters.is_empty()) {
            session.note(text::door::nothing_written(session.lang));
        }
        Ok(())
    }
}

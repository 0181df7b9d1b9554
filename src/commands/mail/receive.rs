//! `mail receive`: a mail server hands in one message. It is answered by 0 only once the message is
//! on the disk, and by 75 ("try again") whatever goes wrong, because on any other number it would
//! give the message back to its sender.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::mail::reading;
use crate::domain::code::Format;
use crate::domain::correspondence::Envelope;
use crate::error::{DataFault, DataProblem, Error};
use crate::office::letters::{self, Arrival, Outcome};
use crate::office::time::Moment;
use crate::store::{Access, Store};
use crate::text;
use crate::view::{self, letters::LetterJson};

/// The most that is taken in: no mail server passes on as much, and no more fits into memory with
/// all its copies. It stays with the mail server.
const MOST: usize = 100 << 20;

/// Take in one mail: a request, an answer, an approval, or something to sort; exits 0 or 75
#[derive(Debug, clap::Args)]
pub struct Receive {
    /// The message; `-`, or nothing, reads standard input
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// An address that the mail server took it for; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    pub recipient: Vec<String>,

    /// Decide and print what would be done, and why; write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

impl Receive {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let raw = self.message(session)?;
        let envelope = Envelope {
            desk: session.globals.desk.clone(),
            recipients: self.recipient,
        };
        let moment = Moment {
            now: session.env.now(),
            clock_set: session.env.clock_is_forced(),
            dry_run: self.dry_run,
        };
        // A mail server makes no database: one that is not there is an error, and it tries again.
        let mut store = Store::open(&session.place()?, Access::Write)?;
        let outcome = if moment.dry_run {
            rehearsed(&mut store, &raw, &envelope, moment)?
        } else {
            taken_in(&mut store, &raw, &envelope, moment)?
        };
        // It is on the disk. That nobody hears of it changes nothing.
        let _ = session.print(&match format {
            Format::Json | Format::Ndjson => {
                view::json::value(&LetterJson::new(&outcome.post).alone(), session.look())
            }
            _ => {
                format!(
                    "{}\n",
                    text::letters::became(session.lang, &outcome.post, outcome.seen)
                )
            }
        });
        if moment.dry_run {
            session.note(text::door::nothing_written(session.lang));
        }
        Ok(())
    }

    /// All of it: a message of which the end is missing is none.
    fn message(&self, session: &mut Session<'_>) -> Result<Vec<u8>, Error> {
        let file = self.file.clone().filter(|path| path.as_os_str() != "-");
        let mut raw = Vec::new();
        let read = match &file {
            None => session.stdin()?.take(MOST as u64 + 1).read_to_end(&mut raw),
            Some(path) => File::open(path)
                .map_err(|cause| Error::CannotRead {
                    path: path.clone(),
                    cause,
                })?
                .take(MOST as u64 + 1)
                .read_to_end(&mut raw),
        };
        read.map_err(|cause| Error::Io {
            path: file.clone(),
            cause,
        })?;
        if raw.len() > MOST {
            return Err(Error::BadData(vec![DataFault {
                file: file.unwrap_or_else(|| "-".into()),
                line: None,
                column: None,
                value: None,
                problem: DataProblem::TooLong { limit: MOST },
            }]));
        }
        Ok(raw)
    }
}

/// Kept, then read, then done: what was kept is not lost whatever happens then.
fn taken_in(store: &mut Store, raw: &[u8], envelope: &Envelope, moment: Moment) -> Result<Outcome, Error> {
    match store.write(|tx| letters::keep(tx, raw, envelope, moment))? {
        Arrival::Seen(id) => store.read(|tx| letters::seen_before(tx, id)),
        Arrival::Kept(id) => {
            let own = store.read(letters::own_addresses)?;
            let reading = reading::read(raw, &own);
            store.write(|tx| letters::settle(tx, id, &reading, moment))
        }
    }
}

fn rehearsed(store: &mut Store, raw: &[u8], envelope: &Envelope, moment: Moment) -> Result<Outcome, Error> {
    let own = store.read(letters::own_addresses)?;
    let reading = reading::read(raw, &own);
    store.rehearse(|tx| match letters::keep(tx, raw, envelope, moment)? {
        Arrival::Seen(id) => letters::seen_before(tx, id),
        Arrival::Kept(id) => letters::settle(tx, id, &reading, moment),
    })
}

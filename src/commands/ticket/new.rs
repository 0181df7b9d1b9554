//! `ticket new`: a request reaches the desk. Nothing is required here, because what is required is the
//! desk's to say, and a terminal is asked for the rest.

use std::path::{Path, PathBuf};

use crate::commands::Session;
use crate::commands::ask::Keeper;
use crate::commands::shared::Writing;
use crate::commands::ticket::call::{self, Call, Taken};
use crate::commands::ticket::doing;
use crate::commands::ticket::draft::Written;
use crate::commands::ticket::fields::{Fields, Origin};
use crate::domain::article::Offered;
use crate::domain::code::Format;
use crate::domain::ticket::Ticket;
use crate::domain::warning::Warning;
use crate::error::Error;
use crate::office::{Counter, Done, Filed, Manner, Office};
use crate::text::asking;
use crate::text::names::Names;
use crate::view::card;
use crate::view::json::{NewTicketJson, Notes, OneJson, WarningJson};
use crate::{text, view};

/// Stands for the last draft.
const LAST: &str = "@last";

/// Open a ticket; the desk says what is required
#[derive(Debug, clap::Args)]
pub struct New {
    #[command(flatten)]
    pub origin: Origin,

    #[command(flatten)]
    pub fields: Fields,

    /// The request is private: seen by its requester and the team only
    #[arg(long)]
    pub private: bool,

    /// A file to attach; may be repeated
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,

    /// Go on from the draft that an interrupted entry left behind; without a file, from the last one
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = LAST)]
    pub recover: Option<PathBuf>,

    #[command(flatten)]
    pub writing: Writing,
}

impl New {
    pub fn run(mut self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table, Format::Json, Format::Ndjson])?;
        let recovered = match self.recover.take() {
            Some(path) if path.as_os_str() == LAST => Some(last_draft(session)?),
            told => told,
        };
        if let Some(path) = &recovered {
            self.go_on_from(path, session)?;
        }
        let told = self.fields.told(session)?;
        let files = doing::files(&self.attach)?;
        let mut office = session.office_to_write()?;
        let draft = office.read(|tx, at| told.draft(tx, at, &self.origin, self.private))?;
        let manner = Manner::from(&self.writing);
        let keeper = recovered.map(Keeper::again);
        let asks = session.is_interactive()
            && (keeper.is_some()
                || call::is_incomplete(&mut office, &draft)?
                || !(session.globals.yes || office.duplicates(&draft)?.is_empty()));
        let articles = office.articles_for(&draft)?;
        let waits = |path: &PathBuf| Keeper::is_of_today(session, path);
        if asks
            && keeper.is_none()
            && Keeper::last(session, "ticket", "json").is_some_and(|path| waits(&path))
        {
            session.note(text::calling::draft_waits(session.lang));
        }
        let filed = if asks {
            match Call::begin(session, &mut office, draft, self.attach, keeper)?.file(files, &manner)? {
                Taken::Filed(filed) => *filed,
                Taken::Added(done) => return tell(session, &mut office, &done, self.writing.dry_run),
                Taken::Known => {
                    session.note(text::duplicates::left(session.lang));
                    return Ok(());
                }
            }
        } else {
            if manner.dry_run && shows_pages(session) {
                let (filed, dossier) = office.preview(&draft, files, &manner)?;
                session.print(&card::preview(&dossier, &office.counter.desk, session.look()))?;
                warn(session, &office, &filed, true);
                doing::tell_mails(session, &mut office, std::slice::from_ref(&filed.done), true)?;
                session.note(text::door::nothing_written(session.lang));
                return Ok(());
            }
            let filed = office.file(&draft, files, &manner)?;
            if let Some(keeper) = keeper.filter(|_| !manner.dry_run) {
                keeper.forget();
            }
            if filed.existed {
                session.note(&text::door::existed(session.lang, &filed.done.ticket.reference));
            }
            warn(session, &office, &filed, manner.dry_run);
            for article in articles.iter().filter(|_| !filed.existed) {
                session.note(&text::knowledge::may_help(session.lang, article));
            }
            filed
        };
        remind(session, &office.counter, &filed.done.ticket);
        match session.format() {
            Format::Json | Format::Ndjson => print(session, &mut office, &filed, &articles),
            Format::Table if sums_up(session, &office, &filed, &manner) => {
                let dossier = office.read(|tx, at| {
                    let kept = at.ticket(tx, &filed.done.ticket.reference)?;
                    at.dossier(tx, &kept)
                })?;
                let page = card::card(&dossier, &office.counter.desk, Notes::Hidden, session.look());
                session.print(&page)
            }
            _ => tell(session, &mut office, &[filed.done], manner.dry_run),
        }
    }

    /// What the draft tells and the command line does not.
    fn go_on_from(&mut self, path: &Path, session: &mut Session<'_>) -> Result<(), Error> {
        let mut written = Written::read(path)?;
        self.private |= written.private;
        self.attach.append(&mut written.attach);
        session.globals.desk.get_or_insert_with(|| written.desk.clone());
        written.fill(path, &mut self.origin, &mut self.fields)
    }
}

fn last_draft(session: &Session<'_>) -> Result<PathBuf, Error> {
    let last = Keeper::last(session, "ticket", "json");
    last.ok_or_else(|| Error::CannotRead {
        path: Keeper::folder(session).unwrap_or_default().join("ticket-*.json"),
        cause: std::io::ErrorKind::NotFound.into(),
    })
}

/// Somebody looks, and is shown pages.
fn shows_pages(session: &Session<'_>) -> bool {
    session.format() == Format::Table && session.env.stdout_is_terminal
}

/// The desk shows what it opened whole (E3); there is nothing to show of a rehearsal.
fn sums_up(session: &Session<'_>, office: &Office, filed: &Filed, manner: &Manner) -> bool {
    office.counter.desk.summary && shows_pages(session) && !manner.dry_run && !filed.existed
}

/// The reference alone where a script reads it.
fn tell(session: &Session<'_>, office: &mut Office, done: &[Done], dry_run: bool) -> Result<(), Error> {
    match done {
        [only] if session.format() == Format::Table && !session.env.stdout_is_terminal => {
            session.print(&format!("{}\n", only.ticket.reference))?;
            doing::tell_mails(session, office, done, dry_run)?;
            if dry_run {
                session.note(text::door::nothing_written(session.lang));
            }
            Ok(())
        }
        done => doing::tell(session, office, done, dry_run),
    }
}

/// The ticket, and those that it is likely to repeat.
fn print(
    session: &Session<'_>,
    office: &mut Office,
    filed: &Filed,
    articles: &[Offered],
) -> Result<(), Error> {
    let (ticket, due) = (filed.done.ticket.clone(), filed.done.due);
    let listed = office.read(|tx, _| tx.named(ticket, due))?;
    let look = session.look();
    let warnings = filed.warnings.iter().map(|warning| WarningJson {
        code: warning.code(),
        message: foreseen(session, office, filed, warning),
    });
    let shown = NewTicketJson::new(&listed, &filed.duplicates, warnings.collect(), articles, look.now);
    session.print(&match session.format() {
        Format::Ndjson => view::json::lines(&[shown]),
        _ => view::json::value(&OneJson::new(shown), look),
    })
}

fn foreseen(session: &Session<'_>, office: &Office, filed: &Filed, warning: &Warning) -> String {
    let (equipment, zone) = (
        filed.done.ticket.equipment.as_ref(),
        office.counter.desk.time_zone,
    );
    asking::foreseen(session.lang, warning, equipment, zone)
}

/// Where nobody can be asked, what is foreseen and the likely doubles are told after the fact (C10).
fn warn(session: &Session<'_>, office: &Office, filed: &Filed, dry_run: bool) {
    for warning in &filed.warnings {
        session.note(&text::door::said(&foreseen(session, office, filed, warning)));
    }
    let names = Names::new(session.lang, &office.counter.desk);
    for double in &filed.duplicates {
        let told = text::duplicates::likely(&names, double, office.counter.now);
        session.note(&text::duplicates::warning(session.lang, &told));
    }
    if let (Some(first), false) = (filed.duplicates.first(), dry_run) {
        let (new, original) = (&filed.done.ticket.reference, &first.reference);
        session.note(&text::duplicates::remedy(session.lang, new, original));
    }
}

/// Whoever calls is told of the better way, where the desk has one.
fn remind(session: &Session<'_>, at: &Counter, ticket: &Ticket) {
    let reminder = at.desk.contact.reminder(ticket.channel, at.desk.day(at.now));
    if let Some((channel, address)) = reminder {
        session.note(&text::door::next_time(session.lang, channel, address));
    }
}

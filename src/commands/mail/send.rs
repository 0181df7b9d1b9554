//! `mail send`: what waits leaves, one sender at a time. What became of each mail is written down
//! before the next is begun; a mail that cannot leave keeps no other back.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::carrier::Carrier;
use crate::commands::Session;
use crate::config::{Config, Key};
use crate::domain::Text;
use crate::domain::code::{Code as _, Format};
use crate::domain::notice::{Failure, Fate, Matter, NoticeKind};
use crate::error::Error;
use crate::mail::outbound::{self, Parcel, Setback};
use crate::office::post;
use crate::output::OutputFile;
use crate::store::{Access, Store};
use crate::text;
use crate::text::post::Sent;
use crate::view::ics;
use crate::view::json::{SCHEMA, value};

/// Send the mails that wait; for cron
#[derive(Debug, clap::Args)]
pub struct Send {
    /// Send nothing: write each mail to a file of this folder, or without one only say what would leave
    #[arg(short = 'n', long, value_name = "DIR", num_args = 0..=1)]
    #[expect(
        clippy::option_option,
        reason = "absent, alone, and with its folder are three things"
    )]
    pub dry_run: Option<Option<PathBuf>>,
}

/// What became of one mail.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Item {
    id: i64,
    kind: NoticeKind,
    ticket: Option<String>,
    address: Option<Text>,
    /// `sent`, `waiting` or `dead`; in a rehearsal, what would be tried is `waiting`.
    state: &'static str,
    failure: Option<Failure>,
    detail: Option<Text>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer<'a> {
    schema: u32,
    sent: usize,
    put_off: usize,
    given_up: usize,
    items: &'a [Item],
}

impl Send {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let mut store = Store::open(&session.place()?, Access::Write)?;
        let config = Config::read(&session.env.configuration())?;
        let run = match &self.dry_run {
            Some(folder) => Run::rehearse(session, &mut store, &config, folder.as_deref()),
            None => {
                let Some(_sender) = store.only_sender()? else {
                    session.note(text::post::another_sends(session.lang));
                    return Ok(());
                };
                Run::send(session, &mut store, &config)
            }
        }?;
        run.tell(session, format)?;
        run.stopped.map_or(Ok(()), Err)
    }
}

/// One run of the sender.
#[derive(Default)]
struct Run {
    items: Vec<Item>,
    told: Sent,
    /// What stopped it before all was tried.
    stopped: Option<Error>,
    rehearsed: bool,
}

impl Run {
    fn send(session: &Session<'_>, store: &mut Store, config: &Config) -> Result<Self, Error> {
        let mut run = Self::default();
        let ids = post::due(store, session.globals.desk.as_deref(), session.env.now())?;
        if ids.is_empty() {
            return Ok(run);
        }
        let mut carrier = Carrier::of(session, config)?;
        let mut breaks = 0;
        for (at, id) in ids.iter().enumerate() {
            let Some(matter) = post::matter(store, *id, session.env.now())? else {
                continue;
            };
            match packed(&matter, config).and_then(|parcel| carrier.deliver(parcel)) {
                Ok(()) => {
                    breaks = 0;
                    post::left(store, *id, session.env.now())?;
                    run.told.sent += 1;
                    run.note(&matter, "sent", None);
                }
                Err(setback) => {
                    breaks = if setback.failure == Failure::Cut {
                        breaks + 1
                    } else {
                        0
                    };
                    let fate = run.stay(session, store, &matter, &setback)?;
                    // Twice in a row it is no accident, and a slow server would take all night.
                    if setback.of_all || breaks > 1 {
                        let waiting = ids.len() - at - usize::from(fate == Fate::Dead);
                        run.stopped = Some(carrier.stopped(setback, waiting));
                        break;
                    }
                }
            }
        }
        Ok(run)
    }

    fn stay(
        &mut self,
        session: &Session<'_>,
        store: &mut Store,
        matter: &Matter,
        setback: &Setback,
    ) -> Result<Fate, Error> {
        let detail = setback.detail.as_ref();
        let fate = post::stayed(store, matter, setback.failure, detail, session.env.now())?;
        let state = match fate {
            Fate::Later(_) => {
                self.told.put_off += 1;
                "waiting"
            }
            Fate::Dead => {
                self.told.given_up += 1;
                "dead"
            }
        };
        self.note(matter, state, Some(setback));
        Ok(fate)
    }

    /// Writes what would leave to a folder; nothing is written down about it.
    fn rehearse(
        session: &Session<'_>,
        store: &mut Store,
        config: &Config,
        folder: Option<&Path>,
    ) -> Result<Self, Error> {
        let mut run = Self {
            rehearsed: true,
            ..Self::default()
        };
        if let Some(folder) = folder {
            fs::create_dir_all(folder).map_err(|cause| Error::CannotCreate {
                path: folder.to_owned(),
                cause,
            })?;
        }
        for id in post::due(store, session.globals.desk.as_deref(), session.env.now())? {
            let Some(matter) = post::matter(store, id, session.env.now())? else {
                continue;
            };
            match packed(&matter, config) {
                Ok(parcel) => {
                    if let Some(folder) = folder {
                        keep(&folder.join(file_name(&matter)), &parcel.bytes)?;
                    }
                    run.told.sent += 1;
                    run.note(&matter, "waiting", None);
                }
                Err(setback) => {
                    run.told.given_up += 1;
                    run.note(&matter, "waiting", Some(&setback));
                }
            }
        }
        Ok(run)
    }

    fn note(&mut self, matter: &Matter, state: &'static str, setback: Option<&Setback>) {
        let ticket = matter
            .dossier
            .as_ref()
            .map(|dossier| dossier.ticket.reference.clone());
        self.items.push(Item {
            id: matter.id,
            kind: matter.kind,
            ticket,
            address: matter.to.address.clone(),
            state,
            failure: setback.map(|setback| setback.failure),
            detail: setback.and_then(|setback| setback.detail.clone()),
        });
    }

    fn tell(&self, session: &Session<'_>, format: Format) -> Result<(), Error> {
        if format == Format::Json {
            let answer = Answer {
                schema: SCHEMA,
                sent: if self.rehearsed { 0 } else { self.told.sent },
                put_off: self.told.put_off,
                given_up: if self.rehearsed { 0 } else { self.told.given_up },
                items: &self.items,
            };
            return session.print(&value(&answer, session.look()));
        }
        let mut out = session.out();
        for item in &self.items {
            let ticket = item.ticket.as_deref().unwrap_or_default();
            let address = item.address.as_ref().map(Text::line).unwrap_or_default();
            let why = item
                .failure
                .map(|failure| text::post::failure(session.lang, failure, item.detail.as_ref()));
            let line = [
                item.id.to_string().as_str(),
                item.kind.code(),
                ticket,
                &address,
                item.state,
            ]
            .join("\t");
            out.line(&match why {
                Some(why) => format!("{line}\t{why}"),
                None => line,
            })?;
        }
        out.finish()?;
        if !self.items.is_empty() {
            let lang = session.lang;
            session.note(&match self.rehearsed {
                true => text::post::would_leave(lang, self.told),
                false => text::post::left(lang, self.told),
            });
        }
        Ok(())
    }
}

fn packed(matter: &Matter, config: &Config) -> Result<Parcel, Setback> {
    let letter = outbound::write(matter)?;
    let diary = matter.dossier.as_ref().and_then(|dossier| {
        let visit = dossier.ticket.appointment.as_ref()?;
        (matter.kind == NoticeKind::Visit).then(|| ics::appointment(dossier, visit, matter.queued_at))
    });
    let sender = config.text(Key::MailFrom);
    outbound::pack(matter, &letter, sender.as_deref(), diary.as_deref())
}

/// `12-CG-12-received.eml`.
fn file_name(matter: &Matter) -> String {
    let ticket = matter
        .dossier
        .as_ref()
        .map(|dossier| format!("{}-", dossier.ticket.reference));
    let name = format!(
        "{}-{}{}.eml",
        matter.id,
        ticket.unwrap_or_default(),
        matter.kind.code()
    );
    Text::new(name).file_name()
}

/// The file as it should be; one that says the same already is left alone.
fn keep(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let mut file = OutputFile::create(path)?;
    file.write_all(bytes).map_err(|cause| Error::Io {
        path: Some(path.to_owned()),
        cause,
    })?;
    file.finish()
}

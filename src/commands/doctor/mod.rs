//! `doctor`: what is wrong with this machine, the database and the mail, and what to do about it. It
//! changes nothing, and makes no database.

mod desk;

use std::path::PathBuf;
use std::time::Duration;

use chrono::TimeDelta;

use self::desk::{AtDesk, Mails};
use crate::commands::Session;
use crate::commands::hooks::found;
use crate::commands::mail::carrier::Carrier;
use crate::config::{Config, Key, Source};
use crate::domain::code::Format;
use crate::domain::health::{Condition, Part};
use crate::error::{Error, Exit};
use crate::text::{self, Message, doctor};
use crate::view;
use crate::view::doctor::{DoctorJson, Examined};

/// Two machines that write to one database need not agree to the second.
const SLACK: TimeDelta = TimeDelta::seconds(2);

/// So long a mail server may take to be there.
const PATIENCE: Duration = Duration::from_secs(3);

/// Say what is wrong with this machine, the database, the mail set-up, and what to do
#[derive(Debug, clap::Args)]
pub struct Doctor {}

impl Doctor {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let format = session.format_among(&[Format::Table, Format::Json])?;
        let mut visit = Visit {
            session,
            examined: Vec::new(),
            wrong: None,
        };
        visit.all();
        let Visit { examined, wrong, .. } = visit;
        session.print(&match format {
            Format::Json => view::json::value(&DoctorJson::new(&examined), session.look()),
            _ => view::doctor::page(&examined, session.look()),
        })?;
        wrong.map_or(Ok(()), Err)
    }
}

/// An examination under way.
struct Visit<'v, 's> {
    session: &'v Session<'s>,
    examined: Vec<Examined>,
    /// The first thing that keeps guichet from working.
    wrong: Option<Error>,
}

impl Visit<'_, '_> {
    fn all(&mut self) {
        let config = self.configuration();
        let desk = self.database();
        self.mail(desk.as_ref(), config.as_ref());
        if let Some(desk) = &desk {
            self.time(desk, config.as_ref());
        }
        self.clock(desk.as_ref());
        self.hooks();
        self.completions();
    }

    fn configuration(&mut self) -> Option<Config> {
        let files = self.session.env.configuration();
        match Config::read(&files) {
            Ok(config) => {
                let there = files.iter().filter(|file| file.path.exists());
                let there: Vec<String> = there.map(|file| file.path.display().to_string()).collect();
                let told = doctor::configuration(self.session.lang, &there);
                self.note(Part::Configuration, Condition::Good, told);
                Some(config)
            }
            Err(why) => {
                self.fault(Part::Configuration, why);
                None
            }
        }
    }

    /// A desk may well live without mails; one that is half configured is wrong.
    fn mail(&mut self, desk: Option<&AtDesk>, config: Option<&Config>) {
        let sends = config.is_some_and(sends);
        if let Some(desk) = desk {
            self.mails(desk, sends);
        }
        let Some(config) = config else { return };
        match Carrier::of(self.session, config) {
            Ok(carrier) => {
                let Err(setback) = carrier.is_there(PATIENCE) else {
                    return;
                };
                let why = carrier.stopped(setback, 0);
                match why.exit() {
                    // It may be there again in a moment.
                    Exit::Busy => {
                        let told = text::error(self.session.lang, &why);
                        self.note(Part::Mail, Condition::Notable, told);
                    }
                    _ => self.fault(Part::Mail, why),
                }
            }
            Err(why @ Error::NotConfigured { .. }) => {
                let told = text::error(self.session.lang, &why);
                self.note(Part::Mail, Condition::Notable, told);
            }
            Err(why) => self.fault(Part::Mail, why),
        }
    }

    /// Where nothing is ever sent, nothing is late.
    fn mails(&mut self, desk: &AtDesk, sends: bool) {
        let Mails {
            waiting,
            dead,
            late_since,
        } = desk.mails;
        let late = late_since.filter(|_| sends).map(|since| (since, desk.zone));
        let condition = match (dead, late) {
            (0, None) => Condition::Good,
            _ => Condition::Notable,
        };
        let told = doctor::mail(self.session.lang, waiting, dead, late);
        self.note(Part::Mail, condition, told);
    }

    /// What nobody's clock does by itself: it has to be run.
    fn time(&mut self, desk: &AtDesk, config: Option<&Config>) {
        let lang = self.session.lang;
        let sends = config.is_some_and(sends);
        let late = Some(desk.late_mails).filter(|late| sends && *late > 0);
        if desk.due_tickets > 0 {
            let told = doctor::tickets_due(lang, desk.due_tickets);
            self.note(Part::Timers, Condition::Notable, told);
        }
        if let Some(late) = late {
            self.note(Part::Timers, Condition::Notable, doctor::mails_late(lang, late));
        }
        if desk.due_tickets == 0 && late.is_none() {
            self.note(Part::Timers, Condition::Good, doctor::in_time(lang));
        }
    }

    fn clock(&mut self, desk: Option<&AtDesk>) {
        let env = self.session.env;
        let (lang, now) = (self.session.lang, env.now());
        let zone = desk.map_or(chrono_tz::Europe::Paris, |desk| desk.zone);
        let condition = match env.clock_is_forced() {
            true => Condition::Notable,
            false => Condition::Good,
        };
        let told = doctor::clock(lang, now, zone, env.clock_is_forced());
        self.note(Part::Clock, condition, told);
        let ahead = desk
            .and_then(|desk| desk.last_event)
            .filter(|last| *last > now + SLACK);
        if let Some(last) = ahead {
            self.note(
                Part::Clock,
                Condition::Notable,
                doctor::clock_behind(lang, last, zone),
            );
        }
    }

    fn hooks(&mut self) {
        let lang = self.session.lang;
        if self.session.hooks.is_none() {
            return self.note(Part::Hooks, Condition::Good, doctor::hooks_off(lang));
        }
        let found = found::look(self.session.env);
        let folders = self.session.env.configuration();
        let folders: Vec<PathBuf> = folders.iter().map(Source::hooks).collect();
        let told = doctor::hooks(lang, &found.hooks, &found.idle, &folders);
        self.note(Part::Hooks, Condition::Good, told);
        for (path, fault) in &found.refused {
            let told = text::hooks::fault(lang, path, fault, None);
            self.note(Part::Hooks, Condition::Notable, told);
        }
    }

    fn completions(&mut self) {
        let own = self.session.env.folders.data.iter().flat_map(|data| {
            [
                data.join("bash-completion/completions/guichet"),
                data.join("fish/vendor_completions.d/guichet.fish"),
            ]
        });
        let shared = [
            "/usr/share/bash-completion/completions/guichet",
            "/usr/share/zsh/vendor-completions/_guichet",
            "/usr/share/fish/vendor_completions.d/guichet.fish",
        ];
        let mut places = own.chain(shared.map(PathBuf::from));
        let found = places.find(|path| path.exists());
        let condition = if found.is_some() {
            Condition::Good
        } else {
            Condition::Notable
        };
        let told = doctor::completions(self.session.lang, found.as_deref());
        self.note(Part::Completions, condition, told);
    }

    fn note(&mut self, part: Part, condition: Condition, told: Message) {
        self.examined.push(Examined {
            part,
            condition,
            told,
        });
    }

    fn fault(&mut self, part: Part, why: Error) {
        let told = text::error(self.session.lang, &why);
        self.note(part, Condition::Wrong, told);
        self.wrong.get_or_insert(why);
    }
}

/// Somebody means to send mails.
fn sends(config: &Config) -> bool {
    config.text(Key::MailTransport).is_some()
}

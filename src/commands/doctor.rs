//! `doctor`: what is wrong with this machine, the database and the mail, and what to do about it. It
//! changes nothing, and makes no database.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::mail::carrier::Carrier;
use crate::config::Config;
use crate::domain::code::Format;
use crate::domain::health::{Condition, Part};
use crate::domain::notice::NoticeState;
use crate::error::{DatabaseFault, Error};
use crate::text::{self, Message, doctor};
use crate::view;
use crate::view::doctor::{DoctorJson, Examined};

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
        self.database();
        self.mail(config.as_ref());
        let env = self.session.env;
        let condition = if env.clock_is_forced() {
            Condition::Notable
        } else {
            Condition::Good
        };
        let now = crate::view::grid::rfc3339(env.now());
        let told = doctor::clock(self.session.lang, &now, env.clock_is_forced());
        self.note(Part::Clock, condition, told);
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

    /// The file, then who acts there.
    fn database(&mut self) {
        let place = match self.session.place() {
            Ok(place) => place,
            Err(why) => return self.fault(Part::Database, why),
        };
        let lang = self.session.lang;
        match self.session.office_that_stands() {
            Ok(mut office) => {
                self.note(
                    Part::Database,
                    Condition::Good,
                    doctor::database(lang, &place.path, false),
                );
                let at = &office.counter;
                let login = at.operator.as_ref().map(|operator| operator.login.clone());
                let told = doctor::desk(lang, &login.unwrap_or_default(), &at.desk.code, at.profile);
                self.note(Part::Desk, Condition::Good, told);
                let states = office.read(|tx, at| {
                    let mails = |state| tx.mails_in(at.desk_id, state);
                    Ok((mails(NoticeState::Waiting)?, mails(NoticeState::Dead)?))
                });
                match states {
                    Ok((waiting, dead)) => {
                        let condition = if dead > 0 {
                            Condition::Notable
                        } else {
                            Condition::Good
                        };
                        self.note(Part::Mail, condition, doctor::mail(lang, waiting, dead));
                    }
                    Err(why) => self.fault(Part::Mail, why),
                }
            }
            Err(Error::Database {
                fault: DatabaseFault::Missing,
                ..
            }) => self.note(
                Part::Database,
                Condition::Notable,
                doctor::database(lang, &place.path, true),
            ),
            Err(why @ (Error::NotAllowed(_) | Error::NotFound(_))) => self.fault(Part::Desk, why),
            Err(why) => self.fault(Part::Database, why),
        }
    }

    /// A desk may well live without mails; one that is half configured is wrong.
    fn mail(&mut self, config: Option<&Config>) {
        let Some(config) = config else { return };
        match Carrier::of(self.session, config) {
            Ok(_) => {}
            Err(why @ Error::NotConfigured { .. }) => {
                let told = text::error(self.session.lang, &why);
                self.note(Part::Mail, Condition::Notable, told);
            }
            Err(why) => self.fault(Part::Mail, why),
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

//! What a verb is given: who asks, in which language and format, and where answers, notes and
//! questions go. It is the only way out to the terminal, so that data and talk never mix.

use std::cell::{Cell, OnceCell};
use std::io::{self, Read as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::globals::Globals;
use super::out::{Out, talk};
use super::{pager, tree, words};
use crate::config::{Config, Key, Kind};
use crate::domain::code::{Colour, Format, Lang};
use crate::domain::moment::{self, Toward};
use crate::domain::{Code, Text};
use crate::env::{Clock, ColourWish, Env};
use crate::error::{DataFault, DataProblem, DatabaseFault, Error, Expected, Usage};
use crate::store::Happened;
use crate::view::{Look, Page};

/// The most that is read for one text option.
const TEXT_LIMIT: usize = 1 << 20;

/// One run of guichet.
#[derive(Debug)]
pub struct Session<'a> {
    pub env: &'a Env,
    pub lang: Lang,
    pub globals: Globals,
    /// What long answers are read with.
    pager: Option<String>,
    /// What long texts are written with.
    pub editor: Option<String>,
    /// What is asked is to be tried, and not done (`--dry-run`).
    pub rehearses: bool,
    /// What this run did to tickets, for the hooks.
    pub happened: Happened,
    /// How long a hook may take; nothing: none is called.
    pub hooks: Option<Duration>,
    /// Whether what was last to be written to the database is there.
    pub written: Arc<AtomicBool>,
    stdin_is_taken: bool,
    /// The format is an option of this command line, and not what somebody usually wants.
    format_is_told: bool,
    /// What the answer is laid out in, where the command does not know the usual format.
    instead: Cell<Option<Format>>,
    /// The desk that somebody chose who serves several.
    pub chosen_desk: OnceCell<String>,
}

/// What Enter means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enter {
    Yes,
    No,
}

impl<'a> Session<'a> {
    /// Settles options against variables; says which of them cannot be meant.
    pub fn new(env: &'a Env, lang: Lang, mut globals: Globals) -> Result<Self, Error> {
        if let Clock::Unreadable(value) = &env.clock {
            return Err(Error::bad_value("GUICHET_NOW", value, Expected::Rfc3339));
        }
        if let Some(value) = &env.variables.lang
            && Lang::parse(value).is_none()
        {
            return Err(Error::bad_value("GUICHET_LANG", value, one_of::<Lang>()));
        }
        let format_is_told = globals.format.is_some();
        if let (None, Some(value)) = (globals.format, &env.variables.format) {
            let format = Format::parse(value);
            globals.format =
                Some(format.ok_or_else(|| Error::bad_value("GUICHET_FORMAT", value, one_of::<Format>()))?);
        }
        let config = configured(env)?;
        globals.format = globals.format.or_else(|| config.word(Key::Format));
        globals.color = globals.color.or_else(|| {
            let nobody = env.colour == ColourWish::AsTerminal;
            config.word(Key::Color).filter(|_| nobody)
        });
        globals.db = globals
            .db
            .or_else(|| env.variables.db.clone())
            .or_else(|| config.path(Key::Db));
        globals.desk = globals
            .desk
            .or_else(|| env.variables.desk.clone())
            .or_else(|| config.text(Key::Desk));
        globals.operator = globals.operator.or_else(|| env.variables.operator.clone());
        Ok(Self {
            env,
            lang,
            globals,
            pager: env.variables.pager.clone().or_else(|| config.text(Key::Pager)),
            editor: env.variables.editor.clone().or_else(|| config.text(Key::Editor)),
            rehearses: false,
            happened: Happened::default(),
            hooks: patience_with_hooks(env, &config)?,
            written: Arc::default(),
            stdin_is_taken: false,
            format_is_told,
            instead: Cell::new(None),
            chosen_desk: OnceCell::new(),
        })
    }

    /// The format asked for; columns when nobody asked.
    pub fn format(&self) -> Format {
        let usual = self.globals.format.unwrap_or(Format::Table);
        self.instead.get().unwrap_or(usual)
    }

    /// The format asked for, if the command can answer in it. What a variable or the configuration
    /// wishes for every command is no order: one that cannot answers in columns.
    pub fn format_among(&self, known: &[Format]) -> Result<Format, Error> {
        let format = self.format();
        if known.contains(&format) {
            return Ok(format);
        }
        if !self.format_is_told && known.contains(&Format::Table) {
            self.instead.set(Some(Format::Table));
            return Ok(Format::Table);
        }
        Err(Error::Usage(Usage::Format {
            given: format.code().to_owned(),
            known: known.iter().map(|format| format.code().to_owned()).collect(),
        }))
    }

    /// What only another program opens goes to a file or to a pipe.
    pub fn not_on_terminal(&self, format: Format) -> Result<(), Error> {
        match self.env.stdout_is_terminal {
            true => Err(Error::Usage(Usage::NotForTerminal {
                format: format.code().to_owned(),
            })),
            false => Ok(()),
        }
    }

    /// Whether stdout is coloured.
    pub fn colours(&self) -> bool {
        colours(self.env, self.globals.color, self.env.stdout_is_terminal)
    }

    /// Columns to lay out for; nothing where stdout is no terminal, and nothing is cut there.
    pub fn width(&self) -> Option<u16> {
        self.env.width
    }

    /// How what is shown is laid out.
    pub fn look(&self) -> Look {
        Look {
            lang: self.lang,
            width: self.width(),
            colour: self.colours(),
            now: self.env.now(),
        }
    }

    /// Whether somebody is there who can be asked.
    pub fn is_interactive(&self) -> bool {
        somebody_is_there(self.env, &self.globals)
    }

    /// The way to stdout, for data. Nothing else may stand there.
    pub fn out(&self) -> Out {
        Out::stdout()
    }

    /// Writes data to stdout, whole.
    pub fn print(&self, text: &str) -> Result<(), Error> {
        let mut out = self.out();
        match self.env.stdout_is_terminal && self.format() == Format::Csv {
            // The data are as they came; a terminal is not to be driven by them.
            true => out.text(&Text::new(text).terminal())?,
            false => out.text(text)?,
        }
        out.finish()
    }

    /// Writes what somebody is going to read; on a terminal what is longer than it goes through the
    /// pager.
    pub fn read(&self, text: &str) -> Result<(), Error> {
        if let Some(mut pager) = pager::wanted(self.env, &self.globals, self.pager.as_deref(), text)
            && pager.shows(text)?
        {
            return Ok(());
        }
        self.print(text)
    }

    /// Shows a part of a list: how much of how much stands below it on a terminal, else on stderr.
    pub fn page(&self, page: &Page) -> Result<(), Error> {
        if self.env.stdout_is_terminal {
            return self.read(&format!("{}{}\n", page.body, page.tally));
        }
        self.print(&page.body)?;
        self.note(&page.tally);
        Ok(())
    }

    /// Tells something on stderr, unless it is to be quiet.
    pub fn note(&self, line: &str) {
        if self.globals.quiet == 0 {
            talk(line);
        }
    }

    /// Tells something on stderr if more was asked for.
    pub fn detail(&self, line: &str) {
        if self.globals.verbose > 0 {
            talk(line);
        }
    }

    /// Tells something on stderr that must not be missed.
    pub fn warn(&self, line: &str) {
        talk(line);
    }

    /// Asks a question that is answered by yes or no. `--yes` answers it; where nobody can be asked
    /// it is an error, never a guess.
    pub fn confirm(&self, question: &str, enter: Enter) -> Result<bool, Error> {
        if self.globals.yes {
            return Ok(true);
        }
        if !self.is_interactive() {
            return Err(Error::Usage(Usage::Unconfirmed {
                question: question.to_owned(),
            }));
        }
        super::ask::Asker::of(self)?.yes_or_no(question, enter)
    }

    /// The value of a text option: itself, or standard input where it is `-`.
    pub fn text(&mut self, value: &str) -> Result<String, Error> {
        if value != "-" {
            return Ok(value.to_owned());
        }
        let mut bytes = Vec::new();
        self.stdin()?
            .take(TEXT_LIMIT as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|cause| Error::Io { path: None, cause })?;
        if bytes.len() > TEXT_LIMIT {
            return Err(unreadable_input(DataProblem::TooLong { limit: TEXT_LIMIT }));
        }
        let mut text = String::from_utf8(bytes).map_err(|_| {
            unreadable_input(DataProblem::Encoding {
                encoding: "UTF-8".to_owned(),
            })
        })?;
        text.truncate(text.trim_end_matches(['\n', '\r']).len());
        Ok(text)
    }

    /// The day that an option names, on the clock of the zone.
    pub fn day(&self, option: &str, value: &str, zone: Tz, toward: Toward) -> Result<NaiveDate, Error> {
        words::day(option, value, moment::today(self.env.now(), zone), toward)
    }

    /// The moment to look back at that an option names; a day means its end.
    pub fn as_of(&self, option: &str, value: &str, zone: Tz) -> Result<DateTime<Utc>, Error> {
        let at = moment::as_of(value, self.env.now(), zone);
        at.ok_or_else(|| Error::bad_value(option, value, Expected::Instant))
    }

    /// What went wrong once the act was on the disk must not read as if it were not.
    pub fn after_all(&self, error: Error) -> Error {
        match error {
            error if !self.written.load(Ordering::Relaxed) => error,
            Error::Io { path, cause } => Error::Unanswered { path, cause },
            Error::CannotCreate { path, cause } | Error::NameUnknown { path, cause } => Error::Unanswered {
                path: Some(path),
                cause,
            },
            Error::Busy => Error::Unanswered {
                path: self.place().ok().map(|place| place.path),
                cause: io::ErrorKind::WouldBlock.into(),
            },
            Error::Database {
                path,
                fault: DatabaseFault::Damaged(said),
            } => Error::Unanswered {
                path: Some(path),
                cause: io::Error::other(said),
            },
            error => error,
        }
    }

    /// Standard input, once: it cannot be read for two options.
    pub fn stdin(&mut self) -> Result<io::StdinLock<'static>, Error> {
        if self.stdin_is_taken {
            return Err(Error::Usage(Usage::InputTwice));
        }
        self.stdin_is_taken = true;
        Ok(io::stdin().lock())
    }
}

/// The configuration; whoever is about to mend it needs none.
fn configured(env: &Env) -> Result<Config, Error> {
    let arguments = super::arguments(env);
    match Config::read(&env.configuration()) {
        Err(_)
            if matches!(
                tree::path(super::TREE, &arguments).first(),
                Some(&("config" | "doctor" | "help"))
            ) =>
        {
            Ok(Config::default())
        }
        // A slip in the mail set-up keeps nobody from the telephone: it is told where mails leave.
        Err(Error::Configuration { path: Some(path), .. }) if is_about_mails_alone(&path) => {
            Ok(Config::default())
        }
        read => read,
    }
}

/// Whether the file says nothing that every command heeds.
fn is_about_mails_alone(path: &std::path::Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let read = text.parse::<toml_edit::DocumentMut>();
    read.is_ok_and(|file| file.iter().all(|(key, _)| key == "mail"))
}

/// Whether a terminal is there to ask on, and whoever sits at it wants to be asked.
pub fn somebody_is_there(env: &Env, globals: &Globals) -> bool {
    env.stdin_is_terminal && env.stderr_is_terminal && !globals.no_input && !env.variables.no_input && !env.ci
}

/// Whether a stream is coloured: the option, then the variables, then whether it is a terminal.
pub fn colours(env: &Env, asked: Option<Colour>, is_terminal: bool) -> bool {
    match (asked.unwrap_or(Colour::Auto), env.colour) {
        (Colour::Always, _) | (Colour::Auto, ColourWish::Always) => true,
        (Colour::Never, _) | (Colour::Auto, ColourWish::Never) => false,
        (Colour::Auto, ColourWish::AsTerminal) => is_terminal,
    }
}

/// How long a hook may take, where hooks are called at all.
fn patience_with_hooks(env: &Env, config: &Config) -> Result<Option<Duration>, Error> {
    let said = env.variables.hooks.as_deref();
    if let (Some(value), Kind::OneOf(words)) = (said, Key::HooksRun.kind())
        && !words.contains(&value)
    {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        return Err(Error::bad_value("GUICHET_HOOKS", value, Expected::OneOf(words)));
    }
    let configured = config.text(Key::HooksRun);
    let seconds = config.number(Key::HooksTimeout).map(u64::from);
    let never = said.or(configured.as_deref()) == Some("never");
    Ok(seconds.filter(|_| !never).map(Duration::from_secs))
}

fn one_of<T: Code>() -> Expected {
    Expected::OneOf(T::codes().into_iter().map(str::to_owned).collect())
}

fn unreadable_input(problem: DataProblem) -> Error {
    Error::BadData(vec![DataFault {
        file: "-".into(),
        line: None,
        column: None,
        value: None,
        problem,
    }])
}

#[cfg(test)]
mod tests;

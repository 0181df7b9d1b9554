//! The only reader of the process: arguments, variables, clock, user, terminals. It is read once
//! into a plain value, so that everything else can be told any world by a test.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::{env, fs, io, process};

use chrono::{DateTime, Utc};

use crate::config::{self, Source};
use crate::domain::code::Lang;

/// The world as guichet finds it.
#[derive(Debug, Clone)]
pub struct Env {
    /// The command line, the program's own name first.
    pub args: Vec<OsString>,
    pub clock: Clock,
    /// What the locale says; `--lang` and `GUICHET_LANG` come before.
    pub locale: Lang,
    pub user: User,
    pub folders: Folders,
    pub variables: Variables,
    pub stdin_is_terminal: bool,
    pub stdout_is_terminal: bool,
    pub stderr_is_terminal: bool,
    /// Columns of the terminal that stdout is; nothing when it is none.
    pub width: Option<u16>,
    /// Its lines, where somebody really looks at it.
    pub height: Option<u16>,
    /// What the environment says of colour, before `--color`.
    pub colour: ColourWish,
    /// The folder we were started in.
    pub folder: Option<PathBuf>,
    /// A continuous integration runs us: nobody is there to answer.
    pub ci: bool,
}

/// Where the time comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    System,
    /// `GUICHET_NOW`: rehearsals and tests. What is written under it is marked so.
    Forced(DateTime<Utc>),
    /// `GUICHET_NOW` holds something else.
    Unreadable(String),
}

/// Whose process this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum User {
    /// Whoever owns the process; looked up when asked for.
    OfProcess,
    Named(String),
}

/// The user's folders, by the XDG convention; none where there is no home.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    pub home: Option<PathBuf>,
    pub data: Option<PathBuf>,
    pub config: Option<PathBuf>,
    pub state: Option<PathBuf>,
}

/// guichet's own variables, as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variables {
    pub db: Option<PathBuf>,
    pub desk: Option<String>,
    pub operator: Option<String>,
    pub format: Option<String>,
    pub lang: Option<String>,
    pub no_input: bool,
    /// `GUICHET_ALLOW_NETWORK_FS`: a network file system is taken nevertheless.
    pub network_allowed: bool,
    /// `GUICHET_EDITOR`, else `VISUAL`, else `EDITOR`.
    pub editor: Option<String>,
    /// `GUICHET_PAGER`, else `PAGER`; empty where no pager is wanted.
    pub pager: Option<String>,
    /// `LESS` is set: the user has told that pager how to behave.
    pub less: bool,
    /// `GUICHET_CONFIG`: this file is the configuration, and no other.
    pub config: Option<PathBuf>,
    /// A shell asks for completions: `COMPLETE=bash`.
    pub complete: Option<String>,
    pub hooks: Option<String>,
    pub path: Option<OsString>,
}

/// What the variables say of colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColourWish {
    /// Nothing: colour where it is a terminal.
    #[default]
    AsTerminal,
    Always,
    Never,
}

impl Env {
    /// Reads the process.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the process")]
    pub fn read() -> Self {
        let mut env = Self::told(env::args_os().collect(), |name| env::var_os(name));
        if env.variables.complete.is_some() {
            env.folder = env::current_dir().ok();
        }
        env.stdin_is_terminal = io::stdin().is_terminal();
        env.stdout_is_terminal |= io::stdout().is_terminal();
        env.stderr_is_terminal = io::stderr().is_terminal();
        if env.stdout_is_terminal {
            let size = terminal_size::terminal_size_of(io::stdout());
            env.height = size.map(|(_, height)| height.0);
            let width = size.map(|(width, _)| width.0).or(Some(80));
            env.width = env.width.or(width);
        }
        env
    }

    /// The world that variables tell of, where nothing is a terminal.
    pub fn told(args: Vec<OsString>, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let said = |name: &str| {
            let value = variable(name)?.into_string().ok()?;
            (!value.is_empty()).then_some(value)
        };
        let yes = |name: &str| said(name).is_some_and(|value| value != "false" && value != "0");
        let forced = said("GUICHET_FORCE_TTY");
        Self {
            args,
            clock: said("GUICHET_NOW").map_or(Clock::System, |text| Clock::forced(&text)),
            locale: locale(&said),
            user: User::OfProcess,
            folders: Folders::by_xdg(&variable),
            variables: Variables {
                db: variable("GUICHET_DB")
                    .filter(|path| !path.is_empty())
                    .map(PathBuf::from),
                desk: said("GUICHET_DESK"),
                operator: said("GUICHET_OPERATOR"),
                format: said("GUICHET_FORMAT"),
                lang: said("GUICHET_LANG"),
                no_input: yes("GUICHET_NO_INPUT"),
                network_allowed: yes("GUICHET_ALLOW_NETWORK_FS"),
                pager: ["GUICHET_PAGER", "PAGER"]
                    .into_iter()
                    .find_map(&variable)
                    .and_then(|pager| pager.into_string().ok()),
                less: said("LESS").is_some(),
                editor: ["GUICHET_EDITOR", "VISUAL", "EDITOR"].into_iter().find_map(said),
                config: variable("GUICHET_CONFIG")
                    .filter(|path| !path.is_empty())
                    .map(PathBuf::from),
                complete: said("COMPLETE").filter(|shell| shell != "0"),
                hooks: said("GUICHET_HOOKS"),
                path: variable("PATH"),
            },
            stdin_is_terminal: false,
            stdout_is_terminal: forced.is_some(),
            stderr_is_terminal: false,
            width: forced.as_deref().and_then(columns).or_else(|| {
                said("COLUMNS")
                    .filter(|_| forced.is_some())
                    .as_deref()
                    .and_then(columns)
            }),
            height: None,
            colour: colour(&said),
            folder: None,
            ci: yes("CI"),
        }
    }

    /// The time; under `GUICHET_NOW`, that time.
    pub fn now(&self) -> DateTime<Utc> {
        match self.clock {
            Clock::Forced(instant) => instant,
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
            Clock::System | Clock::Unreadable(_) => Utc::now(),
        }
    }

    /// Whether the time is one that somebody told us.
    pub fn clock_is_forced(&self) -> bool {
        matches!(self.clock, Clock::Forced(_))
    }

    /// The system user's login. The owner of the process counts, not `USER`, which anybody may set.
    pub fn login(&self) -> String {
        match &self.user {
            User::Named(login) => login.clone(),
            User::OfProcess => owner(),
        }
    }

    /// The files of the configuration, the weakest first.
    pub fn configuration(&self) -> Vec<Source> {
        config::sources(self.variables.config.as_deref(), self.folders.config.as_deref())
    }

    /// Where the database is when nobody says: in the user's data folder.
    pub fn usual_database(&self) -> Option<PathBuf> {
        Some(self.folders.data.as_ref()?.join("guichet").join("guichet.db"))
    }
}

impl Clock {
    fn forced(text: &str) -> Self {
        match DateTime::parse_from_rfc3339(text) {
            Ok(instant) => Self::Forced(instant.with_timezone(&Utc)),
            Err(_) => Self::Unreadable(text.to_owned()),
        }
    }
}

impl Folders {
    fn by_xdg(variable: &impl Fn(&str) -> Option<OsString>) -> Self {
        // A relative path means nothing in these variables: the convention says to ignore it.
        let absolute = |name: &str| {
            variable(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let home = absolute("HOME").or_else(|| etcetera::home_dir().ok());
        let folder =
            |name: &str, usual: &str| absolute(name).or_else(|| home.as_ref().map(|home| home.join(usual)));
        Self {
            data: folder("XDG_DATA_HOME", ".local/share"),
            config: folder("XDG_CONFIG_HOME", ".config"),
            state: folder("XDG_STATE_HOME", ".local/state"),
            home,
        }
    }
}

/// The language by gettext's rules: `LC_ALL`, `LC_MESSAGES` or `LANG` names the locale, and
/// `LANGUAGE` comes before it unless that is `C`.
fn locale(said: &impl Fn(&str) -> Option<String>) -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(said)
        .unwrap_or_default();
    if matches!(locale.as_str(), "" | "C" | "POSIX") {
        return Lang::En;
    }
    let wished = said("LANGUAGE").unwrap_or_default();
    wished
        .split(':')
        .chain([locale.as_str()])
        .find_map(spoken)
        .unwrap_or(Lang::En)
}

/// `fr_FR.UTF-8` is French, `en` is English, others we do not speak.
fn spoken(locale: &str) -> Option<Lang> {
    match locale.split(['_', '.', '@', '-']).next() {
        Some("fr") => Some(Lang::Fr),
        Some("en" | "C") => Some(Lang::En),
        _ => None,
    }
}

fn colour(said: &impl Fn(&str) -> Option<String>) -> ColourWish {
    if said("NO_COLOR").is_some() {
        ColourWish::Never
    } else if said("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        ColourWish::Always
    } else if said("CLICOLOR").as_deref() == Some("0") || said("TERM").as_deref() == Some("dumb") {
        ColourWish::Never
    } else {
        ColourWish::AsTerminal
    }
}

fn columns(text: &str) -> Option<u16> {
    text.parse().ok().filter(|columns| *columns > 0)
}

/// The owner's login out of `/etc/passwd`; where users live elsewhere (LDAP), `id` knows.
fn owner() -> String {
    let uid = rustix::process::getuid().as_raw();
    let listed = fs::read_to_string("/etc/passwd")
        .ok()
        .and_then(|users| login_of(uid, &users));
    listed
        .or_else(login_by_id)
        .unwrap_or_else(|| format!("uid-{uid}"))
}

fn login_of(uid: u32, users: &str) -> Option<String> {
    users.lines().find_map(|line| {
        let mut cells = line.split(':');
        let login = cells.next()?;
        (cells.nth(1)? == uid.to_string()).then(|| login.to_owned())
    })
}

fn login_by_id() -> Option<String> {
    let answer = process::Command::new("/usr/bin/id").arg("-un").output().ok()?;
    let login = String::from_utf8(answer.stdout).ok()?.trim().to_owned();
    (answer.status.success() && !login.is_empty()).then_some(login)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(variables: &[(&str, &str)]) -> Env {
        Env::told(Vec::new(), |name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.into())
        })
    }

    #[test]
    fn the_locale_is_read_in_gettexts_order() {
        #[track_caller]
        fn check(variables: &[(&str, &str)], expected: Lang) {
            assert_eq!(told(variables).locale, expected);
        }
        check(&[], Lang::En);
        check(&[("LANG", "fr_FR.UTF-8")], Lang::Fr);
        check(&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C")], Lang::En);
        check(&[("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "fr_CA")], Lang::Fr);
        check(&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "")], Lang::Fr);
        check(&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "fr:en")], Lang::Fr);
        check(&[("LANG", "C.UTF-8"), ("LANGUAGE", "br:fr")], Lang::Fr);
        check(&[("LANG", "C"), ("LANGUAGE", "fr")], Lang::En);
        check(&[("LANGUAGE", "fr")], Lang::En);
        check(&[("LANG", "de_DE.UTF-8")], Lang::En);
        check(&[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "de:fr")], Lang::Fr);
        check(&[("LANG", "fr@euro")], Lang::Fr);
    }

    #[test]
    fn colour_is_decided_in_the_usual_order() {
        #[track_caller]
        fn check(variables: &[(&str, &str)], expected: ColourWish) {
            assert_eq!(told(variables).colour, expected);
        }
        check(&[], ColourWish::AsTerminal);
        check(&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], ColourWish::Never);
        check(&[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], ColourWish::Always);
        check(&[("CLICOLOR_FORCE", "0")], ColourWish::AsTerminal);
        check(&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")], ColourWish::Always);
        check(&[("CLICOLOR", "0")], ColourWish::Never);
        check(&[("TERM", "dumb")], ColourWish::Never);
        check(&[("TERM", "xterm")], ColourWish::AsTerminal);
    }

    #[test]
    fn the_clock_can_be_told_and_a_wrong_one_is_not_forgotten() {
        let env = told(&[("GUICHET_NOW", "2026-11-22T14:30:00+01:00")]);
        assert_eq!(env.now().to_rfc3339(), "2026-11-22T13:30:00+00:00");
        assert!(env.clock_is_forced());
        assert_eq!(
            told(&[("GUICHET_NOW", "hier")]).clock,
            Clock::Unreadable("hier".to_owned())
        );
        assert_eq!(told(&[("GUICHET_NOW", "")]).clock, Clock::System);
    }

    #[test]
    fn a_forced_terminal_has_a_width_but_nobody_who_answers() {
        let env = told(&[("GUICHET_FORCE_TTY", "72")]);
        assert_eq!(
            (env.width, env.stdout_is_terminal, env.stdin_is_terminal),
            (Some(72), true, false)
        );
        assert_eq!(told(&[("COLUMNS", "72")]).width, None);
    }

    #[test]
    fn folders_follow_xdg_and_ignore_relative_paths() {
        let home = ("HOME", "/home/prt");
        assert_eq!(
            told(&[home]).usual_database(),
            Some(PathBuf::from("/home/prt/.local/share/guichet/guichet.db"))
        );
        assert_eq!(
            told(&[home, ("XDG_DATA_HOME", "/srv/data")]).usual_database(),
            Some(PathBuf::from("/srv/data/guichet/guichet.db"))
        );
        assert_eq!(
            told(&[home, ("XDG_STATE_HOME", "here")]).folders.state,
            Some(PathBuf::from("/home/prt/.local/state"))
        );
    }

    #[test]
    fn a_login_is_found_by_the_number_not_by_the_name() {
        let users = "root:x:0:0:root:/root:/bin/bash\nmartin:x:1000:1000::/home/martin:/bin/sh\n";
        assert_eq!(login_of(1000, users).as_deref(), Some("martin"));
        assert_eq!(login_of(100, users), None);
        assert_eq!(login_of(0, ""), None);
    }
}

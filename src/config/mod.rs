//! The configuration: what a machine, a site or a user says once for all, in TOML. A value comes from
//! the nearest that says it: an option, a variable, the user's file, the site's, and last what is
//! usual; and it is remembered where it came from, so that nobody has to guess.
//!
//! Secrets stand in files of their own, and only their names are here.

mod editing;
mod key;
mod reading;
#[cfg(test)]
mod tests;

use std::fs;
use std::io::Read as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

pub use editing::{said, unsaid};
pub use key::{Key, Kind};

use crate::domain::Code;
use crate::error::{Error, ProfileFault, ProfileProblem};

/// A configuration is no longer than a few pages.
const LONGEST: u64 = 1 << 20;

/// Where a value comes from, the strongest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// An option of the command line.
    Flag(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
    /// A file, and the line of it.
    User(PathBuf, usize),
    Site(PathBuf, usize),
    Usual,
}

/// Whose file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Site,
    User,
}

/// A file of the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub level: Level,
    pub path: PathBuf,
    /// Somebody named it: then it has to be there.
    pub named: bool,
}

impl Source {
    /// The folder beside the file with the programs that are called when something happened.
    pub fn hooks(&self) -> PathBuf {
        let beside = self.path.with_file_name("hooks");
        // A relative name would be looked for elsewhere once a program runs in another folder.
        std::path::absolute(&beside).unwrap_or(beside)
    }
}

/// Where a machine's administrator says what holds for everybody.
const SITE: &str = "/etc/guichet/config.toml";

/// The files, the weakest first: the one that somebody named and no other, else the site's and that
/// of the user's folder.
pub fn sources(named: Option<&Path>, folder: Option<&Path>) -> Vec<Source> {
    let source = |level, path, named| Source { level, path, named };
    if let Some(path) = named {
        return vec![source(Level::User, path.to_owned(), true)];
    }
    let own = folder.map(|folder| source(Level::User, folder.join("guichet").join("config.toml"), false));
    let site = source(Level::Site, PathBuf::from(SITE), false);
    std::iter::once(site).chain(own).collect()
}

/// A value, and where it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub key: Key,
    pub value: String,
    pub origin: Origin,
}

/// All that is said; what is not has its usual value, or none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    said: Vec<Setting>,
}

impl Config {
    /// Reads the files, the weakest first. One that is not there says nothing.
    pub fn read(sources: &[Source]) -> Result<Self, Error> {
        let mut config = Self::default();
        for source in sources {
            if let Some(text) = text_of(source)? {
                for (key, value, line) in reading::settings(&source.path, &text)? {
                    let path = source.path.clone();
                    config.say(
                        key,
                        value,
                        match source.level {
                            Level::Site => Origin::Site(path, line),
                            Level::User => Origin::User(path, line),
                        },
                    );
                }
            }
        }
        Ok(config)
    }

    /// Says it more strongly than what was said before.
    pub fn say(&mut self, key: Key, value: String, origin: Origin) {
        self.said.retain(|setting| setting.key != key);
        self.said.push(Setting { key, value, origin });
    }

    /// The value with its origin; nothing where nobody says it and nothing is usual.
    pub fn setting(&self, key: Key) -> Option<Setting> {
        let said = self.said.iter().find(|setting| setting.key == key);
        said.cloned().or_else(|| {
            Some(Setting {
                key,
                value: key.usual()?.to_owned(),
                origin: Origin::Usual,
            })
        })
    }

    pub fn text(&self, key: Key) -> Option<String> {
        self.setting(key).map(|setting| setting.value)
    }

    /// A number; it was checked as it was read.
    pub fn number(&self, key: Key) -> Option<u32> {
        self.text(key)?.parse().ok()
    }

    /// A word out of a closed set; it was checked as it was read.
    pub fn word<C: Code>(&self, key: Key) -> Option<C> {
        C::parse(&self.text(key)?)
    }

    /// A file's name; one that is relative stands beside the file that names it.
    pub fn path(&self, key: Key) -> Option<PathBuf> {
        let setting = self.setting(key)?;
        let path = PathBuf::from(setting.value);
        Some(match setting.origin {
            Origin::User(file, _) | Origin::Site(file, _) => file
                .parent()
                .map_or_else(|| path.clone(), |folder| folder.join(&path)),
            Origin::Flag(_) | Origin::Variable(_) | Origin::Usual => path,
        })
    }

    /// The first line of the file that the key names, which nobody else may read.
    pub fn secret(&self, key: Key) -> Result<Option<String>, Error> {
        let Some(path) = self.path(key) else {
            return Ok(None);
        };
        let failed = |cause| Error::CannotRead {
            path: path.clone(),
            cause,
        };
        let metadata = fs::metadata(&path).map_err(failed)?;
        if metadata.mode() & 0o007 != 0 {
            return Err(self.fault(key, ProfileProblem::OpenSecret));
        }
        let text = read(&path).map_err(failed)?;
        let line = text.lines().next().unwrap_or_default();
        if line.is_empty() {
            return Err(self.fault(key, ProfileProblem::Empty));
        }
        Ok(Some(line.to_owned()))
    }

    /// The text of the file that the key names.
    pub fn document(&self, key: Key) -> Result<Option<String>, Error> {
        let Some(path) = self.path(key) else {
            return Ok(None);
        };
        let text = read(&path).map_err(|cause| Error::CannotRead { path, cause })?;
        Ok(Some(text))
    }

    /// What is wrong with a value, told where it stands.
    pub fn fault(&self, key: Key, problem: ProfileProblem) -> Error {
        let setting = self.setting(key);
        let found = setting
            .as_ref()
            .map(|setting| setting.value.clone())
            .unwrap_or_default();
        let (path, line) = match setting.map(|setting| setting.origin) {
            Some(Origin::User(path, line) | Origin::Site(path, line)) => (Some(path), line),
            Some(Origin::Flag(_) | Origin::Variable(_) | Origin::Usual) | None => (None, 1),
        };
        Error::Configuration {
            path,
            faults: vec![ProfileFault { line, found, problem }],
        }
    }
}

fn text_of(source: &Source) -> Result<Option<String>, Error> {
    match read(&source.path) {
        Ok(text) => Ok(Some(text)),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound && !source.named => Ok(None),
        Err(cause) => Err(Error::CannotRead {
            path: source.path.clone(),
            cause,
        }),
    }
}

fn read(path: &Path) -> Result<String, std::io::Error> {
    let mut text = String::new();
    fs::File::open(path)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
}

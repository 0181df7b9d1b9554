//! What somebody typed, kept in the state folder from the first answer on: an interrupted entry, a
//! refused one and a closed window lose nothing. It is for its owner's eyes only.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::commands::Session;
use crate::error::Error;
use crate::output::OutputFile;

/// A file that holds what was typed so far.
#[derive(Debug)]
pub struct Keeper {
    path: PathBuf,
    written: bool,
}

impl Keeper {
    /// A file for a new entry; nothing where the user has no home.
    pub fn begin(session: &Session<'_>, stem: &str, ending: &str) -> Option<Self> {
        let folder = Self::folder(session)?;
        let name = format!("{stem}-{}", session.env.now().format("%Y%m%d-%H%M%S"));
        let numbered = std::iter::once(format!("{name}.{ending}"))
            .chain((2..1000).map(|number| format!("{name}-{number}.{ending}")));
        let path = numbered
            .map(|name| folder.join(name))
            .find(|path| !path.exists())?;
        Some(Self { path, written: false })
    }

    /// Where they are.
    pub fn folder(session: &Session<'_>) -> Option<PathBuf> {
        let state = session.env.folders.state.as_ref()?;
        Some(state.join("guichet").join("drafts"))
    }

    /// The last file that an entry of that kind left behind.
    pub fn last(session: &Session<'_>, stem: &str, ending: &str) -> Option<PathBuf> {
        let folder = Self::folder(session)?;
        let is_one = |path: &PathBuf| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            name.is_some_and(|name| name.starts_with(&format!("{stem}-")) && name.ends_with(ending))
        };
        let found = fs::read_dir(folder)
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()));
        let written = |path: &PathBuf| path.metadata().and_then(|about| about.modified()).ok();
        found.filter(is_one).max_by_key(written)
    }

    /// Whether it is of the day of the clock.
    pub fn is_of_today(session: &Session<'_>, path: &Path) -> bool {
        let today = session.env.now().format("-%Y%m%d-").to_string();
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().contains(&today))
    }

    /// The file of an entry that was begun before.
    pub fn again(path: PathBuf) -> Self {
        Self { path, written: true }
    }

    /// Keeps this in the place of what was kept before.
    pub fn keep(&mut self, typed: &[u8]) -> Result<(), Error> {
        let mut file = if self.written {
            OutputFile::replace(&self.path)?
        } else {
            self.make_folder()?;
            OutputFile::create(&self.path)?
        };
        let put = file.write_all(typed);
        put.map_err(|cause| Error::Io {
            path: Some(self.path.clone()),
            cause,
        })?;
        file.finish()?;
        self.written = true;
        Ok(())
    }

    /// The file, once there is something in it.
    pub fn path(&self) -> Option<&Path> {
        self.written.then_some(self.path.as_path())
    }

    /// What was typed has become what it was meant for.
    pub fn forget(self) {
        if self.written {
            // It stays where it cannot be removed: that harms nobody.
            let _ = fs::remove_file(&self.path);
        }
    }

    fn make_folder(&self) -> Result<(), Error> {
        let Some(folder) = self.path.parent() else {
            return Ok(());
        };
        fs::create_dir_all(folder).map_err(|cause| Error::CannotCreate {
            path: folder.to_owned(),
            cause,
        })
    }
}

/// The error, with the command that goes on from what was kept.
pub fn still_there(keeper: Option<&Keeper>, why: Error, resume: impl FnOnce(&Path) -> String) -> Error {
    match keeper.and_then(Keeper::path) {
        Some(path) => Error::Kept {
            resume: resume(path),
            why: Box::new(why),
        },
        None => why,
    }
}

/// The command line that goes on, with the options of every command that were typed.
pub fn again(session: &Session<'_>, rest: &str) -> String {
    let (globals, told) = (&session.globals, &session.env.variables);
    let mut line = format!("guichet {rest}");
    let db = globals.db.as_ref().filter(|db| Some(*db) != told.db.as_ref());
    let db = db.map(|db| db.to_string_lossy().into_owned());
    let desk = globals
        .desk
        .clone()
        .filter(|desk| Some(desk) != told.desk.as_ref());
    let operator = globals.operator.clone();
    let operator = operator.filter(|login| Some(login) != told.operator.as_ref());
    for (option, value) in [("--db", db), ("--desk", desk), ("--as", operator)] {
        if let Some(value) = value {
            line.push_str(&format!(" {option} {}", quoted(&value)));
        }
    }
    line
}

/// A word as a shell reads it back.
pub fn quoted(word: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | ':' | '@' | '+' | '=' | ',');
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::commands::Globals;
    use crate::domain::code::Lang;
    use crate::env::Env;

    #[test]
    fn what_was_typed_is_kept_for_its_owner_alone_and_forgotten_in_the_end() {
        let home = tempfile::tempdir().unwrap();
        let state = home.path().to_str().unwrap().to_owned();
        let env = Env::told(Vec::new(), |name| match name {
            "XDG_STATE_HOME" => Some(state.clone().into()),
            "GUICHET_NOW" => Some("2026-11-22T14:30:05Z".into()),
            _ => None,
        });
        let session = Session::new(&env, Lang::Fr, Globals::default()).unwrap();
        let mut keeper = Keeper::begin(&session, "ticket", "json").unwrap();
        assert_eq!(keeper.path(), None);
        keeper.keep(b"un").unwrap();
        keeper.keep(b"deux").unwrap();
        let path = keeper.path().unwrap().to_owned();
        assert!(path.ends_with("guichet/drafts/ticket-20261122-143005.json"));
        assert_eq!(fs::read(&path).unwrap(), b"deux");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let mut other = Keeper::begin(&session, "ticket", "json").unwrap();
        other.keep(b"trois").unwrap();
        assert!(other.path().unwrap().ends_with("ticket-20261122-143005-2.json"));
        assert!(Keeper::is_of_today(&session, &path));
        assert_eq!(Keeper::last(&session, "note", "txt"), None);
        assert!(Keeper::last(&session, "ticket", "json").is_some());
        keeper.forget();
        assert!(!path.exists());
        assert_eq!(Keeper::last(&session, "ticket", "json").as_deref(), other.path());
        assert!(other.path().unwrap().exists());
    }

    #[test]
    fn whoever_goes_on_does_so_in_the_same_database_as_the_same_operator() {
        let env = Env::told(Vec::new(), |name| (name == "GUICHET_DESK").then(|| "here".into()));
        let globals = Globals {
            db: Some("mon parc.db".into()),
            operator: Some("claire".to_owned()),
            ..Globals::default()
        };
        let session = Session::new(&env, Lang::Fr, globals).unwrap();
        assert_eq!(
            again(&session, "ticket new --recover f.json"),
            "guichet ticket new --recover f.json --db 'mon parc.db' --as claire"
        );
    }

    #[test]
    fn a_shell_reads_back_what_was_quoted() {
        assert_eq!(quoted("/home/prt/.local/x-1.json"), "/home/prt/.local/x-1.json");
        assert_eq!(quoted("l'école 2"), r"'l'\''école 2'");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("$(x)"), "'$(x)'");
    }
}

//! `config set`: a value in the user's file, or the machine's. Comments and all else stay.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::{fs, io};

use crate::commands::Session;
use crate::commands::words::word;
use crate::config::{self, Key, Level};
use crate::domain::code::Format;
use crate::error::{Error, Usage};
use crate::output::OutputFile;
use crate::text;

/// Write a value into the configuration, its comments kept
#[derive(Debug, clap::Args)]
pub struct Set {
    /// The key
    #[arg(value_name = "KEY", value_parser = word::<Key>())]
    pub key: Key,

    /// The value
    #[arg(value_name = "VALUE", required_unless_present = "unset")]
    pub value: Option<String>,

    /// Take the key out instead
    #[arg(long, conflicts_with = "value")]
    pub unset: bool,

    /// In the configuration of the machine, for everybody, instead of one's own
    #[arg(long)]
    pub site: bool,

    /// Check it, and write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

impl Set {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table])?;
        let level = if self.site { Level::Site } else { Level::User };
        let files = session.env.configuration();
        let file = files.into_iter().find(|file| file.level == level);
        let path = file.map(|file| file.path);
        let path = path.ok_or_else(|| Error::Usage(Usage::Missing(vec!["GUICHET_CONFIG".to_owned()])))?;
        let before = text_of(&path)?;
        let after = match &self.value {
            Some(value) => Some(config::said(&path, &before, self.key, value)?),
            None => config::unsaid(&path, &before, self.key)?,
        };
        match after {
            Some(after) if after != before && !self.dry_run => {
                write(&path, &after, level)?;
                session.note(&text::shell::written(session.lang, &path));
            }
            Some(after) if after != before => session.note(text::door::nothing_written(session.lang)),
            _ => session.note(text::imports::nothing_changes(session.lang)),
        }
        Ok(())
    }
}

fn text_of(path: &Path) -> Result<String, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(cause) => Err(Error::CannotRead {
            path: path.to_owned(),
            cause,
        }),
    }
}

/// One's own file is nobody else's to read. The site's is everybody's, whatever the umask: no secret
/// stands in a configuration, and who cannot read it can run no command.
fn write(path: &Path, text: &str, level: Level) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        let cannot = |cause| Error::CannotCreate {
            path: folder.to_owned(),
            cause,
        };
        fs::create_dir_all(folder).map_err(cannot)?;
        if level == Level::Site {
            open_to_all(folder).map_err(cannot)?;
        }
    }
    let mut file = match level {
        Level::Site => OutputFile::replace_for_all(path)?,
        Level::User => OutputFile::replace(path)?,
    };
    file.write_all(text.as_bytes()).map_err(|cause| Error::Io {
        path: Some(path.to_owned()),
        cause,
    })?;
    file.finish()
}

/// Everybody may go in and look; what else the rights say stays.
fn open_to_all(folder: &Path) -> io::Result<()> {
    let mut rights = fs::metadata(folder)?.permissions();
    if rights.mode() & 0o055 != 0o055 {
        rights.set_mode(rights.mode() | 0o055);
        fs::set_permissions(folder, rights)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rights(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_the_site_says_everybody_may_read_and_one_s_own_nobody_else() {
        let home = tempfile::tempdir().unwrap();
        for (level, of_folder, of_file) in [(Level::Site, 0o755, 0o644), (Level::User, 0o700, 0o600)] {
            let folder = home.path().join(format!("{level:?}"));
            let file = folder.join("config.toml");
            // As the umask of the program makes it.
            fs::create_dir(&folder).unwrap();
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
            for text in ["lang = \"fr\"\n", "lang = \"en\"\n"] {
                write(&file, text, level).unwrap();
                assert_eq!(fs::read_to_string(&file).unwrap(), text);
                assert_eq!(
                    (rights(&folder), rights(&file)),
                    (of_folder, of_file),
                    "{level:?}"
                );
            }
        }
    }
}

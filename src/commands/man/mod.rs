//! `man`: the manual pages, one a command and one a help topic, made from the same tree and tables as
//! the help. They are made where a package is made, and not kept.

mod page;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Command;

use super::localise::localise;
use super::{Session, TREE, tree};
use crate::domain::code::{Code as _, Format, Lang, Topic};
use crate::error::{Error, Expected};
use crate::output::OutputFile;

/// Words of the tree that is laid out for no terminal: `man` wraps.
const UNWRAPPED: usize = 1000;

/// Print a command's manual page, or write all of them, in both languages, for `man` to find
#[derive(Debug, clap::Args)]
pub struct Man {
    /// The command, such as `ticket list`; else guichet itself
    #[arg(value_name = "COMMAND", conflicts_with = "output")]
    pub command: Vec<String>,

    /// Write all pages below this folder: `man1`, `man7`, `fr/man1`, `fr/man7`
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

impl Man {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table])?;
        let day = session.env.now().date_naive();
        if let Some(folder) = &self.output {
            write_all(folder, Lang::En, day)?;
            return write_all(&folder.join("fr"), Lang::Fr, day);
        }
        let whole = built(session.lang);
        let mut command = &whole;
        for name in &self.command {
            command = command.find_subcommand(name).ok_or_else(|| {
                let known = command.get_subcommands().map(|below| below.get_name().to_owned());
                Error::bad_value("COMMAND", name, Expected::OneOf(known.collect()))
            })?;
        }
        session.print(&page::command(
            command,
            &self.command.join(" "),
            session.lang,
            day,
        ))
    }
}

fn built(lang: Lang) -> Command {
    let mut whole = localise(tree::whole(TREE), lang, UNWRAPPED);
    whole.build();
    whole
}

fn write_all(folder: &Path, lang: Lang, day: NaiveDate) -> Result<(), Error> {
    for section in ["man1", "man7"] {
        let path = folder.join(section);
        fs::create_dir_all(&path).map_err(|cause| Error::CannotCreate { path, cause })?;
    }
    for topic in Topic::ALL {
        let name = format!("guichet-{}.7", topic.code());
        write(&folder.join("man7").join(name), &page::topic(*topic, lang, day))?;
    }
    write_below(&built(lang), "", &folder.join("man1"), lang, day)
}

/// A command's page, and those of the commands below it.
fn write_below(
    command: &Command,
    path: &str,
    folder: &Path,
    lang: Lang,
    day: NaiveDate,
) -> Result<(), Error> {
    let name = format!("{}.1", page::name(path));
    // The link `ticket` has pages too: they send `man` to those that it stands for.
    if let Some(link) = name
        .strip_prefix("guichet-")
        .filter(|link| link.starts_with("ticket"))
    {
        write(&folder.join(link), &format!(".so man1/{name}\n"))?;
    }
    write(&folder.join(name), &page::command(command, path, lang, day))?;
    for below in command.get_subcommands() {
        let path = format!("{path} {}", below.get_name());
        write_below(below, path.trim_start(), folder, lang, day)?;
    }
    Ok(())
}

fn write(path: &Path, page: &str) -> Result<(), Error> {
    let mut file = OutputFile::replace(path)?;
    file.write_all(page.as_bytes()).map_err(|cause| Error::Io {
        path: Some(path.to_owned()),
        cause,
    })?;
    file.finish()
}

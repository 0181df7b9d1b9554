//! `completions`: what `completions/` holds, for a shell's start file.

use crate::commands::words::word;
use crate::commands::{Session, complete};
use crate::domain::code::Shell;
use crate::error::Error;

/// Print the completions of a shell
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL", value_parser = word::<Shell>())]
    pub shell: Shell,
}

impl Completions {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.print(&complete::script(self.shell, session.lang))
    }
}

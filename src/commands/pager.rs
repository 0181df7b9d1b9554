//! The pager: what is longer than the terminal is handed to the program with which the user reads
//! long texts. One that is missing or is left early is no mistake: it is the reader's business.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{Globals, Interrupt};
use crate::env::Env;
use crate::error::Error;

/// What reads where nobody says, and how: left at once if it all fits, colours kept, nothing wiped.
const USUAL: &str = "less";
const MANNERS: &str = "FRX";

/// A program to read with.
#[derive(Debug)]
pub struct Pager(Command);

/// The pager, where somebody is there to read and the text is longer than what they see.
pub fn wanted(env: &Env, globals: &Globals, named: Option<&str>, text: &str) -> Option<Pager> {
    let height = env.height?;
    let quiet = globals.no_pager || globals.no_input || env.variables.no_input || env.ci;
    if quiet || text.lines().count() < usize::from(height) {
        return None;
    }
    let mut words = named.unwrap_or(USUAL).split_whitespace();
    let mut command = Command::new(words.next()?);
    command.args(words);
    if !env.variables.less {
        command.env("LESS", MANNERS);
    }
    Some(Pager(command))
}

impl Pager {
    /// Waits until it was read; says whether there is such a program at all. ^C is the pager's.
    pub fn shows(&mut self, text: &str) -> Result<bool, Error> {
        let mut interrupt = Interrupt::heed()?;
        let shown = interrupt.leave_to(|| {
            let Ok(mut pager) = self.0.stdin(Stdio::piped()).spawn() else {
                return false;
            };
            if let Some(mut to) = pager.stdin.take() {
                // Whoever has seen enough leaves before the end.
                let _ = to.write_all(text.as_bytes());
            }
            let _ = pager.wait();
            true
        });
        interrupt.obey();
        shown
    }
}

//! `help`: what holds for every command. `help COMMAND` is the command's own `--help`.

use crate::commands::Session;
use crate::commands::words::named;
use crate::domain::code::{Format, Topic};
use crate::error::Error;
use crate::view;

/// Explain what holds for every command: exit codes, environment, formats, filters, routing, hooks
#[derive(Debug, clap::Args)]
pub struct Help {
    /// What about
    #[arg(value_name = "TOPIC", value_parser = named::<Topic>())]
    pub topic: Topic,
}

impl Help {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table])?;
        session.read(&view::topic::topic(self.topic, session.look()))
    }
}

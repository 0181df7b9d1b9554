//! `ticket new`: a request reaches the desk. Nothing is required here, because what is required is the
//! desk's to say, and a terminal is asked for the rest.

use std::path::PathBuf;

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::fields::Fields;
use crate::error::Error;

/// Open a ticket; the desk says what is required
#[derive(Debug, clap::Args)]
pub struct New {
    #[command(flatten)]
    pub fields: Fields,

    /// The request is private: seen by its requester and the team only
    #[arg(long)]
    pub private: bool,

    /// A file to attach; may be repeated
    #[arg(long, value_name = "FILE")]
    pub attach: Vec<PathBuf>,

    #[command(flatten)]
    pub writing: Writing,
}

impl New {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("ticket new"))
    }
}

//! `person edit`: what the directory does not say, or says too late.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::words::said;
use crate::commands::words::word;
use crate::domain::code::{Function, Lang};
use crate::error::Error;

/// Change a person: functions, how to reach them, notices
#[derive(Debug, clap::Args)]
pub struct Edit {
    /// The person, by login or mail address
    #[arg(value_name = "LOGIN|MAIL")]
    pub person: String,

    /// First and last name
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub name: Option<String>,

    /// The mail address, which names the person too
    #[arg(long, value_name = "MAIL")]
    pub mail: Option<String>,

    /// The telephone number; empty to remove
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,

    /// Where notices go, if not to the mail address; empty to remove
    #[arg(long, value_name = "MAIL")]
    pub notice_mail: Option<String>,

    /// The language of notices
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>())]
    pub notice_lang: Option<Lang>,

    /// The time zone, such as `Europe/Paris`
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,

    /// Give this function at the school of `--school`
    #[arg(long, value_name = "CODE", value_parser = word::<Function>(), requires = "school")]
    pub function: Option<Function>,

    /// Take this function away at the school of `--school`
    #[arg(long, value_name = "CODE", value_parser = word::<Function>(), requires = "school")]
    pub remove_function: Option<Function>,

    /// The school of the function, by its UAI
    #[arg(long, value_name = "UAI")]
    pub school: Option<String>,

    #[command(flatten)]
    pub writing: Writing,
}

impl Edit {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        Err(session.unwritten("person edit"))
    }
}

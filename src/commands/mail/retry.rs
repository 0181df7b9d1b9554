//! `mail retry`: a mail that was given up, or put off, is due at once.

use crate::commands::Session;
use crate::commands::words::number;
use crate::domain::code::Format;
use crate::domain::notice::NoticeState;
use crate::error::{Error, NotFound, Noun};
use crate::text;

/// Let mails that were given up or put off leave with the next `mail send`
#[derive(Debug, clap::Args)]
pub struct Retry {
    /// Its number, as `guichet mail list` gives it; several are all or nothing
    #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all", value_parser = number(1..=u32::MAX))]
    pub ids: Vec<u32>,

    /// All of the desk's that have not left
    #[arg(long)]
    pub all: bool,

    /// Decide and print what would be done, and why; write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

impl Retry {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        session.format_among(&[Format::Table])?;
        let mut office = session.office_to_write()?;
        let again = office.write(self.dry_run, |tx, at| {
            if self.all {
                return tx.try_mails_again(at.desk_id, None, at.now);
            }
            let mut again = 0;
            for id in &self.ids {
                let id = i64::from(*id);
                let known = tx.mail_state(at.desk_id, id)?;
                if known.is_none_or(|state| state == NoticeState::Sent) {
                    return Err(Error::NotFound(NotFound {
                        noun: Noun::Letter,
                        given: id.to_string(),
                        nearest: Vec::new(),
                    }));
                }
                again += tx.try_mails_again(at.desk_id, Some(id), at.now)?;
            }
            Ok(again)
        })?;
        session.note(&text::post::again(session.lang, again));
        if self.dry_run {
            session.note(text::door::nothing_written(session.lang));
        }
        Ok(())
    }
}

//! `ticket hold`: it waits for somebody who is not the requester, and says for whom and until when.

use crate::commands::Session;
use crate::commands::shared::Writing;
use crate::commands::ticket::doing;
use crate::commands::words::said;
use crate::commands::words::word;
use crate::domain::Text;
use crate::domain::code::WaitingFor;
use crate::domain::moment;
use crate::domain::ticket::Act;
use crate::error::{Error, Expected, Usage};

/// Put tickets on hold: for the authority, a supplier or a date
#[derive(Debug, clap::Args)]
pub struct Hold {
    /// The tickets: references such as `CG-12`, in any case, or bare numbers. All or none
    #[arg(value_name = "REF", required = true)]
    pub references: Vec<String>,

    /// Whom or what it waits for
    #[arg(long = "for", value_name = "WHOM", value_parser = word::<WaitingFor>())]
    pub waiting_for: WaitingFor,

    /// Until this day: `2026-11-22`, `22/11/2026`, `tomorrow`, `+2w`
    #[arg(
        long,
        value_name = "DAY",
        allow_hyphen_values = true,
        required_if_eq("waiting_for", "date")
    )]
    pub until: Option<String>,

    /// Why it waits
    #[arg(long, value_name = "TEXT", value_parser = said())]
    pub reason: String,

    #[command(flatten)]
    pub writing: Writing,
}

impl Hold {
    pub fn run(self, session: &mut Session<'_>) -> Result<(), Error> {
        let typed = self.until.clone();
        let reason = Text::new(session.text(&self.reason)?);
        let now = session.env.now();
        doing::to_all(
            session,
            "ticket hold",
            &self.references,
            &self.writing,
            |asking| {
                let until = match &typed {
                    None => None,
                    Some(typed) => Some(moment::day(typed, asking.at.desk.day(now)).ok_or_else(|| {
                        Error::Usage(Usage::BadValue {
                            option: "--until".to_owned(),
                            value: typed.clone(),
                            expected: Expected::Day,
                        })
                    })?),
                };
                Ok(Act::Hold {
                    waiting_for: self.waiting_for,
                    until,
                    reason: reason.clone(),
                }
                .into())
            },
        )
    }
}
